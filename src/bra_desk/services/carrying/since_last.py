"""Gathers what the paper "since the last meeting" says."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from bra_desk.basics.texts import _, counted, listed, long_date
from bra_desk.documents.origin import Origin
from bra_desk.documents.since_last import ChangeContent, ChangeGroup, SinceLastContent
from bra_desk.model.carrying import Standing
from bra_desk.services.carrying.carrying import looked_back
from bra_desk.services.carrying.followed import Followed, Window, followed, midnight
from bra_desk.services.carrying.measure_news import measure_news
from bra_desk.services.meetings import meeting_view
from bra_desk.services.sender import sender_in
from bra_desk.storage import earlier
from bra_desk.storage.register import Session

#: The kinds of entry, beside those of the meetings, whose texts the paper tells.
KINDS: Final = ("measure", "follow_up", "measure_change")
#: What each group is called among the counts: one, several.
_COUNTED: Final = {
    _("Klart"): (_("klar"), _("klara")),
    _("Försenat"): (_("försenad"), _("försenade")),
    _("Ändrat"): (_("ändrad"), _("ändrade")),
    _("Nytt och ändrat"): (_("ny eller ändrad"), _("nya eller ändrade")),
    _("Uppföljt"): (_("uppföljd"), _("uppföljda")),
    _("Kommande"): (_("kommande"), _("kommande")),
}


def since_last(session: Session, meeting_id: int) -> SinceLastContent:
    """What has happened between the meeting before and this. Errors: EntryMissing."""
    meeting = meeting_view.view_in(session, meeting_id)
    earlier, window = looked_back(session, meeting)
    found = followed(session, [each.id for each in earlier], window)
    decisions = _decision_groups(session, found, window)
    measures = measure_news(session, window)
    sender = sender_in(session)
    return SinceLastContent(
        municipality=sender.municipality,
        council_name=sender.council_name,
        body_name=meeting.body["name"],
        title=meeting.title,
        held_on=window.held_on,
        since=window.since,
        diary_number=meeting.values["diary_number"],
        counts=tuple(
            _("{what}: {counts}.").format(what=what, counts=_counts(groups))
            for what, groups in ((_("Beslut och uppdrag"), decisions), (_("Åtgärder"), measures))
            if groups
        ),
        decisions=decisions,
        measures=measures,
        contact=sender.contact,
    )


def _counts(groups: Collection[ChangeGroup]) -> str:
    return listed([counted(len(group.rows), *_COUNTED[group.heading]) for group in groups])


def _decision_groups(
    session: Session, found: list[Followed], window: Window
) -> tuple[ChangeGroup, ...]:
    """What is done, late, changed and coming, each told once."""
    changed = _changes(session, found, window)
    grouped: dict[str, list[ChangeContent]] = {}
    for each in found:
        heading, told = _told(each, changed.get((each.kind, each.id), ""), window.held_on)
        row = ChangeContent(
            what=each.what,
            origin=Origin(kind=each.kind, id=each.id),
            place=each.origin.named(window.held_on),
            who=each.who,
            told=told,
            note=" ".join(each.report.split()),
        )
        grouped.setdefault(heading, []).append(row)
    order = (_("Klart"), _("Försenat"), _("Ändrat"), _("Kommande"))
    return tuple(
        ChangeGroup(heading=heading, rows=tuple(grouped[heading]))
        for heading in order
        if heading in grouped
    )


def _told(each: Followed, change: str, held_on: date) -> tuple[str, str]:
    """The group something is in, and what is said of it there."""
    if each.standing is Standing.DONE:
        return _("Klart"), _closed(each, _("Klart {day}"), _("Klart"))
    if each.standing is Standing.DROPPED:
        return _("Ändrat"), _closed(each, _("Struket {day}"), _("Struket"))
    due = long_date(each.due_on) if each.due_on else ""
    if each.standing is Standing.LATE and each.due_on:
        days = counted((held_on - each.due_on).days, _("dag"), _("dagar"))
        late = _("Skulle vara klart {day}, för {days} sedan").format(day=due, days=days)
        return _("Försenat"), f"{late}. {change}" if change else late
    if change:
        return _("Ändrat"), change
    return _("Kommande"), _("Senast {day}").format(day=due) if due else _("Ingen dag är satt")


def _closed(each: Followed, with_day: str, without: str) -> str:
    return with_day.format(day=long_date(each.closed_on)) if each.closed_on else without


def _changes(session: Session, found: list[Followed], window: Window) -> dict[tuple[str, int], str]:
    """How days and doers are other than at the meeting before, by the history."""
    if window.since is None:
        return {}
    start = midnight(window.since + timedelta(days=1))
    told: dict[tuple[str, int], str] = {}
    for kind in ("decision", "task"):
        ids = [each.id for each in found if each.kind == kind]
        then = earlier.values_before(session, kind, ids, start)
        for each in found:
            if each.kind == kind and each.id in then:
                before = then[each.id]["due_on"]
                if before != each.due_on:
                    told[kind, each.id] = _moved(before, each.due_on)
    return told


def _moved(before: date | None, after: date | None) -> str:
    days = (long_date(each) if each else _("ingen dag") for each in (before, after))
    return _("Senast: {before} → {after}").format(before=next(days), after=next(days))
