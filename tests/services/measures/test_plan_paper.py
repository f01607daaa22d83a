"""An action plan as paper and workbook: what is gathered, missing, and refused."""

from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong, PlaceWrong
from bra_desk.documents.action_plan import ActionPlanContent
from bra_desk.exchange import workbooks
from bra_desk.model.measures import MeasureStatus
from bra_desk.services import history
from bra_desk.services.entries import remove, rows
from bra_desk.services.loading import load
from bra_desk.services.measures import plan_paper
from bra_desk.services.papers import sheets
from bra_desk.services.papers.papers import document_findings, proposed_name, write_document
from bra_desk.storage.register import Register
from tests import make


@pytest.fixture
def plan(register: Register) -> int:
    """A plan of three measures, two of them in a focus area."""
    make.entry(register, "settings")
    plan = make.action_plan(register)
    area = make.focus_area(register, text="Trygga platser")
    lights = make.measure(
        register, title="Belysning", plan=plan, focus_area=area, number=2,
        owner=make.organisation(register, name="Gator och parker"), owner_function="chef",
    )  # fmt: skip
    for number, text in enumerate(("Lamporna är gamla", "Ingen felanmäler"), 1):
        problem = make.entry(register, "problem", title=f"Mörkt, del {number}")
        cause = make.entry(register, "cause", text=text, problem=problem)
        make.entry(register, "measure_cause", measure=lights, cause=cause)
    partner = make.organisation(register, name="AB Bostaden")
    make.entry(register, "measure_partner", measure=lights, organisation=partner)
    make.measure(register, title="Vandring", plan=plan, focus_area=area, number=1)
    make.measure(register, title="Utan plats", plan=plan, status=MeasureStatus.DONE)
    make.measure(register, title="I ingen plan")
    return plan


def gathered(register: Register, plan: int) -> ActionPlanContent:
    with register.read() as session:
        return plan_paper.action_plan(session, plan)


def test_measures_are_gathered_by_focus_area_and_number(register: Register, plan: int) -> None:
    found = gathered(register, plan)
    assert [group.heading for group in found.groups] == ["Trygga platser", "Utan fokusområde"]
    assert [each.title for each in found.groups[0].measures] == ["Vandring", "Belysning"]
    lights = found.groups[0].measures[1]
    assert lights.problem == "Mörkt, del 1; Mörkt, del 2"
    assert lights.cause == "Lamporna är gamla; Ingen felanmäler"
    assert lights.who == ("Gator och parker, chef", "Med AB Bostaden")
    assert lights.period.replace("\u00a0", " ") == "1 mar 2026 – 31 mar 2027"
    assert found.decided == "Kommunstyrelsen, 9 december 2025"
    assert found.follow_up == "följs upp senast 9 december 2027"


@pytest.mark.parametrize(
    ("decided_on", "told"),
    [
        (date(2025, 11, 20), "Lägesbild 2026, 20 november 2025"),
        (None, "Lägesbild 2026, inte beslutad"),
    ],
)
def test_picture_that_the_plan_answers_is_told_with_its_day(
    register: Register, decided_on: date | None, told: str
) -> None:
    picture = make.situation_picture(register, decided_on=decided_on)
    plan = make.action_plan(register, situation_picture=picture)
    assert gathered(register, plan).situation_picture == told


def test_flaw_of_the_picture_is_found_before_the_plan_is_written(register: Register) -> None:
    picture = make.situation_picture(register, decided_on=date(2026, 3, 19))
    plan = make.action_plan(register, situation_picture=picture)
    told = "Planen är äldre än sin lägesbild: Lägesbild 2026 beslutades 19 mars 2026."
    assert told in document_findings(register, "action_plan", plan)


def test_removed_picture_is_left_out_and_found(register: Register) -> None:
    picture = make.situation_picture(register)
    plan = make.action_plan(register, situation_picture=picture)
    remove(register, "situation_picture", picture)
    assert gathered(register, plan).situation_picture == ""
    told = "Lägesbilden som planen bygger på är borttagen."
    assert told in document_findings(register, "action_plan", plan)


def test_follow_up_that_is_done_is_told_with_the_next(register: Register) -> None:
    plan = make.action_plan(register, followed_up_on=date(2026, 3, 19))
    told = gathered(register, plan).follow_up
    assert told == "följdes upp 19 mars 2026; följs upp senast 19 mars 2028"


def test_findings_name_the_measures_and_what_they_lack(register: Register, plan: int) -> None:
    found = document_findings(register, "action_plan", plan)
    assert "1 åtgärd saknar problem: Vandring." in found
    assert "2 åtgärder saknar mål: Vandring och Belysning." in found
    assert not any("Utan plats" in each for each in found)  # it is over, and wants nothing more


