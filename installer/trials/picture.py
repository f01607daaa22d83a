"""Keeps a picture of the screen in a file, and tells how many colours it has and its fingerprint.

Run on its own, for a program of Qt sees one screen only: python picture.py FILE
"""

import hashlib
import sys

from PySide6.QtGui import QGuiApplication, QImage


def main(target: str) -> None:
    """Write the picture, and what tells it from others."""
    application = QGuiApplication(sys.argv[:1])
    picture = application.primaryScreen().grabWindow(0).toImage()
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    picture.save(target)
    points = memoryview(picture.constBits()).cast("B").cast("I")
    sys.stdout.write(f"{len(set(points))} {hashlib.sha256(points).hexdigest()}")


if __name__ == "__main__":
    main(sys.argv[1])
