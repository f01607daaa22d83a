"""Tests of putting a document on the disk: what stands there is never lost."""

import errno
import hashlib
import os
import sys
from pathlib import Path

import pytest

from bra_desk.basics.errors import FileEdited, FileOpenElsewhere, PlaceWrong
from bra_desk.documents.saving import save

OLD, NEW = b"what stood there", b"the new document"


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Noted:
    """Plays the register: remembers what the program wrote, and what it is told."""

    def __init__(self, *ours: bytes) -> None:
        self.known = {sha(each) for each in ours}
        self.told: list[str] = []

    def save(self, target: Path) -> None:
        save(NEW, target, self.known.__contains__, self.told.append)


def fails(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def test_a_new_file_is_written_and_noted(tmp_path: Path) -> None:
    noted = Noted()
    noted.save(tmp_path / "Protokoll å.docx")
    assert (tmp_path / "Protokoll å.docx").read_bytes() == NEW
    assert noted.told == [sha(NEW)]
    assert [each.name for each in tmp_path.iterdir()] == ["Protokoll å.docx"]


def test_a_file_that_the_program_wrote_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(OLD)
    Noted(OLD).save(target)
    assert target.read_bytes() == NEW


def test_a_file_that_somebody_has_edited_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(OLD + b" and more")
    noted = Noted(OLD)
    with pytest.raises(FileEdited, match="Välj ett nytt namn"):
        noted.save(target)
    assert target.read_bytes() == OLD + b" and more"
    assert (noted.told, list(tmp_path.iterdir())) == ([], [target])


def test_it_is_noted_when_it_is_on_the_disk_but_before_it_takes_the_place(tmp_path: Path) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(OLD)
    seen: list[bytes] = []

    def look(_sha256: str) -> None:
        seen.extend(each.read_bytes() for each in sorted(tmp_path.iterdir()))

    save(NEW, target, lambda _sha256: True, look)
    assert seen == [NEW, OLD]


def test_when_it_cannot_be_noted_nothing_is_changed(tmp_path: Path) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(OLD)

    def refuse(_sha256: str) -> None:
        raise PlaceWrong("Disken är full.")

    with pytest.raises(PlaceWrong):
        save(NEW, target, lambda _sha256: True, refuse)
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


def test_a_document_open_in_word_is_told_and_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(OLD)

    def held(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")  # what Windows answers

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileOpenElsewhere, match="Stäng dokumentet i Word"):
        Noted(OLD).save(target)
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


def test_who_has_a_document_open_in_word_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "~$otokoll.docx").write_bytes("\x09Åsa Öberg".encode("cp1252").ljust(162))
    target = tmp_path / "Protokoll.docx"
    target.write_bytes(OLD)

    def held(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileOpenElsewhere, match="öppen i Word hos Åsa Öberg"):
        Noted(OLD).save(target)


def test_a_document_that_may_not_even_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_self: Path) -> bytes:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "read_bytes", held)
    with pytest.raises(FileOpenElsewhere):
        Noted().save(tmp_path / "x.docx")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Disken är full"),
        (errno.EDQUOT, "plats på disken är slut"),
        (errno.EROFS, "går bara att läsa"),
        (errno.EACCES, "får inte skriva"),
        (errno.ENAMETOOLONG, "för långt"),
        (errno.EIO, "gick inte att skriva"),
    ],
)
def test_a_disk_that_refuses_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(OLD)

    def refuse(_handle: int) -> None:
        raise fails(number)

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(PlaceWrong, match=sentence):
        Noted(OLD).save(target)
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


def test_a_share_that_cannot_sync_its_folder_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []

    def once(handle: int) -> None:
        synced.append(handle)
        if len(synced) > 1:
            raise fails(errno.EINVAL)

    monkeypatch.setattr(os, "fsync", once)
    Noted().save(tmp_path / "x.docx")
    assert (tmp_path / "x.docx").read_bytes() == NEW


def test_a_missing_folder_and_a_folder_in_the_way_are_told(tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong, match="finns inte"):
        Noted().save(tmp_path / "none" / "x.docx")
    (tmp_path / "x.docx").mkdir()
    with pytest.raises(PlaceWrong, match="redan en mapp"):
        Noted().save(tmp_path / "x.docx")


if sys.platform == "win32":

    def test_a_document_that_a_program_holds_is_told_and_left(tmp_path: Path) -> None:
        target = tmp_path / "x.docx"
        target.write_bytes(OLD)
        with target.open("rb"), pytest.raises(FileOpenElsewhere, match="Stäng dokumentet"):
            Noted(OLD).save(target)
        assert target.read_bytes() == OLD
        assert list(tmp_path.iterdir()) == [target]

    @pytest.mark.parametrize(
        ("name", "sentence"),
        [
            ("Protokoll 26:11.docx", "inte tillåter: :"),
            ("CON.docx", "reserverat"),
            ("x" * 240 + ".docx", "kortare namn"),
        ],
    )
    def test_a_name_that_windows_would_change_is_refused(
        tmp_path: Path, name: str, sentence: str
    ) -> None:
        with pytest.raises(PlaceWrong, match=sentence):
            Noted().save(tmp_path / name)
        assert list(tmp_path.iterdir()) == []
