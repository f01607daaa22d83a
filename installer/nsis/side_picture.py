"""Draws the picture at the side of Setup's first and last page, from the program's own icon."""

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter
from PySide6.QtSvg import QSvgRenderer

from installer import product

#: Twice what NSIS asks for, for screens of twice the points.
_WIDTH, _HEIGHT = 328, 628
_ICON: Final = QRectF(94, 84, 140, 140)
_TOP, _BOTTOM = "#f2f6fb", "#c3d8ec"


def draw(target: Path) -> None:
    """Write the picture as the bitmap that NSIS takes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    picture = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB888)
    sky = QLinearGradient(QPointF(0, 0), QPointF(0, _HEIGHT))
    sky.setColorAt(0, QColor(_TOP))
    sky.setColorAt(1, QColor(_BOTTOM))
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), sky)
    icon = QSvgRenderer(str(product.ROOT / "resources" / "icons" / "bra-desk.svg"))
    icon.render(painter, _ICON)
    painter.end()
    picture.save(str(target))
    del application
