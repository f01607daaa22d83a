"""The builders that tests stand on: one for each kind, with values the register takes."""

import pytest

from bra_desk.forms.catalogue import FORMS
from bra_desk.services.entries import read
from bra_desk.storage.register import Register
from tests import make


def test_every_kind_has_typical_values() -> None:
    assert set(make.TYPICAL) == set(FORMS)


@pytest.mark.parametrize("kind", FORMS)
def test_entry_of_every_kind_is_made_and_read_back(register: Register, kind: str) -> None:
    made = read(register, kind, make.entry(register, kind))
    assert {name: made.values[name] for name in make.TYPICAL[kind]} == make.TYPICAL[kind]


def test_named_builders_fit_together(register: Register) -> None:
    body = make.body(register)
    person = make.person(register, organisation=make.organisation(register))
    make.seat(register, body, person)
    meeting = make.meeting(register, body=body)
    make.attendance(register, meeting, "Åsa Öberg", person=person)
    item = make.item(register, meeting, "Trygghetsvandring")
    decision = make.decision(register, item, "Rådet beslutar att genomföra vandringen.")
    make.task(register, item, "Boka lokal")
    agreement = make.agreement(register)
    goal = make.goal(register, agreement=agreement)
    area = make.focus_area(register, agreement=agreement)
    measure = make.measure(register, goal=goal, focus_area=area, decision=decision)
    follow_up = make.follow_up(register, measure=measure)
    assert read(register, "follow_up", follow_up).values["measure"] == measure
