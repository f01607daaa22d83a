"""No canary in any public version, and everything open in each of them."""

from pathlib import Path

import pytest

from bra_desk.documents.package import pack, unpack
from bra_desk.services.papers.papers import write_document
from bra_desk.storage.register import Register
from tests import canaries

#: Six times twenty meetings; 500 and more were tried once.
MEETINGS = 20


@pytest.mark.parametrize("seed", range(10, 16))
def test_no_public_version_holds_a_canary_and_each_says_all_that_is_open(
    register: Register, tmp_path: Path, seed: int
) -> None:
    told = {}
    for planted, meeting in canaries.plant(register, MEETINGS, seed):
        path = canaries.write(register, planted, meeting, tmp_path)
        found = canaries.leaks(path, planted.secret), canaries.missing(path, planted.open)
        if any(found):
            told[path.name] = found
    assert told == {}


def test_search_finds_what_a_full_version_holds(register: Register, tmp_path: Path) -> None:
    for planted, meeting in canaries.plant(register, 12, seed=2):
        full = tmp_path / f"{planted.token}.docx"
        write_document(register, planted.document, meeting, full)
        assert canaries.leaks(full, planted.secret)


def test_search_sees_through_entities_runs_case_and_encodings(
    register: Register, tmp_path: Path
) -> None:
    planted, meeting = next(canaries.plant(register, 1, seed=3))
    parts = unpack(canaries.write(register, planted, meeting, tmp_path).read_bytes())
    for hidden in (
        "Kanarie &amp; Fågel",
        "KANARIE</w:t></w:r><w:r><w:t> & f\u00e5gel",
        "kana\u00adrie\u00a0&  fågel",
    ):
        path = tmp_path / "planted.docx"
        path.write_bytes(pack(parts | {"word/planted.xml": f"<w:t>{hidden}</w:t>".encode()}))
        assert canaries.leaks(path, ["Kanarie & Fågel"])
    path.write_bytes(pack(parts | {"word/planted.bin": "Kanarie & Fågel".encode("utf-16-le")}))
    assert canaries.leaks(path, ["Kanarie & Fågel"])
