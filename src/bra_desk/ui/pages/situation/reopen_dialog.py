"""Opens a decided situation picture for correction, with the reason kept in it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics import clock
from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _
from bra_desk.forms.fields import Text
from bra_desk.services.situation import pictures
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.inputs import input_for

if TYPE_CHECKING:
    from bra_desk.services.situation.pictures import PictureLine
    from bra_desk.ui.desk import Desk

_WIDTH = 560


class ReopenPictureDialog(QDialog):
    """Asks why; nothing is written before the reason is there."""

    def __init__(self, desk: "Desk", line: "PictureLine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self.setWindowTitle(_("Öppna för rättelse"))
        self.reason = input_for(Text("reason", _("Skäl"), required=True))
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(label(line.title, "title", wraps=True))
        about = _(
            "Lägesbilden blir ett utkast tills den beslutas igen. Skälet och dagen för det förra "
            "beslutet skrivs in bland rättelserna och står i dokumentet."
        )
        column.addWidget(label(about, "soft", wraps=True))
        column.addWidget(label(_("Skäl")))
        column.addWidget(self.reason)
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt"), self.reject))
        foot.addWidget(button(_("Öppna för rättelse"), self.reopen, "primary"))
        column.addLayout(foot)
        self.resize(_WIDTH, self.sizeHint().height())
        self.reason.setFocus()

    @property
    def problem(self) -> str:
        """Why nothing was opened; empty when nothing is wrong."""
        return self._problem.text()

    def reopen(self) -> None:
        """Open the picture and close, or say what is wrong."""
        try:
            pictures.reopen(self._desk.register, self._line.id, self.reason.value(), clock.today())
        except UserError as error:
            self._problem.setText(error.message)
            self._problem.show()
            return
        self.accept()
        self._desk.done_with_undo(_("Lägesbilden är öppen för rättelse."))
