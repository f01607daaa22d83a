"""The dialog of a vote: a key for each ballot, and the result in words while it is counted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bra_desk.model.proceedings import BallotChoice, Side, VoteKind
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.entry_questions import Answer
from bra_desk.ui.pages.agenda_item import vote_dialog
from bra_desk.ui.pages.agenda_item.vote_dialog import VoteDialog
from tests.formal import Formal, formal_meeting

YES, NO, ABSTAIN = BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN


@pytest.fixture
def meeting(register: Register) -> Formal:
    return formal_meeting(register)


@pytest.fixture
def opened(qtbot: QtBot, meeting: Formal) -> Callable[[], VoteDialog]:
    """Opens the dialog of the first item's vote, or of a new one."""

    def open_it() -> VoteDialog:
        view = meeting.view
        votes = view.items[0].proceedings.of("vote")
        row = votes[0] if votes else None
        made = VoteDialog(Desk(meeting.register), view, view.items[0], row)
        # the question about what is unsaved would wait for ever
        qtbot.addWidget(made, before_close_func=lambda dialog: dialog.done(0))
        made.show()
        qtbot.waitExposed(made)
        return made

    return open_it


def fill(dialog: VoteDialog) -> None:
    dialog.yes_means.setText("bifall till förslaget")
    dialog.no_means.setText("avslag")


def cast(dialog: VoteDialog, keys: str) -> None:
    dialog.table.setCurrentCell(0, 0)
    for key in keys:
        QTest.keyClick(dialog.table, getattr(Qt.Key, f"Key_{key}"))


def test_ballots_are_cast_a_key_each(opened: Callable[[], VoteDialog], meeting: Formal) -> None:
    dialog = opened()
    fill(dialog)
    assert dialog.count == "Ja 0 · Nej 0 · Avstår 0 · Kvar 4"
    cast(dialog, "JNA")
    assert dialog.count == "Ja 1 · Nej 1 · Avstår 1 · Kvar 1"
    cast(dialog, "JNAJ")
    assert dialog.result.endswith("Utfallet är ja: bifall till förslaget.")
    dialog.save()
    noted = meeting.item().proceedings
    (vote,) = noted.of("vote")
    assert vote.values["yes_count"] is None
    assert [row.values["choice"] for row in noted.ballots[vote.id]] == [YES, NO, ABSTAIN, YES]


def test_only_those_who_decide_are_listed(
    opened: Callable[[], VoteDialog], meeting: Formal
) -> None:
    meeting.note("recusal", attendee="Bo", deputy="Eva")
    dialog = opened()
    table = dialog.table
    cells = [table.item(row, 0) for row in range(table.rowCount())]
    assert [cell.text() for cell in cells if cell] == ["Anna", "Cilla", "David", "Eva"]


def test_chair_decides_where_the_numbers_are_equal(
    opened: Callable[[], VoteDialog], meeting: Formal
) -> None:
    dialog = opened()
    fill(dialog)
    cast(dialog, "NJJN")
    assert "Ordförandens utslagsröst avgör: nej, avslag." in dialog.result
    cast(dialog, "AJN")
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert dialog.result.endswith("Ordföranden måste rösta ja eller nej.")
    dialog.save()
    assert meeting.item().proceedings.of("vote")[0].values["tie_break"] is None


def test_the_rest_vote_yes_at_once(opened: Callable[[], VoteDialog]) -> None:
    dialog = opened()
    cast(dialog, "N")
    dialog.rest_yes()
    assert dialog.count == "Ja 3 · Nej 1 · Avstår 0"
    assert dialog.result.endswith("Utfallet är ja: ja-förslaget.")


def test_closed_vote_has_numbers_and_a_lot(
    opened: Callable[[], VoteDialog], meeting: Formal
) -> None:
    dialog = opened()
    fill(dialog)
    dialog.is_closed.click()
    assert dialog.table.isHidden()
    for name in ("yes_count", "no_count"):
        dialog.numbers.spins[name].setValue(2)
    assert dialog.result.endswith("Rösterna är lika.")
    dialog.numbers.tie.setCurrentIndex(dialog.numbers.tie.findData(Side.NO))
    dialog.numbers.tie.activated.emit(2)
    assert dialog.result.endswith("Lotten avgör: nej, avslag.")
    dialog.save()
    (vote,) = meeting.item().proceedings.of("vote")
    assert (vote.values["vote_kind"], vote.values["tie_break"]) == (VoteKind.CLOSED, Side.NO)
    assert (vote.values["yes_count"], vote.values["abstain_count"]) == (2, 0)
    again = opened()
    assert again.numbers.isVisible()
    assert again.result.endswith("Lotten avgör: nej, avslag.")


def test_too_many_votes_are_said_while_they_are_counted(
    opened: Callable[[], VoteDialog],
) -> None:
    dialog = opened()
    dialog.only_numbers.click()
    dialog.numbers.spins["yes_count"].setValue(5)
    assert dialog.count == "Ja 5 · Nej 0 · Avstår 0, men bara 4 tjänstgör"


def test_refused_vote_stays_with_its_reason(
    opened: Callable[[], VoteDialog], meeting: Formal
) -> None:
    dialog = opened()
    cast(dialog, "JJ")
    dialog.save()
    assert "Ja betyder måste fyllas i." in dialog.problem
    assert dialog.isVisible()
    assert dialog.ballots
    assert meeting.item().proceedings.of("vote") == ()


def test_ballot_of_somebody_excluded_since_is_said_and_left_out(
    opened: Callable[[], VoteDialog], meeting: Formal
) -> None:
    dialog = opened()
    fill(dialog)
    cast(dialog, "JJJN")
    dialog.save()
    meeting.note("recusal", attendee="Bo")
    again = opened()
    assert again.problem.startswith("1 röst är av någon som inte tjänstgör")
    again.save()
    assert len(meeting.item().proceedings.ballots[1]) == 3


@pytest.mark.parametrize(
    ("answer", "kept", "is_open"),
    [(Answer.SAVE, 1, False), (Answer.DROP, 0, False), (Answer.STAY, 0, True)],
)
def test_nothing_is_lost_when_the_dialog_is_left(
    opened: Callable[[], VoteDialog],
    meeting: Formal,
    monkeypatch: pytest.MonkeyPatch,
    answer: Answer,
    kept: int,
    is_open: bool,
) -> None:
    dialog = opened()
    fill(dialog)
    monkeypatch.setattr(vote_dialog, "ask_about_unsaved", lambda _parent: answer)
    dialog.reject()
    assert len(meeting.item().proceedings.of("vote")) == kept
    assert dialog.isVisible() is is_open


def test_untouched_dialog_closes_without_a_question(opened: Callable[[], VoteDialog]) -> None:
    dialog = opened()
    dialog.reject()
    assert not dialog.isVisible()
