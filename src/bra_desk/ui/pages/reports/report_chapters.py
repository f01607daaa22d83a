"""The chapters of a report, each with how far it has come, and what is missing in the whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _, shortened
from bra_desk.services.reporting.reports import ChapterView, ReportView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, Card, label
from bra_desk.ui.kit.scrolling import scrolled

#: A lower card leaves out what is missing.
_ROOMY = 340
_KEY = Qt.ItemDataRole.UserRole


class ReportChapters(Card):
    """The way through a report; tells which chapter a person wants."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(_("Kapitel"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.dress(self.list, "topics")
        self.list.currentItemChanged.connect(self._choose)
        self.missing = label("", "soft", wraps=True)
        self.body.addWidget(self.list, 3)
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(_("Innan den är färdig"), "heading"))
        column.addWidget(scrolled(self.missing), 1)
        self.body.addWidget(self._below, 1)

    def show_report(self, report: ReportView, key: str) -> None:
        """Show the chapters, with the one of that key as the current."""
        self.list.blockSignals(True)
        self.list.clear()
        for chapter in report.chapters:
            self.list.addItem(_item(chapter))
        keys = [each.content.key for each in report.chapters]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)
        self.list.blockSignals(False)
        self._tell_missing(report.findings, is_finished=report.finished_on is not None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # on a small screen the chapters need the room; what is missing is asked of again at the end
        self._below.setVisible(event.size().height() >= _ROOMY)

    @property
    def key(self) -> str:
        """The key of the current chapter; empty when there is none."""
        rows = self.list.selectedItems() or [self.list.item(self.list.currentRow())]
        return str(rows[0].data(_KEY)) if self.list.count() else ""

    def _tell_missing(self, findings: Sequence[str], *, is_finished: bool) -> None:
        if is_finished:
            told = _("● Rapporten är färdig. Siffrorna är frysta.")
        elif not findings:
            told = _("● Inget saknas.")
        else:
            told = "\n".join(f"{SYMBOLS['soon']} {each}" for each in findings)
        self.missing.setText(told)

    def _choose(self) -> None:
        if self.key:
            self.chosen.emit(self.key)


def _item(chapter: ChapterView) -> QListWidgetItem:
    state, word = _state(chapter)
    indent = "   " if chapter.content.level > 1 else ""
    made = QListWidgetItem(
        f"{indent}{SYMBOLS.get(state, '')} {shortened(chapter.content.title)}".rstrip()
    )
    made.setData(_KEY, chapter.content.key)
    made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{chapter.content.title}. {word}")
    made.setToolTip(f"{chapter.content.title}: {word}")
    return made


def _state(chapter: ChapterView) -> tuple[str, str]:
    has_text = bool(chapter.content.text.strip())
    if chapter.is_carried and has_text:
        return "soon", _("Förra årets text, inte genomläst")
    if has_text:
        return "written", _("Skrivet")
    if chapter.is_written:
        return "waiting", _("Väntar på text")
    return "fine", _("Skrivs ur registret")
