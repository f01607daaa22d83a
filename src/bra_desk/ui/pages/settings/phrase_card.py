"""The part of the settings where a council makes the program's phrases its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bra_desk.basics.texts import _, counted
from bra_desk.ui.kit.cards import Card, button, label

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class PhraseCard(Card):
    """Says where the phrases come from, and lets a person change them."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(_("Fraser"))
        self._desk = desk
        self._told = label("", wraps=True)
        self._take = button(_("Ta in programmets fraser"), self.take)
        left = Qt.AlignmentFlag.AlignLeft
        self.body.addWidget(self._told)
        self.body.addWidget(
            button(_("Ändra fraserna"), lambda: desk.open_entries("phrase")), 0, left
        )
        self.body.addWidget(self._take, 0, left)

    @property
    def text(self) -> str:
        """Where the phrases come from."""
        return self._told.text()

    def refresh(self) -> None:
        """Count the council's own phrases."""
        from bra_desk.services import entries

        own = len(entries.rows(self._desk.register, "phrase"))
        told = _(
            "Mötets texter får programmets fraser med Ctrl+J. Ta in dem här för att ändra dem."
        )
        if own:
            number = counted(own, _("egen fras"), _("egna fraser"))
            told = _("{number} infogas i mötets texter med Ctrl+J.").format(number=number)
        self._told.setText(told)

    def take(self) -> None:
        """Make the program's phrases the council's own, those that are not there already."""
        from bra_desk.services.meetings import phrases

        self._desk.act(lambda: phrases.take_standard(self._desk.register), self._say)

    def _say(self, number: int) -> None:
        taken = counted(number, _("fras"), _("fraser"))
        self._desk.messages.done(
            _("{phrases} togs in. Ångra med Ctrl+Z.").format(phrases=taken)
            if number
            else _("Alla programmets fraser finns redan bland era.")
        )
        self.refresh()
