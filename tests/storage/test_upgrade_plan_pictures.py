"""Action plans that named their situation picture in words point at an entry once lifted."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.errors import EntryLocked
from bra_desk.services import entries, history, records, registers
from bra_desk.services.loading import load
from bra_desk.services.registers import open_register
from bra_desk.services.situation import pictures
from bra_desk.storage import place
from bra_desk.storage.register import Register
from tests.storage.intruder import asked
from tests.storage.older import before

LONG = "Lägesbild över brottsligheten och otryggheten i hela kommunen " * 4
#: The title and day of each picture that is there, and whose own it is when it is somebody's.
PICTURES = [
    ("Lägesbild 2024", "2024-03-14", None),
    ("Lägesbild 2025", None, None),
    ("Polisens bild", "2021-05-05", 1),
]
#: What each plan says of its picture, and whether it lies in the bin.
PLANS = [
    ("same", "lägesbild  2024", "2024-03-14", False),
    ("no day", "Lägesbild 2024", None, False),
    ("of a draft", "Lägesbild 2025", "2025-04-01", False),
    ("another day", "Lägesbild 2024", "2024-06-30", False),
    ("another title", "Umeås lägesbild", "2024-03-14", False),
    ("first", "Lägesbild", "2020-01-15", False),
    ("first again", "Lägesbild", "2020-01-15", False),
    ("second", "Lägesbild", "2022-02-16", False),
    ("of the newest", "Lägesbild", None, False),
    ("only a title", "Lägesbild för våren", None, False),
    ("only a day", "", "2019-09-09", False),
    ("of the police", "Polisens bild", "2018-08-08", False),
    ("long", LONG, "2017-07-07", False),
    ("in the bin", "Bara i papperskorgen", "2026-01-01", True),
    ("in the bin with one there", "Lägesbild 2024", "2024-03-14", True),
    ("none", " ", None, False),
]
NOTED = "Planens lägesbild, som den skrevs förut: "
#: The title and day of the picture that each plan points at, and what its notes say.
POINTED: dict[str, tuple[str, str, str]] = {
    "same": ("Lägesbild 2024", "2024-03-14", ""),
    "no day": ("Lägesbild 2024", "2024-03-14", ""),
    "of a draft": ("Lägesbild 2025", "", f"{NOTED}Lägesbild 2025, 1 april 2025"),
    "another day": ("Lägesbild 2024", "2024-03-14", f"{NOTED}Lägesbild 2024, 30 juni 2024"),
    "another title": ("Lägesbild 2024", "2024-03-14", f"{NOTED}Umeås lägesbild, 14 mars 2024"),
    "first": ("Lägesbild", "2020-01-15", ""),
    "first again": ("Lägesbild", "2020-01-15", ""),
    "second": ("Lägesbild", "2022-02-16", ""),
    "of the newest": ("Lägesbild", "2022-02-16", ""),
    "only a title": ("Lägesbild för våren", "", ""),
    "only a day": ("Lägesbild från 9 september 2019", "2019-09-09", ""),
    "of the police": ("Polisens bild", "2018-08-08", ""),
    "none": ("", "", ""),
}
EMPTY = (
    *("summary", "mapping", "other_information", "analysis", "recommendations", "other_planning"),
    *("sources", "made_by", "decided_by", "diary_number", "corrections", "notes"),
)


@pytest.fixture
def lifted(tmp_path: Path) -> Iterator[Register]:
    """A register of the revision before, with pictures and plans, opened by this version."""
    before("plan_pictures", place.register_file(tmp_path))
    empty = ", ".join(f"'' AS {name}" for name in EMPTY)
    for title, day, owner in PICTURES:
        asked(
            tmp_path,
            "INSERT INTO situation_picture (token, version, title, decided_on, organisation_id,"
            f" {', '.join(EMPTY)}) SELECT '{title}', 1, '{title}', {_sql(day)},"
            f" {owner or 'NULL'}, {empty}",
        )
    for token, words, day, is_removed in PLANS:
        removed = "2026-11-01T09:00:00Z" if is_removed else None
        asked(
            tmp_path,
            "INSERT INTO action_plan (token, version, title, decided_by, diary_number,"
            " introduction, notes, situation_picture, situation_picture_on, removed_at)"
            f" VALUES ('{token}', 1, '{token}', '', '', '', '', '{words}', {_sql(day)},"
            f" {_sql(removed)})",
        )
    register = open_register(tmp_path)
    yield register
    register.close()


def _sql(text: str | None) -> str:
    return "NULL" if text is None else f"'{text}'"


def pointed(register: Register) -> dict[str, tuple[str, str, str]]:
    """What the picture of each plan says, and the plan's notes."""
    found = {}
    shown = {row.id: row for row in entries.rows(register, "situation_picture")}
    for plan in entries.rows(register, "action_plan"):
        picture = shown.get(plan.values["situation_picture"])
        title, day = ("", None) if picture is None else _named(picture)
        found[plan.values["title"]] = (title, str(day or ""), plan.values["notes"])
    return found


