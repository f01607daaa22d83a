"""The page of EST on a group with two reporters."""

import pytest
from pytestqt.qtbot import QtBot

from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.est.est_page import EstPage
from tests.services.est.at_est import WEEK_46, Est, begun


@pytest.fixture
def est(register: Register) -> Est:
    """A group with two reporters, and nothing reported."""
    return begun(register)


@pytest.fixture
def page(qtbot: QtBot, est: Est) -> EstPage:
    """The page on week 46, which is the newest that has ended."""
    desk = Desk(est.register)
    made = EstPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    desk.changed.connect(lambda _kinds: made.refresh())
    made.show()
    made.refresh()
    made.chooser.choose(est.group, WEEK_46)
    made.refresh()
    return made
