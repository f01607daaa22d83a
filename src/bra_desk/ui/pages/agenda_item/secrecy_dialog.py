"""Marks an item, or a part of it, as secret, and takes marks away."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bra_desk.basics.texts import _, shortened
from bra_desk.forms.secrecy import MARKED_PARTS
from bra_desk.model.secrecy import PARAGRAPHS, MarkedPart
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import ItemView
from bra_desk.services.secrecy import secrecy
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, empty, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.lock_mark import LockMark
from bra_desk.ui.kit.reading import clean_line

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 616
_ABOUT: Final = _(
    "Det markerade utelämnas ur publika versioner. Protokollet självt ändras inte, "
    "så du kan markera också när det är justerat."
)


class SecrecyDialog(Dialog):
    """The marks of one item; each is kept as it is set."""

    def __init__(self, desk: "Desk", item: ItemView, parent: QWidget | None = None) -> None:
        super().__init__(_("Sekretess i {item}").format(item=item.name), _ABOUT, parent)
        self._desk = desk
        self._item = item
        self.part = QComboBox()
        for words, value in _parts(item):
            self.part.addItem(words, value)
        self.paragraph = QComboBox()
        self.paragraph.setEditable(True)
        for number, about in PARAGRAPHS.items():
            self.paragraph.addItem(f"{number} – {about}", number)
        self.paragraph.setCurrentIndex(-1)
        self.note = QLineEdit()
        self._marks = QVBoxLayout()
        self._marks.setSpacing(theme.SMALL)
        self.content.addLayout(self._marks)
        self.content.addSpacing(theme.MEDIUM)
        self.ask(_("Markera"), self.part)
        self.ask(_("Enligt"), self.paragraph)
        self.ask(_("Anteckning, publiceras aldrig"), self.note)
        self.way_out(_("Stäng"))
        self.main(_("Markera"), self.mark)
        self._show_marks()
        self.fit(_WIDTH)

    def mark(self) -> None:
        """Mark what is chosen, or say why it is not possible."""
        part, more = self.part.currentData()
        note, chosen = clean_line(self.note.text()).strip(), self._chosen_paragraph()
        register, number = self._desk.register, self._item.id
        work = partial(secrecy.mark, register, number, part, chosen, note=note, **more)
        self.attempt(work, self._changed)

    def lift(self, mark: "Row") -> None:
        """Take a mark away."""
        self.attempt(partial(secrecy.lift_mark, self._desk.register, mark.id), self._changed)

    def _changed(self, _done: object) -> None:
        self.note.clear()
        self._show_marks()

    def _chosen_paragraph(self) -> str:
        """The paragraph in the field: one of the list, or what is written."""
        text = clean_line(self.paragraph.currentText()).strip()
        at = self.paragraph.findText(text)
        return str(self.paragraph.itemData(at)) if at >= 0 else text

    def _show_marks(self) -> None:
        empty(self._marks)
        view = meeting_view.view(self._desk.register, self._item.values["meeting"])
        marks = [mark for item in view.items if item.id == self._item.id for mark in item.secrecy]
        if not marks:
            self._marks.addWidget(label(_("Inget i ärendet är markerat."), "soft"))
        for mark in marks:
            words = secrecy.what_is_marked(mark)
            row = QHBoxLayout()
            row.addWidget(LockMark())
            row.addWidget(label(words[0].upper() + words[1:], wraps=True), 1)
            away = button(_("Ta bort"), partial(self.lift, mark), "link")
            away.setAccessibleName(_("Ta bort markeringen: {what}").format(what=words))
            row.addWidget(away)
            self._marks.addLayout(row)
            if mark.values["note"]:
                self._marks.addWidget(label(mark.values["note"], "small", wraps=True))


def _parts(item: ItemView) -> list[tuple[str, tuple[MarkedPart, dict[str, int]]]]:
    """What can be marked of an item: its parts, and each decision and task on its own."""
    found: list[tuple[str, tuple[MarkedPart, dict[str, int]]]] = [
        (words, (part, {})) for part, words in MARKED_PARTS.items()
    ]
    for row in item.decisions:
        words = _("Bara beslutet ”{text}”").format(text=_short(row.values["text"]))
        found.append((words, (MarkedPart.DECISIONS, {"decision": row.id})))
    for row in item.tasks:
        words = _("Bara uppdraget ”{text}”").format(text=_short(row.values["what"]))
        found.append((words, (MarkedPart.TASKS, {"task": row.id})))
    return found


def _short(text: str) -> str:
    return shortened(" ".join(text.split()))
