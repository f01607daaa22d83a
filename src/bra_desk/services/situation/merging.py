"""Weighing own pictures together: what each organisation saw becomes a joint problem, kept beside.

Nothing of an own picture is changed. The joint problem begins as what the organisations agree
on; where they differ the larger extent is taken, the rest is left to be judged together, and each
organisation's view stands beside it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, joined
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.situation import EXTENTS, PROBLEM_CATEGORIES
from bra_desk.services.entries import Row, rows_in, save_in
from bra_desk.services.situation import pictures
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: What a joint problem takes over word for word where it has one ground.
_TEXTS: Final = ("place", "target_group", "extent_text", "pattern", "consequence", "source")
#: What an own problem's words of itself are made of.
_TOLD: Final = ("extent_text", "consequence", "priority_reason")
_ORDER: Final = tuple(EXTENTS)


@dataclass(frozen=True, kw_only=True)
class OwnProblem:
    """A problem of an own picture."""

    id: int
    title: str
    organisation: str
    #: Extent, trend and priority in words.
    judged: str


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Own problems of one category and area that may be the same, and the joint one they fit."""

    #: Narkotika, Ålidhem
    text: str
    problems: tuple[OwnProblem, ...]
    #: The joint problem that they belong to; None for a new one.
    joint_id: int | None
    joint_title: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """Own problems that are one, and the joint one they belong to; None for a new one."""

    own_ids: tuple[int, ...]
    joint_id: int | None = None


def proposals(register: Register, picture_id: int) -> list[Proposal]:
    """What of the own pictures is not yet in a joint one, by category and area.

    Errors: EntryMissing.
    """
    with register.read() as session:
        pictures.stored_in(session, picture_id)
        joint = rows_in(session, "problem", {"picture": picture_id})
        waiting = _waiting(session, picture_id, joint)
        groups: dict[tuple[Any, Any], list[Row]] = {}
        for row in waiting:
            groups.setdefault((row.values["category"], row.values["area"]), []).append(row)
        owners = _owners(session, picture_id)
        there = {(row.values["category"], row.values["area"]): row for row in reversed(joint)}
        order = list(PROBLEM_CATEGORIES)
        return [
            _proposal(rows, owners, there.get(key))
            for key, rows in sorted(groups.items(), key=lambda each: order.index(each[0][0]))
        ]


def merge(
    register: Register, picture_id: int, own_ids: Sequence[int], joint_id: int | None = None
) -> int:
    """Put own problems into a joint picture as one problem; answers with the joint one.

    With `joint_id` they become views of a problem that is there; without it one is made. Each
    organisation's view is kept. Errors: EntryMissing, InputWrong for problems that are not of
    the own pictures or two of one organisation, ValuesWrong, EntryLocked when it is decided.
    """
    return merge_all(register, picture_id, [Group(own_ids=tuple(own_ids), joint_id=joint_id)])[0]


def merge_all(register: Register, picture_id: int, groups: Sequence[Group]) -> list[int]:
    """The same for several groups, all or none in one act; answers with the joint problems."""
    with register.write(_("Egna lägesbilder sammanvägda")) as session:
        pictures.stored_in(session, picture_id)
        owners = _owners(session, picture_id)
        return [_merged(session, picture_id, group, owners) for group in groups]


def _merged(
    session: Session, picture_id: int, group: Group, owners: Mapping[int, tuple[int, str]]
) -> int:
    found = rows_in(session, "problem", {"id": group.own_ids, "picture": tuple(owners)})
    own = sorted(found, key=lambda row: group.own_ids.index(row.id))
    _refuse_wrong(own, group.own_ids, owners)
    joint_id = group.joint_id
    if joint_id is None:
        number = 1 + max(_numbers(session, picture_id), default=0)
        joint_id = save_in(session, FORMS["problem"], _joint(own, picture_id, number))
    elif joint_id not in {
        each.id for each in reads.stored(session, "problem", {"picture": picture_id})
    }:
        raise InputWrong(_("Problemet finns inte i den gemensamma lägesbilden."), where="problem")
    for row in own:
        save_in(session, FORMS["problem_view"], _view(row, owners, joint_id))
    return joint_id


