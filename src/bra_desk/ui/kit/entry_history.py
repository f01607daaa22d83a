"""What has been done to one entry, newest first, in a small dialog."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.texts import _, clock, long_date
from bra_desk.services import history
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import EmptyState, button, label
from bra_desk.ui.kit.scrolling import scrolled

if TYPE_CHECKING:
    from bra_desk.services.history import EntryChange, FieldChange
    from bra_desk.ui.desk import Desk


class EntryHistoryDialog(QDialog):
    """Lists each act that touched an entry, with the fields before and after."""

    def __init__(self, desk: "Desk", kind: str, entry_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Postens historik"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 18, theme.MARGIN, 18)
        column.setSpacing(theme.GAP)
        changes = history.changes_of_entry(desk.register, kind, entry_id)
        column.addWidget(scrolled(_list(changes)), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(_("Stäng"), self.accept))
        column.addLayout(row)
        self.resize(620, 480)


def _list(changes: "list[EntryChange]") -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, theme.GAP, 0)
    column.setSpacing(theme.SMALL)
    if not changes:
        column.addWidget(EmptyState(_("Inget är antecknat om posten än.")))
    for change in changes:
        made_at = change.act.made_at.astimezone()
        when = _("{day} kl. {time}, {actor}").format(
            day=long_date(made_at.date()), time=clock(made_at.time()), actor=change.act.actor
        )
        name = change.act.name
        if change.act.is_taken_back:
            name = _("{act} (ångrat)").format(act=name)
        column.addWidget(label(name, "strong", wraps=True))
        column.addWidget(label(when, "small", wraps=True))
        for field in change.fields:
            line = label(f"{field.label}: {_said(field)}", wraps=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
        column.addSpacing(theme.GAP)
    column.addStretch(1)
    return made


def _said(field: "FieldChange") -> str:
    """What a field was given; with what it said before, when it said anything."""
    return f"{field.before} → {field.after or '–'}" if field.before else field.after
