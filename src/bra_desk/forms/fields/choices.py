"""Fields that choose: a word of a few, an entry of the register, or the entries below."""

import enum
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from typing import Any

from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.forms.fields.field import Field


@dataclass(frozen=True)
class Choice(Field):
    """One of a few words; `labels` pairs each enum member with its Swedish."""

    _: KW_ONLY
    labels: Mapping[Any, str]
    #: What a new entry begins with; None for nothing chosen.
    default: enum.StrEnum | None = None

    @property
    @override
    def empty(self) -> enum.StrEnum | None:
        return self.default

    @override
    def problem(self, value: Any) -> str | None:
        if value is None:
            missing = self.required or self.default is not None
            return _("{label} måste väljas.").format(label=self.label) if missing else None
        return None if value in self.labels else self._unknown(value)

    @override
    def read(self, raw: Any) -> Any:
        if raw in (None, ""):
            return self.default
        for member in self.labels:
            if raw == member.value:
                return member
        raise ValueError(self._unknown(raw))

    @override
    def write(self, value: enum.StrEnum | None) -> str | None:
        return None if value is None else value.value

    @override
    def show(self, value: Any) -> str:
        return "" if value is None else self.labels[value]

    @override
    def schema(self) -> dict[str, Any]:
        labels = {member.value: label for member, label in self.labels.items()}
        return {"enum": list(labels), "title": self.label, "x-labels": labels}

    def _unknown(self, raw: Any) -> str:
        words = ", ".join(member.value for member in self.labels)
        return _("{label}: ”{raw}” finns inte. Välj bland {words}.").format(
            label=self.label, raw=raw, words=words
        )


@dataclass(frozen=True)
class Link(Field):
    """An entry of the kind `to`; its number here, its token in a file."""

    _: KW_ONLY
    to: str

    @property
    @override
    def attribute(self) -> str:
        return f"{self.name}_id"

    @override
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "title": self.label, "x-refers-to": self.to}


@dataclass(frozen=True)
class Part(Field):
    """Entries of the kind `form` that belong to this one through their field `via`."""

    _: KW_ONLY
    form: str
    via: str
