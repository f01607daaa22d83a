"""Puts the problems of own pictures into the joint one: which belong together is ticked."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.services.situation import merging
from bra_desk.services.situation.merging import Group, Proposal
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.scrolling import scrolled_column
from bra_desk.ui.kit.ticks import Ticks

if TYPE_CHECKING:
    from bra_desk.services.situation.pictures import PictureLine
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 760, 640


class MergeDialog(Dialog):
    """The own problems by category and area; each ticked group becomes one joint problem."""

    def __init__(self, desk: "Desk", line: "PictureLine", parent: QWidget | None = None) -> None:
        about = _(
            "Det som hör ihop blir ett gemensamt problem. Hur var och en ser på det följer med och "
            "står kvar, också när de inte är överens. De egna bilderna ändras inte."
        )
        super().__init__(_("Väg samman egna bilder"), about, parent)
        self._desk = desk
        self._line = line
        self.proposals = merging.proposals(desk.register, line.id)
        #: The box of each own problem, by its number.
        self.boxes: dict[int, QCheckBox] = {}
        self.content.addWidget(self._chooser(), 1)
        self.way_out(_("Avbryt"))
        self.merge_button = self.main("", self.merge)
        self.fit(_WIDTH, _HEIGHT)
        self._count()

    def merge(self) -> None:
        """Merge the ticked ones in one act and close, or say what is wrong."""
        groups = self._groups()
        if self.attempt(partial(merging.merge_all, self._desk.register, self._line.id, groups)):
            self.accept()
            count = counted(len(groups), _("problem"), _("problem"))
            told = _("{problems} i den gemensamma bilden.").format(problems=count)
            self._desk.done_with_undo(told)

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

    def _chooser(self) -> QWidget:
        area, rows = scrolled_column(theme.GAP)
        for proposal in self.proposals:
            rows.addWidget(self._card(proposal))
        if not self.proposals:
            text = _(
                "Inget väntar. Lägg till en egen lägesbild för kommunen och en för Polisen, och "
                "välj den gemensamma i fältet Går in i."
            )
            rows.addWidget(EmptyState(text))
        return area

    def _card(self, proposal: Proposal) -> Card:
        card = Card(proposal.text)
        becomes = _("Blir ett nytt problem.")
        if proposal.joint_id is not None:
            becomes = _("Läggs till ”{title}”.").format(title=proposal.joint_title)
        card.body.addWidget(label(becomes, "small", wraps=True))
        ticks = Ticks()
        ticks.changed.connect(self._count)
        seen: set[str] = set()
        for own in proposal.problems:
            # two of one organisation are never one problem, so only its first is ticked
            is_first = own.organisation not in seen
            ticks.add(own.id, f"{own.organisation}: {own.title}", own.judged, is_ticked=is_first)
            seen.add(own.organisation)
        self.boxes |= ticks.boxes
        card.body.addWidget(ticks)
        return card
