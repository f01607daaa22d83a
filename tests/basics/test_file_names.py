"""What Windows takes for a file's name, and how long a path may be before nobody opens it."""

from pathlib import PureWindowsPath

import pytest

from bra_desk.basics.file_names import extended, plain, why_refused

FOLDER = PureWindowsPath(r"C:\Users\åsa.öberg\Dokument")
SHARE = PureWindowsPath(r"\\server\hem$\åsa")


@pytest.mark.parametrize(
    "name",
    [
        "Protokoll UmeBrå 2026-11-26.docx",
        "Åtgärder (2).docx",
        ".dold",
        "a.b.c",
        "Konsum.docx",
        "COM10.docx",
        "aux-möte.docx",
        "100 % klart; allt & mer.docx",
        "'citat'.docx",
        "räksmörgås 😀.docx",
    ],
)
def test_ordinary_name_is_taken(name: str) -> None:
    assert why_refused(FOLDER / name) == ""


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Protokoll 26:11.docx", "tecken som Windows inte tillåter: :"),
        ("Vad?.docx", "inte tillåter: ?"),
        ("*.docx", r"inte tillåter: *"),
        ("a<b.docx", "inte tillåter: <"),
        ('"citat".docx', 'inte tillåter: "'),
        ("a|b.docx", "inte tillåter: |"),
        ("två\nrader.docx", "inte tillåter: styrtecken"),
        ("CON", "reserverat"),
        ("con.docx", "reserverat"),
        ("Nul .docx", "reserverat"),
        ("PRN.protokoll.docx", "reserverat"),
        ("AUX", "reserverat"),
        ("COM1.docx", "reserverat"),
        ("lpt9", "reserverat"),
        ("LPT¹.docx", "reserverat"),
        ("CONIN$", "reserverat"),
        ("slut.", "tar bort punkt"),
        ("slut ", "tar bort punkt"),
        ("slut . .", "tar bort punkt"),
        ("x" * 256, "för långt"),
    ],
)
def test_name_that_windows_changes_or_refuses_is_told(name: str, sentence: str) -> None:
    assert sentence in why_refused(FOLDER / name)


def path_of(length: int, suffix: str = ".docx", mark: str = "") -> PureWindowsPath:
    """A whole path of that many letters, in folders of forty."""
    path = f"{mark}C:"
    while length - (len(path) - len(mark)) > 80:
        path += "\\" + "m" * 39
    return PureWindowsPath(path + "\\" + "n" * (length - (len(path) - len(mark)) - 6) + suffix)


@pytest.mark.parametrize(
    ("length", "suffix", "most"),
    [
        (259, ".docx", 0),
        (260, ".docx", 259),
        (900, ".docx", 259),
        (218, ".xlsx", 0),
        (219, ".xlsx", 218),
        (219, ".XLSX", 218),
        (260, ".json", 259),
    ],
)
def test_path_that_no_program_opens_is_told_with_its_length(
    length: int, suffix: str, most: int
) -> None:
    path = path_of(length, suffix)
    length = len(str(path))
    said = why_refused(path)
    assert said == "" if not most else f"{length} tecken" in said and f"högst {most}" in said


def test_mark_of_a_long_path_is_not_counted() -> None:
    assert why_refused(path_of(259, mark="\\\\?\\")) == ""
    assert why_refused(path_of(260, mark="\\\\?\\")) != ""


@pytest.mark.parametrize(
    "path",
    [
        FOLDER / "x.docx",
        SHARE / "x.docx",
        path_of(247),
        PureWindowsPath("\\\\?\\C:\\x"),
        PureWindowsPath("\\\\.\\pipe\\bra-desk" + "x" * 300),
    ],
)
def test_path_that_windows_takes_stays_as_it_is(path: PureWindowsPath) -> None:
    assert extended(path) == path


@pytest.mark.parametrize("long", [path_of(248), path_of(2000), SHARE / path_of(300).name])
def test_long_path_gets_a_mark_that_is_taken_off_again(long: PureWindowsPath) -> None:
    if len(str(long)) < 248:
        long = SHARE.joinpath(*["m" * 39] * 6, long.name[-20:])
    marked = extended(long)
    assert str(marked).startswith("\\\\?\\")
    assert marked.name == long.name
    assert plain(marked) == long
    assert plain(long) == long
    assert extended(marked) == marked


def test_share_is_named_behind_its_mark() -> None:
    long = SHARE.joinpath(*["m" * 39] * 6, "x.docx")
    assert str(extended(long)).startswith("\\\\?\\UNC\\server\\hem$\\åsa\\mmm")
