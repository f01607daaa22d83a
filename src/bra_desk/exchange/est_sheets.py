"""The sheet that EST reporters fill in: written for a group and a period, and read back.

A sheet is known by its headings, so columns may be moved and new ones added; a hidden sheet
says which group, period and reporter it was made for.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, listed
from bra_desk.exchange import workbooks
from bra_desk.exchange.tables import SourceFile, Table
from bra_desk.exchange.workbooks import LISTS, Cell, Column, Sheet, address
from bra_desk.forms.est import EST_REPORT
from bra_desk.forms.fields import Choice, Number

#: What a reporter fills in, in the sheet's order, with the width of its column.
WIDTHS: Final[Mapping[str, int]] = {
    "area": 18,
    "place": 24,
    "category": 24,
    "text": 44,
    "occurrences": 10,
    "severity": 22,
    "trend": 14,
    "part_of_week": 14,
    "part_of_day": 14,
    "expected": 30,
    "action": 34,
}
#: Without these columns a row says nothing.
NEEDED: Final = ("area", "category")
#: Empty rows to fill in.
_ROWS: Final = 60
#: More rows above the headings than this are not looked through.
_ROWS_TRIED: Final = 40
_HOME: Final = _("BRÅ Desk")
_KEYS: Final = ("form", "group", "period", "reporter")
_FORM: Final = "est_report"


@dataclass(frozen=True, kw_only=True)
class ReporterForm:
    """What a sheet is made for."""

    group: str
    group_token: str
    period: str
    #: The first day of the period, 2026-11-09.
    period_on: str
    #: Who is to fill it in; empty for anybody.
    reporter: str = ""
    reporter_token: str = ""
    areas: tuple[str, ...]

    @property
    def title(self) -> str:
        """What its file is called: EST Nordost, vecka 46 2026, Fritid."""
        return ", ".join(filter(None, (self.group, self.period, self.reporter)))


@dataclass(frozen=True, kw_only=True)
class SheetRow:
    """A filled in row: what its cells hold by field, and where each of them stands."""

    #: The row as Excel numbers it.
    number: int
    cells: Mapping[str, Cell]
    at: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class ReadSheet:
    """A reporter's sheet as it was found."""

    title: str
    rows: tuple[SheetRow, ...]
    #: What the hidden sheet says; empty where there is none.
    home: Mapping[str, str] = field(default_factory=dict)
    #: What is said of columns that are new, moved or gone.
    notes: tuple[str, ...] = ()


def heading(name: str) -> str:
    """What the column of a field is called."""
    return EST_REPORT.field(name).label


def write_form(form: ReporterForm) -> bytes:
    """The sheet as a workbook, with lists to choose from and room for many rows."""
    sheet = Sheet(
        title=_("EST-rapport"),
        columns=tuple(_column(name, form.areas) for name in WIDTHS),
        rows=[(None,) * len(WIDTHS)] * _ROWS,
        intro=(
            form.title,
            _("Skriv en rad för varje sak som har setts. Område och kategori behövs alltid."),
            _("Skriv om platser och antal, aldrig om enskilda personer, och inget finare än gata "
              "eller kvarter."),
            _("Inget att rapportera? Skicka tillbaka blanketten tom."),
        ),
    )  # fmt: skip
    home = Sheet(
        title=_HOME,
        columns=(Column(heading=_KEYS[0]), Column(heading=_FORM, width=40)),
        rows=list(
            zip(_KEYS[1:], (form.group_token, form.period_on, form.reporter_token), strict=True)
        ),
        is_hidden=True,
    )
    return workbooks.write((sheet, home), form.title)


def read_form(file: SourceFile) -> ReadSheet:
    """What a returned sheet holds. Errors: InputWrong when no sheet has its headings."""
    home = next(filter(None, map(_home, file.tables)), {})
    for table in file.tables:
        if table.title in {_HOME, LISTS}:
            continue
        for place, row in enumerate(table.rows[:_ROWS_TRIED]):
            columns = _columns(row)
            if all(name in columns for name in NEEDED):
                return _read(file, table, place, home)
    needed = listed([heading(name) for name in NEEDED])
    sentence = _("{name} har inget blad med rubrikerna {headings}. Använd gruppens blankett.")
    raise InputWrong(sentence.format(name=file.name, headings=needed), where=file.name)


