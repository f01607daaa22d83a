"""The public version on the disk: what it replaces, is named, starts from and refuses."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.errors import FileEdited, InputWrong, PlaceWrong
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.package import pack, unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import MeetingStatus
from bra_desk.model.people import SeatRole
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services import entries, next_steps
from bra_desk.services.papers import papers
from bra_desk.services.papers.approval import Approval, approval_findings, approve, reopen
from bra_desk.services.papers.public_papers import proposed_name, review, write_public
from bra_desk.services.secrecy import secrecy
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
OSL = "26 kap. 1 § OSL"


@pytest.fixture
def meeting(register: Register) -> int:
    """A formal meeting that was held, with a matter that is secret and one that is not."""
    body = make.body(register, minutes_type=MinutesType.FORMAL)
    held = {"held_on": date(2026, 11, 19), "status": MeetingStatus.HELD, "body": body}
    made = make.meeting(register, attachments="Bilaga 1: Kim Eks skrivelse", **held)
    make.attendance(register, made, "Anna Lindgren", role=SeatRole.CHAIR)
    make.attendance(register, made, "Bo Sten", approves_minutes=True)
    make.attendance(register, made, "Kim Ek", role=SeatRole.CO_OPTED)
    item = make.item(register, made, "Orosanmälan om Björken", discussion="Ingen får veta.")
    make.item(register, made, "Belysning i parken", discussion="Kim Ek vill ha fler lampor.")
    secrecy.mark(register, item, MarkedPart.WHOLE, OSL)
    secrecy.list_name(register, made, "Kim Ek")
    return made


def text(path: Path) -> str:
    return text_of(unpack(path.read_bytes()))


def test_public_minutes_tell_what_is_open_and_nothing_else(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    path = write_public(register, "minutes", meeting, tmp_path / "ut.docx")
    told = text(path)
    for each in ("Belysning i parken", "[uppgift borttagen] vill ha fler lampor", "Bo Sten"):
        assert each in told
    for each in ("Orosanmälan", "Ingen får veta", "Kim Ek", "Underskrift", "signatur"):
        assert each not in told
    assert "Publik version, utkast, ej justerad version" in told
    written = papers.write_document(register, "minutes", meeting, tmp_path / "hel.docx")
    assert "Underskrifter" in text(written.path)
    assert "Justerandes signatur" in text(written.path)


def test_review_says_what_is_left_out_and_what_warrants_a_look(
    register: Register, meeting: int
) -> None:
    item = make.item(register, meeting, "Samtal", discussion="Kim ringde 070-174 06 05.")
    make.attendance(register, meeting, "Robin Berg", role=SeatRole.CO_OPTED)
    seen = review(register, "minutes", meeting)
    assert seen.left_out == (
        f"§\u00a01: hela ärendet, {OSL}",
        "Namnet Kim Ek: 3 ställen",
        "Underskrifter",
    )
    told = "\n".join(seen.to_look_at)
    for each in (
        "Robin Berg är inte med i registret",
        "”Kim” står ensamt på 1 ställe. Är det Kim Ek?",
        "Ett telefonnummer på 1 ställe: ”070-174 06 05”.",
        "Bilagor: se efter",
    ):
        assert each in told
    assert entries.read(register, "agenda_item", item).values["title"] == "Samtal"


def test_personal_number_with_a_reason_is_masked_all_the_same(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    form = FORMS["agenda_item"]
    told = {"meeting": meeting, "title": "Ärende", "discussion": "Gäller 640823-3234."}
    reasons = {"discussion": "Numret står i ett beslut som återges."}
    entries.save(register, "agenda_item", form.empty() | told, reasons=reasons)
    path = write_public(register, "minutes", meeting, tmp_path / "ut.docx")
    assert "Gäller [uppgift borttagen]." in text(path)
    assert "1 personnummer" in review(register, "minutes", meeting).left_out


def test_name_proposed_says_that_the_version_is_public(register: Register, meeting: int) -> None:
    assert (
        proposed_name(register, "minutes", meeting)
        == "Protokoll ÄngsBrå 2026-11-19 publik version.docx"
    )


def test_full_and_public_versions_never_replace_each_other(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    full, open_ = tmp_path / "hel.docx", tmp_path / "ut.docx"
    papers.write_document(register, "minutes", meeting, full)
    write_public(register, "minutes", meeting, open_)
    with pytest.raises(FileEdited):
        write_public(register, "minutes", meeting, full)
    with pytest.raises(FileEdited):
        papers.write_document(register, "minutes", meeting, open_)
    assert "Underskrifter" in text(full)
    write_public(register, "minutes", meeting, open_)


def test_public_version_is_no_step_of_the_meeting(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    before = next_steps.meeting_rows(register, TODAY)
    write_public(register, "minutes", meeting, tmp_path / "ut.docx")
    assert next_steps.meeting_rows(register, TODAY) == before


def test_name_of_the_file_is_looked_through(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    for name in ("Protokoll Kim Ek.docx", "Orosanmälan om Björken.docx"):
        with pytest.raises(InputWrong, match="Filnamnet"):
            write_public(register, "minutes", meeting, tmp_path / name)
    assert list(tmp_path.glob("*.docx")) == []
    with pytest.raises(PlaceWrong):
        write_public(register, "minutes", meeting, tmp_path / "saknas" / "ut.docx")


def test_template_that_names_a_private_person_is_refused(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    ours = tmp_path / "egen.docx"
    shutil.copy(DOCUMENTS["minutes"].template_path, ours)
    parts = unpack(ours.read_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"Bilagor", b"Kim</w:t><w:t> Ek"
    )
    ours.write_bytes(pack(parts))
    with pytest.raises(InputWrong, match="Förlagan"):
        write_public(register, "minutes", meeting, tmp_path / "ut.docx", ours)


def test_hidden_name_in_a_template_is_refused(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    ours = tmp_path / "egen.docx"
    parts = unpack(DOCUMENTS["minutes"].template_path.read_bytes())
    hidden = b"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Kim&#160;Ek</w:t></w:r></w:p></w:body>"
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"</w:body>", hidden)
    ours.write_bytes(pack(parts))
    with pytest.raises(InputWrong, match="Förlagan"):
        write_public(register, "minutes", meeting, tmp_path / "ut.docx", ours)


def test_official_who_shares_a_listed_name_stays(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    secrecy.list_name(register, meeting, "Sten")
    make.item(register, meeting, "Samtal", discussion="Bo Sten svarade Sten.")
    told = text(write_public(register, "minutes", meeting, tmp_path / "ut.docx"))
    assert "Bo Sten svarade [uppgift borttagen]." in told


def test_proof_of_notice_has_no_public_version(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    with pytest.raises(InputWrong, match="publik"):
        write_public(register, "proof_of_notice", meeting, tmp_path / "ut.docx")


def approved(register: Register, meeting: int) -> None:
    wanted: dict[str, Any] = {"approved_on": date(2026, 11, 20), "method": ApprovalMethod.PAPER}
    approve(register, meeting, Approval(**wanted, accepted=approval_findings(register, meeting)))


def test_approved_minutes_are_published_as_they_were_approved(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    approved(register, meeting)
    body = entries.read(register, "meeting", meeting).values["body"]
    make.meeting(register, body=body, held_on=date(2027, 2, 4), place="Nya salen")
    told = text(write_public(register, "minutes", meeting, tmp_path / "ut.docx"))
    assert "Publik version av det justerade protokollet, version 1" in told
    assert "Nya salen" not in told
    assert "Belysning i parken" in told
    assert "Justerat" in told
    assert "huvud" not in told


def test_reason_of_a_correction_names_nobody(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    approved(register, meeting)
    reopen(register, meeting, "Kim Eks yttrande om orosanmälan om Björken var fel återgivet.")
    told = text(write_public(register, "minutes", meeting, tmp_path / "ut.docx"))
    assert "öppnades för rättelse" in told
    assert "[uppgift borttagen] yttrande om [uppgift borttagen] var fel återgivet" in told


def test_public_notice_leaves_the_secret_item_untold(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    told = text(write_public(register, "notice", meeting, tmp_path / "ut.docx"))
    assert "Belysning i parken" in told
    assert "Orosanmälan" not in told
    assert "[uppgift borttagen]" in told
    assert "Anna Lindgren" in told


def test_matter_that_goes_on_at_the_next_meeting_is_as_secret_there(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    body = entries.read(register, "meeting", meeting).values["body"]
    following = make.meeting(register, body=body, held_on=date(2026, 12, 10))
    make.item(register, following, "Orosanmälan om Björken", background="Ingen får veta.")
    make.item(register, following, "Belysning i parken", discussion="Kim Ek var nöjd.")
    told = text(write_public(register, "notice", following, tmp_path / "kallelse.docx"))
    for each in ("Orosanmälan", "Ingen får veta", "Kim"):
        assert each not in told
    assert "Belysning i parken" in told
    (sentence,) = (
        each for each in review(register, "notice", following).left_out if "till" in each
    )
    assert sentence == "Det markerade står också på 2 ställen till"
