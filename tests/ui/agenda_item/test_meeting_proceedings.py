"""The formal side of an item on the meeting's page: written in place, kept as it is written."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import Presence
from bra_desk.services import entries, history
from bra_desk.services.meetings.attendance import note_attendance
from bra_desk.services.papers import approval
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.agenda_item.proceeding_field import ProceedingField
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests.approving import approved
from tests.formal import Formal, formal_meeting
from tests.ui.at_meeting import press, write


@pytest.fixture
def meeting(register: Register) -> Formal:
    return formal_meeting(register)


@pytest.fixture
def page(qtbot: QtBot, meeting: Formal) -> Iterator[MeetingPage]:
    window = MainWindow(Desk())
    qtbot.addWidget(window)
    window.resize(1366, 900)
    window.show()
    window.desk.adopt(meeting.register)
    with qtbot.waitActive(window):
        window.activateWindow()
    made = window.show_meeting(meeting.id)
    assert isinstance(made, MeetingPage)
    made.go_to_item(meeting.items[0])
    yield made
    window.desk.workroom.finish()


def choose(field: ProceedingField, name: str) -> None:
    """Choose a person as a click in the list does."""
    place = field.who.findText(name)
    assert place > 0, f"{name} is not offered"
    field.who.setCurrentIndex(place)
    field.who.activated.emit(place)


def _knows(page: MeetingPage) -> bool:
    """Whether the page has heard that somebody is excluded."""
    return page.item.item is not None and bool(page.item.item.proceedings.of("recusal"))


def names(field: ProceedingField) -> list[str]:
    return [field.who.itemText(place) for place in range(1, field.who.count())]


def test_empty_section_is_one_line(page: MeetingPage) -> None:
    section = page.item.proceedings
    assert section.isVisible()
    assert not any(section.fields.values())
    assert section.height() < 60


@pytest.mark.parametrize("kind", [MinutesType.SIMPLE, MinutesType.NOTES])
def test_other_bodies_have_no_section(
    qtbot: QtBot, page: MeetingPage, meeting: Formal, kind: MinutesType
) -> None:
    values = entries.read(meeting.register, "body", 1).values
    entries.save(meeting.register, "body", values | {"minutes_type": kind}, id=1)
    section = page.item.proceedings
    qtbot.waitUntil(lambda: not section.isVisible())
    page.item.add_proceeding()
    assert page.item.proceedings.menu is None


def test_proposal_is_written_with_the_keyboard_and_kept(
    qtbot: QtBot, page: MeetingPage, meeting: Formal
) -> None:
    page.item.add_proceeding()
    assert isinstance(page.item.proceedings.menu, QMenu)
    letters = [action.text() for action in page.item.proceedings.menu.actions()]
    assert letters[1] == "&Yrkande"
    page.item.proceedings.menu.actions()[1].trigger()
    page.item.proceedings.menu.close()
    (field,) = page.item.proceedings.fields["proposal"]
    assert field.who.hasFocus()
    choose(field, "Bo")
    assert field.text.can_wait() is False
    field.text.setFocus()
    write("avslag på förslaget")
    assert page.settle()
    (kept,) = meeting.item().proceedings.of("proposal")
    assert (kept.values["text"], kept.values["attendee"]) == (
        "avslag på förslaget",
        meeting.people["Bo"],
    )
    field.withdrawn.click()
    assert meeting.item().proceedings.of("proposal")[0].values["is_withdrawn"] is True
    qtbot.wait(50)
    assert len(page.item.proceedings.fields["proposal"]) == 1
    history.undo_last(meeting.register)
    qtbot.waitUntil(lambda: not page.item.proceedings.fields["proposal"])


def test_those_who_join_are_ticked(qtbot: QtBot, page: MeetingPage, meeting: Formal) -> None:
    meeting.note("proposal", attendee="Bo", text="avslag")
    qtbot.waitUntil(lambda: bool(page.item.proceedings.fields["proposal"]))
    (field,) = page.item.proceedings.fields["proposal"]
    actions = field.support.menu().actions()
    assert [action.text() for action in actions] == ["Anna", "Cilla", "David"]
    actions[1].trigger()
    qtbot.waitUntil(lambda: field.support.text() == "Instämmer: Cilla")
    assert len(meeting.item().proceedings.supports[1]) == 1


def test_reservation_that_cannot_be_is_refused_at_its_place_and_stays(
    qtbot: QtBot, page: MeetingPage, meeting: Formal
) -> None:
    page.item.proceedings.add("reservation")
    (field,) = page.item.proceedings.fields["reservation"]
    assert names(field) == ["Anna", "Bo", "Cilla", "David"]
    note_attendance(meeting.register, meeting.people["Bo"], presence=Presence.ABSENT)
    field.text.setFocus()
    write("Det är för dyrt.")
    choose(field, "Bo")
    problem = field.text.editor.accessibleDescription()
    assert problem.replace("\u00a0", " ") == (
        "Bo är inte noterad som närvarande vid § 1 och kan inte reservera sig."
    )
    assert field.text.text() == "Det är för dyrt."
    assert page.settle() is False
    qtbot.wait(50)
    choose(field, "Cilla")
    assert page.settle()
    (kept,) = meeting.item().proceedings.of("reservation")
    assert (kept.values["attendee"], kept.values["text"]) == (
        meeting.people["Cilla"],
        "Det är för dyrt.",
    )


def test_excluded_person_is_no_longer_offered(
    qtbot: QtBot, page: MeetingPage, meeting: Formal
) -> None:
    page.item.proceedings.add("recusal")
    (field,) = page.item.proceedings.fields["recusal"]
    choose(field, "Anna")
    place = field.deputy.findText("Eva")
    field.deputy.setCurrentIndex(place)
    field.deputy.activated.emit(place)
    (kept,) = meeting.item().proceedings.of("recusal")
    assert kept.values["deputy"] == meeting.people["Eva"]
    qtbot.waitUntil(lambda: field.id is not None and _knows(page))
    page.item.proceedings.add("reservation")
    assert names(page.item.proceedings.fields["reservation"][0]) == ["Bo", "Cilla", "David", "Eva"]


def test_entry_is_taken_away_and_brought_back(
    qtbot: QtBot, page: MeetingPage, meeting: Formal
) -> None:
    meeting.note("statement", attendee="Fia", text="Handlingen kom sent.")
    section = page.item.proceedings
    qtbot.waitUntil(lambda: bool(section.fields["statement"]))
    section.fields["statement"][0].removed.emit()
    qtbot.waitUntil(lambda: not section.fields["statement"])
    history.undo_last(meeting.register)
    qtbot.waitUntil(lambda: bool(section.fields["statement"]))
    section.add("statement")
    section.fields["statement"][-1].removed.emit()
    assert len(section.fields["statement"]) == 1


def test_order_of_propositions_is_kept(page: MeetingPage, meeting: Formal) -> None:
    page.item.proceedings.add_order()
    write("Ordföranden ställer yrkandena mot varandra.")
    assert page.settle()
    assert meeting.item().values["proposition_order"].startswith("Ordföranden ställer")


def test_another_item_has_its_own(page: MeetingPage, meeting: Formal) -> None:
    meeting.note("reservation", attendee="Bo")
    page.refresh()
    page.go_to_item(meeting.items[1])
    assert not any(page.item.proceedings.fields.values())
    page.go_to_item(meeting.items[0])
    assert len(page.item.proceedings.fields["reservation"]) == 1


def test_approved_meeting_is_only_read(qtbot: QtBot, page: MeetingPage, meeting: Formal) -> None:
    meeting.note("reservation", attendee="Bo", text="För dyrt.")
    accepted = approval.approval_findings(meeting.register, meeting.id)
    assert accepted is not None
    approved(meeting.register, meeting.id)
    section = page.item.proceedings
    qtbot.waitUntil(lambda: bool(section.fields["reservation"]))
    page.refresh()
    (field,) = section.fields["reservation"]
    assert field.text.editor.isReadOnly()
    assert not field.who.isEnabled()
    section.add("proposal")
    assert section.fields["proposal"] == []


def test_gap_in_the_paragraphs_is_said_beside_the_agenda(
    page: MeetingPage, meeting: Formal
) -> None:
    values = entries.read(meeting.register, "meeting", meeting.id).values
    entries.save(meeting.register, "meeting", values | {"first_number": 3}, id=meeting.id)
    page.refresh()
    assert page.left.flaws.replace("\u00a0", " ") == (
        "◆ §§ 1–2 saknas före ÄngsBrå 4/2026, som börjar serien."
    )


def test_attendance_says_whether_the_meeting_may_decide(page: MeetingPage, meeting: Formal) -> None:
    assert page.attendance.counts.endswith("4 av 4 tjänstgörande, beslutsför")
    for name in ("Bo", "Cilla"):
        note_attendance(meeting.register, meeting.people[name], until_item=meeting.items[1])
    page.refresh()
    assert page.attendance.counts.replace("\u00a0", " ").endswith(
        "beslutsför · inte beslutsför vid § 3"
    )
    for name in ("Bo", "Cilla"):
        note_attendance(meeting.register, meeting.people[name], presence=Presence.ABSENT)
    page.refresh()
    assert page.attendance.counts.endswith("2 av 4 tjänstgörande, inte beslutsför")


def test_phrase_goes_in_at_the_cursor_and_can_be_undone(
    qtbot: QtBot, page: MeetingPage, meeting: Formal
) -> None:
    editor = page.item.background.editor
    editor.setFocus()
    write("Först. ")
    page.item.insert_phrase()
    menu = page.item.phrases
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    assert menu.titles[0] == "Protokollet justeras oförändrat"
    menu.search.setText("senast den")
    assert menu.titles == ["Tidigare behandling"]
    menu.insert()
    assert editor.text() == "Först. Rådet behandlade ärendet senast den …, § …."
    assert editor.textCursor().selectedText() == "…"
    write("5 maj")
    assert page.settle()
    assert "senast den 5 maj, § …." in meeting.item().values["background"]
    editor.undo()
    editor.undo()
    assert "5 maj" not in editor.text()


def test_phrase_without_a_text_becomes_a_decision(
    qtbot: QtBot, page: MeetingPage, meeting: Formal
) -> None:
    page.take_focus()
    press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    menu = page.item.phrases
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    menu.search.setText("finns inte alls")
    assert menu.titles == []
    menu.insert()
    menu.search.setText("handlingarna informationen")
    menu.insert()
    assert page.settle()
    texts = [row.values["text"] for row in meeting.item().decisions]
    assert texts[-1] == "Rådet beslutar att lägga informationen till handlingarna."
