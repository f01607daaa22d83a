"""A situation picture as a whole: its parts, its problems, where they are, and who sees what."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.services.situation import heat, pictures, problems
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import Pill, button, empty, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.nothing_yet import NothingYet
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.situation import picture_cards
from bra_desk.ui.pages.situation.picture_acts import PictureActs
from bra_desk.ui.pages.situation.picture_words import PILLS

if TYPE_CHECKING:
    from bra_desk.services.situation.pictures import PictureLine
    from bra_desk.ui.desk import Desk


class PictureView(QWidget):
    """The picture that is chosen above; the joint one in use to begin with."""

    #: What the view shows, so that its page knows when it is stale.
    kinds: ClassVar = frozenset(
        {"situation_picture", "problem", "problem_view", "organisation", "area", "action_plan"}
    )

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        #: The picture in view; None when there is none.
        self.line: PictureLine | None = None
        self._lines: list[PictureLine] = []
        self.acts = PictureActs(desk, lambda: self.line, self.show_picture)
        self.chooser = QuietCombo()
        self.chooser.setAccessibleName(_("Lägesbild"))
        self.chooser.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.pill = Pill()
        self._told = label("", "soft", wraps=True)
        self._content = QWidget()
        self._cards = QVBoxLayout(self._content)
        self._lay_out()
        self.chooser.activated.connect(lambda at: self.show_picture(self._lines[at].id))

    def take_focus(self) -> None:
        """Put the keyboard on the chooser, or on what begins the first picture."""
        nothing = self._content.findChild(NothingYet)
        (self.chooser if self.line is not None or nothing is None else nothing.begin).setFocus()

    def refresh(self) -> None:
        """Read the pictures anew; the one in view stays while it is there."""
        register, today = self._desk.register, clock.today()
        self._lines = pictures.lines(register, today)
        shown = None if self.line is None else self.line.id
        known = {line.id: line for line in self._lines}
        if shown not in known:
            current = pictures.current(register, today)
            shown = None if current is None else current.id
        self.line = None if shown is None else known[shown]
        self.chooser.clear()
        for line in self._lines:
            self.chooser.addItem(line.title)
        if self.line is not None:
            self.chooser.setCurrentIndex(self._lines.index(self.line))
        self._show()

    def show_picture(self, picture_id: int) -> None:
        """Show another picture."""
        self.line = next((line for line in self._lines if line.id == picture_id), self.line)
        if self.line is None or self.line.id != picture_id:
            self.refresh()
            self.line = next((line for line in self._lines if line.id == picture_id), self.line)
        if self.line is not None:
            self.chooser.setCurrentIndex(self._lines.index(self.line))
        self._show()

    def _show(self) -> None:
        empty(self._cards)
        has_any = self.line is not None
        for each in (self.chooser, self.pill, self._told):
            each.setVisible(has_any)
        self.acts.show_for(self.line)
        if self.line is None:
            self._cards.addWidget(self._nothing())
        else:
            self.pill.show_state(PILLS[self.line.state], self.line.state_text)
            self._told.setText(self.line.detail)
            self._show_cards(self.line)
        self._cards.addStretch(1)

    def _show_cards(self, line: "PictureLine") -> None:
        desk = self._desk
        found = problems.problems_of(desk.register, line.id)
        self._cards.addWidget(picture_cards.problems_card(desk, line, found))
        if found:
            made = heat.heat_map(desk.register, line.id)
            self._cards.addWidget(picture_cards.heat_card(desk, made))
        if any(each.views for each in found):
            self._cards.addWidget(picture_cards.views_card(desk, found))
        self._cards.addWidget(picture_cards.parts_card(desk, line.id))

    def _nothing(self) -> QWidget:
        begin = button(
            _("Ny lägesbild"), partial(self._desk.new_entry, "situation_picture"), "primary"
        )
        text = _(
            "Här visas lägesbilden: problemen, var de finns, och hur kommunen och Polisen ser på "
            "dem. Lagen (2023:196) kräver en ny minst vartannat år."
        )
        return NothingYet(text, begin)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP, 0, 0)
        column.setSpacing(theme.GAP)
        top = QHBoxLayout()
        top.setSpacing(theme.MEDIUM)
        top.addWidget(self.chooser)
        top.addWidget(self.pill)
        top.addWidget(self._told, 1)
        column.addLayout(top)
        flow = ButtonFlow()
        for each in self.acts.buttons:
            flow.addWidget(each)
        column.addLayout(flow)
        self._cards.setContentsMargins(0, 0, theme.SMALL, 0)
        self._cards.setSpacing(theme.GAP)
        column.addWidget(scrolled(self._content), 1)
