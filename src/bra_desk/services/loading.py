"""Taking in entries as JSON records that point at each other by token: all of them or none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeGuard

from bra_desk.basics import clock
from bra_desk.basics.errors import AlreadyThere, InputWrong, ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Field, Link
from bra_desk.forms.form import Form, Values
from bra_desk.services import older_files, privacy, trees, twins
from bra_desk.services.entries import columns_of
from bra_desk.services.privacy import Grounds
from bra_desk.storage import reads, status_history, writes
from bra_desk.storage.register import Register, Session

#: Kind to token to number: how a token is found among what is there and what comes.
_Numbers = dict[str, dict[str, int]]
#: Kind to the table rows that come.
_Rows = dict[str, list[dict[str, Any]]]
#: What a record may consist of.
_PARTS: Final = {"kind", "token", "body", "removed"}
_LONGEST_TOKEN: Final = 200


@dataclass(frozen=True, kw_only=True)
class _Incoming:
    """A record on its way in, its shape checked but not yet its values."""

    form: Form
    token: str
    body: Mapping[str, Any]
    is_removed: bool
    #: Where it stands, in words for a person.
    where: str


def load(
    register: Register,
    records: Any,
    *,
    name: str | None = None,
    dry_run: bool = False,
    also: Callable[[Session], object] | None = None,
) -> list[str]:
    """Save all records as one act called `name`; answers with their tokens, in order.

    `also` is done in the same act, when the records are in their place. With `dry_run`
    everything is checked and nothing saved. Errors: InputWrong, ValuesWrong, AlreadyThere for a
    token in use; each says where in the list it is.
    """
    given = _listed(records)
    lifted = older_files.lifted(register, given)
    incoming = [_incoming(record, place) for place, record in enumerate(lifted, 1)]
    if dry_run:
        with register.read() as session:
            _rows(session, incoming)
    else:
        plural = _("Inläsning av {count} poster").format(count=len(given))
        with register.write(name or plural) as session:
            rows = _rows(session, incoming)
            writes.insert_rows(session, rows)
            status_history.follow(session, _measures_told(rows))
            if also is not None:
                also(session)
    return [each.token for each in incoming[: len(given)]]


def _listed(records: Any) -> Sequence[Any]:
    if not isinstance(records, list):
        raise InputWrong(_("Filen ska innehålla en lista med poster."), where=_("början"))
    return records


def _incoming(record: Any, place: int) -> _Incoming:
    """The record with its shape checked. Errors: InputWrong with its place in the list."""
    where = _("post {place}").format(place=place)
    if not isinstance(record, dict) or not isinstance(record.get("body"), dict):
        raise InputWrong(_("Posten ska ha kind, token och body."), where=where)
    kind, token, body = record.get("kind"), record.get("token"), record["body"]
    if not isinstance(kind, str) or kind not in FORMS:
        raise InputWrong(
            _("Slaget ”{kind}” finns inte. Kommandot kinds visar vilka som finns.").format(
                kind=kind
            ),
            where=where,
        )
    if not _is_token(token):
        raise InputWrong(
            _("Posten ska ha en token: en rad text som är bara dess, högst 200 tecken."),
            where=where,
        )
    where = f"{where} ({kind} {token})"
    form = FORMS[kind]
    if record.keys() - _PARTS or not isinstance(record.get("removed", False), bool):
        raise InputWrong(
            _("Posten får bara ha kind, token, body och removed, som är true eller false."),
            where=where,
        )
    unknown = sorted(body.keys() - {field.name for field in form.values})
    if unknown:
        raise InputWrong(
            _("Fältet ”{field}” finns inte i {plural}. Kommandot schema visar fälten.").format(
                field=unknown[0], plural=form.plural
            ),
            where=where,
        )
    return _Incoming(
        form=form, token=token, body=body, is_removed=record.get("removed", False), where=where
    )


def _is_token(token: Any) -> TypeGuard[str]:
    return isinstance(token, str) and 0 < len(token) <= _LONGEST_TOKEN and token.isprintable()


def _rows(session: Session, incoming: Sequence[_Incoming]) -> _Rows:
    """The table rows of every kind, checked and with all links as numbers."""
    numbers = _numbers(session, incoming)
    rows: _Rows = {}
    places: dict[tuple[str, int], int] = {}
    held = twins.keys_held(session, {each.form.kind for each in incoming})
    for each in incoming:
        values = {field.name: _value(field, each, numbers) for field in each.form.values}
        problems = each.form.problems(values, _grounds(session, each, incoming).allows)
        problems |= each.form.circles(values, numbers[each.form.kind][each.token])
        problems |= {} if each.is_removed else twins.taken(each.form, values, held)
        if problems:
            raise ValuesWrong(problems, where=f"{each.where}: {', '.join(problems)}")
        values = _with_place(session, each.form, values, places)
        row = columns_of(each.form, values) | {
            "id": numbers[each.form.kind][each.token],
            "token": each.token,
            "version": 1,
            "removed_at": clock.now() if each.is_removed else None,
        }
        rows.setdefault(each.form.kind, []).append(row)
    _refuse_torn(rows)
    _refuse_tangled(session, rows)
    return rows


def _measures_told(rows: _Rows) -> set[int]:
    """The measures that status entries come for."""
    return {row["measure_id"] for row in rows.get("measure_status", ())}


def _refuse_torn(rows: _Rows) -> None:
    """Errors: ValuesWrong for a measure whose newest status entry says something else."""
    said = sorted(
        (row for row in rows.get("measure_status", ()) if row["removed_at"] is None),
        key=lambda row: (row["changed_on"], row["id"]),
    )
    newest = {row["measure_id"]: row["status"] for row in said}
    field = FORMS["measure"].field("status")
    for row in rows.get("measure", ()):
        told = newest.get(row["id"], row["status"])
        if told != row["status"]:
            sentence = _(
                "Åtgärden är {status}, men dess senaste statusnotering är {told}. "
                "Ändra den ena så att de säger detsamma."
            ).format(status=field.show(row["status"]).lower(), told=field.show(told).lower())
            raise ValuesWrong({"status": sentence}, where=f"measure {row['token']}: status")


def _refuse_tangled(session: Session, rows: _Rows) -> None:
    """Errors: ValuesWrong for an entry that has no sound place in its tree."""
    for kind, come in rows.items():
        form = FORMS[kind]
        if not form.tree:
            continue
        held = trees.held(session, form) | {row["id"]: trees.place_of(form, row) for row in come}
        for row in come:
            problems = trees.tangles(form, held, row["id"])
            if problems:
                raise ValuesWrong(problems, where=f"{kind} {row['token']}: {form.tree}")


def _grounds(session: Session, each: _Incoming, incoming: Sequence[_Incoming]) -> Grounds:
    """The reasons for the record's personal numbers: those that come along, and those held."""
    grounds = privacy.grounds(session, each.form.kind, each.token)
    held = grounds.held

    def with_incoming() -> list[Values]:
        along = [other.body for other in incoming if _is_reason_for(other, each)]
        return [*held(), *along]

    grounds.held = with_incoming
    return grounds


