"""What formal minutes say of jäv, proposals, votes, reservations and statements."""

from pathlib import Path
from typing import Any

import pytest

from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.model.council import MinutesType
from bra_desk.model.proceedings import BallotChoice, RecusalGround, Side, VoteKind
from bra_desk.services import entries
from bra_desk.services.meetings.meetings import write_item
from bra_desk.services.meetings.proceedings import support_proposal
from bra_desk.services.meetings.votes import record_vote
from bra_desk.services.minutes.minutes import minutes
from bra_desk.services.papers.papers import write_document
from bra_desk.storage.register import Register
from tests.formal import Formal, formal_meeting

YES, NO, ABSTAIN = BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN


@pytest.fixture
def meeting(register: Register) -> Formal:
    return formal_meeting(register)


def vote(meeting: Formal, cast: dict[str, BallotChoice], **values: object) -> None:
    told = {
        "question": "",
        "yes_means": "bifall till förslaget.",
        "no_means": "avslag",
        "vote_kind": VoteKind.OPEN,
    }
    ballots = {meeting.people[name]: choice for name, choice in cast.items()}
    record_vote(meeting.register, meeting.items[0], None, told | values, ballots)


def item_of(meeting: Formal, place: int = 0):  # type: ignore[no-untyped-def] # read by name below
    with meeting.register.read() as session:
        return minutes(session, meeting.id).items[place]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"reason": "", "ground": None}, "på grund av jäv."),
        ({"reason": "Sitter i styrelsen.", "ground": None}, "på grund av jäv: sitter i styrelsen."),
        ({"reason": "", "ground": RecusalGround.COUNSEL}, "jäv: har varit ombud i saken."),
        ({"reason": "AB Bostaden anställer", "ground": None}, "jäv: AB Bostaden anställer."),
        ({"reason": "", "ground": None, "deputy": "Eva"}, "jäv. Eva tjänstgör i stället."),
    ],
)
def test_recusal_is_told_with_its_reason(
    meeting: Formal, values: dict[str, Any], expected: str
) -> None:
    meeting.note("recusal", attendee="Bo", **values)
    (told,) = item_of(meeting).recusals
    assert told.startswith("Bo deltar inte i handläggningen av ärendet på grund av jäv")
    assert told.endswith(expected)


@pytest.mark.parametrize(
    ("who", "text", "expected"),
    [
        ("Anna", "bifall till förslaget", "Anna yrkar bifall till förslaget."),
        ("Anna", "Vandringen skjuts upp.", "Anna yrkar: Vandringen skjuts upp."),
        (None, "Beredningens förslag", "Beredningens förslag."),
    ],
)
def test_proposal_begins_with_who_makes_it(
    meeting: Formal, who: str | None, text: str, expected: str
) -> None:
    meeting.note("proposal", attendee=who, text=text)
    (told,) = item_of(meeting).proposals
    assert (told.text, told.support) == (expected, "")


def test_support_is_told_and_a_withdrawn_proposal_is_not(meeting: Formal) -> None:
    id = meeting.note("proposal", attendee="Anna", text="bifall")
    meeting.note("proposal", attendee="Bo", text="avslag", is_withdrawn=True)
    support_proposal(meeting.register, id, [meeting.people["Cilla"], meeting.people["David"]])
    (told,) = item_of(meeting).proposals
    assert told.support == "Cilla och David instämmer i yrkandet."


