"""Entries that may be there only once, such as the follow-up of one thing for one year."""

from collections.abc import Iterable
from typing import Any

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Form, Values
from bra_desk.storage import reads
from bra_desk.storage.register import Session

#: Kinds with what one of their entries has and no other may have too.
Keys = set[tuple[str, Any]]


def twin_problems(
    session: Session, form: Form, values: Values, id: int | None = None
) -> dict[str, str]:
    """Why an entry may not be saved beside those that are there; `id` is itself, None when new."""
    for key in form.keys(values):
        others = reads.stored(session, form.kind, dict(key))
        if any(each.id != id for each in others):
            return form.twin_problem(key)
    return {}


def keys_held(session: Session, kinds: Iterable[str]) -> Keys:
    """What the entries in the register have, for those of the kinds that know such a rule."""
    return {
        (kind, key)
        for kind in kinds
        if FORMS[kind].unique
        for stored in reads.stored(session, kind)
        for key in FORMS[kind].keys(stored.values)
    }


def taken(form: Form, values: Values, held: Keys) -> dict[str, str]:
    """Why an entry may not come in beside those held; what it has is held from now on."""
    problems: dict[str, str] = {}
    for key in form.keys(values):
        if (form.kind, key) in held:
            problems |= form.twin_problem(key)
        held.add((form.kind, key))
    return problems
