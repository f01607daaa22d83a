"""The law check judges each paragraph from the register, and a person's word wins."""

from collections.abc import Callable
from datetime import date

import pytest

from bra_desk.basics.errors import ValuesWrong
from bra_desk.forms.law import DEMANDS
from bra_desk.model.law import Paragraph, Verdict
from bra_desk.model.people import OrganisationType, SeatRole
from bra_desk.model.reports import ReportKind
from bra_desk.services.lawfulness import law
from bra_desk.services.lawfulness.law import LawLine
from bra_desk.services.lawfulness.paragraphs import JUDGED
from bra_desk.services.reporting import reports
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)


def line(register: Register, paragraph: Paragraph, day: date = TODAY) -> LawLine:
    return next(each for each in law.check(register, day) if each.demand.paragraph is paragraph)


def verdict(register: Register, paragraph: Paragraph, day: date = TODAY) -> Verdict:
    return line(register, paragraph, day).shown.verdict


def gaps(register: Register, paragraph: Paragraph) -> list[str]:
    return [each.text for each in line(register, paragraph).shown.evidence if each.is_gap]


def test_every_paragraph_has_its_words_and_its_function() -> None:
    assert [demand.paragraph for demand in DEMANDS] == list(Paragraph) == list(JUDGED)


def test_empty_register_lacks_what_the_act_asks_for_and_leaves_what_it_cannot_see(
    register: Register,
) -> None:
    found = {each.demand.paragraph.value: each.verdict for each in law.check(register, TODAY)}
    left = {"7": Verdict.YOURS, "14": Verdict.YOURS}
    assert found == {each.value: left.get(each.value, Verdict.MISSING) for each in Paragraph}


def test_example_shows_what_is_met_and_what_is_not(example: Register) -> None:
    found = law.check(example, TODAY)
    assert law.totals(found) == "6 uppfyllda, 4 delvis, 1 bedöms av er"
    assert gaps(example, Paragraph.STRATEGIC_COUNCIL) == [
        "3 av 4 ledamöter från övriga aktörer har ledande befattning."
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Verdict.MET),
        ({"decided_by": ""}, Verdict.PARTLY),
        ({"situation_picture": None}, Verdict.PARTLY),
        ({"decided_on": None}, Verdict.PARTLY),
        ({"starts_on": date(2027, 1, 1)}, Verdict.PARTLY),
        ({"ends_on": date(2026, 6, 30)}, Verdict.MISSING),
    ],
)
def test_action_plan_is_met_by_one_that_is_decided_and_in_force(
    register: Register, values: dict[str, object], expected: Verdict
) -> None:
    picture = make.situation_picture(register, decided_on=date(2025, 11, 20))
    plan = make.action_plan(register, **({"situation_picture": picture} | values))
    make.measure(register, plan=plan)
    assert verdict(register, Paragraph.ACTION_PLAN) is expected


def test_plan_without_measures_is_met_in_part(register: Register) -> None:
    picture = make.situation_picture(register, decided_on=date(2025, 11, 20))
    make.action_plan(register, situation_picture=picture)
    assert gaps(register, Paragraph.ACTION_PLAN) == ["Planen har inga åtgärder i registret."]


@pytest.mark.parametrize(
    ("picture_on", "followed_up_on", "expected"),
    [
        (date(2024, 11, 22), date(2024, 11, 22), Verdict.MET),
        (date(2024, 11, 21), date(2024, 11, 22), Verdict.PARTLY),
        (date(2024, 11, 22), None, Verdict.MET),  # a new plan has two years from its decision
        (None, date(2026, 1, 15), Verdict.PARTLY),
        (date(2026, 3, 1), date(2027, 3, 1), Verdict.MET),  # a day to come counts for nothing
    ],
)
def test_two_years_are_counted_for_the_picture_and_the_plan(
    register: Register, picture_on: date | None, followed_up_on: date | None, expected: Verdict
) -> None:
    make.situation_picture(register, decided_on=picture_on)
    make.action_plan(register, followed_up_on=followed_up_on)
    assert verdict(register, Paragraph.FOLLOW_UP) is expected


def test_plan_is_followed_up_by_a_follow_up_of_it_too(register: Register) -> None:
    plan = make.action_plan(register, decided_on=date(2023, 1, 10), starts_on=date(2023, 1, 10))
    assert any("beslutades" in each for each in gaps(register, Paragraph.FOLLOW_UP))
    make.follow_up(register, plan=plan, measure=None, followed_up_on=date(2025, 2, 1))
    assert not any("Åtgärdsplanen" in each for each in gaps(register, Paragraph.FOLLOW_UP))


def test_too_long_since_the_follow_up_is_told_in_months(register: Register) -> None:
    make.action_plan(
        register,
        starts_on=date(2022, 1, 1),
        ends_on=None,
        decided_on=date(2022, 1, 10),
        followed_up_on=date(2024, 1, 31),
    )
    (_picture, told) = gaps(register, Paragraph.FOLLOW_UP)
    assert told.startswith("Åtgärdsplanen beslutades 10 januari 2022, för 58 månader sedan.")
    assert told.endswith("Det är mer än två år.")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"scope": "Hela kommunen"}, Verdict.MET),
        ({}, Verdict.PARTLY),
        ({"scope": "Hela kommunen", "signed_on": None}, Verdict.PARTLY),
        ({"scope": "Hela kommunen", "terminated_on": date(2026, 1, 1)}, Verdict.MISSING),
    ],
)
def test_agreement_must_hold_and_say_purpose_and_scope(
    register: Register, values: dict[str, object], expected: Verdict
) -> None:
    make.agreement(register, **values)
    assert verdict(register, Paragraph.AGREEMENTS) is expected


