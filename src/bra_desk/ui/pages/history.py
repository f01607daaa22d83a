"""The history: every act, what it changed, and taking it back."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
)
from typing_extensions import override

from bra_desk.basics.texts import _, clock, counted, full_date
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.act_card import MOST_SHOWN, ActCard
from bra_desk.ui.kit.cards import Card
from bra_desk.ui.kit.page import Page

if TYPE_CHECKING:
    from bra_desk.services.history import ActRow

#: How many acts are listed.
MOST_ACTS = 1000
#: A page narrower than this, in letters, lists the names of acts alone.
_LETTERS_FOR_ALL = 100


class HistoryPage(Page):
    """The acts at the left, newest first; the chosen one at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            _("Historik"),
            _("Allt som har gjorts i registret. Det mesta går att ångra, även långt efteråt."),
        )
        self._acts: list[ActRow] = []
        self._list = _acts_table()
        self._list.itemSelectionChanged.connect(self._show_chosen)
        self.detail = ActCard()
        self.detail.take_back_asked.connect(self._take_back)
        left = Card()
        left.body.addWidget(self._list)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(theme.GAP)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self.detail)
        halves.setSizes([600, 460])
        self.body.addWidget(halves, 1)

    @override
    def refresh(self) -> None:
        from bra_desk.services import history

        register = self.desk.register
        self.desk.run(self, lambda: history.acts(register, limit=MOST_ACTS), self._show_acts)

    @override
    def shows(self, touched: frozenset[str]) -> bool:
        return True

    @override
    def take_focus(self) -> None:
        self._list.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # when and who stand beside the list too
        is_narrow = event.size().width() < self.fontMetrics().averageCharWidth() * _LETTERS_FOR_ALL
        for column in (1, 2):
            self._list.setColumnHidden(column, is_narrow)

    def _show_acts(self, acts: "list[ActRow]") -> None:
        chosen = self._chosen()
        self._acts = acts
        self._list.blockSignals(True)
        self._list.setRowCount(len(acts))
        for row, act in enumerate(acts):
            self._show_act(row, act)
        self._list.blockSignals(False)
        place = next((row for row, act in enumerate(acts) if chosen and act.id == chosen.id), 0)
        ways = QItemSelectionModel.SelectionFlag
        self._list.clearSelection()
        self._list.setCurrentCell(place, 0, ways.ClearAndSelect | ways.Rows)
        if not acts:
            self.detail.show_nothing()

    def _show_act(self, row: int, act: "ActRow") -> None:
        name = _("{act} (ångrat)").format(act=act.name) if act.is_taken_back else act.name
        made_at = act.made_at.astimezone()
        when = f"{made_at:%Y-%m-%d} {clock(made_at.time())}"
        for column, text in enumerate((name, when, act.actor)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self._list.setItem(row, column, item)

    def _chosen(self) -> "ActRow | None":
        row = self._list.currentRow()
        return self._acts[row] if 0 <= row < len(self._acts) else None

    def _show_chosen(self) -> None:
        act = self._chosen()
        if act is None:
            return
        from bra_desk.services import history

        register = self.desk.register
        self.detail.show_act(act, _when(act))
        self.desk.run(
            self.detail,
            lambda: history.changes_of_act(register, act.id, MOST_SHOWN),
            partial(self.detail.show_changes, act.id),
        )

    def _take_back(self, act_id: int, name: str) -> None:
        from bra_desk.services import history

        def told(undoing: int) -> None:
            again = (_("Gör om"), lambda: self._take_back(undoing, name))
            self.desk.messages.done(_("Ångrat: {act}").format(act=name), again)

        self.desk.act(lambda: history.take_back(self.desk.register, act_id), told)


def _when(act: "ActRow") -> str:
    made_at = act.made_at.astimezone()
    return _("{day} kl. {time} · {actor} · {changes}").format(
        day=full_date(made_at.date()),
        time=clock(made_at.time()),
        actor=act.actor,
        changes=counted(act.changes, _("ändring"), _("ändringar")),
    )


def _acts_table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setHorizontalHeaderLabels([_("Händelse"), _("När"), _("Vem")])
    table.setAccessibleName(_("Händelser"))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 2 * theme.MEDIUM)
    heads = table.horizontalHeader()
    heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heads.setHighlightSections(False)
    heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table
