"""The verbs of the trades, as a script meets them."""

from pathlib import Path

from bra_desk.model.council import BodyType
from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk


def test_local_councils_say_who_is_heard(desk: Desk, folder: Path) -> None:
    register = open_register(folder)
    body = make.body(register, name="Lokala rådet Teg", body_type=BodyType.LOCAL_COUNCIL)
    seen = make.entry(register, "local_observation", body=body)
    register.close()
    (told,) = desk("local-councils", "--json").json
    assert (told["name"], told["heard"], told["observations"]) == ("Lokala rådet Teg", True, 1)
    assert "ingen plan" in desk("local-councils").out
    done = desk("make-problem", "local_observation", "--id", seen)
    assert done.out == "Problemet är tillagt.\n"
    again = desk("make-problem", "local_observation", "--id", seen, "--json")
    assert again.refusal["error"] == "exists"


def test_survey_is_shown_area_by_area(desk: Desk, folder: Path) -> None:
    register = open_register(folder)
    link = make.entry(register, "survey_indicator")
    indicator = 1
    make.entry(register, "indicator_value", indicator=indicator, year=2025)
    register.close()
    assert link
    told = desk("survey", "--id", 1, "--json").json
    (area,) = told["areas"]
    assert area["area"] == "Totalt"
    assert area["answers"][0]["question"] == "Anmälda brott"
    assert "Totalt" in desk("survey", "--id", 1).out
    assert desk("survey", "--id", 99, "--json").refusal["error"] == "missing"


def test_grants_tell_what_is_left_and_what_is_wrong(desk: Desk, folder: Path) -> None:
    register = open_register(folder)
    make.entry(register, "grant", cap_amount=1)
    register.close()
    (told,) = desk("grants", "--json").json
    assert (told["state"], told["left"], told["next_report_on"]) == (
        "granted",
        300_000,
        "2027-02-26",
    )
    assert "högre än bidragsgivarens tak" in desk("grants").out


def test_counts_are_shown_as_they_may_be_published(desk: Desk, folder: Path) -> None:
    register = open_register(folder)
    make.entry(register, "youth_count", started=3)
    register.close()
    (told,) = desk("youth", "--json").json
    assert (told["started"], told["ongoing"]) == ("färre än fem", "9")
    assert desk("youth", "--year", 2020, "--json").json == []
    assert "färre än fem" in desk("youth").out
