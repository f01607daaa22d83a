"""Databasfil.txt, as Brå's service for reported offences (SOL) gives it.

Latin-1 with semicolons, one more of them in each row than in the headings. The column År says
"År" and Period the year in yearly files; a parent of a chosen crime is echoed with two dots.
"""

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.grid import Defaults, Harvest, harvest
from bra_desk.exchange.statistics.headings import clean_label, find_columns
from bra_desk.exchange.statistics.layout import Layout
from bra_desk.exchange.statistics.periods import Period
from bra_desk.exchange.tables import SourceFile

_HEADINGS = {_("region"), _("brott"), _("period")}


def _recognises(file: SourceFile) -> bool:
    if file.is_workbook or not file.tables:
        return False
    top = file.tables[0].rows[:5]
    return any({clean_label(cell).casefold() for cell in row} >= _HEADINGS for row in top)


def _harvest(file: SourceFile, period: Period | None) -> Harvest:
    table = file.tables[0]
    columns = find_columns(table)
    return Harvest([], []) if columns is None else harvest(table, columns, Defaults(period=period))


BRA_DATABASE = Layout(
    name="bra_database",
    title=_("Brå, anmälda brott (Databasfil ur SOL)"),
    source=_("Brå, anmälda brott"),
    interpretation=_(
        "Anmälda brott är inte alla brott: anmälningsbenägenheten varierar. Ett brott räknas där "
        "det begicks. Preliminära tal blir slutliga i februari året efter."
    ),
    recognises=_recognises,
    harvest=_harvest,
)
