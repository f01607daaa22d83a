"""4, 6 and 7 §§ answered from the newest decided joint picture, and from plans without any."""

from datetime import date

import pytest

from bra_desk.model.law import Paragraph, Verdict
from bra_desk.services import entries
from bra_desk.services.lawfulness import law
from bra_desk.services.lawfulness.shown import Shown
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
DECIDED = date(2026, 3, 19)
#: A picture with all three parts of 4 §.
WHOLE = {"decided_on": DECIDED, "other_information": "Trygghetsmätningen 2025."}


def shown(register: Register, paragraph: Paragraph, day: date = TODAY) -> Shown:
    lines = law.check(register, day)
    return next(each.shown for each in lines if each.demand.paragraph is paragraph)


def gaps(found: Shown) -> list[str]:
    return [each.text for each in found.evidence if each.is_gap]


def test_whole_decided_picture_meets_the_act_and_leads_to_itself(register: Register) -> None:
    picture = make.situation_picture(register)
    problems = tuple(make.problem(register, name, picture=picture) for name in ("Ett", "Två"))
    make.problem(register, "Inte i någon bild")
    draft = entries.read(register, "situation_picture", picture)
    values = {**draft.values, **WHOLE}
    entries.save(register, "situation_picture", values, id=picture, version=draft.version)
    found = shown(register, Paragraph.SITUATION_PICTURE)
    assert found.verdict is Verdict.MET
    assert found.evidence[0].text == "Lägesbild 2026 beslutades 19 mars 2026."
    assert {(each.kind, each.ids) for each in found.evidence[:4]} == {
        ("situation_picture", (picture,))
    }
    last = found.evidence[-1]
    assert (last.text, last.kind, last.ids) == ("Den har 2 problem.", "problem", problems)


@pytest.mark.parametrize(
    ("part", "missing"),
    [
        ("mapping", "Lägesbilden saknar kartläggning (4 § 1)."),
        ("other_information", "Lägesbilden saknar annan information (4 § 2)."),
        ("analysis", "Lägesbilden saknar analys (4 § 3)."),
    ],
)
def test_part_that_is_empty_is_missing(register: Register, part: str, missing: str) -> None:
    make.situation_picture(register, **(WHOLE | {part: ""}))
    found = shown(register, Paragraph.SITUATION_PICTURE)
    assert found.verdict is Verdict.PARTLY
    assert gaps(found) == [missing]


def test_newest_joint_picture_decided_on_the_day_is_the_one_judged(register: Register) -> None:
    make.situation_picture(register, **(WHOLE | {"title": "Först", "decided_on": date(2024, 3, 1)}))
    make.situation_picture(register, **WHOLE)
    make.situation_picture(register, **(WHOLE | {"title": "Sen", "decided_on": date(2027, 3, 1)}))
    police = make.organisation(register, "Polisen")
    own = {"title": "Egen", "organisation": police, "decided_on": date(2026, 10, 1)}
    make.situation_picture(register, **(WHOLE | own))
    for day, title in [(TODAY, "Lägesbild 2026"), (date(2025, 12, 31), "Först")]:
        found = shown(register, Paragraph.SITUATION_PICTURE, day)
        assert found.evidence[0].text.startswith(f"{title} beslutades")


@pytest.mark.parametrize(
    ("decided_on", "verdict", "texts"),
    [
        (
            None,
            Verdict.PARTLY,
            ["Lägesbild 2026 är på väg.", "Ingen gemensam lägesbild är beslutad."],
        ),
        (date(2027, 3, 1), Verdict.MISSING, ["Ingen gemensam lägesbild är beslutad."]),
    ],
)
def test_joint_picture_that_is_not_decided_leaves_the_plan_unread(
    register: Register, decided_on: date | None, verdict: Verdict, texts: list[str]
) -> None:
    make.situation_picture(register, decided_on=decided_on)
    make.action_plan(register, situation_picture_on=DECIDED)
    found = shown(register, Paragraph.SITUATION_PICTURE)
    assert found.verdict is verdict
    assert [each.text for each in found.evidence] == texts
    assert "Ingen gemensam lägesbild är beslutad." in gaps(shown(register, Paragraph.FOLLOW_UP))


def test_own_picture_alone_leaves_the_act_to_the_plan(register: Register) -> None:
    police = make.organisation(register, "Polisen")
    make.situation_picture(register, **(WHOLE | {"organisation": police}))
    make.action_plan(register, situation_picture_on=DECIDED)
    found = shown(register, Paragraph.SITUATION_PICTURE)
    assert found.verdict is Verdict.YOURS
    assert found.evidence[0].text == "Lägesbild 2025, enligt Åtgärdsplan 2026\u20132027"


@pytest.mark.parametrize(
    ("decided_on", "is_gap", "told"),
    [
        (date(2024, 11, 22), False, "Lägesbilden beslutades 22 november 2024, för 24 månader"),
        (date(2024, 11, 21), True, "Lägesbilden beslutades 21 november 2024, för 24 månader"),
    ],
)
def test_two_years_are_counted_from_the_decision_whatever_a_plan_says(
    register: Register, decided_on: date, is_gap: bool, told: str
) -> None:
    picture = make.situation_picture(register, decided_on=decided_on)
    make.action_plan(register, situation_picture_on=DECIDED)
    first = shown(register, Paragraph.FOLLOW_UP).evidence[0]
    assert first.text.startswith(told)
    assert (first.is_gap, first.kind, first.ids) == (is_gap, "situation_picture", (picture,))


@pytest.mark.parametrize(
    ("other_planning", "told"),
    [
        (
            "Stämd av med RSA.\n\nOch budgeten.",
            "Lägesbilden säger om annan planering: Stämd av med RSA. Och budgeten.",
        ),
        (" ", "Se inledningen i Åtgärdsplan 2026\u20132027."),
    ],
)
def test_other_planning_is_read_from_the_picture_else_from_the_plan(
    register: Register, other_planning: str, told: str
) -> None:
    make.situation_picture(register, decided_on=DECIDED, other_planning=other_planning)
    make.action_plan(register)
    found = shown(register, Paragraph.INTEGRATION)
    assert found.verdict is Verdict.YOURS
    assert [each.text for each in found.evidence] == [told]
