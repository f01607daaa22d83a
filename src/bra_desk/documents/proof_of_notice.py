"""What the proof of notice (anslagsbevis) says, as plain data, and what a template may call it."""

from dataclasses import dataclass
from datetime import date

from bra_desk.basics.texts import _, full_date
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, day, lines


@dataclass(frozen=True, kw_only=True)
class ProofOfNoticeContent:
    """When approved minutes were announced, and how long; an empty day leaves its label out."""

    municipality: str
    council_name: str
    body_name: str
    #: The meeting's own name, for instance UmeBrå 4/2026.
    title: str
    held_on: date
    paragraphs: str = ""
    diary_number: str = ""
    approved_on: date | None = None
    #: The approved version with the head of the history; empty when it is not sealed.
    version: str = ""
    kept_at: str = ""
    notice_board: str = ""
    announced_on: date | None = None
    #: The last day to appeal, and the first day the announcement may be taken down.
    appeal_by: date | None = None
    take_down_on: date | None = None
    taken_down_on: date | None = None
    secretary: str = ""
    #: Address, mail and telephone of those who keep the minutes, one a line.
    contact: tuple[str, ...] = ()


PROOF_OF_NOTICE_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet som har sammanträtt"), "body_name"),
    Field(_("möte"), _("Mötets namn, till exempel UmeBrå 4/2026"), "title"),
    Field(_("datum"), _("Sammanträdesdagen, torsdag 26 november 2026"), "held_on", full_date),
    Field(_("dag"), _("Dagen utan veckodag, 26 november 2026"), "held_on", day),
    Field(_("paragrafer"), _("Från och till paragraf, §§ 35–42"), "paragraphs"),
    Field(_("diarienummer"), _("Mötets diarienummer"), "diary_number"),
    Field(_("justerat"), _("Dagen då protokollet justerades"), "approved_on", day),
    Field(_("version"), _("Version, justeringsdag och huvud på en rad"), "version"),
    Field(_("förvaras"), _("Var det justerade protokollet finns"), "kept_at"),
    Field(_("anslagstavla"), _("Webbadressen till anslagstavlan"), "notice_board"),
    Field(_("anslaget"), _("Dagen då justeringen anslogs"), "announced_on", day, is_vital=True),
    Field(_("överklagas"), _("Sista dag att överklaga"), "appeal_by", day),
    Field(_("tas_ned"), _("Första dag anslaget får tas ned"), "take_down_on", day),
    Field(_("nedtaget"), _("Dagen då anslaget togs ned"), "taken_down_on", day),
    Field(_("sekreterare"), _("Den som intygar anslaget"), "secretary"),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The document, for the catalogue.
PROOF_OF_NOTICE = DocumentKind(
    name="proof_of_notice",
    title=_("Anslagsbevis"),
    about=_("Visar när justeringen anslogs och hur länge beslutet kan överklagas."),
    needs="meeting",
    content=ProofOfNoticeContent,
    fields=PROOF_OF_NOTICE_FIELDS,
    template="proof_of_notice.docx",
    saved=_("Anslagsbeviset är sparat"),
)