def _owners(session: Session, picture_id: int) -> dict[int, tuple[int, str]]:
    """Whose each own picture is: its number to the organisation's number and name."""
    found = rows_in(session, "situation_picture", {"joint_picture": picture_id})
    return {row.id: (row.values["organisation"], row.texts["organisation"]) for row in found}


def _waiting(session: Session, picture_id: int, joint: Sequence[Row]) -> list[Row]:
    taken = {
        each.values["own_problem"]
        for each in reads.stored(session, "problem_view", {"problem": [row.id for row in joint]})
    }
    own = [row.id for row in rows_in(session, "situation_picture", {"joint_picture": picture_id})]
    found = rows_in(session, "problem", {"picture": own})
    return [row for row in found if row.id not in taken]


def _proposal(
    rows: Iterable[Row], owners: Mapping[int, tuple[int, str]], joint: Row | None
) -> Proposal:
    found = tuple(rows)
    first = found[0].texts
    return Proposal(
        text=joined(first["category"], first["area"] or _("hela kommunen")),
        problems=tuple(
            OwnProblem(
                id=row.id,
                title=row.values["title"],
                organisation=owners[row.values["picture"]][1],
                judged=_judged(row),
            )
            for row in found
        ),
        joint_id=None if joint is None else joint.id,
        joint_title="" if joint is None else joint.values["title"],
    )


def _judged(row: Row) -> str:
    words = (row.texts[name].lower() for name in ("extent", "trend", "priority"))
    return ", ".join(filter(None, words))


def _refuse_wrong(
    own: Sequence[Row], asked: Collection[int], owners: Mapping[int, tuple[int, str]]
) -> None:
    if not asked or {row.id for row in own} != set(asked):
        raise InputWrong(
            _("Välj problem ur de egna bilder som går in i den gemensamma lägesbilden."),
            where="problem",
        )
    whose = [owners[row.values["picture"]] for row in own]
    for _id, name in whose:
        if [each[1] for each in whose].count(name) > 1:
            sentence = _("Välj ett problem från varje organisation. {name} har två i urvalet.")
            raise InputWrong(sentence.format(name=name), where="problem")


def _numbers(session: Session, picture_id: int) -> list[int]:
    found = reads.stored(session, "problem", {"picture": picture_id})
    return [each.values["number"] or 0 for each in found]


def _joint(own: Sequence[Row], picture_id: int, number: int) -> dict[str, Any]:
    values = [row.values for row in own]
    first, form = values[0], FORMS["problem"]
    texts = {name: _one([each[name] for each in values], "") for name in _TEXTS}
    extents = [each["extent"] for each in values if each["extent"] is not None]
    return {
        **form.empty(),
        **texts,
        "picture": picture_id,
        "number": number,
        "title": first["title"],
        "category": first["category"],
        "area": _one([each["area"] for each in values], None),
        "extent": max(extents, key=_ORDER.index, default=None),
        "trend": _one([each["trend"] for each in values], None),
        "priority": _one([each["priority"] for each in values], None),
    }


def _one(found: Sequence[Any], nothing: Any) -> Any:
    """What all of them say; `nothing` when they say different things."""
    said = {each for each in found if each != nothing}
    return said.pop() if len(said) == 1 else nothing


def _view(row: Row, owners: Mapping[int, tuple[int, str]], joint_id: int) -> dict[str, Any]:
    values = row.values
    told = "\n".join(filter(None, (values[name] for name in _TOLD)))
    return {
        **FORMS["problem_view"].empty(),
        "problem": joint_id,
        "organisation": owners[values["picture"]][0],
        "own_problem": row.id,
        "extent": values["extent"],
        "trend": values["trend"],
        "priority": values["priority"],
        "text": told,
    }
