"""The public pages of pledges: what stands in them, what is left out, and what stops them."""

from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import FileEdited, InputWrong, PlaceWrong
from bra_desk.model.measures import Reached
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services import entries
from bra_desk.services.papers.pledge_papers import (
    OF_PERIOD,
    PledgePage,
    page_findings,
    page_name,
    write_page,
)
from bra_desk.services.secrecy import secrecy
from bra_desk.storage.register import Register
from tests import canaries, make
from tests.services.papers.test_papers import words

PLEDGES, FOLLOW_UP = (PledgePage(document=name, period="2025-2026") for name in OF_PERIOD)


@pytest.fixture
def pledge(register: Register) -> int:
    """A pledge with a party, a measure, one year followed up, and names."""
    make.entry(register, "settings")
    id = make.pledge(register, signed_by="Bo Ek, ordförande", signed_on=date(2025, 2, 3))
    make.promised_by(register, id, make.organisation(register, "Ängsjö kommun"))
    make.entry(register, "pledge_measure", pledge=id)
    make.follow_up(
        register,
        measure=None,
        pledge=id,
        year=2025,
        result="84 fel lagades.",
        deviation="Två tog längre tid.",
        reached=Reached.PARTLY,
    )
    return id


@pytest.mark.usefixtures("pledge")
def test_page_says_what_is_promised_by_whom_and_how_it_is_measured(
    register: Register, tmp_path: Path
) -> None:
    written = write_page(register, PLEDGES, tmp_path / page_name(PLEDGES))
    assert written.path.name == "Medborgarlöften 2025-2026.docx"
    told = words(written.path)
    for fact in ("Trygga vägar", "tre dagar.", "Ängsjö kommun", "Nio av tio fel", "2025–2026"):
        assert fact in told
    assert "Bo Ek" not in told
    assert "84 fel" not in told
    named = PledgePage(document="pledges", period="2025-2026", with_names=True)
    assert "Bo Ek, ordförande" in words(write_page(register, named, tmp_path / "n.docx").path)


@pytest.mark.usefixtures("pledge")
def test_follow_up_tells_each_year_and_whether_the_target_was_reached(
    register: Register, tmp_path: Path
) -> None:
    told = words(write_page(register, FOLLOW_UP, tmp_path / "f.docx").path)
    for fact in ("84 fel lagades.", "Två tog längre tid.", "Delvis", "2026", "är inte följt upp"):
        assert fact in told
    assert "1 av 1 löften är följda upp. Målet är delvis nått för 1." in told
    assert "Bättre belysning på gångvägen vid ån" in told


def test_page_says_that_a_target_is_missing(register: Register, tmp_path: Path) -> None:
    make.pledge(register, target="")
    assert "Löftet har inget mätbart mål." in words(
        write_page(register, PLEDGES, tmp_path / "p.docx").path
    )
    (finding,) = page_findings(register, PLEDGES)
    assert finding.startswith("Löfte 1, Trygga vägar: saknar mätbart mål")


def test_target_that_is_only_a_number_is_written_with_its_unit(
    register: Register, tmp_path: Path
) -> None:
    make.pledge(register, target="", target_value=3, target_unit="tunnlar per år")
    assert "3 tunnlar per år" in words(write_page(register, PLEDGES, tmp_path / "p.docx").path)


def test_number_that_may_stay_in_the_register_is_still_not_published(
    register: Register, pledge: int, tmp_path: Path
) -> None:
    opened = entries.read(register, "pledge", pledge)
    values = opened.values | {"text": "Fråga 19850115-1230."}
    entries.save(register, "pledge", values, id=pledge, reasons={"text": "Återges ordagrant."})
    with pytest.raises(InputWrong, match="Dokumentet skrivs inte"):
        write_page(register, PLEDGES, tmp_path / "p.docx")
    assert list(tmp_path.glob("*.docx")) == []
    assert "personnummer" in page_findings(register, PLEDGES)[0]


def test_page_leaves_out_private_names_and_what_a_meeting_keeps_secret(
    register: Register, pledge: int, tmp_path: Path
) -> None:
    meeting = make.meeting(register)
    secrecy.list_name(register, meeting, "Kim Ekhamre")
    item = make.item(register, meeting, "Ärende", discussion="Familjen på Björkvägen är hotad")
    secrecy.mark(register, item, MarkedPart.WHOLE, "26 kap. 1 § OSL")
    decided = make.decision(register, item, "Stöd ges.")
    measure = make.measure(register, title="Stöd till Rönnblads", decision=decided)
    make.entry(register, "pledge_measure", pledge=pledge, measure=measure)
    values = entries.read(register, "pledge", pledge).values
    told = {"text": "Kim Ekhamre lagar lampan.", "target": "Familjen på Björkvägen är hotad."}
    entries.save(register, "pledge", {**values, **told}, id=pledge)
    secret = ["Ekhamre", "Familjen på Björkvägen är hotad", "Stöd till Rönnblads"]
    for page in (PLEDGES, FOLLOW_UP):
        path = write_page(register, page, tmp_path / page_name(page)).path
        assert canaries.leaks(path, secret) == []
        assert "[uppgift borttagen] lagar lampan." in words(path)
        assert "Utelämnas: Namnet Kim Ekhamre: 1 ställe." in page_findings(register, page)
    with pytest.raises(InputWrong, match="Filnamnet"):
        write_page(register, PLEDGES, tmp_path / "Löfte till Kim Ekhamre.docx")


@pytest.mark.usefixtures("pledge")
def test_file_that_a_person_has_edited_is_left_alone(register: Register, tmp_path: Path) -> None:
    target = tmp_path / "p.docx"
    write_page(register, PLEDGES, target)
    write_page(register, PLEDGES, target)
    target.write_bytes(target.read_bytes() + b" ")
    with pytest.raises(FileEdited):
        write_page(register, PLEDGES, target)
    with pytest.raises(PlaceWrong, match="Mappen finns inte"):
        write_page(register, PLEDGES, tmp_path / "borta" / "p.docx")


@pytest.mark.parametrize("document", OF_PERIOD)
@pytest.mark.parametrize("period", ["2021-2022", "2023-2024", "2025-2027"])
def test_every_period_of_the_example_can_be_written(
    example: Register, tmp_path: Path, document: str, period: str
) -> None:
    page = PledgePage(document=document, period=period)
    assert "Trygga platser" in words(write_page(example, page, tmp_path / "p.docx").path)
