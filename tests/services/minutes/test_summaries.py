"""The public summary tells what was decided and taken up, and names nobody."""

from pathlib import Path

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong
from bra_desk.documents.package import unpack
from bra_desk.model.meetings import Decision, ItemKind, MeetingStatus, Presence
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services.meetings.meetings import view
from bra_desk.services.minutes.summaries import summary_text
from bra_desk.services.papers.papers import document_findings, write_document
from bra_desk.services.secrecy import secrecy
from bra_desk.storage.register import Register
from tests import make
from tests.approving import HELD_ON, approved


@pytest.fixture
def meeting(register: Register) -> int:
    """A held meeting with formalities, a break, a decision and a report."""
    make.entry(register, "settings")
    meeting = make.meeting(register, status=MeetingStatus.HELD, held_on=HELD_ON)
    for place, (title, kind) in enumerate(
        (
            ("Mötets öppnande och dagordning", ItemKind.INFORMATION),
            ("Polisens lägesbild", ItemKind.INFORMATION),
            ("Paus", ItemKind.BREAK),
            ("Belysning", ItemKind.DECISION),
            ("Nästa möte", ItemKind.INFORMATION),
        )
    ):
        item = make.item(
            register, meeting, title, item_kind=kind, position=place,
            discussion="Bo Ek berättar.", background="En granne har klagat.",
        )  # fmt: skip
        if kind is ItemKind.DECISION:
            make.decision(register, item, "Rådet beslutar att\nlysa upp tunneln.")
            make.task(register, item, "Boka elektriker", who="Bo Ek")
    for name, organisation, presence in (
        ("Åsa Öberg", "Polisen", Presence.PRESENT),
        ("Bo Ek", "Polisen", Presence.PRESENT),
        ("Gäst", "", Presence.PRESENT),
        ("Frida Sten", "Regionen", Presence.ABSENT),
    ):
        make.attendance(register, meeting, name, organisation=organisation, presence=presence)
    return meeting


def test_summary_tells_decisions_and_matters(register: Register, meeting: int) -> None:
    text = summary_text(register, meeting)
    assert "Representerade: Polisen\n" in text
    assert "- Belysning: Rådet beslutar att lysa upp tunneln." in text
    assert "- Polisens lägesbild" in text
    assert "Protokollet är inte justerat än." in text


@pytest.mark.parametrize(
    "left_out",
    ["Åsa", "Bo Ek", "Gäst", "Regionen", "granne", "berättar", "Paus", "öppnande", "elektriker"],
)
def test_persons_talk_and_form_are_left_out(
    register: Register, meeting: int, left_out: str
) -> None:
    assert left_out not in summary_text(register, meeting)


def test_approved_minutes_need_no_reservation(register: Register, meeting: int) -> None:
    approved(register, meeting)
    assert "justerat" not in summary_text(register, meeting)
    assert document_findings(register, "summary", meeting) == []


def test_findings_of_a_summary(register: Register) -> None:
    planned = make.meeting(register)
    assert document_findings(register, "summary", planned) == [
        "Mötet är inte avslutat.",
        "Ingen närvarande har en organisation.",
    ]


def test_personal_number_stops_the_summary(register: Register, meeting: int) -> None:
    item = make.item(register, meeting, "Stöd")
    with register.write("En äldre uppgift") as session:
        session.add(Decision(agenda_item_id=item, text="Bo, 19850115-1230, får stöd."))
    with pytest.raises(InputWrong, match="skrivs inte"):
        summary_text(register, meeting)


def test_meeting_that_is_gone_is_told(register: Register) -> None:
    with pytest.raises(EntryMissing):
        summary_text(register, 99)


def test_what_is_secret_or_private_is_not_told(register: Register, meeting: int) -> None:
    secret = make.item(register, meeting, "Orosanmälan om Björken", item_kind=ItemKind.DECISION)
    make.decision(register, secret, "Rådet beslutar att träffa familjen.")
    open_item = make.item(register, meeting, "Skolstarten", item_kind=ItemKind.DECISION)
    make.decision(register, open_item, "Rådet beslutar att följa Kim Eks förslag.")
    hidden = make.decision(register, open_item, "Rådet beslutar att polisanmäla.")
    make.attendance(
        register, meeting, "Kim Ek", organisation="Grannarna", presence=Presence.PRESENT
    )
    secrecy.mark(register, secret, MarkedPart.WHOLE, "26 kap. 1 § OSL")
    secrecy.mark(register, open_item, MarkedPart.DECISIONS, "18 kap. 1 § OSL", decision=hidden)
    secrecy.list_name(register, meeting, "Kim Ek")
    finding = "är markerat som sekretess. Det markerade kommer inte med."
    assert sum(finding in each for each in document_findings(register, "summary", meeting)) == 2
    text = summary_text(register, meeting)
    for left_out in ("Orosanmälan", "familjen", "polisanmäla", "Kim", "Grannarna"):
        assert left_out not in text
    assert "- Skolstarten: Rådet beslutar att följa [uppgift borttagen] förslag." in text


@pytest.mark.parametrize("part", [MarkedPart.WHOLE, MarkedPart.TITLE])
def test_marked_item_is_not_in_any_part_of_the_file_either(
    register: Register, meeting: int, tmp_path: Path, part: MarkedPart
) -> None:
    items = view(register, meeting).items
    item = next(item.id for item in items if item.values["title"] == "Belysning")
    secrecy.mark(register, item, part, "26 kap. 1 § OSL")
    path = write_document(register, "summary", meeting, tmp_path / "s.docx").path
    said = b"".join(unpack(path.read_bytes()).values()).decode()
    assert "Belysning" not in said
    assert "Polisens lägesbild" in said
