"""The form dialog: every kind is written, saved, refused in place, and never lost by accident."""

import re
from datetime import date, time
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries, history
from bra_desk.services.privacy import Reasons
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import EntryRow
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.part_list import PartList
from tests import make
from tests.ui.at_dialog import answer_question, button, dialog_over, open_dialog, typical, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("kind", FORMS)
def test_every_kind_is_written_saved_and_opened_with_equal_values(
    qtbot: QtBot, desk: Desk, kind: str
) -> None:
    values = typical(desk.register, kind)
    dialog = open_dialog(qtbot, desk, kind)
    for name, cell in dialog.grid.cells.items():
        cell.input.set_value(values[name])
    assert dialog.save(), [cell.problem.text() for cell in dialog.grid.cells.values()]
    assert dialog.entry_id is not None
    again = open_dialog(qtbot, desk, kind, dialog.entry_id)
    shown = again.grid.values()
    assert {name: shown[name] for name in values if values[name] is not None} == {
        name: value for name, value in values.items() if value is not None
    }
    assert not again.is_changed()


@pytest.mark.parametrize("kind", FORMS)
def test_saving_an_untouched_entry_changes_nothing_of_what_it_says(
    qtbot: QtBot, desk: Desk, kind: str
) -> None:
    entry_id = make.entry(desk.register, kind)
    before = entries.read(desk.register, kind, entry_id).values
    assert open_dialog(qtbot, desk, kind, entry_id).save()
    assert entries.read(desk.register, kind, entry_id).values == before


@pytest.mark.parametrize("kind", FORMS)
def test_cancel_leaves_the_register_alone(qtbot: QtBot, desk: Desk, kind: str) -> None:
    before = len(history.acts(desk.register))
    dialog = open_dialog(qtbot, desk, kind)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert len(history.acts(desk.register)) == before


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, field.name) for kind, form in FORMS.items() for field in form.values if field.required],
)
def test_what_must_be_filled_in_is_said_under_its_input(
    qtbot: QtBot, desk: Desk, kind: str, name: str
) -> None:
    values = typical(desk.register, kind) | {name: FORMS[kind].field(name).empty}
    dialog = open_dialog(qtbot, desk, kind)
    for each, cell in dialog.grid.cells.items():
        cell.input.set_value(values[each])
    assert not dialog.save()
    said = {each: cell.problem.text() for each, cell in dialog.grid.cells.items()}
    assert [each for each, text in said.items() if text] == [name]
    assert re.search("måste (fyllas i|väljas)", said[name])
    assert dialog.grid.cells[name].problem.isVisible()
    assert dialog.isVisible()


def test_focus_goes_to_the_first_input_that_is_wrong(qtbot: QtBot, desk: Desk) -> None:
    dialog = open_dialog(qtbot, desk, "person")
    dialog.grid.cells["email"].input.setFocus()
    assert not dialog.save()
    assert dialog.focusWidget() is dialog.grid.cells["name"].input.focusProxy()


def test_what_cannot_be_read_and_what_is_refused_are_told_together(
    qtbot: QtBot, desk: Desk
) -> None:
    dialog = open_dialog(qtbot, desk, "measure")
    write(dialog, "ends_on", "2026-02-30")
    assert not dialog.save()
    assert "almanackan" in dialog.grid.cells["ends_on"].problem.text()
    assert "måste fyllas i" in dialog.grid.cells["title"].problem.text()
    write(dialog, "title", "Grannsamverkan")
    assert not dialog.grid.cells["title"].problem.isVisible()


def test_rule_for_two_fields_is_told_under_the_right_one(qtbot: QtBot, desk: Desk) -> None:
    entry_id = make.measure(desk.register, starts_on=date(2026, 3, 1))
    dialog = open_dialog(qtbot, desk, "measure", entry_id)
    write(dialog, "ends_on", "2026-02-01")
    assert not dialog.save()
    assert "före starten" in dialog.grid.cells["ends_on"].problem.text()


