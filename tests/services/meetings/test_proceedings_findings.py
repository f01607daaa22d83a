"""What arises afterwards in a formal meeting, or comes with a file, is found and said."""

from collections.abc import Callable
from typing import Any

import pytest

from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import Presence
from bra_desk.model.proceedings import BallotChoice, Side, VoteKind
from bra_desk.services import entries
from bra_desk.services.meetings.attendance import note_attendance
from bra_desk.services.meetings.findings import findings
from bra_desk.storage.register import Register
from tests.formal import Formal, formal_meeting

YES, NO, ABSTAIN = BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN


@pytest.fixture
def meeting(register: Register) -> Formal:
    return formal_meeting(register)


def absent(meeting: Formal, *names: str) -> bool:
    for name in names:
        note_attendance(meeting.register, meeting.people[name], presence=Presence.ABSENT)
    return True


def approver(meeting: Formal, name: str) -> bool:
    note_attendance(meeting.register, meeting.people[name], approves_minutes=True)
    return True


def without_decision(meeting: Formal) -> bool:
    entries.remove(meeting.register, "decision", 1)
    return True


def vote(meeting: Formal, cast: str, **values: Any) -> bool:
    """A vote of Anna, Bo and so on, a letter each: j, n or a; loaded as from a file."""
    id = meeting.note("vote", **values)
    letters = {"j": YES, "n": NO, "a": ABSTAIN}
    for name, letter in zip(meeting.people, cast, strict=False):
        values = {"vote": id, "attendee": meeting.people[name], "choice": letters[letter]}
        entries.save(meeting.register, "ballot", {"position": None, **values})
    return True


def support(meeting: Formal, *names: str) -> None:
    id = meeting.note("proposal", attendee="Anna")
    for name in names:
        values = {"proposal": id, "position": None, "attendee": meeting.people[name]}
        entries.save(meeting.register, "proposal_support", values)


def away_for_most(meeting: Formal) -> None:
    for name in ("Bo", "Cilla"):
        note_attendance(meeting.register, meeting.people[name], until_item=meeting.items[0])


CASES: dict[str, tuple[Callable[[Formal], object], list[str]]] = {
    "nothing": (lambda _: None, []),
    "too few": (
        lambda m: absent(m, "Bo", "Cilla"),
        ["Mötet är inte beslutsfört: 2 tjänstgör, minst 3 krävs."],
    ),
    "too few after somebody left": (
        away_for_most,
        [
            "Mötet är inte beslutsfört vid § 2: 2 tjänstgör, minst 3 krävs.",
            "Mötet är inte beslutsfört vid § 3: 2 tjänstgör, minst 3 krävs.",
        ],
    ),
    "reservation by somebody away": (
        lambda m: (m.note("reservation", attendee="David"), absent(m, "David")),
        ["David är inte noterad som närvarande vid § 1 och kan inte reservera sig."],
    ),
    "excluded person proposes": (
        lambda m: (m.note("recusal", attendee="Bo"), m.note("proposal", attendee="Bo")),
        ["Bo är jävig vid § 1 och kan inte lägga fram yrkanden."],
    ),
    "excluded person votes": (
        lambda m: (m.note("recusal", attendee="Bo"), vote(m, "jnjj")),
        ["Bo är jävig vid § 1 och kan inte rösta."],
    ),
    "excluded twice": (
        lambda m: (m.note("recusal", attendee="Bo"), m.note("recusal", attendee="Bo")),
        ["Bo är noterad som jävig två gånger vid § 1."],
    ),
    "joins twice": (
        lambda m: support(m, "Bo", "Bo"),
        ["Bo instämmer två gånger i ett yrkande vid § 1."],
    ),
    "joins in the own proposal": (
        lambda m: support(m, "Anna"),
        ["Anna instämmer i sitt eget yrkande vid § 1."],
    ),
    "no ballots at all": (lambda m: vote(m, ""), ["Omröstningen vid § 1 saknar röster."]),
    "somebody did not vote": (
        lambda m: vote(m, "jjn"),
        ["David tjänstgör vid § 1 men saknar röst i omröstningen."],
    ),
    "equal and undecided": (
        lambda m: vote(m, "jjnn"),
        ["Omröstningen vid § 1 är lika, 2 mot 2, och saknar utslag."],
    ),
    "equal and decided": (lambda m: vote(m, "jjnn", tie_break=Side.YES), []),
    "decided against the chair": (
        lambda m: vote(m, "jjnn", tie_break=Side.NO),
        ["Omröstningen vid § 1: utslaget är inte ordförandens röst."],
    ),
    "decided without need": (
        lambda m: vote(m, "jjjn", tie_break=Side.YES),
        ["Omröstningen vid § 1: utslagsrösten behövs inte."],
    ),
    "names in a closed vote": (
        lambda m: vote(m, "jjjn", vote_kind=VoteKind.CLOSED),
        ["Omröstningen vid § 1 är sluten, men det står vem som röstade hur."],
    ),
    "numbers beside ballots": (
        lambda m: vote(m, "jjjn", yes_count=2, no_count=2),
        ["Omröstningen vid § 1: antalen stämmer inte med rösterna."],
    ),
    "too many votes": (
        lambda m: vote(m, "", yes_count=3, no_count=2),
        ["Omröstningen vid § 1 har 5 röster, men 4 tjänstgör."],
    ),
    "numbers that add up": (
        lambda m: vote(m, "", yes_count=2, no_count=1, abstain_count=1),
        [],
    ),
    "no decision to be against": (
        lambda m: (m.note("reservation", attendee="Bo"), without_decision(m)),
        ["§ 1 saknar beslut.", "Bo reserverar sig vid § 1, men där finns inget beslut."],
    ),
    "absent person is to approve": (
        lambda m: (
            approver(m, "Bo"),
            absent(m, "Bo"),
        ),
        ["Bo är förhindrad och kan inte justera protokollet."],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_finding_is_said(meeting: Formal, case: str) -> None:
    act, expected = CASES[case]
    act(meeting)
    assert [
        each.replace("\u00a0", " ") for each in findings(meeting.register, meeting.id)
    ] == expected


def test_two_ballots_of_one_person_are_found(meeting: Formal) -> None:
    vote(meeting, "jjjn")
    values = {"vote": 1, "position": 9, "attendee": meeting.people["Bo"], "choice": NO}
    entries.save(meeting.register, "ballot", values)
    assert "Bo har två röster" in " ".join(findings(meeting.register, meeting.id))


def test_what_is_left_out_of_simple_minutes_is_said(meeting: Formal) -> None:
    meeting.note("reservation", attendee="Bo")
    body = entries.read(meeting.register, "body", 1)
    values = body.values | {"minutes_type": MinutesType.SIMPLE}
    entries.save(meeting.register, "body", values, id=1)
    (found,) = findings(meeting.register, meeting.id)
    assert "kommer inte med" in found
