"""What was done, by whom and when, and taking an act back."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from bra_desk.basics.errors import EntryLocked, EntryMissing, InputWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Field, Link
from bra_desk.storage import ledger, reads, restoring
from bra_desk.storage.ledger import LedgerAct, LedgerChange
from bra_desk.storage.register import Register, Session

_OPERATIONS = {"insert": _("tillkom"), "update": _("ändrades"), "delete": _("togs bort")}


@dataclass(frozen=True, kw_only=True)
class ActRow:
    """A named act, as a list of what was done shows it."""

    id: int
    name: str
    actor: str
    made_at: datetime
    #: How many entries it changed; 0 for writing a document, which cannot be taken back.
    changes: int
    is_taken_back: bool
    #: The act that this one took back; None for any other.
    takes_back: int | None
    is_upgrade: bool = False

    @property
    def may_be_undone(self) -> bool:
        """Whether Ctrl+Z may take it back when it is the newest."""
        is_settled = self.is_taken_back or self.is_upgrade or self.takes_back is not None
        return bool(self.changes) and not is_settled


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """A field's value before and after, as a person reads them; empty for nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class EntryChange:
    """What an act did to one entry."""

    act: ActRow
    #: The entry and what happened to it, in one line.
    what: str
    fields: tuple[FieldChange, ...]


def acts(register: Register, limit: int = 200) -> list[ActRow]:
    """The newest acts, newest first."""
    with register.read() as session:
        return acts_in(session, limit)


def acts_in(session: Session, limit: int) -> list[ActRow]:
    """The same, inside a read under way."""
    return [_act_row(act) for act in ledger.acts(session, limit)]


def changes_of_act(register: Register, act_id: int, limit: int | None = None) -> list[EntryChange]:
    """The entries that an act changed, with their fields before and after; all without a limit."""
    with register.read() as session:
        return _described(session, islice(ledger.changes(session, act=act_id), limit))


def changes_of_entry(register: Register, kind: str, id: int) -> list[EntryChange]:
    """What has happened to an entry, newest first."""
    with register.read() as session:
        return _described(session, ledger.changes_of(session, kind, id))[::-1]


def take_back(register: Register, act_id: int) -> int:
    """Undo an act whose entries are as it left them; answers with the number of the undoing act.

    Errors: EntryMissing when there is no such act, EntryLocked when something later rests on it,
    it only wrote a document or it was an upgrade.
    """
    with register.read() as session:
        found = ledger.acts(session, 1, act_id)
    if not found:
        raise EntryMissing(_("Händelsen finns inte i historiken."))
    if not found[0].changes:
        raise EntryLocked(_("Det går inte att ångra att ett dokument skrevs. Ta bort filen."))
    if found[0].is_upgrade:
        raise EntryLocked(_("Det går inte att ångra en uppgradering: programmet bygger på den."))
    name = _("Ångrade: {name}").format(name=found[0].name)
    try:
        with register.write(name, takes_back=act_id) as session:
            restoring.take_back(session, list(ledger.changes(session, act=act_id)))
            return ledger.acts(session, 1)[0].id
    except InputWrong as error:
        raise _rests_on_it() from error


def undo_last(register: Register) -> str | None:
    """Take back the newest act that is not itself undone; answers with its name, None for none.

    Errors: EntryLocked when something later rests on it.
    """
    for act in acts(register):
        if act.may_be_undone:
            take_back(register, act.id)
            return act.name
    return None


def _rests_on_it() -> EntryLocked:
    return EntryLocked(
        _("Det går inte att ångra: andra poster bygger på det. Ångra det som gjorts senare först.")
    )


def _act_row(act: LedgerAct) -> ActRow:
    return ActRow(
        id=act.id,
        name=act.name,
        actor=act.actor,
        made_at=act.made_at,
        changes=act.changes,
        is_taken_back=act.taken_back_by is not None,
        takes_back=act.takes_back,
        is_upgrade=act.is_upgrade,
    )


def _described(session: Session, changes: Iterable[LedgerChange]) -> list[EntryChange]:
    known = {act.id: _act_row(act) for act in ledger.acts(session, -1)}
    return [
        _described_one(session, change, known[change.act.id])
        for change in changes
        if change.table in FORMS
    ]


def _described_one(session: Session, change: LedgerChange, act: ActRow) -> EntryChange:
    form = FORMS[change.table]
    before, after = _row(change.before), _row(change.after)
    caption = reads.captions(session, form.kind, [change.row]).get(change.row, "")
    fields = tuple(
        FieldChange(
            label=field.label,
            before=_shown(session, field, before),
            after=_shown(session, field, after),
        )
        for field in form.values
        if before.get(field.attribute) != after.get(field.attribute)
    )
    removed = _change_of_bin(before, after)
    what = _("{kind} {what}: {caption}").format(
        kind=form.singular, what=removed or _OPERATIONS[change.operation], caption=caption
    )
    return EntryChange(act=act, what=what, fields=fields)


def _change_of_bin(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Whether the entry went into the bin or came out of it; empty when neither."""
    if not before or not after or before.get("removed_at") == after.get("removed_at"):
        return ""
    return _("togs bort") if after.get("removed_at") else _("togs tillbaka")


def _row(payload: str | None) -> dict[str, Any]:
    return {} if payload is None else dict(json.loads(payload))


def _shown(session: Session, field: Field, row: Mapping[str, Any]) -> str:
    """A field's value in a stored row, as a person reads it."""
    raw = row.get(field.attribute)
    if raw is None:
        return ""
    value = raw if isinstance(field, Link) else restoring.value_of(field, raw)
    return reads.texts_of(session, field, [value])[value]
