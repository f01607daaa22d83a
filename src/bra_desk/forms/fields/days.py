"""Fields that hold a day or a time of day."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from typing_extensions import override

from bra_desk.basics.texts import _, clock
from bra_desk.forms.fields.field import Field

#: How a file writes a time of day.
_WRITTEN = r"^(\d{1,2})[:.](\d{2})$"


@dataclass(frozen=True)
class Date(Field):
    """A day."""

    @override
    def read(self, raw: Any) -> date | None:
        if raw in (None, ""):
            return None
        with suppress(TypeError, ValueError):
            day = date.fromisoformat(raw)
            if day.isoformat() == raw:  # not a week or a day without hyphens
                return day
        raise ValueError(
            _("{label}: ”{raw}” är inget datum. Skriv som 2026-11-26.").format(
                label=self.label, raw=raw
            )
        )

    @override
    def write(self, value: date | None) -> str | None:
        return None if value is None else value.isoformat()

    @override
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date", "title": self.label}


@dataclass(frozen=True)
class Clock(Field):
    """A time of day."""

    @override
    def read(self, raw: Any) -> time | None:
        if raw in (None, ""):
            return None
        with suppress(TypeError, ValueError):
            if written := re.match(_WRITTEN, raw):
                return time(int(written[1]), int(written[2]))
        raise ValueError(
            _("{label}: ”{raw}” är inget klockslag. Skriv som 13:15.").format(
                label=self.label, raw=raw
            )
        )

    @override
    def write(self, value: time | None) -> str | None:
        return None if value is None else value.strftime("%H:%M")

    @override
    def show(self, value: time | None) -> str:
        return "" if value is None else clock(value)

    @override
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": _WRITTEN, "title": self.label}
