"""The exit status and the one sentence, or one object, that a refusal gives."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bra_desk import cli
from bra_desk.basics.errors import UserError
from bra_desk.cli.commands import VERBS
from bra_desk.services.registers import open_register
from bra_desk.storage import place
from tests.cli.conftest import Desk
from tests.storage.intruder import asked, edited


def sound(folder: Path) -> None:
    """Leave the register as it is."""
    assert place.register_file(folder).exists()


def gone(folder: Path) -> None:
    place.register_file(folder).unlink()


def damaged(folder: Path) -> None:
    place.register_file(folder).write_bytes(b"x" * 9000)


def tampered(folder: Path) -> None:
    edited(folder, "INSERT INTO area SELECT 'x', 'other', '', 9, 't', 1, NULL")


def newer(folder: Path) -> None:
    asked(folder, "PRAGMA user_version = 999")


#: The status, the error's word, what is done to the register first, and the command.
Case = tuple[int, str, Callable[[Path], None], str]
CASES: list[Case] = [
    (2, "usage", sound, ""),
    (2, "usage", sound, "ghost"),
    (2, "usage", sound, "list"),
    (2, "usage", sound, "list area --ghost"),
    (2, "usage", sound, "init --from moon"),
    (2, "usage", sound, "backup"),
    (2, "usage", sound, "render minutes --id ett --to x.docx"),
    (3, "bad_input", sound, "render minutes --to x.docx"),
    (3, "bad_input", sound, "render annual_report --to x.docx"),
    (2, "usage", sound, "info extra"),
    (3, "exists", sound, "init"),
    (3, "bad_input", sound, "list ghost"),
    (3, "bad_input", sound, "list area --where colour=red"),
    (3, "bad_input", sound, "list area --sort colour"),
    (3, "bad_input", sound, "load {tmp}/no.json"),
    (3, "bad_input", sound, "load {tmp}/deep.json"),
    (3, "bad_input", sound, "load {tmp}/latin.json"),
    (3, "values_wrong", sound, "load {tmp}/wrong.json"),
    (3, "missing", sound, "render minutes --id 99 --to {tmp}/x.docx"),
    (3, "bad_input", sound, "render ghost --id 1 --to {tmp}/x.docx"),
    (3, "bad_input", sound, "check-template {tmp}/wrong.json --for ghost"),
    (4, "environment", gone, "info"),
    (4, "environment", gone, "session"),
    (4, "environment", sound, "load {tmp}/absent.json"),
    (4, "environment", sound, "load {tmp}"),
    (4, "environment", sound, "backup --to {tmp}/absent/x.sqlite3"),
    (4, "environment", sound, "backup --to {tmp}/wrong.json"),
    (4, "environment", sound, "render minutes --id 1 --to {tmp}/absent/x.docx"),
    (5, "damaged", damaged, "info"),
    (5, "damaged", damaged, "verify"),
    (5, "damaged", damaged, "dump"),
    (6, "newer_version", newer, "info"),
    (6, "newer_version", newer, "verify"),
    (6, "newer_version", newer, "session"),
]


@contextmanager
def files(tmp_path: Path) -> Iterator[Path]:
    """The files that the cases read."""
    wrong = [{"kind": "area", "token": "x", "body": {"name": ""}}]
    (tmp_path / "no.json").write_text("{", encoding="utf-8")
    (tmp_path / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    (tmp_path / "latin.json").write_bytes('["å"]'.encode("latin-1"))
    (tmp_path / "wrong.json").write_text(json.dumps(wrong), encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    yield tmp_path
    assert sorted(tmp_path.iterdir()) == before, "nothing is left behind"


@pytest.mark.parametrize("case", CASES, ids=[f"{c[3]} {c[2].__name__}" for c in CASES])
def test_refusal_has_its_status_and_one_object_or_one_sentence(
    desk: Desk, folder: Path, tmp_path: Path, case: Case
) -> None:
    status, error, state, command = case
    state(folder)
    with files(tmp_path):
        words = command.format(tmp=tmp_path).split()
        told = desk("--json", *words)
        plain = desk(*words)
    assert (told.status, told.out) == (status, "")
    assert len(told.err.splitlines()) == 1
    assert told.refusal.keys() == {"ok", "error", "message", "where"}
    assert (told.refusal["ok"], told.refusal["error"]) == (False, error)
    assert (plain.status, plain.out) == (status, "")
    assert plain.err.startswith(told.refusal["message"])
    assert len(plain.err.splitlines()) == 1
    assert told.refusal["message"].rstrip().endswith(".")


def test_register_open_elsewhere_has_its_status(desk: Desk, folder: Path) -> None:
    register = open_register(folder)
    told = desk("info", "--json")
    register.close()
    assert (told.status, told.refusal["error"]) == (7, "in_use")
    assert desk("info").status == 0


def test_tampering_is_told_by_verify_with_its_status(desk: Desk, folder: Path) -> None:
    tampered(folder)
    told = desk("verify")
    assert (told.status, told.err) == (5, "")
    assert told.json["ok"] is False
    assert told.json["problems"] == ["area 9 är inte som historiken säger."]
    assert desk("dump").status == 0, "what is there can still be taken out"


def test_newer_register_is_left_as_it_is(desk: Desk, folder: Path) -> None:
    newer(folder)
    before = place.register_file(folder).read_bytes()
    desk("info")
    assert place.register_file(folder).read_bytes() == before


@pytest.mark.parametrize("bad", ["i morgon", "2026-13-01", "x"])
def test_wrong_clock_is_bad_input(desk: Desk, monkeypatch: pytest.MonkeyPatch, bad: str) -> None:
    monkeypatch.setenv("BRA_NOW", bad)
    told = desk("info", "--json")
    assert (told.status, told.refusal["where"]) == (3, "BRA_NOW")


def promised(root: type[UserError] = UserError) -> set[int]:
    """The statuses that errors give."""
    return {root.exit_status, *(s for child in root.__subclasses__() for s in promised(child))}


def test_no_error_has_a_status_that_is_not_promised() -> None:
    assert promised() == {3, 4, 5, 6, 7}


#: Words that stand in Swedish help although they are spelt as in English.
_SHARED = {"bra-desk", "id", "json", "schema", "word", "data", "for", "to", "from", "where"}
_ENGLISH = {
    "usage", "show", "this", "help", "message", "and", "exit", "options", "positional", "arguments",
    "the", "of", "a", "register", "error", "required", "invalid", "choice", "default",
}  # fmt: skip


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_help_is_swedish(capsys: pytest.CaptureFixture[str], verb: str) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run([*([verb] if verb else []), "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr()
    assert told.err == ""
    words = {word.strip(".,:;()[]").lower() for word in told.out.split()}
    assert not words & (_ENGLISH - {"register"} - _SHARED)
    if verb:
        assert VERBS[verb].about in told.out
        assert all(word.about in told.out for word in VERBS[verb].words)
    else:
        assert all(name in told.out and each.about in told.out for name, each in VERBS.items())
