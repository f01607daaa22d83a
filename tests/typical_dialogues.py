"""Typical values of dialogues, surveys and what the local councils plan and see."""

from datetime import date
from typing import Any

from bra_desk.model.local_councils import HalfYear, ObservedTrend
from bra_desk.model.situation import ProblemCategory

TYPICAL: dict[str, dict[str, Any]] = {
    "dialogue": {
        "title": "Medborgardialog i Östra Ängsjö",
        "held_on": date(2026, 10, 3),
        "place": "Utanför matbutiken",
        "met": 78,
    },
    "dialogue_topic": {
        "category": ProblemCategory.TRAFFIC,
        "text": "Höga farter vid skolan",
        "mentions": 31,
        "answer": "Kontroller vår och höst.",
    },
    "survey": {
        "title": "Trygghetsmätning 2025",
        "year": 2025,
        "source": "Kansliet",
        "asked": 4000,
        "answered": 1784,
    },
    "survey_indicator": {"position": 1},
    "local_plan": {"year": 2026, "aim": "Fler vuxna ute på kvällarna."},
    "local_plan_item": {"what": "Vuxna ute fyra fredagar", "who": "Skolan"},
    "local_observation": {
        "year": 2026,
        "half": HalfYear.AUTUMN,
        "category": ProblemCategory.NARCOTICS,
        "text": "Försäljningen har flyttat till parkeringen bakom skolan.",
        "trend": ObservedTrend.WORSE,
    },
}
