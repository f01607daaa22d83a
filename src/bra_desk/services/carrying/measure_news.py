"""What has become of the measures between two meetings, by their history and follow-ups."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted, long_date
from bra_desk.documents.since_last import ChangeContent, ChangeGroup
from bra_desk.forms.measures import ASSESSMENTS, MEASURE_STATUSES
from bra_desk.model.measures import FINISHED, days_late
from bra_desk.services.carrying.followed import Window, midnight
from bra_desk.services.measures.measure_changes import title_of
from bra_desk.services.meetings.paragraphs import Paragraph, paragraphs
from bra_desk.storage import earlier, reads
from bra_desk.storage.register import Session

#: How far ahead a paper looks when no later meeting is planned.
_AHEAD: Final = timedelta(days=90)
_DAY: Final = timedelta(days=1)
Values = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class _Story:
    """A measure as it was at the meeting before and as it is at this."""

    #: None for one that came into the register in between.
    then: Values | None
    now: Values
    owner: str
    #: Whether a decision of the meetings in between began it.
    is_begun: bool
    #: The decisions of the meetings in between that began or changed it, in words.
    decided: tuple[str, ...]
    #: What follow-ups in between say.
    followed_up: tuple[tuple[date, str, str], ...]


def measure_news(session: Session, window: Window) -> tuple[ChangeGroup, ...]:
    """What has become of the measures since the meeting before, a group for each way they stand."""
    stories = list(_stories(session, window))
    until = window.until or window.held_on + _AHEAD
    told: tuple[tuple[str, Callable[[_Story], str]], ...] = (
        (_("Klart"), _done),
        (_("Försenat"), lambda story: _late(story, window.held_on)),
        (_("Nytt och ändrat"), _changed),
        (_("Uppföljt"), _follow_up),
        (_("Kommande"), lambda story: _coming(story, window.held_on, until)),
    )
    groups = []
    for heading, tell in told:
        found = [(story, text) for story in stories if (text := tell(story))]
        if found:
            rows = tuple(_row(story, text, tell is _follow_up) for story, text in found)
            groups.append(ChangeGroup(heading=heading, rows=rows))
    return tuple(groups)


def _row(story: _Story, text: str, tells_result: bool) -> ChangeContent:
    result = story.followed_up[-1][2] if tells_result else ""
    return ChangeContent(
        what=title_of(story.now), who=story.owner, told=text, note=" ".join(result.split())
    )


def _done(story: _Story) -> str:
    """What a measure ended as in between."""
    was = story.then is not None and story.then["status"] in FINISHED and not story.is_begun
    if story.now["status"] not in FINISHED or was:
        return ""
    return MEASURE_STATUSES[story.now["status"]]


def _late(story: _Story, held_on: date) -> str:
    days = days_late(story.now["status"], story.now["ends_on"], held_on)
    if not days:
        return ""
    return _("Skulle vara klar {day}, för {late} sedan").format(
        day=long_date(story.now["ends_on"]), late=counted(days, _("dag"), _("dagar"))
    )


def _changed(story: _Story) -> str:
    """What is new or other than before; empty for one that ended, which is told as done."""
    told = list(story.decided)
    if _done(story):
        return ""
    if story.then is None and not story.is_begun:
        told.append(_("Ny"))
    elif story.then is not None:
        told += _differences(story.then, story.now)
    return ". ".join(told)


def _differences(then: Values, now: Values) -> Iterator[str]:
    if then["status"] is not now["status"]:
        pair = (MEASURE_STATUSES[each["status"]] for each in (then, now))
        yield _("Status: {before} → {after}").format(before=next(pair), after=next(pair))
    if then["ends_on"] != now["ends_on"]:
        before, after = (
            long_date(each["ends_on"]) if each["ends_on"] else _("ingen dag")
            for each in (then, now)
        )
        yield _("Klar senast: {before} → {after}").format(before=before, after=after)


def _follow_up(story: _Story) -> str:
    if not story.followed_up:
        return ""
    day, assessment, _result = story.followed_up[-1]
    text = _("Uppföljd {day}").format(day=long_date(day))
    return f"{text}. {assessment}" if assessment else text


def _coming(story: _Story, held_on: date, until: date) -> str:
    """What is to be done, or followed up, before the body meets again."""
    told = []
    ends_on, follow_up_on = story.now["ends_on"], story.now["next_follow_up_on"]
    if ends_on and held_on <= ends_on <= until and story.now["status"] not in FINISHED:
        told.append(_("Klar senast {day}").format(day=long_date(ends_on)))
    if follow_up_on and held_on <= follow_up_on <= until:
        told.append(_("Följs upp {day}").format(day=long_date(follow_up_on)))
    return ". ".join(told)


def _stories(session: Session, window: Window) -> Iterator[_Story]:
    """Every measure with what it was and is; the register's own beginning makes none new."""
    rows = {each.id: each.values for each in reads.stored(session, "measure")}
    seen, began = earlier.first_seen(session, "measure"), earlier.began_at(session)
    start = _start(window)
    end = midnight(window.held_on + _DAY)
    is_past = window.held_on < clock.today()
    now = rows | earlier.values_before(session, "measure", rows, end) if is_past else rows
    then = earlier.values_before(session, "measure", rows, start) if start else rows
    owners = reads.captions(session, "organisation")
    decided, followed_up = _decided(session, window), _followed_up(session, window)
    for id in rows:
        came_at = seen.get(id)
        if is_past and came_at is not None and came_at >= end and _knows(began, end):
            continue
        is_new = _knows(began, start) and came_at is not None and came_at >= (start or came_at)
        yield _Story(
            then=None if is_new else then.get(id, now[id]),
            now=now[id],
            owner=owners.get(now[id]["owner"], ""),
            is_begun=decided.get(id, _Decided()).is_begun,
            decided=decided.get(id, _Decided()).told,
            followed_up=tuple(followed_up.get(id, ())),
        )


