"""Changing and removing several entries of one kind at once: all of them or none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong, ValuesWrong
from bra_desk.basics.texts import _, counted, listed
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Form
from bra_desk.services import entries, privacy, trees
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What a change of several entries would do."""

    #: How many entries get another value, and how many have it already.
    changed: int
    unchanged: int
    #: A sentence for each entry that refuses, which stops the whole change.
    refusals: tuple[str, ...]


def preview(
    register: Register, kind: str, ids: Sequence[int], values: Mapping[str, Any]
) -> Preview:
    """Look at what giving these entries these values would do, without doing it."""
    form = FORMS[kind]
    with register.read() as session:
        found = _stored(session, kind, ids)
        changed = [each for each in found if _differs(each, values)]
        return Preview(
            changed=len(changed),
            unchanged=len(found) - len(changed),
            refusals=tuple(_refusals(session, form, changed, values)),
        )


def change_several(
    register: Register, kind: str, ids: Sequence[int], values: Mapping[str, Any]
) -> int:
    """Give entries the same values in some fields, as one act; answers with how many changed.

    Errors: ValuesWrong when any of them would break a rule of its form, saying which; then none
    is changed. InputWrong when no field is given.
    """
    form = FORMS[kind]
    if not values:
        raise InputWrong(_("Välj minst ett fält att ändra."), where=kind)
    with register.write(_name(form, len(ids), values)) as session:
        changed = [each for each in _stored(session, kind, ids) if _differs(each, values)]
        refusals = tuple(_refusals(session, form, changed, values))
        if refusals:
            raise ValuesWrong(dict.fromkeys(values, refusals[0]), where=refusals[0])
        for each in changed:
            entries.save_in(session, form, {**each.values, **values}, id=each.id)
    return len(changed)


def remove_several(register: Register, kind: str, ids: Sequence[int]) -> None:
    """Put entries in the bin as one act. Errors: EntryMissing, and then none is removed."""
    form = FORMS[kind]
    what = _("Borttaget ur {plural}: {count}").format(
        plural=form.plural, count=counted(len(ids), _("post"), _("poster"))
    )
    with register.write(what) as session:
        for id in ids:
            entries.opened_in(session, kind, id).removed_at = clock.now()


def _stored(session: Session, kind: str, ids: Sequence[int]) -> list[Stored]:
    return reads.stored(session, kind, {"id": list(ids)})


def _differs(each: Stored, values: Mapping[str, Any]) -> bool:
    return any(each.values[name] != value for name, value in values.items())


def _refusals(
    session: Session, form: Form, found: Sequence[Stored], values: Mapping[str, Any]
) -> Iterator[str]:
    """What stops the change, entry by entry."""
    names = reads.captions(session, form.kind, [each.id for each in found])
    for each in found:
        wanted = {**each.values, **values}
        allows = privacy.grounds(session, form.kind, each.token).allows
        problems = form.problems(wanted, allows) | form.circles(wanted, each.id)
        problems |= trees.problems(session, form, wanted, each.id)
        for problem in problems.values():
            yield f"{names[each.id]}: {problem}"


def _name(form: Form, count: int, values: Mapping[str, Any]) -> str:
    """The act in words: Ändring av 12 åtgärder: status och ansvarig."""
    fields = listed([form.field(name).label.lower() for name in values])
    noun = form.counted(count)
    return _("Ändring av {what}: {fields}").format(what=noun, fields=fields)
