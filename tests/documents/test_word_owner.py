"""Who has a document open in Word is read from the file that Word lays beside it."""

from pathlib import Path

import pytest

from bra_desk.documents.word_owner import owner_file, owner_of


@pytest.mark.parametrize(
    ("document", "beside"),
    [
        ("Protokoll UmeBrå.docx", "~$otokoll UmeBrå.docx"),
        ("Kallelse.docx", "~$llelse.docx"),
        ("Dagens1.docx", "~$agens1.docx"),
        ("Dagens.docx", "~$Dagens.docx"),
        ("x.docx", "~$x.docx"),
    ],
)
def test_word_names_its_file_by_the_length_of_the_name(document: str, beside: str) -> None:
    assert owner_file(Path("mapp") / document) == Path("mapp") / beside


def owner(name: str, length: int | None = None) -> bytes:
    """The file as Word writes it: a length, the name in both alphabets, 162 bytes in all."""
    narrow, wide = name.encode("cp1252"), name.encode("utf-16-le")
    size = len(narrow) if length is None else length
    head = bytes([size]) + narrow.ljust(53, b"\x20")
    return (head + bytes([len(name), 0]) + wide).ljust(162, b"\x20")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (owner("Åsa Öberg"), "Åsa Öberg"),
        (owner("Mattias Lindström-Ågren"), "Mattias Lindström-Ågren"),
        (owner("x" * 53), "x" * 53),
        (owner(""), ""),
        (owner("Åsa", 200), ""),
        (b"", ""),
        (b"\x09Anna", "Anna"),
        (b"\x04\x00\x01\x02\x03", ""),
    ],
)
def test_name_of_who_has_it_open_is_read(tmp_path: Path, content: bytes, name: str) -> None:
    (tmp_path / "~$otokoll.docx").write_bytes(content)
    assert owner_of(tmp_path / "Protokoll.docx") == name


def test_without_words_file_nobody_is_named(tmp_path: Path) -> None:
    assert owner_of(tmp_path / "Protokoll.docx") == ""
