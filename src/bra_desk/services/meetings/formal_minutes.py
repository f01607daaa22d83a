"""Gathers what formal minutes say of the formal side of an item, in whole sentences."""

from typing import Any

from bra_desk.basics.texts import _, counted, in_sentence, listed
from bra_desk.documents.proceedings import (
    ProposalContent,
    RemarkContent,
    VoteContent,
)
from bra_desk.model.council import MinutesType
from bra_desk.model.proceedings import BallotChoice, Count, Side, VoteKind, outcome
from bra_desk.services.entries import Row
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.meetings.votes import count_of


def proceedings_of(meeting: MeetingView, item: ItemView) -> dict[str, Any]:
    """The formal side of an item for `ItemContent`; nothing for bodies without formal minutes."""
    if meeting.minutes_type is not MinutesType.FORMAL:
        return {}
    names = {row.id: formal_name(row) for row in meeting.attendees}
    noted = item.proceedings
    proposals = [row for row in noted.of("proposal") if not row.values["is_withdrawn"]]
    return {
        "recusals": tuple(_recusal(row, names) for row in noted.of("recusal")),
        "proposals": tuple(
            _proposal(row, noted.supports.get(row.id, ()), names) for row in proposals
        ),
        "proposition_order": item.values["proposition_order"],
        "votes": tuple(_vote(item, row, names) for row in noted.of("vote")),
        "reservations": _remarks(
            noted.of("reservation"),
            names,
            _("{who} reserverar sig mot beslutet."),
            _("{who} reserverar sig mot beslutet:"),
        ),
        "statements": _remarks(
            noted.of("statement"),
            names,
            "",
            _("{who} lämnar följande anteckning till protokollet:"),
        ),
    }


def formal_name(row: Row) -> str:
    """A person's name, with the party of an elected representative after it."""
    party = row.values["party"]
    return f"{row.values['name']} ({party})" if party else str(row.values["name"])


def _recusal(row: Row, names: dict[int, str]) -> str:
    values = row.values
    who = names.get(values["attendee"], row.texts["attendee"])
    reason = values["reason"].strip().rstrip(".") or in_sentence(row.texts["ground"])
    told = _("{who} deltar inte i handläggningen av ärendet på grund av jäv.").format(who=who)
    if reason:
        told = _("{who} deltar inte i handläggningen av ärendet på grund av jäv: {reason}.").format(
            who=who, reason=in_sentence(reason)
        )
    deputy = names.get(values["deputy"])
    if deputy is None:
        return told
    return f"{told} {_('{who} tjänstgör i stället.').format(who=deputy)}"


def _proposal(row: Row, supports: tuple[Row, ...], names: dict[int, str]) -> ProposalContent:
    text, who = row.values["text"].strip(), names.get(row.values["attendee"], "")
    if who:
        goes_on = text[:1].islower()
        pattern = _("{who} yrkar {text}") if goes_on else _("{who} yrkar: {text}")
        text = pattern.format(who=who, text=text)
    joined = [
        names[each.values["attendee"]] for each in supports if each.values["attendee"] in names
    ]
    support = _("{who} instämmer i yrkandet.").format(who=listed(joined)) if joined else ""
    return ProposalContent(text=_ended(text), support=support)


def _vote(item: ItemView, row: Row, names: dict[int, str]) -> VoteContent:
    values, count = row.values, count_of(item.proceedings, row)
    is_closed = values["vote_kind"] is VoteKind.CLOSED

    def who(choice: BallotChoice) -> tuple[str, ...]:
        ballots = item.proceedings.ballots.get(row.id, ()) if not is_closed else ()
        return tuple(
            names.get(each.values["attendee"], each.texts["attendee"])
            for each in ballots
            if each.values["choice"] is choice
        )

    return VoteContent(
        question=values["question"],
        yes_means=values["yes_means"].rstrip(". "),
        no_means=values["no_means"].rstrip(". "),
        closed=_("Omröstningen är sluten.") if is_closed else "",
        yes=who(BallotChoice.YES),
        no=who(BallotChoice.NO),
        abstain=who(BallotChoice.ABSTAIN),
        result="" if count is None else result_of(values, count),
    )


def result_of(values: dict[str, Any], count: Count) -> str:
    """The numbers of a vote and what they decide, in one or two sentences."""
    numbers = _("{yes} och {no}").format(
        yes=counted(count.yes, _("ja-röst"), _("ja-röster")),
        no=counted(count.no, _("nej-röst"), _("nej-röster")),
    )
    if count.abstain:
        numbers = _("{yes}, {no} och {abstain} som avstår").format(
            yes=counted(count.yes, _("ja-röst"), _("ja-röster")),
            no=counted(count.no, _("nej-röst"), _("nej-röster")),
            abstain=count.abstain,
        )
    decided = outcome(count, values["tie_break"])
    if decided is None:
        return _("Resultatet är {numbers}. Rösterna är lika.").format(numbers=numbers)
    told = {
        "numbers": numbers,
        "outcome": _("ja") if decided is Side.YES else _("nej"),
        "means": values["yes_means" if decided is Side.YES else "no_means"].rstrip(". "),
    }
    pattern = _("Resultatet är {numbers}. Utfallet är {outcome}: {means}.")
    if count.is_equal:
        is_closed = values["vote_kind"] is VoteKind.CLOSED
        pattern = (
            _("Resultatet är {numbers}. Lotten avgör: {outcome}, {means}.")
            if is_closed
            else _("Resultatet är {numbers}. Ordförandens utslagsröst avgör: {outcome}, {means}.")
        )
    return pattern.format(**told)


def _remarks(
    rows: tuple[Row, ...], names: dict[int, str], alone: str, before: str
) -> tuple[RemarkContent, ...]:
    """Remarks in order; those that say the same word for word are given together."""
    together: dict[str, list[str]] = {}
    for row in rows:
        who = names.get(row.values["attendee"], row.texts["attendee"])
        together.setdefault(row.values["text"].strip(), []).append(who)
    return tuple(
        RemarkContent(lead=(before if text else alone).format(who=listed(people)), text=text)
        for text, people in together.items()
    )


def _ended(text: str) -> str:
    return text if not text or text[-1] in ".!?:;”" else f"{text}."
