"""The public version of a walk: nothing that no public version may hold, in no part of the file."""

import shutil
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.package import pack, unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services import entries
from bra_desk.services.papers import papers, public_papers, walk_papers
from bra_desk.services.secrecy import secrecy
from bra_desk.services.walks import photos
from bra_desk.storage.register import Register
from tests import canaries, make
from tests.exchange import pictures

OSL = "26 kap. 1 § OSL"
#: What no public version of the walk may hold, in any spelling.
PRIVATE = ("Kim Ekhamre", "Ekhamre")
NOTES = ("Hemlig rad om vandringen", "Hemlig rad om platsen")
MARKED = (
    "Familjen på Björkvägen är hotad",
    "Stöd till familjen Rönnblad",
    "Oro för Rönnbladska gården",
)


@dataclass(frozen=True)
class Secret:
    """What an observation led to, which a meeting keeps secret."""

    measure: int
    backlog: int


@pytest.fixture
def secret(register: Register) -> Secret:
    """A private name, a secret matter with a measure, and a matter whose title is secret."""
    make.person(register, "Åsa Lindkvist")
    body = make.body(register)
    meeting = make.meeting(register, body=body)
    secrecy.list_name(register, meeting, "Kim Ekhamre")
    item = make.item(register, meeting, "Ärende", discussion=MARKED[0])
    secrecy.mark(register, item, MarkedPart.WHOLE, OSL)
    backlog = make.backlog_item(register, body, MARKED[2])
    again = make.item(register, meeting, "Gården", backlog_item=backlog)
    secrecy.mark(register, again, MarkedPart.TITLE, OSL)
    decision = make.decision(register, item, "Stöd ges.")
    return Secret(make.measure(register, title=MARKED[1], decision=decision), backlog)


@pytest.fixture
def walk(register: Register, secret: Secret) -> int:
    """A walk whose every text names somebody who is listed as private, or quotes what is marked."""
    make.entry(register, "settings")
    walk = make.entry(
        register,
        "walk",
        title="Vandring med Kim Ekhamre",
        gathering_place="Utanför Ekhamres port",
        route="Torget\nKIM\u00a0EKHAMRE bor här",
        premeeting="K. Ekhamre bad om belysning. Åsa Lindkvist svarade.",
        follow_up="Ekhamre, Kim var nöjd.",
        organiser=make.organisation(register, "Kim Ekhamre AB"),
        notes=NOTES[0],
    )
    partner = make.organisation(register, "Ekhamres vänner")
    make.entry(register, "walk_participants", walk=walk, organisation=partner)
    make.entry(
        register,
        "walk_observation",
        walk=walk,
        place="Vid Ekhamres",
        text=f"Mörkt i tunneln.\n{MARKED[0]}",
        responsible=make.organisation(register, "Ekhamres fastigheter"),
        responsible_function="Kim Ekhamre, förvaltare",
        checked="Kim-Maria Ekhamre har lagat lampan.",
        checked_on=date(2026, 11, 19),
        measure=secret.measure,
        backlog_item=secret.backlog,
        notes=NOTES[1],
    )
    return walk


@pytest.fixture(autouse=True)
def photo(register: Register, walk: int, tmp_path: Path) -> None:
    """A photo of the observation, which may be shown and is described with a name."""
    source = tmp_path / "Kim Ekhamre.jpg"
    source.write_bytes(pictures.from_phone(400, 300, 1))
    (seen,) = entries.rows(register, "walk_observation")
    made = photos.add_photo(register, walk, source, seen.id)
    values = entries.read(register, "walk_photo", made).values
    told = {**values, "is_public": True, "description": "Kim Ekhamre pekar på lampan."}
    entries.save(register, "walk_photo", told, id=made)


def test_no_part_of_the_public_protocol_holds_a_canary(
    register: Register, walk: int, tmp_path: Path
) -> None:
    name = public_papers.proposed_name(register, "walk_protocol", walk)
    path = public_papers.write_public(register, "walk_protocol", walk, tmp_path / name)
    assert canaries.leaks(path, [*PRIVATE, *NOTES, *MARKED]) == []
    assert canaries.missing(path, ["Mörkt i tunneln", "Åsa Lindkvist", "Torget"]) == []
    assert "Går vidare i: [uppgift borttagen]" in text_of(unpack(path.read_bytes()))


def test_full_papers_hold_all_but_the_notes(register: Register, walk: int, tmp_path: Path) -> None:
    full = tmp_path / "hel.docx"
    papers.write_document(register, "walk_protocol", walk, full)
    (sent,) = walk_papers.write_lists(register, walk, tmp_path)
    assert canaries.leaks(full, [*PRIVATE, *MARKED]) == [*PRIVATE, *MARKED]
    assert canaries.leaks(sent.path, [*PRIVATE, MARKED[0]]) == [*PRIVATE, MARKED[0]]
    for path in (full, sent.path):
        assert canaries.leaks(path, list(NOTES)) == []


def test_review_says_whose_name_is_left_out_and_what_to_look_at(
    register: Register, walk: int
) -> None:
    seen = public_papers.review(register, "walk_protocol", walk)
    assert seen.left_out == (
        "Namnet Kim Ekhamre: 12 ställen",
        "Det markerade står också på 1 ställe till",
    )
    assert any(each.startswith("1 bild visas.") for each in seen.to_look_at)


@pytest.mark.parametrize("name", ["Protokoll Kim Ekhamre.docx", f"{MARKED[0]}.docx"])
def test_name_of_the_file_is_looked_through(
    register: Register, walk: int, tmp_path: Path, name: str
) -> None:
    with pytest.raises(InputWrong, match="Filnamnet"):
        public_papers.write_public(register, "walk_protocol", walk, tmp_path / name)
    assert list(tmp_path.glob("*.docx")) == []


def test_template_that_names_a_private_person_is_refused(
    register: Register, walk: int, tmp_path: Path
) -> None:
    ours = tmp_path / "egen.docx"
    shutil.copy(DOCUMENTS["walk_protocol"].template_path, ours)
    parts = unpack(ours.read_bytes())
    named = b"<w:p><w:r><w:t>Kim Ekhamre</w:t></w:r></w:p></w:body>"
    body = parts["word/document.xml"].replace(b"</w:body>", named)
    ours.write_bytes(pack(parts | {"word/document.xml": body}))
    with pytest.raises(InputWrong, match="Förlagan"):
        public_papers.write_public(register, "walk_protocol", walk, tmp_path / "ut.docx", ours)


def test_every_other_document_has_no_public_version(register: Register, tmp_path: Path) -> None:
    for document in DOCUMENTS.keys() - set(public_papers.PUBLISHED):
        for asked in (
            partial(public_papers.review, register, document, 1),
            partial(public_papers.proposed_name, register, document, 1),
            partial(public_papers.write_public, register, document, 1, tmp_path / "ut.docx"),
        ):
            with pytest.raises(InputWrong, match=f"”{document}” har ingen publik version"):
                asked()
    assert list(tmp_path.glob("*.docx")) == []
