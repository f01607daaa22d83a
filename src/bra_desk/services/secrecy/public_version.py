"""The public version of a content: what is secret is gone from the data, never covered.

Contents are walked field by field, whatever class they are of, so that a field that comes later
is covered by existing: it goes with an item that is marked as a whole, it goes with what is said
and decided, and every text in it is looked through for names and numbers.
"""

from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from bra_desk.basics.masking import REMOVED
from bra_desk.documents.people import PersonContent
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services.secrecy.secrecy import Secrets

Content = TypeVar("Content")

#: The fields of an item that stay though what was said or decided is marked; a field that is
#: neither here nor a part of its own belongs to both.
_APART: Final = frozenset({"number", "kind", "starts_at", "minutes", "origin"})
_SAID: Final = frozenset({MarkedPart.DISCUSSION, MarkedPart.DECISIONS})


def public(content: Content, secrets: Secrets) -> Content:
    """The content of any document as everybody may read it.

    What is marked, private names and personal numbers are left out; "[uppgift borttagen]" stands
    in their place. Where the content has an `is_public`, it is set.
    """
    told: Any = _public(content, secrets)
    if hasattr(told, "is_public"):
        told = replace(told, is_public=True)
    return told  # type: ignore[no-any-return]  # the walk gives back what it was given


def as_sealed(content: Content, text: str) -> Content:
    """The content without what does not stand in `text`, the text of the approved file.

    What the register knows beside the sealed rows may have changed since, such as the next
    meeting and how far a task has come. A field that must be there stays.
    """
    return _sealed(content, " ".join(text.split()))  # type: ignore[no-any-return]  # as above


def texts_in(value: Any) -> list[str]:
    """Every text of a content, in its order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = (*value.keys(), *value.values())
    if isinstance(value, tuple | list):
        return [text for each in value for text in texts_in(each)]
    if is_dataclass(value):
        names = [each.name for each in fields(value) if each.name != "origin"]
        return [text for name in names for text in texts_in(getattr(value, name))]
    return []


def _public(value: Any, secrets: Secrets) -> Any:
    if isinstance(value, str):
        return secrets.masks.masked(value)
    if isinstance(value, tuple | list):
        return type(value)(_public(each, secrets) for each in value)
    if isinstance(value, dict):
        return {_public(key, secrets): _public(each, secrets) for key, each in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    left = _left(value, secrets)
    names = [each.name for each in fields(left) if each.name != "origin"]
    return replace(left, **{name: _public(getattr(left, name), secrets) for name in names})


def _left(told: Any, secrets: Secrets) -> Any:
    """What is left of one piece of content when what is marked in it is gone."""
    if isinstance(told, PersonContent) and secrets.masks.names_in(told.name):
        return _emptied(told)
    origin = getattr(told, "origin", None)
    if origin is None:
        return told
    if (origin.kind, origin.id) in secrets.rows:
        return _emptied(told)
    parts = secrets.parts.get(origin.id, frozenset()) if origin.kind == "agenda_item" else ()
    if MarkedPart.WHOLE in parts:
        return _emptied(told, kept="number")
    gone = [each for each in fields(told) if _is_in(each.name, frozenset(parts))]
    return replace(told, **{each.name: _withheld(getattr(told, each.name), each) for each in gone})


def _is_in(name: str, parts: frozenset[MarkedPart]) -> bool:
    """Whether a field of an item belongs to one of the parts."""
    if name in _APART:
        return False
    if name in {part.value for part in MarkedPart}:
        return name in parts
    return not parts.isdisjoint(_SAID)


def _emptied(told: Any, kept: str = "") -> Any:
    """A piece of content with nothing left in it but the field that is kept."""
    blank = {each.name: _blank(getattr(told, each.name), each) for each in fields(told)}
    return replace(told, **{name: value for name, value in blank.items() if name != kept})


def _blank(value: Any, field: Field[Any]) -> Any:
    """What a field holds where nothing is said; what must be there is replaced."""
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    return _withheld(value, field)


def _withheld(value: Any, field: Field[Any]) -> Any:
    """What stands in place of a value that is withheld; nothing where there was nothing."""
    if isinstance(value, str) and value.strip():
        return REMOVED
    if isinstance(value, tuple) and value:
        are_texts = all(isinstance(each, str) for each in value)
        # one is enough, and does not tell how many there were
        return (REMOVED,) if are_texts else (_emptied(value[0]),)
    return value if field.default is MISSING else field.default


def _sealed(value: Any, text: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_sealed(each, text) for each in value if not _is_new(each, text))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for each in fields(value):
        own = getattr(value, each.name)
        gone = _is_new(own, text) and each.default is not MISSING
        changed[each.name] = each.default if gone else _sealed(own, text)
    return replace(value, **changed)


def _is_new(value: Any, text: str) -> bool:
    """Whether a value is a text with a line that the approved file does not have."""
    if not isinstance(value, str):
        return False
    return any(" ".join(line.split()) not in text for line in value.splitlines())
