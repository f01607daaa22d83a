"""The views of the list of measures."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.forms.views import View, Viewer
from bra_desk.model.measures import FINISHED, MeasureStatus, days_late

_Values = Mapping[str, Any]
#: How long before its day a follow-up is to be prepared.
_AHEAD: Final = timedelta(days=30)
#: What is neither waiting, resting nor over.
_UNDER_WAY: Final = frozenset(
    {MeasureStatus.ONGOING, MeasureStatus.DELAYED, MeasureStatus.PARTLY_DONE}
)


def _is_mine(values: _Values, viewer: Viewer) -> bool:
    if viewer.organisation is None or values["owner"] != viewer.organisation:
        return False
    return viewer.function.casefold() in values["owner_function"].casefold()


def _is_late(values: _Values, viewer: Viewer) -> bool:
    is_delayed = values["status"] is MeasureStatus.DELAYED
    return is_delayed or days_late(values["status"], values["ends_on"], viewer.today) > 0


def _ends_this_year(values: _Values, viewer: Viewer) -> bool:
    day = values["ends_on"]
    return day is not None and day.year == viewer.today.year


def _is_to_be_followed_up(values: _Values, viewer: Viewer) -> bool:
    """A follow-up near or past, or an end without a result or an assessment."""
    day = values["next_follow_up_on"]
    if day is not None and day <= viewer.today + _AHEAD:
        return True
    return _is_over(values) and not values["result"] and values["assessment"] is None


def _is_over(values: _Values) -> bool:
    return values["status"] in FINISHED


def _lacks(name: str, label: str, field: str) -> View:
    return View(
        name=name,
        label=label,
        shows=lambda values, _viewer: values[field] is None and not _is_over(values),
    )


MEASURE_VIEWS: Final = (
    View(
        name="ongoing",
        label=_("Pågående"),
        shows=lambda values, _viewer: values["status"] in _UNDER_WAY,
    ),
    View(name="mine", label=_("Mina"), shows=_is_mine, is_personal=True),
    View(name="late", label=_("Sena"), shows=_is_late),
    View(
        name="without_goal",
        label=_("Utan mål"),
        shows=lambda values, _viewer: values["goal"] is None,
    ),
    _lacks("without_owner", _("Utan ansvarig"), "owner"),
    View(name="ends_this_year", label=_("Avslutas i år"), shows=_ends_this_year),
    View(name="to_follow_up", label=_("Ska följas upp"), shows=_is_to_be_followed_up),
    View(
        name="pledges",
        label=_("Medborgarlöften"),
        shows=lambda values, _viewer: values["is_pledge"],
    ),
    View(
        name="without_focus_area",
        label=_("Utan fokusområde"),
        shows=lambda values, _viewer: values["focus_area"] is None,
    ),
    _lacks("without_end", _("Utan slutdatum"), "ends_on"),
    View(
        name="without_indicator",
        label=_("Utan indikator"),
        shows=lambda values, _viewer: not values["indicator"] and not _is_over(values),
    ),
)
