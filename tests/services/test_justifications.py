"""The list of reasons why personal numbers stay: where, why, by whom, and whether still needed."""

from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries, history
from bra_desk.services.justifications import Justified, justifications, remove_justification
from bra_desk.services.meetings import meetings
from bra_desk.storage.register import Register
from tests import make

NUMBER = "19850115-1230"
TEXT = f"Anmält av {NUMBER} i går."
REASON = "Återges ordagrant ur polisens beslut."


def values(**given: Any) -> dict[str, Any]:
    return FORMS["area"].empty() | make.TYPICAL["area"] | given


@pytest.fixture
def area(register: Register) -> int:
    """An area whose notes hold a number with a reason."""
    return entries.save(register, "area", values(notes=TEXT), reasons={"notes": REASON})


def only(register: Register) -> Justified:
    (found,) = justifications(register)
    return found


def test_reason_says_where_why_when_and_by_whom(register: Register, area: int) -> None:
    found = only(register)
    assert (found.where, found.reason) == ("Område, Anteckningar", REASON)
    assert (found.entry_kind, found.entry_id) == ("area", area)
    assert found.what == make.TYPICAL["area"]["name"]
    act = history.acts(register)[0]
    assert (found.given_at, found.given_by) == (act.made_at, act.actor)
    assert found.is_needed


def test_number_in_the_entrys_own_name_is_masked_in_the_list(register: Register) -> None:
    entries.save(register, "area", values(name=f"Hos {NUMBER}"), reasons={"name": REASON})
    assert only(register).what == "Hos 19850115-XXXX"


def test_reason_is_not_removed_while_the_number_stands(register: Register, area: int) -> None:
    with pytest.raises(InputWrong, match="Numret står kvar") as refused:
        remove_justification(register, only(register).id)
    assert refused.value.where == "Område, Anteckningar"
    entries.save(register, "area", values(notes="Anmält i går."), id=area)
    assert not only(register).is_needed
    gone = only(register).id
    remove_justification(register, gone)
    assert justifications(register) == []
    with pytest.raises(EntryMissing):
        remove_justification(register, gone)
    history.undo_last(register)
    assert only(register).reason == REASON


def test_reason_is_not_needed_when_another_number_stands_there(
    register: Register, area: int
) -> None:
    other = {"notes": "640823-3234 i går."}
    entries.save(register, "area", values(**other), id=area, reasons={"notes": "Nytt skäl."})
    needed = {each.reason: each.is_needed for each in justifications(register)}
    assert needed == {REASON: False, "Nytt skäl.": True}


def test_reason_of_a_removed_entry_is_not_needed(register: Register, area: int) -> None:
    entries.remove(register, "area", area)
    found = only(register)
    assert (found.entry_id, found.what) == (None, "Posten finns inte längre")
    assert not found.is_needed


@pytest.mark.usefixtures("area")
@pytest.mark.parametrize("strange", [{"entry_kind": "ghost"}, {"field_name": "gone"}])
def test_reason_for_what_this_program_does_not_know_is_listed_all_the_same(
    register: Register, strange: dict[str, str]
) -> None:
    row = entries.rows(register, "justification")[0]
    entries.save(register, "justification", row.values | strange, id=row.id)
    found = only(register)
    assert next(iter(strange.values())) in found.where
    assert not found.is_needed


def test_reason_on_an_item_names_the_item(register: Register) -> None:
    item = make.item(register, make.meeting(register), "Lägesbild")
    meetings.write_item(register, item, "discussion", TEXT, REASON)
    found = only(register)
    assert (found.where, found.entry_id) == ("Ärende, Diskussion", item)
    assert "Lägesbild" in found.what
