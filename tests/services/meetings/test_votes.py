"""A vote is recorded with names or with numbers, and equal numbers are decided by the chair."""

import pytest

from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.model.proceedings import BallotChoice, Count, Side, VoteKind
from bra_desk.services import entries, history
from bra_desk.services.meetings.votes import came_to, count_of, decided_by, record_vote
from bra_desk.storage.register import Register
from tests.formal import Formal, formal_meeting

YES, NO, ABSTAIN = BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN
SIDES = {"yes_means": "bifall", "no_means": "avslag", "vote_kind": VoteKind.OPEN}


@pytest.fixture
def meeting(register: Register) -> Formal:
    return formal_meeting(register)


def voted(meeting: Formal, cast: dict[str, BallotChoice], id: int | None = None) -> int:
    ballots = {meeting.people[name]: choice for name, choice in cast.items()}
    return record_vote(meeting.register, meeting.items[0], id, SIDES, ballots)


def result(meeting: Formal) -> tuple[Count | None, Side | None, Side | None]:
    noted = meeting.item().proceedings
    (vote,) = noted.of("vote")
    return count_of(noted, vote), vote.values["tie_break"], came_to(noted, vote)


def test_ballots_are_kept_in_the_order_they_were_told(meeting: Formal) -> None:
    id = voted(meeting, {"David": YES, "Anna": NO, "Bo": YES, "Cilla": ABSTAIN})
    rows = meeting.item().proceedings.ballots[id]
    assert [row.texts["attendee"].split(",")[0] for row in rows] == ["David", "Anna", "Bo", "Cilla"]
    assert result(meeting) == (Count(2, 1, 1), None, Side.YES)
    assert history.undo_last(meeting.register) == "Omröstning i ett ärende"
    assert meeting.item().proceedings.of("vote") == ()


@pytest.mark.parametrize(("chairs", "decides"), [(YES, Side.YES), (NO, Side.NO)])
def test_chair_decides_where_numbers_are_equal(
    meeting: Formal, chairs: BallotChoice, decides: Side
) -> None:
    other = NO if chairs is YES else YES
    voted(meeting, {"Anna": chairs, "Bo": other})
    assert result(meeting) == (Count(1, 1), decides, decides)


def test_nothing_is_decided_while_the_chair_abstains(meeting: Formal) -> None:
    voted(meeting, {"Anna": ABSTAIN, "Bo": YES, "Cilla": NO})
    assert result(meeting) == (Count(1, 1, 1), None, None)
    assert decided_by(Count(2, 1), NO) is None


def test_vote_is_changed_and_its_ballots_with_it(meeting: Formal) -> None:
    id = voted(meeting, {"Anna": YES, "Bo": NO})
    assert voted(meeting, {"Anna": NO, "Cilla": NO}, id) == id
    assert result(meeting) == (Count(0, 2), None, Side.NO)
    counts = {**SIDES, "yes_count": 1, "no_count": 1, "tie_break": Side.YES}
    record_vote(meeting.register, meeting.items[0], id, counts, {})
    assert result(meeting) == (Count(1, 1), Side.YES, Side.YES)
    assert meeting.item().proceedings.ballots == {}


def test_vote_without_numbers_has_come_to_nothing(meeting: Formal) -> None:
    record_vote(meeting.register, meeting.items[0], None, SIDES, {})
    assert result(meeting) == (None, None, None)


def test_nobody_votes_who_may_not(meeting: Formal) -> None:
    meeting.note("recusal", attendee="Cilla")
    for name, words in (("Cilla", "jävig"), ("Eva", "tjänstgör inte"), ("Fia", "kan inte rösta")):
        with pytest.raises(ValuesWrong, match=words):
            voted(meeting, {"Anna": YES, name: NO})
    assert entries.rows(meeting.register, "vote") == []


def test_closed_vote_takes_no_names(meeting: Formal) -> None:
    closed = {**SIDES, "vote_kind": VoteKind.CLOSED}
    with pytest.raises(ValuesWrong, match="bara antal"):
        record_vote(meeting.register, meeting.items[0], None, closed, {meeting.people["Anna"]: YES})


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"yes_count": 3}, "no_count"),
        ({"no_count": 3}, "yes_count"),
        ({"abstain_count": 3}, "yes_count"),
        ({"yes_count": 3, "no_count": 2, "tie_break": Side.YES}, "tie_break"),
        ({"no_means": "Bifall "}, "no_means"),
        ({"yes_means": ""}, "yes_means"),
    ],
)
def test_vote_that_does_not_add_up_is_refused(
    meeting: Formal, values: dict[str, object], field: str
) -> None:
    with pytest.raises(ValuesWrong) as refused:
        record_vote(meeting.register, meeting.items[0], None, {**SIDES, **values}, {})
    assert field in refused.value.problems


def test_missing_vote_is_told(meeting: Formal) -> None:
    with pytest.raises(EntryMissing):
        voted(meeting, {"Anna": YES}, 99)
