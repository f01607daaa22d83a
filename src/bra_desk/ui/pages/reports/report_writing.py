"""The chapter of a report that is being written: instruction, own text, and the register's."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.texts import _, clock
from bra_desk.services.reporting import reports
from bra_desk.services.reporting.reports import ChapterView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave, SaveState
from bra_desk.ui.kit.cards import SYMBOLS, Card, label
from bra_desk.ui.kit.saved_text import SavedText
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.reports.report_reading import ReportReading

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_LINES = 6


class ReportWriting(Card):
    """One chapter, saved as it is written."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._report_id = 0
        self.chapter: ChapterView | None = None
        self.autosave = Autosave(self)
        self.text = SavedText(self.autosave, _("Egen text"), self._write)
        self.text.editor.show_at_least(_LINES)
        self.reading = ReportReading()
        self._title = label("", "title", wraps=True)
        self._saved = label("", "small")
        self._instruction = label("", "soft", wraps=True)
        self._carried = label("", "soft", wraps=True)
        self._lay_out()
        self.autosave.told.connect(self._tell_saved)

    def begin(self, report_id: int, chapter: ChapterView, *, is_locked: bool) -> None:
        """Show another chapter; what was written in the last one must be saved by then."""
        self._report_id = report_id
        self.text.begin(chapter.content.text)
        self._scroll.verticalScrollBar().setValue(0)
        self._show(chapter, is_locked=is_locked)

    def refresh(self, chapter: ChapterView, *, is_locked: bool) -> None:
        """Show the chapter as the register has it; what is being written stays."""
        self.text.refresh(chapter.content.text)
        self._show(chapter, is_locked=is_locked)

    def settle(self) -> bool:
        """Save what is written; whether nothing is left."""
        return self.autosave.flush()

    def _show(self, chapter: ChapterView, *, is_locked: bool) -> None:
        self.chapter = chapter
        self._title.setText(chapter.content.title)
        self._instruction.setText(chapter.instruction)
        carried = _("{symbol} Texten är förra årets. Ändra den, eller spara den som den är.")
        self._carried.setText(carried.format(symbol=SYMBOLS["soon"]))
        self._carried.setVisible(chapter.is_carried and bool(chapter.content.text))
        self.text.editor.setReadOnly(is_locked)
        self.reading.show_chapter(chapter.content)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.SMALL, 0)
        column.setSpacing(theme.MEDIUM)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._saved)
        column.addLayout(top)
        for part in (
            self._instruction,
            self._carried,
            label(_("Egen text"), "heading"),
            self.text,
            label(_("Ur registret"), "heading"),
            self.reading,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = scrolled(content)
        self.body.addWidget(self._scroll)

    def _tell_saved(self) -> None:
        save = self.autosave
        text = {
            SaveState.TYPED: _("Sparar…"),
            SaveState.FAILED: _("{symbol} Inte sparat").format(symbol=SYMBOLS["late"]),
            SaveState.SAVED: "",
        }[save.state]
        if save.state is SaveState.SAVED and save.saved_at is not None:
            text = _("Sparat {time}").format(time=clock(save.saved_at.time()))
        self._saved.setText(text)

    def _write(self, text: str, reason: str) -> None:
        assert self.chapter is not None
        key = self.chapter.content.key
        reports.write_chapter(self._desk.register, self._report_id, key, text, reason)
