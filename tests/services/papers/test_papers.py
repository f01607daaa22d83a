"""Papers of a meeting become Word files, and never over what a person has written."""

import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document

from bra_desk.basics.errors import (
    EntryLocked,
    EntryMissing,
    FileEdited,
    FileOpenElsewhere,
    InputWrong,
    PlaceWrong,
    TemplateWrong,
)
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import entries, history, registers
from bra_desk.services.meetings.meetings import view
from bra_desk.services.papers.papers import (
    Paper,
    document_findings,
    free_name,
    made,
    needs_year,
    proposed_name,
    put_beside,
    put_made,
    record_document,
    template_problems,
    write_document,
)
from bra_desk.storage.register import Register
from tests import make
from tests.storage.test_disk import locked

__all__ = ["locked"]


@pytest.fixture
def meeting(register: Register) -> int:
    """A meeting with a decision, a task and somebody there."""
    make.entry(register, "settings")
    meeting = make.meeting(register, status=MeetingStatus.HELD)
    item = make.item(register, meeting, "Trygghetsvandring <i> Ängsjö & Å", discussion="Bra idé.")
    make.decision(register, item, "Rådet beslutar att gå den 3 mars.")
    make.task(register, item, "Boka lokal", who="Bo Ek")
    make.attendance(register, meeting, "Åsa Öberg")
    make.measure(register, plan=make.action_plan(register))
    return meeting


def words(file: Path) -> str:
    """Every word of a Word file, tables and all."""
    document = Document(str(file))
    texts = document.element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    )
    return " ".join(text.text or "" for text in texts)  # fmt: skip


FACTS = {
    "minutes": [
        "Trygghetsvandring <i> Ängsjö & Å", "Rådet beslutar att gå den 3 mars.", "Boka lokal",
        "Åsa Öberg", "Stadshuset, rum Ekorren", "26 november 2026",
    ],
    "notes": ["Trygghetsvandring <i> Ängsjö & Å", "Bra idé.", "Boka lokal", "Bo Ek"],
    "proof_of_notice": ["26 november 2026", "Ängsjö brottsförebyggande råd"],
    "notice": ["Trygghetsvandring <i> Ängsjö & Å", "Stadshuset, rum Ekorren", "26 november 2026"],
    "extract": ["Trygghetsvandring <i> Ängsjö & Å", "Rådet beslutar att gå den 3 mars.", "Utkast."],
    "dispatch_list": ["Inga mottagare", "torsdag 26 november 2026"],
    "decision_list": ["Rådet beslutar att gå den 3 mars.", "Ingen dag", "Inte angivet"],
    "summary": ["Rådet beslutar att gå den 3 mars.", "torsdag 26 november 2026"],
    "year_decisions": ["Rådet beslutar att gå den 3 mars.", "Ängsjö brottsförebyggande råd"],
    "action_plan": ["Åtgärdsplan 2026–2027", "Bättre belysning på gångvägen", "Kommunstyrelsen"],
    "year_index": ["Trygghetsvandring <i> Ängsjö & Å", "Rådet beslutar att gå den 3 mars."],
    "annual_report": ["Rådet beslutar att gå den 3 mars.", "Ängsjö brottsförebyggande råd"],
    "since_last": ["Ängsjö brottsförebyggande råd", "26 november 2026"],
    "plan_follow_up": ["Uppföljning av åtgärdsplan", "6 § lagen (2023:196)"],
    "assembly_report": ["Rapport till kommunfullmäktige 2026", "Möten i rådet"],
}  # fmt: skip


@pytest.mark.parametrize(
    "document", [name for name, kind in DOCUMENTS.items() if kind.needs == "meeting"]
)
def test_facts_of_the_meeting_stand_in_the_document(
    register: Register, meeting: int, tmp_path: Path, document: str
) -> None:
    target = tmp_path / "papper.docx"
    year = 2026 if needs_year(document) else None
    # meeting, item, body and plan are all the first of their kind
    id = meeting if DOCUMENTS[document].needs_entry else None
    written = write_document(register, document, id, target, year=year)
    assert written.path == target
    assert list(written.findings) == document_findings(register, document, id, year)
    told = words(target)
    assert [fact for fact in FACTS[document] if fact not in told] == []
    assert sorted(each.name for each in tmp_path.glob("*.*")) == ["papper.docx"]


@pytest.mark.parametrize(
    "document", [name for name, kind in DOCUMENTS.items() if kind.needs == "meeting"]
)
def test_every_meeting_of_the_example_can_be_written(
    example: Register, tmp_path: Path, document: str
) -> None:
    for row in entries.rows(example, "meeting")[:2]:
        target = tmp_path / f"{row.id}.docx"
        write_document(example, document, row.id, target)
        assert zipfile.is_zipfile(target)


