"""True-to-life contents for the papers that come after a meeting."""

from dataclasses import fields
from datetime import date, time
from typing import Any

from bra_desk.documents.decision_list import DecisionListContent, DecisionRow
from bra_desk.documents.dispatch_list import DispatchListContent, DispatchRow
from bra_desk.documents.extract import ExtractContent
from bra_desk.documents.minutes import MinutesContent
from bra_desk.documents.summary import SummaryContent, SummaryDecision
from bra_desk.documents.year_index import IndexItem, SubjectLetter, SubjectLine, YearIndexContent
from tests.documents import plan_samples, samples, walk_samples

_HEAD: dict[str, Any] = {
    "municipality": "Umeå kommun",
    "council_name": "Umeå lokala brottsförebyggande råd",
    "body_name": "UmeBrå, Umeå brottsförebyggande råd",
    "contact": ("Maria Holm", "maria.holm@example.se"),
}
_DAY = date(2026, 11, 26)
_SHARED: dict[str, Any] = {
    each.name: getattr(samples.FORMAL, each.name) for each in fields(MinutesContent)
}
EXTRACT = ExtractContent(
    **{**_SHARED, "title": "UmeBrå 4/2026 § 38", "items": samples.FORMAL.items[3:4]},
    heading="Protokollsutdrag",
    approval="Protokollet är justerat 8 december 2026, version 1.",
    recipients=("Gator och parker", "AB Bostaden"),
)
DISPATCHES = DispatchListContent(
    **_HEAD,
    title="UmeBrå 4/2026",
    held_on=_DAY,
    approval="Protokollet är justerat 8 december 2026.",
    rows=(
        DispatchRow(
            number="§\u00a038",
            subject="Trygghetsvandring Ersboda",
            recipient="Gator och parker",
            sent_on=date(2026, 12, 9),
            how="E-post",
        ),
        DispatchRow(
            number="§\u00a038", subject="Trygghetsvandring Ersboda", recipient="Föreningen"
        ),
    ),
)
NO_DISPATCHES = DispatchListContent(**_HEAD, title="UmeBrå 4/2026", held_on=_DAY)
DECISIONS = DecisionListContent(
    **_HEAD,
    title="UmeBrå 2026",
    period="2026",
    open=39,
    standing="Inte justerat: UmeBrå 4/2026.",
    rows=tuple(
        DecisionRow(
            number=f"§\u00a0{number}",
            held_on=_DAY,
            subject=f"Ärende nummer {number}",
            text=f"Rådet beslutar i ärende {number}.\nBeslutet gäller genast.",
            executor="" if number % 2 else "Gator och parker",
            due_on=None if number % 3 else date(2026, 12, 15),
            progress="Klart" if number == 1 else "Öppet",
        )
        for number in range(1, 41)
    ),
)
NO_DECISIONS = DecisionListContent(**_HEAD, title="UmeBrå 2031", period="2031")
INDEX = YearIndexContent(
    **_HEAD,
    title="UmeBrå 2026",
    year=2026,
    meetings=1,
    items=(
        IndexItem(
            number="§\u00a01",
            held_on=_DAY,
            title="Åtgärdsplan",
            diary_number="KS-2026/1",
            decisions=("Rådet antar planen.", "Planen följs upp i mars."),
        ),
        IndexItem(number="§\u00a02", held_on=_DAY, title="Zonindelning"),
    ),
    letters=(
        SubjectLetter(
            letter="Z", subjects=(SubjectLine(subject="Zonindelning", places="§ 2 (26 november)"),)
        ),
        SubjectLetter(
            letter="Å", subjects=(SubjectLine(subject="Åtgärdsplan", places="§ 1 (26 november)"),)
        ),
    ),
)
NO_INDEX = YearIndexContent(**_HEAD, title="UmeBrå 2031", year=2031)
SUMMARY = SummaryContent(
    **_HEAD,
    title="UmeBrå 4/2026",
    held_on=_DAY,
    starts_at=time(13, 15),
    ends_at=time(15, 30),
    represented=("Polismyndigheten", "Umeå kommun"),
    informed=("Polisens lägesbild",),
    decided=(
        SummaryDecision(subject="Belysning", texts=("Tunneln ska lysas upp.", "Det görs i år.")),
    ),
    next_meeting="torsdag 4 mars 2027 kl. 13.15",
    standing="Protokollet är inte justerat än.",
)
NO_SUMMARY = SummaryContent(**_HEAD, title="UmeBrå 4/2026", held_on=_DAY)
CASES = (
    *plan_samples.CASES,
    *walk_samples.CASES,
    ("extract", EXTRACT),
    ("dispatch_list", DISPATCHES),
    ("dispatch_list", NO_DISPATCHES),
    ("decision_list", DECISIONS),
    ("year_decisions", NO_DECISIONS),
    ("year_index", INDEX),
    ("year_index", NO_INDEX),
    ("summary", SUMMARY),
    ("summary", NO_SUMMARY),
)
