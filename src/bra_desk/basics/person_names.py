"""Finds what reads like a person's name, for texts that are to tell of nobody.

By a list and a pattern, never a model: whoever asks why a text was marked gets an answer. Names
that are words too (My, Love, Dag) are left out of the list, and a name that goes on to a street
or a square is a place.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bra_desk.basics.paths import resource
from bra_desk.basics.texts import _

_CAPITAL, _SMALL = _("[A-ZÅÄÖÉ]"), _("[a-zåäöéèüøæ]")
_NAME: Final = f"{_CAPITAL}{_SMALL}+(?:-{_CAPITAL}{_SMALL}+)?"
#: A given name with a family name or its letter: Anna Andersson, Ali A., Eva von Platen. What
#: follows is only looked at, for it may be the given name itself: Enligt Åsa Öberg.
_FULL: Final = re.compile(
    rf"\b(?P<given>{_NAME})(?= (?P<family>(?:(?:von|af|de|al|el) )?(?:{_NAME}|{_CAPITAL}\.)))"
)
#: What one person is called by: the pupil Ali, a boy called Kevin.
_CALLED: Final = re.compile(
    r"\b(?i:{words}),? (?P<given>{name})\b".format(
        words=_(
            "barnet|eleven|flickan|killen|kvinnan|mannen|pojken|tjejen|tonåringen|ynglingen|"
            "grannen|heter|hette|kallad|kallas|namnet"
        ),
        name=_NAME,
    )
)
#: What a place is called by, at the end of its name or after it, and what makes it a company.
_OF_A_PLACE: Final = re.compile(
    _(
        r"\w*(?:gata|gatan|gård|gården|väg|vägen|torg|torget|plan|plats|platsen|park|parken|gränd|"
        r"backe|bro|bron|stig|stigen|allé|skola|skolan|kyrka|kyrkan|minne|hus|huset|stiftelse|"
        r"fond|AB|HB)"
    )
)
_NEXT_WORD: Final = re.compile(r" (\w+)")


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where a text seems to name a person, in order of kind: whole names, then given ones."""
    for match in _FULL.finditer(text):
        if _is_given(match["given"]) and not _is_a_place(text, match):
            yield match.start(), match.end("family")
    for match in _CALLED.finditer(text):
        if _is_given(match["given"]):
            yield match.span()


def _is_a_place(text: str, match: re.Match[str]) -> bool:
    after = _NEXT_WORD.match(text, match.end("family"))
    words = (match["family"], after[1] if after else "")
    return any(_OF_A_PLACE.fullmatch(word) for word in words)


def _is_given(name: str) -> bool:
    return any(part in _given_names() for part in (name, *name.split("-")))


@cache
def _given_names() -> frozenset[str]:
    """The most usual given names of Sweden, one on each line."""
    return frozenset(resource("names/given_names.txt").read_text("utf-8").split())
