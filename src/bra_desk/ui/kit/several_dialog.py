"""Changes several entries at once: which fields, which values, and what that would do."""

from collections.abc import Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bra_desk.basics.errors import UserError, ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Field, Link
from bra_desk.forms.form import Form
from bra_desk.services import entries, several
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.field_grid import LabelledInput
from bra_desk.ui.kit.inputs import input_for
from bra_desk.ui.kit.scrolling import scrolled_column
from bra_desk.ui.kit.states import is_place

if TYPE_CHECKING:
    from bra_desk.services.several import Preview
    from bra_desk.ui.desk import Desk

#: How long after the last key the preview is worked out, and the most refusals it tells.
_PAUSE, _TOLD = 250, 4
_WIDTH, _HEIGHT = 640, 420


class FieldLine(QWidget):
    """A field to choose, and the value it shall have."""

    def __init__(self, dialog: "SeveralDialog", fields: Sequence[Field]) -> None:
        super().__init__()
        self._dialog = dialog
        self._fields = fields
        self.choice = QuietCombo()
        self.choice.setAccessibleName(_("Fält att ändra"))
        for field in fields:
            self.choice.addItem(field.label)
        self.choice.activated.connect(self._show_field)
        self.cell: LabelledInput = self._made(fields[0])
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GAP)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self.choice, 2, top)
        self._row.addWidget(self.cell, 4, top)
        self.drop_button = button("✕", partial(dialog.drop, self), "link")
        self.drop_button.setAccessibleName(_("Ta bort fältet"))
        self._row.addWidget(self.drop_button, 0, top)

    @property
    def field(self) -> Field:
        """The chosen field."""
        return self._fields[self.choice.currentIndex()]

    def choose(self, name: str) -> None:
        """Choose a field by its name."""
        self.choice.setCurrentIndex([field.name for field in self._fields].index(name))
        self._show_field()

    def _show_field(self) -> None:
        old, self.cell = self.cell, self._made(self.field)
        self._row.replaceWidget(old, self.cell)
        old.hide()
        old.deleteLater()
        QWidget.setTabOrder(self.choice, self.cell.input)
        self._dialog.look_soon()

    def _made(self, field: Field) -> LabelledInput:
        options = self._dialog.options(field.to) if isinstance(field, Link) else ()
        made = LabelledInput(field, input_for(field, options))
        made.begin(field.empty)
        made.label.hide()  # the choice beside it says the same
        made.input.changed.connect(made.tell_changed)
        made.input.changed.connect(self._dialog.look_soon)
        return made


class SeveralDialog(Dialog):
    """Gives several entries the same values; accepted when they have them."""

    def __init__(self, desk: "Desk", kind: str, ids: Sequence[int], parent: QWidget) -> None:
        self._form = FORMS[kind]
        self._ids = tuple(ids)
        super().__init__(_("Ändra {what}").format(what=self._noun(len(ids))), parent=parent)
        self._desk = desk
        self.options = cache(lambda to: entries.options(desk.register, to))
        #: How many entries were changed.
        self.changed = 0
        self.lines: list[FieldLine] = []
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.look)
        self._lay_out()
        self.add()
        self.look()

    def add(self) -> None:
        """Let one more field be changed."""
        line = FieldLine(self, changeable(self._form))
        self.lines.append(line)
        self._fields.addWidget(line)
        self._show_drops()
        line.choice.setFocus()
        self.look_soon()

    def drop(self, line: FieldLine) -> None:
        """Leave a field as it is."""
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self._show_drops()
        self.look_soon()

    def look_soon(self) -> None:
        """Work out in a moment what the change would do."""
        self._timer.start()

    def look(self) -> None:
        """Say what the change would do; it can be done when nothing refuses."""
        try:
            seen = several.preview(self._desk.register, self._form.kind, self._ids, self._values())
        except ValuesWrong as error:
            self._tell(next(iter(error.problems.values())), is_possible=False)
            return
        self._tell(self._said(seen), is_possible=not seen.refusals and seen.changed > 0)

    def save(self) -> None:
        """Change them all, or tell why none was changed."""
        self._timer.stop()
        register, kind = self._desk.register, self._form.kind
        try:
            self.changed = several.change_several(register, kind, self._ids, self._values())
        except ValuesWrong as error:
            self._tell(next(iter(error.problems.values())), is_possible=False)
        except UserError as error:
            self._tell(error.message, is_possible=False)
        else:
            self.accept()

    def _values(self) -> dict[str, Any]:
        return {line.field.name: line.cell.input.value() for line in self.lines}

    def _said(self, seen: "Preview") -> str:
        if seen.refusals:
            head = _("Inget ändras, för det här går inte:")
            more = len(seen.refusals) - _TOLD
            rest = [_("och {count} till").format(count=more)] if more > 0 else []
            return "\n".join([f"{SYMBOLS['late']} {head}", *seen.refusals[:_TOLD], *rest])
        parts = [_("{what} ändras.").format(what=self._noun(seen.changed))]
        if seen.unchanged:
            parts.append(_("{count} är redan så.").format(count=seen.unchanged))
        return " ".join(parts)

    def _tell(self, text: str, *, is_possible: bool) -> None:
        self.preview.setText(text)
        self.save_button.setEnabled(is_possible)

    def _noun(self, count: int) -> str:
        return self._form.counted(count)

    def _show_drops(self) -> None:
        for line in self.lines:
            line.drop_button.setVisible(len(self.lines) > 1)

    def _lay_out(self) -> None:
        area, self._fields = scrolled_column(theme.GAP)
        self.content.addWidget(area, 1)
        adds = button(_("Lägg till fält"), self.add)
        self.content.addWidget(adds, 0, Qt.AlignmentFlag.AlignLeft)
        self.preview = label("", wraps=True)
        self.preview.setAccessibleName(_("Vad som ändras"))
        self.content.addWidget(self.preview)
        self.way_out(_("Avbryt"))
        self.save_button = self.main(self.windowTitle(), self.save)
        # what several entries get is too much for an Enter in a field
        self.save_button.setDefault(False)
        self.fit(_WIDTH, _HEIGHT)


def changeable(form: Form) -> tuple[Field, ...]:
    """The fields that several entries may share a value in; the ones that name an entry do not."""
    return tuple(
        field
        for field in form.values
        if field.name not in form.caption and not is_place(form, field)
    )
