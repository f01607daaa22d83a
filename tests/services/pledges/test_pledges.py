"""Citizen pledges of several periods: entered, carried over, and told what they lack."""

from datetime import date
from typing import Any

import pytest

from bra_desk.basics.errors import InputWrong, ValuesWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.measures import MeasureStatus
from bra_desk.services import entries, history, loading, records
from bra_desk.services.overview import overview
from bra_desk.services.pledges.pledge_carrying import carried, carry_over, next_period
from bra_desk.services.pledges.pledges import (
    chain,
    chain_text,
    make_pledge,
    period_named,
    periods,
    pledge_rows,
)
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
UMEA = ((date(2018, 1, 1), date(2018, 12, 31)), (date(2019, 1, 1), date(2020, 12, 31)))


def pledged(register: Register, heading: str, start: int, end: int, **values: Any) -> int:
    """A pledge of whole years."""
    days = {"starts_on": date(start, 1, 1), "ends_on": date(end, 12, 31)}
    return make.pledge(register, heading, **days, **values)


def test_pledges_of_three_periods_hang_together(register: Register) -> None:
    first = pledged(register, "Trafik", 2018, 2018)
    (second,) = carry_over(register, [first], date(2019, 1, 1), date(2020, 12, 31))
    (third,) = carry_over(register, [second], date(2023, 1, 1), date(2024, 12, 31))
    assert [period.text for period in periods(register)] == ["2023–2024", "2019–2020", "2018"]
    assert [link.id for link in chain(register, second)] == [first, second, third]
    links = chain(register, third)
    assert chain_text(links, third) == "Samma löfte sedan 2018 (2018, 2019–2020)."
    assert chain_text(links, first) == "Fört över till 2019–2020, 2023–2024."
    alone = pledged(register, "Narkotika", 2023, 2024)
    assert chain_text(chain(register, alone), alone) == ""
    assert chain(register, 999) == []


def test_carrying_over_takes_words_parties_and_running_measures(register: Register) -> None:
    police, council = make.organisation(register, "Polisen"), make.organisation(register, "Umeå")
    old = pledged(register, "Trafik", 2023, 2024, number=3, signed_by="Bo Ek", target="Två.")
    for party in (police, council):
        make.promised_by(register, old, party)
    running = make.measure(register, title="Kontroller")
    done = make.measure(register, title="Kampanj", status=MeasureStatus.DONE)
    for measure in (running, done):
        make.entry(register, "pledge_measure", pledge=old, measure=measure)
    (new,) = carry_over(register, [old], date(2025, 1, 1), date(2027, 12, 31))
    values = entries.read(register, "pledge", new).values
    assert (values["predecessor"], values["number"], values["target"]) == (old, 3, "Två.")
    assert (values["signed_by"], values["dialogue_basis"]) == ("", "")
    parties = entries.rows(register, "pledge_party", {"pledge": new})
    assert [row.values["organisation"] for row in parties] == [police, council]
    kept = entries.rows(register, "pledge_measure", {"pledge": new})
    assert [row.values["measure"] for row in kept] == [running]


def test_carrying_over_twice_makes_nothing_twice_and_is_one_act(register: Register) -> None:
    ids = [pledged(register, heading, 2023, 2024) for heading in ("Trafik", "Narkotika")]
    carry_over(register, ids[:1], date(2025, 1, 1), date(2026, 12, 31))
    assert carried(register, ids) == {ids[0]}
    assert len(carry_over(register, ids, date(2025, 1, 1), date(2026, 12, 31))) == 1
    before = records.dump(register, with_history=True)
    assert carry_over(register, ids, date(2025, 1, 1), date(2026, 12, 31)) == []
    assert records.dump(register, with_history=True) == before
    history.undo_last(register)
    assert carried(register, ids) == {ids[0]}


def test_next_period_must_begin_after_the_pledge(register: Register) -> None:
    old, later = pledged(register, "Trafik", 2023, 2024), pledged(register, "Buller", 2023, 2025)
    before = records.dump(register)
    with pytest.raises(InputWrong, match="gäller till 31 december 2025"):
        carry_over(register, [old, later], date(2025, 1, 1), date(2026, 12, 31))
    with pytest.raises(ValuesWrong, match="Slutet ligger före starten"):
        carry_over(register, [old], date(2025, 1, 1), date(2024, 12, 31))
    assert records.dump(register) == before


@pytest.mark.parametrize(
    ("pledge_years", "last"), [(2, date(2026, 12, 31)), (None, date(2027, 12, 31))]
)
def test_next_period_is_as_long_as_the_agreement_says_or_as_the_one_before(
    register: Register, pledge_years: int | None, last: date
) -> None:
    make.agreement(register, pledge_years=pledge_years)
    pledged(register, "Trafik", 2022, 2024)
    assert next_period(register, periods(register)[0]) == (date(2025, 1, 1), last)


