"""A year's dialogues: how many were met, what they took up, and what they have been told."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bra_desk.basics.texts import _, counted
from bra_desk.forms.situation import PROBLEM_CATEGORIES
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.entries import Row, rows_in
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A dialogue with its topics in order."""

    dialogue: Row
    topics: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class CategorySum:
    """How much a category was taken up in several dialogues."""

    category: ProblemCategory
    name: str
    #: How many took it up; None when that was counted nowhere.
    mentions: int | None
    #: At how many dialogues it was taken up.
    dialogues: int
    #: What was said, each text once.
    texts: tuple[str, ...]


def talks(register: Register, year: int) -> tuple[Talk, ...]:
    """The dialogues of a year, the first first."""
    with register.read() as session:
        return talks_in(session, year)


def talks_in(session: Session, year: int) -> tuple[Talk, ...]:
    """The same, inside a read under way."""
    topics: dict[int, list[Row]] = defaultdict(list)
    for each in rows_in(session, "dialogue_topic"):
        topics[each.values["dialogue"]].append(each)
    found = [each for each in rows_in(session, "dialogue") if each.values["held_on"].year == year]
    found.sort(key=lambda each: (each.values["held_on"], each.id))
    return tuple(Talk(dialogue=each, topics=tuple(topics[each.id])) for each in found)


def sums(found: Iterable[Talk]) -> tuple[CategorySum, ...]:
    """What was taken up, the most mentioned first."""
    by_category: dict[ProblemCategory, list[Row]] = defaultdict(list)
    for talk in found:
        for topic in talk.topics:
            by_category[topic.values["category"]].append(topic)
    summed = [_sum(category, topics) for category, topics in by_category.items()]
    return tuple(sorted(summed, key=lambda each: (-(each.mentions or 0), -each.dialogues)))


def _sum(category: ProblemCategory, topics: list[Row]) -> CategorySum:
    mentioned = [each.values["mentions"] for each in topics if each.values["mentions"] is not None]
    return CategorySum(
        category=category,
        name=PROBLEM_CATEGORIES[category],
        mentions=sum(mentioned) if mentioned else None,
        dialogues=len({each.values["dialogue"] for each in topics}),
        texts=tuple(dict.fromkeys(t for each in topics if (t := each.values["text"].strip()))),
    )


def met_text(found: Iterable[Talk]) -> str:
    """How many dialogues and how many were met: 4 dialoger, 312 mötta."""
    listed = tuple(found)
    met = [each.dialogue.values["met"] for each in listed]
    known = [number for number in met if number is not None]
    text = counted(len(listed), _("dialog"), _("dialoger"))
    if known:
        text = _("{dialogues}, {met} mötta").format(dialogues=text, met=sum(known))
    if known and len(known) < len(met):
        uncounted = len(met) - len(known)
        text = _("{text} (inte räknat vid {some})").format(text=text, some=uncounted)
    return text
