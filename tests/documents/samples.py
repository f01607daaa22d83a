"""True-to-life contents for the documents: rich, minimal, and as long as they get."""

from datetime import UTC, date, datetime, time
from functools import partial
from itertools import chain

from bra_desk.documents.minutes import (
    AttendanceGroup,
    AttendeeContent,
    DecisionContent,
    ItemContent,
    MinutesContent,
    TaskContent,
)
from bra_desk.documents.notice import NoticeContent, NoticeItem
from bra_desk.documents.people import PersonContent
from bra_desk.documents.word import Properties

PROPERTIES = Properties(
    title="Protokoll UmeBrå 4/2026",
    author="Maria Holm",
    subject="Umeå kommun",
    made_at=datetime(2026, 11, 26, 15, 40, tzinfo=UTC),
)
NBSP = "\u00a0"
LONG = (
    "Polisen beskriver läget sedan sommaren. Anmälda brott i centrum har minskat något jämfört med "
    "samma tid förra året, men otryggheten kring resecentrum kvarstår. Kommunen och "
    "bostadsbolagen har gått igenom belysningen, och föreningarna berättar om kvällarna vid "
    "fritidsgården. "
)
_attendee = AttendeeContent
GROUPS = (
    AttendanceGroup(
        heading="Beslutande",
        attendees=(
            _attendee(
                name="Anna Lindgren",
                role="ordförande",
                title="kommunalråd",
                organisation="Umeå kommun",
            ),
            _attendee(
                name="Per Nyström",
                role="vice ordförande",
                title="lokalpolisområdeschef",
                organisation="Polismyndigheten",
            ),
            _attendee(name="Åsa Öberg", title="säkerhetschef", organisation="Umeå kommun"),
            _attendee(
                name="Karl-Gustav Wennerström-Hallqvist",
                title="verkställande direktör",
                organisation="AB Bostaden",
                remark="till och med § 38",
            ),
        ),
    ),
    AttendanceGroup(
        heading="Tjänstgörande ersättare",
        attendees=(
            _attendee(
                name="Fatima Hassan",
                title="socialchef",
                organisation="Umeå kommun",
                remark="tjänstgör för Eva Lind",
            ),
        ),
    ),
    AttendanceGroup(heading="Närvarande ersättare"),
    AttendanceGroup(
        heading="Adjungerade",
        attendees=(
            _attendee(
                name="Jonas Ek",
                title="verksamhetsledare",
                organisation="Fritid Ersboda",
                remark="§ 38, på distans",
            ),
        ),
    ),
    AttendanceGroup(
        heading="Övriga närvarande",
        attendees=(
            _attendee(name="Maria Holm", title="sekreterare", organisation="Umeå kommun"),
            _attendee(name="Bo Åström"),
        ),
    ),
    AttendanceGroup(
        heading="Förhindrade",
        attendees=(_attendee(name="Eva Lind", title="rektor", organisation="Umeå kommun"),),
    ),
)


def _number(number: int) -> str:
    return f"§{NBSP}{number}"


ITEMS = (
    ItemContent(
        number=_number(35),
        title="Mötets öppnande och dagordning",
        kind="Beslutsärende",
        presenter="ordföranden",
        decisions=(DecisionContent(text="Rådet godkänner dagordningen."),),
    ),
    ItemContent(
        number=_number(36),
        title="Föregående protokoll och uppföljning av beslut",
        kind="Information",
        presenter="sekreteraren",
        background="Protokollet från den 17 september är justerat.\n\nAv nio uppdrag är sju klara.",
    ),
    ItemContent(
        number=_number(37),
        title="Polisens lägesbild",
        kind="Information",
        presenter="Per Nyström",
        background=LONG * 2,
        discussion=LONG + "\n" + LONG,
        supporting_documents=("Lägesbild lokalpolisområde Umeå, oktober 2026",),
    ),
    ItemContent(
        number=_number(38),
        title="Trygghetsvandring Ersboda, åtgärder",
        kind="Beslutsärende",
        diary_number="KS-2026/00417",
        presenter="samordnaren",
        background="Vandringen den 8 oktober gav 23 iakttagelser. Gator och parker har gått igenom "
        "listan: 14 åtgärdas nu, 6 planeras och 3 åtgärdas inte.\n\n"
        "Skälen finns i protokollet från vandringen.",
        supporting_documents=(
            "Protokoll från trygghetsvandring Ersboda 2026-10-08",
            "Tjänsteskrivelse från Gator och parker, 5 november 2026",
        ),
        discussion="Jonas Ek framför att ungdomarna saknar en väg utan mörka avsnitt.",
        decisions=(
            DecisionContent(
                text="Rådet beslutar att belysningen i gångtunneln vid Ersboda centrum ska vara "
                "åtgärdad före den 15 december 2026.\nResultatet följs upp med en ny vandring i "
                "mörker i februari 2027.",
                executor="Umeå kommun, Gator och parker",
                due_on=date(2026, 12, 15),
                dispatch_to=("Gator och parker", "AB Bostaden", "Polismyndigheten"),
            ),
            DecisionContent(text="Rådet lägger protokollet från vandringen till handlingarna."),
        ),
        tasks=(
            TaskContent(
                what="Byt armaturer i tunneln", who="Gator och parker", due_on=date(2026, 12, 15)
            ),
            TaskContent(
                what="Boka vandring i mörker och bjud in elevråden på Ersboda och Östra Ersboda",
                who="Samordnaren",
                due_on=date(2027, 1, 15),
            ),
        ),
    ),
    ItemContent(number="", title="Paus"),
    ItemContent(
        number=_number(39),
        title="Årlig uppföljning av målen 2026",
        kind="Diskussion",
        discussion=LONG,
        tasks=(TaskContent(what="Sammanställ nyckeltalen för 2026"),),
    ),
    ItemContent(number=_number(40), title="Övriga frågor"),
)
_minutes = partial(
    MinutesContent,
    municipality="Umeå kommun",
    council_name="Umeå lokala brottsförebyggande råd",
    body_name="UmeBrå, Umeå brottsförebyggande råd",
    body_short_name="UmeBrå",
    title="UmeBrå 4/2026",
    held_on=date(2026, 11, 26),
)
_full = partial(
    _minutes,
    starts_at=time(13, 15),
    ends_at=time(15, 30),
    place="Stadshuset, Esplanaden",
    remote_access="Teams, länk i kalendern",
    diary_number="KS-2026/00012",
    adjournments="kl. 14.15–14.25",
    groups=GROUPS,
    chair="Anna Lindgren",
    secretary="Maria Holm",
    approvers=("Per Nyström", "Åsa Öberg"),
    approval_place="Stadshuset, 3 december 2026 kl. 9.00",
    paragraphs="§§ 35–40",
    items=ITEMS,
    next_meeting="Torsdag 4 februari 2027 kl. 13.15 i Stadshuset.",
    contact=("Umeå kommun, 901 84 Umeå", "umebra@example.se", "090-00 00 00"),
)
FORMAL = _full(is_formal=True)
SIMPLE = _full()


