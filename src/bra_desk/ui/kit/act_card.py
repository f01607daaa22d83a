"""What one act did, entry by entry, and the button that takes it back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, button, empty, label
from bra_desk.ui.kit.scrolling import scrolled

if TYPE_CHECKING:
    from bra_desk.services.history import ActRow, EntryChange

#: How many changes are described before the rest are only counted.
MOST_SHOWN = 40


class ActCard(Card):
    """Shows an act; tells when somebody wants it taken back."""

    #: The act's number and name.
    take_back_asked = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._act: ActRow | None = None
        self._name = label("", "heading", wraps=True)
        self._when = label("", "small", wraps=True)
        self._changes = QVBoxLayout()
        self._changes.setSpacing(theme.HAIR)
        inner = QWidget()
        theme.dress(inner, "bare")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.GAP, 0)
        column.addLayout(self._changes)
        column.addStretch(1)
        self.take_back = button(_("Ångra händelsen"), self._ask)
        self.body.addWidget(self._name)
        self.body.addWidget(self._when)
        self.body.addWidget(scrolled(inner), 1)
        self.body.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignRight)

    def show_nothing(self) -> None:
        """Show that there is no act."""
        self._act = None
        self._name.clear()
        self._when.clear()
        empty(self._changes)
        self._changes.addWidget(EmptyState(_("Inget har gjorts än.")))
        self.take_back.hide()

    def show_act(self, act: "ActRow", when: str) -> None:
        """Show an act's name; what it changed comes when it has been read."""
        self._act = act
        self._name.setText(act.name)
        self._when.setText(_("{when} · ångrat").format(when=when) if act.is_taken_back else when)
        empty(self._changes)
        self.take_back.setVisible(not act.is_taken_back)
        again = act.takes_back is not None
        self.take_back.setText(_("Gör om det som ångrades") if again else _("Ångra händelsen"))

    def show_changes(self, act_id: int, changes: "list[EntryChange]") -> None:
        """Show what an act changed, unless another act is shown by now."""
        if self._act is None or self._act.id != act_id:
            return
        empty(self._changes)
        for change in changes:
            self._add_change(change)
        if self._act.changes > MOST_SHOWN:
            rest = _("och {count} ändringar till").format(count=self._act.changes - MOST_SHOWN)
            self._changes.addWidget(label(rest, "soft"))

    def _add_change(self, change: "EntryChange") -> None:
        self._changes.addWidget(label(change.what, "strong", wraps=True))
        for field in change.fields:
            if not field.before and not field.after:
                continue
            before = f"{field.before} → " if field.before else ""
            line = label(f"{field.label}: {before}{field.after or '–'}", "soft", wraps=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._changes.addWidget(line)
        self._changes.addSpacing(theme.MEDIUM)

    def _ask(self) -> None:
        if self._act is not None:
            self.take_back_asked.emit(self._act.id, self._act.name)
