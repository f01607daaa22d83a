"""One formal entry under an item: who, what is particular, and a text that saves itself."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
)

from bra_desk.basics.texts import _, listed
from bra_desk.forms.proceedings import RECUSAL_GROUNDS
from bra_desk.model.people import SeatRole
from bra_desk.model.proceedings import RecusalGround
from bra_desk.services.entries import Row
from bra_desk.services.meetings.deciding import deciding_at, is_there
from bra_desk.services.meetings.meeting_view import AttendeeView, ItemView, MeetingView
from bra_desk.services.meetings.proceedings import Writing, support_proposal, write_proceeding
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.saved_text import SavedText
from bra_desk.ui.pages.agenda_item.proceeding_kinds import ProceedingKind, offered

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class ProceedingField(QFrame):
    """Writes an entry of one kind; `id` is None until something of it is kept."""

    #: The person wants it gone.
    removed = Signal()

    def __init__(self, desk: "Desk", autosave: Autosave, shown: ProceedingKind) -> None:
        super().__init__()
        theme.dress(self, "decision")
        self.shown = shown
        self._desk = desk
        self._autosave = autosave
        self._sitting = uuid4().hex
        self._meeting: MeetingView | None = None
        self._item: ItemView | None = None
        self.id: int | None = None
        self.who = _combo(_("{kind}: vem").format(kind=shown.heading), self._choose)
        self.ground = _combo(_("Jäv: grund"), self._choose)
        self.deputy = _combo(_("Jäv: tjänstgör i stället"), self._choose)
        self.withdrawn = QCheckBox(_("Återtaget"))
        self.withdrawn.clicked.connect(self._choose)
        self.support = QPushButton(_("Instämmer …"))
        self.support.setMenu(QMenu(self))
        theme.dress(self.support, "link")
        self.text = SavedText(autosave, shown.heading, self._write, is_emptied_when_left=True)
        self.text.editor.show_at_least(1)
        self.text.editor.setPlaceholderText(shown.prompt)
        self._remove = button(_("Ta bort"), self.removed.emit, "link")
        self._lay_out()

    def show_place(self, meeting: MeetingView, item: ItemView, row: Row | None) -> None:
        """Show an entry of the item, or room for a new one; what is being written stays."""
        self._meeting, self._item = meeting, item
        values = {} if row is None else row.values
        if row is not None:
            self.id = row.id
        if not self._autosave.holds(self.text):
            self._offer(values)
            self.text.refresh(values.get(self.shown.text, ""))
        self._offer_support(row)

    def set_locked(self, *, is_locked: bool) -> None:
        """Leave the entry to be read only, or let it be written again."""
        self.text.editor.setReadOnly(is_locked)
        for each in (self.who, self.ground, self.deputy, self.withdrawn, self.support):
            each.setEnabled(not is_locked)
        self._remove.setVisible(not is_locked)

    @property
    def is_idle(self) -> bool:
        """Whether nobody would miss the field: not kept, or gone, and nothing unsaved in it."""
        focus = QApplication.focusWidget()
        has_cursor = focus is not None and self.isAncestorOf(focus)
        return not self._autosave.holds(self.text) and not (self.id is None and has_cursor)

    def _lay_out(self) -> None:
        top = ButtonFlow()
        kinds = {
            "recusal": (self.who, self.ground, self.deputy),
            "proposal": (self.who, self.withdrawn, self.support),
        }
        shown = kinds.get(self.shown.kind, (self.who,))
        for each in (self.who, self.ground, self.deputy, self.withdrawn, self.support):
            if each in shown:
                top.addWidget(each)
            else:
                each.setParent(self)
                each.hide()
        line = QHBoxLayout()
        line.addLayout(top, 1)
        line.addWidget(self._remove)
        self._remove.setAccessibleName(_("Ta bort: {kind}").format(kind=self.shown.heading))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addLayout(line)
        column.addWidget(self.text)
        self.setFocusProxy(self.who)

    def _offer(self, values: dict[str, Any]) -> None:
        """Fill the lists of names, with those who are chosen whether they may be or not."""
        assert self._meeting is not None
        assert self._item is not None
        meeting, item = self._meeting, self._item
        deputies = [
            row
            for row in meeting.attendees
            if row.values["role"] is SeatRole.DEPUTY and is_there(meeting, item, row)
        ]
        nobody = _("– ingen namngiven –") if self.shown.kind == "proposal" else _("– välj vem –")
        people = offered(self.shown, meeting, item)
        _fill(self.who, nobody, _named(people, meeting, values.get("attendee")))
        _choose(self.who, values.get("attendee"))
        _fill(self.ground, _("– grund –"), list(RECUSAL_GROUNDS.items()))
        _choose(self.ground, values.get("ground"))
        _fill(
            self.deputy,
            _("– ingen ersättare –"),
            _named(deputies, meeting, values.get("deputy")),
        )
        _choose(self.deputy, values.get("deputy"))
        self.withdrawn.setChecked(bool(values.get("is_withdrawn")))

    def _offer_support(self, row: Row | None) -> None:
        """Let those who decide, but for the one who proposes, be ticked as joining in."""
        assert self._meeting is not None
        assert self._item is not None
        self.support.setVisible(row is not None and self.shown.kind == "proposal")
        if row is None or self.shown.kind != "proposal":
            return
        joined = [
            each.values["attendee"] for each in self._item.proceedings.supports.get(row.id, ())
        ]
        menu = self.support.menu()
        menu.clear()
        people = [
            each
            for each in deciding_at(self._meeting, self._item)
            if each.id != row.values["attendee"]
        ]
        for value, name in _named(people, self._meeting, *joined):
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in joined)
            action.triggered.connect(lambda on, value=value: self._join(row.id, joined, value, on))
        names = [name for value, name in _named(people, self._meeting, *joined) if value in joined]
        said = _("Instämmer: {names}").format(names=listed(names))
        self.support.setText(said.replace("&", "&&") if names else _("Instämmer …"))

    def _join(self, proposal_id: int, joined: list[int], attendee: int, on: bool) -> None:
        others = [each for each in joined if each != attendee]
        wanted = [*others, attendee] if on else others
        register = self._desk.register
        self._desk.act(lambda: support_proposal(register, proposal_id, wanted))

    def _choose(self) -> None:
        """Somebody or something is chosen: save at once, and say what cannot be so."""
        self._autosave.note(self.text)
        self._autosave.flush()

    def _write(self, text: str, reason: str) -> None:
        assert self._item is not None
        values: dict[str, Any] = {self.shown.text: text, "attendee": self.who.currentData()}
        if self.shown.kind == "recusal":
            ground = self.ground.currentData()
            # Qt gives the word back, not the member
            values["ground"] = None if ground is None else RecusalGround(ground)
            values["deputy"] = self.deputy.currentData()
            values[self.shown.text] = " ".join(text.split())
        if self.shown.kind == "proposal":
            values["is_withdrawn"] = self.withdrawn.isChecked()
        writing = Writing(
            kind=self.shown.kind, item_id=self._item.id, id=self.id, sitting=self._sitting
        )
        reasons = {self.shown.text: reason}
        self.id = write_proceeding(self._desk.register, writing, values, reasons)


def _combo(name: str, chosen: Any) -> QuietCombo:
    made = QuietCombo()
    made.setAccessibleName(name)
    made.activated.connect(lambda _place: chosen())
    return made


def _named(
    people: Iterable[AttendeeView], meeting: MeetingView, *chosen: int | None
) -> list[tuple[int, str]]:
    """People by number and name, with those already chosen, in the order of the attendance."""
    wanted = {row.id for row in people} | set(chosen)
    return [(row.id, row.values["name"]) for row in meeting.attendees if row.id in wanted]


def _fill(combo: QuietCombo, nothing: str, choices: Iterable[tuple[Any, str]]) -> None:
    combo.clear()
    combo.addItem(nothing, None)
    for value, text in choices:
        combo.addItem(text, value)


def _choose(combo: QuietCombo, value: Any) -> None:
    places = [place for place in range(combo.count()) if combo.itemData(place) == value]
    combo.setCurrentIndex(places[0] if places else 0)