def _column(name: str, areas: tuple[str, ...]) -> Column:
    asked = EST_REPORT.field(name)
    choices = tuple(asked.labels.values()) if isinstance(asked, Choice) else ()
    if name == "area":
        choices = areas
    number_format = "0" if isinstance(asked, Number) else ""
    return Column(
        heading=asked.label,
        width=WIDTHS[name],
        choices=choices,
        is_open=True,
        number_format=number_format,
    )


def _home(table: Table) -> dict[str, str]:
    """What the hidden sheet says; nothing for any other sheet."""
    if table.cell(0, 0) != _KEYS[0] or table.cell(0, 1) != _FORM:
        return {}
    told = {str(table.cell(row, 0)): table.cell(row, 1) for row in range(1, len(_KEYS))}
    return {name: str(value or "") for name, value in told.items() if name in _KEYS}


def _key(text: Any) -> str:
    """A heading as it is compared: small letters, without stars and spaces around."""
    return " ".join(str(text or "").casefold().replace("*", " ").split()).rstrip(":")


_NAMES: Final = {_key(EST_REPORT.field(name).label): name for name in WIDTHS}


def _columns(row: Sequence[Cell]) -> dict[str, int]:
    """Where each known heading of a row stands, the first time it does."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        name = _NAMES.get(_key(cell))
        if name is not None:
            found.setdefault(name, place)
    return found


def _read(file: SourceFile, table: Table, head: int, home: Mapping[str, str]) -> ReadSheet:
    columns = _columns(table.rows[head])
    _refuse_twice(file, table, head)
    rows = []
    for place in range(head + 1, len(table.rows)):
        cells = {name: table.cell(place, column) for name, column in columns.items()}
        if any(str(cell or "").strip() for cell in cells.values()):
            at = {name: address(place, column) for name, column in columns.items()}
            rows.append(SheetRow(number=place + 1, cells=cells, at=at))
    notes = tuple(_column_notes(table.rows[head], columns, head))
    return ReadSheet(title=table.title, rows=tuple(rows), home=home, notes=notes)


def _refuse_twice(file: SourceFile, table: Table, head: int) -> None:
    """Errors: InputWrong for a heading that stands over two columns."""
    first: dict[str, int] = {}
    for place, cell in enumerate(table.rows[head]):
        name = _NAMES.get(_key(cell))
        if name is None:
            continue
        if name in first:
            sentence = _("Kolumnen {heading} finns två gånger, i {one} och {other}. Ta bort en.")
            one, other = address(head, first[name]), address(head, place)
            raise InputWrong(
                sentence.format(heading=heading(name), one=one, other=other),
                where=", ".join(filter(None, (file.name, table.title, other))),
            )
        first[name] = place


def _column_notes(row: Sequence[Cell], columns: Mapping[str, int], head: int) -> Iterator[str]:
    """What is new, moved or gone, so that nothing is read amiss in silence."""
    for place, cell in enumerate(row):
        text = " ".join(str(cell or "").split())
        if text and _key(cell) not in _NAMES:
            sentence = _("Kolumnen ”{text}” ({at}) är ny och läses inte in.")
            yield sentence.format(text=text, at=address(head, place))
    expected = [name for name in WIDTHS if name in columns]
    found = sorted(columns, key=lambda name: columns[name])
    moved = [name for name, other in zip(found, expected, strict=True) if name != other]
    for name in moved:
        sentence = _("Kolumnen {heading} är flyttad till {at} och läses där.")
        yield sentence.format(heading=heading(name), at=address(head, columns[name]))
    for name in WIDTHS:
        if name not in columns:
            yield _("Kolumnen {heading} saknas och blir tom.").format(heading=heading(name))
