"""The list of reasons why personal numbers stay in texts, opened from the settings."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from bra_desk.basics.texts import NBSP, _, long_date
from bra_desk.services import entries, justifications
from bra_desk.services.justifications import Justified
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.messages import window_in_sight
from bra_desk.ui.pages.catalogue import PLACE_OF_KIND

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_SIZE: Final = (900, 460)
#: What belongs to a meeting is read on the meeting's page.
_ON_A_MEETING: Final = ("agenda_item", "attendance")


class JustificationsDialog(Dialog):
    """Each reason with where the number stands, who gave it and when; open it, or take it away."""

    def __init__(self, desk: "Desk") -> None:
        heading = _("Skäl att behålla personnummer")
        about = _(
            "Numren själva sparas inte här. Ett skäl som inte längre behövs kan tas bort; "
            "det går att ångra."
        )
        super().__init__(heading, about, window_in_sight())
        self._desk = desk
        self.rows: list[Justified] = []
        self.table = RowTable(heading, (_("Var"), _("Post"), _("Skäl"), _("När"), _("Läge")))
        for short in (3, 4):
            self.table.horizontalHeader().setSectionResizeMode(
                short, QHeaderView.ResizeMode.ResizeToContents
            )
        self._nothing = label(_("Inget personnummer har sparats med ett skäl."), wraps=True)
        self.open_button = button(_("Öppna posten"), self.open_entry)
        self.remove_button = button(_("Ta bort skälet"), self.remove)
        self._lay_out()
        self.table.currentCellChanged.connect(self._follow)
        self.table.doubleClicked.connect(self.open_entry)
        self.refresh()

    def refresh(self) -> None:
        """Read the reasons anew."""
        self.rows = justifications.justifications(self._desk.register)
        self.table.show_rows([(row.id, _cells(row)) for row in self.rows])
        if self.rows and self.table.marked() is None:
            self.table.setCurrentCell(0, 0)
        self.table.setVisible(bool(self.rows))
        self._nothing.setVisible(not self.rows)
        self._follow()

    def open_entry(self) -> None:
        """Close the list and go to the entry with the number."""
        row = self._marked()
        if row is None or row.entry_id is None:
            return
        self.accept()
        kind, number = row.entry_kind, row.entry_id
        if kind in _ON_A_MEETING:
            opened = entries.read(self._desk.register, kind, number)
            self._desk.open_meeting(opened.values["meeting"])
        elif kind == "meeting":
            self._desk.open_meeting(number)
        elif kind in PLACE_OF_KIND:
            self._desk.open_entries(kind, (number,))
        else:
            self._desk.act(lambda: FormDialog(self._desk, kind, number), FormDialog.exec)

    def remove(self) -> None:
        """Take the reason away, or say why it is still needed."""
        row, register = self._marked(), self._desk.register
        if row is None:
            return
        if self.attempt(lambda: justifications.remove_justification(register, row.id)):
            self.refresh()

    def _lay_out(self) -> None:
        self.content.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(self.table, 1)
        self.beside.addWidget(self.open_button)
        self.beside.addWidget(self.remove_button)
        self.way_out(_("Stäng"))
        self.fit(*_SIZE)
        self.table.setFocus()

    def _marked(self) -> Justified | None:
        number = self.table.marked()
        return next((row for row in self.rows if row.id == number), None)

    def _follow(self) -> None:
        row = self._marked()
        self.tell("")
        self.open_button.setEnabled(row is not None and row.entry_id is not None)
        self.remove_button.setEnabled(row is not None)


def _cells(row: Justified) -> tuple[str, str, str, str, str]:
    state = (
        f"{SYMBOLS['soon']}{NBSP}{_('Numret står kvar')}"
        if row.is_needed
        else f"{SYMBOLS['fine']}{NBSP}{_('Behövs inte längre')}"
    )
    given = _("{day}, {person}").format(day=long_date(row.given_at.date()), person=row.given_by)
    return row.where, row.what, row.reason, given, state
