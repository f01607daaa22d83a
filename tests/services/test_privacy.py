"""Personal numbers stop a save, a load and a document, unless somebody says why they stay."""

from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.errors import InputWrong, ValuesWrong
from bra_desk.basics.privacy import Level, certain
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import calendars, entries, history, privacy, registers
from bra_desk.services.loading import load
from bra_desk.services.meetings import backlog, meetings
from bra_desk.services.papers import papers
from bra_desk.services.records import dump
from bra_desk.services.registers import Start, make_register, open_register
from bra_desk.storage.register import Register
from tests import make

NUMBER, OTHER = "19850115-1230", "640823-3234"
TEXT = f"Anmält av {NUMBER} i går."
REASON = "Återges ordagrant ur polisens beslut."


def test_numbers_of_the_tests_are_certain() -> None:
    assert [len(certain(each)) for each in (NUMBER, OTHER, TEXT)] == [1, 1, 1]


def values(kind: str, **given: Any) -> dict[str, Any]:
    return FORMS[kind].empty() | make.TYPICAL[kind] | given


@pytest.mark.parametrize(
    ("kind", "field"), [("area", "name"), ("area", "notes"), ("person", "phone")]
)
def test_number_in_any_text_stops_the_save_and_says_the_rule(
    register: Register, kind: str, field: str
) -> None:
    with pytest.raises(ValuesWrong) as refused:
        entries.save(register, kind, values(kind, **{field: TEXT}))
    sentence = refused.value.problems[field]
    assert sentence.startswith(f"{FORMS[kind].field(field).label} innehåller ett personnummer.")
    assert "Maskera de fyra sista siffrorna" in sentence
    assert NUMBER not in sentence
    assert entries.rows(register, kind) == []


def test_masked_number_is_saved(register: Register) -> None:
    id = entries.save(register, "area", values("area", notes="Anmält av 19850115-XXXX."))
    assert entries.read(register, "area", id).values["notes"] == "Anmält av 19850115-XXXX."


def test_what_is_only_possible_stops_nothing(register: Register) -> None:
    text = "En pojke, 15 år, ring 070-123 45 67 eller asa@example.se. 19850115M123"
    entries.save(register, "area", values("area", notes=text))
    assert [found.finding.level for found in privacy.scan(register)] == [Level.POSSIBLE] * 4


def test_reason_lets_the_number_stay_and_is_in_the_history(register: Register) -> None:
    id = entries.save(register, "area", values("area", notes=TEXT), reasons={"notes": REASON})
    act = history.acts(register)[0]
    told = history.changes_of_act(register, act.id)
    assert any(field.after == REASON for change in told for field in change.fields)
    (kept,) = entries.rows(register, "justification")
    assert NUMBER[-4:] not in str(kept.values | {"salt": "", "fingerprint": ""})
    found = privacy.scan(register)
    assert [(each.field, each.text, each.is_justified) for each in found] == [
        ("notes", "19850115-XXXX", True)
    ]
    changed = values("area", notes=f"{TEXT} Se även 850115-1230.")
    entries.save(register, "area", changed, id=id)
    assert len(entries.rows(register, "justification")) == 1


def test_reason_is_for_one_number_in_one_field_of_one_entry(register: Register) -> None:
    id = entries.save(register, "area", values("area", notes=TEXT), reasons={"notes": REASON})
    with pytest.raises(ValuesWrong):
        entries.save(register, "area", values("area", notes=TEXT))
    with pytest.raises(ValuesWrong) as refused:
        entries.save(register, "area", values("area", notes=TEXT, name=f"Hos {NUMBER}"), id=id)
    assert list(refused.value.problems) == ["name"]
    with pytest.raises(ValuesWrong):
        entries.save(register, "area", values("area", notes=f"{TEXT} {OTHER}"), id=id)


@pytest.mark.parametrize("reason", ["", "   "])
def test_empty_reason_is_none(register: Register, reason: str) -> None:
    with pytest.raises(ValuesWrong):
        entries.save(register, "area", values("area", notes=TEXT), reasons={"notes": reason})


