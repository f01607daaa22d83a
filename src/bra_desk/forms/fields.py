"""The kinds of field a form is made of: what they hold, refuse, and read from a file.

To add a kind of field: 1. a class here; 2. its input in `ui/kit/inputs.py`. Values are plain:
text is str ("" when empty), a link is the number of an entry, everything else may be None.
"""

import enum
import unicodedata
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from datetime import date, time
from typing import Any

from bra_desk.basics.texts import _, clock, number

#: The longest a single line and a running text may be, in characters.
LINE_LIMIT, TEXT_LIMIT = 500, 200_000


@dataclass(frozen=True)
class Field:
    """One value of an entry, with its label."""

    name: str
    label: str
    _: KW_ONLY
    #: A soft sentence under the input.
    hint: str = ""
    required: bool = False
    #: Whether the list of entries shows it.
    column: bool = False

    @property
    def attribute(self) -> str:
        """The entity's attribute that keeps the value."""
        return self.name

    @property
    def empty(self) -> Any:
        """The value of a field that nobody has filled in."""
        return None

    def problem(self, value: Any) -> str | None:
        """Why the value is refused, as a Swedish sentence; None when it is fine."""
        if self.required and value in (None, ""):
            return _("{label} måste fyllas i.").format(label=self.label)
        return None

    def read(self, raw: Any) -> Any:
        """The value of what a file holds; ValueError with a sentence when it is none."""
        return raw

    def write(self, value: Any) -> Any:
        """The value as a JSON file keeps it."""
        return value

    def show(self, value: Any) -> str:
        """The value as a person reads it; empty for None."""
        return "" if value is None else str(value)

    def schema(self) -> dict[str, Any]:
        """The value's JSON Schema."""
        return {"type": "string", "title": self.label}


def _refused_character(text: str, *, lines: bool) -> int | None:
    """The place of the first character no document can hold; None when there is none."""
    allowed = "\n\t" if lines else ""
    for place, letter in enumerate(text):
        if letter in allowed or letter.isprintable():
            continue
        if unicodedata.category(letter) in {"Cc", "Cs"} or letter in "\ufffe\uffff":
            return place
    return None


@dataclass(frozen=True)
class Text(Field):
    """A single line of text."""

    @property
    def lines(self) -> bool:
        """Whether the text may have more than one line."""
        return False

    @property
    def limit(self) -> int:
        """The most characters it may have."""
        return LINE_LIMIT

    @property
    def empty(self) -> str:
        return ""

    def problem(self, value: Any) -> str | None:
        if not isinstance(value, str):
            return _("{label} ska vara text.").format(label=self.label)
        if self.required and not value.strip():
            return _("{label} måste fyllas i.").format(label=self.label)
        if len(value) > self.limit:
            return _("{label} är {length} tecken. Högst {limit} ryms: korta texten.").format(
                label=self.label, length=number(len(value)), limit=number(self.limit)
            )
        place = _refused_character(value, lines=self.lines)
        if place is None:
            return None
        return _(
            "{label} har ett styrtecken som inte går att skriva ut (tecken nummer {place}). "
            "Ta bort det och skriv om stället."
        ).format(label=self.label, place=place + 1)

    def read(self, raw: Any) -> Any:
        return self.empty if raw is None else raw

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "title": self.label, "maxLength": self.limit}


@dataclass(frozen=True)
class LongText(Text):
    """Running text of several paragraphs."""

    @property
    def lines(self) -> bool:
        return True

    @property
    def limit(self) -> int:
        return TEXT_LIMIT


@dataclass(frozen=True)
class Date(Field):
    """A day."""

    def read(self, raw: Any) -> date | None:
        if raw in (None, ""):
            return None
        try:
            return date.fromisoformat(raw) if len(raw) == len("2026-11-26") else _refuse()
        except (TypeError, ValueError) as error:
            raise ValueError(
                _("{label}: ”{raw}” är inget datum. Skriv som 2026-11-26.").format(
                    label=self.label, raw=raw
                )
            ) from error

    def write(self, value: date | None) -> str | None:
        return None if value is None else value.isoformat()

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date", "title": self.label}


@dataclass(frozen=True)
class Clock(Field):
    """A time of day."""

    def read(self, raw: Any) -> time | None:
        if raw in (None, ""):
            return None
        try:
            hour, minute = str(raw).replace(".", ":").split(":")
            return time(int(hour), int(minute))
        except ValueError as error:
            raise ValueError(
                _("{label}: ”{raw}” är inget klockslag. Skriv som 13:15.").format(
                    label=self.label, raw=raw
                )
            ) from error

    def write(self, value: time | None) -> str | None:
        return None if value is None else value.strftime("%H:%M")

    def show(self, value: time | None) -> str:
        return "" if value is None else clock(value)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{1,2}[:.]\d{2}$", "title": self.label}


@dataclass(frozen=True)
class Number(Field):
    """A whole number, with its unit."""

    _: KW_ONLY
    least: int = 0
    most: int = 10**12
    #: Shown after the number, for instance "kr" or "minuter".
    unit: str = ""

    def problem(self, value: Any) -> str | None:
        if value is None:
            return Field.problem(self, value)
        if not isinstance(value, int) or isinstance(value, bool):
            return _("{label} ska vara ett helt tal.").format(label=self.label)
        if not self.least <= value <= self.most:
            return _("{label} ska vara mellan {least} och {most}.").format(
                label=self.label, least=number(self.least), most=number(self.most)
            )
        return None

    def show(self, value: int | None) -> str:
        if value is None:
            return ""
        return f"{number(value)} {self.unit}" if self.unit else str(value)

    def schema(self) -> dict[str, Any]:
        return {
            "type": "integer",
            "title": self.label,
            "minimum": self.least,
            "maximum": self.most,
        }


@dataclass(frozen=True)
class YesNo(Field):
    """Yes or no; no until somebody says yes."""

    @property
    def empty(self) -> bool:
        return False

    def problem(self, value: Any) -> str | None:
        if isinstance(value, bool):
            return None
        return _("{label} ska vara ja eller nej.").format(label=self.label)

    def read(self, raw: Any) -> Any:
        return False if raw is None else raw

    def show(self, value: bool | None) -> str:
        return _("Ja") if value else ""

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean", "title": self.label}


@dataclass(frozen=True)
class Choice(Field):
    """One of a few words; `labels` pairs each enum member with its Swedish."""

    _: KW_ONLY
    labels: Mapping[Any, str]
    #: What a new entry begins with; None for nothing chosen.
    default: enum.StrEnum | None = None

    @property
    def empty(self) -> enum.StrEnum | None:
        return self.default

    def problem(self, value: Any) -> str | None:
        if value is None:
            missing = self.required or self.default is not None
            return _("{label} måste väljas.").format(label=self.label) if missing else None
        return None if value in self.labels else self._unknown(value)

    def read(self, raw: Any) -> Any:
        if raw in (None, ""):
            return self.default
        for member in self.labels:
            if raw == member.value:
                return member
        raise ValueError(self._unknown(raw))

    def write(self, value: enum.StrEnum | None) -> str | None:
        return None if value is None else value.value

    def show(self, value: Any) -> str:
        return "" if value is None else self.labels[value]

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
    def attribute(self) -> str:
        return f"{self.name}_id"

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "title": self.label, "x-refers-to": self.to}


@dataclass(frozen=True)
class Part(Field):
    """Entries of the kind `form` that belong to this one through their field `via`."""

    _: KW_ONLY
    form: str
    via: str


def _refuse() -> date:
    raise ValueError
