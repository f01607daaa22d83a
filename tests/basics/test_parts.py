"""What others have made is told with its licence, from the installed folder or the packages."""

import json
from pathlib import Path

import pytest

from bra_desk.basics import parts


@pytest.fixture
def licences(tmp_path: Path) -> Path:
    """The folder that an installed program has beside it."""
    told = [
        {
            "name": "Qt",
            "version": "6.12.0",
            "licence": "LGPL-3.0-only",
            "home": "https://www.qt.io/",
            "texts": ["Qt/Qt.txt", "Qt/LGPL-3.0.txt"],
        },
        {"name": "zlib", "version": "", "licence": "Zlib", "home": "x", "texts": []},
    ]
    (tmp_path / "Qt").mkdir()
    (tmp_path / "Qt" / "Qt.txt").write_text("Qt, © The Qt Company\n", encoding="utf-8")
    (tmp_path / "Qt" / "LGPL-3.0.txt").write_bytes(b"GNU LESSER \xff\n")
    (tmp_path / "parts.json").write_text(json.dumps(told), encoding="utf-8")
    return tmp_path


def test_installed_program_tells_of_its_parts_with_their_texts(licences: Path) -> None:
    qt, zlib = parts.shipped(licences)
    assert (qt.name, qt.version, qt.licence) == ("Qt", "6.12.0", "LGPL-3.0-only")
    assert parts.full_text(qt) == "Qt, © The Qt Company\n\n\nGNU LESSER \ufffd"
    assert (zlib.version, parts.full_text(zlib)) == ("", "")


def test_checkout_tells_of_the_packages_it_stands_on_and_no_others() -> None:
    found = {each.name.casefold().replace("_", "-"): each for each in parts.parts()}
    assert {"sqlalchemy", "pyside6-essentials", "docxtpl", "markupsafe", "numpy"} <= found.keys()
    assert not {"pytest", "ruff", "mypy", "bra-desk"} & found.keys()
    assert list(found) == sorted(found)
    assert found["docxtpl"].licence == "LGPL-2.1-only"
    assert "LGPL-3.0-only" in found["pyside6-essentials"].licence
    assert all(each.version and "\n" not in each.licence for each in found.values())


def test_text_of_a_package_is_its_licence_and_not_the_one_that_is_sold() -> None:
    found = {each.name: each for each in parts.parts()}
    assert "Permission is hereby granted" in parts.full_text(found["SQLAlchemy"])
    assert not any("Commercial" in str(text) for each in found.values() for text in each.texts)


def test_own_licence_is_there() -> None:
    assert parts.own_licence().startswith("MIT License")
