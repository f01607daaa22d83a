"""Opens a decided situation picture for correction, with the reason kept in it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.forms.fields import Text
from bra_desk.services.situation import pictures
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.inputs import input_for

if TYPE_CHECKING:
    from bra_desk.services.situation.pictures import PictureLine
    from bra_desk.ui.desk import Desk

_WIDTH = 560


class ReopenPictureDialog(Dialog):
    """Asks why; nothing is written before the reason is there."""

    def __init__(self, desk: "Desk", line: "PictureLine", parent: QWidget | None = None) -> None:
        about = _(
            "Lägesbilden blir ett utkast tills den beslutas igen. Skälet och dagen för det förra "
            "beslutet skrivs in bland rättelserna och står i dokumentet."
        )
        super().__init__(_("Öppna för rättelse"), about, parent)
        self._desk = desk
        self._line = line
        self.heading.setText(line.title)
        self.reason = input_for(Text("reason", _("Skäl"), required=True))
        self.ask(_("Skäl"), self.reason)
        self.way_out(_("Avbryt"))
        self.main(_("Öppna för rättelse"), self.reopen)
        self.fit(_WIDTH)
        self.reason.setFocus()

    def reopen(self) -> None:
        """Open the picture and close, or say what is wrong."""
        register, reason = self._desk.register, self.reason.value()
        if self.attempt(partial(pictures.reopen, register, self._line.id, reason, clock.today())):
            self.accept()
            self._desk.done_with_undo(_("Lägesbilden är öppen för rättelse."))
