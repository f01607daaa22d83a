"""Own pictures weighed together, with every difference kept."""

from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong, ValuesWrong
from bra_desk.model.situation import Extent, Priority, ProblemCategory, Trend
from bra_desk.services import entries, history
from bra_desk.services.situation import merging, problems
from bra_desk.storage.register import Register
from tests import make

DRUGS = {"category": ProblemCategory.NARCOTICS}


class Pictures:
    """A joint picture with the municipality's and the Police's own."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.area = make.entry(register, "area", name="Ålidhem")
        self.joint = make.situation_picture(register)
        self.municipality = self._own("Umeå kommun")
        self.police = self._own("Polisen")

    def _own(self, name: str) -> int:
        organisation = make.organisation(self.register, name)
        return make.situation_picture(
            self.register, title=name, organisation=organisation, joint_picture=self.joint
        )

    def problem(self, picture: int, title: str, **values: Any) -> int:
        """A problem of one of them, at Ålidhem."""
        return make.problem(
            self.register, title, picture=picture, **{"area": self.area, **DRUGS, **values}
        )


@pytest.fixture
def council(register: Register) -> Pictures:
    return Pictures(register)


def test_own_problems_of_one_category_and_area_are_proposed_together(council: Pictures) -> None:
    council.problem(council.municipality, "Synlig försäljning", extent=Extent.NOTABLE)
    council.problem(council.police, "Öppen handel", priority=None)
    council.problem(council.police, "Cykelstölder", category=ProblemCategory.THEFT, area=None)
    found = merging.proposals(council.register, council.joint)
    assert [each.text for each in found] == [
        "Narkotika, Ålidhem",
        "Stöld och snatteri, hela kommunen",
    ]
    last = found[0].problems[-1]
    assert (last.organisation, last.judged) == ("Umeå kommun", "2 märkbar, ökar, prioriterat")


def test_merged_problem_keeps_how_each_organisation_sees_it(council: Pictures) -> None:
    mine = council.problem(
        council.municipality,
        "Synlig försäljning",
        extent=Extent.NOTABLE,
        trend=Trend.FALLING,
        consequence="Unga undviker torget.",
    )
    theirs = council.problem(
        council.police, "Öppen handel", extent=Extent.SEVERE, trend=Trend.RISING
    )
    joint = merging.merge(council.register, council.joint, [mine, theirs])
    (line,) = problems.problems_of(council.register, council.joint)
    assert line.id == joint
    values = line.row.values
    assert (values["title"], values["number"]) == ("Synlig försäljning", 1)
    assert (values["extent"], values["trend"]) == (Extent.SEVERE, None), "the rest is for people"
    assert values["priority"] is Priority.PRIORITISED, "they agree"
    assert [each.values["own_problem"] for each in line.views] == [theirs, mine]
    assert "Unga undviker torget." in line.views[1].values["text"]
    assert line.differences == (
        "Omfattning – Polisen: 4 mycket stor, Umeå kommun: 2 märkbar",
        "Utveckling – Polisen: ökar, Umeå kommun: minskar",
    )


def test_what_agrees_is_no_difference(council: Pictures) -> None:
    own = [council.problem(each, "Samma") for each in (council.municipality, council.police)]
    merging.merge(council.register, council.joint, own)
    (line,) = problems.problems_of(council.register, council.joint)
    assert line.differences == ()
    assert line.row.values["area"] == council.area


def test_own_problem_joins_one_that_is_there(council: Pictures) -> None:
    mine = council.problem(council.municipality, "Synlig försäljning")
    joint = merging.merge(council.register, council.joint, [mine])
    theirs = council.problem(council.police, "Öppen handel")
    (proposal,) = merging.proposals(council.register, council.joint)
    assert (proposal.joint_id, proposal.joint_title) == (joint, "Synlig försäljning")
    assert merging.merge(council.register, council.joint, [theirs], joint) == joint
    assert merging.proposals(council.register, council.joint) == []
    with pytest.raises(ValuesWrong, match="finns redan"):
        merging.merge(council.register, council.joint, [theirs], joint)


def test_own_pictures_stay_as_they_were(council: Pictures) -> None:
    mine = council.problem(council.municipality, "Synlig försäljning")
    before = entries.read(council.register, "problem", mine)
    merging.merge(council.register, council.joint, [mine])
    assert entries.read(council.register, "problem", mine) == before


def test_wrong_choices_are_refused(council: Pictures) -> None:
    own = [council.problem(council.police, title) for title in ("Ett", "Två")]
    loose = make.problem(council.register, "Utanför")
    for chosen, words in (
        ([], "Välj problem ur"),
        ([loose], "Välj problem ur"),
        (own, "Polisen har två"),
    ):
        with pytest.raises(InputWrong, match=words):
            merging.merge(council.register, council.joint, chosen)
    with pytest.raises(InputWrong, match="finns inte i den gemensamma"):
        merging.merge(council.register, council.joint, own[:1], loose)
    with pytest.raises(EntryMissing):
        merging.proposals(council.register, 999)


def test_problems_stand_in_their_order(council: Pictures) -> None:
    for number, title in ((2, "Andra"), (None, "Sist"), (1, "Första")):
        council.problem(council.joint, title, number=number)
    found = problems.problems_of(council.register, council.joint)
    assert [each.row.values["title"] for each in found] == ["Första", "Andra", "Sist"]


def test_several_groups_are_one_act_or_none(council: Pictures) -> None:
    mine = council.problem(council.municipality, "Synlig försäljning")
    other = council.problem(council.municipality, "Klotter", category=ProblemCategory.GRAFFITI)
    wrong = [merging.Group(own_ids=(mine,)), merging.Group(own_ids=())]
    with pytest.raises(InputWrong):
        merging.merge_all(council.register, council.joint, wrong)
    assert problems.problems_of(council.register, council.joint) == []
    groups = [merging.Group(own_ids=(mine,)), merging.Group(own_ids=(other,))]
    made = merging.merge_all(council.register, council.joint, groups)
    found = problems.problems_of(council.register, council.joint)
    assert [each.id for each in found] == made
    history.undo_last(council.register)
    assert problems.problems_of(council.register, council.joint) == []
