"""Decimal numbers as people and files write them: 12 345,6 in Swedish and 12345.6 elsewhere."""

import re
from decimal import Decimal
from typing import Final

from bra_desk.basics.texts import NBSP

#: The most digits before and after the sign of a number that is kept.
WHOLE_DIGITS: Final = 15
DECIMALS: Final = 6

#: Spaces that stand between thousands, the entity that some files keep of one among them.
_SPACES: Final = re.compile(r"&nbsp;|[\s\u00a0\u2000-\u200b\u202f\u2060\ufeff]")
_MINUS: Final = re.compile("[\u2212\u2012\u2013]")
_PLAIN: Final = re.compile(r"[-+]?(\d+([.,]\d*)?|[.,]\d+)", re.ASCII)
_GROUPED: Final = re.compile(r"[-+]?\d{1,3}([.,])\d{3}(\1\d{3})+", re.ASCII)
_BOTH: Final = re.compile(r"[-+]?\d{1,3}(\.\d{3})+,\d+|[-+]?\d{1,3}(,\d{3})+\.\d+", re.ASCII)


def read_decimal(text: str) -> Decimal | None:
    """The number in a text, with comma or point; None for no text at all.

    One sign is a decimal sign; a sign that comes back, or comes before another, parts thousands.
    More decimals than are kept are rounded. Errors: ValueError for no number, or one too large.
    """
    plain = _MINUS.sub("-", _SPACES.sub("", text))
    if not plain:
        return None
    if _BOTH.fullmatch(plain):
        plain = plain.replace("." if "," in plain[plain.rindex(".") :] else ",", "")
    elif _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", "")
    if not _PLAIN.fullmatch(plain):
        raise ValueError(text)
    return kept(Decimal(plain.replace(",", ".")))


def of_number(value: float) -> Decimal:
    """A workbook's number as its cell shows it. Errors: ValueError for too many digits."""
    return kept(Decimal(value) if isinstance(value, int) else Decimal(f"{value:.12g}"))


def kept(value: Decimal) -> Decimal:
    """The number without zeros that say nothing. Errors: ValueError for one that is not kept."""
    if not value.is_finite() or value.adjusted() >= WHOLE_DIGITS:
        raise ValueError(str(value))
    rounded = round(value, DECIMALS)
    return Decimal(written(rounded))


def written(value: Decimal) -> str:
    """The number as files keep it: 12345.6."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def decimal(value: Decimal) -> str:
    """The number as Swedish writes it: 12 345,6, with no-break spaces and a real minus."""
    sign, text = ("\u2212", written(-value)) if value < 0 else ("", written(value))
    whole, _point, part = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", NBSP)
    return f"{sign}{grouped},{part}" if part else f"{sign}{grouped}"