def test_new_pledge_gets_agreement_and_last_day_by_the_agreement(register: Register) -> None:
    agreement = make.agreement(register, pledge_years=2)
    values = FORMS["pledge"].empty() | {"heading": "Trafik", "text": "Vi kontrollerar farten."}
    id = make_pledge(register, values | {"starts_on": date(2025, 3, 1)}, None)
    made = entries.read(register, "pledge", id).values
    assert (made["agreement"], made["ends_on"]) == (agreement, date(2027, 2, 28))
    chosen = {"starts_on": date(2025, 1, 1), "ends_on": date(2027, 12, 31)}
    id = make_pledge(register, values | chosen, None)
    assert entries.read(register, "pledge", id).values["ends_on"] == date(2027, 12, 31)
    undated = entries.read(register, "pledge", make_pledge(register, values, None)).values
    assert (undated["agreement"], undated["ends_on"]) == (None, None)


def test_pledge_tells_what_it_lacks(register: Register) -> None:
    bare = pledged(register, "Trafik", 2024, 2026, target="", target_value=None)
    whole = pledged(register, "Narkotika", 2024, 2026)
    make.promised_by(register, whole, make.organisation(register, "Polisen"))
    make.entry(register, "pledge_measure", pledge=whole)
    for year in (2024, 2025):
        make.follow_up(register, measure=None, pledge=whole, year=year)
    rows = {row.id: row for row in pledge_rows(register, TODAY)}
    assert rows[whole].texts["missing"] == ""
    assert (rows[whole].texts["promised_by"], rows[whole].texts["state"]) == ("Polisen", "gäller")
    assert rows[bare].texts["missing"] == (
        "saknar mätbart mål, saknar lovande part, saknar åtgärd, saknar uppföljning 2024, 2025"
    )
    told = {each.text: each.ids for each in overview(register, TODAY).missing}
    for lack in ("mätbart mål", "lovande part", "åtgärd", "uppföljning"):
        assert told[f"1 medborgarlöfte saknar {lack}"] == (bare,)


def test_measure_marked_as_pledge_before_is_pointed_out_until_its_pledge_is_chosen(
    register: Register,
) -> None:
    marked = make.measure(register, is_pledge=True)
    sentence = "1 åtgärd ingår i ett medborgarlöfte som inte är valt"
    assert sentence in {each.text for each in overview(register, TODAY).missing}
    make.entry(register, "pledge_measure", measure=marked)
    assert sentence not in {each.text for each in overview(register, TODAY).missing}


@pytest.mark.parametrize("name", ["2023–2024", "2023-2024", " 2023-2024 "])
def test_period_is_found_by_its_name(register: Register, name: str) -> None:
    id = pledged(register, "Trafik", 2023, 2024)
    with register.read() as session:
        assert period_named(session, name).ids == (id,)
        with pytest.raises(InputWrong, match="Perioder: 2023–2024"):
            period_named(session, "2024")


@pytest.mark.parametrize(
    ("ends_on", "state", "words"),
    [
        (date(2027, 12, 31), "fine", "gäller"),
        (date(2026, 12, 31), "soon", "går ut om 39 dagar"),
        (date(2026, 11, 20), "late", "gick ut 2 dagar sedan"),
    ],
)
def test_overview_warns_before_pledges_expire(
    register: Register, ends_on: date, state: str, words: str
) -> None:
    make.pledge(register, starts_on=date(2025, 1, 1), ends_on=ends_on)
    (duty,) = overview(register, TODAY).duties
    assert (duty.kind, duty.state, duty.state_text) == ("pledge", state, words)


def test_overview_is_calm_when_the_next_period_is_there(register: Register) -> None:
    old = pledged(register, "Trafik", 2025, 2026)
    carry_over(register, [old], date(2027, 1, 1), date(2028, 12, 31))
    (duty,) = overview(register, TODAY).duties
    assert (duty.title, duty.state) == ("Medborgarlöften 2025–2026", "fine")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"starts_on": None}, "en sista dag men ingen första"),
        ({"ends_on": date(2024, 1, 1)}, "Slutet ligger före starten"),
        ({"ended_on": date(2024, 1, 1)}, "avslutas innan det börjar"),
        ({"text": " "}, "Löfte måste fyllas i"),
        ({"text": "Tala med 19850115-1230"}, "personnummer"),
    ],
)
def test_pledge_that_cannot_be_is_refused(
    register: Register, values: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ValuesWrong, match=sentence):
        make.pledge(register, **values)


def test_same_party_and_same_measure_come_once(register: Register) -> None:
    pledge, police = make.pledge(register), make.organisation(register, "Polisen")
    make.promised_by(register, pledge, police)
    with pytest.raises(ValuesWrong, match="står redan som lovande part"):
        make.promised_by(register, pledge, police)
    link = make.entry(register, "pledge_measure", pledge=pledge)
    measure = entries.read(register, "pledge_measure", link).values["measure"]
    with pytest.raises(ValuesWrong, match="hör redan till löftet"):
        make.entry(register, "pledge_measure", pledge=pledge, measure=measure)


def test_pledges_of_three_periods_go_out_and_come_in_again(
    register: Register, example: Register
) -> None:
    told = records.dump(example)
    settings = [each for each in records.dump(register) if each["kind"] == "settings"]
    assert settings == []
    loading.load(register, told)
    assert records.dump(register) == told
    assert len(periods(register)) == 3
