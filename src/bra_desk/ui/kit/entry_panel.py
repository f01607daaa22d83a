"""A list of entries of one kind, with its filter, its table and the entry it stands at."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.texts import _, in_sentence
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries, several
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, button
from bra_desk.ui.kit.detail import EntryDetail, caption_of
from bra_desk.ui.kit.entry_table import EntryTableView
from bra_desk.ui.kit.faces import FaceSwitch
from bra_desk.ui.kit.filter_row import FilterRow
from bra_desk.ui.kit.folding_row import FoldingRow
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.listing import Listing
from bra_desk.ui.kit.marked_row import MarkedRow, SeveralAct
from bra_desk.ui.kit.mine_dialog import MineDialog, viewer
from bra_desk.ui.kit.nothing_yet import NothingYet
from bra_desk.ui.kit.several_dialog import SeveralDialog

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

__all__ = ["EntryPanel", "Listing"]

#: The detail stands beside the table from this width, in letters.
_LETTERS_FOR_DETAIL = 96


class EntryPanel(QWidget):
    """Lists entries, and lets a person find, read, open, add and remove them."""

    #: How many there are, in words, and whether there are any at all.
    counted = Signal(str, bool)

    def __init__(self, desk: "Desk", listing: Listing) -> None:
        super().__init__()
        self.desk = desk
        self.listing = listing
        self.form = listing.form or FORMS[listing.kind]
        self.filter = FilterRow(self.form, partial(viewer, desk))
        self.switch = FaceSwitch(listing.faces)
        self.marked = MarkedRow(self._acts(), listing.for_one)
        self.view = EntryTableView(self.form)
        self.detail = EntryDetail(desk, self.form, listing, self.open_entry, self.remove_entry)
        self._rows: list[Row] = []
        self._face = 0
        #: The form that is open over the list; None when there is none.
        self.dialog: FormDialog | None = None
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Read the entries anew; the chosen one and the place in the list stay."""
        chosen, place = self.view.chosen(), self.view.currentIndex().row()
        height = self.view.verticalScrollBar().value()
        read = self.listing.rows or partial(entries.rows, self.desk.register, self.listing.kind)
        self._rows = read()
        self.view.table.show_rows(self._rows)
        self.filter.count(self._rows)
        self.view.share_width()
        if not self.view.choose(chosen):
            self._choose_place(max(place, 0))
        self.view.verticalScrollBar().setValue(height)
        self._show_state()

    def show_only(self, ids: Collection[int], text: str) -> None:
        """List these entries alone; `text` says why, on a button that lists all again."""
        self.filter.show_only(ids, text)

    def go_to(self, entry_id: int) -> None:
        """Choose an entry, also when a filter hides it."""
        if not self.view.choose(entry_id):
            self.filter.clear()
            self.view.choose(entry_id)

    def open_entry(self, entry_id: int) -> None:
        """Open an entry in its page, or in its form."""
        if self.listing.opens is not None:
            self.listing.opens(entry_id)
            return
        self.desk.act(lambda: FormDialog(self.desk, self.listing.kind, entry_id), self._open_dialog)

    def new_entry(self) -> None:
        """Begin a new entry."""
        self._open_dialog(FormDialog(self.desk, self.listing.kind, save=self.listing.makes))

    def remove_entry(self, entry_id: int) -> None:
        """Take an entry away and offer to take that back."""
        place = self.view.table.place_of(entry_id)
        if place is None:
            return
        what = caption_of(self.form, self.view.table.entry(place))
        register = self.desk.register
        if self.desk.act(lambda: entries.remove(register, self.listing.kind, entry_id)):
            self.refresh()
            self.desk.done_with_undo(_("Borttaget: {what}").format(what=what))

    def change_several(self, ids: Sequence[int]) -> None:
        """Let the marked entries get the same values in some fields."""
        dialog = SeveralDialog(self.desk, self.listing.kind, ids, self.window())
        dialog.finished.connect(lambda _code: self._tell_changed(dialog))
        dialog.open()

    def remove_several(self, ids: Sequence[int]) -> None:
        """Take the marked entries away, and offer to take that back."""
        register = self.desk.register
        if self.desk.act(lambda: several.remove_several(register, self.listing.kind, ids)):
            self.refresh()
            self.desk.done_with_undo(_("Borttagna: {count} poster").format(count=len(ids)))

    def show_face(self, place: int) -> None:
        """Show the entries as the table (0) or as one of the other faces."""
        self._face = place
        self._show_state()

    def tell_count(self) -> None:
        """Say how many entries there are, through `counted`."""
        total, shown = len(self._rows), self.view.order.rowCount()
        noun = in_sentence(self.form.singular if total == 1 else self.form.plural)
        pattern = _("{total} {noun}") if shown == total else _("{shown} av {total} {noun}")
        text = pattern.format(shown=shown, total=total, noun=noun)
        self.counted.emit(text if total else _("Inga {noun} än").format(noun=noun), total > 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _lay_out(self) -> None:
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(FoldingRow(self.filter, self.switch))
        column.addWidget(self._beside(), 1)
        begin = button(self.form.new, self.new_entry, "primary")
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(NothingYet(self.form.about, begin))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.MEDIUM, 0, 0)
        outer.addWidget(self._stack)

    def _beside(self) -> QSplitter:
        """The table, or why it is empty, with the detail beside it."""
        frame = QFrame()
        theme.dress(frame, "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.MEDIUM)
        inside.addWidget(self.view)
        inside.addWidget(self.marked)
        nothing = Card()
        show_all = button(_("Visa alla"), self.filter.clear)
        sentence = _("Inget i listan stämmer med det du letar efter.")
        nothing.body.addWidget(EmptyState(sentence, show_all))
        self._left = QStackedWidget()
        self._left.addWidget(frame)
        self._left.addWidget(_at_top(nothing))
        self.faces = [face.make(self.desk, self.open_entry) for face in self.listing.faces]
        for made in self.faces:
            self._left.addWidget(made)
        self.detail.hide()  # until there is seen to be room
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.GAP)
        detail = self.listing.share
        for widget, share in ((self._left, 100 - detail), (self.detail, detail)):
            split.addWidget(widget)
            split.setStretchFactor(split.indexOf(widget), share)
        split.setSizes([10 * (100 - detail), 10 * detail])
        return split

    def _listen(self) -> None:
        self.filter.changed.connect(self._filter)
        self.filter.left_downwards.connect(self.view.setFocus)
        self.view.entry_opened.connect(self.open_entry)
        self.view.entry_removed.connect(self.remove_entry)
        self.view.entry_chosen.connect(self._show_chosen)
        self.view.marked.connect(lambda: self.marked.show_marked(self.view.marked_ids()))
        self.view.several_removed.connect(self.remove_several)
        self.switch.chosen.connect(self.show_face)
        self.filter.mine_asked.connect(self._ask_mine)

    def _acts(self) -> tuple[SeveralAct, ...]:
        return (
            SeveralAct(_("Ändra flera …"), self.change_several),
            *self.listing.for_several,
            SeveralAct(_("Ta bort"), self.remove_several),
        )

    def _ask_mine(self) -> None:
        dialog = MineDialog(self.desk, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.filter.count(self._rows)
            mine = next(view for view in self.form.views if view.is_personal)
            self.filter.press(mine.label if viewer(self.desk).organisation is not None else "")
        dialog.deleteLater()

    def _tell_changed(self, dialog: SeveralDialog) -> None:
        if dialog.result():
            self.refresh()
            noun = self.form.counted(dialog.changed)
            self.desk.done_with_undo(_("Ändrat: {what}").format(what=noun))
        dialog.deleteLater()

    def _filter(self) -> None:
        chosen = self.view.chosen()
        self.view.order.choose(self.filter.words, self.filter.choosing, self.filter.ids)
        if not self.view.choose(chosen):
            self._choose_place(0)
        self._show_state()

    def _choose_place(self, place: int) -> None:
        last = self.view.order.rowCount() - 1
        if last >= 0:
            self.view.setCurrentIndex(self.view.order.index(min(place, last), 0))
        else:
            self.detail.show_row(None)

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self._rows else 1)
        shown = self.view.shown_rows()
        # the table is the first of the stack, the word of nothing found the second
        self._left.setCurrentIndex(1 if not shown else self._face + bool(self._face))
        if self._face and shown:
            self.faces[self._face - 1].show_rows(shown)
        self._make_room()
        self.tell_count()

    def _make_room(self) -> None:
        """The detail stands beside the table where there is room, and an entry to show."""
        wide = self.fontMetrics().averageCharWidth() * _LETTERS_FOR_DETAIL
        # before it has been given a size it must not ask for the room of both
        is_placed = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        has_room = is_placed and self.width() >= wide and not self._face
        self.detail.setVisible(has_room and self.view.order.rowCount() > 0)

    def _show_chosen(self, entry_id: int | None) -> None:
        place = None if entry_id is None else self.view.table.place_of(entry_id)
        self.detail.show_row(None if place is None else self.view.table.entry(place))

    def _open_dialog(self, dialog: FormDialog) -> None:
        self.dialog = dialog  # kept from being collected while it is open
        dialog.finished.connect(self._close_dialog)
        dialog.open()

    def _close_dialog(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        self.refresh()
        if dialog.result() and dialog.entry_id is not None:
            self.go_to(dialog.entry_id)
        dialog.deleteLater()


def _at_top(widget: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return made
