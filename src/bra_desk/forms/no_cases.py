"""Refuses a text that reads like a case: the program has no place for one."""

import re
from typing import Final

from bra_desk.basics.privacy import PERSON_RULE, findings
from bra_desk.basics.texts import _
from bra_desk.forms.form import Check, Values

#: What is written of one person and never of a group; plurals and genitives pass.
_ONE: Final = _(
    "barnet|dottern|eleven|flickan|killen|pojken|sonen|tjejen|tonåringen|ynglingen|"
    "honom|henne|hans|hennes|(?:en|ett) (?:kille|tjej|pojke|flicka|elev|ungdom|tonåring|yngling)"
)
_ONE_PERSON: Final = re.compile(rf"\b(?:{_ONE})\b", re.IGNORECASE)
#: Two letters that stand for a name: A.B. or A B., but not the end of a sentence.
_CAPITAL: Final = _("[A-ZÅÄÖ]")
_INITIALS: Final = re.compile(rf"\b{_CAPITAL}\.[ ]?{_CAPITAL}\.(?!\w)")


def looks_like_a_case(text: str) -> str:
    """The words by which a text reads as if it told of one person; empty when it does not."""
    for found in findings(text, is_contact=True):
        if found.rule == PERSON_RULE:
            return text[found.start : found.end]
    match = _ONE_PERSON.search(text) or _INITIALS.search(text)
    return "" if match is None else match[0]


def no_cases(*names: str) -> Check:
    """A check that none of these texts tells of a single person."""

    def check(values: Values) -> dict[str, str]:
        return {
            name: _(
                "”{words}” låter som en enskild person. Här finns ingen plats för ärenden: "
                "skriv om gruppen, arbetssättet eller antalet."
            ).format(words=words)
            for name in names
            if (words := looks_like_a_case(values[name]))
        }

    return check
