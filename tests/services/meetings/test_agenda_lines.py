"""The lines that bring the last meeting along, for agendas that lack them."""

from datetime import date

import pytest

from bra_desk.model.carrying import Carries
from bra_desk.services import entries, history
from bra_desk.services.meetings.agenda_lines import add_to_meeting, add_to_standard, lacks_lines
from bra_desk.services.meetings.meeting_view import view
from bra_desk.storage.register import Register
from tests import make

BOTH = Carries.BOTH


def standard(register: Register, body: int) -> list[tuple[str, Carries]]:
    found = entries.rows(register, "standard_item", {"body": body})
    return [(row.values["title"], row.values["carries"]) for row in found]


@pytest.mark.parametrize(
    ("there", "after"),
    [
        ([], [("Föregående protokoll och uppföljning av beslut", BOTH)]),
        (
            ["Öppnande", "Lägesbild"],
            [
                ("Öppnande", Carries.NOTHING),
                ("Föregående protokoll och uppföljning av beslut", BOTH),
                ("Lägesbild", Carries.NOTHING),
            ],
        ),
        # a line that is called so already is the one that does it
        (
            ["Öppnande", "Föregående protokoll och uppföljning av beslut"],
            [
                ("Öppnande", Carries.NOTHING),
                ("Föregående protokoll och uppföljning av beslut", BOTH),
            ],
        ),
        (
            ["Öppnande", "FÖREGÅENDE PROTOKOLL", "Lägesbild"],
            [
                ("Öppnande", Carries.NOTHING),
                ("Uppföljning av beslut", Carries.FOLLOW_UP),
                ("FÖREGÅENDE PROTOKOLL", Carries.PREVIOUS_MINUTES),
                ("Lägesbild", Carries.NOTHING),
            ],
        ),
    ],
)
def test_standard_agenda_gets_what_it_lacks_once(
    register: Register, there: list[str], after: list[tuple[str, Carries]]
) -> None:
    body = make.body(register)
    for place, title in enumerate(there):
        make.entry(register, "standard_item", body=body, title=title, position=place)
    assert lacks_lines(register, body)
    add_to_standard(register, body)
    assert standard(register, body) == after
    assert not lacks_lines(register, body)
    add_to_standard(register, body)
    assert standard(register, body) == after


def test_agenda_of_a_meeting_gets_what_it_lacks_after_its_first_item(register: Register) -> None:
    made = make.meeting(register, held_on=date(2026, 11, 26))
    for place, title in enumerate(("Öppnande", "Lägesbild")):
        make.item(register, made, title, position=place)
    add_to_meeting(register, made)
    assert history.acts(register)[0].name == "Dagordningen tar med sig förra mötet"
    add_to_meeting(register, made)  # nothing more
    items = view(register, made).items
    assert [item.values["title"] for item in items] == [
        "Öppnande",
        "Föregående protokoll och uppföljning av beslut",
        "Lägesbild",
    ]
    assert items[1].values["carries"] is BOTH
