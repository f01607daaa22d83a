"""The proposed days of a year, each a line to tick, change or leave."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.services.meetings.planning import Cycle, PlannedDay, Proposal, warning, why_moved
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, empty, label
from bra_desk.ui.kit.inputs import Input, input_for

_FIELDS = ("held_on", "starts_at", "ends_at", "place")


class DayLine:
    """One meeting to be: whether it is wanted, its day, hours and place, and a word about it."""

    def __init__(self, proposal: Proposal, usual: PlannedDay, cycle: Cycle) -> None:
        self._proposal = proposal
        self._cycle = cycle
        self.wanted = QCheckBox()
        self.wanted.setChecked(not proposal.is_planned)
        self.wanted.setEnabled(not proposal.is_planned)
        form = FORMS["meeting"]
        self.inputs: dict[str, Input] = {name: input_for(form.field(name)) for name in _FIELDS}
        values = (proposal.held_on, usual.starts_at, usual.ends_at, usual.place)
        for made, value in zip(self.inputs.values(), values, strict=True):
            made.set_value(value)
            made.setEnabled(not proposal.is_planned)
        self.word: QLabel = label("", "small", wraps=True)
        #: The days around the meeting, by the body's rules.
        self.around: QLabel = label("", "small", wraps=True)
        self.say()

    @property
    def day(self) -> date | None:
        """The day that is written; None when it cannot be read."""
        if self.inputs["held_on"].problem():
            return None
        day: date | None = self.inputs["held_on"].value()
        return day

    def planned(self) -> PlannedDay:
        """What is written. Errors: ValuesWrong, with the input marked."""
        values = {}
        for name, made in self.inputs.items():
            problem = made.problem()
            made.mark(is_wrong=bool(problem))
            if problem:
                raise ValuesWrong({name: problem})
            values[name] = made.value()
        if values["held_on"] is None:
            self.inputs["held_on"].mark(is_wrong=True)
            raise ValuesWrong({"held_on": _("Skriv en dag, eller avmarkera raden.")})
        return PlannedDay(**values)

    def say(self) -> None:
        """Say why the day is not the wished one, or what speaks against the one written."""
        day = self.day
        against = "" if day is None else why_moved(day) or warning(day)
        self.around.setText("" if day is None else self._cycle(day))
        if self._proposal.is_planned:
            self.word.setText(_("Organet har redan ett möte den dagen."))
        else:
            reason = self._proposal.reason if day == self._proposal.held_on else ""
            marked = f"{SYMBOLS['soon']} {against}" if against else ""
            self.word.setText("\n".join(filter(None, (reason, marked))))
        for each in (self.word, self.around):
            each.setHidden(not each.text())
        self.wanted.setAccessibleName(_("Planera mötet {day}").format(day=day or ""))


class YearDays(QWidget):
    """The lines under their heads; tells when a person changes what is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[DayLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.MEDIUM, 0)

    def show_proposals(
        self, proposals: Sequence[Proposal], usual: PlannedDay, cycle: Cycle
    ) -> None:
        """Show these days, all with the usual hours and place, and the days around each."""
        self.lines = [DayLine(each, usual, cycle) for each in proposals]
        empty(self._column)
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(4, 3)
        grid.setColumnStretch(5, 4)
        for column, text in enumerate((_("Datum"), _("Börjar"), _("Slutar"), _("Plats")), 1):
            grid.addWidget(label(text, "soft"), 0, column)
        for row, line in enumerate(self.lines, 1):
            self._add(grid, row, line)
        self._column.addWidget(made)
        self._column.addStretch(1)

    def wanted(self) -> list[DayLine]:
        """The lines that are ticked."""
        return [line for line in self.lines if line.wanted.isChecked()]

    def first_usual(self) -> PlannedDay | None:
        """The hours and place of the first line; None when there is none, or it cannot be read."""
        if not self.lines or any(each.problem() for each in self.lines[0].inputs.values()):
            return None
        return self.lines[0].planned() if self.lines[0].day else None

    def _add(self, grid: QGridLayout, row: int, line: DayLine) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(line.word)
        words.addWidget(line.around)
        for column, widget in enumerate((line.wanted, *line.inputs.values())):
            grid.addWidget(widget, row, column)
        grid.addLayout(words, row, len(line.inputs) + 1)
        line.wanted.toggled.connect(lambda _on: self.changed.emit())
        line.inputs["held_on"].changed.connect(line.say)
