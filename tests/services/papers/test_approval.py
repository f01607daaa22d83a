"""Minutes go out for comment, are approved and sealed, and are opened with a reason."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import (
    EntryLocked,
    EntryMissing,
    FileEdited,
    InputWrong,
    PlaceWrong,
    ValuesWrong,
)
from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.model.approval import ApprovalMethod, ApprovalState, grouped
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import ItemKind, MeetingStatus, NumberingRule, Progress
from bra_desk.services import entries, history
from bra_desk.services.entries import opened_in
from bra_desk.services.meetings import meetings
from bra_desk.services.papers import approval, papers
from bra_desk.services.papers.approval import Approval
from bra_desk.services.registers import verify
from bra_desk.storage import seals
from bra_desk.storage.register import Register
from tests import make
from tests.approving import TODAY, approved, change, held_meeting


@pytest.fixture
def meeting(register: Register) -> int:
    return held_meeting(register)


def test_draft_goes_out_is_approved_and_is_sealed(register: Register, meeting: int) -> None:
    assert meetings.view(register, meeting).state is ApprovalState.DRAFT
    approval.send_for_comment(register, meeting, date(2026, 11, 29))
    seen = meetings.view(register, meeting)
    assert seen.state is ApprovalState.OUT_FOR_COMMENT
    assert seen.values["sent_for_comment_on"] == TODAY
    seal = approved(register, meeting, method=ApprovalMethod.E_SIGNATURE)
    seen = meetings.view(register, meeting)
    assert (seen.state, seen.is_sealed) == (ApprovalState.APPROVED, True)
    assert seen.values["approved_on"] == TODAY
    assert (seal.number, seal.sealed_by) == (1, "Anna Lind")
    assert verify(register).is_sound


def test_what_is_missing_stops_approval_until_it_is_accepted(
    register: Register, meeting: int
) -> None:
    make.item(register, meeting, "Belysning", item_kind=ItemKind.DECISION)
    plain = Approval(approved_on=TODAY, method=ApprovalMethod.PAPER)
    with pytest.raises(InputWrong, match="saknar beslut"):
        approval.approve(register, meeting, plain)
    assert not meetings.view(register, meeting).is_sealed
    assert approved(register, meeting).number == 1


def test_another_finding_than_the_accepted_stops_approval(register: Register, meeting: int) -> None:
    make.item(register, meeting, "Belysning", item_kind=ItemKind.DECISION)
    with pytest.raises(InputWrong, match="saknas"):
        approved(register, meeting, accepted=["§ 9 saknar beslut."])


def test_comments_still_open_are_a_finding(
    register: Register, meeting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    approval.send_for_comment(register, meeting, TODAY)
    told = "Synpunkter tas emot till och med 22 november 2026."
    assert approval.approval_findings(register, meeting) == [told]
    monkeypatch.setenv("BRA_NOW", "2026-11-23T09:00")
    assert approval.approval_findings(register, meeting) == []


def test_personal_number_stops_approval(register: Register, meeting: int) -> None:
    item = entries.rows(register, "agenda_item")[0]
    with register.write("Behind the form") as session:
        row = opened_in(session, "agenda_item", item.id)
        row.discussion = "Gäller 19850115-1230."  # type: ignore[attr-defined] # an item has it
    with pytest.raises(InputWrong, match="personnummer"):
        approved(register, meeting)
    assert not meetings.view(register, meeting).is_sealed


@pytest.mark.parametrize(
    ("approved_on", "sentence"),
    [(date(2026, 11, 4), "före mötet"), (date(2026, 11, 23), "inte varit än")],
)
def test_day_of_approval_is_between_the_meeting_and_today(
    register: Register, meeting: int, approved_on: date, sentence: str
) -> None:
    with pytest.raises(ValuesWrong, match=sentence):
        approved(register, meeting, approved_on=approved_on)


@pytest.mark.parametrize("status", set(MeetingStatus) - {MeetingStatus.HELD})
def test_only_a_held_meeting_is_approved(
    register: Register, meeting: int, status: MeetingStatus
) -> None:
    meetings.set_status(register, meeting, status)
    with pytest.raises(InputWrong, match="inte avslutat"):
        approved(register, meeting)


def test_comments_cannot_be_asked_for_by_a_day_that_is_past(
    register: Register, meeting: int
) -> None:
    with pytest.raises(ValuesWrong):
        approval.send_for_comment(register, meeting, date(2026, 11, 21))
    with pytest.raises(EntryMissing):
        approval.send_for_comment(register, 999, None)


def test_sealed_paragraphs_keep_their_numbers(register: Register, meeting: int) -> None:
    body = entries.read(register, "meeting", meeting).values["body"]
    change_body = entries.read(register, "body", body).values | {
        "numbering": NumberingRule.CONTINUOUS
    }
    numbers = [item.number for item in meetings.view(register, meeting).items]
    approved(register, meeting)
    entries.save(register, "body", change_body, id=body)
    earlier = make.meeting(register, body=body, held_on=date(2026, 1, 15))
    make.item(register, earlier, "Ett tidigare möte")
    assert [item.number for item in meetings.view(register, meeting).items] == numbers


def test_draft_says_so_and_the_approved_file_does_not(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    draft = papers.write_document(register, "minutes", meeting, tmp_path / "utkast.docx").path
    assert "Utkast, ej justerad version" in text_of(unpack(draft.read_bytes()))
    seal = approved(register, meeting)
    name = papers.proposed_name(register, "minutes", meeting)
    assert name == "Protokoll ÄngsBrå 2026-11-05 justerat.docx"
    text = text_of(unpack(_written(register, meeting, tmp_path / name)))
    assert "Utkast" not in text
    printed = f"Version 1 · justerat 2026-11-22 · huvud {grouped(seal.chain_head)}"
    assert printed in text


def _written(register: Register, meeting: int, target: Path) -> bytes:
    return papers.write_document(register, "minutes", meeting, target).path.read_bytes()


def test_approved_minutes_are_the_same_bytes_every_time(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    approved(register, meeting)
    change(register, "task", progress=Progress.DONE)
    first_time = _written(register, meeting, tmp_path / "a.docx")
    assert first_time == _written(register, meeting, tmp_path / "b.docx")
    assert approval.receipt(register, meeting)["sha256"] == seals.digest(first_time)
    assert papers.document_findings(register, "minutes", meeting) == []


def test_other_paper_of_an_approved_meeting_says_which_file_is_the_approved(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    approved(register, meeting)
    path = papers.write_document(register, "notes", meeting, tmp_path / "a.docx").path
    assert "Avskrift. Den justerade filen är version 1" in text_of(unpack(path.read_bytes()))


def test_reopening_asks_for_a_reason_that_the_next_version_shows(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    old = approved(register, meeting)
    for empty in ("", "   "):
        with pytest.raises(ValuesWrong):
            approval.reopen(register, meeting, empty)
    approval.reopen(register, meeting, "Fel datum i § 1.")
    seen = meetings.view(register, meeting)
    assert (seen.is_sealed, seen.values["approved_on"]) == (False, None)
    change(register, "decision", text="Rådet beslutar att vandringen görs om i mars.")
    new = approved(register, meeting)
    assert (new.number, new.sha256 == old.sha256) == (2, False)
    name = papers.proposed_name(register, "minutes", meeting)
    assert name == "Protokoll ÄngsBrå 2026-11-05 justerat version 2.docx"
    text = text_of(unpack(_written(register, meeting, tmp_path / name)))
    assert "Version 1 öppnades för rättelse 22 november 2026: Fel datum i § 1." in text
    assert "Version 2 · justerat" in text
    assert verify(register).is_sound


def test_neither_approval_nor_reopening_is_taken_back(register: Register, meeting: int) -> None:
    approved(register, meeting)
    approval.reopen(register, meeting, "Fel datum.")
    for act in history.acts(register)[:2]:
        with pytest.raises(EntryLocked):
            history.take_back(register, act.id)


@pytest.mark.parametrize("act", [approval.receipt, lambda r, m: approval.reopen(r, m, "Fel.")])
def test_minutes_that_are_not_sealed_have_no_receipt_and_need_no_opening(
    register: Register, meeting: int, act: Callable[[Register, int], object]
) -> None:
    with pytest.raises(InputWrong, match="inte justerat"):
        act(register, meeting)


def test_receipt_is_a_file_that_binds_document_and_history(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    approved(register, meeting)
    approval.reopen(register, meeting, "Fel datum.")
    seal = approved(register, meeting)
    path = approval.write_receipt(register, meeting, tmp_path / "kvitto.json")
    told = json.loads(path.read_text(encoding="utf-8"))
    assert (told["version"], told["sha256"]) == (2, seal.sha256)
    assert told["chain"]["printed"] == grouped(told["chain"]["head"])
    assert told["chain"]["sealed_seq"] > told["chain"]["seq"]
    assert [(each["version"], each["reason"]) for each in told["earlier"]] == [(1, "Fel datum.")]
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(FileEdited):
        approval.write_receipt(register, meeting, path)
    with pytest.raises(PlaceWrong):
        approval.write_receipt(register, meeting, tmp_path / "saknas" / "kvitto.json")


def test_notes_are_approved_in_their_own_words(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    change(register, "body", minutes_type=MinutesType.NOTES)
    path = papers.write_document(register, "notes", meeting, tmp_path / "a.docx").path
    assert "Utkast, ej godkänd version" in text_of(unpack(path.read_bytes()))
    assert approved(register, meeting).document == "notes"


def test_file_is_put_whole_and_noted(register: Register, meeting: int, tmp_path: Path) -> None:
    paper = papers.Paper(name="Skrev provet", document="receipt", id=meeting)
    target = tmp_path / "prov.json"
    papers.put(register, paper, b"{}", target)
    papers.put(register, paper, b"[]", target)
    assert target.read_bytes() == b"[]"
    assert history.acts(register)[0].name == "Skrev provet"
    assert not meetings.view(register, meeting).was_written
