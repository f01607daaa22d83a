"""Contacts take telephones without a word, and what has been told has its day and audience."""

import pytest

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from tests.make import TYPICAL


@pytest.mark.parametrize("name", ["function", "phone", "email", "about", "hours"])
def test_guard_does_not_nag_of_a_telephone_in_a_contact(name: str) -> None:
    field = FORMS["contact"].field(name)
    assert isinstance(field, Text)
    assert field.findings("Ring 090-000 00 11 eller skriv till jour@example.se") == ()
    assert field.findings("En pojke, 15 år") != ()


@pytest.mark.parametrize(
    ("values", "is_refused"),
    [
        ({"phone": "", "email": ""}, True),
        ({"phone": " ", "email": " "}, True),
        ({"phone": "", "email": "jour@example.se"}, False),
        ({}, False),
    ],
)
def test_contact_can_be_reached_in_some_way(values: dict[str, str], is_refused: bool) -> None:
    form = FORMS["contact"]
    problems = form.problems(form.empty() | TYPICAL["contact"] | values)
    assert ("phone" in problems) is is_refused


@pytest.mark.parametrize("name", ["sent_on", "audience", "what"])
def test_what_was_told_has_its_day_its_audience_and_its_matter(name: str) -> None:
    form = FORMS["communication"]
    values = form.empty() | TYPICAL["communication"]
    assert form.problems(values) == {}
    assert set(form.problems(values | {name: form.field(name).empty})) == {name}
