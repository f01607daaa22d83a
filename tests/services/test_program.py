"""What the program tells of itself, and that support learns nobody's name."""

from datetime import date
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from bra_desk import __version__
from bra_desk.services import about, program
from bra_desk.storage.register import Register

ANNA = {
    "LOCALAPPDATA": r"C:\Users\anna.lind\AppData\Local",
    "USERPROFILE": r"C:\Users\anna.lind",
    "USERNAME": "anna.lind",
}


def test_program_tells_the_versions_it_stands_on(register: Register) -> None:
    told = program.about()
    versions = about.info(register, date(2026, 11, 22))["versions"]
    assert (told.version, told.schema, told.sqlite) == (
        versions["program"], versions["schema"], versions["sqlite"],
    )  # fmt: skip
    assert told.qt.startswith("6.")
    assert not told.is_installed
    assert (told.folder / "pyproject.toml").is_file()
    assert told.licence.startswith("MIT License")


def test_words_of_the_licences_say_how_qt_is_exchanged() -> None:
    said = program.licence_words()
    assert all(word in said for word in ("MIT", "LGPL", "Qt", "docxtpl", "_internal", "byta ut"))


def test_support_gets_versions_and_places_and_no_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("USERNAME", "anna.lind")
    folder = Path("/hem/anna.lind/bra-desk")
    said = program.support_text(program.about(), folder)
    assert f"BRÅ Desk {__version__}" in said
    assert "SQLite: 3." in said
    assert "Lagring: på datorns disk" in said
    assert "Säkerhetskopia: –" in said
    assert "anna" not in said.casefold()


@pytest.mark.parametrize(
    ("name", "words"),
    [("Dropbox", "synkroniseras av Dropbox"), ("plain", "på datorns disk")],
)
def test_support_learns_where_the_register_lies(tmp_path: Path, name: str, words: str) -> None:
    assert words in program.support_text(program.about(), tmp_path / name)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (r"C:\Users\anna.lind\AppData\Local\bra-desk", r"%LOCALAPPDATA%\bra-desk"),
        (r"c:\users\ANNA.LIND\appdata\local\bra-desk", r"%LOCALAPPDATA%\bra-desk"),
        (r"C:\Users\anna.lind\Documents\BRÅ", r"%USERPROFILE%\Documents\BRÅ"),
        (r"\\server\hem$\Anna.Lind$\BRA", "\\\\server\\hem$\\…\\BRA"),
        (r"H:\anna.lind\BRA", r"H:\…\BRA"),
        (r"D:\BRA Desk", r"D:\BRA Desk"),
        (r"C:\Program Files\BRA Desk", r"C:\Program Files\BRA Desk"),
    ],
)
def test_path_is_told_without_the_users_name(path: str, shown: str) -> None:
    assert program.without_user(PureWindowsPath(path), ANNA) == shown


@pytest.mark.parametrize(
    ("path", "environment", "shown"),
    [
        ("/home/bo/.local/share/bra-desk", {"HOME": "/home/bo"}, "~/.local/share/bra-desk"),
        ("/srv/bo/bra", {"HOME": "/home/bo", "USER": "bo"}, "/srv/…/bra"),
        ("/srv/boende/bra", {"HOME": "/home/bo", "USER": "bo"}, "/srv/boende/bra"),
        ("/srv/bra", {}, "/srv/bra"),
    ],
)
def test_short_name_is_no_part_of_other_words(
    path: str, environment: dict[str, str], shown: str
) -> None:
    assert program.without_user(PurePosixPath(path), environment) == shown


def test_nothing_but_the_path_is_asked_for() -> None:
    assert program.without_user(PurePath("bra"), {}) == "bra"
