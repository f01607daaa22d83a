"""Safety walks on the screen: fast entry, photos by dialog and by drop, and the papers."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel
from pytestqt.qtbot import QtBot

from bra_desk.model.walks import Daylight
from bra_desk.services import entries, history
from bra_desk.services.walks import photos
from bra_desk.services.walks.observations import add_observation
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.messages import Messages
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.walks.photo_adding import dropped
from bra_desk.ui.pages.walks.walk_view import WalkView
from bra_desk.ui.pages.walks.walks_page import WalksPage
from tests import make
from tests.exchange import pictures

PATIENCE = 60_000


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[WalksPage]:
    """The page with one walk and nothing seen on it."""
    make.entry(register, "settings")
    make.entry(register, "walk")
    desk = Desk(register)
    made = WalksPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    yield made
    desk.workroom.finish()


@pytest.fixture
def view(page: WalksPage) -> WalkView:
    page.go_to("walk", [1])
    assert page.view is not None
    return page.view


def type_in(view: WalkView, place: str, text: str) -> None:
    QTest.keyClicks(view.quick.place, place)
    QTest.keyClicks(view.quick.text, text)
    QTest.keyClick(view.quick.text, Qt.Key.Key_Return)


def photo_files(folder: Path, count: int) -> list[Path]:
    made = []
    for n in range(count):
        made.append(folder / f"IMG_{n:02}.jpg")
        made[-1].write_bytes(pictures.jpeg(300 + 8 * n, 200))
    return made


def add(qtbot: QtBot, view: WalkView, files: list[Path]) -> None:
    with qtbot.waitSignal(view.board.adding.finished, timeout=PATIENCE):
        view.add_files(files)


def texts(register: Register) -> list[tuple[str, str]]:
    found = entries.rows(register, "walk_observation")
    return [(row.values["place"], row.values["text"]) for row in found]


def test_observations_are_written_by_keyboard_one_after_the_other(
    view: WalkView, register: Register
) -> None:
    type_in(view, "Tunneln", "Lampan blinkar")
    assert view.quick.text.text() == ""
    QTest.keyClicks(view.quick.text, "Klotter")
    view.quick.category.editor.setCurrentIndex(3)
    QTest.keyClick(view.quick.proposal, Qt.Key.Key_Return)
    assert texts(register) == [("Tunneln", "Lampan blinkar"), ("Tunneln", "Klotter")]
    last = entries.rows(register, "walk_observation")[-1]
    assert last.texts["category"] == "Klotter och skadegörelse"
    assert view.panel.view.chosen() == last.id
    assert view.panel.view.order.rowCount() == 2


def test_forty_are_entered_without_waiting(view: WalkView, register: Register) -> None:
    began = time.monotonic()
    for n in range(40):
        view.quick.text.setText(f"Iakttagelse {n}")
        assert view.quick.enter()
    assert len(texts(register)) == 40
    assert (time.monotonic() - began) / 40 < 1


def test_empty_line_says_what_to_write(view: WalkView, register: Register) -> None:
    QTest.keyClick(view.quick.place, Qt.Key.Key_Return)
    assert view.quick.problem == "▲ Skriv vad ni ser på platsen."
    assert texts(register) == []


def test_personal_number_is_stopped_where_it_stands(view: WalkView, register: Register) -> None:
    view.quick.text.setText("Ring 19121212-1212")
    assert not view.quick.enter()
    assert "personnummer" in view.quick.problem
    assert view.quick.privacy.guards["text"].is_stopping
    assert texts(register) == []


def test_what_is_good_is_ticked(view: WalkView, register: Register) -> None:
    view.quick.is_good.click()
    view.quick.text.setText("Nya bänkar")
    view.quick.enter()
    assert entries.rows(register, "walk_observation")[0].texts["observation_kind"] == "Bra"
    assert not view.quick.is_good.isChecked()


def test_twenty_five_photos_are_dropped_at_once_and_the_wrong_ones_are_named(
    qtbot: QtBot, view: WalkView, register: Register, tmp_path: Path
) -> None:
    files = photo_files(tmp_path, 25)
    for name, data in (("bomb.png", pictures.bomb()), ("x.heic", pictures.heic())):
        (tmp_path / name).write_bytes(data)
        files.insert(7, tmp_path / name)
    told: list[tuple[int, int]] = []
    view.board.adding.progressed.connect(lambda done, total: told.append((done, total)))
    add(qtbot, view, files)
    assert told[0] == (0, 27)
    assert told[-1] == (27, 27)
    assert len(view.board.rows) == len(photos.photos_of(register, 1)) == 25
    assert [each.partition(":")[0] for each in view.board.told] == ["x.heic", "bomb.png"]
    shown = {each.text() for each in view.board.findChildren(QLabel)}
    assert "25 bilder tillagda, 2 gick inte att lägga till" in shown
    assert len(history.acts(register)) == 3  # settings, the walk, and all the photos


def test_drop_over_the_page_adds_the_photos_of_a_folder(
    qtbot: QtBot, view: WalkView, register: Register, tmp_path: Path
) -> None:
    photo_files(tmp_path, 2)
    (tmp_path / "anteckning.txt").write_text("Hej", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert [each.name for each in dropped(data)] == ["IMG_00.jpg", "IMG_01.jpg"]
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    with qtbot.waitSignal(view.board.adding.finished, timeout=PATIENCE):
        view.dropEvent(event)
    assert len(photos.photos_of(register, 1)) == 2
    assert view.tabs.currentWidget() is view.board


def test_photos_are_sorted_by_number_and_enter_goes_to_the_next(
    qtbot: QtBot, view: WalkView, register: Register, tmp_path: Path
) -> None:
    seen = add_observation(register, 1, {"text": "Mörkt", "place": "Tunneln"})
    add(qtbot, view, photo_files(tmp_path, 2))
    first, second = view.board.rows
    first.number.setFocus()
    QTest.keyClicks(first.number, "1")
    QTest.keyClick(first.number, Qt.Key.Key_Return)
    assert photos.photos_of(register, 1)[0].observation == seen
    second.number.setText("7")
    second.save_number()
    assert second.problem == "Det finns ingen iakttagelse nummer 7."
    view.refresh()
    assert first.shows.text() == "1. Tunneln: Mörkt"


def test_words_and_leave_to_be_shown_are_saved_with_each_photo(
    qtbot: QtBot, view: WalkView, register: Register, tmp_path: Path
) -> None:
    add(qtbot, view, photo_files(tmp_path, 1))
    (row,) = view.board.rows
    row.description.setText("Mörk tunnel")
    row.save_description()
    view.refresh()
    row.is_public.click()
    (kept,) = photos.photos_of(register, 1)
    assert (kept.description, kept.is_public) == ("Mörk tunnel", True)
    row.description.setText("Ring 19121212-1212")
    row.save_description()
    assert "personnummer" in row.problem


def test_photo_is_removed_with_undo_or_erased_for_good(
    qtbot: QtBot,
    view: WalkView,
    register: Register,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(qtbot, view, photo_files(tmp_path, 2))
    view.board.rows[0].remove_button.click()
    assert len(view.board.rows) == 1
    assert photos.leftovers(register) == 1
    monkeypatch.setattr(Messages, "ask", lambda *_said: False)
    view.board.rows[0].erase_button.click()
    assert len(view.board.rows) == 1
    monkeypatch.setattr(Messages, "ask", lambda *_said: True)
    view.board.rows[0].erase_button.click()
    assert view.board.rows == []
    assert photos.leftovers(register) == 1


def test_thumbnail_stands_beside_its_observation(
    qtbot: QtBot, view: WalkView, register: Register, tmp_path: Path
) -> None:
    seen = add_observation(register, 1, {"text": "Mörkt"})
    with qtbot.waitSignal(view.board.adding.finished, timeout=PATIENCE):
        view.board.adding.add(photo_files(tmp_path, 1), seen)
    view.tabs.setCurrentIndex(0)
    view.panel.go_to(seen)

    def is_shown() -> bool:
        found = view.panel.detail.findChildren(QLabel)
        return any(not each.pixmap().isNull() for each in found)

    qtbot.waitUntil(is_shown, timeout=PATIENCE)


def test_observation_becomes_a_measure_by_a_button(view: WalkView, register: Register) -> None:
    seen = add_observation(register, 1, {"text": "Mörkt"})
    view.refresh()
    view.panel.listing.for_one[0].work([seen])
    assert entries.rows(register, "measure")[0].values["title"] == "Mörkt"


def test_body_is_asked_for_where_there_are_several(
    view: WalkView, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = add_observation(register, 1, {"text": "Mörkt"})
    view.panel.listing.for_one[1].work([seen])
    assert entries.rows(register, "backlog_item") == []
    make.body(register, name="Rådet")
    second = make.body(register, name="Styrgruppen")
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_words: ("Styrgruppen", True))
    view.panel.listing.for_one[1].work([seen])
    assert entries.rows(register, "backlog_item")[0].values["body"] == second


def test_next_walk_opens_with_what_is_open(
    page: WalksPage, view: WalkView, register: Register
) -> None:
    add_observation(register, 1, {"text": "Mörkt"})
    view.walk_again()
    assert page.view is not None
    assert page.view.walk_id != 1
    assert [row.values["text"] for row in page.view._rows()] == ["Mörkt"]  # noqa: SLF001 -- what it lists
    assert entries.read(register, "walk", page.view.walk_id).values["daylight"] is Daylight.DARK


def test_protocol_dialog_tells_what_is_missing_and_offers_a_public_version(
    view: WalkView,
) -> None:
    view.write_protocol()
    (dialog,) = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, DocumentDialog)
    ]
    assert "Vandringen har inga iakttagelser." in dialog.findings
    assert dialog.public.isVisibleTo(dialog)


def test_lists_of_a_walk_are_written_to_a_chosen_folder(
    view: WalkView,
    qtbot: QtBot,
    register: Register,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_observation(register, 1, {"text": "Mörkt"})
    monkeypatch.setattr(
        "bra_desk.ui.pages.walks.walk_view.QFileDialog.getExistingDirectory",
        lambda *_words: str(tmp_path),
    )
    view.write_lists()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.docx"))) == 1, timeout=PATIENCE)


def test_lists_show_all_walks_and_the_way_back(page: WalksPage, register: Register) -> None:
    add_observation(register, 1, {"text": "Mörkt"})
    page.go_to("walk_observation", [1, 1], "1 iakttagelse saknar beslut")
    assert page.view is None
    assert page.panel.listing.kind == "walk_observation"
    page.open_walk(1)
    assert page.header.isHidden()
    page.show_lists()
    assert not page.header.isHidden()