def test_reason_may_not_hold_the_number_itself(register: Register) -> None:
    with pytest.raises(ValuesWrong, match="Skäl innehåller ett personnummer"):
        entries.save(register, "area", values("area", notes=TEXT), reasons={"notes": TEXT})
    assert entries.rows(register, "area") == []


def test_undo_takes_the_text_and_its_reason_back(register: Register) -> None:
    entries.save(register, "area", values("area", notes=TEXT), reasons={"notes": REASON})
    history.undo_last(register)
    assert entries.rows(register, "area") == entries.rows(register, "justification") == []


def test_name_of_an_act_holds_no_number(register: Register) -> None:
    entries.save(register, "area", values("area", name=f"Hos {NUMBER}"), reasons={"name": REASON})
    assert history.acts(register)[0].name.endswith("Hos 19850115-XXXX")


def test_autosaved_texts_of_a_meeting_are_guarded(register: Register) -> None:
    item = make.item(register, make.meeting(register), "Lägesbild")
    with pytest.raises(ValuesWrong, match="Diskussion innehåller ett personnummer"):
        meetings.write_item(register, item, "discussion", TEXT)
    meetings.write_item(register, item, "discussion", TEXT, REASON)
    meetings.write_item(register, item, "discussion", f"{TEXT} Mer text.")
    with pytest.raises(ValuesWrong):
        meetings.write_decision(register, item, None, TEXT)
    decision = meetings.write_decision(register, item, None, TEXT, REASON)
    with pytest.raises(ValuesWrong):
        meetings.write_decision(register, item, decision, f"{TEXT} {OTHER}")
    assert meetings.write_decision(register, item, decision, f"{TEXT} {OTHER}", REASON) == decision
    assert len(entries.rows(register, "justification")) == 3


def test_meeting_takes_over_a_text_with_its_reason(register: Register) -> None:
    body = make.body(register)
    standard = values("standard_item", body=body, background=TEXT)
    entries.save(register, "standard_item", standard, reasons={"background": REASON})
    given = FORMS["meeting"].empty() | make.TYPICAL["meeting"] | {"body": body}
    meetings.plan_meeting(register, given)
    assert [row.values["background"] for row in entries.rows(register, "agenda_item")] == [TEXT]


def test_load_refuses_a_number_and_says_where(register: Register) -> None:
    record = {"kind": "area", "token": "a", "body": {"name": "Ersboda", "notes": TEXT}}
    with pytest.raises(ValuesWrong, match="Anteckningar innehåller ett personnummer") as refused:
        load(register, [record])
    assert refused.value.where == "post 1 (area a): notes"


def test_dump_with_its_reasons_comes_through(register: Register, tmp_path: Path) -> None:
    entries.save(register, "area", values("area", notes=TEXT), reasons={"notes": REASON})
    given = dump(register)
    make_register(tmp_path / "other", Start.EMPTY)
    other = open_register(tmp_path / "other")
    with pytest.raises(ValuesWrong):
        load(other, [record for record in given if record["kind"] != "justification"])
    load(other, given)
    assert dump(other) == given
    assert privacy.scan(other)[0].is_justified
    assert registers.verify(other).is_sound
    other.close()


@pytest.mark.parametrize("broken", [{"salt": 7}, {"fingerprint": "\u00e5"}, {"reason": ""}])
def test_broken_reason_lets_nothing_in(register: Register, broken: dict[str, Any]) -> None:
    body = make.TYPICAL["justification"] | {"entry_kind": "area", "entry_token": "a"} | broken
    record = {"kind": "area", "token": "a", "body": {"name": "Ersboda", "notes": TEXT}}
    with pytest.raises((ValuesWrong, InputWrong)):
        load(register, [record, {"kind": "justification", "token": "j", "body": body}])


