"""What an action plan (åtgärdsplan) says, as plain data, and what a template may call it."""

from dataclasses import dataclass

from bra_desk.basics.texts import _, counted
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, lines, parts


@dataclass(frozen=True, kw_only=True)
class PlanMeasure:
    """A measure on a row of the plan; what is empty leaves its line out."""

    number: str
    title: str
    problem: str = ""
    cause: str = ""
    goal: str = ""
    #: The organisation that answers for it, with the post in it.
    owner: str = ""
    #: Those who carry it out together with the owner.
    partners: tuple[str, ...] = ()
    period: str = ""
    indicator: str = ""
    status: str = ""

    @property
    def who(self) -> tuple[str, ...]:
        """The owner, and the partners on a line of their own."""
        owner = self.owner or _("Ansvarig är inte utsedd")
        if not self.partners:
            return (owner,)
        return (owner, _("Med {partners}").format(partners=", ".join(self.partners)))


@dataclass(frozen=True, kw_only=True)
class PlanGroup:
    """The measures of one focus area."""

    heading: str
    measures: tuple[PlanMeasure, ...]


@dataclass(frozen=True, kw_only=True)
class ActionPlanContent:
    """A plan with its measures by focus area."""

    municipality: str
    council_name: str
    #: The board that decided it; the council's name for a draft.
    body_name: str
    #: The plan's own name, for instance Åtgärdsplan 2026–2028.
    heading: str
    period: str = ""
    #: By whom and when it was decided; empty for a draft.
    decided: str = ""
    #: Says that it is a draft; empty once it is decided.
    draft: str = ""
    diary_number: str = ""
    agreement: str = ""
    situation_picture: str = ""
    #: When it was and is to be followed up.
    follow_up: str = ""
    introduction: str = ""
    groups: tuple[PlanGroup, ...] = ()
    contact: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The name without the word that the document's title begins with."""
        word = _("Åtgärdsplan")
        return self.heading.removeprefix(word).strip() or self.heading

    @property
    def law(self) -> str:
        """The paragraphs that ask for the plan and its follow-up."""
        return _("Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete, 5–6 §§")

    @property
    def count(self) -> str:
        """How many measures there are."""
        number = sum(len(group.measures) for group in self.groups)
        return counted(number, _("åtgärd"), _("åtgärder"))


_MEASURE = (
    Field(_("nummer"), _("Åtgärdens nummer"), "number"),
    Field(_("rubrik"), _("Åtgärden"), "title", is_vital=True),
    Field(_("problem"), _("Problemet den svarar på"), "problem"),
    Field(_("orsak"), _("Orsaken till problemet"), "cause"),
    Field(_("mål"), _("Det övergripande målet"), "goal"),
    lines(_("ansvarig"), _("Ansvarig, och på nästa rad samverkansparterna"), "who"),
    Field(_("tid"), _("Från och till"), "period"),
    Field(_("indikator"), _("Hur resultatet mäts"), "indicator"),
    Field(_("läge"), _("Åtgärdens status"), "status"),
)
ACTION_PLAN_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Den nämnd som har beslutat"), "body_name"),
    Field(_("möte"), _("Planens rubrik, Åtgärdsplan 2026–2028"), "heading"),
    Field(_("period"), _("Från och till"), "period"),
    Field(_("beslutad"), _("Vem som beslutade och när"), "decided"),
    Field(_("utkast"), _("Säger att planen är ett utkast"), "draft"),
    Field(_("diarienummer"), _("Planens diarienummer"), "diary_number"),
    Field(_("överenskommelse"), _("Överenskommelsen som planen genomför"), "agreement"),
    Field(_("lägesbild"), _("Lägesbilden som planen bygger på"), "situation_picture"),
    Field(_("uppföljning"), _("När planen följs upp"), "follow_up"),
    Field(_("lag"), _("Lagen och dess paragrafer"), "law"),
    Field(_("antal"), _("Hur många åtgärder planen har"), "count"),
    lines(_("inledning"), _("Inledningen, stycke för stycke"), "introduction"),
    parts(
        _("grupper"),
        _("Åtgärderna, ett fokusområde i taget"),
        "groups",
        (
            Field(_("rubrik"), _("Fokusområdet"), "heading"),
            parts(_("åtgärder"), _("Fokusområdets åtgärder"), "measures", _MEASURE),
        ),
    ),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The document, for the catalogue.
ACTION_PLAN = DocumentKind(
    name="action_plan",
    title=_("Åtgärdsplan"),
    about=_("Kommunens beslutade åtgärder som tabell, ett fokusområde i taget (5 § lagen)."),
    needs="action_plan",
    content=ActionPlanContent,
    fields=ACTION_PLAN_FIELDS,
    template="action_plan.docx",
    saved=_("Åtgärdsplanen är sparad"),
)
