"""The wheel of the year: due, done and late duties, what is proposed, and the reminders."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from bra_desk.basics.errors import EntryMissing, InputWrong, ValuesWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.yearly_duties import STARTERS
from bra_desk.model.yearly_duties import Month
from bra_desk.services import history, yearly_duties
from bra_desk.services.entries import rows
from bra_desk.services.overview import overview
from bra_desk.services.papers import papers
from bra_desk.services.yearly_duties import DutyLine, Standing
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)


def only(register: Register, year: int = 2026, today: date = TODAY) -> DutyLine:
    (line,) = yearly_duties.year_view(register, year, today)
    return line


def reminded(register: Register, today: date) -> list[date]:
    return [each.due_on for each in overview(register, today).due if each.kind == "yearly_duty"]


@pytest.mark.parametrize(
    ("month", "day", "standing", "words"),
    [
        (Month.NOVEMBER, 20, Standing.LATE, "försenad, 2 dagar sedan"),
        (Month.DECEMBER, 4, Standing.SOON, "om 12 dagar"),
        (Month.DECEMBER, 10, Standing.COMING, "om 18 dagar"),
    ],
)
def test_duty_that_is_not_done_stands_by_its_day(
    register: Register, month: Month, day: int, standing: Standing, words: str
) -> None:
    make.entry(register, "yearly_duty", month=month, day=day)
    line = only(register)
    assert (line.standing, line.state_text) == (standing, words)


def test_tick_makes_it_done_for_one_year_and_may_be_changed(register: Register) -> None:
    duty = make.entry(register, "yearly_duty")
    first = yearly_duties.tick(register, duty, 2026, date(2026, 3, 3))
    again = yearly_duties.tick(register, duty, 2026, date(2026, 3, 4), "En dag senare.")
    assert first == again
    line = only(register)
    assert (line.standing, line.state_text) == (Standing.DONE, "klar 4 mars 2026")
    assert only(register, 2027).standing is Standing.COMING
    assert only(register, 2025).standing is Standing.LAPSED
    history.undo_last(register)
    assert only(register).done_on == date(2026, 3, 3)


def test_tick_is_refused_for_a_year_the_duty_is_not_due_in(register: Register) -> None:
    duty = make.entry(register, "yearly_duty", first_year=2025, interval_years=2)
    with pytest.raises(InputWrong, match="återkommer inte 2026"):
        yearly_duties.tick(register, duty, 2026, TODAY)
    with pytest.raises(EntryMissing):
        yearly_duties.tick(register, duty + 1, 2026, TODAY)
    assert yearly_duties.year_view(register, 2026, TODAY) == ()


def test_overview_tells_of_a_duty_within_its_own_days(register: Register) -> None:
    make.entry(register, "yearly_duty", month=Month.MARCH, day=16, lead_days=30, first_year=2027)
    due = date(2027, 3, 16)
    assert reminded(register, date(2027, 2, 13)) == []
    assert reminded(register, date(2027, 2, 14)) == [due]
    assert reminded(register, date(2027, 12, 31)) == [due]
    duty = rows(register, "yearly_duty")[0].id
    yearly_duties.tick(register, duty, 2027, due)
    assert reminded(register, date(2027, 12, 31)) == []


def test_december_duty_is_told_of_into_the_new_year_and_january_s_before_it(
    register: Register,
) -> None:
    make.entry(register, "yearly_duty", month=Month.DECEMBER, day=10, first_year=2026)
    make.entry(register, "yearly_duty", month=Month.JANUARY, day=8, lead_days=30, first_year=2027)
    assert reminded(register, date(2026, 12, 20)) == [date(2026, 12, 10), date(2027, 1, 8)]
    assert reminded(register, date(2027, 1, 3)) == [date(2026, 12, 10), date(2027, 1, 8)]


def test_new_duty_begins_with_its_next_day_and_is_never_late_at_once(register: Register) -> None:
    values = FORMS["yearly_duty"].empty() | make.TYPICAL["yearly_duty"]
    yearly_duties.make_duty(register, values)
    assert rows(register, "yearly_duty")[0].values["first_year"] == 2027
    yearly_duties.make_duty(register, values | {"month": Month.DECEMBER, "title": "Mötesdagar"})
    assert {each.values["first_year"] for each in rows(register, "yearly_duty")} == {2026, 2027}
    assert yearly_duties.next_on(values, TODAY) == date(2027, 3, 15)
    with pytest.raises(ValuesWrong):
        yearly_duties.make_duty(register, values | {"month": None})


def test_proposals_are_added_once_and_taken_back_in_one_act(register: Register) -> None:
    proposed = yearly_duties.proposals(register)
    assert proposed == STARTERS
    made = yearly_duties.add_starters(register, proposed[:3])
    assert len(made) == 3
    assert yearly_duties.proposals(register) == STARTERS[3:]
    assert reminded(register, TODAY) == []
    history.undo_last(register)
    assert yearly_duties.proposals(register) == STARTERS


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"month": Month.APRIL, "day": 31}, "day", "April har 30 dagar."),
        ({"month": Month.FEBRUARY, "day": 30}, "day", "Februari har 29 dagar."),
        ({"day": 0}, "day", "mellan 1 och 31"),
        ({"interval_years": 0}, "interval_years", "mellan 1 och 20"),
        ({"title": " "}, "title", "måste fyllas i"),
    ],
)
def test_bad_day_is_said_in_words(
    register: Register, values: dict[str, object], field: str, words: str
) -> None:
    with pytest.raises(ValuesWrong) as wrong:
        make.entry(register, "yearly_duty", **values)
    assert words in wrong.value.problems[field]


def test_example_s_year_is_alive(example: Register) -> None:
    found = yearly_duties.year_view(example, 2026, TODAY)
    assert {line.standing for line in found} == {
        Standing.DONE,
        Standing.LATE,
        Standing.SOON,
        Standing.COMING,
    }
    assert [line.due_on for line in found] == sorted(line.due_on for line in found)


def test_year_is_written_month_by_month(example: Register, tmp_path: Path) -> None:
    target = tmp_path / "hjul.docx"
    written = papers.write_document(example, "yearly_wheel", None, target, year=2026)
    made = Document(str(written.path))
    headings = [
        each.text
        for each in made.paragraphs
        if each.style is not None and str(each.style.name).lower() == "heading 1"
    ]
    assert headings[:2] == ["Januari", "Februari"]
    assert "November" in headings
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert "klar 24 februari 2026" in cells
    assert written.findings == ("1 uppgift saknar ansvarig.",)


def test_empty_year_is_said_before_it_is_written(register: Register) -> None:
    found = papers.document_findings(register, "yearly_wheel", None, 2026)
    assert "Årshjulet har inga uppgifter 2026." in found