def with_items(*items: ItemContent) -> MinutesContent:
    """Minutes with nothing but their head and these items."""
    return _minutes(items=items)


MINIMAL = with_items(ItemContent(number=_number(1), title="Mötet öppnas"))
EMPTY = with_items()
_PAGES = "\n\n".join([LONG * 4] * 15)  # about five pages
LONG_ITEM = with_items(ItemContent(number=_number(1), title="Lägesbild", background=_PAGES))
HUNDRED = _full(
    items=tuple(
        chain.from_iterable(
            (
                ItemContent(
                    number=_number(number),
                    title=f"Ärende nummer {number}",
                    background=LONG,
                    diary_number=f"KS-2026/{number:05}",
                    decisions=(DecisionContent(text=f"Rådet beslutar i ärende {number}."),),
                    tasks=(TaskContent(what=f"Gör uppdrag {number}", who="Samordnaren"),),
                ),
            )
            for number in range(1, 101)
        )
    )
)
NOTICE = NoticeContent(
    municipality="Umeå kommun",
    council_name="Umeå lokala brottsförebyggande råd",
    body_name="UmeBrå, Umeå brottsförebyggande råd",
    body_short_name="UmeBrå",
    title="UmeBrå 4/2026",
    held_on=date(2026, 11, 26),
    starts_at=time(13, 15),
    ends_at=time(15, 30),
    place="Stadshuset, Esplanaden",
    remote_access="Teams, länk i kalendern",
    diary_number="KS-2026/00012",
    text="Välkommen till årets fjärde möte.\n\nOrdförande och vice ordförande ses kl. 12.30.",
    items=(
        NoticeItem(
            number=_number(35),
            title="Mötets öppnande och dagordning",
            starts_at=time(13, 15),
            minutes=5,
            presenter="Ordföranden",
            kind="Beslutsärende",
        ),
        NoticeItem(
            number=_number(36),
            title="Föregående protokoll och uppföljning av beslut",
            starts_at=time(13, 20),
            minutes=15,
            presenter="Sekreteraren",
            kind="Information",
        ),
        NoticeItem(
            number=_number(38),
            title="Trygghetsvandring Ersboda, åtgärder",
            starts_at=time(13, 55),
            minutes=20,
            presenter="Samordnaren",
            kind="Beslutsärende",
            diary_number="KS-2026/00417",
            background="Vandringen den 8 oktober gav 23 iakttagelser.\nFörslaget bifogas.",
        ),
        NoticeItem(number="", title="Paus", starts_at=time(14, 15), minutes=10),
        NoticeItem(number=_number(39), title="Övriga frågor", starts_at=time(14, 25)),
    ),
    attachments=("Föregående protokoll", "Tjänsteskrivelse Gator och parker"),
    called=(
        PersonContent(
            name="Anna Lindgren", title="kommunalråd", organisation="Umeå kommun", role="Ordförande"
        ),
        PersonContent(name="Per Nyström", organisation="Polismyndigheten", role="Ledamot"),
        PersonContent(name="Jonas Ek"),
    ),
    signed_by="Anna Lindgren",
    signed_as="Ordförande",
    sent_on=date(2026, 11, 12),
    sent_place="Umeå",
    contact=("Förhinder anmäls till Maria Holm", "maria.holm@example.se", "090-00 00 00"),
)
PLAIN_NOTICE = NoticeContent(
    municipality="Umeå kommun",
    council_name="UmeBrå",
    body_name="EST-gruppen",
    title="EST 3/2026",
    held_on=date(2026, 11, 26),
    items=(NoticeItem(number="", title="Läget"),),
)
