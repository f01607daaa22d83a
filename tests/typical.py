"""True-to-life values for an entry of each kind, which the builders begin with."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from bra_desk.model.agreement import Prolongation
from bra_desk.model.causes import CauseLevel, Certainty, Influence
from bra_desk.model.council import BodyType
from bra_desk.model.indicators import Direction
from bra_desk.model.law import Paragraph, Verdict
from bra_desk.model.measures import MeasureStatus
from bra_desk.model.meetings import ItemKind, Presence
from bra_desk.model.people import OrganisationType, SeatRole
from bra_desk.model.proceedings import BallotChoice, RecusalGround
from bra_desk.model.reports import Chapter
from bra_desk.model.situation import Extent, Priority, ProblemCategory, Trend
from bra_desk.model.walks import Daylight, ObservationCategory, WalkRole
from bra_desk.model.yearly_duties import Month
from tests.typical_est import TYPICAL_EST

#: What an entry of each kind holds unless the test says otherwise.
TYPICAL: dict[str, dict[str, Any]] = {
    "settings": {
        "council_name": "Brottsförebyggande rådet i Ängsjö",
        "municipality": "Ängsjö kommun",
        "municipality_code": "2499",
    },
    "area": {"name": "Östra Ängsjö"},
    "organisation": {
        "name": "Fritidsförvaltningen",
        "organisation_type": OrganisationType.DEPARTMENT,
        "under_secrecy_act": True,
    },
    "person": {"name": "Åsa Öberg", "title": "fritidschef", "email": "asa.oberg@example.se"},
    "body": {
        "name": "Ängsjö brottsförebyggande råd",
        "short_name": "ÄngsBrå",
        "body_type": BodyType.COUNCIL,
        "notice_days": 7,
    },
    "seat": {"role": SeatRole.MEMBER, "starts_on": date(2025, 1, 1)},
    "standard_item": {"title": "Mötet öppnas", "position": 1, "minutes": 5},
    "meeting": {
        "number": 4,
        "held_on": date(2026, 11, 26),
        "starts_at": time(13, 15),
        "ends_at": time(15, 30),
        "place": "Stadshuset, rum Ekorren",
    },
    "agenda_item": {
        "title": "Trygghetsvandring i Östra Ängsjö",
        "item_kind": ItemKind.DECISION,
        "presenter": "Åsa Öberg",
        "minutes": 20,
    },
    "backlog_item": {
        "title": "Årlig uppföljning av målen",
        "item_kind": ItemKind.DECISION,
        "presenter": "Samordnaren",
        "minutes": 15,
        "wanted_on": date(2027, 3, 31),
        "yearly_in": "november",
    },
    "attendance": {
        "name": "Åsa Öberg",
        "title": "fritidschef",
        "organisation": "Fritidsförvaltningen",
        "presence": Presence.PRESENT,
    },
    "recusal": {"ground": RecusalGround.OWN_MATTER, "reason": "Sitter i bolagets styrelse"},
    "proposal": {"text": "att vandringen skjuts till mars", "is_withdrawn": False},
    "proposal_support": {"position": 1},
    "vote": {
        "question": "När ska vandringen gå?",
        "yes_means": "bifall till förslaget",
        "no_means": "bifall till Åsa Öbergs yrkande",
    },
    "ballot": {"choice": BallotChoice.YES},
    "reservation": {"text": "Vandringen borde gå i november."},
    "statement": {"text": "Skolan deltar gärna."},
    "phrase": {
        "title": "Till handlingarna",
        "text": "Rådet lägger informationen till handlingarna.",
    },
    "decision": {"text": "Rådet beslutar att vandringen genomförs i mars 2027."},
    "dispatch": {"recipient": "Gator och parker", "note": "Med brev om bakgrunden"},
    "task": {"what": "Boka lokal till vandringen", "due_on": date(2027, 1, 15)},
    "secrecy_mark": {"paragraph": "26 kap. 1 § OSL", "note": "Enligt samordnaren"},
    "private_name": {"name": "Kim Ek"},
    "agreement": {
        "title": "Samverkansöverenskommelse 2025–2028",
        "starts_on": date(2025, 1, 1),
        "ends_on": date(2028, 12, 31),
        "prolongation": Prolongation.UNTIL_FURTHER_NOTICE,
        "purpose": "Minska brottsligheten och öka tryggheten.",
        "signed_on": date(2024, 12, 9),
    },
    "party": {"position": 1},
    "signatory": {"name": "Bo Ek", "title": "kommunstyrelsens ordförande", "position": 1},
    "agreement_section": {"heading": "Inledning", "text": "Kommunen och polisen är överens."},
    "goal": {"number": 1, "text": "Färre unga ska utsättas för brott."},
    "focus_area": {"number": 1, "text": "Trygga offentliga miljöer"},
    "working_method": {"number": 1, "name": "EST"},
    "situation_picture": {
        "title": "Lägesbild 2026",
        "number": 2,
        "starts_on": date(2024, 1, 1),
        "ends_on": date(2025, 12, 31),
        "mapping": "De anmälda brotten minskade, utom bedrägerierna.",
        "analysis": "Mörka gångvägar och få vuxna ute om kvällarna.",
        "sources": "Brå, anmälda brott 2025",
    },
    "problem": {
        "title": "Otryggt på gångvägen vid ån",
        "number": 1,
        "category": ProblemCategory.UNSAFE_PLACE,
        "extent": Extent.LARGE,
        "trend": Trend.RISING,
        "priority": Priority.PRIORITISED,
        "priority_reason": "Många går där varje dag.",
        "source": "Trygghetsmätningen 2025",
    },
    "problem_view": {
        "extent": Extent.NOTABLE,
        "text": "Få anmälda brott, men många felanmälningar.",
    },
    "measure": {
        "title": "Bättre belysning på gångvägen vid ån",
        "status": MeasureStatus.ONGOING,
        "starts_on": date(2026, 3, 1),
        "ends_on": date(2027, 3, 31),
        "cost": 250_000,
    },
    "measure_partner": {"contribution": "Arbetstid"},
    "measure_status": {
        "status": MeasureStatus.DELAYED,
        "changed_on": date(2026, 11, 23),
        "note": "Leveransen dröjer till december.",
    },
    "action_plan": {
        "title": "Åtgärdsplan 2026–2027",
        "starts_on": date(2026, 1, 1),
        "ends_on": date(2027, 12, 31),
        "decided_by": "Kommunstyrelsen",
        "decided_on": date(2025, 12, 9),
    },
    "follow_up": {"year": 2026, "result": "Belysningen är på plats på halva sträckan."},
    "indicator": {
        "title": "Anmälda brott",
        "unit": "antal per 100 000 invånare",
        "source": "Brå",
        "direction": Direction.DOWN,
        "baseline_value": Decimal("13250.5"),
        "baseline_year": 2019,
        "target_value": Decimal(12000),
        "target_year": 2027,
    },
    "indicator_value": {"year": 2025, "value": Decimal("12804.5"), "source": "Brå"},
    "statistics_import": {
        "file_name": "Databasfil.txt",
        "sha256": "5f2a" * 16,
        "source": "Brå",
        "imported_on": date(2026, 11, 20),
    },
    "report": {"year": 2025},
    "report_chapter": {"chapter": Chapter.SUMMARY, "text": "Året gick väl."},
    "report_snapshot": {"taken_on": date(2026, 3, 12), "content": "[]"},
    "yearly_duty": {"title": "Redovisa målen för rådet", "month": Month.MARCH, "day": 15},
    "yearly_duty_done": {"year": 2026, "done_on": date(2026, 3, 12)},
    "law_note": {
        "paragraph": Paragraph.INTEGRATION,
        "verdict": Verdict.MET,
        "text": "Planen samordnas med folkhälsoplanen.",
        "assessed_on": date(2026, 10, 5),
    },
    "follow_up_round": {
        "year": 2026,
        "sent_on": date(2026, 11, 2),
        "due_on": date(2026, 12, 11),
    },
    "follow_up_request": {"sent_on": date(2026, 11, 2)},
    "pledge": {
        "heading": "Trygga vägar",
        "text": "Vi lagar trasig belysning på gångvägar inom tre dagar.",
        "starts_on": date(2025, 1, 1),
        "ends_on": date(2026, 12, 31),
        "target": "Nio av tio fel är lagade inom tre dagar.",
    },
    "pledge_party": {"position": 0},
    "pledge_measure": {},
    "measure_change": {"note": "Klar senast flyttas till den 30 juni 2027."},
    "walk": {
        "title": "Trygghetsvandring Östra Ängsjö",
        "held_on": date(2026, 10, 14),
        "starts_at": time(18, 0),
        "daylight": Daylight.DARK,
        "route": "Torget, gångtunneln, skolgården",
        "premeeting_on": date(2026, 10, 1),
        "follow_up_on": date(2026, 11, 4),
    },
    "walk_participants": {"role": WalkRole.RESIDENT, "count": 9},
    "walk_observation": {
        "place": "Gångtunneln",
        "text": "Två av sex lampor är trasiga.",
        "category": ObservationCategory.LIGHTING,
        "proposal": "Byt till slagtåliga armaturer.",
    },
    "walk_photo": {"file_name": "tunnel.jpg", "sha256": "7c1e" * 16},
    "cause": {
        "text": "Gångvägen är mörk",
        "level": CauseLevel.SITUATION,
        "evidence": "Felanmälningar under hösten 2026",
        "certainty": Certainty.SHOWN,
        "influence": Influence.YES,
    },
    "cause_analysis": {
        "analysed_on": date(2026, 10, 6),
        "method": "Orsaksträd",
        "participants": "Samordnaren, fältgruppen och områdespolisen",
        "conclusion": "Ljuset och siktlinjerna kommer först.",
    },
    "measure_cause": {"effect": "Ljus på hela sträckan gör att fler går där."},
    "justification": {
        "entry_kind": "agenda_item",
        "entry_token": "example",
        "field_name": "background",
        "salt": "5f2a",
        "fingerprint": "c0ffee",
        "reason": "Numret står i ett beslut som återges ordagrant.",
    },
    **TYPICAL_EST,
}
