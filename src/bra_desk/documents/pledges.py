"""What the public pages of citizen pledges say, as plain data, and what a template may call it."""

from dataclasses import dataclass

from bra_desk.basics.texts import _
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, lines, parts
from bra_desk.documents.origin import NamedContent


@dataclass(frozen=True, kw_only=True)
class PledgeYear:
    """How a pledge was kept in a year; empty texts are left out."""

    year: int
    #: What was done and what came of it; empty when the year is not followed up.
    result: str = ""
    effect: str = ""
    deviation: str = ""
    #: Whether the target was reached, and how it stands, in words.
    reached: str = ""
    light: str = ""

    @property
    def told(self) -> str:
        """The result, or that the year is not followed up."""
        return self.result or _("Löftet är inte följt upp för året.")


@dataclass(frozen=True, kw_only=True)
class PledgeContent:
    """A pledge with those who promise it, its target, and how it was kept."""

    text: str
    #: Its place among all pledges of the period.
    number: int = 1
    promised_by: str = ""
    target: str = ""
    done_by: tuple[NamedContent, ...] = ()
    years: tuple[PledgeYear, ...] = ()

    @property
    def measures(self) -> tuple[str, ...]:
        """The titles of the measures that it is kept by."""
        return tuple(each.title for each in self.done_by)

    @property
    def target_or_lack(self) -> str:
        """The target, or that there is none: a reader should know what cannot be checked."""
        return self.target or _("Löftet har inget mätbart mål.")


@dataclass(frozen=True, kw_only=True)
class PledgeGroup:
    """The pledges under one heading."""

    heading: str
    pledges: tuple[PledgeContent, ...]


@dataclass(frozen=True, kw_only=True)
class PledgesContent:
    """The pledges of a period."""

    municipality: str
    council_name: str
    body_name: str = ""
    #: The period: 2023-2024, with a dash.
    title: str = ""
    #: From which day to which, in words.
    valid: str = ""
    #: Everybody who promises something, as one phrase.
    parties: str = ""
    groups: tuple[PledgeGroup, ...] = ()
    #: When it was signed, and by whom; empty when the names are not to be public.
    signed_on: str = ""
    signatures: tuple[str, ...] = ()
    #: In figures how many are followed up and reached; for the follow-up alone.
    summary: str = ""
    contact: tuple[str, ...] = ()


_HEAD = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("period"), _("Perioden, 2023–2024"), "title", is_vital=True),
    Field(_("gäller"), _("Från vilken dag till vilken"), "valid"),
    Field(_("parter"), _("Alla som ger löften"), "parties"),
)
_PLEDGE = (
    Field(_("nummer"), _("Löftets nummer i perioden"), "number"),
    lines(_("löfte"), _("Löftet, ett stycke i taget"), "text", is_vital=True),
    Field(_("lovas_av"), _("De som ger löftet"), "promised_by"),
    Field(_("mål"), _("Det mätbara målet, eller att det saknas"), "target_or_lack"),
)
_YEAR = (
    Field(_("år"), _("Året som följs upp"), "year"),
    lines(_("resultat"), _("Vad som gjordes och vad som kom ut av det"), "told", is_vital=True),
    lines(_("effekt"), _("Vad som blev annorlunda"), "effect"),
    lines(_("avvikelse"), _("Vad som inte gick som planerat, och varför"), "deviation"),
    Field(_("målet_nått"), _("Ja, Delvis eller Nej"), "reached"),
    Field(_("läge"), _("Läget i ord, till exempel Gul: avviker"), "light"),
)
_CONTACT = lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact")


def _groups(*pledge: Field) -> Field:
    return parts(
        _("rubriker"),
        _("Löftena under sina rubriker"),
        "groups",
        (
            Field(_("rubrik"), _("Rubriken"), "heading"),
            parts(_("löften"), _("Löftena under rubriken"), "pledges", pledge),
        ),
    )


PLEDGES_FIELDS = (
    *_HEAD,
    _groups(*_PLEDGE),
    Field(_("undertecknat"), _("Dagen då löftena undertecknades"), "signed_on"),
    lines(_("underskrifter"), _("De som har undertecknat, om de ska visas"), "signatures"),
    _CONTACT,
)
PLEDGE_FOLLOW_UP_FIELDS = (
    *_HEAD,
    Field(_("sammanfattning"), _("Hur många löften som är följda upp och nådda"), "summary"),
    _groups(
        *_PLEDGE,
        lines(_("åtgärder"), _("Åtgärderna som löftet hålls med"), "measures"),
        parts(_("uppföljning"), _("Hur löftet hölls, ett år i taget"), "years", _YEAR),
    ),
    _CONTACT,
)
#: The documents of this content, for the catalogue.
PLEDGE_DOCUMENTS = (
    DocumentKind(
        name="pledges",
        title=_("Medborgarlöften"),
        about=_("Visar en periods löften för invånarna, med vem som lovar och hur det mäts."),
        needs="period",
        content=PledgesContent,
        fields=PLEDGES_FIELDS,
        template="pledges.docx",
    ),
    DocumentKind(
        name="pledge_follow_up",
        title=_("Uppföljning av medborgarlöften"),
        about=_("Visar hur en periods löften har hållits, år för år."),
        needs="period",
        content=PledgesContent,
        fields=PLEDGE_FOLLOW_UP_FIELDS,
        template="pledge_follow_up.docx",
    ),
)