def test_many_that_lack_the_same_are_counted(register: Register) -> None:
    plan = make.action_plan(register)
    for number in range(5):
        make.measure(register, title=f"Åtgärd {number}", number=number, plan=plan)
    found = document_findings(register, "action_plan", plan)
    assert "5 åtgärder saknar mål: Åtgärd 0, Åtgärd 1, Åtgärd 2 och 2 till." in found


def test_draft_without_measures_says_so(register: Register) -> None:
    plan = make.action_plan(register, title="Plan", decided_on=None)
    assert document_findings(register, "action_plan", plan) == [
        "Plan saknar beslut (5 § lagen 2023:196).",
        "Plan saknar lägesbild (5 § lagen 2023:196).",
        "Planen har inga åtgärder.",
    ]
    assert gathered(register, plan).draft == "Utkast: planen är inte beslutad."


def test_names_are_the_plans_own(register: Register, plan: int) -> None:
    assert proposed_name(register, "action_plan", plan) == "Åtgärdsplan 2026–2027.docx"
    assert sheets.proposed_name(register, plan) == "Åtgärdsplan 2026–2027.xlsx"


def test_workbook_holds_what_the_register_does(
    register: Register, plan: int, tmp_path: Path
) -> None:
    target = tmp_path / "plan.xlsx"
    sheets.write_plan(register, plan, target)
    (sheet,) = workbooks.read(target.read_bytes(), target.name)
    head = next(place for place, row in enumerate(sheet.rows) if row[0] == "Nr")
    columns = list(sheet.rows[head])
    told = [dict(zip(columns, row, strict=False)) for row in sheet.rows[head + 1 :]]
    assert [row["Åtgärd"] for row in told] == ["Vandring", "Belysning", "Utan plats"]
    assert told[1]["Klar senast"] == date(2027, 3, 31)
    assert told[1]["Kostnad, kr"] == 250_000
    assert told[1]["Samverkansparter"] == "AB Bostaden"
    assert told[1]["Orsak"] == "Lamporna är gamla; Ingen felanmäler"
    assert told[0]["Problem"] in (None, "")
    assert "Lag (2023:196)" in str(sheet.rows[2][0])
    assert history.acts(register)[0].name == "Skrev Åtgärdsplan 2026–2027 till plan.xlsx"


def test_workbook_can_be_written_anew_but_not_over_a_strangers(
    register: Register, plan: int, tmp_path: Path
) -> None:
    target = tmp_path / "plan.xlsx"
    sheets.write_plan(register, plan, target)
    sheets.write_plan(register, plan, target)
    with pytest.raises(InputWrong, match=r"\.xlsx"):
        sheets.write_plan(register, plan, tmp_path / "plan.docx")
    with pytest.raises(PlaceWrong):
        sheets.write_plan(register, plan, tmp_path / "ingen" / "plan.xlsx")


def test_plan_that_is_gone_is_told(register: Register, tmp_path: Path) -> None:
    with pytest.raises(EntryMissing):
        sheets.write_plan(register, 9, tmp_path / "plan.xlsx")
    with pytest.raises(EntryMissing):
        write_document(register, "action_plan", 9, tmp_path / "plan.docx")


def test_every_plan_of_the_example_is_written_both_ways(example: Register, tmp_path: Path) -> None:
    for row in rows(example, "action_plan"):
        sheets.write_plan(example, row.id, tmp_path / f"{row.id}.xlsx")
        write_document(example, "action_plan", row.id, tmp_path / f"{row.id}.docx")
    assert len(list(tmp_path.glob("*.xlsx"))) == len(list(tmp_path.glob("*.docx"))) == 2


NUMBER = "19811218-9876"


def test_personal_number_without_a_reason_stops_both(register: Register, tmp_path: Path) -> None:
    plan = make.action_plan(register)
    measure = make.measure(register, title="Belysning", plan=plan)
    slip_in(register, measure)
    for write in (
        lambda: sheets.write_plan(register, plan, tmp_path / "p.xlsx"),
        lambda: write_document(register, "action_plan", plan, tmp_path / "p.docx"),
    ):
        with pytest.raises(InputWrong, match="Belysning, Indikator"):
            write()
    assert list(tmp_path.glob("p.*")) == []


def slip_in(register: Register, measure: int) -> None:
    """Put a number where the form lets none in, as an older program might have."""
    from sqlalchemy import text

    with register.write("Äldre program") as session:
        session.execute(
            text("UPDATE measure SET indicator = :words WHERE id = :id"),
            {"words": f"Gäller {NUMBER}.", "id": measure},
        )


def test_loaded_measures_of_a_plan_are_in_it(register: Register) -> None:
    load(
        register,
        [
            {"kind": "action_plan", "token": "p", "body": {"title": "Plan"}},
            {"kind": "measure", "token": "m", "body": {"title": "Belysning", "plan": "p"}},
        ],
    )
    (group,) = gathered(register, 1).groups
    assert [each.title for each in group.measures] == ["Belysning"]