def seated(register: Register, body: int, organisation: int, **values: object) -> None:
    leading = values.pop("leading", False)
    person = make.person(register, organisation=organisation, leading_position=leading)
    make.seat(register, body, person, **values)


def test_council_is_led_by_the_municipality_and_others_send_leading_people(
    register: Register,
) -> None:
    whole = make.organisation(
        register, "Ängsjö kommun", organisation_type=OrganisationType.MUNICIPALITY
    )
    company = make.organisation(
        register, "Ängsjöhem", organisation_type=OrganisationType.COMPANY, parent=whole
    )
    police = make.organisation(register, "Polisen", organisation_type=OrganisationType.POLICE)
    body = make.body(register)
    seated(register, body, police, role=SeatRole.CHAIR, leading=True)
    assert gaps(register, Paragraph.STRATEGIC_COUNCIL) == [
        "Ordföranden hör inte till kommunen enligt registret."
    ]
    seated(register, body, company, role=SeatRole.CHAIR)
    assert verdict(register, Paragraph.STRATEGIC_COUNCIL) is Verdict.MET
    seated(register, body, police)
    assert gaps(register, Paragraph.STRATEGIC_COUNCIL) == [
        "1 av 2 ledamöter från övriga aktörer har ledande befattning."
    ]


def test_coordination_is_met_as_far_as_agreements_and_council_are(register: Register) -> None:
    make.agreement(register, scope="Hela kommunen")
    assert verdict(register, Paragraph.COORDINATION) is Verdict.PARTLY
    assert gaps(register, Paragraph.COORDINATION) == ["10 § är inte helt uppfylld."]


def test_coordinator_holds_the_function_only_while_the_seat_lasts(register: Register) -> None:
    body, person = make.body(register), make.person(register)
    make.seat(
        register,
        body,
        person,
        role=SeatRole.COORDINATOR,
        starts_on=date(2025, 1, 1),
        ends_on=date(2025, 12, 31),
    )
    assert verdict(register, Paragraph.COORDINATORS) is Verdict.MISSING
    assert verdict(register, Paragraph.COORDINATORS, date(2025, 12, 31)) is Verdict.MET
    assert verdict(register, Paragraph.THEIR_TASKS) is Verdict.MISSING
    make.entry(register, "settings", email="rad@example.se")
    assert verdict(register, Paragraph.THEIR_TASKS) is Verdict.PARTLY
    assert verdict(register, Paragraph.THEIR_TASKS, date(2025, 12, 31)) is Verdict.PARTLY


def finished(register: Register, year: int) -> None:
    report = reports.begin(register, ReportKind.ASSEMBLY, year)
    missing = reports.view(register, report).findings
    reports.finish(register, report, accepted=missing)


@pytest.mark.parametrize(
    ("finish", "expected"),
    [
        (lambda register: finished(register, 2025), Verdict.MET),
        (lambda register: finished(register, 2024), Verdict.PARTLY),
        (lambda register: reports.begin(register, ReportKind.ASSEMBLY, 2025), Verdict.PARTLY),
    ],
)
def test_reporting_asks_for_a_finished_report_on_this_year_or_the_last(
    register: Register, finish: Callable[[Register], object], expected: Verdict
) -> None:
    make.entry(register, "settings", responsible_board="Kommunstyrelsen")
    finish(register)
    assert verdict(register, Paragraph.REPORTING) is expected


def test_own_verdict_wins_and_both_are_kept(register: Register) -> None:
    first = law.assess(register, Paragraph.INTEGRATION, Verdict.PARTLY, "Budgeten återstår.")
    again = law.assess(register, Paragraph.INTEGRATION, Verdict.MET, "Allt hänger ihop.")
    assert first == again
    found = line(register, Paragraph.INTEGRATION)
    assert (found.verdict, found.shown.verdict) == (Verdict.MET, Verdict.YOURS)
    assert found.said is not None
    assert found.said.words == "Egen bedömning: uppfylld (22 november 2026). Allt hänger ihop."


def test_comment_alone_leaves_the_verdict_to_the_register(register: Register) -> None:
    law.assess(register, Paragraph.AGREEMENTS, None, "Vi förhandlar.")
    found = line(register, Paragraph.AGREEMENTS)
    assert found.verdict is Verdict.MISSING
    assert found.said is not None
    assert found.said.words.startswith("Egen kommentar (22 november 2026).")


def test_verdict_needs_a_ground_and_a_paragraph_has_one_note(register: Register) -> None:
    with pytest.raises(ValuesWrong) as wrong:
        law.assess(register, Paragraph.INTEGRATION, Verdict.MET, " ")
    assert "Skriv vad bedömningen bygger på" in wrong.value.problems["text"]
    make.entry(register, "law_note")
    with pytest.raises(ValuesWrong) as twin:
        make.entry(register, "law_note")
    assert "redan en bedömning" in twin.value.problems["paragraph"]


@pytest.mark.parametrize(("year", "expected"), [(2025, date(2025, 12, 31)), (2027, TODAY)])
def test_year_is_judged_on_its_last_day_or_today(year: int, expected: date) -> None:
    assert law.day_of(year) == expected
