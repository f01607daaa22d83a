"""A report tells the year from the register, keeps what is written, and freezes when finished."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import AlreadyThere, EntryLocked, EntryMissing, InputWrong, ValuesWrong
from bra_desk.documents.report import ChapterContent
from bra_desk.model.measures import Assessment
from bra_desk.model.meetings import MeetingStatus, Presence, Progress
from bra_desk.model.reports import ReportKind
from bra_desk.services import records
from bra_desk.services.loading import load
from bra_desk.services.registers import Start, make_register, open_register
from bra_desk.services.reporting import assembly, reports
from bra_desk.storage.register import Register
from tests import make
from tests.services.reporting.at_report import about, cells, chapter, council

__all__ = ["council"]


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Register]:
    """A second, empty register."""
    make_register(tmp_path / "other", Start.EMPTY)
    made = open_register(tmp_path / "other")
    yield made
    made.close()


def held(register: Register, body: int, day: date) -> int:
    made = make.meeting(register, body=body, held_on=day, status=MeetingStatus.HELD)
    item = make.item(register, made, "Belysning", position=1)
    make.decision(register, item, "Rådet beslutar om belysning.", progress=Progress.DONE)
    make.entry(register, "task", agenda_item=item)
    make.entry(register, "attendance", meeting=made, presence=Presence.PRESENT)
    return made


def figure(register: Register, report: int, label: str) -> tuple[str, ...]:
    return next(row[1:] for row in cells(chapter(register, report, "summary")) if row[0] == label)


def test_year_in_figures_counts_the_year_beside_the_one_before(
    register: Register, council: int
) -> None:
    for day in (date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)):
        held(register, council, day)
    report = reports.begin(register, ReportKind.ANNUAL, 2025)
    assert figure(register, report, "Möten i rådet") == ("2", "1")
    assert figure(register, report, "Beslut") == ("2", "1")
    assert figure(register, report, "Beslut som är genomförda") == ("2", "1")
    assert figure(register, report, "Uppdrag som är klara") == ("0", "0")


def test_year_before_is_left_open_when_the_register_knows_nothing_of_it(
    register: Register, council: int
) -> None:
    held(register, council, date(2025, 3, 1))
    report = reports.begin(register, ReportKind.ANNUAL, 2025)
    assert figure(register, report, "Möten i rådet") == ("1", "\u2013")


def test_only_meetings_that_were_held_by_the_council_are_told_of(
    register: Register, council: int
) -> None:
    held(register, council, date(2025, 3, 1))
    held(register, make.body(register, name="Styrgruppen"), date(2025, 3, 2))
    make.meeting(register, body=council, held_on=date(2025, 9, 1))
    report = reports.begin(register, ReportKind.ANNUAL, 2025)
    assert len(cells(chapter(register, report, "organisation"))) == 1


@pytest.mark.usefixtures("council")
def test_each_goal_and_focus_area_has_its_own_chapter_with_follow_up_and_measures(
    register: Register,
) -> None:
    goal = make.entry(register, "measure", goal=1, focus_area=1, title="Nya lampor vid ån")
    make.entry(
        register,
        "follow_up",
        year=2026,
        goal=1,
        measure=goal,
        result="Färre anmälda brott.",
        assessment=Assessment.CHANGE,
    )
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    told = chapter(register, report, about(register, "goal"))
    assert told.title == "Färre unga ska utsättas för brott."
    assert told.sections[0].text == "Färre anmälda brott."
    assert told.sections[0].note == "Bedömning: ändra"
    assert cells(told)[0][0] == "Nya lampor vid ån"
    assert (
        cells(chapter(register, report, about(register, "focus_area")))[0][0] == "Nya lampor vid ån"
    )


@pytest.mark.usefixtures("council")
def test_what_is_missing_is_listed_and_stops_the_finish(register: Register) -> None:
    report = reports.begin(register, ReportKind.ASSEMBLY, 2026)
    missing = reports.view(register, report).findings
    assert "Kapitlet ”Sammanfattning” har ingen text." in missing
    assert "”Trygga offentliga miljöer” har inte följts upp för 2026." in missing
    with pytest.raises(InputWrong, match="Rapporten är inte färdig"):
        reports.finish(register, report)
    reports.finish(register, report, accepted=missing)
    assert reports.view(register, report).finished_on == date(2026, 11, 22)


def test_finished_report_tells_the_same_figures_when_the_register_has_changed(
    register: Register, council: int
) -> None:
    held(register, council, date(2026, 3, 1))
    report = finished(register, 2026)
    before = printed(register, 2026)
    held(register, council, date(2026, 4, 1))
    make.entry(register, "measure", goal=1)
    assert printed(register, 2026) == before
    reports.reopen(register, report)
    assert figure(register, report, "Möten i rådet")[0] == "2"


def test_finished_report_is_the_same_after_a_move_to_another_register(
    register: Register, council: int, other: Register
) -> None:
    held(register, council, date(2026, 3, 1))
    finished(register, 2026)
    load(other, records.dump(register))
    assert printed(other, 2026) == printed(register, 2026)


@pytest.mark.usefixtures("council")
def test_finished_report_refuses_new_text(register: Register) -> None:
    report = finished(register, 2026)
    with pytest.raises(EntryLocked, match="Rapporten är färdig sedan 22 november 2026"):
        reports.write_chapter(register, report, "summary", "Nytt.")
    with pytest.raises(EntryLocked):
        reports.finish(register, report)


@pytest.mark.usefixtures("council")
def test_report_that_is_written_cannot_be_reopened(register: Register) -> None:
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    with pytest.raises(InputWrong, match="inte markerad som färdig"):
        reports.reopen(register, report)


@pytest.mark.usefixtures("council")
def test_text_is_kept_in_its_chapter(register: Register) -> None:
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    reports.write_chapter(register, report, about(register, "goal"), "Målet nås.")
    reports.write_chapter(register, report, about(register, "goal"), "Målet nås snart.")
    assert chapter(register, report, about(register, "goal")).text == "Målet nås snart."
    assert chapter(register, report, about(register, "focus_area")).text == ""


@pytest.mark.usefixtures("council")
def test_next_year_begins_with_last_years_texts_marked_until_they_are_looked_through(
    register: Register,
) -> None:
    first = reports.begin(register, ReportKind.ANNUAL, 2025)
    reports.write_chapter(register, first, "summary", "2025 gick väl.")
    reports.write_chapter(register, first, "methods", "EST möts varje månad.")
    second = reports.begin(register, ReportKind.ANNUAL, 2026)
    assert chapter(register, second, "summary").text == ""
    assert chapter(register, second, "methods").text == "EST möts varje månad."
    carried = _carried(register, second)
    assert carried == {"methods"}
    reports.write_chapter(register, second, "methods", "EST möts varje månad.")
    assert _carried(register, second) == set()


@pytest.mark.usefixtures("council")
def test_year_has_one_report_of_each_kind(register: Register) -> None:
    reports.begin(register, ReportKind.ANNUAL, 2026)
    reports.begin(register, ReportKind.ASSEMBLY, 2026)
    with pytest.raises(AlreadyThere, match="Årlig uppföljning 2026 finns redan"):
        reports.begin(register, ReportKind.ANNUAL, 2026)


@pytest.mark.parametrize("key", ["goals:99", "nonsense", "goals:x", "law"])
@pytest.mark.usefixtures("council")
def test_chapter_that_is_not_in_the_report_is_refused(register: Register, key: str) -> None:
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    with pytest.raises(InputWrong, match="Kapitlet finns inte"):
        reports.write_chapter(register, report, key, "Text")


@pytest.mark.usefixtures("council")
def test_personal_number_in_a_chapter_stops_its_save(register: Register) -> None:
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    with pytest.raises(ValuesWrong):
        reports.write_chapter(register, report, "summary", "Det gäller 19811228-9874.")
    reason = "Står i ett offentligt beslut."
    reports.write_chapter(register, report, "summary", "Det gäller 19811228-9874.", reason)
    assert "9874" in chapter(register, report, "summary").text


def test_missing_report_is_told(register: Register) -> None:
    with pytest.raises(EntryMissing):
        reports.view(register, 7)


@pytest.mark.usefixtures("council")
def test_damaged_snapshot_is_told_in_words(register: Register) -> None:
    report = make.entry(register, "report", year=2026, finished_on=date(2026, 3, 1))
    make.entry(register, "report_snapshot", report=report, content="[1]")
    with pytest.raises(InputWrong, match="frysta underlag går inte att läsa"):
        reports.view(register, report)


def test_report_can_be_told_of_a_year_that_nobody_has_begun(
    register: Register, council: int
) -> None:
    held(register, council, date(2025, 3, 1))
    with register.read() as session:
        told = assembly.content(session, ReportKind.ANNUAL, 2025)
    assert told.title == "2025"
    assert told.body_name == "Ängsjö brottsförebyggande råd"
    assert not told.is_finished


def test_empty_register_still_tells_its_year(register: Register) -> None:
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    assert figure(register, report, "Övergripande mål som har följts upp")[0] == "0\u00a0av\u00a00"


def finished(register: Register, year: int) -> int:
    report = reports.begin(register, ReportKind.ANNUAL, year)
    reports.finish(register, report, accepted=reports.view(register, report).findings)
    return report


def printed(register: Register, year: int) -> tuple[ChapterContent, ...]:
    with register.read() as session:
        return assembly.content(session, ReportKind.ANNUAL, year).chapters


def _carried(register: Register, report: int) -> set[str]:
    shown = reports.view(register, report).chapters
    return {each.content.key for each in shown if each.is_carried}
