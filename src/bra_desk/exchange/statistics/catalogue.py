"""The layouts that are known, in the order they are tried.

To add one: 1. a file that knows it by its content and reads it; 2. a line here; 3. a file of
its kind in the tests, with its traps.
"""

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.bra_database import BRA_DATABASE
from bra_desk.exchange.statistics.bra_workbooks import BRA_MUNICIPAL, BRA_TABLE
from bra_desk.exchange.statistics.kolada import KOLADA_ANSWER, KOLADA_EXPORT
from bra_desk.exchange.statistics.layout import Layout
from bra_desk.exchange.statistics.open_comparisons import OPEN_COMPARISONS
from bra_desk.exchange.statistics.pxweb import PXWEB
from bra_desk.exchange.tables import SourceFile

LAYOUTS: tuple[Layout, ...] = (
    KOLADA_ANSWER,
    BRA_DATABASE,
    OPEN_COMPARISONS,
    KOLADA_EXPORT,
    PXWEB,
    BRA_MUNICIPAL,
    BRA_TABLE,
)


def recognised(file: SourceFile) -> Layout | None:
    """The layout of a file by what stands in it; None when it is of no known kind."""
    return next((layout for layout in LAYOUTS if layout.recognises(file)), None)


def unknown(file: SourceFile) -> InputWrong:
    """The refusal of a file of no known kind, with the way that is left."""
    if file.tables and not any(cell for table in file.tables for row in table.rows for cell in row):
        sentence = _("Filen {name} är tom. Hämta den igen.")
    elif not file.tables:
        sentence = _(
            "Filen {name} är JSON, men inte ett svar från Kolada med värden. "
            "Hämta tabellen som CSV eller Excel i stället."
        )
    else:
        sentence = _(
            "Filen {name} har inget upplägg som känns igen. Välj själv vilka kolumner som är "
            "område, år, fråga och tal: i fönstret, eller på kommandoraden med --map."
        )
    return InputWrong(sentence.format(name=file.name), where=file.name)
