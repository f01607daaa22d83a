"""What chapters are written from, and the tables they are told in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from bra_desk.basics.texts import NBSP, long_date
from bra_desk.documents.report import RowContent, TableContent
from bra_desk.services.reporting.figures import Year
from bra_desk.services.statistics.indicators import IndicatorView, views_in
from bra_desk.storage.register import Session

#: What stands in a cell that has nothing to say; an empty cell would be a riddle when read aloud.
_NOTHING: Final = "\u2013"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the chapters are written from."""

    session: Session
    #: The year of the report, and the one before it to compare with.
    year: Year
    before: Year
    #: The council's body as its form has it; None without one.
    body: dict[str, Any] | None
    #: What the agreement is called; empty without one.
    agreement: str

    @cached_property
    def indicators(self) -> tuple[IndicatorView, ...]:
        """Every indicator with its values up to the year, read once for all chapters."""
        return tuple(views_in(self.session, self.year.year))


def table(caption: str, headings: Iterable[str], rows: Iterable[Iterable[str]]) -> TableContent:
    """A table whose empty cells say that nothing is to be said."""
    return TableContent(
        caption=caption,
        headings=tuple(headings),
        rows=tuple(RowContent(tuple(cell.strip() or _NOTHING for cell in row)) for row in rows),
    )


def day_or_nothing(value: date | None) -> str:
    """9 februari 2021, kept on one line of a cell; nothing for None."""
    return "" if value is None else long_date(value).replace(" ", NBSP)
