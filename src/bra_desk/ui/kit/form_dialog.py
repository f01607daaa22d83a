"""The dialog where one entry is written: values in memory, and one save."""

from collections.abc import Callable, Collection, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.errors import EntryChanged, UserError, ValuesWrong
from bra_desk.basics.texts import _, listed
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Link, Part
from bra_desk.services import entries
from bra_desk.services.privacy import Reasons
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import EmptyState, button
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.entry_history import EntryHistoryDialog
from bra_desk.ui.kit.entry_questions import (
    Answer,
    Difference,
    ask_about_other_save,
    ask_about_unsaved,
)
from bra_desk.ui.kit.field_grid import FieldGrid
from bra_desk.ui.kit.part_list import PartList
from bra_desk.ui.kit.scrolling import scrolled, tab_through
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

#: Saves values and answers with the entry's id; stands in for the plain save of entries.
Save = Callable[[dict[str, Any], Reasons], int]

#: How wide the dialog is, how much higher than it must be, and the least height.
_WIDTH, _MORE, _LEAST = 880, 80, 420
_SAVE_KEYS = ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter")


class FormDialog(Dialog):
    """Writes an entry of any kind; a new one when `entry_id` is None.

    `preset` fills fields of a new entry, `hidden` ones are not shown, and `save` is the act
    that makes a new entry where that is more than keeping its values. `exec()` is true when
    something was saved or removed; `entry_id` is then the entry's id, None for a removed one.
    EntryMissing when there is no such entry.
    """

    def __init__(
        self,
        desk: "Desk",
        kind: str,
        entry_id: int | None = None,
        preset: Mapping[str, Any] | None = None,
        *,
        hidden: Collection[str] = (),
        save: Save | None = None,
    ) -> None:
        super().__init__("", parent=window_in_sight())
        self.desk = desk
        self.form = FORMS[kind]
        self.entry_id = entry_id
        self._make = save
        self._version: int | None = None
        self._before: dict[str, Any] = {}
        self._was_saved = False
        self._options = cache(lambda to: entries.options(desk.register, to))
        self.grid = FieldGrid(self.form, self._options, hidden)
        self._lay_out()
        self._listen()
        if entry_id is None:
            self._show(self.form.empty() | dict(preset or {}))
        else:
            self._open(entry_id)
        self.fit(_WIDTH, max(self.sizeHint().height() + _MORE, _LEAST))
        self.grid.take_focus()

    def save(self) -> bool:
        """Save and close; False, with the reasons in sight, when that was not possible."""
        if not self._keep():
            return False
        self.accept()
        return True

    def remove(self) -> None:
        """Take the entry away, once the person has said yes."""
        question = _("Ta bort ”{what}”?").format(what=self._caption)
        detail = _("Det går att ångra, också senare, i historiken.")
        if self.entry_id is None or not self.desk.messages.ask(question, detail, _("Ta bort")):
            return
        entry_id = self.entry_id
        if self._try(lambda: entries.remove(self.desk.register, self.form.kind, entry_id)):
            self.entry_id = None
            self.accept()

    def is_changed(self) -> bool:
        """Whether the person has written something that is not saved."""
        return self.grid.is_changed_from(self._before)

    @override
    def reject(self) -> None:
        if not self.is_changed():
            self.done(self._outcome())
            return
        answer = ask_about_unsaved(self)
        if answer is Answer.SAVE:
            self.save()
        elif answer is Answer.DROP:
            self.done(self._outcome())

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        first = self.focusWidget()
        if visible and isinstance(first, QLineEdit):
            # a dialog that opens selects its first line; the next key would wipe it out
            first.deselect()

    def _outcome(self) -> int:
        code = QDialog.DialogCode.Accepted if self._was_saved else QDialog.DialogCode.Rejected
        return code.value

    def _keep(self) -> bool:
        """Save without closing."""
        try:
            values = self.grid.values()
        except ValuesWrong as error:
            self.grid.show_problems(self._all_problems(error))
            return False
        if not self._try(lambda: self._write(values)):
            return False
        self._was_saved = True
        return True

    def _write(self, values: dict[str, Any]) -> None:
        reasons = self.grid.reasons()
        if self.entry_id is None and self._make is not None:
            self.entry_id = self._make(values, reasons)
        else:
            save = partial(entries.save, self.desk.register, self.form.kind, reasons=reasons)
            self.entry_id = save(values, id=self.entry_id, version=self._version)

    def _all_problems(self, unread: ValuesWrong) -> dict[str, str]:
        """What cannot be read, and what the form refuses in the rest."""
        return self.form.problems(self.grid.readable(), self.grid.allows) | unread.problems

    def _try(self, work: Callable[[], object]) -> bool:
        self.tell("")
        try:
            work()
        except ValuesWrong as error:
            self.grid.show_problems(error.problems)
        except EntryChanged:
            return self._settle()
        except UserError as error:
            self.refuse(error)
        else:
            return True
        return False

    def _settle(self) -> bool:
        """Two people have saved: show both texts and do what the person chooses."""
        if self.entry_id is None:
            return False  # a new entry has nobody else's save to settle with
        now = entries.read(self.desk.register, self.form.kind, self.entry_id)
        answer = ask_about_other_save(self._differences(now.values), self)
        if answer is Answer.STAY:
            return False
        mine = self.grid.values()
        self._version = now.version
        if answer is Answer.SAVE:
            return self._try(lambda: self._write(mine))
        self._show(now.values)
        return False

    def _differences(self, saved: Mapping[str, Any]) -> list[Difference]:
        mine = self.grid.values()
        return [
            Difference(field.label, self._said(field.name, mine), self._said(field.name, saved))
            for field in self.form.values
            if mine[field.name] != saved[field.name]
        ]

    def _said(self, name: str, values: Mapping[str, Any]) -> str:
        field = self.form.field(name)
        if not isinstance(field, Link):
            return field.show(values[name])
        labels = {option.id: option.label for option in self._options(field.to)}
        return labels.get(values[name], "")

    def _open(self, entry_id: int) -> None:
        opened = entries.read(self.desk.register, self.form.kind, entry_id)
        self._version = opened.version
        self._caption = opened.caption
        self._show(opened.values)
        self._show_parts(entry_id)

    def _show(self, values: Mapping[str, Any]) -> None:
        self.grid.set_values(values)
        self._before = self.grid.values()
        title = self.form.new if self.entry_id is None else self.form.singular
        self.heading.setText(title)
        self.setWindowTitle(f"{title}: {self._caption}" if self._caption else title)

    def _show_parts(self, entry_id: int) -> None:
        before: QWidget = self._go_on_button
        for part in self.form.parts:
            write = partial(write_part, self.desk, part, entry_id, self)
            made = PartList(self.desk, part, entry_id, write)
            self._parts.addWidget(made)
            before = tab_through(before, made)

    def _go_on(self) -> None:
        """Save a new entry and stay, so that its parts can be written."""
        if self._keep() and self.entry_id is not None:
            self._later.hide()
            for made in self._for_kept:
                made.show()
            self._open(self.entry_id)

    def _show_history(self) -> None:
        if self.entry_id is not None:
            EntryHistoryDialog(self.desk, self.form.kind, self.entry_id, self).exec()

    def _lay_out(self) -> None:
        self._caption = ""
        self.content.addWidget(scrolled(self._content()), 1)
        self._for_kept = [button(_("Visa historik"), self._show_history, "link")]
        if not self.form.single:
            self._for_kept.insert(0, button(_("Ta bort"), self.remove, "link"))
        for made in self._for_kept:
            self.beside.addWidget(made)
            made.setHidden(self.entry_id is None)
        self.way_out(_("Avbryt"))
        self.save_button = self.main(_("Spara"), self.save)
        self.save_button.setToolTip(_("Spara (Ctrl+S)"))
        # Enter in one of many fields is no wish to close them all
        self.save_button.setDefault(False)

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(2, 2, theme.GAP, 2)
        column.setSpacing(theme.MARGIN)
        column.addWidget(self.grid)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(theme.MARGIN)
        column.addLayout(self._parts)
        self._later = self._offer_parts()
        self._later.setHidden(not self.form.parts or self.entry_id is not None)
        column.addWidget(self._later)
        column.addStretch(1)
        return content

    def _offer_parts(self) -> QWidget:
        names = listed([part.label.lower() for part in self.form.parts])
        text = _("När posten är sparad kan du lägga till {parts}.").format(parts=names)
        self._go_on_button = button(_("Spara och fortsätt"), self._go_on)
        return EmptyState(text, self._go_on_button)

    def _listen(self) -> None:
        self.grid.justified.connect(self.save)
        for keys in _SAVE_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)


def write_part(
    desk: "Desk", part: Part, parent_id: int, owner: QWidget, part_id: int | None
) -> None:
    """Let a person write an entry that belongs to another; a new one when `part_id` is None."""

    def write() -> None:
        given = {part.via: parent_id}
        dialog = FormDialog(desk, part.form, part_id, given, hidden=(part.via,))
        dialog.setParent(owner.window(), dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    desk.act(write)
