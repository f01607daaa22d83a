"""The formal side of an item as minutes tell it, and what a template may call it.

What must be told is in 5 kap. 67 § of the Local Government Act (2017:725).
"""

from dataclasses import dataclass

from bra_desk.basics.texts import _, listed
from bra_desk.documents.fields import Field, lines, parts


@dataclass(frozen=True, kw_only=True)
class ProposalContent:
    """A proposal, with who makes it in its first words."""

    text: str
    #: Who joins in it, in a sentence; empty when nobody does.
    support: str = ""


@dataclass(frozen=True, kw_only=True)
class VoteContent:
    """A vote and what it came to."""

    #: What is voted on; empty where the item has but one vote.
    question: str = ""
    yes_means: str
    no_means: str
    #: That the vote was closed, in a sentence; empty for an open one.
    closed: str = ""
    #: Who voted how, in the order of the attendance; empty without names.
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()
    #: The numbers and what they decide, in sentences.
    result: str


@dataclass(frozen=True, kw_only=True)
class RemarkContent:
    """A reservation or a statement: who gives it, in a sentence, and what it says."""

    lead: str
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class ProceedingsContent:
    """The formal side of an item; what is empty leaves its heading out."""

    #: Who does not take part and why, a sentence each.
    recusals: tuple[str, ...] = ()
    proposals: tuple[ProposalContent, ...] = ()
    proposition_order: str = ""
    votes: tuple[VoteContent, ...] = ()
    reservations: tuple[RemarkContent, ...] = ()
    statements: tuple[RemarkContent, ...] = ()


_PROPOSAL = (
    lines(_("stycken"), _("Yrkandet med vem som lägger det, ett stycke i taget"), "text"),
    Field(_("instämmer"), _("Vilka som instämmer, i en mening"), "support"),
)
_VOTE = (
    Field(_("fråga"), _("Vad omröstningen gäller, när ärendet har flera"), "question"),
    Field(_("ja_betyder"), _("Vad en ja-röst betyder"), "yes_means"),
    Field(_("nej_betyder"), _("Vad en nej-röst betyder"), "no_means"),
    Field(_("sluten"), _("Säger att omröstningen är sluten"), "closed"),
    Field(_("röstar_ja"), _("De som röstar ja, på en rad"), "yes", listed),
    Field(_("röstar_nej"), _("De som röstar nej, på en rad"), "no", listed),
    Field(_("avstår"), _("De som avstår, på en rad"), "abstain", listed),
    Field(_("resultat"), _("Antalen och vad de avgör"), "result"),
)
_REMARK = (
    Field(_("inledning"), _("Vem som lämnar den, i en mening"), "lead"),
    lines(_("stycken"), _("Vad den säger, ett stycke i taget"), "text"),
)
#: What a template for minutes may ask for under an item, beside what every record has.
PROCEEDINGS_FIELDS = (
    lines(_("jäv"), _("De som inte deltar på grund av jäv, en mening i taget"), "recusals"),
    parts(_("yrkanden"), _("Yrkandena som inte är återtagna"), "proposals", _PROPOSAL),
    lines(
        _("propositionsordning"),
        _("I vilken ordning yrkandena ställs, ett stycke i taget"),
        "proposition_order",
    ),
    parts(_("omröstningar"), _("Omröstningarna i ärendet"), "votes", _VOTE),
    parts(_("reservationer"), _("Reservationerna mot beslutet"), "reservations", _REMARK),
    parts(_("anteckningar"), _("Anteckningarna till protokollet"), "statements", _REMARK),
)
