"""The built-in help: one page of text for each part of the work."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QListWidget, QTextBrowser
from typing_extensions import override

from bra_desk.basics.paths import resource
from bra_desk.basics.texts import _
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, button
from bra_desk.ui.kit.page import Page

#: The files of resources/help, in the order they are read.
TOPICS = (
    ("start", _("Kom igång")),
    ("meetings", _("Möten")),
    ("minutes", _("Kallelse och protokoll")),
    ("decisions", _("Beslut och uppdrag")),
    ("situation", _("Lägesbild")),
    ("causes", _("Orsaksanalys")),
    ("measures", _("Åtgärder och mål")),
    ("est", _("EST")),
    ("walks", _("Trygghetsvandringar")),
    ("dialogues", _("Dialoger och lokala råd")),
    ("statistics", _("Statistik")),
    ("reports", _("Rapporter")),
    ("follow_up", _("Uppföljning")),
    ("pledges", _("Medborgarlöften")),
    ("programmes", _("Program och bidrag")),
    ("youth", _("Unga i riskzon")),
    ("year_wheel", _("Årshjul")),
    ("law", _("Lagkoll")),
    ("people", _("Personer och organ")),
    ("undo", _("Ångra och historik")),
    ("keys", _("Tangenter")),
    ("safety", _("Säkerhet och uppgifter")),
)

#: A line longer than this many letters is hard to read.
WIDEST_LETTERS = 100
#: As wide as Qt lets a widget be.
_UNBOUND = 16_777_215
#: How much larger than the text the headings are, in Qt's steps, by level.
HEADING_STEPS = {1: 2, 2: 1}


class HelpPage(Page):
    """The topics at the left, the text at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Hjälp"), _("Ligger i programmet och fungerar utan nät."))
        self.header.add_button(button(_("Om BRÅ Desk …"), self.show_about))
        self.topics = QListWidget()
        self.topics.setAccessibleName(_("Ämnen"))
        theme.dress(self.topics, "topics")
        self.topics.ensurePolished()  # rows are measured when they are added
        self.topics.addItems([title for _name, title in TOPICS])
        self.topics.setMaximumWidth(theme.NAVIGATION_WIDTH)
        self.topics.currentRowChanged.connect(self._show_topic)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.text.document().setDocumentMargin(theme.MEDIUM)
        self.text.setMaximumWidth(self.fontMetrics().averageCharWidth() * WIDEST_LETTERS)
        theme.dress(self.text, "reading")
        left, right = Card(), Card()
        left.body.addWidget(self.topics)
        right.body.addWidget(self.text)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.GAP)
        self._row.addWidget(left, 1)
        self._row.addWidget(right, 3)
        self.body.addLayout(self._row, 1)
        self.topics.setCurrentRow(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # the topics stand above the text where there is no room for both side by side
        is_narrow = event.size().width() < self.fontMetrics().averageCharWidth() * WIDEST_LETTERS
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self.topics.setMaximumWidth(_UNBOUND if is_narrow else theme.NAVIGATION_WIDTH)

    @override
    def take_focus(self) -> None:
        self.topics.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_about(self) -> None:
        """Tell what the program is, and of its licences."""
        from bra_desk.ui.pages.settings.about_dialog import AboutDialog

        AboutDialog(self.desk).open()

    def _show_topic(self, place: int) -> None:
        name, title = TOPICS[place]
        self.text.setAccessibleName(title)
        self.text.setMarkdown(resource(f"help/{name}.md").read_text("utf-8"))
        _size_headings(self.text.document())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        names = [name for name, _title in TOPICS]
        name = link.toString().removesuffix(".md")
        if name in names:
            self.topics.setCurrentRow(names.index(name))
        else:
            QDesktopServices.openUrl(link)


def _size_headings(document: QTextDocument) -> None:
    """Give the headings the sizes of the window instead of a web page's."""
    block = document.begin()
    while block.isValid():
        steps = HEADING_STEPS.get(block.blockFormat().headingLevel())
        if steps is not None:
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            look = QTextCharFormat()
            look.setProperty(QTextFormat.Property.FontSizeAdjustment, steps)
            cursor.mergeCharFormat(look)
        block = block.next()
