"""`render --public` answers scripts: the file, what was left out, and what to look at."""

from pathlib import Path

import pytest

from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services.registers import open_register
from bra_desk.services.secrecy import secrecy
from tests import make
from tests.approving import held_meeting
from tests.cli.conftest import Desk


def secret_meeting(folder: Path) -> int:
    """A held meeting with a secret item and a private name, in a closed register."""
    register = open_register(folder)
    made = held_meeting(register)
    item = make.item(register, made, "Orosanmälan om Björken")
    secrecy.mark(register, item, MarkedPart.WHOLE, "26 kap. 1 § OSL")
    secrecy.list_name(register, made, "Kim Ek")
    register.close()
    return made


def test_public_version_is_written_and_told(desk: Desk, folder: Path, tmp_path: Path) -> None:
    meeting, target = secret_meeting(folder), tmp_path / "ut.docx"
    words = ("render", "minutes", "--id", meeting, "--public", "--to", target)
    told = desk(*words, "--json").json
    assert (told["ok"], told["path"]) == (True, str(target))
    assert [each for each in told["left_out"] if "hela ärendet, 26 kap. 1 § OSL" in each]
    said = text_of(unpack(target.read_bytes()))
    assert "Orosanmälan" not in said
    assert "[uppgift borttagen]" in said
    assert "Utelämnat: Underskrifter" in desk(*words).out


def test_public_version_does_not_replace_the_full_one(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    meeting, target = secret_meeting(folder), tmp_path / "ut.docx"
    words = ("render", "minutes", "--id", meeting, "--to", target)
    assert desk(*words).status == 0
    full = target.read_bytes()
    assert desk(*words, "--public", "--json").refusal["error"] == "edited"
    assert target.read_bytes() == full


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("proof_of_notice", ("--id", 1)),
        ("pledges", ("--period", "2023-2024")),
        ("est_picture", ("--id", 1, "--period", "2026-W46")),
        ("annual_report", ("--year", 2026)),
    ],
)
def test_document_without_a_public_version_is_refused(
    desk: Desk, folder: Path, tmp_path: Path, document: str, words: tuple[object, ...]
) -> None:
    secret_meeting(folder)
    target = tmp_path / "ut.docx"
    refused = desk("render", document, *words, "--public", "--to", target)
    assert refused.status == 3
    assert "ingen publik version" in refused.err
    assert not target.exists()
