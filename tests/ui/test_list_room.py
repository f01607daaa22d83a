"""The row above a list, and the entry beside it: nothing stands on anything, and no gaps."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.model.walks import ObservationKind
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.listing import Listing
from bra_desk.ui.pages.walks.walks_page import WalksPage
from tests import make


@pytest.mark.parametrize("width", range(420, 1240, 40))
def test_choices_never_stand_on_each_other(qtbot: QtBot, desk: Desk, width: int) -> None:
    make.measure(desk.register, title="Utan mål", due_on=date(2026, 1, 1))
    make.measure(desk.register, title="Med mål", goal=make.goal(desk.register))
    page = ListPage(desk, "Åtgärder", Listing(kind="measure"))
    qtbot.addWidget(page)
    page.resize(width, 500)
    page.show()
    page.refresh()
    choices = page.panel.filter
    layout = choices.layout()
    assert layout is not None
    layout.activate()
    buttons = choices.findChildren(QPushButton)
    beside = [each.geometry() for each in (choices.line, *buttons) if each.isVisible()]
    ordered = sorted(beside, key=lambda each: each.left())
    assert all(left.right() < right.left() for left, right in pairwise(ordered))


def test_state_without_more_to_say_leaves_no_gap(qtbot: QtBot, desk: Desk) -> None:
    walk = make.entry(desk.register, "walk")
    make.entry(desk.register, "walk_observation", walk=walk, observation_kind=ObservationKind.GOOD)
    made = WalksPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 740)
    made.show()
    made.go_to("walk_observation")
    panel = made.panels["walk_observation"]
    qtbot.waitUntil(lambda: "● Bra" in [each.text() for each in panel.findChildren(QLabel)])
    content = panel.detail.area.widget()
    assert content is not None
    assert all(each.text() for each in content.findChildren(QLabel))
