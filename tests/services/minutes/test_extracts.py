"""Extracts tell one item as its minutes were sealed, and never over what a person has written."""

from pathlib import Path

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong, PlaceWrong
from bra_desk.model.meetings import Progress
from bra_desk.services import entries
from bra_desk.services.minutes.extracts import extract
from bra_desk.services.papers import approval
from bra_desk.services.papers.extract_files import write_extracts
from bra_desk.services.papers.papers import document_findings, proposed_name, write_document
from bra_desk.storage.register import Register
from tests import make
from tests.approving import approved, change, first, held_meeting
from tests.services.papers.test_papers import words


@pytest.fixture
def meeting(register: Register) -> int:
    """A held meeting: an item that two receive, one that nobody does, and a break."""
    made = held_meeting(register)
    change(register, "body", numbering_sign="§")
    gator = make.organisation(register, "Gator och parker")
    change(register, "decision", dispatch_to="Gator\nBostaden", executor=gator)
    change(register, "task", organisation=gator)
    item = make.item(register, made, "Lägesbild", position=1)
    make.decision(register, item, "Rådet lägger rapporten till handlingarna.")
    return made


@pytest.fixture
def item(register: Register, meeting: int) -> int:
    return next(
        row.id
        for row in entries.rows(register, "agenda_item", {"meeting": meeting})
        if row.values["title"] == "Trygghetsvandring"
    )


def told(register: Register, item: int, folder: Path) -> str:
    path = write_document(register, "extract", item, folder / "utdrag.docx").path
    return words(path).replace("\u00a0", " ")


def test_extract_has_its_item_and_no_other(register: Register, item: int, tmp_path: Path) -> None:
    text = told(register, item, tmp_path)
    for fact in (
        "ÄngsBrå 4/2026 § 1",
        "Rådet beslutar att vandringen görs om.",
        "Vandringen gav 23 punkter.",
        "Gator och Bostaden",
        "Åsa Öberg (ordförande)",
        "Utdragsbestyrkande",
        "Utkast. Protokollet är inte justerat.",
    ):
        assert fact in text
    assert "handlingarna" not in text


def test_extract_says_the_day_and_the_version_of_the_seal(
    register: Register, meeting: int, item: int, tmp_path: Path
) -> None:
    approved(register, meeting)
    assert "Protokollet är justerat 22 november 2026, version 1." in told(register, item, tmp_path)
    approval.reopen(register, meeting, "Fel dag.")
    assert "Utkast. Protokollet är inte justerat." in told(register, item, tmp_path)
    approved(register, meeting)
    assert "version 2." in told(register, item, tmp_path)


def test_extract_of_sealed_minutes_tells_what_was_sealed(
    register: Register, meeting: int, item: int
) -> None:
    def content() -> object:
        with register.read() as session:
            return extract(session, item)

    approved(register, meeting)
    before = content()
    change(register, "organisation", name="Tekniska kontoret")
    change(register, "body", name="Trygghetsrådet", short_name="TR", numbering_sign="Nr")
    change(register, "task", progress=Progress.DONE)
    change(register, "decision", progress=Progress.DONE)
    assert content() == before
    approval.reopen(register, meeting, "Fel namn.")
    after = content()
    assert after != before
    assert "Tekniska kontoret" in str(after)


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({}, "Utkast. Protokollet är inte justerat."),
        ({"dispatch_to": ""}, "§ 1 har inga mottagare."),
        ({"text": "Bo (19850115-1230) ska gå.", "dispatch_to": "Gator"}, None),
    ],
)
def test_findings_of_an_extract(
    register: Register, item: int, changes: dict[str, str], finding: str | None
) -> None:
    if finding is None:
        opened = entries.read(register, "decision", first(register, "decision"))
        values = opened.values | changes
        entries.save(register, "decision", values, id=opened.id, reasons={"text": "Ordagrant."})
        finding = "sparat med skäl"
    elif changes:
        change(register, "decision", **changes)
    found = [each.replace("\u00a0", " ") for each in document_findings(register, "extract", item)]
    assert any(finding in each for each in found)


def test_number_of_another_item_does_not_stop_an_extract(
    register: Register, meeting: int, item: int, tmp_path: Path
) -> None:
    other = make.item(register, meeting, "Övrigt", position=2)
    opened = entries.read(register, "agenda_item", other)
    values = opened.values | {"discussion": "Om 19850115-1230."}
    entries.save(register, "agenda_item", values, id=other, reasons={"discussion": "Ordagrant."})
    told(register, item, tmp_path)
    found = document_findings(register, "extract", item)
    assert not [each for each in found if "personnummer" in each]


def test_one_file_for_each_item_that_somebody_receives(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    (outcome,) = write_extracts(register, meeting, tmp_path)
    assert outcome.path == tmp_path / "Protokollsutdrag ÄngsBrå 2026-11-05 § 1.docx"
    assert outcome.sentence == f"§\u00a01 Trygghetsvandring: {outcome.path.name}"
    assert [each.name for each in tmp_path.glob("*.docx")] == [outcome.path.name]


def test_file_that_a_person_has_changed_is_left_and_told(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    item = make.item(register, meeting, "Belysning", position=2)
    make.decision(register, item, "Tunneln lyses upp.", dispatch_to="Gator")
    first_file, second_file = (each.path for each in write_extracts(register, meeting, tmp_path))
    assert first_file is not None
    assert second_file is not None
    first_file.write_bytes(b"min egen text")
    left, written = write_extracts(register, meeting, tmp_path)
    assert first_file.read_bytes() == b"min egen text"
    assert (left.path, written.path) == (None, second_file)
    assert "inte skrivet" in left.sentence
    assert first_file.name in left.reason


def test_extracts_that_cannot_be_written_are_refused(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    with pytest.raises(PlaceWrong):
        write_extracts(register, meeting, tmp_path / "borta")
    change(register, "decision", dispatch_to="")
    with pytest.raises(InputWrong, match="mottagare"):
        write_extracts(register, meeting, tmp_path)
    with pytest.raises(EntryMissing):
        write_extracts(register, 99, tmp_path)


def test_name_of_an_extract_can_be_kept_by_every_disk(register: Register, item: int) -> None:
    change(register, "body", short_name="Råd: A/B?", numbering_prefix="X/Y", numbering_sign="§")
    name = proposed_name(register, "extract", item)
    assert name == "Protokollsutdrag Råd- A-B 2026-11-05 X-Y § 1.docx"
