"""The first start: what the new register begins with; nothing else is asked."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, button, label
from bra_desk.ui.kit.scrolling import scrolled

#: What a register may begin with: name, heading, what it means.
STARTS = (
    (
        "umea",
        _("Umeås överenskommelse"),
        _(
            "Överenskommelsen 2021–2024 mellan Umeå kommun och Lokalpolisområde Umeå, med mål, "
            "fokusområden, arbetssätt och UmeBrå. Möten och personer lägger du till själv."
        ),
    ),
    (
        "example",
        _("Ett exempel att prova"),
        _(
            "Ett råd med fyra års möten, beslut och åtgärder. Personerna är påhittade. Bra för "
            "att lära känna programmet."
        ),
    ),
    ("empty", _("Ett tomt register"), _("För dig som vill lägga in allt från början.")),
)

#: A text wider than this is hard to read.
WIDEST = 640


class StartPage(QWidget):
    """Three ways to begin; the first is the likeliest."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Första starten"))
        column = _narrow_column(self)
        column.addWidget(label(_("Välkommen"), "title"))
        column.addWidget(
            label(
                _("Registret sparas på den här datorn. Välj vad det ska börja med."),
                "soft",
                wraps=True,
            )
        )
        column.addSpacing(theme.MEDIUM)
        for place, (name, heading, text) in enumerate(STARTS):
            column.addWidget(self._card(name, heading, text, is_first=place == 0))
        self._wait = label("", "soft")
        column.addWidget(self._wait)
        column.addStretch(1)

    def show_waiting(self, *, waits: bool) -> None:
        """Say that the register is being made."""
        self._wait.setText(_("Skapar registret…") if waits else "")
        for made in self.findChildren(Card):
            made.setEnabled(not waits)

    def _card(self, name: str, heading: str, text: str, *, is_first: bool) -> Card:
        card = Card(heading)
        row = QHBoxLayout()
        row.setSpacing(theme.MARGIN)
        row.addWidget(label(text, "soft", wraps=True), 1)
        choose = button(
            _("Börja här"), lambda: self.chosen.emit(name), "primary" if is_first else ""
        )
        choose.setAccessibleName(_("Börja med {what}").format(what=heading))
        row.addWidget(choose, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        return card


class TroublePage(QWidget):
    """Why the register could not be opened, and what to do."""

    def __init__(
        self, error: UserError, again: Callable[[], object], end: Callable[[], object]
    ) -> None:
        super().__init__()
        column = _narrow_column(self)
        column.addWidget(label(_("Registret gick inte att öppna"), "title", wraps=True))
        card = Card()
        said = label(error.message, wraps=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(said)
        if error.where:
            card.body.addWidget(label(error.where, "small", wraps=True))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(_("Avsluta"), end))
        row.addWidget(button(_("Försök igen"), again, "primary"))
        card.body.addLayout(row)
        column.addWidget(card)
        column.addStretch(1)


def _narrow_column(page: QWidget) -> QVBoxLayout:
    """A column in the middle of the page, no wider than text is read with ease."""
    inner, content = QWidget(), QWidget()
    inner.setMaximumWidth(WIDEST)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scrolled(content))
    row = QHBoxLayout(content)
    row.setContentsMargins(theme.MARGIN, 2 * theme.MARGIN, theme.MARGIN, theme.MARGIN)
    row.addStretch(1)
    row.addWidget(inner, 8)
    row.addStretch(1)
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GAP)
    return column
