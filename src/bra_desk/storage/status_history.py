"""A measure's status and its dated history say the same, whichever of them is written.

This is the one place that sees to it, at every flush of every act: a changed status leaves an
entry in the history, and a written entry gives its measure the status of the newest. What is
taken in from files, and what an undo puts back, is as it is and only checked.
"""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import uuid4

from sqlalchemy import event, insert, inspect, select
from sqlalchemy.orm import Session

from bra_desk.basics import clock
from bra_desk.model.measures import Measure, StatusEntry


def watch(session: Session) -> None:
    """Keep status and history together for all that this session writes."""
    event.listen(session, "before_flush", _follow_entries)
    event.listen(session, "after_flush", _note_changes)


def follow(session: Session, measure_ids: Iterable[int]) -> None:
    """Give measures the status of their newest entry; one without entries keeps its own."""
    with session.no_autoflush:
        for measure_id in measure_ids:
            newest, measure = _newest(session, measure_id), session.get(Measure, measure_id)
            if newest is not None and measure is not None:
                measure.status = newest.status


def is_torn(session: Session, measure_ids: Collection[int]) -> bool:
    """Whether any of these measures has another status than its newest entry."""
    measures = session.scalars(select(Measure).where(Measure.id.in_(measure_ids)))
    pairs = ((each, _newest(session, each.id)) for each in measures)
    return any(newest is not None and newest.status != each.status for each, newest in pairs)


def _follow_entries(session: Session, *_rest: Any) -> None:
    touched: set[int] = set()
    for each in (*session.new, *session.dirty):
        if isinstance(each, StatusEntry):
            touched |= {each.measure_id, *inspect(each).attrs.measure_id.history.deleted}
    follow(session, touched)


def _note_changes(session: Session, *_rest: Any) -> None:
    for each in (*session.new, *session.dirty):
        if not isinstance(each, Measure):
            continue
        newest = _newest(session, each.id)
        is_new = inspect(each).attrs.status.history.has_changes()
        if (newest is None and is_new) or (newest is not None and newest.status != each.status):
            today = clock.today()
            # the session is in the middle of a flush, and takes rows only by its connection
            session.connection().execute(
                insert(StatusEntry),
                {
                    "token": uuid4().hex,
                    "version": 1,
                    "measure_id": each.id,
                    "changed_on": today if newest is None else max(today, newest.changed_on),
                    "status": each.status,
                    "note": "",
                },
            )


def _newest(session: Session, measure_id: int) -> StatusEntry | None:
    """The newest entry of a measure as the session will leave it; None when it has none."""
    stored = session.scalars(select(StatusEntry).where(StatusEntry.measure_id == measure_id))
    coming = (each for each in (*session.new, *session.dirty) if isinstance(each, StatusEntry))
    there = {
        id(each): each
        for each in (*stored, *coming)
        if each.removed_at is None and each.measure_id == measure_id
    }
    # one without a number yet is the latest of its day
    return max(
        there.values(),
        key=lambda each: (each.changed_on, each.id is None, each.id or 0),
        default=None,
    )
