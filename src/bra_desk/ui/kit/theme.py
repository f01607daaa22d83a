"""How the window looks: colours, spacing and fonts, said in one place.

A widget says what it is with `dress(widget, "title")`; the sheet below says how that looks.
"""

from dataclasses import asdict, dataclass
from functools import cache
from string import Template
from typing import Final

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bra_desk.basics.paths import resource

#: Spacing, in pixels at 100 %: between a word and its line, small, medium, cards, page edge.
HAIR, SMALL, MEDIUM, GAP, MARGIN = 2, 4, 8, 14, 28
RADIUS: Final = 7
NAVIGATION_WIDTH: Final = 232
#: The least size of the base font, in points; a larger one of the system is kept.
BASE_POINTS: Final = 10.0


@dataclass(frozen=True)
class Tokens:
    """The colours of one scheme; pairs of text and its soft ground."""

    ink: str
    soft: str
    line: str
    #: The edge of what can be written in or pressed; 3:1 against its ground.
    edge: str
    page: str
    card: str
    side: str
    #: The ground of the place that is open, on the side.
    here: str
    accent: str
    accent_ground: str
    on_accent: str
    late: str
    late_ground: str
    soon: str
    soon_ground: str
    fine: str
    fine_ground: str


LIGHT: Final = Tokens(
    ink="#1d2733",
    soft="#5a6775",
    line="#dfe4ea",
    edge="#8a95a1",
    page="#f5f7f9",
    card="#ffffff",
    side="#eaeef2",
    here="#ffffff",
    accent="#0b5394",
    accent_ground="#e4eef8",
    on_accent="#ffffff",
    late="#a3201d",
    late_ground="#fbeaea",
    soon="#7a4b00",
    soon_ground="#fdf2dc",
    fine="#1b6b3a",
    fine_ground="#e6f4ea",
)
DARK: Final = Tokens(
    ink="#e6ebf0",
    soft="#a9b4c0",
    line="#313a44",
    edge="#6d7884",
    page="#161b21",
    card="#1f262e",
    side="#1a2027",
    here="#1d3247",
    accent="#8fc1f5",
    accent_ground="#1d3247",
    on_accent="#10202f",
    late="#ff9f9a",
    late_ground="#47211f",
    soon="#f3c675",
    soon_ground="#443311",
    fine="#8fd6a5",
    fine_ground="#1c3a27",
)


def tokens() -> Tokens:
    """The colours of the scheme the system asks for now."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def font(steps: float = 0.0, *, strong: bool = False) -> QFont:
    """The system's font, `steps` points larger than the base; semibold when strong."""
    made = QFont(QApplication.font())
    made.setPointSizeF(base_points() + steps)
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def base_points() -> float:
    """The size of plain text: the system's, but never below ours."""
    return max(BASE_POINTS, _system_points())


def dress(widget: QWidget, role: str) -> None:
    """Say what a widget is, so that the sheet dresses it; may be said again later."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    polish_anew(widget)


def polish_anew(widget: QWidget) -> None:
    """Let the sheet look at a widget's properties again; the first time comes by itself."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def is_read_whole() -> bool:
    """Whether the sheet was read to its last rule: Qt drops it from what it cannot read.

    So it is too where there is none, because the system's own strong colours stand.
    """
    if _wants_contrast():
        return True
    probe = QLabel()
    dress(probe, "last")
    probe.ensurePolished()
    return probe.palette().windowText().color().name() == tokens().accent


class Wardrobe(QObject):
    """Keeps an application dressed in the scheme of the system, also when that changes."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        _system_points()
        if _wants_contrast():
            return  # the system's own strong colours stand unmodified
        plain = QApplication.font()
        plain.setPointSizeF(base_points())
        application.setFont(plain)
        # by a name in the sheet: a place on the disk may hold what it cannot, an å or an apostrophe
        QDir.setSearchPaths("icons", [str(resource("icons"))])
        self._dress()
        application.styleHints().colorSchemeChanged.connect(self._dress)

    def _dress(self) -> None:
        self._application.setPalette(palette(tokens()))
        self._application.setStyleSheet(sheet(tokens()))


def palette(colours: Tokens) -> QPalette:
    """The palette that plain Qt widgets take their colours from."""
    made = QPalette()
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: colours.page,
        roles.WindowText: colours.ink,
        roles.Base: colours.card,
        roles.AlternateBase: colours.page,
        roles.Text: colours.ink,
        roles.Button: colours.card,
        roles.ButtonText: colours.ink,
        roles.PlaceholderText: colours.soft,
        roles.Highlight: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.Accent: colours.accent,
        roles.Link: colours.accent,
        roles.LinkVisited: colours.accent,
        roles.ToolTipBase: colours.card,
        roles.ToolTipText: colours.ink,
        roles.Mid: colours.edge,
    }
    for role, colour in pairs.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.edge))
    return made


def sheet(colours: Tokens) -> str:
    """The style sheet in one scheme's colours."""
    base = base_points()
    sizes = {
        "small": base - 1,
        "base": base,
        "heading": base + 1,
        "title": base + 7,
        "radius": RADIUS,
        "pill": RADIUS + 2,
    }
    text = resource("style/window.qss").read_text("utf-8")
    return Template(text).substitute(asdict(colours) | sizes)


@cache
def _system_points() -> float:
    return QApplication.font().pointSizeF()


def _wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
