"""The texts that tell of places, groups and problems mark a name."""

import pytest

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text

NAMED = "Anna Andersson bor här."
#: What names a source: a person may have written it.
_OF_A_SOURCE = {("problem", "source")}


@pytest.mark.parametrize(
    "kind",
    [
        *("est_report", "est_summary", "walk_observation", "problem", "problem_view", "cause"),
        *("dialogue_topic", "local_observation", "youth_count"),
    ],
)
def test_every_text_of_what_is_seen_marks_a_name(kind: str) -> None:
    texts = [each for each in FORMS[kind].values if isinstance(each, Text) and each.is_guarded]
    marking = {each.name for each in texts if each.findings(NAMED)}
    assert marking == {each.name for each in texts if (kind, each.name) not in _OF_A_SOURCE}


@pytest.mark.parametrize(
    ("kind", "field"),
    [("decision", "text"), ("agenda_item", "background"), ("person", "name"), ("measure", "title")],
)
def test_where_names_belong_they_pass(kind: str, field: str) -> None:
    asked = FORMS[kind].field(field)
    assert isinstance(asked, Text)
    assert not asked.findings(NAMED)
