"""A meeting as its minutes were sealed, whatever has been renamed or carried out since.

The rows that a seal holds cannot change. What they point at can: an organisation gets another
name, a body another sign for its paragraphs, a task is done. The history knows what those were.
"""

from dataclasses import replace
from typing import Any

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import Progress, item_numbers, numbered
from bra_desk.services.entries import Row
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.storage import past
from bra_desk.storage.register import Session

#: What the papers of a meeting say of its body.
_OF_BODY = ("name", "short_name", "numbering_sign", "numbering_prefix")


def as_sealed(session: Session, meeting: MeetingView) -> MeetingView:
    """The meeting as its seal in force saw it; as it is now when none is.

    Whether decisions are carried out is told as it is now: minutes do not say that.
    """
    if meeting.seal is None:
        return meeting
    seen = _Then(session, meeting.seal.chain_seq)
    held = seen.row("body", meeting.values["body"])
    body = meeting.body | {name: held[name] for name in _OF_BODY if name in held}
    kinds = [item.values["item_kind"] for item in meeting.items]
    numbers = item_numbers(kinds, meeting.first_number)
    items = tuple(
        seen.item(item, numbered(number, body["numbering_sign"], body["numbering_prefix"]))
        for item, number in zip(meeting.items, numbers, strict=True)
    )
    title = meeting_view.title(meeting.values, body)
    return replace(meeting, body=body, items=items, title=title)


class _Then:
    """The register as it was after one change."""

    def __init__(self, session: Session, seq: int) -> None:
        self._session = session
        self._seq = seq
        self._rows: dict[tuple[str, int], dict[str, Any]] = {}

    def row(self, kind: str, id: int) -> dict[str, Any]:
        if (kind, id) not in self._rows:
            self._rows[kind, id] = past.row_at(self._session, kind, id, self._seq)
        return self._rows[kind, id]

    def item(self, item: ItemView, number: str) -> ItemView:
        return replace(
            item,
            number=number,
            decisions=tuple(self._named(row, "executor") for row in item.decisions),
            tasks=tuple(self._task(row) for row in item.tasks),
        )

    def _named(self, row: Row, link: str) -> Row:
        organisation = row.values[link]
        held = {} if organisation is None else self.row("organisation", organisation)
        return replace(row, texts=row.texts | {link: held["name"]}) if held else row

    def _task(self, row: Row) -> Row:
        named, held = self._named(row, "organisation"), self.row("task", row.id)
        if not held:
            return named
        progress = Progress(held["progress"])
        shown = FORMS["task"].field("progress").show(progress)
        return replace(
            named,
            values=named.values | {"progress": progress},
            texts=named.texts | {"progress": shown},
        )
