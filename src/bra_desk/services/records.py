"""What a register holds, for files and scripts: kinds, schema and every record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Choice, Field, Link, Number, Text, YesNo
from bra_desk.forms.form import Form
from bra_desk.forms.views import Viewer
from bra_desk.services.entries import Row, rows_in
from bra_desk.storage import ledger, reads
from bra_desk.storage.register import Register, Session

#: More digits than any number of a form has.
_DIGITS: Final = 20


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of entry, for a script that asks what there is."""

    kind: str
    singular: str
    plural: str
    about: str


def kinds() -> list[Kind]:
    """Every kind of entry, in the order of the menus."""
    return [
        Kind(kind=form.kind, singular=form.singular, plural=form.plural, about=form.about)
        for form in FORMS.values()
    ]


def schema() -> dict[str, Any]:
    """The JSON Schema of a file that `load` takes, made from the forms."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": _("BRÅ Desk"),
        "type": "array",
        "items": {"oneOf": [_record_schema(form) for form in FORMS.values()]},
    }


def _record_schema(form: Form) -> dict[str, Any]:
    return {
        "type": "object",
        "title": form.singular,
        "description": form.about,
        "properties": {
            "kind": {"const": form.kind},
            "token": {"type": "string", "minLength": 1},
            "removed": {"type": "boolean"},
            "body": {
                "type": "object",
                "properties": {field.name: field.schema() for field in form.values},
                "required": [field.name for field in form.values if field.required],
                "additionalProperties": False,
            },
        },
        "required": ["kind", "token", "body"],
        "additionalProperties": False,
    }


def dump(register: Register, *, with_history: bool = False) -> list[dict[str, Any]]:
    """Every record of the register, sorted by kind and token; empty fields are left out.

    Kinds whose order counts stand as they came: the newest of two status entries on one day is
    the one that holds, so a file that is read in again must give them in the same order.
    """
    with register.read() as session:
        tokens = {kind: reads.tokens(session, kind) for kind in FORMS}
        records = [record for form in FORMS.values() for record in _dumped(session, form, tokens)]
        return records + (_history(session) if with_history else [])


def _history(session: Session) -> list[dict[str, Any]]:
    """Every change with its act, oldest first, in the same form as a record."""
    return [
        {"kind": "change", "token": f"change-{each.seq}", "body": each.as_record()}
        for each in ledger.changes(session)
    ]


def _dumped(
    session: Session, form: Form, tokens: Mapping[str, Mapping[int, str]]
) -> list[dict[str, Any]]:
    records = []
    stored = reads.stored(session, form.kind, with_removed=True)
    for each in sorted(stored, key=attrgetter("id" if form.keeps_order else "token")):
        body: dict[str, Any] = {}
        for field in form.values:
            value = each.values[field.name]
            if isinstance(field, Link):
                value = tokens[field.to].get(value)
            is_told = isinstance(field, Choice) or value != field.empty
            if is_told and value is not None:
                body[field.name] = field.write(value)
        record = {"kind": form.kind, "token": each.token, "body": body}
        records.append(record | ({"removed": True} if each.is_removed else {}))
    return records


def chosen(register: Register, kind: str, where: Sequence[str] = (), sort: str = "") -> list[Row]:
    """Entries of a kind for a script: `where` as FIELD=VALUE, `sort` a field, minus to turn.

    Choices and links are given as in a file: by value and token. Errors: InputWrong.
    """
    form = _form(kind)
    if sort:
        _field(form, sort.removeprefix("-"))
    with register.read() as session:
        wanted = dict(_condition(session, form, each) for each in where)
        return rows_in(session, kind, wanted, sort)


def seen_in(
    register: Register, kind: str, rows: Sequence[Row], view: str, mine: str = ""
) -> list[Row]:
    """Those of the rows that a view of the kind shows; `mine` is an organisation's token.

    Errors: InputWrong for a view the kind has not, or one that needs `mine` and has none.
    """
    views = {each.name: each for each in _form(kind).views}
    if view not in views:
        raise InputWrong(
            _("Vyn ”{view}” finns inte. Välj bland: {views}.").format(
                view=view, views=", ".join(views) or _("inga")
            ),
            where=view,
        )
    if views[view].is_personal and not mine:
        raise InputWrong(_("Ange vems poster med --mine och en organisations token."), where=view)
    with register.read() as session:
        organisations = reads.numbers(session, "organisation", [mine] if mine else [])
    if mine and mine not in organisations:
        raise InputWrong(
            _("Det finns ingen organisation med token ”{token}”.").format(token=mine), where=mine
        )
    viewer = Viewer(today=clock.today(), organisation=organisations.get(mine))
    return [row for row in rows if views[view].shows(row.values, viewer)]


def _condition(session: Session, form: Form, condition: str) -> tuple[str, Any]:
    name, _sign, raw = condition.partition("=")
    field = _field(form, name)
    if raw == "" and not isinstance(field, Text):
        return name, None
    try:
        value = _linked(session, field, raw) if isinstance(field, Link) else _plain(field, raw)
    except ValueError as error:
        raise InputWrong(str(error), where=condition) from error
    problem = field.problem(value)
    if problem is not None:
        raise InputWrong(problem, where=condition)
    return name, value


def _linked(session: Session, field: Link, raw: str) -> int:
    """The number of the entry with that token; ValueError when there is none."""
    numbers = {token: id for id, token in reads.tokens(session, field.to).items()}
    if raw not in numbers:
        raise ValueError(
            _("{label}: det finns ingen post med token ”{raw}” i {plural}.").format(
                label=field.label, raw=raw, plural=FORMS[field.to].plural
            )
        )
    return numbers[raw]


def _plain(field: Field, raw: str) -> Any:
    """A field's value from the text of a command; what it makes no sense of is left as it is."""
    if isinstance(field, Number):
        return int(raw) if raw.isascii() and raw.isdecimal() and len(raw) < _DIGITS else raw
    if isinstance(field, YesNo):
        return {"true": True, "false": False}.get(raw, raw)
    return field.read(raw)


def _form(kind: str) -> Form:
    if kind not in FORMS:
        raise InputWrong(
            _("Slaget ”{kind}” finns inte. Kommandot kinds visar vilka som finns.").format(
                kind=kind
            ),
            where=kind,
        )
    return FORMS[kind]


def _field(form: Form, name: str) -> Field:
    found = next((field for field in form.values if field.name == name), None)
    if found is None:
        raise InputWrong(
            _("Fältet ”{field}” finns inte i {plural}. Kommandot schema visar fälten.").format(
                field=name, plural=form.plural
            ),
            where=name,
        )
    return found
