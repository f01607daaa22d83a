"""Every field of every content is covered, those that nobody has thought of yet too."""

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, time
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from bra_desk.basics.masking import REMOVED, Masks
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.minutes import ItemContent, MinutesContent
from bra_desk.documents.notice import NoticeItem
from bra_desk.documents.origin import Origin, Traced
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services.secrecy.public_version import as_sealed, public, texts_in
from bra_desk.services.secrecy.secrecy import Secrets

NAME = "Kim Xylofonsson"
CONTENTS = sorted({kind.content for kind in DOCUMENTS.values()}, key=lambda each: each.__name__)
PLAIN = {date: date(2026, 3, 19), time: time(13, 15), bool: False, int: 3}


def secrets(*parts: MarkedPart, rows: tuple[tuple[str, int], ...] = ()) -> Secrets:
    """Secrets of item 1, with a private name."""
    masks = Masks(names=(NAME,))
    return Secrets(parts={1: frozenset(parts)}, rows=frozenset(rows), masks=masks)


def filled(kind: Any, path: str = "", name: str = "") -> Any:
    """A value of a type with a text of its own in every text field, however deep."""
    if kind is str:
        return f"canary{path} {name}".strip()
    if kind is Origin:
        return None
    if get_origin(kind) is tuple:
        return tuple(filled(get_args(kind)[0], f"{path}/{place}", name) for place in (0, 1))
    if isinstance(kind, UnionType):
        return filled(next(each for each in get_args(kind) if each is not NoneType), path, name)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        values = {
            each.name: filled(hints[each.name], f"{path}/{each.name}", name)
            for each in fields(kind)
        }
        return kind(**values)  # type: ignore[operator]  # a class, which the guard forgets
    return PLAIN.get(kind)


@pytest.mark.parametrize("kind", CONTENTS)
def test_private_name_is_left_out_of_every_field(kind: type) -> None:
    whole = filled(kind, name=NAME)
    assert len(texts_in(whole)) > 5
    assert all(NAME in text for text in texts_in(whole))
    told = public(whole, secrets())
    assert not [text for text in texts_in(told) if "Xylofonsson" in text]


@pytest.mark.parametrize("kind", CONTENTS)
def test_what_nobody_marked_stays_in_every_field(kind: type) -> None:
    whole = filled(kind)
    assert texts_in(public(whole, secrets())) == texts_in(whole)


@pytest.mark.parametrize("kind", [ItemContent, NoticeItem])
def test_secret_item_keeps_its_number_alone(kind: type) -> None:
    item = replace(filled(kind), number="§ 4", origin=Origin(kind="agenda_item", id=1))
    told = public(item, secrets(MarkedPart.WHOLE))
    assert [text for text in texts_in(told) if text] == ["§ 4", REMOVED]
    assert [each for each in told.__dict__.values() if isinstance(each, date | time | int)] == []
    other = replace(item, origin=Origin(kind="agenda_item", id=2))
    assert texts_in(public(other, secrets(MarkedPart.WHOLE))) == texts_in(item)


@pytest.mark.parametrize("part", [each for each in MarkedPart if each is not MarkedPart.WHOLE])
def test_marked_part_is_left_out_and_the_others_stay(part: MarkedPart) -> None:
    item = replace(filled(ItemContent), origin=Origin(kind="agenda_item", id=1))
    told = public(item, secrets(part))
    assert not [text for text in texts_in(getattr(told, part)) if "canary" in text]
    assert REMOVED in texts_in(getattr(told, part))
    for other in MarkedPart:
        if other not in {part, MarkedPart.WHOLE}:
            assert texts_in(getattr(told, other)) == texts_in(getattr(item, other))


@dataclass(frozen=True, kw_only=True)
class LaterItem(Traced):
    """An item with fields that no mark names, as a later version may have."""

    number: str
    title: str
    discussion: str = ""
    reservations: tuple[str, ...] = ()
    votes: int | None = None
    background: str = ""


@pytest.mark.parametrize("part", [MarkedPart.DISCUSSION, MarkedPart.DECISIONS])
def test_field_that_no_mark_names_goes_with_what_is_said_and_decided(part: MarkedPart) -> None:
    item = LaterItem(
        origin=Origin(kind="agenda_item", id=1),
        number="§ 4",
        title="Rubrik",
        reservations=("Bo reserverar sig",),
        votes=7,
        background="Bakgrund",
    )
    told = public(item, secrets(part))
    assert (told.reservations, told.votes) == ((REMOVED,), None)
    assert (told.title, told.background) == ("Rubrik", "Bakgrund")
    assert public(item, secrets(MarkedPart.TITLE)).reservations == item.reservations


@pytest.mark.parametrize("kind", ["decision", "task"])
def test_one_marked_decision_or_task_is_left_out_wherever_it_is_told(kind: str) -> None:
    item = filled(ItemContent)
    name = f"{kind}s"
    first, second = getattr(item, name)
    first = replace(first, origin=Origin(kind=kind, id=8))
    told = public(replace(item, **{name: (first, second)}), secrets(rows=((kind, 8),)))
    left, stays = getattr(told, name)
    assert set(texts_in(left)) == {REMOVED, ""}
    assert left.due_on is None
    assert stays == second


def test_private_person_is_nameless_without_title_and_organisation() -> None:
    whole = filled(MinutesContent)
    group = whole.groups[0]
    guest = replace(group.attendees[0], name=NAME)
    told = public(
        replace(whole, groups=(replace(group, attendees=(guest, group.attendees[1])),)), secrets()
    )
    left, stays = told.groups[0].attendees
    assert set(texts_in(left)) == {REMOVED, ""}
    assert stays == group.attendees[1]


def test_nobody_signs_a_public_version() -> None:
    whole = filled(MinutesContent)
    told = public(whole, secrets())
    assert told.is_public
    assert (told.signing_chair, told.signing_approvers) == ("", ())
    assert (whole.signing_chair, whole.signing_approvers) == (whole.chair, whole.approvers)
    assert told.approvers == whole.approvers


def test_approved_minutes_are_told_as_they_were_approved() -> None:
    whole = filled(MinutesContent)
    said = "\n".join(text for text in texts_in(whole) if "next_meeting" not in text)
    told = as_sealed(whole, said)
    assert told.next_meeting == ""
    assert replace(told, next_meeting=whole.next_meeting) == whole
