"""A new version is begun from the last, which stays as it was."""

from datetime import date

import pytest

from bra_desk.basics.errors import AlreadyThere, EntryMissing
from bra_desk.model.situation import Extent
from bra_desk.services import entries, history
from bra_desk.services.situation import problems, versions
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)


@pytest.fixture
def picture(register: Register) -> int:
    """A decided picture with two problems, one with a view."""
    made = make.situation_picture(register, title="Lägesbild 2024", number=1)
    problem = make.problem(register, "Öppen handel", picture=made, number=1)
    make.problem(register, "Cykelstölder", picture=made, number=2)
    make.entry(register, "problem_view", problem=problem)
    opened = entries.read(register, "situation_picture", made)
    values = {**opened.values, "decided_on": date(2024, 3, 14), "decided_by": "Rådet"}
    entries.save(register, "situation_picture", values, id=made)
    return made


def test_version_begins_with_the_texts_and_the_problems(register: Register, picture: int) -> None:
    made = versions.begin_version(register, picture, TODAY)
    before = entries.read(register, "situation_picture", picture).values
    after = entries.read(register, "situation_picture", made).values
    assert (after["title"], after["number"]) == ("Lägesbild 2026", 2)
    assert (after["previous"], after["starts_on"]) == (picture, date(2026, 1, 1))
    assert (after["decided_on"], after["decided_by"], after["ends_on"]) == (None, "", None)
    for name in ("mapping", "analysis", "sources"):
        assert after[name] == before[name]


def test_problems_wait_for_a_new_judgement(register: Register, picture: int) -> None:
    old = problems.problems_of(register, picture)
    made = versions.begin_version(register, picture, TODAY)
    new = problems.problems_of(register, made)
    assert [each.row.values["title"] for each in new] == ["Öppen handel", "Cykelstölder"]
    assert [each.row.values["continues"] for each in new] == [each.id for each in old]
    first = new[0].row.values
    assert first["extent"] is Extent.LARGE
    assert (first["trend"], first["priority"], first["priority_reason"]) == (None, None, "")
    assert new[0].views == (), "each organisation is asked anew"
    assert problems.problems_of(register, picture) == old, "nothing is overwritten"


def test_there_is_one_next_version(register: Register, picture: int) -> None:
    versions.begin_version(register, picture, TODAY)
    with pytest.raises(AlreadyThere, match="Lägesbild 2026"):
        versions.begin_version(register, picture, TODAY)
    with pytest.raises(EntryMissing):
        versions.begin_version(register, 999, TODAY)


def test_version_is_one_act_to_take_back(register: Register, picture: int) -> None:
    versions.begin_version(register, picture, TODAY)
    history.undo_last(register)
    assert [row.id for row in entries.rows(register, "situation_picture")] == [picture]
    assert len(entries.rows(register, "problem")) == 2


@pytest.mark.parametrize(
    ("title", "next_title"),
    [
        ("Lägesbild 2024", "Lägesbild 2026"),
        ("Lägesbild Umeå", "Lägesbild Umeå 2026"),
        ("Lägesbild 2023 och 2024", "Lägesbild 2023 och 2026"),
    ],
)
def test_title_gets_the_year(register: Register, title: str, next_title: str) -> None:
    first = make.situation_picture(register, title=title)
    made = versions.begin_version(register, first, TODAY)
    assert entries.read(register, "situation_picture", made).values["title"] == next_title