def test_new_entry_is_written_and_saved_with_the_keyboard_alone(qtbot: QtBot, desk: Desk) -> None:
    office = make.organisation(desk.register, "Gator och parker")
    dialog = open_dialog(qtbot, desk, "measure")
    assert dialog.focusWidget() is dialog.grid.cells["title"].input.focusProxy()
    QTest.keyClicks(dialog.focusWidget(), "Belysning")
    for _step in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "gator och parker")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_S, CTRL)
    assert not dialog.isVisible()
    (row,) = entries.rows(desk.register, "measure")
    assert (row.values["title"], row.values["owner"]) == ("Belysning", office)


@pytest.mark.parametrize(
    ("answer", "is_open", "titles"),
    [("Spara", False, ["Ny"]), ("Kasta ändringarna", False, []), ("Fortsätt skriva", True, [])],
)
def test_closing_with_changes_asks_first(
    qtbot: QtBot, desk: Desk, answer: str, is_open: bool, titles: list[str]
) -> None:
    dialog = open_dialog(qtbot, desk, "measure")
    write(dialog, "title", "Ny")
    answer_question(answer)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() is is_open
    assert [row.values["title"] for row in entries.rows(desk.register, "measure")] == titles


def test_unreadable_text_counts_as_a_change(qtbot: QtBot, desk: Desk) -> None:
    dialog = open_dialog(qtbot, desk, "measure")
    write(dialog, "ends_on", "snart")
    assert dialog.is_changed()


@pytest.mark.parametrize(
    ("answer", "kept", "is_open"),
    [
        ("Spara min text", "Min", False),
        ("Behåll det som är sparat", "Deras", True),
        ("Fortsätt skriva", "Deras", True),
    ],
)
def test_entry_saved_by_another_meanwhile_shows_both_texts(
    qtbot: QtBot, desk: Desk, answer: str, kept: str, is_open: bool
) -> None:
    entry_id = make.measure(desk.register, title="Först")
    dialog = open_dialog(qtbot, desk, "measure", entry_id)
    theirs = entries.read(desk.register, "measure", entry_id).values | {"title": "Deras"}
    entries.save(desk.register, "measure", theirs, id=entry_id)
    write(dialog, "title", "Min")
    seen = answer_question(answer)
    dialog.save()
    assert {"Min", "Deras", "Rubrik"} <= set(seen)
    assert entries.read(desk.register, "measure", entry_id).values["title"] == kept
    assert dialog.isVisible() is is_open


def test_entry_is_removed_when_the_person_says_yes(qtbot: QtBot, desk: Desk) -> None:
    entry_id = make.measure(desk.register)
    dialog = open_dialog(qtbot, desk, "measure", entry_id)
    answer_question("Avbryt")
    dialog.remove()
    assert entries.rows(desk.register, "measure")
    seen = answer_question("Ta bort")
    dialog.remove()
    assert entries.rows(desk.register, "measure") == []
    assert any("ångra" in text for text in seen)
    assert dialog.entry_id is None
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_history_of_an_entry_says_what_was_changed(qtbot: QtBot, desk: Desk) -> None:
    entry_id = make.measure(desk.register, title="Först")
    values = entries.read(desk.register, "measure", entry_id).values | {"title": "Sedan"}
    entries.save(desk.register, "measure", values, id=entry_id)
    dialog = open_dialog(qtbot, desk, "measure", entry_id)
    seen = answer_question("Stäng")
    button(dialog, "Visa historik").click()
    assert any("Först" in text and "Sedan" in text for text in seen)


