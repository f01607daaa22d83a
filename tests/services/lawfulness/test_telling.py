"""12 § answered from contacts and what has been told, 14 § from measures marked as cameras."""

from datetime import date

import pytest

from bra_desk.model.law import Paragraph, Verdict
from bra_desk.model.people import SeatRole
from bra_desk.services.lawfulness import law
from bra_desk.services.lawfulness.shown import Shown
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)


def shown(register: Register, paragraph: Paragraph, day: date = TODAY) -> Shown:
    lines = law.check(register, day)
    return next(each.shown for each in lines if each.demand.paragraph is paragraph)


def gaps(found: Shown) -> list[str]:
    return [each.text for each in found.evidence if each.is_gap]


@pytest.fixture
def coordinated(register: Register) -> Register:
    """A register with a coordinator and a way to reach the council."""
    make.seat(register, make.body(register), make.person(register), role=SeatRole.COORDINATOR)
    make.entry(register, "settings", email="rad@example.se")
    return register


@pytest.mark.parametrize(
    ("sent_on", "verdict"),
    [
        (date(2026, 11, 22), Verdict.MET),
        (date(2025, 11, 23), Verdict.MET),
        (date(2025, 11, 22), Verdict.PARTLY),
        (date(2026, 11, 23), Verdict.PARTLY),
    ],
)
def test_information_counts_for_a_year_and_never_ahead(
    coordinated: Register, sent_on: date, verdict: Verdict
) -> None:
    make.entry(coordinated, "communication", sent_on=sent_on)
    found = shown(coordinated, Paragraph.THEIR_TASKS)
    assert found.verdict is verdict
    told = "Ingen information till invånare eller andra är antecknad sedan 22 november 2025."
    assert gaps(found) == ([] if verdict is Verdict.MET else [told])


def test_newest_information_is_told_with_all_of_the_year(coordinated: Register) -> None:
    make.entry(coordinated, "communication", what="Nyhetsbrev", sent_on=date(2026, 3, 2))
    make.entry(coordinated, "communication", what="Svar till Teg", sent_on=date(2026, 11, 2))
    evidence = shown(coordinated, Paragraph.THEIR_TASKS).evidence[-1]
    assert evidence.text == (
        "Ni har berättat 2 gånger det senaste året, senast 2 november 2026: Svar till Teg"
    )
    assert (evidence.kind, len(evidence.ids)) == ("communication", 2)


def test_leap_day_has_a_year_behind_it(coordinated: Register) -> None:
    make.entry(coordinated, "communication", sent_on=date(2027, 3, 1))
    found = shown(coordinated, Paragraph.THEIR_TASKS, date(2028, 2, 29))
    assert found.verdict is Verdict.MET


def test_contacts_of_the_partners_are_shown(coordinated: Register) -> None:
    make.entry(coordinated, "contact")
    told = [each.text for each in shown(coordinated, Paragraph.THEIR_TASKS).evidence]
    assert "1 kontakt hos parterna finns i registret." in told


def test_word_in_a_title_is_no_camera(register: Register) -> None:
    make.measure(register, title="Kameror i bibliotekets utställning")
    found = shown(register, Paragraph.CAMERAS)
    assert found.verdict is Verdict.YOURS
    assert [each.text for each in found.evidence] == [
        "Ingen åtgärd i registret gäller kamerabevakning."
    ]


@pytest.mark.parametrize(
    ("review", "missing"),
    [
        (None, ["Stationen saknar dag för ny prövning av behovet."]),
        (date(2026, 11, 21), ["Behovet av Stationen skulle ha prövats senast 21 november 2026."]),
        (date(2026, 11, 22), []),
    ],
)
def test_camera_measure_has_a_decision_and_a_day_of_review(
    register: Register, review: date | None, missing: list[str]
) -> None:
    item = make.item(register, make.meeting(register), "Kameror")
    decision = make.decision(register, item, "Rådet beslutar.")
    make.measure(
        register, title="Stationen", is_camera=True, camera_review_on=review, decision=decision
    )
    found = shown(register, Paragraph.CAMERAS)
    assert gaps(found) == missing
    assert found.evidence[0].text == "Stationen: pågår"


def test_camera_measure_without_a_decision_says_so(register: Register) -> None:
    make.measure(register, title="Torget", is_camera=True, camera_review_on=date(2027, 1, 1))
    assert gaps(shown(register, Paragraph.CAMERAS)) == ["Torget saknar beslut."]
