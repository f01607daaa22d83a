"""What one act did, entry by entry, and the button that takes it back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, button, label

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
        #: One text however many changes there are; a label for each would take seconds.
        self.text = QTextBrowser()
        self.text.setAccessibleName(_("Vad händelsen ändrade"))
        self.text.document().setDocumentMargin(0)
        theme.dress(self.text, "reading")
        self.take_back = button(_("Ångra händelsen"), self._ask)
        self.body.addWidget(self._name)
        self.body.addWidget(self._when)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignRight)

    def show_nothing(self) -> None:
        """Show that there is no act."""
        self._act = None
        self._name.clear()
        self._when.clear()
        self.text.setPlainText(_("Inget har gjorts än."))
        self.take_back.hide()

    def show_act(self, act: "ActRow", when: str) -> None:
        """Show an act's name; what it changed comes when it has been read."""
        self._act = act
        self._name.setText(act.name)
        self._when.setText(_("{when} · ångrat").format(when=when) if act.is_taken_back else when)
        self.text.clear()
        self.take_back.setVisible(bool(act.changes) and not act.is_taken_back)
        again = act.takes_back is not None
        self.take_back.setText(_("Gör om det som ångrades") if again else _("Ångra händelsen"))

    def show_changes(self, act_id: int, changes: "list[EntryChange]") -> None:
        """Show what an act changed, unless another act is shown by now."""
        if self._act is None or self._act.id != act_id:
            return
        self.text.clear()
        pen = QTextCursor(self.text.document())
        pen.beginEditBlock()
        for change in changes:
            _write_change(pen, change)
        if self._act.changes > MOST_SHOWN:
            rest = _("och {count} ändringar till").format(count=self._act.changes - MOST_SHOWN)
            pen.insertText(rest, _soft())
        pen.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _ask(self) -> None:
        if self._act is not None:
            self.take_back_asked.emit(self._act.id, self._act.name)


def _write_change(pen: QTextCursor, change: "EntryChange") -> None:
    strong = QTextCharFormat()
    strong.setFont(theme.font(strong=True))
    pen.insertText(f"{change.what}\n", strong)
    for field in change.fields:
        if field.before or field.after:
            before = f"{field.before} → " if field.before else ""
            pen.insertText(f"{field.label}: {before}{field.after or '–'}\n", _soft())
    pen.insertText("\n", _soft())


def _soft() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(theme.tokens().soft))
    return made
