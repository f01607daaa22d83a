"""A reporter's sheet understood: whose it is, and what each row says or has wrong."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.basics.privacy import Level
from bra_desk.basics.texts import _
from bra_desk.exchange import est_sheets, tables
from bra_desk.exchange.est_sheets import ReadSheet, SheetRow
from bra_desk.exchange.tables import SourceFile
from bra_desk.exchange.workbooks import MAX_BYTES, Cell
from bra_desk.forms.est import EST_REPORT
from bra_desk.forms.fields import Choice, Text
from bra_desk.model.est_periods import EstPeriod
from bra_desk.services.est.groups import (
    Group,
    group_in,
    groups_in,
    reporter_of,
    reporters_in,
)
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What a person says of sheets that do not say it themselves; None for what they say."""

    group_id: int | None = None
    day: date | None = None
    reporter_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReadRow:
    """A row of a sheet: what it says, or what is wrong with it."""

    number: int
    #: By field name as the form has them; whole only without problems.
    values: Mapping[str, Any]
    #: A sentence for each fault, with its file, sheet, row and column.
    problems: tuple[str, ...] = ()
    #: What a person should look at before it is taken in.
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A sheet as it was understood."""

    file: SourceFile
    group: Group
    period: EstPeriod
    #: Who filled it in; None when nobody has said.
    reporter_id: int | None
    reporter: str
    rows: tuple[ReadRow, ...]
    notes: tuple[str, ...] = field(default=())

    @property
    def problems(self) -> tuple[str, ...]:
        """Everything wrong in it."""
        return tuple(each for row in self.rows for each in row.problems)


def open_sheet(path: Path) -> SourceFile:
    """A file read from the disk. Errors: PlaceWrong, InputWrong when it holds no table."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputWrong(_("Filen är större än 50 MB."), where=path.name)
        return tables.open_file(path.read_bytes(), path.name)
    except OSError as error:
        sentence = _("Filen går inte att läsa. Se efter att den finns och inte är öppen i Excel.")
        raise PlaceWrong(sentence, where=str(path)) from error


def understand(register: Register, file: SourceFile, chosen: Chosen | None = None) -> Statement:
    """What a sheet says, of which group, period and reporter.

    Errors: InputWrong for a sheet of other headings, or of nobody knows which group or period.
    """
    sheet = est_sheets.read_form(file)
    with register.read() as session:
        return _understood(session, file, sheet, chosen or Chosen())


def _understood(session: Session, file: SourceFile, sheet: ReadSheet, chosen: Chosen) -> Statement:
    group = _group(session, file, sheet, chosen)
    period = group.period(_day(file, sheet, chosen))
    reporter = None
    if chosen.reporter_id is not None:
        reporter = reporter_of(session, group, chosen.reporter_id)
    elif token := sheet.home.get("reporter"):
        there = reporters_in(session, group.id)
        reporter = next((each for each in there if each.token == token), None)
    reader = _Reader(session, file.name, sheet.title)
    common = {
        "est_group": group.id,
        "period_on": period.starts_on,
        "est_reporter": None if reporter is None else reporter.id,
    }
    return Statement(
        file=file,
        group=group,
        period=period,
        reporter_id=None if reporter is None else reporter.id,
        reporter="" if reporter is None else reporter.name,
        rows=tuple(reader.read(row, common) for row in sheet.rows),
        notes=sheet.notes,
    )


def _group(session: Session, file: SourceFile, sheet: ReadSheet, chosen: Chosen) -> Group:
    """Errors: InputWrong when nobody says which, or the sheet's own is not here."""
    if chosen.group_id is not None:
        return group_in(session, chosen.group_id)
    token = sheet.home.get("group", "")
    there = groups_in(session)
    for group in there:
        if group.token == token or (not token and len(there) == 1):
            return group
    sentence = (
        _("{name} är en blankett för en grupp som inte finns i registret. Välj grupp.")
        if token
        else _("{name} säger inte vilken grupp den hör till. Välj grupp.")
    )
    raise InputWrong(sentence.format(name=file.name), where=file.name)


