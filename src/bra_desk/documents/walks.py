"""What the protocol of a safety walk and the lists to those responsible say, as plain data."""

from dataclasses import dataclass

from bra_desk.basics.texts import _, joined
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, lines, parts
from bra_desk.documents.origin import NamedContent
from bra_desk.documents.pictures import Picture


@dataclass(frozen=True, kw_only=True)
class ObservationContent:
    """What was seen at a place, and what came of it; empty texts are left out."""

    number: str
    text: str
    place: str = ""
    category: str = ""
    proposal: str = ""
    responsible: str = ""
    #: What was decided, or that nothing is decided; empty for what is good.
    ruling: str = ""
    reason: str = ""
    due: str = ""
    done: str = ""
    checked: str = ""
    #: Which observation of an earlier walk it goes on from.
    earlier: str = ""
    #: The measure and the matter for a meeting that it led to.
    results: tuple[NamedContent, ...] = ()
    photos: tuple[Picture, ...] = ()

    @property
    def heading(self) -> str:
        """7 Gångtunneln, or 7 Belysning where no place is said."""
        return "\u2003".join(filter(None, (self.number, self.place or self.category)))

    @property
    def facts(self) -> str:
        """The category, and where it was seen before."""
        category = self.category if self.place else ""
        return joined(category, self.earlier, between=" · ")

    @property
    def led_to(self) -> str:
        """What it led to: the measure and the matter, with a comma between."""
        return ", ".join(each.title for each in self.results)

    @property
    def decided(self) -> str:
        """What was decided and until when it is to be done, or that it is done."""
        if self.done:
            return _("Klart {day}").format(day=self.done)
        due = _("klart senast {day}").format(day=self.due) if self.due else ""
        return joined(self.ruling, due)


@dataclass(frozen=True, kw_only=True)
class ResponsibleContent:
    """What one organisation answers for."""

    name: str
    #: How many of its observations stand where, in words.
    standing: str = ""
    observations: tuple[ObservationContent, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RulingCount:
    """A line of the summary: an organisation and how its observations stand."""

    name: str
    total: str
    undecided: str
    waiting: str
    done: str
    refused: str


@dataclass(frozen=True, kw_only=True)
class WalkContent:
    """A safety walk as it is told to those who walked, to those responsible, and to the public."""

    municipality: str
    council_name: str
    body_name: str = ""
    title: str
    #: The day, or that it is not set.
    held_on: str
    time: str = ""
    daylight: str = ""
    area: str = ""
    gathering_place: str = ""
    organiser: str = ""
    #: Those who took part: 9 boende, 2 polisen; never by name.
    participants: str = ""
    premeeting_on: str = ""
    follow_up_on: str = ""
    #: The earlier walk that this one looks after.
    earlier: str = ""
    route: str = ""
    premeeting: str = ""
    follow_up: str = ""
    #: How many observations there are and where they stand.
    standing: str = ""
    summary: tuple[RulingCount, ...] = ()
    good: tuple[ObservationContent, ...] = ()
    problems: tuple[ObservationContent, ...] = ()
    #: The same problems, by who answers for them.
    responsible: tuple[ResponsibleContent, ...] = ()
    #: Photos that nobody has sorted; in the full version alone.
    unsorted: tuple[Picture, ...] = ()
    is_public: bool = False
    contact: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """That it is the public version; empty for the full one."""
        return _("Publik version") if self.is_public else ""


def _pictures(name: str, about: str, source: str) -> Field:
    return Field(name, about, source, list, is_list=True)


_HEAD = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("möte"), _("Vandringens rubrik"), "title", is_vital=True),
    Field(_("version"), _("Säger att det är den publika versionen"), "version"),
    Field(_("datum"), _("Dagen, eller att datum saknas"), "held_on"),
    Field(_("tid"), _("Klockslagen"), "time"),
    Field(_("ljus"), _("Dagsljus, skymning eller mörker"), "daylight"),
    Field(_("område"), _("Området"), "area"),
    Field(_("samling"), _("Var gruppen samlades"), "gathering_place"),
    Field(_("arrangör"), _("Den som ordnade vandringen"), "organiser"),
    Field(_("deltagare"), _("Hur många som gick med, efter roll"), "participants"),
    Field(_("förmöte"), _("Dagen för förmötet"), "premeeting_on"),
    Field(_("uppföljande_möte"), _("Dagen för det uppföljande mötet"), "follow_up_on"),
    Field(_("följer_upp"), _("Vandringen som den här följer upp"), "earlier"),
    Field(_("läge"), _("Hur många iakttagelser som finns och var de står"), "standing"),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
