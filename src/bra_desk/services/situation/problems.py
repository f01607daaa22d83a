"""The problems of a picture, with how each organisation sees them and where they differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.problems import PROBLEM_VIEW
from bra_desk.services.entries import Row, rows_in
from bra_desk.storage.register import Register, Session

#: What organisations may judge differently, in the order it is told.
_JUDGED: Final = ("extent", "trend", "priority")


@dataclass(frozen=True, kw_only=True)
class ProblemLine:
    """A problem with how each organisation sees it."""

    id: int
    row: Row
    #: One for each organisation that has said how it sees the problem.
    views: tuple[Row, ...]
    #: A sentence for each judgement that the organisations do not share.
    differences: tuple[str, ...]


def problems_of(register: Register, picture_id: int) -> list[ProblemLine]:
    """The problems of a picture in their order, those without a number last."""
    with register.read() as session:
        return problems_in(session, picture_id)


def problems_in(session: Session, picture_id: int) -> list[ProblemLine]:
    """The same, inside a read under way."""
    rows = rows_in(session, "problem", {"picture": picture_id})
    found: dict[int, list[Row]] = {}
    for each in rows_in(session, "problem_view", {"problem": [row.id for row in rows]}):
        found.setdefault(each.values["problem"], []).append(each)
    return [_line(row, found.get(row.id, [])) for row in sorted(rows, key=_place)]


def _place(row: Row) -> tuple[bool, int, int]:
    number = row.values["number"]
    return number is None, number or 0, row.id


def _line(row: Row, views: list[Row]) -> ProblemLine:
    return ProblemLine(
        id=row.id, row=row, views=tuple(views), differences=tuple(_differences(views))
    )


def _differences(views: list[Row]) -> Iterator[str]:
    """Where the organisations differ, each judgement with who says what."""
    for name in _JUDGED:
        said = {each.texts["organisation"]: each.texts[name] for each in views if each.texts[name]}
        if len(set(said.values())) > 1:
            yield _said(PROBLEM_VIEW.field(name).label, said)


def _said(label: str, said: Mapping[str, str]) -> str:
    told = ", ".join(
        _("{who}: {what}").format(who=who, what=what.lower()) for who, what in said.items()
    )
    return f"{label} \u2013 {told}"
