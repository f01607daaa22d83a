"""The dialog of a vote: a key for each person's ballot, and the result while it is counted."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _, counted
from bra_desk.forms.proceedings import BALLOT_CHOICES
from bra_desk.model.proceedings import BallotChoice, Side, VoteKind, counted_votes
from bra_desk.services.entries import Row
from bra_desk.services.meetings import votes
from bra_desk.services.meetings.deciding import deciding_at, presiding_at
from bra_desk.services.meetings.formal_minutes import formal_name, result_of
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.entry_questions import Answer, ask_about_unsaved
from bra_desk.ui.kit.reading import clean_line
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.pages.agenda_item.vote_numbers import VoteNumbers

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 560
_HEIGHT: Final = 728
_KEYS = {
    Qt.Key.Key_J: BallotChoice.YES,
    Qt.Key.Key_N: BallotChoice.NO,
    Qt.Key.Key_A: BallotChoice.ABSTAIN,
}


class BallotTable(RowTable):
    """Those who decide, a row each; J, N and A vote and go on to the next."""

    #: A person and how they vote; None takes the ballot away.
    voted = Signal(int, object)

    def __init__(self) -> None:
        super().__init__(_("Röster: J ja, N nej, A avstår"), (_("Namn"), _("Röst")))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, person = Qt.Key(event.key()), self.marked()
        if person is None or (key not in _KEYS and key is not Qt.Key.Key_Delete):
            super().keyPressEvent(event)
            return
        self.voted.emit(person, _KEYS.get(key))
        self.setCurrentCell(min(self.currentRow() + 1, self.rowCount() - 1), 0)


class VoteDialog(Dialog):
    """Records a vote under an item; a new one when `row` is None."""

    def __init__(
        self,
        desk: "Desk",
        meeting: MeetingView,
        item: ItemView,
        row: Row | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Omröstning {item}").format(item=item.name), parent=parent)
        self._desk = desk
        self._item = item
        self._vote_id = None if row is None else row.id
        self._people = {each.id: each for each in deciding_at(meeting, item)}
        self._leads = presiding_at(meeting, item)
        self.ballots: dict[int, BallotChoice] = {}
        self.question, self.yes_means, self.no_means = QLineEdit(), QLineEdit(), QLineEdit()
        self.is_closed = QCheckBox(_("Sluten omröstning (bara vid val och anställning)"))
        self.only_numbers = QCheckBox(_("Skriv bara antal, inte vem som röstade hur"))
        self.table = BallotTable()
        self.numbers = VoteNumbers()
        self._count = label("", "heading", wraps=True)
        self._result = label("", wraps=True)
        self._lay_out()
        self._listen()
        if row is not None:
            self._show(row)
        self._fresh = self._told()
        self._count_again()

    def save(self) -> None:
        """Keep the vote and close, or say why it is not possible."""
        register, told = self._desk.register, self._told()
        if self.attempt(partial(votes.record_vote, register, self._item.id, self._vote_id, *told)):
            self.accept()

    @property
    def result(self) -> str:  # type: ignore[override] # Qt's own says only yes or no
        """The numbers so far and what they decide."""
        return self._result.text()

    @property
    def count(self) -> str:
        """How many voted how, and how many are left."""
        return self._count.text()

    def note(self, person: int, choice: BallotChoice | None) -> None:
        """Note how somebody votes; None takes the ballot away."""
        if choice is None:
            self.ballots.pop(person, None)
        else:
            self.ballots[person] = choice
        self._count_again()

    @override
    def reject(self) -> None:
        answer = Answer.DROP if self._told() == self._fresh else ask_about_unsaved(self)
        if answer is Answer.SAVE:
            self.save()
        elif answer is Answer.DROP:
            super().reject()

    def _lay_out(self) -> None:
        for text, field, prompt in (
            (_("Ja betyder"), self.yes_means, _("bifall till beredningens förslag")),
            (_("Nej betyder"), self.no_means, _("bifall till yrkandet om avslag")),
            (_("Fråga"), self.question, _("Bara om ärendet har flera omröstningar")),
        ):
            field.setPlaceholderText(prompt)
            self.ask(text, field)
        self.table.setMinimumHeight(theme.MARGIN * 6)
        for widget in (self.is_closed, self.only_numbers):
            self.content.addWidget(widget)
        self.content.addWidget(self.table, 100)
        self.content.addWidget(self.numbers)
        self.content.addStretch(1)
        keys = _("J ja · N nej · A avstår · Delete tar bort rösten")
        self._hint = label(keys, "small", wraps=True)
        for each in (self._hint, self._count, self._result):
            self.content.addWidget(each)
        self._all = button(_("Övriga röstar ja"), self.rest_yes)
        self.beside.addWidget(self._all)
        self.way_out(_("Avbryt"))
        save = self.main(_("Spara"), self.save)
        save.setToolTip(_("Spara omröstningen (Ctrl+S)"))
        # Enter between two ballots is not the end of the vote
        save.setDefault(False)
        self.fit(_WIDTH, _HEIGHT)
        self.yes_means.setFocus()

    def _listen(self) -> None:
        self.table.voted.connect(self.note)
        for key in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save)
        for box in (self.is_closed, self.only_numbers):
            box.clicked.connect(self._count_again)
        for line in (self.yes_means, self.no_means):
            line.textEdited.connect(self._count_again)
        self.numbers.changed.connect(self._count_again)

    def _show(self, row: Row) -> None:
        """Show a vote that is kept; ballots of those who no longer decide are not taken along."""
        values = row.values
        for name in ("question", "yes_means", "no_means"):
            getattr(self, name).setText(values[name])
        self.is_closed.setChecked(values["vote_kind"] is VoteKind.CLOSED)
        self.numbers.show_values(values)
        cast = self._item.proceedings.ballots.get(row.id, ())
        self.only_numbers.setChecked(not cast and values["yes_count"] is not None)
        kept = {each.values["attendee"]: each.values["choice"] for each in cast}
        self.ballots = {id: choice for id, choice in kept.items() if id in self._people}
        if len(self.ballots) < len(kept):
            self.tell(
                _(
                    "{votes} är av någon som inte tjänstgör i ärendet och tas bort när du sparar."
                ).format(votes=counted(len(kept) - len(self.ballots), _("röst"), _("röster")))
            )

    def rest_yes(self) -> None:
        """Let everybody without a ballot vote yes, as where only a few are against."""
        for person in self._people:
            self.ballots.setdefault(person, BallotChoice.YES)
        self._count_again()

    def _is_counted(self) -> bool:
        return self.is_closed.isChecked() or self.only_numbers.isChecked()

    def _told(self) -> tuple[dict[str, object], dict[int, BallotChoice]]:
        """The values and the ballots as they stand, the ballots in the order of the attendance."""
        lines = ("question", "yes_means", "no_means")
        kind = VoteKind.CLOSED if self.is_closed.isChecked() else VoteKind.OPEN
        told: dict[str, object] = {
            **{name: clean_line(getattr(self, name).text()).strip() for name in lines},
            "vote_kind": kind,
        }
        if self._is_counted():
            return told | self.numbers.values(), {}
        empty = dict.fromkeys(self.numbers.values())
        cast = {id: self.ballots[id] for id in self._people if id in self.ballots}
        return told | empty, cast

    def _count_again(self) -> None:
        is_counted = self._is_counted()
        self.only_numbers.setVisible(not self.is_closed.isChecked())
        for each in (self.table, self._hint, self._all):
            each.setVisible(not is_counted)
        self.numbers.setVisible(is_counted)
        self.table.show_rows(
            [(id, (formal_name(row), self._choice(id))) for id, row in self._people.items()]
        )
        if self._people and self.table.marked() is None:
            self.table.setCurrentCell(0, 0)
        self._say()

    def _choice(self, person: int) -> str:
        choice = self.ballots.get(person)
        return "" if choice is None else BALLOT_CHOICES[choice]

    def _say(self) -> None:
        """Say the numbers, what they decide, and that the chair decides where they are equal."""
        told, cast = self._told()
        count = self.numbers.count() if self._is_counted() else counted_votes(cast.values())
        left = len(self._people) - count.total
        numbers = _("Ja {yes} · Nej {no} · Avstår {abstain}").format(
            yes=count.yes, no=count.no, abstain=count.abstain
        )
        if left > 0:
            numbers = _("{numbers} · Kvar {left}").format(numbers=numbers, left=left)
        if left < 0:
            numbers = _("{numbers}, men bara {deciding} tjänstgör").format(
                numbers=numbers, deciding=len(self._people)
            )
        self._count.setText(numbers)
        chairs = cast.get(self._leads.id) if self._leads is not None else None
        tie: object = told["tie_break"] if self._is_counted() else votes.decided_by(count, chairs)
        self.numbers.show_tie(is_equal=count.is_equal and bool(count.total), values=told)
        if not count.total:
            self._result.clear()
            return
        means = {
            "yes_means": told["yes_means"] or _("ja-förslaget"),
            "no_means": told["no_means"] or _("nej-förslaget"),
        }
        said = result_of(
            {**told, **means, "tie_break": tie if isinstance(tie, Side) else None}, count
        )
        if count.is_equal and tie is None and not self._is_counted():
            said = _("{said} Ordföranden måste rösta ja eller nej.").format(said=said)
        self._result.setText(said)
