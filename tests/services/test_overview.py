"""What a secretary should see first: the next meeting, what is late, what is missing."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from bra_desk.model.agreement import AgreementState, Prolongation
from bra_desk.model.measures import MeasureStatus
from bra_desk.model.meetings import ItemKind, MeetingStatus, Progress
from bra_desk.services import agreements, entries
from bra_desk.services.overview import overview
from bra_desk.services.registers import Start, make_register, open_register
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)


def in_days(days: int) -> date:
    """A day counted from today."""
    return TODAY + timedelta(days=days)


@pytest.fixture(scope="module")
def umea(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """The agreement 2021-2024, read by all and changed by none."""
    folder = tmp_path_factory.mktemp("umea") / "data"
    make_register(folder, Start.UMEA)
    register = open_register(folder)
    yield register
    register.close()


YEARS = [
    (date(2020, 12, 31), AgreementState.COMING, "1 januari 2021 \u2013 31 december 2024"),
    (date(2021, 1, 1), AgreementState.IN_FORCE, "1 januari 2021 \u2013 31 december 2024"),
    (date(2022, 6, 1), AgreementState.IN_FORCE, "1 januari 2021 \u2013 31 december 2024"),
    (date(2024, 12, 31), AgreementState.IN_FORCE, "1 januari 2021 \u2013 31 december 2024"),
    (date(2025, 1, 1), AgreementState.PROLONGED, "sedan 1 januari 2025"),
    (date(2026, 11, 22), AgreementState.PROLONGED, "sedan 1 januari 2025"),
]


@pytest.mark.parametrize(("day", "state", "detail"), YEARS)
def test_agreement_through_the_years(
    umea: Register, day: date, state: AgreementState, detail: str
) -> None:
    (line,) = overview(umea, day).agreements
    assert (line.state, line.detail) == (state, detail)
    assert agreements.lines(umea, day) == [line]


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({"starts_on": None, "ends_on": None}, AgreementState.UNSIGNED),
        ({"ends_on": None}, AgreementState.IN_FORCE),
        ({"ends_on": in_days(-1), "prolongation": Prolongation.NONE}, AgreementState.ENDED),
        ({"terminated_on": TODAY}, AgreementState.ENDED),
        ({"terminated_on": in_days(1)}, AgreementState.IN_FORCE),
    ],
)
def test_agreement_stands_where_its_days_say(
    register: Register, values: dict[str, Any], state: AgreementState
) -> None:
    make.agreement(register, **values)
    assert [line.state for line in agreements.lines(register, TODAY)] == [state]


@pytest.mark.parametrize(
    ("starts_on", "state"),
    [(TODAY, AgreementState.REPLACED), (in_days(1), AgreementState.IN_FORCE)],
)
def test_agreement_is_replaced_when_the_next_begins(
    register: Register, starts_on: date, state: AgreementState
) -> None:
    old = make.agreement(register, title="Gammal")
    new = make.agreement(register, title="Ny", starts_on=starts_on, replaces=old)
    lines = {line.id: line.state for line in agreements.lines(register, TODAY)}
    assert lines[old] is state
    entries.remove(register, "agreement", new)
    assert agreements.lines(register, TODAY)[0].state is AgreementState.IN_FORCE


@pytest.mark.parametrize(
    ("days", "is_due"), [(-400, True), (-1, True), (0, True), (14, True), (15, False)]
)
def test_measure_is_due_when_late_or_within_two_weeks(
    register: Register, days: int, *, is_due: bool
) -> None:
    id = make.measure(register, title="Belysning", ends_on=in_days(days), starts_on=None)
    found = [(due.id, due.title, due.days_left) for due in overview(register, TODAY).due]
    assert found == ([(id, "Belysning", days)] if is_due else [])


@pytest.mark.parametrize("status", MeasureStatus)
def test_finished_measure_is_never_due(register: Register, status: MeasureStatus) -> None:
    make.measure(register, ends_on=in_days(-5), status=status)
    finished = {MeasureStatus.DONE, MeasureStatus.NOT_DONE, MeasureStatus.ENDED}
    assert bool(overview(register, TODAY).due) is (status not in finished)


@pytest.mark.parametrize("progress", Progress)
def test_tasks_and_decisions_are_due_while_they_are_open(
    register: Register, progress: Progress
) -> None:
    item = make.entry(register, "agenda_item")
    make.task(register, item, "Boka", due_on=in_days(1), progress=progress)
    make.decision(register, item, "Bygga", due_on=in_days(-1), progress=progress)
    found = [(due.kind, due.title) for due in overview(register, TODAY).due]
    is_open = progress is Progress.OPEN
    assert found == ([("decision", "Bygga"), ("task", "Boka")] if is_open else [])


def test_due_tells_who_and_where_the_latest_first(register: Register) -> None:
    police = make.organisation(register, "Polisen")
    make.measure(register, title="b", ends_on=in_days(3), owner=police)
    make.measure(register, title="a", ends_on=in_days(-3), next_follow_up_on=in_days(2))
    found = [(due.title, due.detail, due.days_left) for due in overview(register, TODAY).due]
    assert found == [
        ("a", "Åtgärd", -3),
        ("a", "Uppföljning av åtgärd", 2),
        ("b", "Åtgärd · Polisen", 3),
    ]


def test_removed_entries_are_not_due(register: Register) -> None:
    entries.remove(register, "measure", make.measure(register, ends_on=in_days(-3)))
    assert overview(register, TODAY).due == ()


def test_next_meeting_is_the_first_that_is_to_be_held(register: Register) -> None:
    body = make.body(register, notice_days=7)
    for days, status in (
        (-1, MeetingStatus.PLANNED),
        (1, MeetingStatus.CANCELLED),
        (2, MeetingStatus.HELD),
        (9, MeetingStatus.CALLED),
        (4, MeetingStatus.PLANNED),
    ):
        make.meeting(register, body=body, held_on=in_days(days), status=status)
    meeting = overview(register, TODAY).next_meeting
    assert meeting is not None
    assert (meeting.held_on, meeting.days_left) == (in_days(4), 4)
    assert (meeting.notice_due_on, meeting.notice_sent) == (in_days(-3), False)


def test_next_meeting_tells_what_its_notice_waits_for(register: Register) -> None:
    meeting = make.meeting(
        register, body=make.body(register, notice_days=None), notice_sent_on=TODAY
    )
    make.item(register, meeting, "a")
    make.item(register, meeting, "b", presenter="")
    make.item(register, meeting, "paus", presenter="", item_kind=ItemKind.BREAK)
    told = overview(register, TODAY).next_meeting
    assert told is not None
    assert (told.title, told.place) == ("ÄngsBrå 4/2026", "Stadshuset, rum Ekorren")
    assert (told.items, told.without_presenter) == (2, 1)
    assert (told.notice_due_on, told.notice_sent) == (None, True)


def test_meeting_of_today_is_the_next(register: Register) -> None:
    make.meeting(register, held_on=TODAY)
    told = overview(register, TODAY).next_meeting
    assert told is not None
    assert told.days_left == 0


def test_what_is_missing_is_counted_in_one_line_each(register: Register) -> None:
    first, second = make.measure(register), make.measure(register, goal=make.goal(register))
    missing = {each.text: each.ids for each in overview(register, TODAY).missing}
    assert missing["1 åtgärd saknar mål"] == (first,)
    assert missing["2 åtgärder saknar indikator"] == (first, second)


def test_finished_measure_is_asked_for_less(register: Register) -> None:
    make.measure(register, status=MeasureStatus.DONE, owner=None, goal=make.goal(register))
    texts = {each.text for each in overview(register, TODAY).missing if each.kind == "measure"}
    assert "1 åtgärd saknar ansvarig" not in texts


def test_thread_counts_goals_to_follow_ups(register: Register) -> None:
    goal = make.goal(register)
    measure = make.measure(register, goal=goal)
    for year in (2024, 2025, 2026):
        make.follow_up(register, measure=measure, year=year)
    knots = [(knot.label, knot.count) for knot in overview(register, TODAY).thread]
    assert knots == [
        ("Övergripande mål", 1),
        ("Fokusområden", 0),
        ("Åtgärder", 1),
        ("Uppföljningar", 3),
    ]


def test_thread_tells_where_it_breaks(register: Register) -> None:
    make.follow_up(register, measure=make.measure(register), year=2025)
    notes = {knot.label: knot.note for knot in overview(register, TODAY).thread}
    assert notes["Åtgärder"] == "1 åtgärd saknar mål"
    assert notes["Uppföljningar"] == "2026 väntar"
    make.follow_up(register, measure=1, year=2026)
    assert overview(register, TODAY).thread[-1].note == ""


def test_empty_register_has_nothing_to_show(register: Register) -> None:
    told = overview(register, TODAY)
    assert told.next_meeting is None
    assert (told.due, told.missing, told.agreements, told.recent) == ((), (), (), ())
    assert [knot.count for knot in told.thread] == [0, 0, 0, 0]


def test_recent_acts_are_the_newest(example: Register) -> None:
    make.entry(example, "area")
    assert overview(example, TODAY).recent[0].name.startswith("Nytt område")
    assert len(overview(example, TODAY).recent) <= 5
