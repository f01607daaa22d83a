"""What is wrong in a body's paragraph numbers, in words that name the meetings."""

from collections.abc import Mapping
from typing import Any

from bra_desk.basics.texts import NBSP, _
from bra_desk.model.meetings import numbered
from bra_desk.model.series import Flaw


def sentence(flaw: Flaw, titles: Mapping[int, str], body: Mapping[str, Any]) -> str:
    """A gap or a double in words; `titles` names the meetings by their number."""
    told = {
        "numbers": _stretch(flaw, body),
        "earlier": titles.get(flaw.earlier or 0, ""),
        "later": titles.get(flaw.later, ""),
    }
    if flaw.is_double:
        return _("{numbers} finns både i {earlier} och {later}.").format(**told)
    if flaw.earlier is None:
        return _("{numbers} saknas före {later}, som börjar serien.").format(**told)
    return _("{numbers} saknas mellan {earlier} och {later}.").format(**told)


def _stretch(flaw: Flaw, body: Mapping[str, Any]) -> str:
    """The numbers as they are written: § 12, or §§ 12-14 with its dash."""
    sign, prefix = body["numbering_sign"], body["numbering_prefix"]
    first = numbered(flaw.first, sign, prefix).rstrip(".")
    if flaw.first == flaw.last:
        return first if sign or prefix else _("Nummer {number}").format(number=first)
    if not sign and not prefix:
        return _("Nummer {first}–{last}").format(first=flaw.first, last=flaw.last)
    begins = NBSP.join(part for part in (prefix, sign and sign * 2, str(flaw.first)) if part)
    return f"{begins}\u2013{flaw.last}"