def _named(picture: entries.Row) -> tuple[str, Any]:
    return picture.values["title"], picture.values["decided_on"]


def test_plans_point_at_pictures_and_nothing_is_lost(lifted: Register) -> None:
    told = pointed(lifted)
    assert {name: told[name] for name in POINTED} == POINTED
    assert len(entries.rows(lifted, "situation_picture")) == len(PICTURES) + 6


def test_same_title_is_not_an_organisations_own_picture(lifted: Register) -> None:
    (plan,) = (row for row in entries.rows(lifted, "action_plan") if row.token == "of the police")
    picture = entries.read(lifted, "situation_picture", plan.values["situation_picture"])
    assert picture.values["organisation"] is None


def test_long_text_is_kept_whole_under_a_short_title(lifted: Register) -> None:
    (plan,) = (row for row in entries.rows(lifted, "action_plan") if row.token == "long")
    picture = entries.read(lifted, "situation_picture", plan.values["situation_picture"]).values
    assert picture["title"].endswith(" …")
    assert (picture["notes"], plan.values["notes"]) == (LONG.strip(), "")


def test_plan_in_the_bin_keeps_its_words_and_makes_no_picture(lifted: Register) -> None:
    dumped = {each["token"]: each for each in records.dump(lifted) if each.get("removed")}
    assert dumped.keys() == {"in the bin", "in the bin with one there"}
    body = dumped["in the bin"]["body"]
    assert body["notes"] == f"{NOTED}Bara i papperskorgen, 1 januari 2026"
    assert "situation_picture" not in body
    body = dumped["in the bin with one there"]["body"]
    assert (body["situation_picture"], body.get("notes")) == ("Lägesbild 2024", None)


def test_lifted_register_is_sound_and_its_history_tells_of_the_pictures(lifted: Register) -> None:
    verdict = registers.verify(lifted)
    assert verdict.is_sound, verdict.problems
    act = history.acts(lifted)[0]
    assert act.name == "Registret uppgraderades"
    told = [change.what for change in history.changes_of_act(lifted, act.id)]
    assert "Lägesbild tillkom: Lägesbild för våren" in told
    with pytest.raises(EntryLocked):
        history.take_back(lifted, act.id)


def test_picture_made_of_a_day_is_held_and_may_be_opened(lifted: Register) -> None:
    (made,) = entries.rows(
        lifted, "situation_picture", {"title": "Lägesbild från 9 september 2019"}
    )
    values = {**made.values, "mapping": "Kartläggningen från pärmen."}
    with pytest.raises(EntryLocked):
        entries.save(lifted, "situation_picture", values, id=made.id)
    pictures.reopen(lifted, made.id, "Innehållet ska skrivas in.", made.values["decided_on"])
    opened = entries.read(lifted, "situation_picture", made.id).values
    values = {**opened, "mapping": values["mapping"], "decided_on": made.values["decided_on"]}
    entries.save(lifted, "situation_picture", values, id=made.id)
    assert registers.verify(lifted).is_sound


def test_older_file_finds_the_pictures_that_the_upgrade_made(lifted: Register) -> None:
    (made,) = entries.rows(lifted, "situation_picture", {"title": "Lägesbild för våren"})
    entries.save(lifted, "situation_picture", {**made.values, "title": "Våren 2023"}, id=made.id)
    count = len(entries.rows(lifted, "situation_picture"))
    body = {"title": "Ur en fil", "situation_picture": "LÄGESBILD för  våren"}
    load(lifted, [{"kind": "action_plan", "token": "filed", "body": body}])
    assert pointed(lifted)["Ur en fil"] == ("Våren 2023", "", "")
    assert len(entries.rows(lifted, "situation_picture")) == count
