"""Recording a vote: what yes and no mean, the ballots or the numbers, and what it came to."""

from collections.abc import Mapping

from bra_desk.basics import clock
from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Values
from bra_desk.model.proceedings import BallotChoice, Count, Side, VoteKind, counted_votes, outcome
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.services.meetings.deciding import presiding_at
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.meetings.proceedings import place_of, problems
from bra_desk.services.meetings.proceedings_view import Proceedings
from bra_desk.storage.register import Register, Session

Ballots = Mapping[int, BallotChoice]


def record_vote(
    register: Register, item_id: int, vote_id: int | None, values: Values, ballots: Ballots
) -> int:
    """Save a vote with its ballots, by attendee in the order they are told; answers its number.

    Without ballots the counts in `values` hold; with them the counts are left out, and equal
    numbers in an open vote are decided by the ballot of whoever leads the meeting.
    Errors: ValuesWrong, EntryMissing.
    """
    form = FORMS["vote"]
    with register.write(_("Omröstning i ett ärende")) as session:
        meeting, item = place_of(session, item_id)
        _refuse(meeting, item, values, ballots)
        kept = {} if vote_id is None else _kept(session, vote_id)
        whole = {**form.empty(), **kept, **values, "agenda_item": item_id}
        if ballots:
            leads = presiding_at(meeting, item)
            chairs = None if leads is None else ballots.get(leads.id)
            whole |= {"yes_count": None, "no_count": None, "abstain_count": None}
            whole["tie_break"] = decided_by(counted_votes(ballots.values()), chairs)
        id = save_in(session, form, whole, id=vote_id)
        _keep_ballots(session, id, ballots)
        return id


def decided_by(count: Count, chairs: BallotChoice | None) -> Side | None:
    """The chair's casting vote where numbers are equal; None where it is not needed or not cast."""
    if not count.is_equal or chairs is None or chairs is BallotChoice.ABSTAIN:
        return None
    return Side(chairs.value)


def count_of(proceedings: Proceedings, vote: Row) -> Count | None:
    """The numbers of a vote: by its ballots, else as written; None when neither is there."""
    ballots = proceedings.ballots.get(vote.id, ())
    if ballots:
        return counted_votes(row.values["choice"] for row in ballots)
    yes, no = vote.values["yes_count"], vote.values["no_count"]
    if yes is None or no is None:
        return None
    return Count(yes, no, vote.values["abstain_count"] or 0)


def came_to(proceedings: Proceedings, vote: Row) -> Side | None:
    """What a vote came to; None while it decides nothing."""
    count = count_of(proceedings, vote)
    return None if count is None else outcome(count, vote.values["tie_break"])


def _refuse(meeting: MeetingView, item: ItemView, values: Values, ballots: Ballots) -> None:
    """Errors: ValuesWrong for a ballot that nobody may cast, or names in a closed vote."""
    if ballots and values["vote_kind"] is VoteKind.CLOSED:
        sentence = _("I en sluten omröstning skrivs bara antal, inte vem som röstade hur.")
        raise ValuesWrong({"vote_kind": sentence})
    for attendee in ballots:
        found = problems(meeting, item, "ballot", {"attendee": attendee})
        if found:
            raise ValuesWrong({"ballots": found["attendee"]})


def _kept(session: Session, vote_id: int) -> Values:
    opened_in(session, "vote", vote_id)
    return rows_in(session, "vote", {"id": vote_id})[0].values


def _keep_ballots(session: Session, vote_id: int, ballots: Ballots) -> None:
    """Let the vote have just these ballots, in this order."""
    form = FORMS["ballot"]
    noted = {row.values["attendee"]: row for row in rows_in(session, "ballot", {"vote": vote_id})}
    for attendee in noted.keys() - ballots.keys():
        opened_in(session, "ballot", noted[attendee].id).removed_at = clock.now()
    for place, (attendee, choice) in enumerate(ballots.items()):
        values = {"vote": vote_id, "position": place, "attendee": attendee, "choice": choice}
        row = noted.get(attendee)
        if row is None or row.values != values:
            save_in(session, form, values, id=None if row is None else row.id)
