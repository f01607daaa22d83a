"""The Act (2023:196), 4-14 §§, in plain words, and the form of what is said of each."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, LongText
from bra_desk.forms.form import Form, Values
from bra_desk.model.law import LawNote, Paragraph, Verdict

#: The Act as it was when these words were written; 14 § came with SFS 2025:223.
ACT: Final = _("Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete")
LAST_AMENDED: Final = "SFS 2025:223"
READ_ON: Final = date(2025, 9, 1)

VERDICTS = {
    Verdict.MET: _("uppfylld"),
    Verdict.PARTLY: _("delvis"),
    Verdict.MISSING: _("saknas"),
    Verdict.YOURS: _("bedöms av er"),
}


@dataclass(frozen=True, kw_only=True)
class Demand:
    """A paragraph in plain words."""

    paragraph: Paragraph
    title: str
    #: What it asks for, in one sentence of ours; the Act's own words are in the Act.
    demand: str
    #: What the register can show of it, and what it cannot.
    shown: str

    @property
    def name(self) -> str:
        """The paragraph by number and title: 5 § Åtgärdsplan."""
        return f"{self.paragraph.value}\u00a0§ {self.title}"


DEMANDS: Final = (
    Demand(
        paragraph=Paragraph.SITUATION_PICTURE,
        title=_("Lägesbild"),
        demand=_(
            "Kommunen ska ha en lägesbild över brottsligheten: en kartläggning, annan information "
            "som behövs och en analys av dem."
        ),
        shown=_(
            "Den gemensamma lägesbild som senast beslutades, om den har kartläggning, annan "
            "information och analys, och hur många problem den har. Finns ingen lägesbild i "
            "registret tas namn och dag ur åtgärdsplanen. Om delarna räcker bedömer ni själva."
        ),
    ),
    Demand(
        paragraph=Paragraph.ACTION_PLAN,
        title=_("Åtgärdsplan"),
        demand=_("Kommunen ska besluta om en åtgärdsplan som bygger på lägesbilden."),
        shown=_("Planens beslut, vem som beslutade, lägesbilden den bygger på och dess åtgärder."),
    ),
    Demand(
        paragraph=Paragraph.FOLLOW_UP,
        title=_("Uppdatering och uppföljning"),
        demand=_("Minst vartannat år ska lägesbilden uppdateras och åtgärdsplanen följas upp."),
        shown=_(
            "Hur länge sedan det var, räknat i månader från dagen då lägesbilden beslutades och "
            "från dagarna i åtgärdsplanerna."
        ),
    ),
    Demand(
        paragraph=Paragraph.INTEGRATION,
        title=_("Samordnad planering"),
        demand=_(
            "Arbetet ska, där det är lämpligt, hänga ihop med annan analys och planering som "
            "kommunen gör enligt andra lagar."
        ),
        shown=_(
            "Det som lägesbilden säger om annan planering, till exempel budget och folkhälsa. Om "
            "det räcker bedömer ni själva."
        ),
    ),
    Demand(
        paragraph=Paragraph.COORDINATION,
        title=_("Ansvar för samordning"),
        demand=_("Kommunen ansvarar för samordningen i kommunen enligt 9 och 10 §§."),
        shown=_("Följer av 9 och 10 §§: det som saknas där saknas här."),
    ),
    Demand(
        paragraph=Paragraph.AGREEMENTS,
        title=_("Överenskommelser"),
        demand=_(
            "Kommunen ska verka för skriftliga överenskommelser om samverkan, som säger syftena "
            "och områdena."
        ),
        shown=_("Överenskommelser som gäller, och om syfte och omfattning är ifyllda."),
    ),
    Demand(
        paragraph=Paragraph.STRATEGIC_COUNCIL,
        title=_("Strategiskt råd"),
        demand=_(
            "Kommunen ska verka för ett råd som kommunen leder och där övriga aktörer företräds "
            "av personer i ledande befattningar."
        ),
        shown=_("Rådets ordförande, och hur många av de övriga aktörerna som är ledande."),
    ),
    Demand(
        paragraph=Paragraph.COORDINATORS,
        title=_("Samordningsfunktion"),
        demand=_("Kommunen ska ha en samordningsfunktion för brottsförebyggande frågor."),
        shown=_("Personer med rollen samordnare. Hur stor del av tiden de har vet inte registret."),
    ),
    Demand(
        paragraph=Paragraph.THEIR_TASKS,
        title=_("Samordningsfunktionens uppgifter"),
        demand=_(
            "Funktionen ska samordna och stödja arbetet, vara kontaktpunkt utåt och bidra till att "
            "informationen når invånarna."
        ),
        shown=_(
            "Samordnare, kontaktuppgifter, kontakter hos parterna och det ni har antecknat att ni "
            "har berättat det senaste året."
        ),
    ),
    Demand(
        paragraph=Paragraph.REPORTING,
        title=_("Ledning och rapportering"),
        demand=_(
            "Kommunstyrelsen, eller den nämnd som fullmäktige har valt, leder arbetet och "
            "rapporterar fortlöpande till kommunfullmäktige."
        ),
        shown=_("Ansvarig nämnd i inställningarna, och färdiga rapporter till fullmäktige."),
    ),
    Demand(
        paragraph=Paragraph.CAMERAS,
        title=_("Kamerabevakning"),
        demand=_(
            "Kommunen får kamerabevaka platser dit allmänheten har tillträde, för att de ska vara "
            "trygga och säkra. Det är en rätt, ingen skyldighet."
        ),
        shown=_(
            "Åtgärder som är märkta kamerabevakning, med beslut och dagen då behovet prövas igen."
        ),
    ),
)
#: The paragraphs by number and title.
PARAGRAPHS = {demand.paragraph: demand.name for demand in DEMANDS}


def _verdict_has_ground(values: Values) -> dict[str, str]:
    if values["verdict"] is not None and not values["text"].strip():
        return {"text": _("Skriv vad bedömningen bygger på, så att andra kan förstå den.")}
    return {}


LAW_NOTE = Form(
    entity=LawNote,
    singular=_("Bedömning av lagen"),
    plural=_("Bedömningar av lagen"),
    about=_("Er egen bedömning av en paragraf i lagen (2023:196)."),
    caption=("paragraph",),
    sort=("-assessed_on",),
    unique=(("paragraph",),),
    twin=_("Paragrafen har redan en bedömning. Ändra den i stället."),
    fields=(
        Choice("paragraph", _("Paragraf"), labels=PARAGRAPHS, required=True, column=True),
        Choice(
            "verdict",
            _("Er bedömning"),
            labels=VERDICTS,
            hint=_(
                "Går före det som registret kommer fram till. Lämna tomt för bara en kommentar."
            ),
            column=True,
        ),
        LongText("text", _("Vad den bygger på"), column=True),
        Date("assessed_on", _("Bedömd"), column=True),
    ),
    checks=(_verdict_has_ground,),
)
