"""Photos in small on the screen: read on the work thread, and kept while the walk is open."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bra_desk.exchange.photos import Pixels
    from bra_desk.services.walks.photos import PhotoView
    from bra_desk.ui.desk import Desk

#: The longest side of a thumbnail, and how many pixels are drawn for one of the screen's.
SIDE, _FINE = 132, 2
#: How many photos stand beside an observation before the rest are only counted.
_FEW: Final = 3


class Thumbnails(QObject):
    """Gives labels their photos."""

    def __init__(self, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: dict[int, QPixmap] = {}

    def label_for(self, view: "PhotoView") -> QLabel:
        """A label that shows the photo as soon as it is read, or says why there is none."""
        made = QLabel(view.missing)
        made.setWordWrap(True)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setFixedSize(SIDE, SIDE)
        theme.dress(made, "soft")
        made.setAccessibleName(view.description or _("Bild {name}").format(name=view.file_name))
        made.setToolTip(view.file_name)
        if not view.missing:
            self._show(view.id, made)
        return made

    def _show(self, photo_id: int, made: QLabel) -> None:
        from bra_desk.services.walks import photos

        if photo_id in self._kept:
            _put(made, self._kept[photo_id])
            return
        read = partial(photos.thumbnail_of, self._desk.register, photo_id, SIDE * _FINE)
        self._desk.run(made, read, partial(self._keep, photo_id, made), lambda _error: None)

    def _keep(self, photo_id: int, made: QLabel, pixels: "Pixels | None") -> None:
        if pixels is None:
            return
        image = QImage(
            pixels.rgb, pixels.width, pixels.height, 3 * pixels.width, QImage.Format.Format_RGB888
        )
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(_FINE)
        self._kept[photo_id] = picture
        _put(made, picture)


def _put(made: QLabel, picture: QPixmap) -> None:
    """Show a picture; one that lies down takes no room above and below."""
    made.setPixmap(picture)
    made.setFixedHeight(round(picture.deviceIndependentSize().height()))


def strip(thumbnails: Thumbnails, views: "Sequence[PhotoView]") -> QWidget:
    """The first photos of an observation beside each other, and how many more there are."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SMALL)
    for view in views[:_FEW]:
        row.addWidget(thumbnails.label_for(view))
    if len(views) > _FEW:
        row.addWidget(label(_("+ {count} till").format(count=len(views) - _FEW), "soft"))
    row.addStretch(1)
    return made
