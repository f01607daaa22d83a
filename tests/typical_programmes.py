"""Typical values of programmes and grants, cooperation around youth, and what is told."""

from datetime import date
from typing import Any

from bra_desk.model.grants import CostKind

TYPICAL: dict[str, dict[str, Any]] = {
    "programme": {
        "title": "Ängsjö växer – tryggt och säkert",
        "first_year": 2024,
        "last_year": 2026,
        "purpose": "Färre unga ska dras in i brott.",
        "focus": "Meningsfull fritid\nStöd till föräldrar",
    },
    "programme_area": {},
    "programme_partner": {"contribution": "Lokaler"},
    "programme_measure": {},
    "programme_budget": {"year": 2026, "amount": 600_000, "used": 410_000, "source": "Kommunen"},
    "programme_evaluation": {
        "evaluated_on": date(2026, 10, 1),
        "made_by": "Universitetet",
        "result": "Samarbetet är tätare.",
    },
    "grant": {
        "title": "Utveckling av EST",
        "funder": "Brottsförebyggande rådet",
        "purpose": "Utveckla och utvärdera arbetssättet.",
        "applied_amount": 400_000,
        "granted_amount": 300_000,
        "applied_on": date(2025, 9, 30),
        "decided_on": date(2026, 1, 15),
        "use_from_on": date(2026, 1, 1),
        "use_by_on": date(2026, 12, 31),
        "final_due_on": date(2027, 2, 26),
    },
    "grant_cost": {"cost_kind": CostKind.SALARY, "what": "Samordnare", "planned": 200_000},
    "cooperation_structure": {
        "name": "Ungdomsteamet på Östra",
        "method": "SSPF",
        "rhythm": "varannan vecka",
        "secrecy_agreement": "Samtycke inhämtas av skolan innan något delas.",
    },
    "structure_partner": {"function": "kurator"},
    "structure_measure": {},
    "youth_count": {"year": 2026, "started": 12, "ongoing": 9, "ended": 3, "meetings": 19},
    "communication": {
        "sent_on": date(2026, 11, 2),
        "audience": "Boende på Teg",
        "what": "Svar på frågorna från dialogen",
    },
    "contact": {"function": "Trygghetsjour", "phone": "090-000 00 11"},
    "grant_measure": {"planned": 120_000, "used": 45_000},
}
