"""Tests of how contents become the texts a template is filled with."""

from datetime import date, time

import pytest

from bra_desk.documents.fields import described, fill_values, paragraphs, time_span
from bra_desk.documents.minutes import (
    MINUTES_FIELDS,
    AttendeeContent,
    DecisionContent,
    ItemContent,
    TaskContent,
)
from bra_desk.documents.notice import NoticeContent, NoticeItem
from bra_desk.documents.people import PersonContent
from tests.documents import samples


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "text"),
    [
        (time(13, 15), time(15, 30), "kl. 13.15–15.30"),
        (time(9), None, "kl. 09.00"),
        (None, time(15, 30), ""),
        (None, None, ""),
    ],
)
def test_the_time_is_told_as_far_as_it_is_known(
    starts_at: time | None, ends_at: time | None, text: str
) -> None:
    assert time_span(starts_at, ends_at) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \n", []),
        ("ett", ["ett"]),
        ("ett\ntvå\n\n\ntre\n", ["ett", "två", "tre"]),
        ("  indraget ", ["  indraget "]),
    ],
)
def test_a_text_is_cut_at_its_line_breaks_and_nowhere_else(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (AttendeeContent(name="Bo"), ""),
        (AttendeeContent(name="Bo", title="rektor"), "rektor"),
        (
            AttendeeContent(name="Bo", role="ordförande", title="rektor", organisation="Umeå"),
            "ordförande, rektor, Umeå",
        ),
        (PersonContent(name="Bo", role="Ledamot", organisation="Polisen"), "Ledamot, Polisen"),
    ],
)
def test_a_person_is_described_by_what_is_known(content: PersonContent, text: str) -> None:
    assert content.description == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (ItemContent(number="1.", title="x"), ""),
        (
            ItemContent(number="1.", title="x", diary_number="KS-1", presenter="Bo", kind="Fråga"),
            "KS-1 · Föredragande: Bo · Fråga",
        ),
        (NoticeItem(number="1.", title="x", minutes=1), "1 minut"),
        (NoticeItem(number="1.", title="x", minutes=20, kind="Fråga"), "Fråga · 20 minuter"),
        (DecisionContent(text="x", due_on=date(2026, 12, 1)), "Senast 1 december 2026"),
        (DecisionContent(text="x", executor="Polisen"), "Ansvarig: Polisen"),
    ],
)
def test_the_particulars_are_those_that_are_known(
    content: ItemContent | NoticeItem | DecisionContent, text: str
) -> None:
    assert content.particulars == text


@pytest.mark.parametrize(
    ("place", "day", "text"),
    [
        ("Umeå", date(2026, 11, 12), "Umeå den 12 november 2026"),
        ("", date(2026, 11, 12), "12 november 2026"),
        ("Umeå", None, "Umeå"),
        ("", None, ""),
    ],
)
def test_a_notice_says_where_and_when_it_was_sent(place: str, day: date | None, text: str) -> None:
    notice = NoticeContent(
        municipality="", council_name="", body_name="", title="", held_on=date(2026, 11, 26),
        sent_place=place, sent_on=day,
    )  # fmt: skip
    assert notice.sent == text


def test_the_tasks_of_a_meeting_carry_the_number_of_their_item() -> None:
    item = ItemContent(number="§ 3", title="x", tasks=(TaskContent(what="y", who="Bo"),))
    assert samples.with_items(item).tasks == (TaskContent(what="y", who="Bo", item="§ 3"),)


def test_a_template_gets_plain_texts_lists_and_claims_only() -> None:
    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(isinstance(name, str) and plain(each) for name, each in value.items())
        if isinstance(value, list):
            return all(map(plain, value))
        return type(value) in {str, bool}

    assert plain(fill_values(samples.FORMAL, MINUTES_FIELDS))


def test_fields_within_lists_are_told_with_the_list() -> None:
    told = dict(described(MINUTES_FIELDS))
    assert told["ärenden / beslut / ansvarig"] == "Den som verkställer beslutet"
