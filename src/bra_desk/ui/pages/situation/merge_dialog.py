"""Puts the problems of own pictures into the joint one: which belong together is ticked."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _, counted
from bra_desk.services.situation import merging
from bra_desk.services.situation.merging import Group, Proposal
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, button, label
from bra_desk.ui.kit.scrolling import scrolled

if TYPE_CHECKING:
    from bra_desk.services.situation.pictures import PictureLine
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 760, 640


class MergeDialog(QDialog):
    """The own problems by category and area; each ticked group becomes one joint problem."""

    def __init__(self, desk: "Desk", line: "PictureLine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self.setWindowTitle(_("Väg samman egna bilder"))
        self.proposals = merging.proposals(desk.register, line.id)
        #: The box of each own problem, by its number.
        self.boxes: dict[int, QCheckBox] = {}
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self.merge_button = button("", self.merge, "primary")
        self._lay_out()
        self._count()

    @property
    def problem(self) -> str:
        """Why nothing was merged; empty when nothing is wrong."""
        return self._problem.text()

    def merge(self) -> None:
        """Merge the ticked ones in one act and close, or say what is wrong."""
        groups = self._groups()
        try:
            merging.merge_all(self._desk.register, self._line.id, groups)
        except UserError as error:
            self._problem.setText(error.message)
            self._problem.show()
            return
        self.accept()
        count = counted(len(groups), _("problem"), _("problem"))
        self._desk.done_with_undo(_("{problems} i den gemensamma bilden.").format(problems=count))

    def _groups(self) -> list[Group]:
        ticked = (
            Group(
                own_ids=tuple(own.id for own in each.problems if self.boxes[own.id].isChecked()),
                joint_id=each.joint_id,
            )
            for each in self.proposals
        )
        return [group for group in ticked if group.own_ids]

    def _count(self) -> None:
        count = len(self._groups())
        self.merge_button.setEnabled(count > 0)
        text = _("Väg samman till {problems}")
        self.merge_button.setText(text.format(problems=counted(count, _("problem"), _("problem"))))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(label(_("Väg samman egna bilder"), "title"))
        about = _(
            "Det som hör ihop blir ett gemensamt problem. Hur var och en ser på det följer med och "
            "står kvar, också när de inte är överens. De egna bilderna ändras inte."
        )
        column.addWidget(label(about, "soft", wraps=True))
        column.addWidget(self._chooser(), 1)
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt"), self.reject))
        foot.addWidget(self.merge_button)
        column.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 80))

    def _chooser(self) -> QWidget:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, theme.SMALL, 0)
        rows.setSpacing(theme.GAP)
        for proposal in self.proposals:
            rows.addWidget(self._card(proposal))
        if not self.proposals:
            text = _(
                "Inget väntar. Lägg till en egen lägesbild för kommunen och en för Polisen, och "
                "välj den gemensamma i fältet Går in i."
            )
            rows.addWidget(EmptyState(text))
        rows.addStretch(1)
        return scrolled(inside)

    def _card(self, proposal: Proposal) -> Card:
        card = Card(proposal.text)
        becomes = _("Blir ett nytt problem.")
        if proposal.joint_id is not None:
            becomes = _("Läggs till ”{title}”.").format(title=proposal.joint_title)
        card.body.addWidget(label(becomes, "small", wraps=True))
        seen: set[str] = set()
        for own in proposal.problems:
            box = QCheckBox(f"{own.organisation}: {own.title}")
            # two of one organisation are never one problem, so only its first is ticked
            box.setChecked(own.organisation not in seen)
            box.setAccessibleDescription(own.judged)
            box.toggled.connect(lambda _on: self._count())
            seen.add(own.organisation)
            self.boxes[own.id] = box
            card.body.addWidget(box)
            if own.judged:
                below = label(own.judged, "small", wraps=True)
                below.setContentsMargins(theme.MARGIN, 0, 0, 0)
                card.body.addWidget(below)
        return card
