"""Programmes and grants on the screen."""

from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.pages.programmes.programmes_page import programmes_page
from bra_desk.ui.pages.year_wheel.year_wheel_page import YearWheelPage
from tests import make


def page_of(qtbot: QtBot, register: Register) -> ListPage:
    page = programmes_page(Desk(register))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.refresh()
    return page


def test_tabs_show_what_is_worked_out(qtbot: QtBot, example: Register) -> None:
    page = page_of(qtbot, example)
    [programme] = page.panel.view.shown_rows()
    assert programme.texts["years"] == "2018–2026"
    assert programme.texts["areas"] == "Ersboda, Mariehem, Tomtebo, Ålidhem"
    page.go_to("grant")
    found = {row.texts["title"]: row.texts["state"] for row in page.panel.view.shown_rows()}
    assert found["Uppsökande arbete bland unga vuxna"] == "avslag"
    assert found["Mentorer för unga vuxna på Ersboda"] == "sökt"


def test_grant_says_what_is_used_and_what_is_wrong(qtbot: QtBot, register: Register) -> None:
    grant = make.entry(register, "grant", cap_amount=1)
    page = page_of(qtbot, register)
    state_of = page.panels["grant"].listing.state_of
    assert state_of is not None
    told = state_of(grant)
    assert told is not None
    assert (told.ground, told.word) == ("late", "beviljat")
    assert "högre än bidragsgivarens tak" in told.detail
    assert "0 kr är använt" in told.detail
    assert state_of(99) is None


def test_wrong_day_is_said_in_the_form_and_the_rest_stands(
    qtbot: QtBot, register: Register
) -> None:
    page = page_of(qtbot, register)
    page.new_entry("grant")
    dialog = page.panel.dialog
    assert dialog is not None
    typical = make.TYPICAL["grant"]
    dialog.grid.set_values(
        dialog.grid.values() | typical | {"decided_on": typical["applied_on"].replace(year=2020)}
    )
    assert not dialog.save()
    assert dialog.grid.values()["title"] == typical["title"]
    assert entries.rows(register, "grant") == []


def test_report_day_in_the_wheel_leads_to_its_grant(qtbot: QtBot, example: Register) -> None:
    desk = Desk(example)
    page = YearWheelPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    line = next(each for each in page.lines if each.kind == "grant")
    with qtbot.waitSignal(desk.page_asked) as asked:
        page.offer(line, page)
    assert asked.args == ["grant", {"ids": (line.id,), "text": line.title}]
