"""A cell as a number, as a mark in its place, or as what can be neither."""

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Final

from bra_desk.basics.decimals import of_number, read_decimal
from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.rows import DASH, IMPOSSIBLE, UNKNOWN
from bra_desk.exchange.workbooks import Cell

#: How each mark is written; three dots are two, and every dash is a dash.
_MARKS: Final = {
    "..": UNKNOWN, "...": UNKNOWN, "\u2026": UNKNOWN, "\u2025": UNKNOWN, "null": UNKNOWN,
    ".": IMPOSSIBLE, "-": DASH, "--": DASH, "\u2013": DASH, "\u2014": DASH, "\u2212": DASH,
}  # fmt: skip
_PRELIMINARY: Final = re.compile(r"[(\[]?\bprel(?:imin\w*)?\b\.?[)\]]?|(?<=\d)\s?p$", re.IGNORECASE)
#: A mark of a footnote after a number: *, 1) or a raised digit.
_FOOTNOTE: Final = re.compile(r"(?<=\d)\s*(?:\*+|\s\d\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+)$")
_PER_CENT: Final = re.compile(r"(?<=\d)\s*%$")


@dataclass(frozen=True, kw_only=True)
class FoundNumber:
    """What a cell holds."""

    #: None where a mark stands instead.
    value: Decimal | None = None
    mark: str = ""
    is_preliminary: bool = False


def is_blank(cell: Cell) -> bool:
    """Whether a cell says nothing at all."""
    return cell is None or (isinstance(cell, str) and not _clean(cell))


def read_number(cell: Cell) -> FoundNumber:
    """The number or mark in a cell that is not blank; ValueError with a sentence for neither."""
    if isinstance(cell, bool | date | time) or cell is None:
        raise ValueError(_("Här ska stå ett tal, men cellen har något annat."))
    if isinstance(cell, int | float):
        return FoundNumber(value=_of_workbook(cell))
    text = _clean(cell)
    if text.startswith("#"):
        sentence = _("Cellen har formelfelet {error}. Rätta formeln i Excel och spara filen.")
        raise ValueError(sentence.format(error=text))
    plain = _PRELIMINARY.sub("", text).strip()
    if plain.casefold() in _MARKS:
        mark = _MARKS[plain.casefold()]
        return FoundNumber(mark=mark, is_preliminary=plain != text)
    try:
        value = read_decimal(_PER_CENT.sub("", _FOOTNOTE.sub("", plain)))
    except ValueError as error:
        sentence = _("”{text}” är inget tal. Skriv talet, eller .. om det är okänt.")
        raise ValueError(sentence.format(text=text[:60])) from error
    if value is None:  # nothing but the word that says it is preliminary
        return FoundNumber(mark=UNKNOWN, is_preliminary=True)
    return FoundNumber(value=value, is_preliminary=plain != text)


def looks_like_number(cell: Cell) -> bool:
    """Whether a cell holds a number, a mark, or a formula that should have given one."""
    if is_blank(cell):
        return False
    if isinstance(cell, str) and cell.strip().startswith("#"):
        return True
    try:
        read_number(cell)
    except ValueError:
        return False
    return True


def _of_workbook(cell: float) -> Decimal:
    try:
        return of_number(cell)
    except ValueError as error:
        raise ValueError(_("Talet är för stort för att vara statistik.")) from error


def _clean(text: str) -> str:
    return " ".join(text.replace("&nbsp;", " ").replace("\u200b", "").split())
