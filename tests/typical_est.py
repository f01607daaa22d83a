"""What the builders give the kinds of EST unless a test says otherwise."""

from datetime import date
from typing import Any, Final

from bra_desk.model.est import EstSeverity
from bra_desk.model.est_periods import EstRhythm
from bra_desk.model.situation import ProblemCategory

TYPICAL_EST: Final[dict[str, dict[str, Any]]] = {
    "est_group": {"rhythm": EstRhythm.WEEKLY, "starts_on": date(2026, 1, 5)},
    "est_reporter": {"function": "fältassistenter"},
    "est_delivery": {
        "period_on": date(2026, 11, 9),
        "received_on": date(2026, 11, 16),
        "taken": 3,
    },
    "est_report": {
        "period_on": date(2026, 11, 9),
        "place": "Torget",
        "category": ProblemCategory.GRAFFITI,
        "text": "Ny tagg på biblioteket",
        "occurrences": 2,
        "severity": EstSeverity.YELLOW,
    },
    "est_summary": {
        "starts_on": date(2026, 11, 9),
        "ends_on": date(2026, 11, 15),
        "text": "Klottret ökar vid torget.",
    },
}
