"""Tests of what papers tell of the meetings before."""

import pytest

from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.word import fill
from tests.documents import carried_samples, samples
from tests.documents.reading import W, paragraphs, part, rows

PAPERS = (
    ("minutes", carried_samples.MINUTES),
    ("notes", carried_samples.MINUTES),
    ("notice", carried_samples.NOTICE),
)


def written(document: str, content: object) -> bytes:
    kind = DOCUMENTS[document]
    return fill(kind.template_path, content, kind.fields, samples.PROPERTIES)


@pytest.mark.parametrize(("document", "content"), PAPERS)
def test_papers_of_a_meeting_tell_of_the_meetings_before(document: str, content: object) -> None:
    data = written(document, content)
    assert any("Protokoll UmeBrå 3/2026, 17 september 2026" in text for text in paragraphs(data))
    table = next(
        each for each in part(data).iter(f"{W}tbl") if rows(each)[0][:2] == ["Från", "Vad"]
    )
    head, late, done = rows(table)
    assert head == ["Från", "Vad", "Vem", "Senast", "Läge"]
    assert late[0] == "§ 31, 17 september"
    assert "Armaturerna är levererade." in late[1]
    assert late[2:] == ["Gator och parker", "10 november 2026", "Försenat"]
    assert done[4] == "Klart 1 oktober 2026"


def test_minutes_say_what_an_item_goes_on_from() -> None:
    data = written("minutes", carried_samples.MINUTES)
    assert any("Fortsätter från § 31, 17 september" in text for text in paragraphs(data, "Facts"))


def test_since_last_begins_with_the_counts_and_leaves_out_what_is_not() -> None:
    data, quiet = (
        written("since_last", each) for each in (carried_samples.SINCE_LAST, carried_samples.QUIET)
    )
    assert paragraphs(data, "Lead") == list(carried_samples.SINCE_LAST.counts)
    assert paragraphs(data, "Heading1") == ["Beslut och uppdrag", "Åtgärder"]
    assert paragraphs(data, "Heading2") == ["Klart", "Försenat", "Kommande"]
    assert len(list(part(data).iter(f"{W}tbl"))) == 3
    assert paragraphs(quiet, "Heading1") == []
    assert len(paragraphs(quiet, "Lead")) == 1
