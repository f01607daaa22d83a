"""Listing, reading, saving and removing any kind of entry."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bra_desk.basics import clock
from bra_desk.basics.errors import EntryChanged, EntryMissing, ValuesWrong
from bra_desk.basics.privacy import masked
from bra_desk.basics.texts import _, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.forms.form import Form, Values
from bra_desk.model.base import Entry
from bra_desk.services import privacy, trees
from bra_desk.services.privacy import Reasons
from bra_desk.services.twins import twin_problems
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Row:
    """An entry in a list: its values, and what a person reads for each of them."""

    id: int
    token: str
    values: dict[str, Any]
    texts: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Opened:
    """An entry opened in a form; `version` tells at save whether it has changed since."""

    id: int
    version: int
    values: dict[str, Any]
    caption: str


@dataclass(frozen=True, kw_only=True)
class Option:
    """An entry that a link may point at."""

    id: int
    label: str


def rows(register: Register, kind: str, where: Mapping[str, Any] | None = None) -> list[Row]:
    """Entries of a kind in their form's order, the removed ones left out."""
    with register.read() as session:
        return rows_in(session, kind, where)


def rows_in(
    session: Session, kind: str, where: Mapping[str, Any] | None = None, sort: str = ""
) -> list[Row]:
    """The same, inside a read under way; `sort` is a field to order by before the form's own."""
    found = reads.stored(session, kind, where, sort=sort)
    if not found:
        return []
    shown = {
        field.name: reads.texts_of(session, field, (each.values[field.name] for each in found))
        for field in FORMS[kind].values
    }
    return [
        Row(
            id=each.id,
            token=each.token,
            values=each.values,
            texts={name: shown[name][value] for name, value in each.values.items()},
        )
        for each in found
    ]


def read(register: Register, kind: str, id: int) -> Opened:
    """One entry for its form. Errors: EntryMissing when it is removed or was never there."""
    with register.read() as session:
        found = reads.stored(session, kind, {"id": id})
        if not found:
            raise _missing(kind)
        caption = reads.captions(session, kind, [id])[id]
        return Opened(id=id, version=found[0].version, values=found[0].values, caption=caption)


def options(register: Register, kind: str) -> list[Option]:
    """What a link to that kind may point at, in the kind's own order."""
    with register.read() as session:
        labels = reads.captions(session, kind)
        return [Option(id=each.id, label=labels[each.id]) for each in reads.stored(session, kind)]


def save(
    register: Register,
    kind: str,
    values: Values,
    *,
    id: int | None = None,
    version: int | None = None,
    reasons: Reasons | None = None,
) -> int:
    """Save a new entry, or entry `id` as it was opened at `version`; answers with its number.

    `reasons` say, by field, why personal numbers in its text stay there. Errors: ValuesWrong
    by field, EntryMissing, EntryChanged when somebody saved it meanwhile.
    """
    form = FORMS[kind]
    what = form.new if id is None else _("Ändring i {plural}").format(plural=form.plural)
    with register.write(_named(what, form, values)) as session:
        return save_in(session, form, values, id=id, version=version, reasons=reasons)


def save_in(
    session: Session,
    form: Form,
    values: Values,
    *,
    id: int | None = None,
    version: int | None = None,
    reasons: Reasons | None = None,
) -> int:
    """The same, inside an act under way."""
    settled = trees.placed(session, form, values)
    settled = _with_place(session, form, settled, is_new=id is None)
    entity = None if id is None else opened_in(session, form.kind, id, version)
    for stamp in form.stamps:
        before = None if entity is None else getattr(entity, stamp.field)
        settled = stamp.put(settled, before, clock.today())
    grounds = privacy.grounds(session, form.kind, entity.token if entity else "", reasons)
    problems = form.problems(settled, grounds.allows) | form.circles(settled, id)
    problems = problems or trees.problems(session, form, settled, id)
    problems = problems or twin_problems(session, form, settled, id)
    if problems:
        raise ValuesWrong(problems)
    columns = columns_of(form, settled)
    if entity is None:
        entity = form.entity(**columns)
        session.add(entity)
        grounds.token = entity.token
    else:
        for attribute, value in columns.items():
            setattr(entity, attribute, value)
    privacy.keep_reasons(session, grounds, settled)
    session.flush()
    return entity.id


def opened_in(session: Session, kind: str, id: int, version: int | None = None) -> Entry:
    """The entity to change, inside an act. Errors: EntryMissing, EntryChanged."""
    entity = session.get(FORMS[kind].entity, id)
    if entity is None or entity.removed_at is not None:
        raise _missing(kind)
    if version is not None and entity.version != version:
        raise EntryChanged(
            _("Posten har ändrats sedan du öppnade den. Jämför texterna innan du sparar."),
            where=kind,
        )
    return entity


def columns_of(form: Form, values: Values) -> dict[str, Any]:
    """The entity's attributes for a form's values; an empty required number is left to it."""
    columns = form.entity.__table__.c
    return {
        field.attribute: values[field.name]
        for field in form.values
        if values[field.name] is not None or columns[field.attribute].nullable
    }


def remove(register: Register, kind: str, id: int) -> None:
    """Put an entry in the bin; the history can bring it back. Errors: EntryMissing."""
    form, found = FORMS[kind], read(register, kind, id)
    what = _("Borttaget ur {plural}").format(plural=form.plural)
    with register.write(_named(what, form, found.values)) as session:
        opened_in(session, kind, id).removed_at = clock.now()


def _named(what: str, form: Form, values: Values) -> str:
    """The name of an act on one entry: what was done, and the words that name the entry."""
    words = (str(values[name]) for name in form.caption if isinstance(form.field(name), Text))
    # The name is kept before the values are looked at, so it must hold whatever was typed; and
    # it stays when what the entry held is erased by law, so no personal number is in it.
    first = "".join(filter(str.isprintable, next(words, "").partition("\n")[0]))
    return f"{what}: {shortened(masked(first))}" if first.strip() else what


def _with_place(session: Session, form: Form, values: Values, *, is_new: bool) -> Values:
    """A new part without a place comes last among its parent's parts."""
    if not is_new or values.get("position", 0) is not None:
        return values
    parent = form.parent
    if values[parent.name] is None:
        return values
    place = reads.next_place(session, form.kind, parent, values[parent.name])
    return {**values, "position": place}


def _missing(kind: str) -> EntryMissing:
    return EntryMissing(
        _("Posten finns inte längre i {plural}.").format(plural=FORMS[kind].plural), where=kind
    )