def _day(file: SourceFile, sheet: ReadSheet, chosen: Chosen) -> date:
    """Errors: InputWrong when nobody says which period."""
    if chosen.day is not None:
        return chosen.day
    with suppress(ValueError):
        return date.fromisoformat(sheet.home.get("period", ""))
    sentence = _("{name} säger inte vilken period den gäller. Välj period.")
    raise InputWrong(sentence.format(name=file.name), where=file.name)


class _Reader:
    """Reads the rows of one sheet, and tells where each fault stands."""

    def __init__(self, session: Session, name: str, title: str) -> None:
        captions = reads.captions(session, "area")
        self._areas = {captions[each.id]: each.id for each in reads.stored(session, "area")}
        self._file = ", ".join(
            filter(None, (name, _("blad {title}").format(title=title) if title else ""))
        )

    def read(self, row: SheetRow, common: Mapping[str, Any]) -> ReadRow:
        """One row with all that is wrong with it."""
        values = EST_REPORT.empty() | dict(common)
        problems: dict[str, str] = {}
        for name, cell in row.cells.items():
            try:
                values[name] = self._value(name, cell)
            except ValueError as error:
                problems[name] = str(error)
        found = EST_REPORT.problems(values)
        problems = found | problems
        return ReadRow(
            number=row.number,
            values=values,
            problems=tuple(self._at(row, name, text) for name, text in problems.items()),
            notes=tuple(self._looked_at(row, values)),
        )

    def _value(self, name: str, cell: Cell) -> Any:
        asked = EST_REPORT.field(name)
        text = " ".join(str(cell).split()) if cell is not None else ""
        if name == "area":
            return self._area(text)
        if isinstance(asked, Choice):
            return _choice(asked, text)
        if name == "occurrences":
            return _whole(asked.label, cell)
        return text

    def _area(self, text: str) -> int | None:
        if not text:
            return None
        folded = {name.casefold(): id for name, id in self._areas.items()}
        if text.casefold() in folded:
            return folded[text.casefold()]
        raise ValueError(_unknown(_("Området ”{text}” finns inte."), text, list(self._areas)))

    def _at(self, row: SheetRow, name: str, sentence: str) -> str:
        """The fault with its file, sheet, row and column."""
        place = _("rad {row}").format(row=row.number)
        if name in row.at:
            column = _("kolumn {heading} ({at})")
            place += ", " + column.format(heading=est_sheets.heading(name), at=row.at[name])
        return f"{self._file}, {place}: {sentence}"

    def _looked_at(self, row: SheetRow, values: Mapping[str, Any]) -> Iterator[str]:
        """What may point out a person, which a person must look at."""
        for name in row.cells:
            asked = EST_REPORT.field(name)
            if not isinstance(asked, Text):
                continue
            for found in asked.findings(values[name]):
                if found.level is Level.POSSIBLE:
                    text = values[name][found.start : found.end]
                    sentence = _("kan vara {what}: ”{text}”. {rule}")
                    told = sentence.format(what=found.what, text=text, rule=found.rule)
                    yield self._at(row, name, told)


def _choice(asked: Choice, text: str) -> Any:
    """The member whose word it is, or the first part of it: Grön for Grön: hålls …."""
    if not text:
        return asked.empty
    folded = text.casefold()
    for member, label in asked.labels.items():
        if folded in {label.casefold(), label.partition(":")[0].casefold(), member.value}:
            return member
    pattern = _("”{text}” är inget av orden i listan.")
    raise ValueError(_unknown(pattern, text, list(asked.labels.values())))


def _unknown(pattern: str, text: str, known: list[str]) -> str:
    """That a word is not known, with the nearest one when there is any."""
    near = get_close_matches(text.casefold(), [each.casefold() for each in known], n=1)
    said = pattern.format(text=text)
    if not near:
        return said
    word = next(each for each in known if each.casefold() == near[0])
    return f"{said} " + _("Menas {word}?").format(word=word)


def _whole(label: str, cell: Cell) -> int | None:
    if cell is None or not str(cell).strip():
        return None
    with suppress(ValueError):
        number = float(str(cell).replace(",", ".")) if not isinstance(cell, bool) else 0.5
        if number == int(number):
            return int(number)
    raise ValueError(_("{label}: ”{text}” är inget helt tal.").format(label=label, text=cell))
