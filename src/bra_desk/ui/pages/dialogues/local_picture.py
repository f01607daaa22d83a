"""What the local councils see as a table: area by area, category by category."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.services.local_councils import local_councils
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EntryRow, empty
from bra_desk.ui.kit.faces import FaceView, Opens
from bra_desk.ui.kit.matrix import Matrix
from bra_desk.ui.kit.scrolling import scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk


class LocalPicture(FaceView):
    """The picture of the observations in sight, and each of them under its area."""

    def __init__(self, desk: "Desk", opens: Opens) -> None:
        super().__init__()
        self._desk = desk
        self._opens = opens
        inside = QWidget()
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(0, 0, theme.SMALL, 0)
        self._body.setSpacing(theme.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        around = scrolled(inside)
        # all categories side by side may need more room than a narrow window has
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        column.addWidget(around)

    @override
    def show_rows(self, rows: "Sequence[Row]") -> None:
        empty(self._body)
        picture = local_councils.picture_of(self._desk.register, rows)
        name = _("Antal iakttagelser och hur det utvecklas")
        card = Card(name)
        told = [(area, [cell.text for cell in cells]) for area, cells in picture.areas]
        card.body.addWidget(Matrix(name, picture.headings, told))
        self._body.addWidget(card)
        for area, cells in picture.areas:
            of_area = Card(area, is_list=True)
            for each in (row for cell in cells for row in cell.observations):
                of_area.body.addWidget(self._row(each))
            self._body.addWidget(of_area)
        self._body.addStretch(1)

    def _row(self, observation: "Row") -> EntryRow:
        texts = observation.texts
        title = ": ".join(filter(None, (texts["category"], texts["text"])))
        parts = (texts["body"], texts["year"], texts["half"], texts["trend"], texts["proposal"])
        row = EntryRow(title, " · ".join(filter(None, parts)))
        row.clicked.connect(lambda _checked: self._opens(observation.id))
        return row