@pytest.fixture
def exposed(register: Register) -> int:
    """A meeting whose discussion got a number before there was a guard, and a boy of 15."""
    make.entry(register, "settings")
    meeting = make.meeting(register, notes="Ring 070-123 45 67.")
    item = make.item(register, meeting, "Lägesbild", discussion="En pojke, 15 år, sågs.")
    with register.write("Som det var förr") as session:
        entry = entries.opened_in(session, "agenda_item", item)
        setattr(entry, "background", TEXT)  # noqa: B010 - an entry of any kind
    return meeting


def test_document_with_a_number_is_not_written(
    register: Register, exposed: int, tmp_path: Path
) -> None:
    found = papers.document_findings(register, "minutes", exposed)
    assert found[:2] == [
        "§\u00a01, Bakgrund: ett personnummer utan skäl. Maskera de fyra sista siffrorna.",
        "§\u00a01, Diskussion: kan vara en enskild person och dess ålder: ”pojke, 15 år”.",
    ]
    assert not any("070" in sentence for sentence in found), "notes are in no document"
    with pytest.raises(InputWrong, match="Dokumentet skrivs inte") as refused:
        papers.write_document(register, "minutes", exposed, tmp_path / "p.docx")
    assert refused.value.where == "§\u00a01, Bakgrund"
    assert list(tmp_path.glob("*.docx")) == []


def test_document_with_a_reason_is_written_and_says_so(
    register: Register, exposed: int, tmp_path: Path
) -> None:
    item = entries.rows(register, "agenda_item", {"meeting": exposed})[0].id
    meetings.write_item(register, item, "background", TEXT, REASON)
    written = papers.write_document(register, "minutes", exposed, tmp_path / "p.docx")
    assert written.findings[0] == "§\u00a01, Bakgrund: ett personnummer, sparat med skäl."


def test_number_outside_the_meeting_stops_its_document(register: Register, tmp_path: Path) -> None:
    council = make.body(register)
    meeting = make.meeting(register, body=council)
    with register.write("Som det var förr") as session:
        body = entries.opened_in(session, "body", council)
        setattr(body, "name", TEXT)  # noqa: B010 - an entry of any kind
    with pytest.raises(InputWrong, match="Dokumentet: ett personnummer"):
        papers.write_document(register, "notice", meeting, tmp_path / "k.docx")


@pytest.mark.parametrize("start", [Start.EXAMPLE, Start.UMEA])
def test_registers_to_begin_with_say_nothing_of_single_persons(
    tmp_path: Path, start: Start
) -> None:
    make_register(tmp_path / "new", start)
    register = open_register(tmp_path / "new")
    assert privacy.scan(register) == []
    register.close()


def test_reason_follows_its_text_into_the_backlog_and_back(register: Register) -> None:
    body = make.body(register)
    meeting = make.meeting(register, body=body)
    waiting = values("backlog_item", body=body, background=TEXT)
    entry = entries.save(register, "backlog_item", waiting, reasons={"background": REASON})
    (item,) = backlog.put_on_meeting(register, meeting, [entry])
    assert backlog.put_back(register, item) == entry
    fresh = make.item(register, meeting, "Nytt")
    meetings.write_item(register, fresh, "background", TEXT, REASON)
    kept = backlog.put_back(register, fresh)
    assert entries.read(register, "backlog_item", kept).values["background"] == TEXT


def test_number_stops_the_calendar_file_and_the_mail(register: Register, tmp_path: Path) -> None:
    meeting = make.meeting(register)
    item = make.item(register, meeting, "Ärende")
    with register.write("Som det var förr") as session:
        entry = entries.opened_in(session, "agenda_item", item)
        setattr(entry, "title", TEXT)  # noqa: B010 - an entry of any kind
    with pytest.raises(InputWrong, match="personnummer"):
        calendars.write_meeting(register, meeting, tmp_path / "m.ics")
    with pytest.raises(InputWrong, match="personnummer"):
        calendars.mail(register, meeting)
    assert list(tmp_path.glob("*.ics")) == []
