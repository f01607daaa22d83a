"""Asks what of a meeting goes on to the next one; nothing is decided by itself."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.services import history
from bra_desk.services.carrying import unfinished
from bra_desk.services.carrying.unfinished import TakenOn, Unfinished, Why
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, button, label
from bra_desk.ui.kit.scrolling import scrolled

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 620, 460
_WHY = {
    Why.DEFERRED: _("Bordlagt"),
    Why.REFERRED_BACK: _("Återremitterat"),
    Why.NOT_HANDLED: _("Ingen text och inget beslut"),
}


class UnfinishedDialog(QDialog):
    """The items that a meeting did not finish, each with a box to tick."""

    def __init__(
        self, desk: "Desk", meeting: MeetingView, found: list[Unfinished], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = meeting
        self._goes_to = unfinished.goes_to(desk.register, meeting.id)
        self.setWindowTitle(_("Det som inte blev klart"))
        self.boxes = {each.item_id: _box(each) for each in found}
        self.take_button = button("", self.take, "primary")
        self._lay_out(found)
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self._count())
        self._count()

    def take(self) -> None:
        """Take the ticked items on, and close."""
        register, ids = self._desk.register, self._ticked()
        work = partial(unfinished.take_on, register, self._meeting.id, ids)
        if self._desk.act(work, self._tell):
            self.accept()

    def _ticked(self) -> list[int]:
        return [id for id, box in self.boxes.items() if box.isChecked()]

    def _count(self) -> None:
        count = len(self._ticked())
        self.take_button.setEnabled(count > 0)
        items = _items(count)
        text = _("Lägg {items} i ärendebanken") if not self._goes_to else _("Ta vidare {items}")
        self.take_button.setText(text.format(items=items))

    def _tell(self, taken: TakenOn) -> None:
        """Say where the items went, and offer to take that back."""
        items, register = _items(len(taken.ids)), self._desk.register
        text = _("I ärendebanken: {items}.").format(items=items)
        if taken.meeting:
            text = _("På dagordningen för {meeting}: {items}.").format(
                meeting=taken.meeting, items=items
            )
        act = history.acts(register, limit=1)[0].id
        back = partial(history.take_back, register, act)
        self._desk.messages.done(text, (_("Ångra"), lambda: self._desk.act(back)))

    def _lay_out(self, found: list[Unfinished]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(label(_("Det som inte blev klart"), "title", wraps=True))
        column.addWidget(label(self._about(), "soft", wraps=True))
        card = Card()
        card.body.addWidget(scrolled(self._list(found)), 1)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Inte nu"), self.reject))
        foot.addWidget(self.take_button)
        column.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)

    def _about(self) -> str:
        if self._goes_to:
            told = _("De ärenden du markerar tas upp igen på {meeting} och pekar tillbaka hit.")
            return told.format(meeting=self._goes_to)
        return _(
            "Inget senare möte är planerat. De ärenden du markerar läggs i ärendebanken och "
            "pekar tillbaka hit."
        )

    def _list(self, found: list[Unfinished]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, theme.MEDIUM, 0)
        column.setSpacing(theme.HAIR)
        for each in found:
            box = self.boxes[each.item_id]
            column.addWidget(box)
            below = label(_WHY[each.why], "small", wraps=True)
            box.setAccessibleDescription(below.text())
            below.setContentsMargins(theme.GAP + theme.SMALL, 0, 0, theme.MEDIUM)
            column.addWidget(below)
        column.addStretch(1)
        return made


def _box(each: Unfinished) -> QCheckBox:
    """Ticked where the meeting itself put the matter off."""
    box = QCheckBox(f"{each.number} {each.title}".strip())
    box.setChecked(each.why is not Why.NOT_HANDLED)
    return box


def _items(count: int) -> str:
    return counted(count, _("ärende"), _("ärenden"))