def _is_reason_for(other: _Incoming, each: _Incoming) -> bool:
    """Whether a record is a whole reason for another; one in the bin came along with its number."""
    parts = [other.body.get(field.name) for field in FORMS["justification"].values]
    named = (other.body.get("entry_kind"), other.body.get("entry_token"))
    return (
        other.form.kind == "justification"
        and all(isinstance(part, str) for part in parts)
        and named == (each.form.kind, each.token)
    )


def _numbers(session: Session, incoming: Sequence[_Incoming]) -> _Numbers:
    """A number for every token, so that records may point forwards and in circles."""
    numbers: _Numbers = {
        kind: reads.numbers(session, kind, tokens) for kind, tokens in _tokens(incoming).items()
    }
    forms = {each.form.kind: each.form for each in incoming}
    following = {kind: reads.next_id(session, kind) for kind in forms}
    full = {kind for kind in forms if forms[kind].single and reads.has_entries(session, kind)}
    for each in incoming:
        kind = each.form.kind
        if each.token in numbers[kind] or kind in full:
            raise AlreadyThere(
                _("Det finns redan en post med token ”{token}” i {plural}.").format(
                    token=each.token, plural=each.form.plural
                ),
                where=each.where,
            )
        numbers[kind][each.token] = 1 if each.form.single else following[kind]
        following[kind] += 1
        full |= {kind} if each.form.single else set()
    return numbers


def _tokens(incoming: Sequence[_Incoming]) -> dict[str, set[str]]:
    """The tokens of every kind that the records have or point at."""
    found: dict[str, set[str]] = {}
    for each in incoming:
        found.setdefault(each.form.kind, set()).add(each.token)
        for link in each.form.links:
            raw = each.body.get(link.name)
            found.setdefault(link.to, set()).update([raw] if isinstance(raw, str) else [])
    return found


def _value(field: Field, each: _Incoming, numbers: _Numbers) -> Any:
    """A field's value from the record. Errors: InputWrong, ValuesWrong."""
    if field.name not in each.body:
        return field.empty
    raw = each.body[field.name]
    where = f"{each.where}: {field.name}"
    if isinstance(field, Link):
        if raw is None:
            return None
        if isinstance(raw, str) and raw in numbers[field.to]:
            return numbers[field.to][raw]
        raise InputWrong(
            _("{label}: det finns ingen post med token ”{raw}” i {plural}.").format(
                label=field.label, raw=raw, plural=FORMS[field.to].plural
            ),
            where=where,
        )
    try:
        return field.read(raw)
    except ValueError as error:
        raise ValuesWrong({field.name: str(error)}, where=where) from error


def _with_place(
    session: Session, form: Form, values: dict[str, Any], places: dict[tuple[str, int], int]
) -> dict[str, Any]:
    """A part that names no place comes after those of its parent, in the order of the list."""
    if "position" not in values:
        return values
    parent = form.parent
    owner = (form.kind, values[parent.name])
    following = places.get(owner)
    if following is None:
        following = reads.next_place(session, form.kind, parent, values[parent.name])
    place = following if values["position"] is None else values["position"]
    places[owner] = max(following, place + 1)
    return values | {"position": place}
