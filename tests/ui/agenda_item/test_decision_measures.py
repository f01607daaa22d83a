"""From a decision on its card to a measure, and back to it by a click."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries, history
from bra_desk.storage.register import Register
from bra_desk.ui.kit.cards import EntryRow
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.pages.agenda_item.decision_measures import (
    ChangedMeasure,
    ChosenMeasure,
    begin_measure,
    change_measure,
)
from bra_desk.ui.pages.agenda_item.meeting_decisions import DecisionField
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.ui.at_meeting import go_to, item_named, opened


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    for shown in opened(qtbot, register):
        go_to(shown, "Trygghetsvandring")
        field(shown).text.editor.rewrite("Rådet beslutar att lamporna ska bytas.")
        assert shown.settle()
        yield shown
        for dialog in open_dialogs():
            dialog.done(0)


def field(page: MeetingPage) -> DecisionField:
    return page.item.decisions.fields[0]


def open_dialogs() -> list[FormDialog]:
    found = QApplication.topLevelWidgets()
    return [each for each in found if isinstance(each, FormDialog) and each.isVisible()]


def decision(register: Register, page: MeetingPage) -> int:
    return item_named(register, page, "Trygghetsvandring").decisions[0].id


def test_decision_becomes_a_measure_that_its_card_shows_and_opens(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    begin_measure(page.desk, decision(register, page))
    (dialog,) = open_dialogs()
    assert dialog.grid.values()["title"] == "Lamporna ska bytas"
    assert dialog.save()
    (made,) = entries.rows(register, "measure")
    assert made.values["decision"] == decision(register, page)
    shown = [("→ Åtgärd, Lamporna ska bytas", "")]
    qtbot.waitUntil(lambda: field(page).measures.texts == shown)
    field(page).measures.findChildren(EntryRow)[0].click()
    (opened_one,) = open_dialogs()
    assert opened_one.entry_id == made.id


def test_decision_changes_a_measure_in_one_act(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    measure = make.measure(register, number=3, title="Belysning")
    change_measure(page.desk, decision(register, page))
    (chosen,) = open_dialogs()
    assert isinstance(chosen, ChosenMeasure)
    assert chosen.save_button.text() == "Fortsätt"
    assert not chosen.save()  # no measure chosen yet
    chosen.grid.cells["measure"].input.set_value(measure)
    chosen.grid.cells["note"].input.set_value("Klar först i juni.")
    before = len(history.acts(register))
    assert chosen.save()
    assert len(history.acts(register)) == before  # nothing saved yet
    (dialog,) = open_dialogs()
    assert isinstance(dialog, ChangedMeasure)
    dialog.grid.cells["ends_on"].input.set_value(date(2027, 6, 30))
    assert dialog.save()
    assert len(history.acts(register)) == before + 1
    assert entries.read(register, "measure", measure).values["ends_on"] == date(2027, 6, 30)
    shown = [("→ Åtgärd 3, Belysning", "Ändras: Klar först i juni.")]
    qtbot.waitUntil(lambda: field(page).measures.texts == shown)


def test_change_that_is_called_off_leaves_nothing(page: MeetingPage, register: Register) -> None:
    measure = make.measure(register)
    change_measure(page.desk, decision(register, page))
    (chosen,) = open_dialogs()
    chosen.grid.cells["measure"].input.set_value(measure)
    assert chosen.save()
    (dialog,) = open_dialogs()
    dialog.done(0)
    assert entries.rows(register, "measure_change") == []
    assert field(page).measures.isHidden()


def test_measure_tells_which_decisions_it_comes_from_and_was_changed_by(
    page: MeetingPage, register: Register
) -> None:
    measure = make.measure(register, decision=decision(register, page))
    make.entry(register, "measure_change", decision=decision(register, page), measure=measure)
    labels = {each.label for each in FORMS["measure"].fields}
    assert {"Kommer från beslut", "Ändrad genom beslut"} <= labels
    shown = entries.rows(register, "measure")[0].texts["decision"]
    assert shown == "Rådet beslutar att lamporna ska bytas."
