"""Databasfil.txt, as Brå's service for reported offences (SOL) gives it.

Latin-1 with semicolons, one more of them in each row than in the headings. The column År says
"År" and Period the year in yearly files; a parent of a chosen crime is echoed with two dots.
"""

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.grid import Defaults, Harvest, harvest, rows_of
from bra_desk.exchange.statistics.heading_names import clean_label
from bra_desk.exchange.statistics.headings import find_columns
from bra_desk.exchange.statistics.layout import Layout
from bra_desk.exchange.statistics.periods import Period
from bra_desk.exchange.tables import SourceFile, Table

_HEADINGS = {_("region"), _("brott"), _("antal")}
_PERIODS = {_("period"), _("år"), _("månad"), _("kvartal")}
#: Rows from the top that the headings are looked for in.
_TOP = 20


def _is_database(table: Table) -> bool:
    named = [{clean_label(cell).casefold() for cell in row} for row in table.rows[:_TOP]]
    return any(names >= _HEADINGS and names & _PERIODS for names in named)


def _harvest(file: SourceFile, period: Period | None) -> Harvest:
    found = [(table, find_columns(table)) for table in file.tables if _is_database(table)]
    return rows_of(
        harvest(table, columns, Defaults(period=period))
        for table, columns in found
        if columns is not None
    )


BRA_DATABASE = Layout(
    name="bra_database",
    title=_("Brå, anmälda brott (Databasfil ur SOL)"),
    source=_("Brå, anmälda brott"),
    interpretation=_(
        "Anmälda brott är inte alla brott: anmälningsbenägenheten varierar. Ett brott räknas där "
        "det begicks. Preliminära tal blir slutliga i februari året efter."
    ),
    recognises=lambda file: any(map(_is_database, file.tables)),
    harvest=_harvest,
)
