"""The views of the list of EST reports."""

from collections.abc import Mapping
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.forms.views import View, Viewer
from bra_desk.model.est import EstSeverity

_Values = Mapping[str, Any]


def is_open(values: _Values) -> bool:
    """Whether an action is proposed and not done."""
    return bool(values["action"].strip()) and values["done_on"] is None


def is_late(values: _Values, viewer: Viewer) -> bool:
    """Whether the last day for an open action has passed."""
    day = values["due_on"]
    return is_open(values) and day is not None and day < viewer.today


def _is_mine(values: _Values, viewer: Viewer) -> bool:
    if viewer.organisation is None or values["owner"] != viewer.organisation:
        return False
    return viewer.function.casefold() in values["owner_function"].casefold()


EST_REPORT_VIEWS: Final = (
    View(name="open", label=_("Öppna åtgärder"), shows=lambda values, _viewer: is_open(values)),
    View(name="late", label=_("Sena"), shows=is_late),
    View(name="mine", label=_("Mina"), shows=_is_mine, is_personal=True),
    View(
        name="red",
        label=_("Röda"),
        shows=lambda values, _viewer: values["severity"] is EstSeverity.RED,
    ),
    View(
        name="without_effect",
        label=_("Klara utan effekt"),
        shows=lambda values, _viewer: values["done_on"] is not None and values["effect"] is None,
    ),
)
