"""The local councils: heard or not, the picture they give together, and their year as a paper."""

from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import ValuesWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.council import BodyType
from bra_desk.model.local_councils import HalfYear, ObservedTrend, half_begins_on, half_of
from bra_desk.model.meetings import Progress
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.entries import read, rows
from bra_desk.services.local_councils import local_councils
from bra_desk.services.overview import overview
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from tests import make
from tests.word_file import texts_of

TODAY = date(2026, 11, 22)


def council(register: Register, name: str = "Lokala rådet Ersboda", area: str = "Ersboda") -> int:
    """A local council with an area of its own."""
    made = make.entry(register, "area", name=area)
    return make.body(register, name=name, body_type=BodyType.LOCAL_COUNCIL, area=made)


def see(register: Register, body: int, **values: object) -> int:
    return make.entry(register, "local_observation", body=body, **values)


@pytest.mark.parametrize(
    ("day", "half"),
    [
        (date(2026, 6, 30), HalfYear.SPRING),
        (date(2026, 7, 1), HalfYear.AUTUMN),
        (date(2026, 12, 31), HalfYear.AUTUMN),
    ],
)
def test_day_belongs_to_a_half_year(day: date, half: HalfYear) -> None:
    assert half_of(day) is half
    assert half_begins_on(day.year, half) <= day


def test_only_local_councils_are_listed_and_each_says_whether_it_is_heard(
    register: Register,
) -> None:
    make.body(register, name="Det stora rådet")
    quiet, heard = council(register), council(register, "Lokala rådet Teg", "Teg")
    see(register, heard)
    see(register, quiet, half=HalfYear.SPRING)
    found = {each.row.id: each for each in local_councils.councils(register, TODAY)}
    assert set(found) == {quiet, heard}
    assert (found[quiet].is_heard, found[quiet].heard_text) == (False, "inte hörts av")
    assert (found[heard].is_heard, found[heard].heard_text) == (True, "1 iakttagelse")


def test_list_shows_members_of_today_and_how_the_plan_goes(register: Register) -> None:
    body = council(register)
    person = make.person(register)
    make.seat(register, body, person)
    make.seat(register, body, person, starts_on=date(2020, 1, 1), ends_on=date(2021, 1, 1))
    plan = make.entry(register, "local_plan", body=body)
    make.entry(register, "local_plan_item", local_plan=plan, progress=Progress.DONE)
    make.entry(register, "local_plan_item", local_plan=plan)
    [row] = local_councils.rows_of(register, TODAY)
    assert (row.texts["members"], row.texts["plan"]) == ("1", "1 av 2 klara")


def test_new_council_is_a_body_of_its_kind(register: Register) -> None:
    values = {**FORMS["body"].empty(), "name": "Lokala rådet Sävar"}
    made = local_councils.make_council(register, values)
    assert read(register, "body", made).values["body_type"] is BodyType.LOCAL_COUNCIL


def test_picture_counts_by_area_and_category_and_says_how_it_goes(register: Register) -> None:
    body, other = council(register), council(register, "Lokala rådet Teg", "Teg")
    see(register, body, trend=ObservedTrend.WORSE)
    see(register, body, trend=ObservedTrend.NEW)
    see(register, other, category=ProblemCategory.TRAFFIC, trend=None)
    see(register, other, category=ProblemCategory.TRAFFIC, half=HalfYear.SPRING)
    found = local_councils.picture(register, 2026, HalfYear.AUTUMN)
    assert found.period == "Hösten (juli–december) 2026"
    assert found.headings == ("Narkotika", "Trafik och buskörning")
    told = [(area, [cell.text for cell in cells]) for area, cells in found.areas]
    assert told == [("Ersboda", ["2, ökar, nytt", ""]), ("Teg", ["", "1"])]
    whole = local_councils.picture(register, 2026)
    assert [cell.text for cell in whole.areas[1][1]] == ["", "2, ökar"]


def test_observation_of_another_area_counts_there_and_one_without_under_its_council(
    register: Register,
) -> None:
    body = council(register)
    school = make.entry(register, "area", name="Skolområdet")
    wide = make.body(register, name="Gymnasierådet", body_type=BodyType.LOCAL_COUNCIL)
    see(register, body, area=school)
    see(register, wide)
    found = rows(register, "local_observation")
    picture = local_councils.picture_of(register, found)
    assert [area for area, _cells in picture.areas] == ["Skolområdet", "Gymnasierådet"]


def test_council_has_one_plan_a_year(register: Register) -> None:
    body = council(register)
    make.entry(register, "local_plan", body=body)
    with pytest.raises(ValuesWrong, match="redan en plan"):
        make.entry(register, "local_plan", body=body)


def test_paper_tells_the_picture_the_plans_and_who_is_silent(
    register: Register, tmp_path: Path
) -> None:
    body, quiet = council(register), council(register, "Lokala rådet Teg", "Teg")
    see(register, body, place="Parkeringen", proposal="Bättre belysning.")
    see(register, quiet, half=HalfYear.SPRING)
    plan = make.entry(register, "local_plan", body=body, evaluation="Det gick bra.")
    make.entry(register, "local_plan_item", local_plan=plan)
    target = tmp_path / "year.docx"
    written = papers.write_document(register, "local_councils_report", None, target, year=2026)
    told = texts_of(target)
    for words in (
        "2 iakttagelser från 2 områden.",
        "Ersboda: 1, ökar",
        "Parkeringen: Försäljningen har flyttat till parkeringen bakom skolan.",
        "Utvärdering: Det gick bra.",
        "Vuxna ute fyra fredagar",
        "Rådet har ingen plan för 2026.",
    ):
        assert words in told
    assert written.findings == (
        "Utan plan för året: Lokala rådet Teg.",
        "Inte hörts av: Våren (januari–juni): Lokala rådet Ersboda.",
        "Inte hörts av: Hösten (juli–december): Lokala rådet Teg.",
    )


def test_half_year_to_come_is_not_missed(register: Register) -> None:
    council(register)
    found = papers.document_findings(register, "local_councils_report", None, 2027)
    assert found == ["Utan plan för året: Lokala rådet Ersboda."]


@pytest.mark.parametrize(
    ("heard", "state", "words"),
    [(False, "waiting", ("0 av 1 har hörts av under hösten", "1 saknas")), (True, "fine", None)],
)
def test_overview_says_how_many_have_been_heard_from(
    register: Register, heard: bool, state: str, words: tuple[str, str] | None
) -> None:
    assert [each for each in overview(register, TODAY).duties if "råd" in each.title] == []
    body = council(register)
    if heard:
        see(register, body)
    [duty] = [each for each in overview(register, TODAY).duties if "råd" in each.title]
    assert duty.state == state
    assert words is None or (duty.detail, duty.state_text) == words
