"""What a register holds, for files and scripts: kinds, schema and every record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Link
from bra_desk.forms.form import Form
from bra_desk.storage import ledger, reads
from bra_desk.storage.register import Register, Session


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
        "title": "BRÅ Desk",
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
    """Every record of the register, by kind and token; empty fields are left out."""
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
    for each in reads.stored(session, form.kind, with_removed=True):
        body = {}
        for field in form.values:
            value = each.values[field.name]
            if isinstance(field, Link):
                value = tokens[field.to].get(value)
            if value is not None and value is not False and value != "":
                body[field.name] = field.write(value)
        record = {"kind": form.kind, "token": each.token, "body": body}
        records.append(record | ({"removed": True} if each.is_removed else {}))
    return sorted(records, key=lambda record: str(record["token"]))