def test_parts_are_listed_and_a_new_one_belongs_to_the_entry(qtbot: QtBot, desk: Desk) -> None:
    measure = make.measure(desk.register)
    make.follow_up(desk.register, measure=measure, year=2025)
    dialog = open_dialog(qtbot, desk, "measure", measure)
    follow_ups = next(
        each for each in dialog.findChildren(PartList) if each.add_button.text() == "Ny uppföljning"
    )
    assert [row.accessibleName() for row in follow_ups.findChildren(EntryRow)] != []
    follow_ups.add_button.click()
    new = dialog_over(dialog)
    assert "measure" not in new.grid.cells
    write(new, "year", "2026")
    assert new.save()
    found = entries.rows(desk.register, "follow_up", {"measure": measure})
    assert sorted(row.values["year"] for row in found) == [2025, 2026]
    rows = partial(follow_ups.findChildren, EntryRow)
    qtbot.waitUntil(lambda: [row.isVisible() for row in rows()].count(True) == 2)


def test_part_is_named_by_its_words_and_not_by_its_place(qtbot: QtBot, desk: Desk) -> None:
    body = make.body(desk.register)
    make.entry(desk.register, "standard_item", body=body, title="Mötet öppnas", position=3)
    make.seat(desk.register, body, make.person(desk.register), starts_on=date(2025, 1, 1))
    dialog = open_dialog(qtbot, desk, "body", body)
    said = [row.accessibleName() for row in dialog.findChildren(EntryRow)]
    assert said[0].startswith("Mötet öppnas")
    assert "1 jan 2025" in said[1]


def test_new_entry_can_be_saved_and_gone_on_with(qtbot: QtBot, desk: Desk) -> None:
    dialog = open_dialog(qtbot, desk, "measure")
    assert dialog.findChildren(PartList) == []
    write(dialog, "title", "Grannsamverkan")
    button(dialog, "Spara och fortsätt").click()
    assert dialog.isVisible()
    assert len(dialog.findChildren(PartList)) == len(FORMS["measure"].parts)
    assert dialog.entry_id is not None
    dialog.reject()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_preset_fills_a_new_entry_and_is_no_change(qtbot: QtBot, desk: Desk) -> None:
    goal = make.goal(desk.register)
    dialog = open_dialog(qtbot, desk, "measure", None, {"goal": goal})
    assert dialog.grid.values()["goal"] == goal
    assert not dialog.is_changed()


def test_own_act_stands_in_for_the_plain_save(qtbot: QtBot, desk: Desk) -> None:
    body = make.body(desk.register)
    planned: list[dict[str, Any]] = []

    def plan(values: dict[str, Any], _reasons: Reasons) -> int:
        planned.append(values)
        return 17

    dialog = FormDialog(desk, "meeting", save=plan)
    qtbot.addWidget(dialog, before_close_func=lambda made: made.done(0))
    dialog.grid.cells["body"].input.set_value(body)
    write(dialog, "held_on", "26/11 2026")
    write(dialog, "starts_at", "1315")
    assert dialog.save()
    assert dialog.entry_id == 17
    assert planned[0]["held_on"] == date(2026, 11, 26)
    assert planned[0]["starts_at"] == time(13, 15)


def test_narrow_dialog_has_one_column(qtbot: QtBot, desk: Desk) -> None:
    dialog = open_dialog(qtbot, desk, "person")
    dialog.resize(420, 500)
    cells = list(dialog.grid.cells.values())
    qtbot.waitUntil(lambda: len({cell.x() for cell in cells}) == 1)
    dialog.resize(1000, 500)
    qtbot.waitUntil(lambda: len({cell.x() for cell in cells}) == 2)


def test_required_link_with_nothing_to_point_at_says_where_to_begin(
    qtbot: QtBot, desk: Desk
) -> None:
    dialog = open_dialog(qtbot, desk, "walk_observation")
    cell = dialog.grid.cells["walk"]
    begin = "Inga trygghetsvandringar finns än. Börja med ”Ny trygghetsvandring”."
    assert cell.hint.text() == begin
    assert not dialog.save()
    assert cell.problem.text().endswith(f"måste fyllas i. {begin}")
    make.entry(desk.register, "walk")
    assert open_dialog(qtbot, desk, "walk_observation").grid.cells["walk"].hint.text() == ""
