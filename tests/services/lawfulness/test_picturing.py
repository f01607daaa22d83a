"""4, 6 and 7 §§ answered from the newest decided joint picture, and 5 § from the plan's own."""

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


def lines(found: Shown) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(each.text, each.kind, each.ids) for each in found.evidence]


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
def test_joint_picture_that_is_not_decided_counts_for_nothing(
    register: Register, decided_on: date | None, verdict: Verdict, texts: list[str]
) -> None:
    make.situation_picture(register, decided_on=decided_on)
    found = shown(register, Paragraph.SITUATION_PICTURE)
    assert found.verdict is verdict
    assert [each.text for each in found.evidence] == texts
    assert "Ingen gemensam lägesbild är beslutad." in gaps(shown(register, Paragraph.FOLLOW_UP))


def test_own_picture_alone_does_not_meet_the_act(register: Register) -> None:
    police = make.organisation(register, "Polisen")
    picture = make.situation_picture(register, **(WHOLE | {"organisation": police}))
    make.measure(register, plan=make.action_plan(register, situation_picture=picture))
    found = shown(register, Paragraph.SITUATION_PICTURE)
    assert found.verdict is Verdict.MISSING
    assert gaps(found) == ["Ingen gemensam lägesbild är beslutad."]
    (flaw,) = (each for each in shown(register, Paragraph.ACTION_PLAN).evidence if each.is_gap)
    assert flaw.text.startswith("Lägesbild 2026 är en organisations egen bild.")


@pytest.mark.parametrize(
    ("decided_on", "is_gap", "told"),
    [
        (date(2024, 11, 22), False, "Lägesbilden beslutades 22 november 2024, för 24 månader"),
        (date(2024, 11, 21), True, "Lägesbilden beslutades 21 november 2024, för 24 månader"),
    ],
)
def test_two_years_are_counted_from_the_decision(
    register: Register, decided_on: date, is_gap: bool, told: str
) -> None:
    picture = make.situation_picture(register, decided_on=decided_on)
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


def test_plan_leads_to_the_picture_it_rests_on_and_tells_of_a_newer(register: Register) -> None:
    first = make.situation_picture(register, title="Första", decided_on=date(2025, 11, 20))
    plan = make.action_plan(register, situation_picture=first)
    make.measure(register, plan=plan)
    before = shown(register, Paragraph.ACTION_PLAN)
    assert ("Den bygger på Första.", "situation_picture", (first,)) in lines(before)
    newer = make.situation_picture(register, **WHOLE)
    found = shown(register, Paragraph.ACTION_PLAN)
    assert found.verdict is Verdict.MET
    told = "En nyare lägesbild finns: Lägesbild 2026, beslutad 19 mars 2026."
    assert (told, "situation_picture", (newer,)) in lines(found)
    assert told not in [text for text, _kind, _ids in lines(before)]


def test_plan_whose_picture_is_removed_lacks_its_ground(register: Register) -> None:
    picture = make.situation_picture(register)
    plan = make.action_plan(register, situation_picture=picture)
    make.measure(register, plan=plan)
    entries.remove(register, "situation_picture", picture)
    found = shown(register, Paragraph.ACTION_PLAN)
    assert found.verdict is Verdict.PARTLY
    assert gaps(found) == ["Lägesbilden som planen bygger på är borttagen."]