def _start(window: Window) -> datetime | None:
    """When the meeting before was over; None when there was none."""
    return None if window.since is None else midnight(window.since + _DAY)


def _knows(began: datetime | None, moment: datetime | None) -> bool:
    """Whether the register was there at that moment, so that what came later is new."""
    return began is not None and moment is not None and began < moment


@dataclass(frozen=True, kw_only=True)
class _Decided:
    """What the meetings in between decided of a measure, in words."""

    is_begun: bool = False
    told: tuple[str, ...] = ()


def _decided(session: Session, window: Window) -> dict[int, _Decided]:
    """What the meetings in between decided of each measure."""
    begun = [
        (each.id, each.values["decision"], "", True)
        for each in reads.stored(session, "measure")
        if each.values["decision"] is not None
    ]
    changed = [
        (v["measure"], v["decision"], v["note"], False)
        for v in (each.values for each in reads.stored(session, "measure_change"))
    ]
    places = _places(session, {decision for _id, decision, _note, _begins in begun + changed})
    found: dict[int, _Decided] = {}
    for measure, decision, note, begins in begun + changed:
        place = places.get(decision)
        if place is not None and _is_between(place.held_on, window):
            said = _by_decision(place.named(window.held_on), note, begins=begins)
            known = found.get(measure, _Decided())
            told = (*known.told, said)
            found[measure] = _Decided(is_begun=begins or known.is_begun, told=told)
    return found


def _by_decision(place: str, note: str, *, begins: bool) -> str:
    text = _("Ny genom beslut {place}") if begins else _("Ändrad genom beslut {place}")
    told = text.format(place=place)
    return f"{told}: {' '.join(note.split())}".rstrip(".") if note else told


def _places(session: Session, decisions: set[int]) -> dict[int, Paragraph]:
    items = {
        each.id: each.values["agenda_item"]
        for each in reads.stored(session, "decision", {"id": decisions})
    }
    found = paragraphs(session, set(items.values()))
    return {id: found[item] for id, item in items.items() if item in found}


def _is_between(day: date, window: Window) -> bool:
    """Whether a meeting was the one before or came after it."""
    return (window.since is None or day >= window.since) and day < window.held_on


def _followed_up(session: Session, window: Window) -> dict[int, list[tuple[date, str, str]]]:
    """The follow-ups that were made in between, oldest first."""
    found: dict[int, list[tuple[date, str, str]]] = {}
    for each in reads.stored(session, "follow_up", sort="followed_up_on"):
        day, measure = each.values["followed_up_on"], each.values["measure"]
        is_since = day is not None and (window.since is None or day > window.since)
        if is_since and measure is not None and day <= window.held_on:
            assessment = each.values["assessment"]
            word = "" if assessment is None else ASSESSMENTS[assessment]
            found.setdefault(measure, []).append((day, word, each.values["result"]))
    return found
