"""The frozen program does what it does from source, and leaves its folder as it was."""

import json
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bra_desk import __version__
from tests.frozen.program import Program

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" and "BRA_FROZEN" not in os.environ, reason="no program is named"
)


def test_it_tries_itself_out_and_leaves_its_folder_alone(program: Program) -> None:
    before = program.checksums()
    picture = program.home / "window.png"
    done = program.run("selftest", "--picture", str(picture))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "Fönstret visades. Allt fungerar."
    image = QImage(str(picture))
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}
    assert len(colours) > 50
    assert program.checksums() == before


def test_it_is_dressed_wherever_its_user_put_it(program: Program) -> None:
    folder = program.home / "Åsa Öberg's (kansliet) 100 %"
    shutil.copytree(program.folder, folder, symlinks=True, copy_function=os.link)
    done = replace(program, folder=folder).run("selftest")
    assert done.returncode == 0, done.stderr


def test_it_knows_its_version(program: Program) -> None:
    assert program.run("--version").stdout == f"bra-desk {__version__}\n"


def test_it_answers_as_the_source_does(program: Program) -> None:
    """Days off, numbers of records and words come out alike, whoever reads the register."""
    assert program.run("init", "--from", "example").returncode == 0
    for words in (["list", "meeting", "--json"], ["wheel"], ["law"], ["thread"], ["documents"]):
        frozen, source = program.run(*words), program.run_source(*words)
        assert (frozen.returncode, frozen.stderr) == (0, "")
        assert frozen.stdout == source.stdout


def test_it_writes_a_document_with_a_chart(program: Program) -> None:
    program.run("init", "--from", "example")
    target = program.home / "Statistikbilaga åäö.docx"
    done = program.run("render", "statistics", "--year", "2026", "--to", str(target))
    assert done.returncode == 0, done.stderr
    import docx

    written = docx.Document(str(target))
    assert len(written.inline_shapes) > 0
    assert any("Umeå" in paragraph.text for paragraph in written.paragraphs)


@pytest.mark.parametrize(
    ("words", "status"), [(["list", "meeting"], 4), (["fly"], 2), (["init", "--from", "x"], 2)]
)
def test_it_fails_with_a_sentence_and_the_promised_status(
    program: Program, words: list[str], status: int
) -> None:
    failed, source = program.run(*words), program.run_source(*words)
    assert failed.returncode == source.returncode == status
    assert failed.stderr == source.stderr
    assert len(failed.stderr.splitlines()) == 1


def test_every_part_by_others_has_its_licence_and_is_on_the_bill(frozen: Path) -> None:
    folder = frozen / "licenses"
    parts = json.loads((folder / "parts.json").read_text(encoding="utf-8"))
    bill = json.loads((folder / "bra-desk.cdx.json").read_text(encoding="utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    listed = {(each["name"], each.get("version", "")) for each in bill["components"]}
    assert listed == {(each["name"], each["version"]) for each in parts}
    for part in parts:
        sizes = [(folder / text).stat().st_size for text in part["texts"]]
        assert sizes, part["name"]
        assert max(sizes) > 150, part["name"]
        assert min(sizes) > 50, part["name"]
    names = {each["name"] for each in parts}
    assert names >= {"CPython", "Qt", "SQLite", "OpenSSL", "DejaVu fonts", "pyinstaller", "numpy"}
    assert not names & {"pytest", "ruff", "mypy", "setuptools", "cyclonedx-python-lib"}
    wheels = [each for each in bill["components"] if "purl" in each]
    assert all(len(each["hashes"][0]["content"]) == 64 for each in wheels)
    assert all("license" in line or "expression" in line for e in wheels for line in e["licenses"])


def test_every_folder_of_a_library_belongs_to_a_listed_part(frozen: Path) -> None:
    parts = json.loads((frozen / "licenses" / "parts.json").read_text(encoding="utf-8"))
    known = {each["name"].replace("-", "").replace("_", "").lower() for each in parts}
    known |= {"pil", "docx", "dateutil", "pyside6", "bradesk", "python3.11", "mpltoolkits"}
    for folder in (each for each in (frozen / "_internal").iterdir() if each.is_dir()):
        plain = folder.name.partition(".libs")[0].partition("-")[0].replace("_", "").lower()
        assert plain in known or plain.startswith("python3"), folder.name


def test_a_library_under_the_lgpl_can_be_replaced_by_its_user(program: Program) -> None:
    folder = program.home / "program"
    shutil.copytree(program.folder, folder, symlinks=True, copy_function=os.link)
    library = folder / "_internal" / "docxtpl" / "template.py"
    own_text = library.read_text(encoding="utf-8") + "\nraise SystemExit('mine')\n"
    library.unlink()
    library.write_text(own_text, encoding="utf-8")
    own = replace(program, folder=folder)
    own.run("init", "--from", "example")
    done = own.run("render", "statistics", "--year", "2026", "--to", str(own.home / "b.docx"))
    assert "mine" in done.stderr


@pytest.mark.parametrize("name", ["Core", "Gui", "Widgets", "Network", "Svg"])
def test_qt_is_files_of_its_own(frozen: Path, name: str) -> None:
    files = (each.name for each in (frozen / "_internal" / "PySide6").rglob("*Qt6*"))
    assert {f"libQt6{name}.so.6", f"Qt6{name}.dll"} & set(files)
