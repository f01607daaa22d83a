"""The decisions of an agenda item: one text each, saved while it is typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.texts import _, counted, long_date
from bra_desk.model.meetings import DecisionType, ItemKind
from bra_desk.services.measures.measure_changes import measures_of
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import DecisionView, ItemView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.saved_text import SavedText
from bra_desk.ui.pages.agenda_item.decision_measures import MeasureLinks, measure_button

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class DecisionField(QFrame):
    """One decision; `id` is None until something is written in it."""

    #: The person wants to say who carries it out, by when, and who gets to know.
    details_asked = Signal()

    def __init__(self, desk: "Desk", autosave: Autosave, item_id: int) -> None:
        super().__init__()
        theme.dress(self, "decision")
        self._desk = desk
        self._autosave = autosave
        self._item_id = item_id
        self.id: int | None = None
        self.text = SavedText(autosave, _("Beslut"), self._write, is_emptied_when_left=True)
        self.text.editor.show_at_least(2)
        self.text.editor.setPlaceholderText(_("Rådet beslutar att …"))
        self._details = label("", "small", wraps=True)
        self._more = button(_("Mer"), self.details_asked.emit, "link")
        self._more.setAccessibleName(_("Mer om beslutet: vem, när och vart det skickas"))
        self._more.setToolTip(
            _("Vem som genomför beslutet, när det ska vara klart och vart det skickas")
        )
        self.measures = MeasureLinks(desk)
        self._measure = measure_button(desk, self._saved)
        foot = QHBoxLayout()
        foot.addWidget(self._details, 1)
        foot.addWidget(self._measure)
        foot.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.text)
        column.addLayout(foot)
        column.addWidget(self.measures)
        self.setFocusProxy(self.text)
        self.text.editor.written.connect(self._show_more)
        self._show_more()

    def show_decision(self, decision: DecisionView) -> None:
        """Show a decision of the register; text that is being written stays."""
        self.id = decision.id
        self.text.refresh(decision.values["text"])
        self._details.setText(details_of(decision))
        self._show_more()

    def is_idle(self, autosave: Autosave) -> bool:
        """Whether nobody would miss the field: empty, saved, and without the cursor."""
        is_empty = not self.text.text().strip() or self.id is not None
        return is_empty and not autosave.holds(self.text) and not self.text.editor.hasFocus()

    def _write(self, text: str, reason: str) -> None:
        register = self._desk.register
        self.id = meetings.write_decision(register, self._item_id, self.id, text, reason)

    def _show_more(self) -> None:
        is_there = self.id is not None or bool(self.text.text().strip())
        self._more.setEnabled(is_there)
        self._measure.setEnabled(is_there)

    def _saved(self) -> int | None:
        """The decision's number once all that is written is saved; None when it cannot be."""
        return self.id if self._autosave.flush() else None


class DecisionSection(QWidget):
    """All decisions of the item, with a way to add one."""

    #: A decision's number, whose details the person wants to write.
    details_asked = Signal(int)

    def __init__(self, desk: "Desk", autosave: Autosave) -> None:
        super().__init__()
        self._desk = desk
        self._autosave = autosave
        self._item: ItemView | None = None
        self.fields: list[DecisionField] = []
        self._is_locked = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.MEDIUM)
        self._add = button(_("+ Lägg till beslut   Ctrl+B"), self.add, "link")
        self._add.setAccessibleName(_("Lägg till beslut, Ctrl+B"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self, item: ItemView) -> None:
        """Show the decisions of another item."""
        for field in self.fields:
            self._drop(field)
        self.fields = []
        self._item = item
        self.refresh(item)

    def refresh(self, item: ItemView) -> None:
        """Show the decisions as the register has them, without touching what is being written."""
        self._item = item
        known = {decision.id: decision for decision in item.decisions}
        for field in list(self.fields):
            if field.id not in known and field.is_idle(self._autosave):
                self.fields.remove(field)
                self._drop(field)
        shown = {field.id: field for field in self.fields}
        measures = measures_of(self._desk.register, list(known)) if known else {}
        for place, decision in enumerate(item.decisions):
            field = shown.get(decision.id) or self._make(place)
            field.show_decision(decision)
            field.measures.show_measures(measures.get(decision.id, []))
        for field in self.fields:
            field.text.editor.setReadOnly(self._is_locked)
        if (
            not self.fields
            and not self._is_locked
            and item.values["item_kind"] is ItemKind.DECISION
        ):
            self._make(0)

    def set_locked(self, *, is_locked: bool) -> None:
        """Leave the decisions to be read only, or let them be written again."""
        self._is_locked = is_locked
        self._add.setVisible(not is_locked)

    def add(self, text: str = "") -> None:
        """Put the cursor in an empty decision, a new one unless one stands empty; `text` fills it.

        The text is saved with all that is being written.
        """
        empty = [field for field in self.fields if not field.text.text().strip()]
        field = empty[0] if empty else self._make(len(self.fields))
        field.setFocus()
        if text:
            field.text.editor.rewrite(text)

    def _make(self, place: int) -> DecisionField:
        assert self._item is not None
        field = DecisionField(self._desk, self._autosave, self._item.id)
        self._rows.insertWidget(place, field)
        self.fields.insert(place, field)
        field.details_asked.connect(lambda: self._ask_details(field))
        return field

    def _drop(self, field: DecisionField) -> None:
        self._autosave.forget(field.text)
        field.hide()
        field.deleteLater()

    def _ask_details(self, field: DecisionField) -> None:
        if self._autosave.flush() and field.id is not None:
            self.details_asked.emit(field.id)


def details_of(decision: DecisionView) -> str:
    """What is said of a decision beside its text, on one line."""
    values, texts = decision.values, decision.texts
    parts = []
    if values["decision_type"] is not DecisionType.DECIDED:
        parts.append(texts["decision_type"])
    if texts["executor"]:
        parts.append(_("genomförs av {who}").format(who=texts["executor"]))
    if values["due_on"] is not None:
        parts.append(_("senast {day}").format(day=long_date(values["due_on"])))
    receivers = len(values["dispatch_to"].split("\n")) if values["dispatch_to"] else 0
    if receivers:
        number = counted(receivers, _("mottagare"), _("mottagare"))
        parts.append(_("skickas till {receivers}").format(receivers=number))
    return " · ".join(parts)
