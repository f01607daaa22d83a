"""Files of earlier versions still load: what they said in words becomes entries."""

from typing import Any

import pytest

from bra_desk.basics.errors import InputWrong, ValuesWrong
from bra_desk.services import entries, history, older_files, records
from bra_desk.services.loading import load
from bra_desk.storage.register import Register


def measure(token: str, **body: Any) -> dict[str, Any]:
    return {"kind": "measure", "token": token, "body": {"title": token, **body}}


def hanging(register: Register) -> dict[str, tuple[str, str]]:
    """The cause and the problem that each measure hangs on directly."""
    return {
        row.texts["measure"]: (row.texts["cause"], row.texts["problem"])
        for row in entries.rows(register, "measure_cause")
    }


def test_texts_become_entries_once_and_measures_hang_on_them(register: Register) -> None:
    tokens = load(
        register,
        [
            measure("a", problem="Mörkt vid ån", cause="Lamporna är gamla"),
            measure("b", problem="mörkt  vid ån", cause="Lamporna  är gamla"),
            measure("c", problem="Mörkt vid ån"),
            measure("d", cause="Okänt"),
            measure("e", problem="", cause=""),
        ],
    )
    assert tokens == ["a", "b", "c", "d", "e"]
    assert hanging(register) == {
        "a": ("Lamporna är gamla, Mörkt vid ån", ""),
        "b": ("Lamporna är gamla, Mörkt vid ån", ""),
        "c": ("", "Mörkt vid ån"),
        "d": ("Okänt, Problem som inte är beskrivet", ""),
    }
    assert history.acts(register)[0].name == "Inläsning av 5 poster"


def test_second_file_finds_what_the_first_one_made(register: Register) -> None:
    load(register, [measure("a", problem="Mörkt", cause="Gamla lampor")])
    load(register, [measure("b", problem="Mörkt", cause="Ingen felanmäler")])
    assert len(entries.rows(register, "problem")) == 1
    assert len(entries.rows(register, "cause")) == 2


def test_long_text_is_kept_whole_under_a_short_title(register: Register) -> None:
    text = "Gångvägen är mörk.\n" * 20
    load(register, [measure("a", problem=text, cause=text)])
    (problem,), (cause,) = (entries.rows(register, kind) for kind in ("problem", "cause"))
    assert problem.values["extent_text"] == cause.values["description"] == text.strip()
    assert len(problem.values["title"]) < 160
    assert "\n" not in problem.values["title"]


def test_dump_is_in_the_words_of_this_version(register: Register) -> None:
    load(register, [measure("a", problem="Mörkt", cause="Gamla lampor")])
    (found,) = (each for each in records.dump(register) if each["kind"] == "measure")
    assert not found["body"].keys() & {"problem", "cause"}


def test_dry_run_saves_nothing(register: Register) -> None:
    load(register, [measure("a", problem="Mörkt")], dry_run=True)
    assert entries.rows(register, "problem") == []


@pytest.mark.parametrize(
    ("record", "error"),
    [
        (measure("a", problem=7), InputWrong),
        ({"kind": "area", "token": "a", "body": {"name": "A", "problem": "x"}}, InputWrong),
        (measure("a", problem="Gäller 19811218-9876."), ValuesWrong),
    ],
    ids=["no text", "another kind", "a personal number"],
)
def test_bad_record_is_refused_as_before(
    register: Register, record: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        load(register, [record])
    assert entries.rows(register, "problem") == []


def test_file_of_this_version_is_left_as_it_is(register: Register) -> None:
    given = [measure("a"), 7, {"kind": "measure", "token": 3, "body": None}]
    assert older_files.lifted(register, given) == given
