"""What goes into the frozen program, and what stays out."""

from pathlib import Path

import pytest

from bra_desk.storage import place
from installer import contents
from tests.rules.source import ROOT


@pytest.mark.parametrize(
    ("path", "is_used"),
    [
        # Qt: the screen, pictures and Swedish; not the rest
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qminimal.dll", False),
        ("PySide6/plugins/imageformats/qsvg.dll", True),
        ("PySide6/plugins/imageformats/qtiff.dll", False),
        ("PySide6/plugins/tls/qopensslbackend.dll", False),
        ("PySide6/translations/qtbase_sv.qm", True),
        ("PySide6/Qt/translations/qtbase_sv.qm", True),
        ("PySide6/translations/qtbase_de.qm", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/Qt6Pdf.dll", False),
        ("PySide6/Qt/lib/libQt6WaylandClient.so.6", False),
        # charts: their letters, not their examples
        ("matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf", True),
        ("matplotlib/mpl-data/matplotlibrc", True),
        ("matplotlib/mpl-data/fonts/ttf/cmr10.ttf", False),
        ("matplotlib/mpl-data/sample_data/goog.npz", False),
        # one zone of the world's, and the one that all are counted from
        ("tzdata/zoneinfo/Europe/Stockholm", True),
        ("tzdata/zoneinfo/UTC", True),
        ("tzdata/zoneinfo/Europe/Oslo", False),
        # libraries ask for their own version
        ("holidays-0.109.dist-info/METADATA", True),
        ("holidays-0.109.dist-info/RECORD", False),
        ("bra_desk/storage/migrations/versions/__pycache__/0001_first.cpython-311.pyc", False),
    ],
)
def test_files_of_libraries(path: str, is_used: bool) -> None:
    assert contents.is_used(path) is is_used


def taken() -> dict[str, str]:
    """What is taken by its path: the frozen name of each, and its folder."""
    return {f"{folder}/{Path(file).name}": folder for file, folder in contents.files_by_path(ROOT)}


def test_every_revision_of_the_register_is_in_the_program() -> None:
    revisions = {file.name for file in (place.MIGRATIONS / "versions").glob("*.py")}
    folder = "bra_desk/storage/migrations"
    assert {f"{folder}/versions/{name}" for name in revisions} | {f"{folder}/env.py"} <= set(
        taken()
    )


def test_everything_that_is_no_script_of_ours_is_in_the_program() -> None:
    resources = [each for each in (ROOT / "resources").rglob("*") if each.suffix not in {".py", ""}]
    wanted = {f"bra_desk/{each.relative_to(ROOT).as_posix()}" for each in resources}
    assert {each for each in wanted if not each.endswith(".pyc")} <= set(taken())


@pytest.mark.parametrize(
    ("path", "is_taken"),
    [
        ("bra_desk/resources/verifier/verify_minutes.py", True),
        ("bra_desk/resources/templates/make_templates.py", False),
        ("holidays/locale/sv/LC_MESSAGES/SE.mo", True),
    ],
)
def test_files_found_by_path(path: str, is_taken: bool) -> None:
    assert (path in taken()) is is_taken
