"""Follow-up forms as they are sent, filled in by a person, and changed on the way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl

from bra_desk.forms.answers import QUESTIONS
from bra_desk.services import entries
from bra_desk.services.follow_ups.follow_up_forms import Sending, write_forms
from bra_desk.storage.register import Register
from tests import make

LABELS = {each.name: each.label for each in QUESTIONS}


def sent(register: Register, folder: Path, file_format: str = "xlsx") -> Path:
    """The one form of the year."""
    (form,) = write_forms(register, Sending(year=2026, file_format=file_format), folder).forms
    return form.path


def filled_xlsx(path: Path, *rows: dict[str, Any], save_as: str = "") -> Path:
    """The form with answers in its first rows, by question."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    head = next(row for row in sheet.iter_rows() if row[0].value == "Nr")
    columns = {cell.value: cell.column for cell in head}
    for place, answers in enumerate(rows, (head[0].row or 0) + 1):
        for name, value in answers.items():
            sheet.cell(place, columns[LABELS.get(name, name)] or 1, value)
    target = path.with_name(save_as) if save_as else path
    book.save(target)
    return target


def changed_xlsx(path: Path, change: Callable[[Any, Any], object]) -> Path:
    """The form as a person's changes to the book and its sheet leave it."""
    book = openpyxl.load_workbook(path)
    change(book, book.worksheets[0])
    book.save(path)
    return path


def follow_ups(register: Register) -> dict[str, dict[str, Any]]:
    """The follow-ups by the title of their measure."""
    rows = entries.rows(register, "follow_up")
    return {row.texts["measure"]: row.values for row in rows}


def filled_docx(path: Path, table: int, answers: dict[str, str]) -> Path:
    """The Word form with answers in one of its tables."""
    document = docx.Document(str(path))
    for row in document.tables[table].rows:
        label = row.cells[0].text.partition("\n")[0]
        for name, value in answers.items():
            if label == LABELS[name]:
                row.cells[1].text = value
    document.save(str(path))
    return path


def owner_of_two(register: Register) -> int:
    """An owner of two measures of the year."""
    make.entry(register, "settings")
    owner = make.organisation(register, "Gator och parker")
    for title in ("Belysning", "Plank"):
        make.measure(register, title=title, owner=owner, indicator="Antal fel")
    return owner
