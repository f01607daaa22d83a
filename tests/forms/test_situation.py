"""The words for situation pictures."""

from bra_desk.forms.situation import PROBLEM_CATEGORIES
from bra_desk.model.situation import ProblemCategory


def test_every_category_has_a_label_of_its_own() -> None:
    assert set(PROBLEM_CATEGORIES) == set(ProblemCategory)
    assert len(set(PROBLEM_CATEGORIES.values())) == len(ProblemCategory)
