"""Builders: entries with true-to-life values, made the way the program makes them.

Each gives the number of the new entry; what an entry must point at is made along with it.
To add a kind: a row in `typical.TYPICAL`, and a function if tests ask for it by name.
"""

from typing import Any

from bra_desk.forms.catalogue import FORMS
from bra_desk.services.entries import save
from bra_desk.storage.register import Register
from tests import typical, typical_dialogues, typical_programmes

#: What an entry of each kind holds unless the test says otherwise.
TYPICAL = typical.TYPICAL | typical_dialogues.TYPICAL | typical_programmes.TYPICAL
#: Links that are made although the form does not ask for them alone.
_ALSO = {
    "follow_up": ("measure",),
    "measure_cause": ("cause",),
    "youth_count": ("structure",),
}


def entry(register: Register, kind: str, **values: Any) -> int:
    """Make an entry of any kind."""
    form = FORMS[kind]
    whole = form.empty() | TYPICAL[kind] | values
    for link in form.links:
        needed = link.required or link.name in _ALSO.get(kind, ())
        if needed and link.name not in values:
            whole[link.name] = entry(register, link.to)
    return save(register, kind, whole)


def organisation(register: Register, name: str = "Fritidsförvaltningen", **values: Any) -> int:
    """Make a partner of the council."""
    return entry(register, "organisation", name=name, **values)


def person(register: Register, name: str = "Åsa Öberg", **values: Any) -> int:
    """Make a representative of a partner."""
    return entry(register, "person", name=name, **values)


def body(register: Register, **values: Any) -> int:
    """Make a council that meets."""
    return entry(register, "body", **values)


def seat(register: Register, body: int, person: int, **values: Any) -> int:
    """Give a person a seat in a body."""
    return entry(register, "seat", body=body, person=person, **values)


def meeting(register: Register, **values: Any) -> int:
    """Make a meeting, of a new body unless one is given; nothing is copied from the body."""
    return entry(register, "meeting", **values)


def item(register: Register, meeting: int, title: str, **values: Any) -> int:
    """Put an item on a meeting's agenda."""
    return entry(register, "agenda_item", meeting=meeting, title=title, **values)


def backlog_item(register: Register, body: int, title: str, **values: Any) -> int:
    """Put a matter in a body's backlog, for one time unless `yearly_in` says else."""
    return entry(register, "backlog_item", body=body, title=title, **{"yearly_in": ""} | values)


def decision(register: Register, item: int, text: str, **values: Any) -> int:
    """Record a decision under an item."""
    return entry(register, "decision", agenda_item=item, text=text, **values)


def task(register: Register, item: int, what: str, **values: Any) -> int:
    """Record who does what under an item."""
    return entry(register, "task", agenda_item=item, what=what, **values)


def attendance(register: Register, meeting: int, name: str, **values: Any) -> int:
    """Note a person at a meeting."""
    return entry(register, "attendance", meeting=meeting, name=name, **values)


def secrecy_mark(register: Register, item: int, **values: Any) -> int:
    """Mark an item, the whole of it unless `part` says else."""
    return entry(register, "secrecy_mark", agenda_item=item, **values)


def private_name(register: Register, meeting: int, name: str) -> int:
    """List a name that is not published."""
    return entry(register, "private_name", meeting=meeting, name=name)


def agreement(register: Register, **values: Any) -> int:
    """Make an agreement in force."""
    return entry(register, "agreement", **values)


def goal(register: Register, **values: Any) -> int:
    """Make an overall goal."""
    return entry(register, "goal", **values)


def focus_area(register: Register, **values: Any) -> int:
    """Make a focus area."""
    return entry(register, "focus_area", **values)


def situation_picture(register: Register, **values: Any) -> int:
    """Make a joint situation picture that is not decided."""
    return entry(register, "situation_picture", **values)


def problem(register: Register, title: str = "Otryggt på gångvägen vid ån", **values: Any) -> int:
    """Make a problem, in no picture unless one is given."""
    return entry(register, "problem", title=title, **values)


def measure(register: Register, **values: Any) -> int:
    """Make a measure under way."""
    return entry(register, "measure", **values)


def action_plan(register: Register, **values: Any) -> int:
    """Make an action plan in force."""
    return entry(register, "action_plan", **values)


def follow_up(register: Register, **values: Any) -> int:
    """Follow something up: a new measure unless one is given."""
    return entry(register, "follow_up", **values)


def pledge(register: Register, heading: str = "Trygga vägar", **values: Any) -> int:
    """Make a citizen pledge of 2025 and 2026, without parties unless some are added."""
    return entry(register, "pledge", heading=heading, **values)


def promised_by(register: Register, pledge: int, organisation: int) -> int:
    """Let an organisation make a pledge."""
    return entry(register, "pledge_party", pledge=pledge, organisation=organisation, position=None)
