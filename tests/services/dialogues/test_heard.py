"""What is heard at a dialogue or by a local council becomes a problem of the situation picture."""

import pytest

from bra_desk.basics.errors import AlreadyThere, EntryMissing
from bra_desk.model.local_councils import ObservedTrend
from bra_desk.model.situation import ProblemCategory, Trend
from bra_desk.services.dialogues.heard import make_problem
from bra_desk.services.entries import read, rows
from bra_desk.services.history import undo_last
from bra_desk.storage.register import Register
from tests import make


def test_topic_becomes_a_problem_with_its_dialogue_as_source(register: Register) -> None:
    area = make.entry(register, "area", name="Teg")
    dialogue = make.entry(register, "dialogue", title="Dialog på Teg", area=area)
    topic = make.entry(register, "dialogue_topic", dialogue=dialogue, text="Fart vid skolan.\nMer.")
    made = read(register, "problem", make_problem(register, "dialogue_topic", topic)).values
    assert (made["title"], made["area"]) == ("Fart vid skolan", area)
    assert made["category"] is ProblemCategory.TRAFFIC
    assert made["source"] == "Dialog på Teg, 3 oktober 2026"
    assert made["extent_text"] == "Fart vid skolan.\nMer."
    assert made["picture"] is None


def test_observation_brings_its_council_s_area_and_trend(register: Register) -> None:
    area = make.entry(register, "area", name="Ersboda")
    body = make.body(register, name="Lokala rådet Ersboda", area=area)
    seen = make.entry(register, "local_observation", body=body, trend=ObservedTrend.WORSE)
    made = read(register, "problem", make_problem(register, "local_observation", seen)).values
    assert (made["area"], made["trend"]) == (area, Trend.RISING)
    assert made["source"] == "Lokala rådet Ersboda, hösten 2026"


def test_link_and_problem_are_one_act_that_is_taken_back_whole(register: Register) -> None:
    seen = make.entry(register, "local_observation")
    made = make_problem(register, "local_observation", seen)
    assert read(register, "local_observation", seen).values["problem"] == made
    undo_last(register)
    assert read(register, "local_observation", seen).values["problem"] is None
    assert rows(register, "problem") == []


def test_what_is_linked_already_makes_no_second_problem(register: Register) -> None:
    topic = make.entry(register, "dialogue_topic")
    make_problem(register, "dialogue_topic", topic)
    with pytest.raises(AlreadyThere, match="hör redan till problemet"):
        make_problem(register, "dialogue_topic", topic)
    assert len(rows(register, "problem")) == 1


def test_what_is_gone_is_told_of(register: Register) -> None:
    with pytest.raises(EntryMissing):
        make_problem(register, "dialogue_topic", 99)


def test_topic_without_text_is_named_by_its_category(register: Register) -> None:
    topic = make.entry(register, "dialogue_topic", text="")
    made = make_problem(register, "dialogue_topic", topic)
    assert read(register, "problem", made).values["title"] == "Trafik och buskörning"
