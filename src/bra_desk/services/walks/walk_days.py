"""The days of safety walks that the overview tells of: what comes, and what is promised."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.model.walks import ObservationState, observation_state
from bra_desk.services.entries import rows_in
from bra_desk.services.walks.walks import open_in_session
from bra_desk.storage.register import Session

#: The days of a walk that are prepared for, and what each is.
_MEETINGS: Final = (
    ("premeeting_on", _("Förmöte till trygghetsvandring")),
    ("held_on", _("Trygghetsvandring")),
    ("follow_up_on", _("Uppföljande möte efter trygghetsvandring")),
)
_PROMISED: Final = frozenset({ObservationState.WAITING, ObservationState.LATE})


@dataclass(frozen=True, kw_only=True)
class WalkDay:
    """A day that is near or past, and what it is of."""

    kind: str
    id: int
    title: str
    detail: str
    due_on: date


def days_in(session: Session, today: date) -> Iterator[WalkDay]:
    """What comes after `today`, and every day by which something was to be mended and is not."""
    for row in rows_in(session, "walk"):
        for name, what in _MEETINGS:
            day = row.values[name]
            if day is not None and day >= today:
                yield WalkDay(
                    kind="walk", id=row.id, title=row.values["title"], detail=what, due_on=day
                )
    asked = {each.id for each in open_in_session(session)}
    for row in rows_in(session, "walk_observation"):
        is_promised = observation_state(row.values, today) in _PROMISED
        if row.id in asked and is_promised and row.values["due_on"] is not None:
            parts = (_("Trygghetsvandring"), row.values["place"], row.texts["responsible"])
            yield WalkDay(
                kind="walk_observation",
                id=row.id,
                title=row.values["text"].partition("\n")[0],
                detail=" · ".join(filter(None, parts)),
                due_on=row.values["due_on"],
            )
