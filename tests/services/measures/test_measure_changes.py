"""A decision that becomes a measure, or changes one."""

from datetime import date

import pytest

from bra_desk.basics.errors import EntryChanged, EntryMissing, ValuesWrong
from bra_desk.services import entries, history, loading, records
from bra_desk.services.measures.measure_changes import (
    change_measure,
    decision_name,
    measure_preset,
    measures_of,
)
from bra_desk.services.registers import Start, make_register, open_register
from bra_desk.storage.register import Register
from tests import make


@pytest.fixture
def decision(register: Register) -> int:
    body = make.body(register, numbering_sign="§")
    meeting = make.meeting(register, body=body, held_on=date(2026, 3, 12))
    item = make.item(register, meeting, "Belysning")
    return make.decision(
        register,
        item,
        "Rådet beslutar att Gator och parker ska byta belysningen i tunneln.\nDet brådskar.",
        executor=make.organisation(register, "Gator och parker"),
        due_on=date(2026, 12, 15),
    )


def test_measure_is_filled_in_from_its_decision(register: Register, decision: int) -> None:
    preset = measure_preset(register, decision)
    owner = entries.read(register, "decision", decision).values["executor"]
    assert preset == {
        "title": "Gator och parker ska byta belysningen i tunneln",
        "owner": owner,
        "ends_on": date(2026, 12, 15),
        "decision": decision,
    }
    assert "goal" not in preset  # left to the person


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Godkänna planen.", "Godkänna planen"),
        ("Styrgruppen beslutar att vänta", "Styrgruppen beslutar att vänta"),
        ("RÅDET BESLUTAR ATT vänta.", "Vänta"),
    ],
)
def test_title_of_a_measure_leaves_out_how_minutes_begin(
    register: Register, decision: int, text: str, title: str
) -> None:
    values = entries.read(register, "decision", decision).values | {"text": text}
    entries.save(register, "decision", values, id=decision)
    assert measure_preset(register, decision)["title"] == title


def test_long_decision_gives_a_title_that_fits(register: Register, decision: int) -> None:
    values = entries.read(register, "decision", decision).values | {"text": "Vandra " * 60}
    entries.save(register, "decision", values, id=decision)
    assert len(measure_preset(register, decision)["title"]) <= 90


def changed(register: Register, decision: int) -> int:
    measure = make.measure(register, number=12, title="Belysning vid ån")
    opened = entries.read(register, "measure", measure)
    change = {"decision": decision, "measure": measure, "note": "Klar först i juni."}
    values = opened.values | {"ends_on": date(2027, 6, 30), "place": "Ån"}
    change_measure(register, change, values, version=opened.version)
    return measure


def test_measure_and_the_link_to_its_decision_are_changed_in_one_act(
    register: Register, decision: int
) -> None:
    measure = changed(register, decision)
    kept = entries.read(register, "measure", measure).values
    assert (kept["ends_on"], kept["place"]) == (date(2027, 6, 30), "Ån")
    act = history.acts(register, limit=1)[0]
    assert act.name == "Åtgärd ändrad genom beslut: Belysning vid ån"
    what = [each.what for each in history.changes_of_act(register, act.id)]
    assert [each.partition(" ")[0] for each in what] == ["Åtgärd", "Ändring"]
    history.take_back(register, act.id)
    assert entries.rows(register, "measure_change") == []
    assert entries.read(register, "measure", measure).values["place"] == ""


def test_decision_shows_what_it_began_and_what_it_changed(
    register: Register, decision: int
) -> None:
    begun = make.measure(register, title="Byt belysning", decision=decision)
    measure = changed(register, decision)
    found = measures_of(register, [decision])[decision]
    assert [(each.measure_id, each.name, each.note, each.is_change) for each in found] == [
        (begun, "Åtgärd, Byt belysning", "", False),
        (measure, "Åtgärd 12, Belysning vid ån", "Klar först i juni.", True),
    ]
    assert decision_name(register, decision) == "beslut §\u00a01, 12 mars 2026"
    entries.remove(register, "measure", measure)
    assert [each.is_change for each in measures_of(register, [decision])[decision]] == [False]
    assert measures_of(register, []) == {}


def test_change_that_cannot_be_saved_leaves_no_link(register: Register, decision: int) -> None:
    measure = make.measure(register)
    opened = entries.read(register, "measure", measure)
    change = {"decision": decision, "measure": measure, "note": ""}
    wrong = opened.values | {"ends_on": date(2020, 1, 1)}
    with pytest.raises(ValuesWrong):
        change_measure(register, change, wrong, version=opened.version)
    with pytest.raises(EntryChanged):
        change_measure(register, change, opened.values, version=opened.version + 1)
    with pytest.raises(EntryMissing):
        change_measure(register, {**change, "decision": 99}, opened.values)
    assert entries.rows(register, "measure_change") == []


def test_link_travels_in_files(
    register: Register, decision: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    changed(register, decision)
    folder = tmp_path_factory.mktemp("other") / "data"
    make_register(folder, Start.EMPTY)
    other = open_register(folder)
    loading.load(other, records.dump(register))
    assert records.dump(other) == records.dump(register)
    other.close()
