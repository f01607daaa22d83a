"""What a short public summary (snabbreferat) says, for the web and as Word."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from bra_desk.basics.texts import _, full_date, listed
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, day, lines, parts, time_span


@dataclass(frozen=True, kw_only=True)
class SummaryDecision:
    """What was decided under one matter."""

    subject: str
    #: The decisions in their own words, one each.
    texts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SummaryContent:
    """A meeting told to the public in half a page; no person is named."""

    municipality: str
    council_name: str
    body_name: str
    #: UmeBrå 4/2026
    title: str
    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    #: The organisations that somebody came from.
    represented: tuple[str, ...] = ()
    #: The matters that the meeting was informed about or discussed.
    informed: tuple[str, ...] = ()
    decided: tuple[SummaryDecision, ...] = ()
    #: When and where the next meeting is, in words; empty when none is planned.
    next_meeting: str = ""
    #: That the minutes are not approved yet; empty when they are.
    standing: str = ""
    #: Address, mail and telephone for questions, one a line.
    contact: tuple[str, ...] = ()

    @property
    def time(self) -> str:
        """From when to when, as far as it is known."""
        return time_span(self.starts_at, self.ends_at)

    @property
    def plain(self) -> str:
        """All of it as plain text, to copy to a web page."""
        return "\n\n".join(self._blocks()) + "\n"

    def _blocks(self) -> Iterator[str]:
        yield _("Snabbreferat: {title}").format(title=self.title)
        yield " ".join(filter(None, (full_date(self.held_on), self.time)))
        if self.standing:
            yield self.standing
        if self.represented:
            yield _("Representerade: {who}").format(who=listed(list(self.represented)))
        if self.decided:
            yield "\n".join([_("Mötet beslutade"), *map(_decided_line, self.decided)])
        if self.informed:
            yield "\n".join([_("Mötet tog upp"), *(f"- {each}" for each in self.informed)])
        if self.next_meeting:
            yield _("Nästa möte: {when}").format(when=self.next_meeting)


def _decided_line(decision: SummaryDecision) -> str:
    return f"- {decision.subject}: {' '.join(decision.texts)}"


_DECIDED = (
    Field(_("rubrik"), _("Ärendets rubrik"), "subject"),
    lines(_("texter"), _("Besluten, ett i taget"), "texts", is_vital=True),
)
SUMMARY_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet som har sammanträtt"), "body_name"),
    Field(_("möte"), _("Mötets namn, till exempel UmeBrå 4/2026"), "title"),
    Field(_("datum"), _("Dagen, torsdag 26 november 2026"), "held_on", full_date),
    Field(_("dag"), _("Dagen utan veckodag, 26 november 2026"), "held_on", day),
    Field(_("tid"), _("Från när till när"), "time"),
    lines(_("organisationer"), _("De som var representerade, en i taget"), "represented"),
    Field(_("representerade"), _("De som var representerade, på en rad"), "represented", listed),
    lines(_("togs_upp"), _("Det mötet informerades om, ett i taget"), "informed"),
    parts(_("beslut"), _("Besluten, ett ärende i taget"), "decided", _DECIDED),
    Field(_("nästa_möte"), _("När och var nästa möte är"), "next_meeting"),
    Field(_("utkast"), _("Säger att protokollet inte är justerat"), "standing"),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The document, for the catalogue.
SUMMARY = DocumentKind(
    name="summary",
    title=_("Snabbreferat"),
    about=_("Berättar kort för allmänheten vad mötet tog upp och beslutade."),
    needs="meeting",
    content=SummaryContent,
    fields=SUMMARY_FIELDS,
    template="summary.docx",
    saved=_("Snabbreferatet är sparat"),
)
