"""What every kind of field has in common."""

from dataclasses import KW_ONLY, dataclass
from typing import Any

from bra_desk.basics.texts import _


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
