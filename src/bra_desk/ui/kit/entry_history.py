"""What has been done to one entry, newest first, in a small dialog."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bra_desk.basics.texts import _, clock, long_date
from bra_desk.services import history
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import EmptyState, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.scrolling import scrolled_column

if TYPE_CHECKING:
    from bra_desk.services.history import EntryChange, FieldChange
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 620
_HEIGHT: Final = 480


class EntryHistoryDialog(Dialog):
    """Lists each act that touched an entry, with the fields before and after."""

    def __init__(self, desk: "Desk", kind: str, entry_id: int, parent: QWidget) -> None:
        super().__init__(_("Postens historik"), parent=parent)
        area, self._list = scrolled_column()
        self.content.addWidget(area, 1)
        changes = history.changes_of_entry(desk.register, kind, entry_id)
        if not changes:
            self._list.addWidget(EmptyState(_("Inget är antecknat om posten än.")))
        for change in changes:
            self._show(change)
        self.way_out(_("Stäng"))
        self.fit(_WIDTH, _HEIGHT)

    def _show(self, change: "EntryChange") -> None:
        made_at = change.act.made_at.astimezone()
        when = _("{day} kl. {time}, {actor}").format(
            day=long_date(made_at.date()), time=clock(made_at.time()), actor=change.act.actor
        )
        name = change.act.name
        if change.act.is_taken_back:
            name = _("{act} (ångrat)").format(act=name)
        self._list.addWidget(label(name, "strong", wraps=True))
        self._list.addWidget(label(when, "small", wraps=True))
        for field in change.fields:
            line = label(f"{field.label}: {_said(field)}", wraps=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._list.addWidget(line)
        self._list.addSpacing(theme.GAP)


def _said(field: "FieldChange") -> str:
    """What a field was given; with what it said before, when it said anything."""
    return f"{field.before} → {field.after or '–'}" if field.before else field.after
