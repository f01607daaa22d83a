"""Matters between meetings: fetched to an agenda and put back."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bra_desk.basics.errors import EntryMissing
from bra_desk.model.meetings import ItemKind, MeetingStatus
from bra_desk.services import entries, history
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.backlog import backlog_rows, put_back, put_on_meeting, waiting_for
from bra_desk.services.meetings.meeting_view import view
from bra_desk.storage.register import Register
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def body(register: Register) -> int:
    return make.body(register)


@pytest.fixture
def meeting(register: Register, body: int) -> int:
    """A meeting whose agenda ends with questions."""
    made = make.meeting(register, body=body)
    make.item(register, made, "Lägesbild", position=0)
    make.item(register, made, "Övriga frågor", position=1, item_kind=ItemKind.QUESTION)
    return made


def titles(register: Register, meeting: int) -> list[str]:
    return [item.values["title"] for item in view(register, meeting).items]


def waiting(register: Register, meeting: int) -> list[str]:
    return [row.values["title"] for row in waiting_for(register, meeting)]


def test_items_are_fetched_in_one_act_before_the_questions(
    register: Register, body: int, meeting: int
) -> None:
    ids = [make.backlog_item(register, body, title) for title in ("Belysning", "Bibliotek")]
    made = put_on_meeting(register, meeting, ids)
    assert titles(register, meeting) == ["Lägesbild", "Belysning", "Bibliotek", "Övriga frågor"]
    item = view(register, meeting).items[1]
    assert (item.id, item.values["presenter"], item.values["minutes"]) == (
        made[0],
        "Samordnaren",
        15,
    )
    assert waiting(register, meeting) == []
    act = history.acts(register, limit=1)[0]
    assert act.name == "Ur ärendebanken till dagordningen: 2 ärenden"
    history.take_back(register, act.id)
    assert waiting(register, meeting) == ["Belysning", "Bibliotek"]


def test_most_wanted_waits_first_and_only_for_its_own_body(
    register: Register, body: int, meeting: int
) -> None:
    make.backlog_item(register, body, "Sedan", wanted_on=None)
    make.backlog_item(register, body, "Snart", wanted_on=date(2027, 1, 31))
    make.backlog_item(register, make.body(register), "Andras")
    assert waiting(register, meeting) == ["Snart", "Sedan"]


def test_yearly_matter_waits_anew_each_year(register: Register, body: int, meeting: int) -> None:
    yearly = make.backlog_item(register, body, "Målen", yearly_in="mars och november")
    put_on_meeting(register, meeting, [yearly])
    assert waiting(register, meeting) == ["Målen"]  # twice a year
    put_on_meeting(register, make.meeting(register, body=body, held_on=date(2026, 3, 5)), [yearly])
    assert waiting(register, meeting) == []
    later = make.meeting(register, body=body, held_on=date(2027, 3, 18))
    assert waiting(register, later) == ["Målen"]


def test_cancelled_meeting_lets_its_matters_wait_again(
    register: Register, body: int, meeting: int
) -> None:
    put_on_meeting(register, meeting, [make.backlog_item(register, body, "Belysning")])
    meetings.set_status(register, meeting, MeetingStatus.CANCELLED)
    assert waiting(register, make.meeting(register, body=body)) == ["Belysning"]


def test_item_is_put_back_as_it_now_reads(register: Register, body: int, meeting: int) -> None:
    origin = make.backlog_item(register, body, "Belysning", notes="Fråga Bo.")
    (item,) = put_on_meeting(register, meeting, [origin])
    meetings.write_item(register, item, "title", "Belysning vid ån")
    assert put_back(register, item) == origin
    assert titles(register, meeting) == ["Lägesbild", "Övriga frågor"]
    kept = entries.read(register, "backlog_item", origin).values
    assert (kept["title"], kept["notes"]) == ("Belysning vid ån", "Fråga Bo.")


def test_item_written_for_the_meeting_becomes_an_entry(
    register: Register, body: int, meeting: int
) -> None:
    item = view(register, meeting).items[0].id
    kept = entries.read(register, "backlog_item", put_back(register, item)).values
    assert (kept["title"], kept["body"]) == ("Lägesbild", body)
    assert titles(register, meeting) == ["Övriga frågor"]


def test_item_with_a_decision_stays_in_the_record_and_waits_as_well(
    register: Register, body: int, meeting: int
) -> None:
    origin = make.backlog_item(register, body, "Belysning")
    (item,) = put_on_meeting(register, meeting, [origin])
    make.decision(register, item, "Rådet beslutar att bordlägga ärendet.")
    assert put_back(register, item) != origin
    assert "Belysning" in titles(register, meeting)
    assert waiting(register, make.meeting(register, body=body)) == ["Belysning"]


def test_list_says_where_each_matter_is_placed(register: Register, body: int, meeting: int) -> None:
    put_on_meeting(register, meeting, [make.backlog_item(register, body, "Belysning")])
    make.backlog_item(register, body, "Väntar")
    placed = {row.values["title"]: row.texts["placed"] for row in backlog_rows(register)}
    assert placed == {"Belysning": "ÄngsBrå 4/2026", "Väntar": ""}


def test_what_is_gone_cannot_be_moved(register: Register, body: int, meeting: int) -> None:
    entry = make.backlog_item(register, body, "Belysning")
    entries.remove(register, "backlog_item", entry)
    acts: tuple[Callable[[], object], ...] = (
        lambda: put_on_meeting(register, meeting, [entry]),
        lambda: waiting_for(register, 99),
        lambda: put_back(register, 99),
    )
    for act in acts:
        with pytest.raises(EntryMissing):
            act()
