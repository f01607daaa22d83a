"""Symbols for words of state, and when an entry is late; read from forms alone."""

import enum
from collections.abc import Mapping
from datetime import date
from typing import Any

from bra_desk.basics.texts import MONTHS
from bra_desk.forms.fields import Choice, Field, Number
from bra_desk.forms.form import Form, Wish
from bra_desk.ui.kit.cards import SYMBOLS

#: What stands before a word of state, by the word's name; other words stand alone.
_BEFORE: Mapping[str, str] = {
    "planned": SYMBOLS["waiting"],
    "open": SYMBOLS["waiting"],
    "resting": SYMBOLS["waiting"],
    "called": SYMBOLS["fine"],
    "ongoing": SYMBOLS["fine"],
    "delayed": SYMBOLS["late"],
    "done": "✓",
    "held": "✓",
    "ended": "✓",
    "partly_done": "◐",
    "not_done": "✕",
    "cancelled": "✕",
    "dropped": "✕",
}


def with_symbol(field: Field, value: Any, text: str) -> str:
    """A word of state with its symbol before it; every other text as it is."""
    if not isinstance(field, Choice) or not isinstance(value, enum.StrEnum):
        return text
    symbol = _BEFORE.get(value.value)
    return f"{symbol} {text}" if symbol else text


def in_table(field: Field, value: Any, text: str) -> str:
    """A value as a line shows it: days short, states with their symbol, texts on one line."""
    if isinstance(value, date):
        return table_day(value)
    # tabs and line breaks would be drawn as boxes
    return with_symbol(field, value, " ".join(text.split()))


def table_day(day: date) -> str:
    """A day as a table shows it: 26 nov 2026."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def is_place(form: Form, field: Field) -> bool:
    """Whether a number only says where in a list the entry stands."""
    sorts = field.name in form.sort and field.name not in form.caption
    return sorts and isinstance(field, Number)


def deadline(form: Form) -> Wish | None:
    """The wish for a last day that an unfinished entry should have; None when there is none."""
    return next((wish for wish in form.wishes if wish.is_deadline), None)


def is_late(wish: Wish | None, values: Mapping[str, Any], today: date) -> bool:
    """Whether the last day has passed and the entry is not finished."""
    if wish is None or wish.applies is None:
        return False
    day = values[wish.field]
    return day is not None and day < today and wish.applies(values)
