"""What is said of an item of the agenda beside its title."""

from typing import Final

from bra_desk.basics.texts import _, counted
from bra_desk.services.meetings.meeting_view import ItemView

#: The keys that an item reminds of.
KEYS: Final = _("F6 närvaro · Ctrl+B beslut · Ctrl+U uppdrag · Alt+↓ nästa ärende")
#: The keys of an approved meeting, which is only read.
READING_KEYS: Final = _("F6 närvaro · Alt+↓ nästa ärende")
#: Fields of an item that are written elsewhere than in its form of details.
NOT_DETAILS: Final = (
    "meeting",
    "position",
    "background",
    "discussion",
    "backlog_item",
    "continues",
    "proposition_order",
)


def details_of(item: ItemView) -> str:
    """Number in the diary, presenter, type and length on one line."""
    values, texts = item.values, item.texts
    parts = [
        values["diary_number"],
        _("Föredragande: {who}").format(who=values["presenter"]) if values["presenter"] else "",
        texts["item_kind"],
        counted(values["minutes"], _("minut"), _("minuter")) if values["minutes"] else "",
        item.came_from,
        item.went_to,
    ]
    return " · ".join(part for part in parts if part)
