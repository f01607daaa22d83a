"""The dialog of proposed duties: those to take are ticked, and added in one act."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _, counted
from bra_desk.forms.yearly_duties import GROUNDS, MONTH_NAMES, Starter
from bra_desk.services import yearly_duties
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.scrolling import scrolled

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 640, 560


class DutyStartersDialog(QDialog):
    """The duties that most councils have and this register has not."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(_("Förslag till årshjulet"))
        self.boxes: dict[str, tuple[QCheckBox, Starter]] = {}
        self.add_button = button("", self.add, "primary")
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self._lay_out(yearly_duties.proposals(desk.register))
        self._count()
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 60))

    def add(self) -> None:
        """Add what is ticked, and close."""
        try:
            yearly_duties.add_starters(self._desk.register, self._chosen())
        except UserError as error:
            self._problem.setText(error.message)
            self._problem.show()
            return
        self.accept()

    def _chosen(self) -> list[Starter]:
        return [starter for box, starter in self.boxes.values() if box.isChecked()]

    def _lay_out(self, proposed: tuple[Starter, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(label(self.windowTitle(), "title", wraps=True))
        about = _("Dagarna är förslag. Ändra dem sedan så att de stämmer hos er.")
        nothing = _("Alla förslag finns redan i årshjulet.")
        column.addWidget(label(about if proposed else nothing, "soft", wraps=True))
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setSpacing(theme.SMALL)
        for starter in proposed:
            rows.addWidget(self._box(starter))
        rows.addStretch(1)
        column.addWidget(scrolled(content), 1)
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt"), self.reject))
        foot.addWidget(self.add_button)
        column.addLayout(foot)

    def _box(self, starter: Starter) -> QCheckBox:
        month, ground = MONTH_NAMES[starter.month], GROUNDS[starter.ground]
        when = month if starter.day is None else f"{starter.day} {month.lower()}"
        made = QCheckBox(f"{starter.title}\n{when} · {ground}")
        made.setChecked(True)
        made.toggled.connect(self._count)
        self.boxes[starter.title] = (made, starter)
        return made

    def _count(self) -> None:
        count = len(self._chosen())
        duties = counted(count, _("uppgift"), _("uppgifter"))
        self.add_button.setText(_("Lägg till {duties}").format(duties=duties))
        self.add_button.setEnabled(count > 0)
