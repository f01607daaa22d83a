"""Answers to a follow-up come back: previewed, whole or not at all, once."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.model.measures import Light
from bra_desk.services import entries, history, records
from bra_desk.services.follow_ups.follow_up_answers import What, preview, take_in
from bra_desk.storage.register import Register
from tests import make
from tests.returned_forms import (
    changed_xlsx,
    filled_docx,
    filled_xlsx,
    follow_ups,
    owner_of_two,
    sent,
)

TODAY = date(2026, 11, 22)


@pytest.fixture
def park(register: Register) -> int:
    """An owner of two measures of the year."""
    return owner_of_two(register)


@pytest.mark.usefixtures("park")
def test_answers_of_a_workbook_come_in_as_one_act(register: Register, tmp_path: Path) -> None:
    path = filled_xlsx(
        sent(register, tmp_path),
        {"result": "40 lampor.", "light": "Gul: avviker", "hours": 12.0, "cost": "35 000 kr"},
        {"result": "Planket är borta.", "followed_up_on": date(2026, 11, 20)},
    )
    before = records.dump(register)
    seen = preview(register, [path], 2026)
    assert [line.what for line in seen.lines] == [What.NEW, What.NEW]
    assert "Resultat: ”40 lampor.”." in seen.lines[0].details
    assert records.dump(register) == before
    take_in(register, [path], 2026)
    told = follow_ups(register)["Belysning"]
    assert (told["result"], told["light"], told["hours"], told["cost"]) == (
        "40 lampor.", Light.YELLOW, 12, 35000,
    )  # fmt: skip
    assert told["followed_up_on"] == TODAY
    assert follow_ups(register)["Plank"]["followed_up_on"] == date(2026, 11, 20)
    (request,) = entries.rows(register, "follow_up_request")
    assert request.values["answered_on"] == TODAY
    assert history.undo_last(register) == "Svar på uppföljning ur 1 fil"
    assert records.dump(register) == before


@pytest.mark.usefixtures("park")
@pytest.mark.parametrize("file_format", ["xlsx", "docx"])
def test_same_file_twice_changes_nothing(
    register: Register, tmp_path: Path, file_format: str
) -> None:
    path = sent(register, tmp_path, file_format)
    if file_format == "xlsx":
        filled_xlsx(path, {"result": "40 lampor."})
    else:
        filled_docx(path, 0, {"result": "40 lampor."})
    take_in(register, [path])
    before = records.dump(register, with_history=True)
    seen = take_in(register, [path])
    assert seen.count(What.SAME) == 1
    assert seen.count(What.EMPTY) == 1
    assert records.dump(register, with_history=True) == before


@pytest.mark.usefixtures("park")
def test_answers_of_a_word_file_come_in(register: Register, tmp_path: Path) -> None:
    path = sent(register, tmp_path, "docx")
    filled_docx(path, 1, {"result": "Borta.\nKlart i maj.", "light": "grön", "hours": "7"})
    take_in(register, [path], 2026)
    (told,) = follow_ups(register).values()
    assert (told["result"], told["light"], told["hours"]) == (
        "Borta.\nKlart i maj.", Light.GREEN, 7,
    )  # fmt: skip


def move_result_first(_book: Any, sheet: Any) -> None:
    """Swap the columns of process and result, heading and all."""
    for row in range(4, 7):
        left, right = sheet.cell(row, 5), sheet.cell(row, 6)
        left.value, right.value = right.value, left.value


def renamed(_book: Any, sheet: Any) -> None:
    sheet.title = "Vårt svar"


def row_deleted(_book: Any, sheet: Any) -> None:
    sheet.delete_rows(6)


@pytest.mark.usefixtures("park")
@pytest.mark.parametrize("change", [move_result_first, renamed, row_deleted])
def test_rows_find_home_whatever_was_moved(
    register: Register, tmp_path: Path, change: Callable[[Any, Any], None]
) -> None:
    path = filled_xlsx(sent(register, tmp_path), {"result": "40 lampor."})
    head = next(
        row[0].row
        for row in openpyxl.load_workbook(path).worksheets[0].iter_rows()
        if row[0].value == "Nr"
    )
    assert head == 4, "the changes are made to the rows below"
    changed_xlsx(path, change)
    take_in(register, [path], 2026)
    assert follow_ups(register)["Belysning"]["result"] == "40 lampor."


REFUSED = [
    (lambda _b, s: s.cell(6, 1, 9), "inte med i underlaget"),
    (lambda _b, s: s.cell(6, 1, 1), "Nr 1 finns på två rader"),
    (lambda _b, s: s.cell(5, 3, "Något annat"), "Cell C5 (Rubrik) är låst och har ändrats"),
    (lambda _b, s: s.insert_rows(6) or s.cell(6, 6, "Nytt"), "inte med i underlaget"),
    (lambda _b, s: s.cell(5, 9, "Lila"), "”Lila” går inte att välja"),
    (lambda _b, s: s.cell(5, 12, "ungefär tolv"), "”ungefär tolv” är inget helt tal"),
    (lambda _b, s: s.cell(5, 12, 12.5), "inget helt tal"),
    (lambda _b, s: s.cell(5, 12, -3), "ska vara mellan"),
    (lambda _b, s: s.cell(5, 14, "i fjol"), "är inget datum"),
    (lambda _b, s: s.cell(5, 6, "Tala med 19850115-1230"), "personnummer"),
    (lambda _b, s: s.cell(5, 6, "#REF!"), "formelfel"),
]


@pytest.mark.usefixtures("park")
@pytest.mark.parametrize(("change", "sentence"), REFUSED, ids=[each[1] for each in REFUSED])
def test_what_is_wrong_is_said_by_its_place_and_nothing_comes_in(
    register: Register, tmp_path: Path, change: Callable[[Any, Any], object], sentence: str
) -> None:
    path = filled_xlsx(sent(register, tmp_path), {"process": "Bra."}, {"process": "Bra."})
    changed_xlsx(path, change)
    before = records.dump(register, with_history=True)
    seen = preview(register, [path])
    assert any(sentence in each for each in seen.problems), seen.problems
    assert all("bladet Uppföljning 2026" in each for each in seen.problems)
    with pytest.raises(InputWrong) as refused:
        take_in(register, [path])
    assert path.name in refused.value.where
    assert records.dump(register, with_history=True) == before


@pytest.mark.usefixtures("park")
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda b, _s: b.remove(b.worksheets[1]), "inget underlag från BRÅ Desk"),
        (lambda _b, s: s.delete_cols(6), "kolumnen ”Resultat” saknas"),
        (lambda _b, s: s.cell(4, 30, "Resultat"), "finns två gånger"),
        (lambda _b, s: s.delete_rows(4), "har inget blad med rubrikerna"),
    ],
)
def test_file_that_is_no_form_is_refused_by_its_name(
    register: Register, tmp_path: Path, change: Callable[[Any, Any], object], sentence: str
) -> None:
    path = changed_xlsx(sent(register, tmp_path), change)
    with pytest.raises(InputWrong, match=sentence) as refused:
        preview(register, [path])
    assert path.name in refused.value.where


@pytest.mark.parametrize("name", ["svar.xlsx", "svar.docx"])
def test_file_that_is_no_file_is_refused(register: Register, tmp_path: Path, name: str) -> None:
    with pytest.raises(PlaceWrong, match="går inte att läsa"):
        preview(register, [tmp_path / name])
    (tmp_path / name).write_bytes(b"PK nonsense")
    with pytest.raises(InputWrong, match="går inte att läsa som"):
        preview(register, [tmp_path / name])
    blank = io.BytesIO()
    docx.Document().save(blank)
    (tmp_path / "tom.docx").write_bytes(blank.getvalue())
    with pytest.raises(InputWrong, match="inget underlag"):
        preview(register, [tmp_path / "tom.docx"])


@pytest.mark.usefixtures("park")
def test_word_table_without_a_question_is_refused(register: Register, tmp_path: Path) -> None:
    path = sent(register, tmp_path, "docx")
    document = docx.Document(str(path))
    table = document.tables[0]
    table._tbl.remove(table.rows[4]._tr)  # noqa: SLF001 - python-docx removes no rows
    document.save(str(path))
    (problem,) = preview(register, [path]).problems
    assert "tabell 1" in problem
    assert "saknas i tabellen" in problem


@pytest.mark.usefixtures("park")
def test_answer_for_another_year_or_register_is_refused(
    register: Register, example: Register, tmp_path: Path
) -> None:
    path = filled_xlsx(sent(register, tmp_path), {"result": "Bra."})
    assert "gäller 2026 och inte 2025" in preview(register, [path], 2025).problems[0]
    assert "annat register" in preview(example, [path]).problems[0]


@pytest.mark.usefixtures("park")
@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [("1/", "0/", "annan version av programmet"), ("/measure/", "/", "ingen referens")],
)
def test_form_of_another_version_is_refused(
    register: Register, tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    path = filled_xlsx(sent(register, tmp_path), {"result": "Bra."})

    def age(book: Any, _sheet: Any) -> None:
        cell = book.worksheets[1].cell(2, 2)
        cell.value = cell.value.replace(old, new, 1)

    assert sentence in preview(register, [changed_xlsx(path, age)]).problems[0]


@pytest.mark.usefixtures("park")
def test_measure_removed_meanwhile_is_said(register: Register, tmp_path: Path) -> None:
    path = filled_xlsx(sent(register, tmp_path), {"result": "Bra."})
    entries.remove(register, "measure", entries.rows(register, "measure")[0].id)
    assert "finns inte längre" in " ".join(preview(register, [path]).problems)


@pytest.mark.usefixtures("park")
def test_answer_that_would_overwrite_something_newer_asks(
    register: Register, tmp_path: Path
) -> None:
    path = filled_xlsx(sent(register, tmp_path), {"result": "40 lampor."})
    lit = next(r.id for r in entries.rows(register, "measure") if r.texts["title"] != "Plank")
    make.follow_up(register, measure=lit, year=2026, result="Sekreterarens text.")
    (line, *_rest) = preview(register, [path]).lines
    assert line.what is What.NEWER
    assert line.details == ("Resultat: ”Sekreterarens text.” blir ”40 lampor.”.",)
    with pytest.raises(InputWrong, match="nyare uppgifter"):
        take_in(register, [path])
    assert follow_ups(register)["Belysning"]["result"] == "Sekreterarens text."
    take_in(register, [path], overwrites=True)
    assert follow_ups(register)["Belysning"]["result"] == "40 lampor."


@pytest.mark.usefixtures("park")
def test_same_thing_answered_in_two_files_is_refused(register: Register, tmp_path: Path) -> None:
    path = sent(register, tmp_path)
    one = filled_xlsx(path, {"result": "Ett."}, save_as="ett.xlsx")
    two = filled_xlsx(path, {"result": "Två."}, save_as="två.xlsx")
    (problem,) = preview(register, [one, two]).problems
    assert "Svaret finns också i ett.xlsx" in problem


@pytest.mark.usefixtures("park")
def test_form_shows_what_is_known_and_an_empty_cell_changes_nothing(
    register: Register, tmp_path: Path
) -> None:
    path = filled_xlsx(sent(register, tmp_path), {"result": "40 lampor.", "hours": 3})
    take_in(register, [path])
    path.unlink()
    again = sent(register, tmp_path)
    filled_xlsx(again, {"hours": None, "light": "Röd"})
    (line, _other) = preview(register, [again]).lines
    assert line.what is What.CHANGED
    take_in(register, [again])
    told = follow_ups(register)["Belysning"]
    assert (told["result"], told["hours"], told["light"]) == ("40 lampor.", 3, Light.RED)