@pytest.mark.parametrize(
    ("cast", "values", "expected"),
    [
        (
            {"Anna": YES, "Bo": YES, "Cilla": NO},
            {},
            "Resultatet är 2 ja-röster och 1 nej-röst. Utfallet är ja: bifall till förslaget.",
        ),
        (
            {"Anna": ABSTAIN, "Bo": NO},
            {},
            "Resultatet är 0 ja-röster, 1 nej-röst och 1 som avstår. Utfallet är nej: avslag.",
        ),
        (
            {"Anna": NO, "Bo": YES},
            {},
            "Resultatet är 1 ja-röst och 1 nej-röst. Ordförandens utslagsröst avgör: nej, avslag.",
        ),
        (
            {"Anna": ABSTAIN, "Bo": NO, "Cilla": YES},
            {},
            "Resultatet är 1 ja-röst, 1 nej-röst och 1 som avstår. Rösterna är lika.",
        ),
        (
            {},
            {"yes_count": 2, "no_count": 2, "vote_kind": VoteKind.CLOSED, "tie_break": Side.YES},
            "Resultatet är 2 ja-röster och 2 nej-röster. Lotten avgör: ja, bifall till förslaget.",
        ),
        ({}, {}, ""),
    ],
)
def test_result_of_a_vote_is_told_in_words(
    meeting: Formal, cast: dict[str, BallotChoice], values: dict[str, object], expected: str
) -> None:
    vote(meeting, cast, **values)
    (told,) = item_of(meeting).votes
    assert told.result == expected
    assert told.yes_means == "bifall till förslaget"
    assert bool(told.closed) is (values.get("vote_kind") is VoteKind.CLOSED)
    assert told.yes == tuple(name for name, choice in cast.items() if choice is YES)


def test_same_reservation_of_several_is_told_once(meeting: Formal) -> None:
    for name, text in (("Anna", ""), ("Bo", "Det är för dyrt."), ("Cilla", ""), ("David", "")):
        meeting.note("reservation", attendee=name, text=text)
    told = [(each.lead, each.text) for each in item_of(meeting).reservations]
    assert told == [
        ("Anna, Cilla och David reserverar sig mot beslutet.", ""),
        ("Bo reserverar sig mot beslutet:", "Det är för dyrt."),
    ]


def test_minutes_have_it_all_in_the_order_of_the_act(meeting: Formal, tmp_path: Path) -> None:
    register, person = meeting.register, entries.read(meeting.register, "attendance", 1)
    entries.save(register, "attendance", person.values | {"party": "C"}, id=1)
    meeting.note("recusal", attendee="David", reason="Äger marken", ground=None)
    meeting.note("proposal", attendee="Anna", text="bifall till förslaget")
    meeting.note("proposal", attendee="Bo", text="avslag")
    order = "Ordföranden ställer yrkandena mot varandra."
    write_item(register, meeting.items[0], "proposition_order", order)
    vote(meeting, {"Anna": YES, "Bo": NO, "Cilla": YES})
    meeting.note("reservation", attendee="Bo", text="För dyrt.")
    meeting.note("statement", attendee="Cilla", text="Bra att det är klart.")
    target = tmp_path / "protokoll.docx"
    write_document(register, "minutes", meeting.id, target)
    text = text_of(unpack(target.read_bytes())).replace("\u00a0", " ")
    expected = (
        "Jäv",
        "David deltar inte i handläggningen av ärendet på grund av jäv: äger marken.",
        "Yrkanden",
        "Anna (C) yrkar bifall till förslaget.",
        "Bo yrkar avslag.",
        "Propositionsordning",
        order,
        "Omröstning",
        "Ja betyder bifall till förslaget. Nej betyder avslag.",
        "Ja röstar: Anna (C) och Cilla",
        "Nej röstar: Bo",
        "Utfallet är ja: bifall till förslaget.",
        "Beslut",
        "Reservation",
        "Bo reserverar sig mot beslutet:",
        "För dyrt.",
        "Protokollsanteckning",
        "Cilla lämnar följande anteckning till protokollet:",
        "Bra att det är klart.",
    )
    at = text.index("Belysning")
    for words in expected:
        assert words in text[at:], words
        at = text.index(words, at)
    assert text.count("Omröstning") == 1, "items without a vote have no heading for it"


def test_body_with_simple_minutes_tells_nothing_of_it(meeting: Formal) -> None:
    meeting.note("reservation", attendee="Bo")
    body = entries.read(meeting.register, "body", 1).values
    entries.save(meeting.register, "body", body | {"minutes_type": MinutesType.SIMPLE}, id=1)
    assert item_of(meeting).reservations == ()
