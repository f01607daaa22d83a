"""The reasons why personal numbers stay in texts: a list to look over, and taking one away."""

from dataclasses import dataclass
from datetime import datetime

from bra_desk.basics import privacy
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Form
from bra_desk.services import entries
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.privacy import fingerprint
from bra_desk.storage import ledger, reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Justified:
    """One reason: what it is about, why the number stays, and who said so when."""

    id: int
    reason: str
    #: The entry with the text; its number is None when it is removed or was never there.
    entry_kind: str
    entry_id: int | None
    #: The words that name the entry, and its kind with the field, as a person reads them.
    what: str
    where: str
    #: When and by whom it was given.
    given_at: datetime
    given_by: str
    #: Whether the number still stands in the text; if not, the reason is no longer needed.
    is_needed: bool


def justifications(register: Register) -> list[Justified]:
    """All reasons, by what they are about."""
    with register.read() as session:
        found = [_justified(session, each) for each in rows_in(session, "justification")]
    return sorted(found, key=lambda each: (each.where, each.what, each.given_at))


def remove_justification(register: Register, id: int) -> None:
    """Take away a reason that is no longer needed; undoing brings it back.

    Errors: InputWrong while the number still stands in its text, EntryMissing.
    """
    entries.read(register, "justification", id)
    with register.read() as session:
        (row,) = rows_in(session, "justification", {"id": id})
        justified = _justified(session, row)
    if justified.is_needed:
        raise InputWrong(
            _("Numret står kvar i texten. Maskera det där först, så kan skälet tas bort."),
            where=justified.where,
        )
    entries.remove(register, "justification", id)


def _justified(session: Session, row: Row) -> Justified:
    values = row.values
    form = FORMS.get(values["entry_kind"])
    entry = None if form is None else _entry(session, form.kind, values["entry_token"])
    first = next(ledger.changes_of(session, "justification", row.id))
    (given,) = ledger.acts(session, 1, first.act.id)
    return Justified(
        id=row.id,
        reason=values["reason"],
        entry_kind=values["entry_kind"],
        entry_id=None if entry is None else entry.id,
        what=_("Posten finns inte längre") if entry is None else _caption(session, row, entry),
        where=_where(form, values["entry_kind"], values["field_name"]),
        given_at=given.made_at,
        given_by=given.actor,
        is_needed=entry is not None and _stands(row, entry),
    )


def _entry(session: Session, kind: str, token: str) -> Stored | None:
    """The entry of that token; None when it is removed or was never there."""
    numbers = reads.numbers(session, kind, [token])
    found = reads.stored(session, kind, {"id": list(numbers.values())})
    return found[0] if found else None


def _where(form: Form | None, kind: str, name: str) -> str:
    """The kind and the field as a person reads them; as they are written when there are none."""
    labels = {each.name: each.label for each in form.values} if form is not None else {}
    return _("{kind}, {field}").format(
        kind=kind if form is None else form.singular, field=labels.get(name, name)
    )


def _caption(session: Session, row: Row, entry: Stored) -> str:
    return privacy.masked(reads.captions(session, row.values["entry_kind"], [entry.id])[entry.id])


def _stands(row: Row, entry: Stored) -> bool:
    """Whether the number that the reason is for stands in the text, as the register has it."""
    values = row.values
    text = entry.values.get(values["field_name"])
    return isinstance(text, str) and any(
        fingerprint(values["salt"], number) == values["fingerprint"]
        for number in {each.number for each in privacy.certain(text)}
    )
