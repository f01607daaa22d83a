"""The stand-alone verifier tells the same file, the same text and a changed one apart."""

import json
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.paths import resource
from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.services.registers import Start, make_register, open_register
from tests.alterations import ALTERATIONS, CHANGED, SAME_TEXT
from tests.sealed import Sealed, sealed_minutes

SCRIPT = resource("verifier/verify_minutes.py")
SENTENCES = {0: "samma fil", SAME_TEXT: "samma text, andra byte", CHANGED: "ändrad"}


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Sealed]]:
    """Two dozen sealed minutes, no two alike."""
    folder = tmp_path_factory.mktemp("sealed") / "data"
    make_register(folder, Start.EMPTY)
    register = open_register(folder)
    yield list(sealed_minutes(register, 24))
    register.close()


@pytest.fixture(scope="module")
def verifier() -> dict[str, Any]:
    """The script's own functions, run in this process."""
    return runpy.run_path(str(SCRIPT))


def test_sealed_file_is_the_same_file(minutes: list[Sealed], verifier: dict[str, Any]) -> None:
    assert {verifier["verdict"](each.receipt, each.data) for each in minutes} == {(0, "samma fil")}


@pytest.mark.parametrize(
    ("alter", "status"), [each[1:] for each in ALTERATIONS], ids=[each[0] for each in ALTERATIONS]
)
def test_altered_file_gets_its_verdict(
    minutes: list[Sealed],
    verifier: dict[str, Any],
    alter: Callable[[bytes], bytes],
    status: int,
) -> None:
    for each in minutes:
        found, sentence = verifier["verdict"](each.receipt, alter(each.data))
        assert found == status
        assert sentence.startswith(SENTENCES[status])


def test_minutes_of_another_meeting_are_changed(
    minutes: list[Sealed], verifier: dict[str, Any]
) -> None:
    for one, other in pairwise(minutes):
        assert verifier["verdict"](one.receipt, other.data)[0] == CHANGED


def test_verifier_reads_the_text_that_the_program_sealed(
    minutes: list[Sealed], verifier: dict[str, Any]
) -> None:
    for each in minutes:
        text = text_of(unpack(each.data))
        assert verifier["text_of"](each.data) == text
        assert "Version 1 · justerat 2026-11-22 · huvud " in text


def test_program_and_verifier_read_every_alteration_alike(
    minutes: list[Sealed], verifier: dict[str, Any]
) -> None:
    for name, alter, status in ALTERATIONS:
        altered = alter(minutes[0].data)
        if status == SAME_TEXT or name.startswith(("a decision", "a tracked", "decisions")):
            assert verifier["text_of"](altered) == text_of(unpack(altered)), name


@pytest.fixture
def receipt(tmp_path: Path, minutes: list[Sealed]) -> Path:
    path = tmp_path / "kvitto.json"
    path.write_text(json.dumps(minutes[0].receipt), encoding="utf-8")
    (tmp_path / "protokoll.docx").write_bytes(minutes[0].data)
    return path


def run(*words: object) -> subprocess.CompletedProcess[str]:
    """The script alone: no site packages, no environment, none of our code."""
    command = [sys.executable, "-I", "-S", str(SCRIPT), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_script_needs_nothing_but_python(receipt: Path) -> None:
    told = run(receipt, receipt.with_name("protokoll.docx"))
    head = json.loads(receipt.read_text(encoding="utf-8"))["chain"]["printed"]
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.splitlines()[0] == "samma fil"
    assert head in told.stdout


@pytest.mark.parametrize(
    ("name", "status"), [("packed anew in another order", SAME_TEXT), ("a word put in", CHANGED)]
)
def test_script_ends_with_the_verdict(receipt: Path, name: str, status: int) -> None:
    file = receipt.with_name("protokoll.docx")
    alter = next(each[1] for each in ALTERATIONS if each[0] == name)
    file.write_bytes(alter(file.read_bytes()))
    told = run(receipt, file)
    assert told.returncode == status
    assert told.stdout.splitlines()[0] == SENTENCES[status]


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"sha256": 1}', "\x00", '{"sha256": "ab", "text_sha256": "cd"}']
)
def test_receipt_that_is_none_is_refused(receipt: Path, content: str) -> None:
    receipt.write_text(content, encoding="utf-8")
    told = run(receipt, receipt.with_name("protokoll.docx"))
    assert told.returncode == 3
    assert told.stderr.startswith("Kvittot går inte att läsa")


def test_wrong_use_and_missing_file_have_their_own_status(receipt: Path) -> None:
    assert run().returncode == 2
    assert run(receipt, receipt.with_name("saknas.docx")).returncode == 4


def test_receipt_from_before_signed_files_is_read_as_ever(
    minutes: list[Sealed], verifier: dict[str, Any], tmp_path: Path
) -> None:
    file, receipt = tmp_path / "p.docx", tmp_path / "k.json"
    file.write_bytes(minutes[0].data)
    told = {name: value for name, value in minutes[0].receipt.items() if name != "signed"}
    receipt.write_text(json.dumps(told), encoding="utf-8")
    assert verifier["main"]([str(receipt), str(file)]) == 0
