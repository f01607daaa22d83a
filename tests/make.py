"""Builders: entries with true-to-life values, made the way the program makes them.

Each gives the number of the new entry; what an entry must point at is made along with it.
To add a kind: a row in `TYPICAL`, and a function if tests ask for it by name.
"""

from datetime import date, time
from decimal import Decimal
from typing import Any

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.agreement import Prolongation
from bra_desk.model.council import BodyType
from bra_desk.model.indicators import Direction
from bra_desk.model.law import Paragraph, Verdict
from bra_desk.model.measures import MeasureStatus
from bra_desk.model.meetings import ItemKind, Presence
from bra_desk.model.people import OrganisationType, SeatRole
from bra_desk.model.proceedings import BallotChoice, RecusalGround
from bra_desk.model.reports import Chapter
from bra_desk.model.yearly_duties import Month
from bra_desk.services.entries import save
from bra_desk.storage.register import Register

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
        "situation_picture": "Lägesbild 2025",
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
    "justification": {
        "entry_kind": "agenda_item",
        "entry_token": "example",
        "field_name": "background",
        "salt": "5f2a",
        "fingerprint": "c0ffee",
        "reason": "Numret står i ett beslut som återges ordagrant.",
    },
}
#: Links that are made although the form does not ask for them alone.
_ALSO = {"follow_up": ("measure",)}


def entry(register: Register, kind: str, **values: Any) -> int:
    """Make an entry of any kind."""
    form = FORMS[kind]
    whole = form.empty() | TYPICAL[kind] | values
    for link in form.links:
        needed = link.required or link.name in _ALSO.get(kind, ())
        if needed and link.name not in values:
            whole[link.name] = entry(register, link.to)
    return save(register, kind, whole)


def organisation(register: Register, name: str = "Fritidsförvaltningen", **values: Any) -> int:
    """Make a partner of the council."""
    return entry(register, "organisation", name=name, **values)


def person(register: Register, name: str = "Åsa Öberg", **values: Any) -> int:
    """Make a representative of a partner."""
    return entry(register, "person", name=name, **values)


def body(register: Register, **values: Any) -> int:
    """Make a council that meets."""
    return entry(register, "body", **values)


def seat(register: Register, body: int, person: int, **values: Any) -> int:
    """Give a person a seat in a body."""
    return entry(register, "seat", body=body, person=person, **values)


def meeting(register: Register, **values: Any) -> int:
    """Make a meeting, of a new body unless one is given; nothing is copied from the body."""
    return entry(register, "meeting", **values)


def item(register: Register, meeting: int, title: str, **values: Any) -> int:
    """Put an item on a meeting's agenda."""
    return entry(register, "agenda_item", meeting=meeting, title=title, **values)


def backlog_item(register: Register, body: int, title: str, **values: Any) -> int:
    """Put a matter in a body's backlog, for one time unless `yearly_in` says else."""
    return entry(register, "backlog_item", body=body, title=title, **{"yearly_in": ""} | values)


def decision(register: Register, item: int, text: str, **values: Any) -> int:
    """Record a decision under an item."""
    return entry(register, "decision", agenda_item=item, text=text, **values)


def task(register: Register, item: int, what: str, **values: Any) -> int:
    """Record who does what under an item."""
    return entry(register, "task", agenda_item=item, what=what, **values)


def attendance(register: Register, meeting: int, name: str, **values: Any) -> int:
    """Note a person at a meeting."""
    return entry(register, "attendance", meeting=meeting, name=name, **values)


def secrecy_mark(register: Register, item: int, **values: Any) -> int:
    """Mark an item, the whole of it unless `part` says else."""
    return entry(register, "secrecy_mark", agenda_item=item, **values)


def private_name(register: Register, meeting: int, name: str) -> int:
    """List a name that is not published."""
    return entry(register, "private_name", meeting=meeting, name=name)


def agreement(register: Register, **values: Any) -> int:
    """Make an agreement in force."""
    return entry(register, "agreement", **values)


def goal(register: Register, **values: Any) -> int:
    """Make an overall goal."""
    return entry(register, "goal", **values)


def focus_area(register: Register, **values: Any) -> int:
    """Make a focus area."""
    return entry(register, "focus_area", **values)


def measure(register: Register, **values: Any) -> int:
    """Make a measure under way."""
    return entry(register, "measure", **values)


def action_plan(register: Register, **values: Any) -> int:
    """Make an action plan in force."""
    return entry(register, "action_plan", **values)


def follow_up(register: Register, **values: Any) -> int:
    """Follow something up: a new measure unless one is given."""
    return entry(register, "follow_up", **values)


def pledge(register: Register, heading: str = "Trygga vägar", **values: Any) -> int:
    """Make a citizen pledge of 2025 and 2026, without parties unless some are added."""
    return entry(register, "pledge", heading=heading, **values)


def promised_by(register: Register, pledge: int, organisation: int) -> int:
    """Let an organisation make a pledge."""
    return entry(register, "pledge_party", pledge=pledge, organisation=organisation, position=None)
