"""Words for people: translation, Swedish dates, times, numbers and counted nouns."""

import gettext
from datetime import date, time
from typing import Final

from bra_desk.basics.paths import resource

#: Swedish is written in place; another language is a catalogue in resources/locale.
_ = gettext.translation("bra_desk", resource("locale"), fallback=True).gettext

NBSP: Final = "\u00a0"

WEEKDAYS: Final = (
    _("måndag"),
    _("tisdag"),
    _("onsdag"),
    _("torsdag"),
    _("fredag"),
    _("lördag"),
    _("söndag"),
)
MONTHS: Final = (
    _("januari"),
    _("februari"),
    _("mars"),
    _("april"),
    _("maj"),
    _("juni"),
    _("juli"),
    _("augusti"),
    _("september"),
    _("oktober"),
    _("november"),
    _("december"),
)


def long_date(day: date) -> str:
    """A day of a year: 9 februari 2021."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def full_date(day: date) -> str:
    """A day with its weekday: torsdag 26 november 2026."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def short_date(day: date) -> str:
    """A day whose year is plain from the place: torsdag 26 november."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def clock(moment: time) -> str:
    """The time of day as Swedish writes it: 13.15."""
    return f"{moment.hour:02}.{moment.minute:02}"


def days_away(day: date, today: date) -> str:
    """How far off a day is, in words: i dag, om 3 dagar, 12 dagar sedan."""
    days = (day - today).days
    near = {-1: _("i går"), 0: _("i dag"), 1: _("i morgon")}
    if days in near:
        return near[days]
    if days > 0:
        return _("om {days} dagar").format(days=days)
    return _("{days} dagar sedan").format(days=-days)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: 1 åtgärd, 12 åtgärder."""
    return f"{number} {one if number == 1 else many}"


def in_sentence(text: str) -> str:
    """The text as it stands inside a sentence; what begins with capitals, as EST, keeps them."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def number(value: int) -> str:
    """A number with no-break spaces between thousands: 60 000 000."""
    return f"{value:,}".replace(",", NBSP)


def listed(parts: list[str]) -> str:
    """Several as one phrase: Anna, Bo och Cecilia."""
    if not parts[1:]:
        return "".join(parts)
    return _("{first} och {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def joined(*parts: str | None, between: str = ", ") -> str:
    """What is known of several, the rest left out: Anna Lind, samordnare."""
    return between.join(part for part in parts if part)


def kronor(amount: int) -> str:
    """An amount of money: 60 000 kr."""
    return _("{amount} kr").format(amount=number(amount))


def shortened(text: str, most: int = 60) -> str:
    """The text, cut with three dots when it has more than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}\u2026"
