"""What does not add up in the formal side of a meeting, said before its minutes are written."""

from collections.abc import Callable, Iterator

from bra_desk.basics.texts import _, counted, listed
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import ItemKind
from bra_desk.model.proceedings import Count, Side, VoteKind
from bra_desk.services.entries import Row
from bra_desk.services.meetings.deciding import deciding_at, presiding_at, quorum
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.meetings.proceedings import name_of, problems
from bra_desk.services.meetings.proceedings_view import KINDS
from bra_desk.services.meetings.votes import count_of


def proceedings_findings(meeting: MeetingView) -> list[str]:
    """What to mend in quorum, jäv, proposals, votes, reservations and statements."""
    if meeting.minutes_type is not MinutesType.FORMAL:
        return list(_hidden(meeting))
    found = list(_quorum(meeting))
    for item in meeting.items:
        for rule in _RULES:
            found += (sentence for sentence in rule(meeting, item) if sentence not in found)
    return found


def _hidden(meeting: MeetingView) -> Iterator[str]:
    """What was noted while the body's minutes were formal, and is left out now."""
    names = [item.name for item in meeting.items if not item.proceedings.is_empty]
    if names:
        yield _(
            "Yrkanden, omröstningar och annat formellt vid {items} kommer inte med: organet för "
            "inte formella protokoll."
        ).format(items=listed(names))


def _quorum(meeting: MeetingView) -> Iterator[str]:
    found = quorum(meeting)
    if found.least is None or not found.deciding:
        return
    numbered = [item for item in meeting.items if item.values["item_kind"] is not ItemKind.BREAK]
    if not found.is_met or (found.short and len(found.short) == len(numbered)):
        few = min(found.deciding, *(len(deciding_at(meeting, item)) for item in numbered))
        yield _("Mötet är inte beslutsfört: {few} tjänstgör, minst {least} krävs.").format(
            few=few, least=found.least
        )
        return
    for item in found.short:
        few = len(deciding_at(meeting, item))
        yield _(
            "Mötet är inte beslutsfört vid {item}: {few} tjänstgör, minst {least} krävs."
        ).format(item=item.name, few=few, least=found.least)


def _people(meeting: MeetingView, item: ItemView) -> Iterator[str]:
    """Those who did what they cannot have done."""
    for kind in KINDS:
        for row in item.proceedings.of(kind):
            if kind == "vote":
                parts = [("ballot", each) for each in item.proceedings.ballots.get(row.id, ())]
            else:
                supports = item.proceedings.supports.get(row.id, ()) if kind == "proposal" else ()
                parts = [(kind, row), *(("proposal_support", each) for each in supports)]
            for each, part in parts:
                yield from problems(meeting, item, each, part.values).values()


def _doubled(meeting: MeetingView, item: ItemView) -> Iterator[str]:
    """The same person excluded twice, joining in their own proposal or voting twice."""
    lists: list[tuple[str, list[int | None]]] = [
        (_("{name} är noterad som jävig två gånger vid {item}."), _who(item, "recusal"))
    ]
    for vote in item.proceedings.of("vote"):
        cast = [row.values["attendee"] for row in item.proceedings.ballots.get(vote.id, ())]
        lists.append((_("{name} har två röster i omröstningen vid {item}."), cast))
    for proposal in item.proceedings.of("proposal"):
        joined = [row.values["attendee"] for row in item.proceedings.supports.get(proposal.id, ())]
        proposed = [proposal.values["attendee"]]
        lists.append((_("{name} instämmer två gånger i ett yrkande vid {item}."), joined))
        own = proposed * 2 if proposed[0] in joined else []
        lists.append((_("{name} instämmer i sitt eget yrkande vid {item}."), own))
    for sentence, people in lists:
        for person in sorted({each for each in people if each and people.count(each) > 1}):
            yield sentence.format(name=name_of(meeting, person), item=item.name)


def _votes(meeting: MeetingView, item: ItemView) -> Iterator[str]:
    for vote in item.proceedings.of("vote"):
        count = count_of(item.proceedings, vote)
        if count is None:
            yield _("Omröstningen vid {item} saknar röster.").format(item=item.name)
            continue
        yield from _ballots(meeting, item, vote)
        yield from _numbers(meeting, item, vote, count)
        yield from _tie(meeting, item, vote, count)


def _ballots(meeting: MeetingView, item: ItemView, vote: Row) -> Iterator[str]:
    """Names where none may stand, and those who decide but have no ballot."""
    ballots = item.proceedings.ballots.get(vote.id, ())
    if not ballots:
        return
    if vote.values["vote_kind"] is VoteKind.CLOSED:
        yield _("Omröstningen vid {item} är sluten, men det står vem som röstade hur.").format(
            item=item.name
        )
    cast = {row.values["attendee"] for row in ballots}
    lacking = [row for row in deciding_at(meeting, item) if row.id not in cast]
    for row in lacking:
        yield _("{name} tjänstgör vid {item} men saknar röst i omröstningen.").format(
            name=row.values["name"], item=item.name
        )


def _numbers(meeting: MeetingView, item: ItemView, vote: Row, count: Count) -> Iterator[str]:
    """Numbers that are not those of the people who decide, or not those of the ballots."""
    written = vote.values["yes_count"], vote.values["no_count"]
    has_ballots = bool(item.proceedings.ballots.get(vote.id))
    if has_ballots:
        if written not in ((None, None), (count.yes, count.no)):
            yield _("Omröstningen vid {item}: antalen stämmer inte med rösterna.").format(
                item=item.name
            )
        return
    deciding = len(deciding_at(meeting, item))
    if count.total != deciding:
        yield _("Omröstningen vid {item} har {votes}, men {deciding} tjänstgör.").format(
            item=item.name, votes=counted(count.total, _("röst"), _("röster")), deciding=deciding
        )


def _tie(meeting: MeetingView, item: ItemView, vote: Row, count: Count) -> Iterator[str]:
    """Equal numbers that nobody decides, or that somebody decides against the chair's ballot."""
    decided = vote.values["tie_break"]
    if not count.is_equal:
        if decided is not None:
            yield _("Omröstningen vid {item}: utslagsrösten behövs inte.").format(item=item.name)
        return
    leads = presiding_at(meeting, item)
    chairs = {
        row.values["choice"].value
        for row in item.proceedings.ballots.get(vote.id, ())
        if leads is not None and row.values["attendee"] == leads.id
    }
    if decided is None:
        yield _("Omröstningen vid {item} är lika, {yes} mot {no}, och saknar utslag.").format(
            item=item.name, yes=count.yes, no=count.no
        )
    elif chairs and chairs <= set(Side) - {decided}:
        yield _("Omröstningen vid {item}: utslaget är inte ordförandens röst.").format(
            item=item.name
        )


def _reservations(meeting: MeetingView, item: ItemView) -> Iterator[str]:
    """Reservations against a decision that is not there."""
    for person in _who(item, "reservation") if not item.decisions else ():
        yield _("{name} reserverar sig vid {item}, men där finns inget beslut.").format(
            name=name_of(meeting, person), item=item.name
        )


def _who(item: ItemView, kind: str) -> list[int | None]:
    return [row.values["attendee"] for row in item.proceedings.of(kind)]


_Rule = Callable[[MeetingView, ItemView], Iterator[str]]
_RULES: tuple[_Rule, ...] = (_people, _doubled, _votes, _reservations)
