"""Asks what of a meeting goes on to the next one; nothing is decided by itself."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.services.carrying import unfinished
from bra_desk.services.carrying.unfinished import TakenOn, Unfinished, Why
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.ui.kit.cards import Card
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.scrolling import scrolled_column
from bra_desk.ui.kit.ticks import Ticks

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 620, 460
_WHY = {
    Why.DEFERRED: _("Bordlagt"),
    Why.REFERRED_BACK: _("Återremitterat"),
    Why.NOT_HANDLED: _("Ingen text och inget beslut"),
}


class UnfinishedDialog(Dialog):
    """The items that a meeting did not finish, each with a box to tick."""

    def __init__(
        self, desk: "Desk", meeting: MeetingView, found: list[Unfinished], parent: QWidget
    ) -> None:
        self._goes_to = unfinished.goes_to(desk.register, meeting.id)
        super().__init__(_("Det som inte blev klart"), self._about_them(), parent)
        self._desk = desk
        self._meeting = meeting
        self._ticks = Ticks()
        for each in found:
            # the meeting itself put the others off
            is_ticked = each.why is not Why.NOT_HANDLED
            title = f"{each.number} {each.title}".strip()
            self._ticks.add(each.item_id, title, _WHY[each.why], is_ticked=is_ticked)
        self._ticks.changed.connect(self._count)
        card = Card()
        area, column = scrolled_column()
        column.addWidget(self._ticks)
        card.body.addWidget(area, 1)
        self.content.addWidget(card, 1)
        self.way_out(_("Inte nu"))
        self.take_button = self.main("", self.take)
        self.fit(_WIDTH, _HEIGHT)
        self._count()

    @property
    def boxes(self) -> dict[int, QCheckBox]:
        """The box of each item, by its number."""
        return self._ticks.boxes

    def take(self) -> None:
        """Take the ticked items on and close, or say why not."""
        register, ids = self._desk.register, self._ticks.ticked
        work = partial(unfinished.take_on, register, self._meeting.id, ids)
        if self.attempt(work, self._taken):
            self.accept()

    def _count(self) -> None:
        count = len(self._ticks.ticked)
        self.take_button.setEnabled(count > 0)
        items = _items(count)
        text = _("Lägg {items} i ärendebanken") if not self._goes_to else _("Ta vidare {items}")
        self.take_button.setText(text.format(items=items))

    def _taken(self, taken: TakenOn) -> None:
        """Say where the items went, and offer to take that back."""
        items = _items(len(taken.ids))
        text = _("I ärendebanken: {items}.").format(items=items)
        if taken.meeting:
            text = _("På dagordningen för {meeting}: {items}.").format(
                meeting=taken.meeting, items=items
            )
        self._desk.done_with_undo(text)

    def _about_them(self) -> str:
        if self._goes_to:
            told = _("De ärenden du markerar tas upp igen på {meeting} och pekar tillbaka hit.")
            return told.format(meeting=self._goes_to)
        return _(
            "Inget senare möte är planerat. De ärenden du markerar läggs i ärendebanken och "
            "pekar tillbaka hit."
        )


def _items(count: int) -> str:
    return counted(count, _("ärende"), _("ärenden"))
