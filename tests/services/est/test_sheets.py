"""Reporters' sheets taken in: previewed, all or nothing, known again, and taken back."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.model.est import EstSeverity
from bra_desk.services import entries, history
from bra_desk.services.est import sheet_import, sheet_reading, standings
from bra_desk.services.est.sheet_import import What
from bra_desk.services.est.sheet_reading import Chosen, Statement
from bra_desk.services.papers import est_sheets
from tests import make
from tests.services.est.at_est import TODAY, WEEK_46, Est

Row = dict[str, str | int | date | None]
GOOD: Row = {"A": "Berget", "B": "Torget", "C": "Klotter", "E": 2, "F": "Röd", "D": "Ny tagg"}


def sheet(est: Est, folder: Path, *rows: Row, name: str = "fritid.xlsx") -> Path:
    """A filled in sheet of Fritid for week 46."""
    path = folder / name
    est_sheets.write_sheet(est.register, est.group, WEEK_46, path, est.fritid)
    book = openpyxl.load_workbook(path)
    for place, row in enumerate(rows, 6):
        for column, value in row.items():
            book["EST-rapport"][f"{column}{place}"] = value
    made = io.BytesIO()
    book.save(made)
    path.write_bytes(made.getvalue())
    return path


def understood(est: Est, path: Path, chosen: Chosen | None = None) -> Statement:
    return sheet_reading.understand(est.register, sheet_reading.open_sheet(path), chosen)


def test_sheet_becomes_reports_with_their_delivery(est: Est, tmp_path: Path) -> None:
    statement = understood(est, sheet(est, tmp_path, GOOD, {**GOOD, "A": "ängen"}))
    assert (statement.reporter_id, statement.period.starts_on) == (est.fritid, WEEK_46)
    seen = sheet_import.preview(est.register, [statement])
    assert [line.what for line in seen.lines] == [What.NEW, What.NEW]
    assert entries.rows(est.register, "est_report") == []
    taken = sheet_import.carry_out(est.register, [statement])
    rows = entries.rows(est.register, "est_report")
    assert sorted(row.values["area"] for row in rows) == [est.east, est.west]
    first = rows[0].values
    assert (first["severity"], first["occurrences"]) == (EstSeverity.RED, 2)
    assert first["est_delivery"] == taken.deliveries[0]
    assert standings.standing(est.register, est.group, WEEK_46, TODAY).told[0].id == est.fritid


def test_import_is_taken_back_whole(est: Est, tmp_path: Path) -> None:
    sheet_import.carry_out(est.register, [understood(est, sheet(est, tmp_path, GOOD, GOOD))])
    history.undo_last(est.register)
    assert entries.rows(est.register, "est_report") == []
    assert entries.rows(est.register, "est_delivery") == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"A": "Bergt"}, "kolumn Område (A7): Området ”Bergt” finns inte. Menas Berget?"),
        ({"A": None}, "kolumn Område (A7): Område måste fyllas i."),
        ({"C": "klåtter"}, ("kolumn Kategori (C7): ”klåtter” är inget av orden i listan. "
         "Menas Klotter?")),
        ({"E": "många"}, "kolumn Antal gånger (E7): Antal gånger: ”många” är inget helt tal."),
        ({"E": 1.5}, "kolumn Antal gånger (E7): Antal gånger: ”1.5” är inget helt tal."),
        ({"E": 0}, "kolumn Antal gånger (E7): Antal gånger ska vara mellan 1 och"),
        ({"D": "Kille 19121212-1212"}, ("kolumn Iakttagelse (D7): Iakttagelse innehåller "
         "ett personnummer")),
        ({"B": "Storgatan 4 lgh 1102"}, "kolumn Plats (B7): Skriv gata, torg eller kvarter."),
    ],
)  # fmt: skip
def test_fault_is_told_with_file_sheet_row_and_column(
    est: Est, tmp_path: Path, row: Row, said: str
) -> None:
    statement = understood(est, sheet(est, tmp_path, GOOD, GOOD | row))
    (problem,) = statement.problems
    assert problem.startswith(f"fritid.xlsx, blad EST-rapport, rad 7, {said}")
    with pytest.raises(InputWrong, match="Ingenting togs in") as error:
        sheet_import.carry_out(est.register, [statement])
    assert error.value.where.startswith("fritid.xlsx, blad EST-rapport, rad 7")
    assert entries.rows(est.register, "est_report") == []


def test_rows_with_faults_are_left_out_when_a_person_says_so(est: Est, tmp_path: Path) -> None:
    statement = understood(est, sheet(est, tmp_path, GOOD, GOOD | {"A": "Bergt"}))
    taken = sheet_import.carry_out(est.register, [statement], leaves_out_problems=True)
    assert len(entries.rows(est.register, "est_report")) == 1
    delivery = entries.read(est.register, "est_delivery", taken.deliveries[0]).values
    assert (delivery["taken"], delivery["note"]) == (1, "1 rad med fel lämnades")


def test_one_wrong_sheet_of_several_stops_them_all(est: Est, tmp_path: Path) -> None:
    good = understood(est, sheet(est, tmp_path, GOOD))
    bad = understood(est, sheet(est, tmp_path, GOOD | {"A": "?"}, name="annan.xlsx"))
    with pytest.raises(InputWrong, match=r"annan\.xlsx"):
        sheet_import.carry_out(est.register, [good, bad])
    assert entries.rows(est.register, "est_report") == []


def test_same_sheet_twice_is_told_and_adds_nothing(est: Est, tmp_path: Path) -> None:
    path = sheet(est, tmp_path, GOOD)
    sheet_import.carry_out(est.register, [understood(est, path)])
    again = understood(est, path)
    seen = sheet_import.preview(est.register, [again])
    assert seen.notes == ("fritid.xlsx: samma blankett lästes in 22 november 2026.",)
    assert seen.count(What.SAME) == 1
    with pytest.raises(InputWrong, match="redan inläst"):
        sheet_import.carry_out(est.register, [again])


def test_later_sheet_of_the_same_period_adds_what_is_new(est: Est, tmp_path: Path) -> None:
    sheet_import.carry_out(est.register, [understood(est, sheet(est, tmp_path, GOOD))])
    more = understood(est, sheet(est, tmp_path, GOOD, GOOD | {"C": "Bränder"}, name="mer.xlsx"))
    seen = sheet_import.preview(est.register, [more])
    assert "har redan rapporterat för vecka 46 2026. Bara nya rader tas in." in seen.notes[0]
    sheet_import.carry_out(est.register, [more])
    assert len(entries.rows(est.register, "est_report")) == 2


def test_empty_sheet_says_that_there_was_nothing(est: Est, tmp_path: Path) -> None:
    statement = understood(est, sheet(est, tmp_path))
    assert "inget att rapportera" in sheet_import.preview(est.register, [statement]).notes[0]
    sheet_import.carry_out(est.register, [statement])
    (delivery,) = entries.rows(est.register, "est_delivery")
    assert delivery.values["taken"] == 0


def test_text_that_may_point_out_a_person_is_told_before(est: Est, tmp_path: Path) -> None:
    path = sheet(est, tmp_path, GOOD | {"D": "Ring 070-123 45 67"})
    (note,) = sheet_import.preview(est.register, [understood(est, path)]).notes
    assert "rad 6, kolumn Iakttagelse (D6): kan vara ett telefonnummer" in note


def csv_file(folder: Path, text: str = "Område;Kategori\nBerget;Klotter\n") -> Path:
    path = folder / "rapport.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_foreign_file_is_read_once_a_person_says_whose_it_is(est: Est, tmp_path: Path) -> None:
    chosen = Chosen(group_id=est.group, day=date(2026, 11, 12), reporter_id=est.bostaden)
    statement = understood(est, csv_file(tmp_path), chosen)
    sheet_import.carry_out(est.register, [statement])
    (row,) = entries.rows(est.register, "est_report")
    assert (row.values["est_reporter"], row.values["period_on"]) == (est.bostaden, WEEK_46)


def test_foreign_file_asks_for_group_period_and_reporter(est: Est, tmp_path: Path) -> None:
    path = csv_file(tmp_path)
    with pytest.raises(InputWrong, match="vilken period"):
        understood(est, path)  # there is but one group
    make.entry(est.register, "est_group")
    with pytest.raises(InputWrong, match="vilken grupp"):
        understood(est, path)
    statement = understood(est, path, Chosen(group_id=est.group, day=WEEK_46))
    with pytest.raises(InputWrong, match="vem som har rapporterat"):
        sheet_import.carry_out(est.register, [statement])
    stranger = Chosen(
        group_id=est.group, day=WEEK_46, reporter_id=make.entry(est.register, "est_reporter")
    )
    with pytest.raises(InputWrong, match="finns inte i EST Öst"):
        understood(est, path, stranger)


def test_sheet_of_another_register_is_told(est: Est, tmp_path: Path) -> None:
    path = sheet(est, tmp_path, GOOD)
    entries.remove(est.register, "est_group", est.group)
    with pytest.raises(InputWrong, match="en grupp som inte finns"):
        understood(est, path)


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong):
        sheet_reading.open_sheet(tmp_path / "ingen.xlsx")


def test_a_sheet_is_written_for_each_reporter(est: Est, tmp_path: Path) -> None:
    names = sorted(
        path.name for path in est_sheets.write_sheets(est.register, est.group, WEEK_46, tmp_path)
    )
    assert names == [
        "EST Öst, vecka 46 2026, Bostaden, husvärdar.xlsx",
        "EST Öst, vecka 46 2026, Fritid, fältassistenter, Berget.xlsx",
    ]
    assert est_sheets.sheet_name(est.register, est.group, WEEK_46) == "EST Öst, vecka 46 2026.xlsx"


def test_sheets_are_refused_where_they_cannot_be_written(est: Est, tmp_path: Path) -> None:
    with pytest.raises(InputWrong, match=r"\.xlsx"):
        est_sheets.write_sheet(est.register, est.group, WEEK_46, tmp_path / "a.docx")
    with pytest.raises(PlaceWrong):
        est_sheets.write_sheets(est.register, est.group, WEEK_46, tmp_path / "borta")
    alone = make.entry(est.register, "est_group")
    with pytest.raises(InputWrong, match="inga rapportörer"):
        est_sheets.write_sheets(est.register, alone, WEEK_46, tmp_path)
