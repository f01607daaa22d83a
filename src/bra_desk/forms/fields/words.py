"""Fields that hold words: a line, or running text."""

import unicodedata
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from typing import Any

from typing_extensions import override

from bra_desk.basics import privacy
from bra_desk.basics.privacy import Finding
from bra_desk.basics.texts import _, number
from bra_desk.forms.fields.field import Field

#: The longest a single line and a running text may be, in characters.
LINE_LIMIT, TEXT_LIMIT = 500, 200_000


@dataclass(frozen=True)
class Text(Field):
    """A single line of text."""

    _: KW_ONLY
    #: What a new entry begins with.
    default: str = ""
    #: Whether it is always a few words, which a list gives the room they need.
    is_brief: bool = False
    #: Whether a telephone number or an e-mail address belongs here.
    is_contact: bool = False
    #: Whether it tells of places, groups and problems, so that no name belongs here.
    names_nobody: bool = False
    #: Whether a person writes it, so that it may say too much of another one.
    is_guarded: bool = True

    @property
    def lines(self) -> bool:
        """Whether the text may have more than one line."""
        return False

    @property
    def limit(self) -> int:
        """The most characters it may have."""
        return LINE_LIMIT

    @property
    @override
    def empty(self) -> str:
        return self.default

    @override
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

    def findings(self, text: str) -> tuple[Finding, ...]:
        """What the text says of single persons."""
        if not self.is_guarded:
            return ()
        return privacy.findings(text, is_contact=self.is_contact, names_nobody=self.names_nobody)

    def stops(self, text: str) -> tuple[Finding, ...]:
        """The personal numbers that it may only hold with a reason."""
        return privacy.certain(text) if self.is_guarded else ()

    def exposure(self, text: str, allows: Callable[[str], bool] | None = None) -> str | None:
        """Why the text may not be saved, for the first number that nothing allows; or None."""
        for finding in self.stops(text):
            if allows is None or not allows(finding.number):
                return _(
                    "{label} innehåller {what}. {rule} Maskera de fyra sista siffrorna."
                ).format(label=self.label, what=finding.what, rule=finding.rule)
        return None

    @override
    def read(self, raw: Any) -> Any:
        return "" if raw is None else raw

    @override
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "title": self.label, "maxLength": self.limit}


@dataclass(frozen=True)
class LongText(Text):
    """Running text of several paragraphs."""

    @property
    @override
    def lines(self) -> bool:
        return True

    @property
    @override
    def limit(self) -> int:
        return TEXT_LIMIT


def _refused_character(text: str, *, lines: bool) -> int | None:
    """The place of the first character no document can hold; None when there is none."""
    allowed = "\n\t" if lines else ""
    for place, letter in enumerate(text):
        if letter in allowed or letter.isprintable():
            continue
        if unicodedata.category(letter) in {"Cc", "Cs"} or letter in "\ufffe\uffff":
            return place
    return None
