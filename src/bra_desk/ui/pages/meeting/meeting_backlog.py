"""Fetches items from the backlog to a meeting, and puts the current one back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.texts import _, counted, long_date
from bra_desk.services import history
from bra_desk.services.entries import Row
from bra_desk.services.meetings import backlog
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, button, label
from bra_desk.ui.kit.page import Page
from bra_desk.ui.kit.scrolling import scrolled

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
            _tell(desk, said.format(name=name))

    def _fetch(self, meeting: MeetingView) -> None:
        if self._settle():
            dialog = BacklogDialog(self._page.desk, meeting, self._page)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()


class BacklogDialog(QDialog):
    """Chooses what of the backlog to put on a meeting's agenda."""

    def __init__(self, desk: "Desk", meeting: MeetingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = meeting
        self.setWindowTitle(_("Hämta ärenden"))
        rows = backlog.waiting_for(desk.register, meeting.id)
        self.boxes = {row.id: QCheckBox(row.values["title"]) for row in rows}
        self.add_button = button("", self.add, "primary")
        self._lay_out(rows)
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self._count())
        self._count()

    def add(self) -> None:
        """Put the ticked ones on the agenda, and close."""
        ids, desk = self._ticked(), self._desk
        put = partial(backlog.put_on_meeting, desk.register, self._meeting.id, ids)
        if desk.act(put):
            self.accept()
            _tell(desk, _("På dagordningen: {items}.").format(items=_items(len(ids))))

    def _ticked(self) -> list[int]:
        return [id for id, box in self.boxes.items() if box.isChecked()]

    def _count(self) -> None:
        count = len(self._ticked())
        self.add_button.setEnabled(count > 0)
        self.add_button.setText(_("Hämta {items}").format(items=_items(count)))

    def _lay_out(self, rows: list[Row]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.GAP)
        heading = _("Hämta ärenden till {meeting}").format(meeting=self._meeting.title)
        column.addWidget(label(heading, "title", wraps=True))
        card = Card()
        if rows:
            card.body.addWidget(scrolled(self._list(rows)), 1)
        else:
            nothing = _("Inget väntar i ärendebanken. Den fylls på under Möten, Ärendebank.")
            card.body.addWidget(EmptyState(nothing))
            card.body.addStretch(1)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt") if rows else _("Stäng"), self.reject))
        foot.addWidget(self.add_button)
        self.add_button.setVisible(bool(rows))
        column.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)

    def _list(self, rows: list[Row]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, theme.MEDIUM, 0)
        column.setSpacing(theme.HAIR)
        for row in rows:
            box, detail = self.boxes[row.id], _detail(row)
            box.setAccessibleDescription(detail)
            column.addWidget(box)
            below = label(detail, "small", wraps=True)
            below.setContentsMargins(theme.GAP + theme.SMALL, 0, 0, theme.MEDIUM)
            column.addWidget(below)
        column.addStretch(1)
        return made


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


def _tell(desk: "Desk", text: str) -> None:
    """Say what was done, and offer to take it back."""
    register = desk.register
    act = history.acts(register, limit=1)[0].id
    desk.messages.done(
        text, (_("Ångra"), lambda: desk.act(lambda: history.take_back(register, act)))
    )