def test_writing_is_an_act_that_undo_passes_over(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    write_document(register, "minutes", meeting, tmp_path / "p.docx")
    act = history.acts(register)[0]
    assert act.name == "Skrev Protokoll ÄngsBrå 4/2026 till p.docx"
    assert act.changes == 0
    with pytest.raises(EntryLocked, match="Det går inte att ångra"):
        history.take_back(register, act.id)
    assert history.undo_last(register) != act.name
    assert registers.verify(register).is_sound


def test_our_own_file_is_written_again(register: Register, meeting: int, tmp_path: Path) -> None:
    target = tmp_path / "p.docx"
    write_document(register, "minutes", meeting, target)
    make.item(register, meeting, "Ett ärende till")
    write_document(register, "minutes", meeting, target)
    assert "Ett ärende till" in words(target)


@pytest.mark.parametrize("what", ["edited", "foreign", "empty"])
def test_file_a_person_has_written_is_left_as_it_is(
    register: Register, meeting: int, tmp_path: Path, what: str
) -> None:
    target = tmp_path / "p.docx"
    write_document(register, "minutes", meeting, target)
    if what == "edited":
        document = Document(str(target))
        document.add_paragraph("Sekreterarens egen rad.")
        document.save(str(target))
    else:
        target.write_bytes(b"mine" if what == "foreign" else b"")
    before, acts = target.read_bytes(), len(history.acts(register))
    with pytest.raises(FileEdited, match="Välj ett nytt namn"):
        write_document(register, "minutes", meeting, target)
    assert target.read_bytes() == before
    assert len(history.acts(register)) == acts
    write_document(register, "minutes", meeting, free_name(target))
    assert sorted(each.name for each in tmp_path.glob("*.docx")) == ["p (2).docx", "p.docx"]


def test_free_name_is_the_first_that_is_free(tmp_path: Path) -> None:
    for name in ("p.docx", "p (2).docx", "p (4).docx"):
        (tmp_path / name).write_bytes(b"")
    assert free_name(tmp_path / "p.docx") == tmp_path / "p (3).docx"


def test_proposed_name_can_be_kept_by_every_disk(register: Register, meeting: int) -> None:
    assert proposed_name(register, "minutes", meeting) == "Protokoll ÄngsBrå 2026-11-26.docx"
    body = make.body(register, short_name="", name='Råd: "Öst/Väst"')
    other = make.meeting(register, body=body)
    assert proposed_name(register, "notice", other) == "Kallelse Råd- Öst-Väst 2026-11-26.docx"


def test_body_decides_which_document_records_its_meetings(register: Register) -> None:
    kinds = {
        kind: record_document(
            view(register, make.meeting(register, body=make.body(register, minutes_type=kind)))
        )
        for kind in MinutesType
    }
    assert {kind.value: document for kind, document in kinds.items()} == {
        "formal": "minutes",
        "simple": "minutes",
        "notes": "notes",
    }


def test_missing_folder_is_told(register: Register, meeting: int, tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong, match="Mappen finns inte"):
        write_document(register, "minutes", meeting, tmp_path / "nowhere" / "p.docx")
    assert not (tmp_path / "nowhere").exists()


def test_unknown_document_and_meeting_are_told(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    with pytest.raises(InputWrong, match="”ghost” finns inte"):
        write_document(register, "ghost", meeting, tmp_path / "p.docx")
    with pytest.raises(EntryMissing):
        write_document(register, "minutes", 99, tmp_path / "p.docx")
    assert list(tmp_path.glob("*.docx")) == []


def broken_template(folder: Path) -> Path:
    """The council's own template, with a field that is misspelt."""
    template = shutil.copy(DOCUMENTS["minutes"].template_path, folder / "egen.dotx.docx")
    document = Document(str(template))
    document.add_paragraph("{{ minutes.presdient }}")
    document.save(str(template))
    return Path(template)


def test_template_with_a_fault_writes_nothing(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    template = broken_template(tmp_path)
    assert template_problems(template, "minutes")
    assert template_problems(DOCUMENTS["minutes"].template_path, "minutes") == []
    with pytest.raises(TemplateWrong):
        write_document(register, "minutes", meeting, tmp_path / "p.docx", template)
    assert not (tmp_path / "p.docx").exists()


def test_file_that_may_not_be_replaced_is_told(
    register: Register, meeting: int, locked: Path
) -> None:
    with pytest.raises((PlaceWrong, FileOpenElsewhere), match="skriva"):
        write_document(register, "minutes", meeting, locked / "p.docx")
    assert not (locked / "p.docx").exists()


def test_document_that_is_made_stands_nowhere_until_it_is_put(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    paper = made(register, "minutes", meeting)
    acts = len(history.acts(register))
    assert list(tmp_path.glob("*.docx")) == []
    written = put_made(register, paper, tmp_path / "a.docx")
    assert written.path.read_bytes() == paper.data
    assert len(history.acts(register)) == acts + 1
    with pytest.raises(PlaceWrong):
        put_made(register, paper, tmp_path / "saknas" / "a.docx")


def test_file_that_a_person_has_changed_gets_a_neighbour(
    register: Register, tmp_path: Path
) -> None:
    paper = Paper(name="Skrev lista", document="walk_list", id=1)
    target = tmp_path / "lista.docx"
    assert put_beside(register, paper, b"first", target) == target
    assert put_beside(register, paper, b"second", target) == target
    target.write_bytes(b"somebody wrote here")
    assert put_beside(register, paper, b"third", target).name == "lista (2).docx"
    assert target.read_bytes() == b"somebody wrote here"
