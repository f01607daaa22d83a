"""The formal side of an item: jäv, proposals, their order, votes, reservations and statements.

It takes one line until something is noted, and no room for bodies without formal minutes.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.model.council import MinutesType
from bra_desk.services import entries
from bra_desk.services.entries import Row
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.formal_minutes import result_of
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.meetings.votes import count_of
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import EntryRow, button, empty, label
from bra_desk.ui.kit.saved_text import SavedText
from bra_desk.ui.pages.agenda_item.proceeding_field import ProceedingField
from bra_desk.ui.pages.agenda_item.proceeding_kinds import PROCEEDING_KINDS, ProceedingKind
from bra_desk.ui.pages.agenda_item.vote_dialog import VoteDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_BY_KIND = {each.kind: each for each in PROCEEDING_KINDS}


class ProceedingsSection(QWidget):
    """All that is formal under an item, in the order the minutes tell it."""

    def __init__(self, desk: "Desk", autosave: Autosave) -> None:
        super().__init__()
        self._desk = desk
        self._autosave = autosave
        self._meeting: MeetingView | None = None
        self._item: ItemView | None = None
        self._is_locked = False
        #: The fields in sight, by kind.
        self.fields: dict[str, list[ProceedingField]] = {kind: [] for kind in _BY_KIND}
        self.order = SavedText(autosave, _("Propositionsordning"), self._write_order)
        self.order.editor.show_at_least(1)
        #: The dialog of a vote while it is open; None else.
        self.dialog: VoteDialog | None = None
        #: The menu of ways to add, for the key; None until it is first asked for.
        self.menu: QMenu | None = None
        self._lay_out()

    def begin(self, meeting: MeetingView, item: ItemView) -> None:
        """Show the formal side of another item."""
        for fields in self.fields.values():
            for field in fields:
                self._drop(field)
            fields.clear()
        self.order.begin(item.values["proposition_order"])
        self._asks_order = False
        self.refresh(meeting, item)

    def refresh(self, meeting: MeetingView, item: ItemView) -> None:
        """Show it as the register has it, without touching what is being written."""
        self._meeting, self._item = meeting, item
        self.setVisible(meeting.minutes_type is MinutesType.FORMAL)
        for kind in self.fields:
            self._show_kind(kind, item.proceedings.of(kind))
        self.order.refresh(item.values["proposition_order"])
        self._show_votes(item)
        self._show_headings()

    def set_locked(self, *, is_locked: bool) -> None:
        """Leave all of it to be read only, or let it be written again."""
        self._is_locked = is_locked
        self._ways.setVisible(not is_locked)
        self.order.editor.setReadOnly(is_locked)
        for fields in self.fields.values():
            for field in fields:
                field.set_locked(is_locked=is_locked)

    def add(self, kind: str) -> None:
        """Make room for a new entry of a kind, with the keyboard in it."""
        if self._item is None or self._meeting is None or self._is_locked:
            return
        waiting = [field for field in self.fields[kind] if field.id is None]
        field = waiting[0] if waiting else self._make(kind, len(self.fields[kind]))
        field.show_place(self._meeting, self._item, None)
        self._show_headings()
        field.setFocus()

    def add_order(self) -> None:
        """Put the cursor in the order of propositions."""
        self._asks_order = True
        self._show_headings()
        self.order.setFocus()

    def vote(self, row: Row | None = None) -> None:
        """Open the dialog of a vote; a new one without `row`."""
        if self._meeting is None or self._item is None or not self._autosave.flush():
            return
        self.dialog = VoteDialog(self._desk, self._meeting, self._item, row, self.window())
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    def show_ways(self) -> None:
        """Show the ways to add as a menu, a letter for each."""
        if self.isHidden() or self._is_locked:
            return
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self)
        for text, act in self._acts():
            self.menu.addAction(text).triggered.connect(lambda _on=False, act=act: act())
        self.menu.popup(self._ways.mapToGlobal(QPoint(0, 0)))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        def adds(shown: ProceedingKind) -> tuple[str, Callable[[], object]]:
            return shown.add, lambda: self.add(shown.kind)

        recusal, proposal, reservation, statement = map(adds, PROCEEDING_KINDS)
        order = (_("&Propositionsordning"), self.add_order)
        return recusal, proposal, order, (_("&Omröstning"), self.vote), reservation, statement

    def _lay_out(self) -> None:
        self._asks_order = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        self._headings: dict[str, QWidget] = {}
        self._rows: dict[str, QVBoxLayout] = {}
        votes, order = _("Omröstning"), _("Propositionsordning")
        heads = [(each.kind, each.heading) for each in PROCEEDING_KINDS]
        for kind, heading in (*heads[:2], ("order", order), ("vote", votes), *heads[2:]):
            self._headings[kind] = label(heading, "heading")
            self._rows[kind] = QVBoxLayout()
            self._rows[kind].setSpacing(theme.MEDIUM)
            column.addWidget(self._headings[kind])
            column.addLayout(self._rows[kind])
        self._rows["order"].addWidget(self.order)
        self._ways = QWidget()
        flow = ButtonFlow()
        self._ways.setLayout(flow)
        flow.addWidget(label(_("Formalia F7"), "soft"))
        for text, act in self._acts():
            plain = text.replace("&", "")
            made = button(f"+ {plain}", act, "link")
            made.setAccessibleName(_("Lägg till: {what}").format(what=plain))
            flow.addWidget(made)
        column.addWidget(self._ways)

    def _show_kind(self, kind: str, rows: tuple[Row, ...]) -> None:
        assert self._meeting is not None
        assert self._item is not None
        known = {row.id for row in rows}
        fields = self.fields[kind]
        for field in list(fields):
            if field.id not in known and field.is_idle:
                fields.remove(field)
                self._drop(field)
        shown = {field.id: field for field in fields}
        for place, row in enumerate(rows):
            field = shown.get(row.id) or self._make(kind, place)
            field.show_place(self._meeting, self._item, row)

    def _make(self, kind: str, place: int) -> ProceedingField:
        field = ProceedingField(self._desk, self._autosave, _BY_KIND[kind])
        field.removed.connect(lambda: self._remove(field))
        field.set_locked(is_locked=self._is_locked)
        self._rows[kind].insertWidget(place, field)
        self.fields[kind].insert(place, field)
        return field

    def _remove(self, field: ProceedingField) -> None:
        """Take an entry away; one that is kept can be brought back."""
        register, kind, id = self._desk.register, field.shown.kind, field.id
        self._autosave.forget(field.text)
        if id is None:
            self.fields[kind].remove(field)
            self._drop(field)
            self._show_headings()
        elif self._desk.act(lambda: entries.remove(register, kind, id)):
            self._desk.messages.done(_("Borttaget. Ångra med Ctrl+Z."))

    def _drop(self, field: ProceedingField) -> None:
        self._autosave.forget(field.text)
        field.hide()
        field.deleteLater()

    def _show_votes(self, item: ItemView) -> None:
        empty(self._rows["vote"])
        for row in item.proceedings.of("vote"):
            count = count_of(item.proceedings, row)
            told = _("Inga röster än.") if count is None else result_of(row.values, count)
            heading = row.values["question"] or _("Ja: {yes} · Nej: {no}").format(
                yes=row.values["yes_means"].rstrip(". "), no=row.values["no_means"].rstrip(". ")
            )
            made = EntryRow(heading, told)
            made.clicked.connect(lambda _on=False, row=row: self.vote(row))
            made.setEnabled(not self._is_locked)
            self._rows["vote"].addWidget(made)

    def _show_headings(self) -> None:
        """Show the headings of what is there, and no other."""
        assert self._item is not None
        has_order = bool(self._item.values["proposition_order"]) or bool(self.order.text().strip())
        self.order.setVisible(has_order or self._asks_order)
        there = {kind: bool(fields) for kind, fields in self.fields.items()}
        there |= {
            "vote": bool(self._item.proceedings.of("vote")),
            "order": has_order or self._asks_order,
        }
        for kind, heading in self._headings.items():
            heading.setVisible(there[kind])

    def _write_order(self, text: str, reason: str) -> None:
        assert self._item is not None
        register, id = self._desk.register, self._item.id
        meetings.write_item(register, id, "proposition_order", text, reason)
