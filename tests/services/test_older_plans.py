"""Files in which action plans name their situation picture in words still load."""

from typing import Any

import pytest

from bra_desk.basics.errors import InputWrong, ValuesWrong
from bra_desk.services import entries, history, older_files, records
from bra_desk.services.loading import load
from bra_desk.storage.register import Register
from tests import make

NOTED = "Planens lägesbild, som den skrevs förut: "


def plan(token: str, words: Any = None, day: Any = None, **body: Any) -> dict[str, Any]:
    """A plan of an earlier file; without words or a day it says nothing of them."""
    told = {"situation_picture": words, "situation_picture_on": day}
    body |= {name: value for name, value in told.items() if value is not None}
    return {"kind": "action_plan", "token": token, "body": {"title": token, **body}}


def picture(token: str, title: str, day: str | None = None, **body: Any) -> dict[str, Any]:
    decided = {} if day is None else {"decided_on": day}
    body = {"title": title, **decided, **body}
    return {"kind": "situation_picture", "token": token, "body": body}


def pointed(register: Register) -> dict[str, tuple[str, str]]:
    """The title of each plan's picture, and the plan's notes."""
    return {
        row.values["title"]: (row.texts["situation_picture"], row.values["notes"])
        for row in entries.rows(register, "action_plan")
    }


def days(register: Register) -> dict[str, list[str]]:
    """The days of the pictures of each title."""
    found: dict[str, list[str]] = {}
    for row in entries.rows(register, "situation_picture"):
        day = row.values["decided_on"]
        found.setdefault(row.values["title"], []).append("" if day is None else day.isoformat())
    return {title: sorted(told) for title, told in found.items()}


def test_words_become_pictures_once_and_plans_point_at_them(register: Register) -> None:
    tokens = load(
        register,
        [
            plan("a", "Lägesbild"),
            plan("b", "Lägesbild", "2022-02-16"),
            plan("c", "lägesbild ", "2022-02-16"),
            plan("d", "Lägesbild", "2024-03-14"),
            plan("e", "", "2019-09-09"),
            plan("f", "Våren 2020"),
            plan("g", None, "2018-08-08", notes="Läs också bilaga 2."),
            plan("h", ""),
            plan("i"),
        ],
    )
    assert tokens == list("abcdefghi")
    assert days(register) == {
        "Lägesbild": ["2022-02-16", "2024-03-14"],
        "Lägesbild från 9 september 2019": ["2019-09-09"],
        "Lägesbild från 8 augusti 2018": ["2018-08-08"],
        "Våren 2020": [""],
    }
    found = pointed(register)
    assert found["g"] == ("Lägesbild från 8 augusti 2018", "Läs också bilaga 2.")
    assert {found[name][0] for name in "abcd"} == {"Lägesbild"}
    assert found["h"] == found["i"] == ("", "")
    assert history.acts(register)[0].name == "Inläsning av 9 poster"


def test_picture_in_the_file_or_the_register_is_found(register: Register) -> None:
    make.situation_picture(register, title="Lägesbild 2026")
    load(
        register,
        [
            plan("a", "Lägesbild 2026", "2026-03-19"),
            plan("b", "Lägesbild 2024", "2024-03-14"),
            plan("c", "Umeås bild", "2024-03-14", notes="Först."),
            plan("d", "Polisens bild 2024", "2023-01-01"),
            picture("joint", "Lägesbild 2024", "2024-03-14"),
            picture("own", "Polisens bild 2024", organisation="police"),
            {"kind": "organisation", "token": "police", "body": {"name": "Polisen"}},
            {**picture("gone", "Umeås bild", "2024-03-14"), "removed": True},
        ],
    )
    assert pointed(register) == {
        "a": ("Lägesbild 2026", f"{NOTED}Lägesbild 2026, 19 mars 2026"),
        "b": ("Lägesbild 2024", ""),
        "c": ("Lägesbild 2024", f"Först.\n\n{NOTED}Umeås bild, 14 mars 2024"),
        "d": ("Polisens bild 2024", ""),
    }
    (own, made) = entries.rows(register, "situation_picture", {"title": "Polisens bild 2024"})
    assert {own.values["organisation"], made.values["organisation"]} > {None}


def test_second_file_finds_what_the_first_one_made(register: Register) -> None:
    load(register, [plan("a", "Lägesbild från våren", "2022-02-16")])
    load(register, [plan("b", "Lägesbild  från VÅREN", "2022-02-16")])
    assert days(register) == {"Lägesbild från våren": ["2022-02-16"]}


def test_plan_in_the_bin_keeps_its_words_in_its_notes(register: Register) -> None:
    load(register, [{**plan("a", "Lägesbild 2024", "2024-03-14"), "removed": True}])
    (dumped,) = records.dump(register)
    assert dumped["body"]["notes"] == f"{NOTED}Lägesbild 2024, 14 mars 2024"
    assert days(register) == {}


def test_token_of_a_picture_is_no_words(register: Register) -> None:
    load(register, [plan("a", "min bild"), picture("min bild", "Lägesbild 2026")])
    load(register, [plan("b", "min bild")])
    assert pointed(register) == {"a": ("Lägesbild 2026", ""), "b": ("Lägesbild 2026", "")}
    assert days(register) == {"Lägesbild 2026": [""]}


def test_file_of_this_version_is_left_as_it_is(register: Register) -> None:
    load(register, [plan("a", "Lägesbild 2024", "2024-03-14")])
    dumped = records.dump(register)
    given = [*dumped, plan("b", "picture-2o26"), 7, {"kind": "action_plan", "body": None}]
    assert older_files.lifted(register, given) == given
    assert not {"situation_picture_on"} & {name for each in dumped for name in each["body"]}


@pytest.mark.parametrize(
    ("record", "error"),
    [
        (plan("a", "picture-2o26"), InputWrong),
        (plan("a", "Lägesbild", "i våras"), InputWrong),
        (plan("a", 7, "2024-03-14"), InputWrong),
        (plan("a", "Lägesbild", notes=7), InputWrong),
        (plan("a", "Gäller 19811218-9876.", "2024-03-14"), ValuesWrong),
    ],
    ids=["a token that is wrong", "no day", "no text", "notes that are none", "a personal number"],
)
def test_bad_record_is_refused(
    register: Register, record: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        load(register, [record])
    assert entries.rows(register, "situation_picture") == []
