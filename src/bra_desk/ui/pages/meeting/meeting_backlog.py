"""Fetches items from the backlog to a meeting, and puts the current one back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from bra_desk.basics.texts import _, counted, long_date
from bra_desk.services.entries import Row
from bra_desk.services.meetings import backlog
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.ui.kit.cards import Card, EmptyState
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.page import Page
from bra_desk.ui.kit.scrolling import scrolled_column
from bra_desk.ui.kit.ticks import Ticks

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk
    from bra_desk.ui.pages.approval.approval_steps import Step

_WIDTH, _HEIGHT = 620, 520


class MeetingBacklog:
    """The ways between a meeting's agenda and the backlog of its body."""

    def __init__(
        self, page: Page, settle: Callable[[], bool], current_item: Callable[[], ItemView | None]
    ) -> None:
        self._page = page
        self._settle = settle
        self._current_item = current_item

    def steps(self, meeting: MeetingView) -> tuple["Step", ...]:
        """The lines of the menu."""
        return (
            (_("Hämta ärenden ur ärendebanken …"), lambda: self._fetch(meeting)),
            (_("Lägg ärendet i ärendebanken"), self.put_back),
        )

    def put_back(self) -> None:
        """Put the current item in the backlog; taken back from the message."""
        item, desk = self._current_item(), self._page.desk
        if item is None or not self._settle():
            return
        if desk.act(lambda: backlog.put_back(desk.register, item.id)):
            name = item.values["title"]
            said = _("”{name}” ligger i ärendebanken och står kvar i mötet.")
            if not item.is_written:
                said = _("”{name}” ligger i ärendebanken.")
            desk.done_with_undo(said.format(name=name))

    def _fetch(self, meeting: MeetingView) -> None:
        if self._settle():
            dialog = BacklogDialog(self._page.desk, meeting, self._page)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()


class BacklogDialog(Dialog):
    """Chooses what of the backlog to put on a meeting's agenda."""

    def __init__(self, desk: "Desk", meeting: MeetingView, parent: QWidget | None = None) -> None:
        super().__init__(_("Hämta ärenden"), parent=parent)
        heading = _("Hämta ärenden till {meeting}").format(meeting=meeting.title)
        self.heading.setText(heading)
        self._desk = desk
        self._meeting = meeting
        rows = backlog.waiting_for(desk.register, meeting.id)
        self._ticks = Ticks()
        for row in rows:
            self._ticks.add(row.id, row.values["title"], _detail(row))
        self._ticks.changed.connect(self._count)
        self._show_card(is_empty=not rows)
        self.way_out(_("Avbryt") if rows else _("Stäng"))
        self.add_button = self.main("", self.add)
        self.add_button.setVisible(bool(rows))
        self.fit(_WIDTH, _HEIGHT)
        self._count()

    @property
    def boxes(self) -> dict[int, QCheckBox]:
        """The box of each item that waits, by its number."""
        return self._ticks.boxes

    def add(self) -> None:
        """Put the ticked ones on the agenda and close, or say why not."""
        ids, desk = self._ticks.ticked, self._desk
        if self.attempt(partial(backlog.put_on_meeting, desk.register, self._meeting.id, ids)):
            self.accept()
            desk.done_with_undo(_("På dagordningen: {items}.").format(items=_items(len(ids))))

    def _count(self) -> None:
        count = len(self._ticks.ticked)
        self.add_button.setEnabled(count > 0)
        self.add_button.setText(_("Hämta {items}").format(items=_items(count)))

    def _show_card(self, *, is_empty: bool) -> None:
        card = Card()
        area, column = scrolled_column()
        column.addWidget(self._ticks)
        if is_empty:
            nothing = _("Inget väntar i ärendebanken. Den fylls på under Möten, Ärendebank.")
            column.addWidget(EmptyState(nothing))
        card.body.addWidget(area, 1)
        self.content.addWidget(card, 1)


def _detail(row: Row) -> str:
    """What helps a person choose: who presents it, how long it is, when it is wanted."""
    wanted, yearly = row.values["wanted_on"], row.values["yearly_in"]
    parts = (
        row.texts["item_kind"],
        row.texts["presenter"],
        row.texts["minutes"],
        _("önskat senast {day}").format(day=long_date(wanted)) if wanted else "",
        _("varje år i {months}").format(months=yearly) if yearly else "",
    )
    return " · ".join(part for part in parts if part)


def _items(count: int) -> str:
    return counted(count, _("ärende"), _("ärenden"))
