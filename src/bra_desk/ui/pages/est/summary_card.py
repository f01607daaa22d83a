"""What the coordinator has written of a period, a quarter or a year, and the way to write it."""

from datetime import date
from typing import TYPE_CHECKING, Any

from bra_desk.basics.texts import _
from bra_desk.ui.kit.cards import Card, button, label
from bra_desk.ui.kit.form_dialog import FormDialog

if TYPE_CHECKING:
    from bra_desk.services.est.pictures import Written
    from bra_desk.ui.desk import Desk


class SummaryCard(Card):
    """The words beside the figures."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(_("Sammanfattning och prioriteringar"))
        self._desk = desk
        self._written: Written | None = None
        #: Which group and days it is about.
        self.preset: dict[str, Any] = {}
        self.write_button = button(_("Skriv …"), self.write, "link")
        self.set_action(self.write_button)

    def show_written(self, group_id: int, days: tuple[date, date], written: "Written") -> None:
        """Show what is written of a group's days."""
        self._written = written
        self.preset = {"est_group": group_id, "starts_on": days[0], "ends_on": days[1]}
        self.clear()
        texts = [text for text in (written.text, written.priorities) if text.strip()]
        for text in texts:
            self.body.addWidget(label(text, wraps=True))
        if not texts:
            said = _("Inget är skrivet. Det som står här kommer först i Word-dokumentet.")
            self.body.addWidget(label(said, "soft", wraps=True))

    def write(self) -> None:
        """Open the form of what is written."""
        if self._written is None:
            return
        hidden = ("est_group", "starts_on", "ends_on")
        dialog = FormDialog(self._desk, "est_summary", self._written.id, self.preset, hidden=hidden)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
