"""The program's icon for Windows."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImageReader

from bra_desk.ui.kit.theme import LIGHT
from installer import make_icon


@pytest.mark.usefixtures("qapp")
def test_the_icon_has_every_size_in_the_programs_colour() -> None:
    reader = QImageReader(str(make_icon.ICON))
    sizes = []
    for _number in range(reader.imageCount()):
        image = reader.read()
        sizes.append(image.width())
        edge = image.pixelColor(image.width() // 2, image.height() // 8)
        assert edge == QColor(LIGHT.accent), image.width()
        reader.jumpToNextImage()
    assert tuple(sizes) == make_icon.SIZES


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_drawn_from_the_programs_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = tmp_path / "drawn.ico"
    monkeypatch.setattr(make_icon, "ICON", drawn)
    make_icon.main()
    assert abs(drawn.stat().st_size - make_icon.ICON.stat().st_size) < 1000
    assert drawn.read_bytes()[:6] == b"\x00\x00\x01\x00\x09\x00"
