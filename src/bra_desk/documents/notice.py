"""What the notice of a meeting says, as plain data, and what a template may call it."""

from dataclasses import dataclass
from datetime import date, time

from bra_desk.basics.texts import _, counted, full_date, long_date
from bra_desk.documents.carried import CARRIED_FIELDS, FollowedContent
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, day, hour, lines, parts, time_span
from bra_desk.documents.origin import Traced
from bra_desk.documents.people import PersonContent


@dataclass(frozen=True, kw_only=True)
class NoticeItem(Traced):
    """A line of the agenda."""

    #: The number as it is written (§ 38); empty for a break.
    number: str
    title: str
    #: When it begins; None when the agenda is not timed that far.
    starts_at: time | None = None
    #: Expected length; None when not said.
    minutes: int | None = None
    presenter: str = ""
    diary_number: str = ""
    #: What kind of matter, in words; empty leaves it out.
    kind: str = ""
    #: What the meeting should know beforehand; paragraphs end with a line break.
    background: str = ""
    #: The item it goes on from, in words; empty for a new one.
    came_from: str = ""
    #: Which earlier minutes it names, and what earlier meetings left.
    carried: tuple[str, ...] = ()
    followed: tuple[FollowedContent, ...] = ()

    @property
    def is_explained(self) -> bool:
        """Whether the notice says more about it than its heading."""
        return bool(self.background.strip() or self.carried or self.followed)

    @property
    def particulars(self) -> str:
        """Kind, registration number, length and origin on one line, as many as are known."""
        length = self.minutes and counted(self.minutes, _("minut"), _("minuter"))
        told = (self.kind, self.diary_number, length, self.came_from)
        return " · ".join(each for each in told if each)


@dataclass(frozen=True, kw_only=True)
class NoticeContent:
    """A notice with its agenda; what is empty leaves its label out too."""

    municipality: str
    council_name: str
    body_name: str
    body_short_name: str = ""
    #: The meeting's own name, for instance UmeBrå 4/2026.
    title: str
    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    remote_access: str = ""
    diary_number: str = ""
    #: What stands before the agenda; paragraphs end with a line break.
    text: str = ""
    items: tuple[NoticeItem, ...] = ()
    attachments: tuple[str, ...] = ()
    called: tuple[PersonContent, ...] = ()
    #: Who calls, and as what (Ordförande); empty leaves the signature out.
    signed_by: str = ""
    signed_as: str = ""
    #: When the notice goes out; None leaves the line out.
    sent_on: date | None = None
    sent_place: str = ""
    #: Address, mail and telephone for apologies and questions, one a line.
    contact: tuple[str, ...] = ()

    @property
    def time(self) -> str:
        """From when to when, as far as it is known."""
        return time_span(self.starts_at, self.ends_at)

    @property
    def explained(self) -> tuple[NoticeItem, ...]:
        """The items that the notice says more about than their heading."""
        return tuple(item for item in self.items if item.is_explained)

    @property
    def sent(self) -> str:
        """Where and when the notice goes out, as far as it is known."""
        if self.sent_on is None:
            return self.sent_place
        if not self.sent_place:
            return long_date(self.sent_on)
        return _("{place} den {day}").format(place=self.sent_place, day=long_date(self.sent_on))


_CALLED = (
    Field(_("namn"), _("Personens namn"), "name"),
    Field(_("titel"), _("Titel"), "title"),
    Field(_("organisation"), _("Organisation"), "organisation"),
    Field(_("roll"), _("Ledamot, ersättare eller adjungerad"), "role"),
    Field(_("beskrivning"), _("Roll, titel och organisation på en rad"), "description"),
)
_ITEM = (
    Field(_("nummer"), _("Numret som det skrivs, § 38; tomt för en paus"), "number"),
    Field(_("rubrik"), _("Ärendets rubrik"), "title", is_vital=True),
    Field(_("börjar"), _("När ärendet börjar"), "starts_at", hour),
    Field(_("minuter"), _("Beräknad längd i minuter"), "minutes"),
    Field(_("föredragande"), _("Den som föredrar ärendet"), "presenter"),
    Field(_("diarienummer"), _("Ärendets diarienummer"), "diary_number"),
    Field(_("slag"), _("Beslutsärende, information och så vidare"), "kind"),
    Field(_("fakta"), _("Slag, diarienummer och längd på en rad"), "particulars"),
    lines(_("bakgrund"), _("Bakgrunden, ett stycke i taget"), "background"),
    *CARRIED_FIELDS,
)
#: What a template for the notice may ask for.
NOTICE_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet som kallas"), "body_name"),
    Field(_("organ_kort"), _("Organets korta namn"), "body_short_name"),
    Field(_("möte"), _("Mötets namn, till exempel UmeBrå 4/2026"), "title"),
    Field(_("datum"), _("Dagen, torsdag 26 november 2026"), "held_on", full_date),
    Field(_("dag"), _("Dagen utan veckodag, 26 november 2026"), "held_on", day),
    Field(_("tid"), _("Från när till när"), "time"),
    Field(_("börjar"), _("När mötet börjar"), "starts_at", hour),
    Field(_("slutar"), _("När mötet slutar"), "ends_at", hour),
    Field(_("plats"), _("Var mötet hålls"), "place"),
    Field(_("distans"), _("Hur man deltar på distans"), "remote_access"),
    Field(_("diarienummer"), _("Mötets diarienummer"), "diary_number"),
    lines(_("text"), _("Texten före föredragningslistan, ett stycke i taget"), "text"),
    parts(_("ärenden"), _("Föredragningslistan"), "items", _ITEM),
    parts(_("om_ärenden"), _("De ärenden som kallelsen säger mer om"), "explained", _ITEM),
    lines(_("bilagor"), _("Bilagorna, en i taget"), "attachments"),
    parts(_("kallade"), _("De som kallas"), "called", _CALLED),
    Field(_("avsändare"), _("Den som kallar"), "signed_by"),
    Field(_("avsändarens_roll"), _("Till exempel Ordförande"), "signed_as"),
    Field(_("avsänt"), _("Var och när kallelsen skickas"), "sent"),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The document, for the catalogue.
NOTICE = DocumentKind(
    name="notice",
    title=_("Kallelse"),
    about=_("Kallar till mötet, med föredragningslistan."),
    needs="meeting",
    content=NoticeContent,
    fields=NOTICE_FIELDS,
    template="notice.docx",
    saved=_("Kallelsen är sparad"),
)
