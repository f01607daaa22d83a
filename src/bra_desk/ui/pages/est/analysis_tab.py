"""The tab of the analysis of a quarter or a year: figures, charts, places, times and effects."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted
from bra_desk.services.est import analyses
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, empty, label
from bra_desk.ui.kit.chart_view import ChartView
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.est.matrix_table import MatrixTable
from bra_desk.ui.pages.est.summary_card import SummaryCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bra_desk.charts.content import ChartContent
    from bra_desk.model.est_periods import EstSpan
    from bra_desk.services.est.analyses import Analysis
    from bra_desk.services.est.groups import Group
    from bra_desk.ui.desk import Desk


class AnalysisTab(QWidget):
    """A quarter or a year of a group."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        #: What is shown; None until a span is.
        self.seen: Analysis | None = None
        self.summary = SummaryCard(desk)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.SMALL, 0)
        column.setSpacing(theme.GAP)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.GAP)
        column.addLayout(self._cards)
        column.addWidget(self.summary)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.MEDIUM, 0, 0)
        outer.addWidget(scrolled(content))

    def show_span(self, group: "Group", span: "EstSpan") -> None:
        """Show the analysis of a quarter or a year."""
        seen = analyses.analysis(self._desk.register, group.id, span, clock.today())
        self.seen = seen
        empty(self._cards)
        self.summary.show_written(group.id, (span.starts_on, span.ends_on), seen.written)
        if not seen.reports:
            card = Card(_("Inget att analysera"))
            sentence = _("Det finns inga rapporter för {span}.").format(span=span.label)
            card.body.addWidget(EmptyState(sentence))
            self._cards.addWidget(card)
            return
        self._cards.addWidget(_figures(seen))
        self._cards.addWidget(self._matrix(seen))
        charts = QHBoxLayout()
        charts.setSpacing(theme.GAP)
        charts.addWidget(self._chart(_("Utvecklingen över tid"), seen.course))
        charts.addWidget(self._chart(_("Händelser efter kategori"), seen.by_category))
        self._cards.addLayout(charts)
        self._cards.addWidget(_places(seen))
        self._cards.addWidget(_times(seen))

    def _matrix(self, seen: "Analysis") -> Card:
        card = Card(_("Kategorier och områden"))
        table = MatrixTable()
        table.show_matrix(seen.matrix)
        card.body.addWidget(table)
        return card

    def _chart(self, title: str, chart: "ChartContent") -> Card:
        card = Card(title)
        card.body.addWidget(ChartView(self._desk, chart))
        return card


def _figures(seen: "Analysis") -> Card:
    actions, total = seen.actions, seen.matrix.total
    told = _("{some} av {all} perioder har rapporter")
    lines = [
        told.format(some=seen.periods_told, all=seen.periods),
        _("{reports} om {events}").format(
            reports=counted(len(seen.reports), _("rapport"), _("rapporter")),
            events=counted(total.now, _("händelse"), _("händelser")),
        ),
    ]
    if total.is_compared:
        pattern = _("{count} händelser i {before}")
        lines.append(pattern.format(count=total.before, before=seen.span.before.label))
    if seen.is_going_on:
        pattern = _("{span} pågår: talen är till och med i dag")
        lines.append(pattern.format(span=seen.span.label))
    card = Card(_("I korthet"))
    card.body.addWidget(label(" · ".join(lines), wraps=True))
    if actions.proposed:
        pattern = _("{done} av {all} åtgärder är klara ({share}\u00a0%), {late} är försenade")
        said = pattern.format(
            done=actions.done, all=actions.proposed, share=actions.done_share, late=actions.late
        )
        card.body.addWidget(label(said, wraps=True))
    if actions.judged:
        effects = [f"{effect}: {count}" for effect, count in actions.effects if count]
        card.body.addWidget(
            label(_("Effekter: {effects}").format(effects=" · ".join(effects)), wraps=True)
        )
    return card


def _places(seen: "Analysis") -> Card:
    card = Card(_("Platser som återkommer"))
    if not seen.places:
        sentence = _("Ingen plats har rapporterats i tre perioder eller fler.")
        card.body.addWidget(label(sentence, "soft", wraps=True))
        return card
    heads = (_("Plats"), _("Område"), _("Kategorier"), _("Perioder"), _("Händelser"))
    rows = [
        (
            each.place,
            each.area,
            ", ".join(each.categories),
            str(each.periods),
            str(each.occurrences),
        )
        for each in seen.places
    ]
    table = _table(_("Platser som återkommer"), heads, rows)
    for column in range(3, len(heads)):
        table.horizontalHeader().setSectionResizeMode(
            column, QHeaderView.ResizeMode.ResizeToContents
        )
    card.body.addWidget(table)
    return card


def _times(seen: "Analysis") -> Card:
    card = Card(_("När det händer"))
    rows = [(day, *(str(count or "–") for count in counts)) for day, counts in seen.pattern.rows]
    heads = (_("På dygnet"), *seen.pattern.headings)
    card.body.addWidget(_table(_("Händelser efter dygn och vecka"), heads, rows))
    if seen.pattern.unknown:
        unknown = counted(seen.pattern.unknown, _("händelse"), _("händelser"))
        sentence = _("Tiden är inte sagd för {unknown}.").format(unknown=unknown)
        card.body.addWidget(label(sentence, "small", wraps=True))
    return card


def _table(name: str, heads: "Sequence[str]", rows: "Sequence[Sequence[str]]") -> RowTable:
    """A table as high as its rows."""
    made = RowTable(name, heads)
    made.show_rows(list(enumerate(rows)))

    def fit() -> None:
        height = sum(made.rowHeight(row) for row in range(made.rowCount()))
        head = made.horizontalHeader().sizeHint().height()
        made.setFixedHeight(height + head + 2 * theme.SMALL)

    made.verticalHeader().sectionResized.connect(fit)
    fit()
    return made
