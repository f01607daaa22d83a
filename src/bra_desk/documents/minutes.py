"""What minutes and meeting notes say, as plain data, and what a template may call it."""

from dataclasses import dataclass, replace
from datetime import date, time

from bra_desk.basics.texts import _, full_date, listed, long_date
from bra_desk.documents.carried import CARRIED_FIELDS, FollowedContent
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, day, hour, lines, parts, time_span
from bra_desk.documents.origin import Traced
from bra_desk.documents.people import PersonContent
from bra_desk.documents.proceedings import PROCEEDINGS_FIELDS, ProceedingsContent


@dataclass(frozen=True, kw_only=True)
class AttendeeContent(PersonContent):
    """A person in a list of attendance; without a role where the group's heading says it."""

    #: What is special: serves for somebody, left early, on a link; empty when nothing is.
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class AttendanceGroup:
    """People who attended in the same way; a group without people is left out."""

    heading: str
    attendees: tuple[AttendeeContent, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DecisionContent(Traced):
    """A decision; its text may be several paragraphs."""

    text: str
    #: Who carries it out; empty when nobody is named.
    executor: str = ""
    #: When it is to be done; None when no day is set.
    due_on: date | None = None
    #: Who receives the decision; empty when nobody does.
    dispatch_to: tuple[str, ...] = ()

    @property
    def particulars(self) -> str:
        """Who carries it out and by when, on one line, as far as it is said."""
        executor = self.executor and _("Ansvarig: {who}").format(who=self.executor)
        due = self.due_on and _("Senast {day}").format(day=long_date(self.due_on))
        return " · ".join(each for each in (executor, due) if each)


@dataclass(frozen=True, kw_only=True)
class TaskContent(Traced):
    """Who does what by when."""

    what: str
    who: str = ""
    #: None when no day is set.
    due_on: date | None = None
    #: Where it stands, in words; empty when not worth saying.
    state: str = ""
    #: The item it comes from; filled by `MinutesContent.tasks`, left empty by the caller.
    item: str = ""


@dataclass(frozen=True, kw_only=True)
class ItemContent(ProceedingsContent, Traced):
    """A matter as the minutes tell it."""

    #: The number as it is written (§ 38); empty for a break, which has only a heading.
    number: str
    title: str
    #: What kind of matter, in words; empty leaves it out.
    kind: str = ""
    diary_number: str = ""
    presenter: str = ""
    #: Paragraphs end with a line break; empty leaves the heading out, here and below.
    background: str = ""
    supporting_documents: tuple[str, ...] = ()
    discussion: str = ""
    decisions: tuple[DecisionContent, ...] = ()
    tasks: tuple[TaskContent, ...] = ()
    #: The item it goes on from, in words; empty for a new one.
    came_from: str = ""
    #: Which earlier minutes it names, and what earlier meetings left.
    carried: tuple[str, ...] = ()
    followed: tuple[FollowedContent, ...] = ()

    @property
    def particulars(self) -> str:
        """Registration number, presenter, kind and origin on one line, as many as are known."""
        presenter = self.presenter and _("Föredragande: {who}").format(who=self.presenter)
        told = (self.diary_number, presenter, self.kind, self.came_from)
        known = [each for each in told if each]
        return " · ".join(known)


@dataclass(frozen=True, kw_only=True)
class MinutesContent:
    """A meeting as its minutes or notes tell it; what is empty leaves its label out too."""

    municipality: str
    council_name: str
    body_name: str
    body_short_name: str = ""
    #: The meeting's own name, for instance UmeBrå 4/2026.
    title: str
    #: Whether the minutes are signed and approved by the rules of a board.
    is_formal: bool = False
    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    adjournments: str = ""
    place: str = ""
    remote_access: str = ""
    diary_number: str = ""
    groups: tuple[AttendanceGroup, ...] = ()
    chair: str = ""
    secretary: str = ""
    #: Those who approve the minutes beside the chair.
    approvers: tuple[str, ...] = ()
    #: Where and when the minutes are approved, in words.
    approval_place: str = ""
    #: The day the minutes were approved; None until they are.
    approved_on: date | None = None
    #: From which paragraph to which, for instance §§ 35-42 with its dash; empty without numbers.
    paragraphs: str = ""
    items: tuple[ItemContent, ...] = ()
    attachments: tuple[str, ...] = ()
    #: Whether it is the public version, in which nobody signs.
    is_public: bool = False
    #: What this is when it is not the approved version, in words; empty when it is.
    standing: str = ""
    #: Version, day of approval and head of the history, for the foot; empty until approved.
    version: str = ""
    #: When and why earlier versions were opened for correction, in words.
    corrections: tuple[str, ...] = ()
    #: When and where the next meeting is, in words.
    next_meeting: str = ""
    #: Address, mail and telephone of those who keep the minutes, one a line.
    contact: tuple[str, ...] = ()

    @property
    def tasks(self) -> tuple[TaskContent, ...]:
        """All tasks of the meeting in order, each with the number of its item."""
        return tuple(replace(task, item=item.number) for item in self.items for task in item.tasks)

    @property
    def signing_chair(self) -> str:
        """The chair where the minutes are signed; empty in a public version."""
        return "" if self.is_public else self.chair

    @property
    def signing_approvers(self) -> tuple[str, ...]:
        """Those who sign beside the chair; nobody in a public version."""
        return () if self.is_public else self.approvers

    @property
    def filled_groups(self) -> tuple[AttendanceGroup, ...]:
        """The groups that somebody belongs to."""
        return tuple(group for group in self.groups if group.attendees)

    @property
    def time(self) -> str:
        """From when to when, as far as it is known."""
        return time_span(self.starts_at, self.ends_at)


_ATTENDEE = (
    Field(_("namn"), _("Personens namn"), "name"),
    Field(_("titel"), _("Titel"), "title"),
    Field(_("organisation"), _("Organisation"), "organisation"),
    Field(_("roll"), _("Roll när gruppens rubrik inte säger den"), "role"),
    Field(_("beskrivning"), _("Roll, titel och organisation på en rad"), "description"),
    Field(_("anmärkning"), _("Tjänstgör för, till och med §, på distans"), "remark"),
)
_GROUP = (
    Field(_("rubrik"), _("Gruppens rubrik, till exempel Beslutande"), "heading"),
    parts(_("personer"), _("Personerna i gruppen"), "attendees", _ATTENDEE),
)
_DECISION = (
    lines(_("stycken"), _("Beslutets text, ett stycke i taget"), "text", is_vital=True),
    Field(_("ansvarig"), _("Den som verkställer beslutet"), "executor"),
    Field(_("senast"), _("Dagen då det ska vara gjort"), "due_on", day),
    Field(_("fakta"), _("Ansvarig och senaste dag på en rad"), "particulars"),
    Field(_("skickas_till"), _("De som får beslutet, på en rad"), "dispatch_to", listed),
    lines(_("mottagare"), _("De som får beslutet, en i taget"), "dispatch_to"),
)
_TASK = (
    Field(_("ärende"), _("Ärendets nummer (bara i listan alla_uppdrag)"), "item"),
    Field(_("vad"), _("Vad som ska göras"), "what"),
    Field(_("vem"), _("Den som gör det"), "who"),
    Field(_("senast"), _("Dagen då det ska vara gjort"), "due_on", day),
    Field(_("läge"), _("Hur långt det har kommit"), "state"),
)
_ITEM = (
    Field(_("nummer"), _("Numret som det skrivs, § 38; tomt för en paus"), "number"),
    Field(_("rubrik"), _("Ärendets rubrik"), "title", is_vital=True),
    Field(_("slag"), _("Beslutsärende, information och så vidare"), "kind"),
    Field(_("diarienummer"), _("Ärendets diarienummer"), "diary_number"),
    Field(_("föredragande"), _("Den som föredrar ärendet"), "presenter"),
    Field(_("fakta"), _("Diarienummer, föredragande och slag på en rad"), "particulars"),
    lines(_("bakgrund"), _("Bakgrunden, ett stycke i taget"), "background", is_vital=True),
    lines(_("underlag"), _("Beslutsunderlagen, ett i taget"), "supporting_documents"),
    lines(_("diskussion"), _("Vad som sades, ett stycke i taget"), "discussion", is_vital=True),
    *PROCEEDINGS_FIELDS,
    *CARRIED_FIELDS,
    parts(_("beslut"), _("Besluten i ärendet"), "decisions", _DECISION),
    parts(_("uppdrag"), _("Uppdragen i ärendet"), "tasks", _TASK),
)
#: What a template for minutes or notes may ask for.
MINUTES_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet som sammanträder"), "body_name"),
    Field(_("organ_kort"), _("Organets korta namn"), "body_short_name"),
    Field(_("möte"), _("Mötets namn, till exempel UmeBrå 4/2026"), "title"),
    Field(_("formellt"), _("Om protokollet följer nämndernas regler"), "is_formal", bool),
    Field(_("datum"), _("Dagen, torsdag 26 november 2026"), "held_on", full_date),
    Field(_("dag"), _("Dagen utan veckodag, 26 november 2026"), "held_on", day),
    Field(_("tid"), _("Från när till när"), "time"),
    Field(_("börjar"), _("När mötet börjar"), "starts_at", hour),
    Field(_("slutar"), _("När mötet slutar"), "ends_at", hour),
    Field(_("ajournering"), _("Pauser i mötet"), "adjournments"),
    Field(_("plats"), _("Var mötet hålls"), "place"),
    Field(_("distans"), _("Hur man deltar på distans"), "remote_access"),
    Field(_("diarienummer"), _("Mötets diarienummer"), "diary_number"),
    parts(_("grupper"), _("Närvaron, en grupp i taget"), "filled_groups", _GROUP),
    Field(_("ordförande"), _("Ordförandens namn, för underskriften"), "signing_chair"),
    Field(_("sekreterare"), _("Sekreterarens namn"), "secretary"),
    lines(_("justerare"), _("De som skriver under, en i taget"), "signing_approvers"),
    Field(_("justerar"), _("De som justerar, på en rad"), "approvers", listed),
    Field(_("justering"), _("Justeringens plats och tid"), "approval_place"),
    Field(_("justerat"), _("Dagen då protokollet justerades"), "approved_on", day),
    Field(_("publik"), _("Om detta är den publika versionen"), "is_public", bool),
    Field(_("utkast"), _("Säger att detta inte är den justerade versionen"), "standing"),
    Field(_("version"), _("Version, justeringsdag och huvud på en rad"), "version"),
    lines(_("rättelser"), _("När och varför protokollet har rättats, en i taget"), "corrections"),
    Field(_("paragrafer"), _("Från och till paragraf, §§ 35–42"), "paragraphs"),
    parts(_("ärenden"), _("Ärendena i ordning"), "items", _ITEM),
    parts(_("alla_uppdrag"), _("Alla uppdrag från mötet"), "tasks", _TASK),
    lines(_("bilagor"), _("Bilagorna, en i taget"), "attachments"),
    Field(_("nästa_möte"), _("När och var nästa möte är"), "next_meeting"),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The documents of this content, for the catalogue.
MINUTES_DOCUMENTS = (
    DocumentKind(
        name="minutes",
        title=_("Protokoll"),
        about=_("Säger vad mötet beslutade, med underskrifter."),
        needs="meeting",
        content=MinutesContent,
        fields=MINUTES_FIELDS,
        template="minutes.docx",
        saved=_("Protokollet är sparat"),
    ),
    DocumentKind(
        name="notes",
        title=_("Minnesanteckningar"),
        about=_("Säger vad mötet kom fram till och vem som gör vad, utan underskrifter."),
        needs="meeting",
        content=MinutesContent,
        fields=MINUTES_FIELDS,
        template="notes.docx",
        saved=_("Anteckningarna är sparade"),
    ),
)
