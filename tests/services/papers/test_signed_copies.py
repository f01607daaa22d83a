"""A file signed in another service is kept with the seal, byte for byte, and told of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bra_desk.basics.errors import (
    AlreadyThere,
    EntryLocked,
    EntryMissing,
    InputWrong,
    PlaceWrong,
)
from bra_desk.services import history
from bra_desk.services.meetings.meetings import view
from bra_desk.services.papers import approval, papers
from bra_desk.services.papers.signed_copies import keep_signed, write_signed
from bra_desk.services.registers import verify
from bra_desk.storage.register import Register
from tests.approving import approved, held_meeting

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 8 + b"\n%%EOF\n"


@pytest.fixture
def meeting(register: Register) -> int:
    """A meeting with sealed minutes."""
    made = held_meeting(register)
    approved(register, made)
    return made


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """What a signing service gave back."""
    file = tmp_path / "Protokoll undertecknat.pdf"
    file.write_bytes(PDF)
    return file


def test_file_is_kept_and_given_back_byte_for_byte(
    register: Register, meeting: int, signed: Path, tmp_path: Path
) -> None:
    copy = keep_signed(register, meeting, signed)
    assert (copy.number, copy.kind, copy.file_name) == (1, "pdf", signed.name)
    assert copy.kept_by == "Anna Lind"
    signed.unlink()
    target = write_signed(register, meeting, tmp_path / "ut.pdf")
    assert target.read_bytes() == PDF
    assert verify(register).is_sound


def test_word_file_counts_too_and_the_newest_is_given_without_a_number(
    register: Register, meeting: int, signed: Path, tmp_path: Path
) -> None:
    other = tmp_path / "annan.docx"
    papers.write_document(register, "notice", meeting, other)
    keep_signed(register, meeting, signed)
    copy = keep_signed(register, meeting, other)
    assert (copy.number, copy.kind) == (2, "docx")
    assert write_signed(register, meeting, tmp_path / "a").read_bytes() == other.read_bytes()
    assert write_signed(register, meeting, tmp_path / "b", 1).read_bytes() == PDF
    with pytest.raises(EntryMissing):
        write_signed(register, meeting, tmp_path / "c", 3)


def test_receipt_and_seal_tell_of_the_file(register: Register, meeting: int, signed: Path) -> None:
    assert approval.receipt(register, meeting)["signed"] == []
    copy = keep_signed(register, meeting, signed)
    (told,) = approval.receipt(register, meeting)["signed"]
    assert (told["file"], told["kind"], told["sha256"]) == (signed.name, "pdf", copy.sha256)
    seal = view(register, meeting).seal
    assert seal is not None
    assert seal.copies == (copy,)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda file: file.write_bytes(b""), "Filen är tom"),
        (lambda file: file.write_bytes(b"%PDF-1.7\nhalf of it"), "varken en hel PDF"),
        (lambda file: file.write_bytes(b"PK\x03\x04 no package"), "varken en hel PDF"),
        (lambda file: file.write_text("Signerat av mig %%EOF"), "varken en hel PDF"),
        (lambda file: _stretch(file, 50_000_001), "större än 50 MB"),
    ],
    ids=["empty", "cut off", "no Word file", "text", "too large"],
)
def test_what_is_no_signed_file_is_refused(
    register: Register, meeting: int, signed: Path, make: Callable[[Path], object], why: str
) -> None:
    make(signed)
    with pytest.raises(InputWrong, match=why) as refused:
        keep_signed(register, meeting, signed)
    assert refused.value.where == signed.name
    assert approval.receipt(register, meeting)["signed"] == []


def _stretch(file: Path, size: int) -> None:
    with file.open("r+b") as opened:
        opened.truncate(size)


def test_file_that_is_not_there_is_said(register: Register, meeting: int, tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong, match="går inte att läsa"):
        keep_signed(register, meeting, tmp_path / "borta.pdf")


def test_same_file_twice_is_refused(
    register: Register, meeting: int, signed: Path, tmp_path: Path
) -> None:
    keep_signed(register, meeting, signed)
    with pytest.raises(AlreadyThere):
        keep_signed(register, meeting, signed)
    sealed = tmp_path / "justerat.docx"
    papers.write_document(register, "minutes", meeting, sealed)
    with pytest.raises(AlreadyThere):
        keep_signed(register, meeting, sealed)


def test_nothing_is_handed_in_before_the_minutes_are_sealed(
    register: Register, signed: Path, tmp_path: Path
) -> None:
    made = held_meeting(register)
    with pytest.raises(InputWrong, match="inte justerat"):
        keep_signed(register, made, signed)
    with pytest.raises(InputWrong, match="inte justerat"):
        write_signed(register, made, tmp_path / "ut.pdf")


def test_handing_in_is_final_and_correction_begins_without_it(
    register: Register, meeting: int, signed: Path
) -> None:
    keep_signed(register, meeting, signed)
    with pytest.raises(EntryLocked, match="undertecknad fil"):
        history.undo_last(register)
    approval.reopen(register, meeting, "Fel namn på en deltagare.")
    approved(register, meeting)
    assert approval.receipt(register, meeting)["signed"] == []
    first, second = view(register, meeting).seals
    assert (len(first.copies), len(second.copies)) == (1, 0)
    assert verify(register).is_sound


def test_number_in_the_name_of_the_file_is_masked(
    register: Register, meeting: int, signed: Path
) -> None:
    named = signed.rename(signed.with_name("Signerat av 19850115-1230.pdf"))
    assert keep_signed(register, meeting, named).file_name == "Signerat av 19850115-XXXX.pdf"


def test_file_is_not_written_where_there_is_no_folder(
    register: Register, meeting: int, signed: Path, tmp_path: Path
) -> None:
    keep_signed(register, meeting, signed)
    with pytest.raises(PlaceWrong, match="Mappen finns inte"):
        write_signed(register, meeting, tmp_path / "ingen" / "ut.pdf")
