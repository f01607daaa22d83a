"""Grants: where each stands, what is left, the days to report on, and the funder's terms."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.errors import InputWrong, ValuesWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.grants import CostKind, GrantState
from bra_desk.services import yearly_duties
from bra_desk.services.entries import rows
from bra_desk.services.overview import overview
from bra_desk.services.papers import papers
from bra_desk.services.programmes import grants
from bra_desk.services.programmes.grants import GrantLine
from bra_desk.services.yearly_duties import Standing
from bra_desk.storage.register import Register
from tests import make
from tests.word_file import texts_of

TODAY = date(2026, 11, 22)


def line(register: Register, today: date = TODAY) -> GrantLine:
    """The only grant."""
    [found] = grants.lines(register, today)
    return found


UNDECIDED: dict[str, Any] = {
    "decided_on": None,
    "granted_amount": None,
    "use_by_on": None,
    "final_due_on": None,
}


@pytest.mark.parametrize(
    ("values", "state"),
    [
        (UNDECIDED | {"applied_on": None}, GrantState.PLANNED),
        (UNDECIDED, GrantState.APPLIED),
        ({}, GrantState.GRANTED),
        ({"granted_amount": 0}, GrantState.REJECTED),
        ({"final_sent_on": date(2027, 2, 20)}, GrantState.REPORTED),
    ],
)
def test_state_follows_from_days_and_amounts(
    register: Register, values: dict[str, Any], state: GrantState
) -> None:
    make.entry(register, "grant", **values)
    assert line(register).state is state


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"decided_on": date(2025, 9, 29)}, "decided_on", "Beslutet ligger före ansökan."),
        ({"granted_amount": None}, "granted_amount", "Skriv 0 om det blev avslag."),
        ({"decided_on": None}, "decided_on", "Skriv vilken dag beslutet kom."),
        ({"use_by_on": date(2025, 12, 31)}, "use_by_on", "ligger före"),
        ({"final_due_on": date(2026, 1, 14)}, "final_due_on", "före bidragsgivarens beslut"),
        ({"interim_due_on": date(2026, 1, 2)}, "interim_due_on", "före bidragsgivarens beslut"),
        ({"interim_due_on": date(2027, 3, 1)}, "final_due_on", "före delredovisningen"),
        ({"final_sent_on": date(2026, 1, 2)}, "final_sent_on", "före bidragsgivarens beslut"),
        ({"overhead_cap": Decimal(101)}, "overhead_cap", "mellan 0 och 100"),
    ],
)
def test_day_that_cannot_be_is_refused_in_words_at_its_field(
    register: Register, values: dict[str, Any], field: str, words: str
) -> None:
    with pytest.raises(ValuesWrong) as refused:
        make.entry(register, "grant", **values)
    assert words in refused.value.problems[field]
    assert rows(register, "grant") == []


def test_money_may_be_used_from_a_day_before_the_decision(register: Register) -> None:
    make.entry(register, "grant", use_from_on=date(2026, 1, 1), decided_on=date(2026, 1, 15))
    assert line(register).warnings == ()


def test_what_measures_have_used_leaves_the_rest(register: Register) -> None:
    grant = make.entry(register, "grant", granted_amount=300_000)
    make.entry(register, "grant_measure", grant=grant, used=45_000)
    make.entry(register, "grant_measure", grant=grant, used=None)
    found = line(register)
    assert (found.used, found.used_by_measures, found.left) == (45_000, 45_000, 255_000)
    make.entry(register, "grant_cost", grant=grant, planned=300_000, used=80_000)
    found = line(register)
    assert (found.used, found.used_by_measures, found.left) == (80_000, 45_000, 220_000)


@pytest.mark.parametrize(
    ("values", "used", "words"),
    [
        ({"applied_amount": 400_000, "cap_amount": 250_000}, 0, "högre än bidragsgivarens tak"),
        ({}, 310_000, "10 000 kr mer är använt än beviljat."),
        ({"use_by_on": date(2026, 10, 31)}, 100_000, "senast 31 oktober 2026. 200 000 kr är kvar."),
        (
            {"interim_due_on": date(2026, 8, 26)},
            0,
            "Delredovisning skulle ha lämnats 26 augusti 2026.",
        ),
    ],
)
def test_what_does_not_add_up_is_said(
    register: Register, values: dict[str, Any], used: int, words: str
) -> None:
    grant = make.entry(register, "grant", **values)
    make.entry(register, "grant_measure", grant=grant, used=used)
    [said] = line(register).warnings
    assert words in said.replace("\u00a0", " ")


def cost(register: Register, grant: int, kind: CostKind, planned: int, used: int = 0) -> None:
    make.entry(register, "grant_cost", grant=grant, cost_kind=kind, planned=planned, used=used)


@pytest.mark.parametrize(
    ("oncost", "overhead", "said"),
    [
        (40_660, 14_066, []),
        (40_661, 14_000, ["Lönebikostnaderna är mer än 40,66 procent, som är taket."]),
        (40_000, 14_001, ["De gemensamma kostnaderna är mer än 10 procent, som är taket."]),
    ],
)
def test_caps_of_a_share_are_held_to_the_krona(
    register: Register, oncost: int, overhead: int, said: list[str]
) -> None:
    total = 100_000 + oncost + overhead
    grant = make.entry(
        register,
        "grant",
        granted_amount=total,
        oncost_cap=Decimal("40.66"),
        overhead_cap=Decimal(10),
    )
    cost(register, grant, CostKind.SALARY, 100_000)
    cost(register, grant, CostKind.ONCOST, oncost)
    cost(register, grant, CostKind.OVERHEAD, overhead)
    assert list(line(register).warnings) == said


@pytest.mark.parametrize(
    ("used", "is_told"), [(25_000, False), (24_999, False), (25_001, True), (26_000, True)]
)
def test_move_of_more_than_five_thousand_and_a_quarter_may_need_consent(
    register: Register, used: int, is_told: bool
) -> None:
    grant = make.entry(register, "grant", granted_amount=20_000, use_by_on=None)
    cost(register, grant, CostKind.EXTERNAL, 20_000, used)
    told = [each for each in line(register).warnings if "bidragsgivarens ja" in each]
    assert bool(told) is is_told


def test_lines_may_make_up_the_grant_or_the_grant_and_the_own_money(register: Register) -> None:
    grant = make.entry(register, "grant", granted_amount=300_000, co_financing=50_000)
    cost(register, grant, CostKind.SALARY, 300_000)
    assert line(register).warnings == ()
    cost(register, grant, CostKind.OTHER, 50_000)
    assert line(register).warnings == ()
    cost(register, grant, CostKind.OTHER, 1)
    assert len(line(register).warnings) == 1


@pytest.mark.parametrize(
    ("due_on", "sent_on", "is_told"),
    [
        (date(2026, 12, 22), None, True),
        (date(2026, 12, 23), None, False),
        (date(2026, 11, 1), None, True),
        (date(2026, 12, 1), date(2026, 11, 20), False),
    ],
)
def test_overview_tells_of_a_report_a_month_ahead_until_it_is_sent(
    register: Register, due_on: date, sent_on: date | None, is_told: bool
) -> None:
    grant = make.entry(register, "grant", interim_due_on=due_on, interim_sent_on=sent_on)
    told = [each for each in overview(register, TODAY).due if each.kind == "grant"]
    assert [(each.id, each.due_on) for each in told] == ([(grant, due_on)] if is_told else [])


def test_wheel_shows_report_days_and_does_not_tick_them_off(register: Register) -> None:
    make.entry(register, "grant", interim_due_on=date(2026, 8, 26))
    sent = {"interim_due_on": date(2026, 9, 1), "interim_sent_on": date(2026, 8, 30)}
    grant = make.entry(register, "grant", title="Annat", **sent)
    [late, done] = yearly_duties.year_view(register, 2026, TODAY)
    assert (late.kind, late.standing, late.ground) == ("grant", Standing.LATE, "Statsbidrag")
    assert (done.id, done.standing) == (grant, Standing.DONE)
    assert "Annat: Delredovisning" in done.title
    duty = make.entry(register, "yearly_duty", first_year=2030)
    assert duty == late.id
    with pytest.raises(InputWrong):
        yearly_duties.tick(register, duty, 2026, TODAY)


def test_refused_grant_is_not_to_be_reported_on(register: Register) -> None:
    make.entry(register, "grant", granted_amount=0)
    assert line(register).next_report is None
    assert yearly_duties.year_view(register, 2027, TODAY) == ()


def test_rows_say_what_is_left_and_which_report_is_next(register: Register) -> None:
    make.entry(register, "grant")
    [row] = grants.rows_of(register, TODAY)
    told = {name: row.texts[name].replace("\u00a0", " ") for name in ("state", "left")}
    assert told == {"state": "beviljat", "left": "300 000 kr"}
    assert row.texts["next_report"] == "Slutredovisning 26 februari 2027 (om 96 dagar)"


def test_views_of_the_list_ask_what_waits(register: Register) -> None:
    from bra_desk.services.records import chosen, seen_in

    make.entry(register, "grant", title="Beviljat")
    make.entry(register, "grant", title="Sökt", **UNDECIDED)
    found = {
        view.name: [
            row.texts["title"]
            for row in seen_in(register, "grant", chosen(register, "grant"), view.name)
        ]
        for view in FORMS["grant"].views
    }
    assert found == {"granted": ["Beviljat"], "applied": ["Sökt"], "to_report": ["Beviljat"]}


def test_paper_shows_the_year_s_grants(register: Register, tmp_path: Path) -> None:
    grant = make.entry(register, "grant")
    make.entry(register, "grant_cost", grant=grant, planned=300_000, used=60_000)
    make.entry(register, "grant_measure", grant=grant)
    make.entry(
        register,
        "grant",
        title="Gammalt",
        **UNDECIDED | {"applied_on": date(2019, 9, 1), "use_from_on": None},
    )
    target = tmp_path / "grants.docx"
    papers.write_document(register, "grant_overview", None, target, year=2026)
    told = texts_of(target)
    for words in ("Utveckling av EST", "Kvar: 240 000 kr", "Lön", "Slutredovisas senast"):
        assert words in told
    assert "Gammalt" not in told
    assert papers.document_findings(register, "grant_overview", None, 2000) == [
        "Registret har inga bidrag 2000."
    ]
