"""Cards of a list: as high as their words, whatever the width of the column comes to be."""

from PySide6.QtWidgets import QListWidget, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from bra_desk.ui.kit.list_card import CardDelegate, CardLine, card

WORDS = "Många unga i de nordöstra stadsdelarna saknar något att göra på sommaren."


def test_cards_grow_when_the_column_narrows(qtbot: QtBot) -> None:
    column = QListWidget()
    qtbot.addWidget(column)
    column.setItemDelegate(CardDelegate(column))
    column.setResizeMode(QListWidget.ResizeMode.Adjust)
    for _each in range(3):
        column.addItem(card([CardLine(WORDS)], WORDS))
    column.resize(400, 300)
    column.show()
    qtbot.waitUntil(lambda: fits(column))
    wide = column.visualItemRect(column.item(0)).height()
    column.resize(150, 300)
    qtbot.waitUntil(lambda: column.visualItemRect(column.item(0)).height() > wide)
    qtbot.waitUntil(lambda: fits(column))


def fits(column: QListWidget) -> bool:
    """Whether each card has the height its words need in the width there is."""
    needed = [
        column.itemDelegate().sizeHint(QStyleOptionViewItem(), column.indexFromItem(item)).height()
        for item in map(column.item, range(column.count()))
    ]
    rects = [column.visualItemRect(column.item(row)) for row in range(column.count())]
    return all(rect.height() >= height for rect, height in zip(rects, needed, strict=True))
