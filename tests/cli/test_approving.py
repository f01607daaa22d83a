"""The verbs of approval answer scripts: sealed, opened, and a receipt for the archive."""

import json
import runpy
from pathlib import Path

import pytest

from bra_desk.basics.paths import resource
from bra_desk.services.registers import open_register
from tests import make
from tests.approving import held_meeting
from tests.cli.conftest import Desk


@pytest.fixture
def meeting(folder: Path) -> int:
    """A held meeting in a closed register."""
    register = open_register(folder)
    made = held_meeting(register)
    register.close()
    return made


def test_minutes_are_approved_and_told(desk: Desk, meeting: int) -> None:
    told = desk("approve", "--meeting", meeting, "--on", "2026-11-20", "--json").json
    assert (told["ok"], told["version"]) == (True, 1)
    assert told["file"] == "Protokoll ÄngsBrå 2026-11-05 justerat.docx"
    assert told["head"].count("-") == 7
    again = desk("approve", "--meeting", meeting, "--json")
    assert (again.status, again.refusal["error"]) == (3, "locked")


def test_what_is_missing_stops_the_verb_until_it_is_accepted(desk: Desk, folder: Path) -> None:
    register = open_register(folder)
    made = held_meeting(register)
    make.item(register, made, "Belysning")
    register.close()
    refused = desk("approve", "--meeting", made)
    assert refused.status == 3
    assert "saknar beslut" in refused.err
    assert desk("approve", "--meeting", made, "--accept").out.startswith("Justerat: version 1")


@pytest.mark.parametrize(
    "words",
    [
        ("approve",),
        ("approve", "--meeting", "x"),
        ("approve", "--meeting", "1", "--on", "i går"),
        ("approve", "--meeting", "1", "--method", "annat"),
        ("reopen", "--meeting", "1"),
        ("receipt", "--meeting", "1"),
    ],
)
def test_wrong_words_are_wrong_usage(desk: Desk, words: tuple[str, ...]) -> None:
    assert desk(*words).status == 2


def test_sealed_file_and_receipt_go_together(desk: Desk, meeting: int, tmp_path: Path) -> None:
    desk("approve", "--meeting", meeting)
    file, receipt = tmp_path / "protokoll.docx", tmp_path / "kvitto.json"
    assert desk("render", "minutes", "--id", meeting, "--to", file).status == 0
    assert desk("receipt", "--meeting", meeting, "--to", receipt, "--json").json["ok"]
    verifier = runpy.run_path(str(resource("verifier/verify_minutes.py")))
    assert verifier["main"]([str(receipt), str(file)]) == 0
    told = json.loads(receipt.read_text(encoding="utf-8"))
    file.write_bytes(file.read_bytes() + b" ")
    assert verifier["main"]([str(receipt), str(file)]) in {10, 20}
    assert told["version"] == 1


def test_reopening_needs_a_reason_and_gives_the_next_version(desk: Desk, meeting: int) -> None:
    assert desk("reopen", "--meeting", meeting, "--reason", "Fel").status == 3
    desk("approve", "--meeting", meeting)
    assert desk("reopen", "--meeting", meeting, "--reason", " ").status == 3
    told = desk("reopen", "--meeting", meeting, "--reason", "Fel datum.")
    assert told.out == "Protokollet är öppet för rättelse.\n"
    assert desk("approve", "--meeting", meeting, "--json").json["version"] == 2
    assert desk("verify").json["ok"]


def test_printed_head_proves_the_history(desk: Desk, meeting: int) -> None:
    head = desk("approve", "--meeting", meeting, "--json").json["head"]
    desk("reopen", "--meeting", meeting, "--reason", "Fel datum.")
    for written in (head, head.lower(), head.replace("-", " "), desk("verify").json["head"]):
        assert desk("verify", "--anchor", written).status == 0
    other = desk("verify", "--anchor", head.replace(head[0], "Z" if head[0] != "Z" else "0"))
    assert other.status == 5
    assert other.json["problems"][0].startswith("Historiken har aldrig haft huvudet")


def test_signed_file_is_kept_given_back_and_known_to_the_verifier(
    desk: Desk, meeting: int, tmp_path: Path
) -> None:
    signed, out, receipt = (tmp_path / name for name in ("s.pdf", "ut.pdf", "kvitto.json"))
    signed.write_bytes(b"%PDF-1.7\nsigned\n%%EOF\n")
    early = desk("keep-signed", "--meeting", meeting, signed, "--json")
    assert (early.status, early.refusal["error"]) == (3, "bad_input")
    desk("approve", "--meeting", meeting)
    told = desk("keep-signed", "--meeting", meeting, signed, "--json").json
    assert (told["ok"], told["number"], told["kind"]) == (True, 1, "pdf")
    assert desk("signed", "--meeting", meeting, "--to", out).status == 0
    assert out.read_bytes() == signed.read_bytes()
    assert desk("receipt", "--meeting", meeting, "--to", receipt).status == 0
    verifier = runpy.run_path(str(resource("verifier/verify_minutes.py")))
    assert verifier["main"]([str(receipt), str(out)]) == 0
    out.write_bytes(out.read_bytes() + b" ")
    assert verifier["main"]([str(receipt), str(out)]) == 20
    missing = desk("signed", "--meeting", meeting, "--number", 7, "--to", out)
    assert missing.status == 3
