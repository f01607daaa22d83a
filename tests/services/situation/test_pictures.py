"""Where a situation picture stands, and what keeps a decided one as it was decided."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.errors import EntryLocked, EntryMissing, InputWrong
from bra_desk.model.situation import PictureState
from bra_desk.services import entries, history, records, registers
from bra_desk.services.loading import load
from bra_desk.services.registers import Start
from bra_desk.services.reminders import due_in
from bra_desk.services.situation import pictures
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
DECIDED = date(2026, 3, 19)


def changed(register: Register, kind: str, id: int, **values: Any) -> None:
    """Save an entry with other values."""
    before = entries.read(register, kind, id)
    entries.save(register, kind, {**before.values, **values}, id=id, version=before.version)


@pytest.fixture
def decided(register: Register) -> tuple[int, int, int]:
    """A decided picture, a problem in it, and how an organisation sees that."""
    picture = make.situation_picture(register)
    problem = make.problem(register, picture=picture)
    view = make.entry(register, "problem_view", problem=problem)
    changed(register, "situation_picture", picture, decided_on=DECIDED, decided_by="Rådet")
    return picture, problem, view


@pytest.mark.parametrize(
    ("values", "state", "detail"),
    [
        ({}, PictureState.DRAFT, "inte beslutad"),
        (
            {"decided_on": DECIDED},
            PictureState.CURRENT,
            "uppdateras senast 19 mars 2028 (6 § lagen)",
        ),
        (
            {"decided_on": date(2024, 3, 14)},
            PictureState.OVERDUE,
            "uppdateras senast 14 mars 2026 (6 § lagen)",
        ),
        (
            {"decided_on": DECIDED, "next_due_on": date(2027, 3, 1)},
            PictureState.CURRENT,
            "uppdateras senast 1 mars 2027 (6 § lagen)",
        ),
    ],
)
def test_picture_says_where_it_stands(
    register: Register, values: dict[str, Any], state: PictureState, detail: str
) -> None:
    make.situation_picture(register, **values)
    (line,) = pictures.lines(register, TODAY)
    assert (line.state, line.detail) == (state, detail)


def test_later_decided_picture_replaces_the_one_before(register: Register) -> None:
    first = make.situation_picture(register, title="Första", decided_on=date(2024, 3, 14))
    make.situation_picture(register, title="Andra", decided_on=DECIDED, previous=first)
    states = {each.title: (each.state, each.due_on) for each in pictures.lines(register, TODAY)}
    assert states["Första"] == (PictureState.REPLACED, None)
    assert states["Andra"][0] is PictureState.CURRENT
    current = pictures.current(register, TODAY)
    assert current is not None
    assert current.title == "Andra"
    with register.read() as session:
        then = pictures.in_use_in(session, date(2025, 12, 31))
    assert then is not None
    assert then.title == "Första"


def test_own_picture_has_no_clock_of_the_law(register: Register) -> None:
    police = make.organisation(register, "Polisen")
    make.situation_picture(register, organisation=police, decided_on=date(2023, 1, 1))
    (line,) = pictures.lines(register, TODAY)
    assert (line.state, line.due_on) == (PictureState.CURRENT, None)
    assert pictures.current(register, TODAY) is None


@pytest.mark.parametrize(
    ("decided_on", "is_told"), [(date(2025, 3, 1), True), (date(2025, 9, 1), False)]
)
def test_update_is_told_half_a_year_ahead(
    register: Register, decided_on: date, is_told: bool
) -> None:
    make.situation_picture(register, decided_on=decided_on)
    with register.read() as session:
        assert bool(pictures.warned_in(session, TODAY)) is is_told
        due = [each.kind for each in due_in(session, TODAY)]
    assert due == (["situation_picture"] if is_told else [])


@pytest.mark.parametrize(
    ("place", "kind", "values"),
    [
        (0, "situation_picture", {"analysis": "En annan analys."}),
        (0, "situation_picture", {"decided_on": date(2026, 4, 1)}),
        (0, "situation_picture", {"decided_on": None}),
        (1, "problem", {"title": "Något annat"}),
        (1, "problem", {"picture": None}),
        (2, "problem_view", {"text": "En annan syn."}),
    ],
)
def test_decided_picture_refuses_a_change(
    register: Register,
    decided: tuple[int, int, int],
    place: int,
    kind: str,
    values: dict[str, Any],
) -> None:
    with pytest.raises(EntryLocked, match="öppna den för rättelse"):
        changed(register, kind, decided[place], **values)


@pytest.mark.parametrize(
    ("place", "kind"), [(0, "situation_picture"), (1, "problem"), (2, "problem_view")]
)
def test_nothing_is_taken_out_of_a_decided_picture(
    register: Register, decided: tuple[int, int, int], place: int, kind: str
) -> None:
    with pytest.raises(EntryLocked, match="Lägesbilden är beslutad"):
        entries.remove(register, kind, decided[place])


def test_nothing_is_put_into_a_decided_picture(
    register: Register, decided: tuple[int, int, int]
) -> None:
    picture, problem, _view = decided
    with pytest.raises(EntryLocked):
        make.problem(register, "Ett till", picture=picture)
    loose = make.problem(register, "Löst")
    with pytest.raises(EntryLocked):
        changed(register, "problem", loose, picture=picture)
    with pytest.raises(EntryLocked):
        make.entry(register, "problem_view", problem=problem)


def test_what_follows_the_decision_may_be_written(
    register: Register, decided: tuple[int, int, int]
) -> None:
    picture, problem, _view = decided
    changed(register, "situation_picture", picture, diary_number="KS-2026/00100", notes="Utskickad")
    changed(register, "problem", problem, notes="Ta upp med skolan")
    found = entries.read(register, "situation_picture", picture).values
    assert (found["diary_number"], found["decided_on"]) == ("KS-2026/00100", DECIDED)


@pytest.mark.usefixtures("decided")
def test_undoing_what_was_done_before_the_decision_is_refused(register: Register) -> None:
    made = next(each for each in history.acts(register) if each.name.startswith("Nytt problem"))
    with pytest.raises(EntryLocked):
        history.take_back(register, made.id)


def test_picture_is_opened_with_a_reason_that_stays(
    register: Register, decided: tuple[int, int, int]
) -> None:
    picture, problem, _view = decided
    pictures.reopen(register, picture, "Fel siffra för 2025", TODAY)
    changed(register, "problem", problem, title="Rättat")
    found = entries.read(register, "situation_picture", picture).values
    assert found["decided_on"] is None
    assert found["corrections"] == "22 november 2026: Fel siffra för 2025 (beslutad 19 mars 2026)"
    changed(register, "situation_picture", picture, decided_on=date(2026, 12, 1))
    pictures.reopen(register, picture, "Ett till", TODAY)
    again = entries.read(register, "situation_picture", picture).values["corrections"]
    assert len(again.splitlines()) == 2
    assert registers.verify(register).is_sound


def test_reopening_asks_for_a_reason_and_a_decision(
    register: Register, decided: tuple[int, int, int]
) -> None:
    with pytest.raises(InputWrong, match="Skriv varför"):
        pictures.reopen(register, decided[0], "  ", TODAY)
    draft = make.situation_picture(register)
    with pytest.raises(InputWrong, match="inte beslutad"):
        pictures.reopen(register, draft, "Fel", TODAY)
    with pytest.raises(EntryMissing):
        pictures.reopen(register, 999, "Fel", TODAY)


@pytest.mark.usefixtures("decided")
def test_decided_picture_comes_whole_from_a_file(register: Register, tmp_path: Path) -> None:
    told = [
        each
        for each in records.dump(register)
        if each["kind"] in {"situation_picture", "problem", "problem_view", "organisation"}
    ]
    registers.make_register(tmp_path / "other", Start.EMPTY)
    other = registers.open_register(tmp_path / "other")
    load(other, told)
    assert [len(entries.rows(other, kind)) for kind in ("problem", "problem_view")] == [1, 1]
    picture = next(each["token"] for each in told if each["kind"] == "situation_picture")
    late = {"kind": "problem", "token": "late", "body": {"title": "Sent", "picture": picture}}
    with pytest.raises(EntryLocked):
        load(other, [late])
    other.close()
