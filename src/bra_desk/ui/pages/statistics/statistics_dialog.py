"""Takes in a file of statistics: what it is, what is chosen, what would change; then one act."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from bra_desk.basics.texts import _, counted
from bra_desk.exchange.statistics import catalogue
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries, history
from bra_desk.services.statistics import (
    statistics,
    statistics_choices,
    statistics_files,
    statistics_preview,
)
from bra_desk.services.statistics.statistics_choices import DASH_WORDS, Choices, Dash
from bra_desk.services.statistics.statistics_preview import (
    WHAT_WORDS,
    WRITES,
    Change,
    Preview,
    What,
)
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, Card, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.inputs import input_for
from bra_desk.ui.kit.named_rows import NamedRows
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.statistics.statistics_choice import PlaceList, SeriesList
from bra_desk.ui.pages.statistics.statistics_map import MapChooser

if TYPE_CHECKING:
    from bra_desk.exchange.tables import SourceFile
    from bra_desk.services.statistics.statistics_files import Statement
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 1120, 720
_HEADS = (_("Indikator"), _("Plats"), _("Period"), _("Värde"), _("Vad som händer"), _("Cell"))
#: Changes shown in the table; the rest are counted.
_SHOWN = 400


class StatisticsDialog(Dialog):
    """One file; nothing is written until the main button is pressed."""

    def __init__(self, desk: "Desk", file: "SourceFile", parent: QWidget | None = None) -> None:
        own = _("Upplägget känns inte igen: säg vad kolumnerna innehåller.")
        super().__init__(_("Importera statistik"), own, parent)
        self.heading.setText(file.name)
        self._desk = desk
        self._file = file
        #: What the file says; None until its columns are chosen.
        self.statement: Statement | None = None
        #: What would be done with it; None until then.
        self.seen: Preview | None = None
        register = desk.register
        is_known = catalogue.recognised(file) is not None
        last = None if is_known else statistics_choices.last_map(register)
        self.map = MapChooser(file, last) if not is_known and file.tables else None
        self.series = SeriesList()
        self.places = PlaceList(entries.options(register, "area"))
        self.source = QLineEdit()
        self.retrieved = input_for(FORMS["statistics_import"].field("retrieved_on"))
        self.dash = QuietCombo()
        self.dash.setAccessibleName(_("Ett ensamt streck är"))
        for dash, words in DASH_WORDS.items():
            self.dash.addItem(words, dash.value)
        self.leave_out = QCheckBox(_("Lämna cellerna med fel och ta in resten"))
        self.table = RowTable(_("Vad importen gör"), _HEADS)
        header = self.table.horizontalHeader()
        for column in (1, 2, 3, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, self.fontMetrics().averageCharWidth() * 26)
        self._lay_out()
        self._listen()
        self.begin()

    def begin(self) -> None:
        """Understand the file and show what is proposed of it, or why that is not possible."""
        chosen_map = None if self.map is None else self.map.chosen()
        understand = partial(statistics_files.understand, self._file, chosen_map)
        if not self.attempt(understand, self._propose):
            self.statement = self.seen = None
            self.table.show_rows([])
            self.import_button.setEnabled(False)

    def _propose(self, statement: "Statement") -> None:
        self.statement = statement
        self.set_about(_("Upplägg: {title}").format(title=statement.reading.title))
        proposed = statistics_choices.proposed(self._desk.register, statement)
        titles = {each.id: each.label for each in entries.options(self._desk.register, "indicator")}
        self.series.show_series(list(statement.series), proposed.series, titles)
        self.places.show_places(statement.regions, proposed.regions)
        self.source.setText(self.source.text() or proposed.source)
        self.dash.setCurrentIndex(self.dash.findData(proposed.dash.value))
        if self.retrieved.value() is None:
            self.retrieved.set_value(proposed.retrieved_on)
        self.refresh()

    def choices(self) -> Choices:
        """What the person has chosen. Errors: ValuesWrong for a day that is none."""
        return Choices(
            series=self.series.chosen(),
            regions=self.places.chosen(),
            dash=Dash(self.dash.currentData()),
            source=self.source.text().strip(),
            retrieved_on=self.retrieved.value(),
            leaves_out_problems=self.leave_out.isChecked(),
        )

    def refresh(self) -> None:
        """Show what would be done with what is chosen."""
        if self.statement is not None and not self.attempt(self.choices, self._preview):
            self.import_button.setEnabled(False)

    def _preview(self, choices: Choices) -> None:
        assert self.statement is not None  # there is nothing to choose without one
        seen = statistics_preview.preview(self._desk.register, self.statement, choices)
        self.seen = seen
        told = [each for each in seen.changes if each.what is not What.SAME][:_SHOWN]
        self.table.show_rows([(place, _row(each)) for place, each in enumerate(told)])
        self._dash_row.setVisible(seen.dashes > 0)
        self.leave_out.setVisible(bool(seen.problems))
        self._notes.setText("\n".join(filter(None, (seen.already, *seen.notes))))
        self.tell(f"\n{SYMBOLS['late']} ".join(seen.problems[:6]))
        count = seen.count(*WRITES)
        values = counted(count, _("värde"), _("värden"))
        self.import_button.setText(_("Importera {values}").format(values=values))
        stops = bool(seen.problems) and not choices.leaves_out_problems
        self.import_button.setEnabled(count > 0 and not stops)

    def carry_out(self) -> None:
        """Take in what is chosen and close, or say why that was not possible."""
        if self.statement is None:
            return
        register, statement = self._desk.register, self.statement
        self.attempt(
            lambda: statistics.carry_out(register, statement, self.choices()), self._taken_in
        )

    def _taken_in(self, taken: statistics.Taken) -> None:
        self.accept()
        register = self._desk.register
        act = history.acts(register, limit=1)[0].id
        values = counted(taken.preview.count(*WRITES), _("värde"), _("värden"))
        text = _("{values} importerade ur {file}.").format(values=values, file=self._file.name)
        undo = (
            _("Ångra importen"),
            lambda: self._desk.act(lambda: history.take_back(register, act)),
        )
        self._desk.messages.done(text, undo)

    def _listen(self) -> None:
        for signal in (self.series.changed, self.places.changed, self.retrieved.changed):
            signal.connect(self.refresh)
        self.dash.activated.connect(lambda _place: self.refresh())
        self.leave_out.toggled.connect(lambda _on: self.refresh())
        self.source.editingFinished.connect(self.refresh)
        if self.map is not None:
            self.map.changed.connect(self.begin)

    def _lay_out(self) -> None:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(scrolled(self._left()))
        split.addWidget(self._right())
        split.setSizes([420, 700])
        self.content.addWidget(split, 1)
        self.remedies.addWidget(self.leave_out)
        self.way_out(_("Avbryt"))
        self.import_button = self.main(_("Importera"), self.carry_out)
        # Enter in the source is the end of a word, not of the looking through
        self.import_button.setDefault(False)
        self.fit(_WIDTH, _HEIGHT)

    def _left(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, theme.MEDIUM, 0)
        column.setSpacing(theme.MEDIUM)
        if self.map is not None:
            column.addWidget(label(_("Kolumner"), "heading"))
            column.addWidget(self.map)
        column.addWidget(label(_("Platser"), "heading"))
        column.addWidget(self.places)
        column.addWidget(label(_("Serier"), "heading"))
        column.addWidget(self.series, 1)
        form = NamedRows()
        form.add(_("Källa"), self.source)
        form.add(_("Hämtad"), self.retrieved)
        column.addLayout(form)
        self._dash_row = QWidget()
        row = QHBoxLayout(self._dash_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(_("Ett ensamt streck (-) är")))
        row.addWidget(self.dash, 1)
        column.addWidget(self._dash_row)
        return made

    def _right(self) -> QWidget:
        card = Card(_("Vad importen gör"))
        card.body.addWidget(self.table, 1)
        self._notes = label("", "small", wraps=True)
        card.body.addWidget(self._notes)
        return card


def _row(change: Change) -> tuple[str, ...]:
    value = f"{change.before} → {change.after}" if change.before else change.after
    what = WHAT_WORDS[change.what]
    return change.indicator, change.place, change.period, value, what, change.at
