"""Forms for the formal side of an item: jäv, proposals, votes, reservations and statements."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Link, LongText, Number, Part, Text, YesNo
from bra_desk.forms.form import Form, Values
from bra_desk.model.proceedings import (
    Ballot,
    BallotChoice,
    Count,
    Proposal,
    ProposalSupport,
    Recusal,
    RecusalGround,
    Reservation,
    Side,
    Statement,
    Vote,
    VoteKind,
)

RECUSAL_GROUNDS = {
    RecusalGround.OWN_MATTER: _("Saken rör personen själv eller en närstående"),
    RecusalGround.REPRESENTATIVE: _("Företräder den som saken rör"),
    RecusalGround.SUPERVISION: _("Tillsyn över egen verksamhet"),
    RecusalGround.COUNSEL: _("Har varit ombud i saken"),
    RecusalGround.OTHER: _("Annan särskild omständighet"),
}
BALLOT_CHOICES = {
    BallotChoice.YES: _("Ja"),
    BallotChoice.NO: _("Nej"),
    BallotChoice.ABSTAIN: _("Avstår"),
}
VOTE_KINDS = {VoteKind.OPEN: _("Öppen"), VoteKind.CLOSED: _("Sluten")}
SIDES = {Side.YES: _("Ja"), Side.NO: _("Nej")}


def _not_for_oneself(values: Values) -> dict[str, str]:
    if values["deputy"] is None or values["deputy"] != values["attendee"]:
        return {}
    return {"deputy": _("Den som är jävig kan inte vara sin egen ersättare.")}


def _sides_differ(values: Values) -> dict[str, str]:
    yes, no = (values[name].strip().casefold() for name in ("yes_means", "no_means"))
    return {"no_means": _("Ja och nej betyder samma sak. Ändra en av dem.")} if yes == no else {}


def _counts_are_whole(values: Values) -> dict[str, str]:
    """Numbers of both sides or of none, and a tie broken only where there is one."""
    yes, no = values["yes_count"], values["no_count"]
    if (yes is None) != (no is None):
        return {"no_count" if no is None else "yes_count": _("Fyll i både ja och nej.")}
    if yes is None:
        if values["abstain_count"] is None:
            return {}
        return {"yes_count": _("Fyll i både ja och nej.")}
    if values["tie_break"] is not None and not Count(yes, no).is_equal:
        return {"tie_break": _("Rösterna är inte lika, så ingen utslagsröst behövs.")}
    return {}


RECUSAL = Form(
    entity=Recusal,
    singular=_("Jäv"),
    plural=_("Jäv"),
    neuter=True,
    about=_("Vem som inte deltar i ett ärende på grund av jäv, och varför."),
    caption=("attendee",),
    sort=("agenda_item", "position"),
    fields=(
        Link("agenda_item", _("Ärende"), to="agenda_item", required=True, column=True),
        Number("position", _("Ordning")),
        Link("attendee", _("Vem"), to="attendance", required=True, column=True),
        Choice("ground", _("Grund"), labels=RECUSAL_GROUNDS, column=True),
        Text("reason", _("Skäl"), column=True),
        Link("deputy", _("Tjänstgör i stället"), to="attendance", column=True),
    ),
    checks=(_not_for_oneself,),
)

PROPOSAL = Form(
    entity=Proposal,
    singular=_("Yrkande"),
    plural=_("Yrkanden"),
    neuter=True,
    about=_("Vad någon vill att mötet ska besluta."),
    caption=("text",),
    sort=("agenda_item", "position"),
    fields=(
        Link("agenda_item", _("Ärende"), to="agenda_item", required=True, column=True),
        Number("position", _("Ordning")),
        LongText("text", _("Yrkande"), required=True, column=True),
        Link("attendee", _("Vem"), to="attendance", column=True),
        YesNo("is_withdrawn", _("Återtaget"), column=True),
        Part("supports", _("Instämmer"), form="proposal_support", via="proposal"),
    ),
)

PROPOSAL_SUPPORT = Form(
    entity=ProposalSupport,
    singular=_("Instämmande"),
    plural=_("Instämmanden"),
    neuter=True,
    about=_("Vem som instämmer i någon annans yrkande."),
    caption=("attendee",),
    sort=("proposal", "position"),
    fields=(
        Link("proposal", _("Yrkande"), to="proposal", required=True, column=True),
        Number("position", _("Ordning")),
        Link("attendee", _("Vem"), to="attendance", required=True, column=True),
    ),
)

VOTE = Form(
    entity=Vote,
    singular=_("Omröstning"),
    plural=_("Omröstningar"),
    about=_("Vad ja och nej betyder, hur rösterna föll och vad det blev."),
    caption=("question", "yes_means"),
    sort=("agenda_item", "position"),
    fields=(
        Link("agenda_item", _("Ärende"), to="agenda_item", required=True, column=True),
        Number("position", _("Ordning")),
        Text("question", _("Fråga"), hint=_("Om ärendet har flera omröstningar."), column=True),
        Text("yes_means", _("Ja betyder"), required=True, column=True),
        Text("no_means", _("Nej betyder"), required=True, column=True),
        Choice(
            "vote_kind",
            _("Omröstning"),
            labels=VOTE_KINDS,
            default=VoteKind.OPEN,
            hint=_("Sluten bara vid val och anställning."),
        ),
        Number("yes_count", _("Antal ja"), most=500, hint=_("När rösterna inte har namn.")),
        Number("no_count", _("Antal nej"), most=500),
        Number("abstain_count", _("Antal som avstår"), most=500),
        Choice(
            "tie_break",
            _("Utslag vid lika"),
            labels=SIDES,
            hint=_("Ordförandens röst; i en sluten omröstning lotten."),
        ),
        Part("ballots", _("Röster"), form="ballot", via="vote"),
    ),
    checks=(_sides_differ, _counts_are_whole),
)

BALLOT = Form(
    entity=Ballot,
    singular=_("Röst"),
    plural=_("Röster"),
    about=_("Hur var och en röstade i en öppen omröstning."),
    caption=("attendee", "choice"),
    sort=("vote", "position"),
    fields=(
        Link("vote", _("Omröstning"), to="vote", required=True, column=True),
        Number("position", _("Ordning")),
        Link("attendee", _("Vem"), to="attendance", required=True, column=True),
        Choice("choice", _("Röst"), labels=BALLOT_CHOICES, required=True, column=True),
    ),
)

RESERVATION = Form(
    entity=Reservation,
    singular=_("Reservation"),
    plural=_("Reservationer"),
    about=_("Vem som reserverar sig mot ett beslut."),
    caption=("attendee",),
    sort=("agenda_item", "position"),
    fields=(
        Link("agenda_item", _("Ärende"), to="agenda_item", required=True, column=True),
        Number("position", _("Ordning")),
        Link("attendee", _("Vem"), to="attendance", required=True, column=True),
        LongText("text", _("Reservation"), column=True),
    ),
)

STATEMENT = Form(
    entity=Statement,
    singular=_("Protokollsanteckning"),
    plural=_("Protokollsanteckningar"),
    about=_("Vad någon vill ha antecknat till protokollet."),
    caption=("attendee",),
    sort=("agenda_item", "position"),
    fields=(
        Link("agenda_item", _("Ärende"), to="agenda_item", required=True, column=True),
        Number("position", _("Ordning")),
        Link("attendee", _("Vem"), to="attendance", required=True, column=True),
        LongText("text", _("Anteckning"), required=True, column=True),
    ),
)
