"""A layout: how a file of one publisher is known by its content, and how it is read."""

from collections.abc import Callable
from dataclasses import dataclass

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.grid import Harvest
from bra_desk.exchange.statistics.periods import Period
from bra_desk.exchange.statistics.rows import Reading, settled
from bra_desk.exchange.tables import SourceFile

#: Reads a file; the period is for numbers that nothing in the file dates, None when nobody said.
Read = Callable[[SourceFile, Period | None], Harvest]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One way that statistics are laid out in a file."""

    name: str
    title: str
    #: Who publishes such files, to be proposed as source; empty when that differs.
    source: str
    #: What must be said of such numbers wherever they are shown; empty when nothing must.
    interpretation: str = ""
    recognises: Callable[[SourceFile], bool]
    harvest: Read

    def read(self, file: SourceFile, period: Period | None = None) -> Reading:
        """What the file says, with doubles put together."""
        found = self.harvest(file, period)
        read = {row.place.sheet for row in found.rows} | {
            problem.place.sheet for problem in found.problems
        }
        unread = [table.title for table in file.tables if table.title not in read]
        return settled(
            Reading(
                layout=self.name,
                title=self.title,
                source=self.source,
                interpretation=self.interpretation,
                rows=tuple(found.rows),
                problems=tuple(found.problems),
                notes=(*found.notes, *_notes(unread)),
            )
        )


def _notes(unread: list[str]) -> list[str]:
    sentence = _("Bladet {sheet} har ingen tabell som känns igen och lämnas.")
    return [sentence.format(sheet=title) for title in unread if title]


def first_texts(file: SourceFile, rows: int = 12) -> str:
    """What stands at the top of every sheet, in small letters, for a layout to know itself by."""
    return "\n".join(
        " ".join(str(cell).split()).casefold()
        for table in file.tables
        for row in table.rows[:rows]
        for cell in row
        if isinstance(cell, str)
    )
