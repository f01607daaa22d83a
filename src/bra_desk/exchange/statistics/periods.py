"""Years, months and survey periods as statistics write them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bra_desk.basics.texts import MONTHS, _
from bra_desk.exchange.workbooks import Cell


@dataclass(frozen=True, order=True)
class Period:
    """What a number is of; `label` is empty for the year itself."""

    #: The year, or the last one of several.
    year: int
    label: str = ""

    def __str__(self) -> str:
        return self.label or str(self.year)


@dataclass(frozen=True, kw_only=True)
class FoundPeriod:
    """A period found in a text, and what the text says beside it."""

    period: Period
    is_preliminary: bool
    rest: str


_YEAR: Final = r"(?<!\d)(?P<year>(?:19|20)\d{2})"
_SPAN: Final = re.compile(_YEAR + r"\s?(?P<sign>[/\u2013-])\s?(?P<last>(?:19|20)\d{2}|\d{2})(?!\d)")
_MONTH: Final = re.compile(
    _YEAR + r"\s?(?:M|[-/.])\s?(?P<month>0[1-9]|1[0-2])(?:-[0-3]\d(?: 00:00:00)?)?(?![\d:])"
)
_MONTH_RUN: Final = re.compile(_YEAR + r"(?P<month>0[1-9]|1[0-2])(?!\d)")
_QUARTER: Final = re.compile(
    _YEAR + r"[\s-]*(?:kvartal|kv\.?|[KQ])\s?(?P<quarter>[1-4])(?!\d)", re.IGNORECASE
)
_QUARTER_FIRST: Final = re.compile(
    r"(?:kvartal|kv\.?|[KQ])\s?(?P<quarter>[1-4])[\s-]*" + _YEAR + r"(?!\d)", re.IGNORECASE
)
_PLAIN: Final = re.compile(_YEAR + r"(?![\d:])")
_PRELIMINARY: Final = re.compile(
    r"[(\[]?\bprel(?:imin\w*)?\b\.?[)\]]?|(?<=\d)\s?p\b", re.IGNORECASE
)
#: A year that the numbers are only compared with.
_COMPARED: Final = re.compile(
    _(r"\b(?:jämfört|jämförelse) med (?:år(?:et)? )?(?:19|20)\d{2}"), re.IGNORECASE
)
#: What is left of brackets around a year.
_EMPTY: Final = re.compile(r"[(\[]\s*[)\]]")
_MONTH_DIGITS: Final = {f"{month:02}" for month in range(1, 13)}
_MONTH_NAMES: Final = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_NAMED: Final = re.compile(
    rf"\b(?P<name>{_MONTH_NAMES})\b\.?[\s,]*{_YEAR}|{_YEAR.replace('year', 'other')}[\s,]*"
    rf"\b(?P<after>{_MONTH_NAMES})\b\.?",
    re.IGNORECASE,
)


def find_period(text: str) -> FoundPeriod | None:
    """The period that a text names, anywhere in it; None when it names none."""
    text = _COMPARED.sub(" ", text)
    without = _PRELIMINARY.sub(" ", text)
    for read in (_named, _quarter, _span, _month, _plain):
        found = read(without)
        if found is not None:
            period, start, end = found
            rest = _EMPTY.sub("", " ".join(f"{without[:start]} {without[end:]}".split()))
            return FoundPeriod(
                period=period,
                is_preliminary=without != text,
                rest=rest.strip(" ,;:*\u2013-"),
            )
    return None


def read_period(cells: list[Cell]) -> FoundPeriod:
    """The period in a cell, or in several together; ValueError with a sentence when there is none.

    Brå's files say "År" in one column and the year in the next, or the year and then the month.
    """
    text = " ".join(_text(cell) for cell in cells if cell is not None)
    found = find_period(text)
    if found is None or found.rest.casefold() not in _BESIDE:
        raise ValueError(
            _("”{text}” är ingen period. Skriv ett år, 2017/2018 eller 2024-03.").format(text=text)
            if text
            else _("Perioden saknas. Skriv ett år.")
        )
    return found


#: What may stand beside a year without changing it.
_BESIDE: Final = {"", _("år"), _("helår"), _("hela året"), _("månad"), _("kvartal"), "*", "r", "1)"}


def _text(cell: Cell) -> str:
    if isinstance(cell, date):
        return f"{cell.year}-{cell.month:02}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


_Read = tuple[Period, int, int] | None


def _named(text: str) -> _Read:
    found = _NAMED.search(text)
    if found is None:
        return None
    year = int(found["year"] or found["other"])
    name = (found["name"] or found["after"]).casefold()
    month = next(at for at, each in enumerate(MONTHS, 1) if each.startswith(name[:3]))
    return Period(year, f"{year}-{month:02}"), *found.span()


def _quarter(text: str) -> _Read:
    found = _QUARTER.search(text) or _QUARTER_FIRST.search(text)
    if found is None:
        return None
    year = int(found["year"])
    label = _("{year} kv {quarter}").format(year=year, quarter=found["quarter"])
    return Period(year, label), *found.span()


def _span(text: str) -> _Read:
    found = _SPAN.search(text)
    if found is None:
        return None
    if found["sign"] != "/" and found["last"] in _MONTH_DIGITS:
        return None  # 2011-12 is a month, 2011/12 are two years
    first, last = int(found["year"]), int(found["last"])
    last += first // 100 * 100 if last < 100 else 0
    if not first < last <= first + 10:
        return None
    return Period(last, f"{first}/{last}"), *found.span()


def _month(text: str) -> _Read:
    found = _MONTH.search(text) or _MONTH_RUN.search(text)
    if found is None:
        return None
    year = int(found["year"])
    return Period(year, f"{year}-{found['month']}"), *found.span()


def _plain(text: str) -> _Read:
    found = _PLAIN.search(text)
    return None if found is None else (Period(int(found["year"])), *found.span())
