"""Which function judges each paragraph.

To add a paragraph: 1. a member of `model.law.Paragraph`; 2. its words in `forms/law.py`; 3. a
function beside this file, and its line here.
"""

from collections.abc import Callable, Mapping
from typing import Final

from bra_desk.model.law import Paragraph
from bra_desk.services.lawfulness import cooperation, leading, picturing, planning, telling
from bra_desk.services.lawfulness.shown import Known, Shown

JUDGED: Final[Mapping[Paragraph, Callable[[Known], Shown]]] = {
    Paragraph.SITUATION_PICTURE: picturing.situation_picture,
    Paragraph.ACTION_PLAN: planning.action_plan,
    Paragraph.FOLLOW_UP: planning.follow_up,
    Paragraph.INTEGRATION: planning.integration,
    Paragraph.COORDINATION: cooperation.coordination,
    Paragraph.AGREEMENTS: cooperation.written_agreements,
    Paragraph.STRATEGIC_COUNCIL: cooperation.strategic_council,
    Paragraph.COORDINATORS: leading.coordinators,
    Paragraph.THEIR_TASKS: telling.their_tasks,
    Paragraph.REPORTING: leading.reporting,
    Paragraph.CAMERAS: telling.cameras,
}
