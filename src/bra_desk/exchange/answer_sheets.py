"""The follow-up form as a workbook: rows to fill in, and a hidden sheet that leads them home."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.exchange import workbooks
from bra_desk.exchange.workbooks import Cell, Column, ReadSheet, Sheet, address
from bra_desk.forms.answers import QUESTIONS, Answer, AnswerForm, choices_of, instructions
from bra_desk.forms.fields import LongText

_NUMBER: Final = _("Nr")
_LOCKED: Final = (_NUMBER, _("Slag"), _("Rubrik"), _("Så mäts det"))
_HOME: Final = (_NUMBER, _("Referens"), *_LOCKED[1:])
#: More rows above the headings than this are not looked through.
_ROWS_TRIED: Final = 40

_Row = tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class _Home:
    """What the hidden sheet says of a number: its reference and its locked cells as sent."""

    reference: str
    locked: tuple[str, ...]


def write_form(form: AnswerForm) -> bytes:
    """The form as a workbook; only the cells to answer in are open."""
    locked = [
        Column(heading=heading, width=width)
        for heading, width in zip(_LOCKED, (5, 14, 36, 36), strict=True)
    ]
    asked = [
        Column(
            heading=question.label,
            width=40 if isinstance(question, LongText) else 18,
            choices=choices_of(question),
            is_open=True,
        )
        for question in QUESTIONS
    ]
    answers = Sheet(
        title=_("Uppföljning {year}").format(year=form.year),
        columns=(*locked, *asked),
        rows=[
            (each.number, each.kind, each.title, each.target, *_answered(each.values))
            for each in form.asked
        ],
        intro=instructions(form),
    )
    home = Sheet(
        title=_("BRÅ Desk"),
        columns=tuple(Column(heading=heading) for heading in _HOME),
        rows=[
            (each.number, str(each.reference), each.kind, each.title, each.target)
            for each in form.asked
        ],
        is_hidden=True,
    )
    return workbooks.write((answers, home), form.title)


def _answered(values: Mapping[str, Any]) -> Iterator[Cell]:
    for question in QUESTIONS:
        value = values.get(question.name)
        if choices_of(question):
            yield question.show(value) or None
        else:
            yield None if value == "" else value


def read_form(data: bytes, name: str) -> list[Answer]:
    """Every row of a returned form, with what is wrong with it. Errors: InputWrong.

    The sheet is known by its headings, whatever it is called, and each column by its own.
    """
    sheets = workbooks.read(data, name)
    home = _home(sheets)
    if home is None:
        raise InputWrong(
            _(
                "{name} är inget underlag från BRÅ Desk, eller så är det dolda bladet borta. "
                "Be att få svaret i den fil som skickades ut."
            ).format(name=name),
            where=name,
        )
    for sheet in sheets:
        found = _heading_row(sheet)
        if found is not None:
            return list(_answers(sheet, found, home, name))
    raise InputWrong(
        _("{name} har inget blad med rubrikerna {headings}.").format(
            name=name, headings=", ".join((_NUMBER, QUESTIONS[0].label, QUESTIONS[1].label))
        ),
        where=name,
    )


def _home(sheets: Sequence[ReadSheet]) -> dict[str, _Home] | None:
    for sheet in sheets:
        if sheet.rows and tuple(map(_text, sheet.rows[0][: len(_HOME)])) == _HOME:
            rows = [tuple(map(_text, row)) + ("",) * len(_HOME) for row in sheet.rows[1:]]
            return {row[0]: _Home(reference=row[1], locked=row[2:5]) for row in rows if row[0]}
    return None


def _heading_row(sheet: ReadSheet) -> int | None:
    """The row with the headings; None for a sheet that has none, or is the hidden one."""
    known = {question.label for question in QUESTIONS}
    for place, row in enumerate(sheet.rows[:_ROWS_TRIED]):
        texts = set(map(_text, row))
        if _NUMBER in texts and len(known & texts) > 1:
            return place
    return None


def _answers(sheet: ReadSheet, head: int, home: dict[str, _Home], name: str) -> Iterator[Answer]:
    columns = _columns(sheet, head, name)
    seen: set[str] = set()
    for place in range(head + 1, len(sheet.rows)):
        row = sheet.rows[place]
        if any(_text(cell) for cell in row):
            yield _answer(sheet, place, columns, home, seen)
    for number in home.keys() - seen:
        title = home[number].locked[1]
        where = _("bladet {sheet}").format(sheet=sheet.title)
        yield Answer(place=where, reference=home[number].reference, title=title)


def _columns(sheet: ReadSheet, head: int, name: str) -> dict[str, int]:
    """Where each heading stands. Errors: InputWrong for one that is missing or there twice."""
    texts = [_text(cell) for cell in sheet.rows[head]]
    wanted = (*_LOCKED, *(question.label for question in QUESTIONS))
    for heading in wanted:
        if texts.count(heading) == 1:
            continue
        sentence = (
            _("kolumnen ”{heading}” saknas. Skriv tillbaka rubriken.")
            if heading not in texts
            else _("kolumnen ”{heading}” finns två gånger. Ta bort den ena.")
        )
        where = _("{name}, bladet {sheet}, rad {row}").format(
            name=name, sheet=sheet.title, row=head + 1
        )
        raise InputWrong(f"{where}: {sentence.format(heading=heading)}", where=where)
    return {heading: texts.index(heading) for heading in wanted}


def _answer(
    sheet: ReadSheet,
    place: int,
    columns: dict[str, int],
    home: dict[str, _Home],
    seen: set[str],
) -> Answer:
    row = sheet.rows[place]
    number = _text(_cell(row, columns[_NUMBER]))
    known = home.get(number)
    problems = []
    if known is None:
        problems.append(_("Raden är inte med i underlaget som skickades ut. Ta bort den."))
    elif number in seen:
        problems.append(_("Nr {number} finns på två rader. Ta bort den ena.").format(number=number))
    else:
        problems += _changed(row, place, columns, known)
    seen.add(number)
    return Answer(
        place=_("bladet {sheet}, rad {row}").format(sheet=sheet.title, row=place + 1),
        reference="" if known is None else known.reference,
        title=_text(_cell(row, columns[_LOCKED[2]])) if known is None else known.locked[1],
        cells={each.name: _cell(row, columns[each.label]) for each in QUESTIONS},
        places={
            each.name: _("cell {cell} ({heading})").format(
                cell=address(place, columns[each.label]),
                heading=each.label,
            )
            for each in QUESTIONS
        },
        problems=problems,
    )


def _changed(row: _Row, place: int, columns: dict[str, int], known: _Home) -> Iterator[str]:
    """A sentence for each locked cell that is not as it was sent."""
    for heading, sent in zip(_LOCKED[1:], known.locked, strict=True):
        found = _text(_cell(row, columns[heading]))
        if found != sent:
            cell = address(place, columns[heading])
            sentence = _("Cell {cell} ({heading}) är låst och har ändrats. Där ska stå ”{sent}”.")
            yield sentence.format(cell=cell, heading=heading, sent=sent)


def _cell(row: _Row, column: int) -> Cell:
    return row[column] if column < len(row) else None


def _text(cell: Cell) -> str:
    """A cell's text, with one space between words; a whole number without its decimals."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else " ".join(str(cell).split())
