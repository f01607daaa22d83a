"""What a template may call the parts of a content, and how each part is written.

To add a field: 1. an attribute (or a property) on the content class; 2. a Field in the tuple
beside it, with the name a secretary writes between {{ and }}; 3. its place in the template.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from bra_desk.basics.texts import _, clock, long_date

#: What a template is filled from: texts, claims, and lists of texts or of the same again.
Values = dict[str, Any]


def text(value: object) -> str:
    """A text as it stands; None is empty."""
    return "" if value is None else str(value)


def paragraphs(value: str) -> list[str]:
    """The paragraphs of a long text, without the empty lines between them."""
    return [line for line in value.splitlines() if line.strip()]


def day(value: date | None) -> str:
    """9 februari 2021, or nothing."""
    return "" if value is None else long_date(value)


def hour(value: time | None) -> str:
    """13.15, or nothing."""
    return "" if value is None else clock(value)


def time_span(starts_at: time | None, ends_at: time | None) -> str:
    """A span such as kl. 13.15-15.30, with its dash, or as much of it as is known."""
    if starts_at is None:
        return ""
    if ends_at is None:
        return _("kl. {start}").format(start=clock(starts_at))
    return _("kl. {start}–{end}").format(start=clock(starts_at), end=clock(ends_at))


@dataclass(frozen=True)
class Field:
    """One thing a template may ask for."""

    name: str
    #: What it holds, said to the person who edits the template.
    about: str
    #: The attribute of the content class it comes from.
    source: str
    #: How the attribute becomes text, a list of texts (`is_list`) or a claim.
    shown: Callable[[Any], object] = text
    is_list: bool = False
    #: What each part of the list is made of; empty for a list of texts.
    parts: tuple["Field", ...] = ()
    #: Whether minutes without it would lose what was said or decided.
    is_vital: bool = False


def lines(name: str, about: str, source: str, *, is_vital: bool = False) -> Field:
    """A field that is a list of texts: the paragraphs of a text, or a tuple as it stands."""
    return Field(name, about, source, _as_lines, is_list=True, is_vital=is_vital)


def parts(name: str, about: str, source: str, fields: tuple[Field, ...]) -> Field:
    """A field that is a list of contents, each with fields of its own."""
    return Field(name, about, source, is_list=True, parts=fields)


def fill_values(content: object, fields: Sequence[Field]) -> Values:
    """The content under the names a template uses."""
    return {field.name: _value(getattr(content, field.source), field) for field in fields}


def described(fields: Sequence[Field], within: str = "") -> list[tuple[str, str]]:
    """Each field's full name and what it holds, for help: the list, a slash, the part."""
    told: list[tuple[str, str]] = []
    for field in fields:
        told.append((within + field.name, field.about))
        told.extend(described(field.parts, f"{within}{field.name} / "))
    return told


def _as_lines(value: str | Sequence[str]) -> list[str]:
    return paragraphs(value) if isinstance(value, str) else list(value)


def _value(value: Any, field: Field) -> object:
    if field.parts:
        return [fill_values(each, field.parts) for each in value]
    return field.shown(value)