_OBSERVATION = (
    Field(_("nummer"), _("Iakttagelsens nummer"), "number"),
    Field(_("rubrik"), _("Numret och platsen"), "heading"),
    Field(_("plats"), _("Platsen"), "place"),
    Field(_("kategori"), _("Kategorin"), "category"),
    Field(_("fakta"), _("Kategorin, och var det sågs förra gången"), "facts"),
    lines(_("text"), _("Det som sågs, ett stycke i taget"), "text", is_vital=True),
    lines(_("förslag"), _("Förslaget, ett stycke i taget"), "proposal"),
    Field(_("ansvarig"), _("Den som svarar för platsen"), "responsible"),
    Field(
        _("beslut"), _("Beslutet och när det ska vara klart, eller när det blev klart"), "decided"
    ),
    lines(_("skäl"), _("Skälet till beslutet"), "reason"),
    Field(_("klar_senast"), _("Dagen då det ska vara klart"), "due"),
    lines(_("efterkontroll"), _("Vad efterkontrollen visade"), "checked"),
    Field(_("ledde_till"), _("Åtgärden eller ärendet som iakttagelsen ledde till"), "led_to"),
    _pictures(_("bilder"), _("Bilderna, en i taget"), "photos"),
)
WALK_PROTOCOL_FIELDS = (
    *_HEAD,
    lines(_("rutt"), _("Rutten, en plats i taget"), "route"),
    lines(_("från_förmötet"), _("Anteckningar från förmötet"), "premeeting"),
    lines(_("från_uppföljningen"), _("Anteckningar från det uppföljande mötet"), "follow_up"),
    parts(
        _("sammanställning"),
        _("Iakttagelserna i tal, en ansvarig i taget"),
        "summary",
        (
            Field(_("ansvarig"), _("Den som svarar för platserna"), "name"),
            Field(_("antal"), _("Antal brister"), "total"),
            Field(_("utan_beslut"), _("Antal utan beslut"), "undecided"),
            Field(_("ska_göras"), _("Antal som ska göras"), "waiting"),
            Field(_("klara"), _("Antal som är klara"), "done"),
            Field(_("åtgärdas_inte"), _("Antal som inte åtgärdas"), "refused"),
        ),
    ),
    parts(_("bra"), _("Det som är bra, i ordning"), "good", _OBSERVATION),
    parts(_("brister"), _("Bristerna, i ordning"), "problems", _OBSERVATION),
    _pictures(_("övriga_bilder"), _("Bilder som inte hör till någon iakttagelse"), "unsorted"),
)
WALK_LIST_FIELDS = (
    *_HEAD,
    parts(
        _("ansvariga"),
        _("De ansvariga, en i taget"),
        "responsible",
        (
            Field(_("namn"), _("Den ansvariga organisationen"), "name", is_vital=True),
            Field(_("läge"), _("Hur många iakttagelser den har och var de står"), "standing"),
            parts(_("iakttagelser"), _("Iakttagelserna i ordning"), "observations", _OBSERVATION),
        ),
    ),
)
#: The documents of a walk, for the catalogue.
WALK_DOCUMENTS = (
    DocumentKind(
        name="walk_protocol",
        title=_("Protokoll från trygghetsvandring"),
        about=_("Vad som sågs på vandringen, vad som beslutades och varför, med bilder."),
        needs="walk",
        content=WalkContent,
        fields=WALK_PROTOCOL_FIELDS,
        template="walk_protocol.docx",
        saved=_("Protokollet är sparat"),
    ),
    DocumentKind(
        name="walk_list",
        title=_("Iakttagelser per ansvarig"),
        about=_("En lista till var och en som svarar för platserna, att besluta om."),
        needs="walk",
        content=WalkContent,
        fields=WALK_LIST_FIELDS,
        template="walk_list.docx",
        saved=_("Listan är sparad"),
    ),
)
