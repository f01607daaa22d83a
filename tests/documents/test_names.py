"""Tests of file names: what every disk takes, and nothing a reader would miss."""

from pathlib import Path

import pytest

from bra_desk.documents.names import safe_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Protokoll UmeBrå 4/2026", "Protokoll UmeBrå 4-2026"),
        ("Åtgärder: läget", "Åtgärder- läget"),
        ('Vad? "Så" <här> *', "Vad Så här"),
        ("A\u030astad", "Åstad"),
        ("två  rader\n\tpå en", "två rader på en"),
        ("slut. . ", "slut"),
        ("omvänt\u202ecod.exe", "omväntcod.exe"),
        ("CON", "_CON"),
        ("nul.docx", "_nul.docx"),
        ("Com1", "_Com1"),
        ("LPT¹", "_LPT¹"),
        ("Konsum", "Konsum"),
        ("", "Dokument"),
        ("???", "Dokument"),
        ("...", "Dokument"),
        ("\ud83d", "Dokument"),
        ("😀" * 200, "😀" * 50),
        ("x" * 300, "x" * 110),
    ],
)
def test_a_title_becomes_a_name_that_can_be_saved(tmp_path: Path, title: str, name: str) -> None:
    assert safe_name(title) == name
    (tmp_path / f"{name}.docx").write_bytes(title.encode("utf-8", "replace"))
    assert [each.stem for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("title", ["Protokoll UmeBrå 4/2026", "CON", "x" * 109 + ". ."])
def test_a_name_made_twice_stays_the_same(title: str) -> None:
    assert safe_name(safe_name(title)) == safe_name(title)
