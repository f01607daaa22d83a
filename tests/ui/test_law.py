"""The page of the law check: what is missing, the way to it, and one's own word."""

from datetime import date

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from bra_desk.model.law import Verdict
from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import Card
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.law import LawPage
from tests import make


def page_of(qtbot: QtBot, register: Register) -> LawPage:
    page = LawPage(Desk(register))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    return page


def named(page: LawPage, name: str) -> QAbstractButton:
    """The newest button of that name."""
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.accessibleName() == name and not each.isHidden()
    ]
    return found[-1]


def test_each_paragraph_has_a_card(qtbot: QtBot, register: Register) -> None:
    page = page_of(qtbot, register)
    cards = [each.accessibleName() for each in page.findChildren(Card)]
    assert cards[0] == "4\u00a0§ Lägesbild"
    assert len(cards) == 11


def test_gap_leads_to_what_mends_it(qtbot: QtBot, register: Register) -> None:
    page = page_of(qtbot, register)
    with qtbot.waitSignal(page.desk.page_asked) as asked:
        named(page, "Saknas: Ingen överenskommelse gäller.").click()
    assert asked.args is not None
    assert asked.args[0] == "agreement"
    with qtbot.waitSignal(page.desk.page_asked) as settings:
        named(page, "Saknas: Inställningarna har varken e-post eller telefon till rådet.").click()
    assert settings.args is not None
    assert settings.args[0] == "settings"


def test_missing_part_leads_to_the_picture_that_lacks_it(qtbot: QtBot, register: Register) -> None:
    picture = make.situation_picture(register, decided_on=date(2026, 3, 19))
    page = page_of(qtbot, register)
    with qtbot.waitSignal(page.desk.page_asked) as asked:
        named(page, "Saknas: Lägesbilden saknar annan information (4 § 2).").click()
    assert asked.args is not None
    assert asked.args[0] == "situation_picture"
    assert asked.args[1]["ids"] == (picture,)


def test_own_verdict_is_written_in_the_form_and_shown(qtbot: QtBot, register: Register) -> None:
    page = page_of(qtbot, register)
    named(page, "Skriv bedömning: 7\u00a0§ Samordnad planering").click()
    dialog = page.dialog
    assert dialog is not None
    written = dialog.grid.values() | {"verdict": Verdict.MET, "text": "Allt hänger ihop."}
    dialog.grid.set_values(written)
    assert dialog.save()
    assert page.dialog is None
    (row,) = entries.rows(register, "law_note")
    assert row.values["paragraph"].value == "7"
    page.refresh()
    assert page.lines[3].verdict is Verdict.MET
    assert named(page, "Ändra bedömning: 7\u00a0§ Samordnad planering").isEnabled()


def test_place_opens_and_offers_the_document(council: MainWindow) -> None:
    page = council.show_place("law")
    assert isinstance(page, LawPage)
    assert page.write_button.isVisible()
    page.write_paper()
    (dialog,) = page.findChildren(DocumentDialog)
    assert "Lagkoll" in dialog.windowTitle()


def test_focus_stays_where_it_was_when_something_changes(council: MainWindow) -> None:
    page = council.show_place("law")
    assert isinstance(page, LawPage)
    named(page, "Skriv bedömning: 9\u00a0§ Överenskommelser").setFocus()
    page.refresh()
    focused = [each for each in page.findChildren(QAbstractButton) if each.hasFocus()]
    assert [each.accessibleName() for each in focused] == [
        "Skriv bedömning: 9\u00a0§ Överenskommelser"
    ]


def test_cards_are_whole_at_200_percent_on_a_small_screen(council: MainWindow) -> None:
    council.resize(683, 384)
    page = council.show_place("law")
    cards = page.findChildren(Card)
    assert council.width() == 683
    assert max(card.minimumSizeHint().width() for card in cards) <= page.width() - 80
