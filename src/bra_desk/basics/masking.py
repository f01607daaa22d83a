"""Leaves names, numbers and quoted texts out of a text, however they are spelt in it.

A text is looked through in a folded form: without case, accents, invisible signs and doubled
spaces. Each folded letter remembers where it came from, so that the text itself is cut.
"""

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from bra_desk.basics import privacy
from bra_desk.basics.texts import _

#: What stands in place of what is left out.
REMOVED: Final = _("[uppgift borttagen]")

#: Letters of their own in Swedish; all others lose their accents when compared.
_OWN_LETTERS: Final = frozenset(_("åäö"))
_LETTER: Final = r"[^\W\d_]"
#: Between the words of a name: Anna Lind, Anna-Lind, anna.lind@, or nothing at all.
_BETWEEN: Final = r"[\W_]{0,6}"
#: A second name or an initial that a listed name does not have.
_ANOTHER: Final = rf"(?:{_LETTER}{{1,20}}[\W_]{{1,4}})?"
#: A surname of so many letters is hardly an ordinary word too; a shorter one, such as Berg, is
#: left out on its own only where it begins with a capital.
_UNLIKE_A_WORD: Final = 7
_GENITIVE: Final = "(?:[:'\u2019\u00b4`]?s)?"

Span = tuple[int, int]


@dataclass(frozen=True)
class _Folded:
    """A text without what spelling may vary, and where in the text each letter of it stood."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Masks:
    """What is left out of every text, and the names that nevertheless stay."""

    #: Names of private persons as somebody listed them, and other words to leave out.
    names: tuple[str, ...] = ()
    #: Names of officials and elected representatives, who may share a name with the former.
    kept: tuple[str, ...] = ()
    #: Texts that are withheld where they belong, and shall not be quoted elsewhere.
    phrases: tuple[str, ...] = ()
    _cut: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def masked(self, text: str) -> str:
        """The text with `REMOVED` for each private name, personal number and withheld phrase."""
        if text not in self._cut:
            self._cut[text] = _without(_composed(text), self.spans(text))
        return self._cut[text]

    def finds(self, text: str) -> bool:
        """Whether the text names somebody, or quotes something, that shall be left out."""
        return bool(self.spans(text))

    def names_in(self, text: str) -> Counter[str]:
        """How many times the text names each of those who shall be left out."""
        normal = _composed(text)
        found = [normal[start:end] for start, end in self._names(normal, _folded(normal))]
        return Counter(self._listed(_folded(each).text) for each in found)

    def _listed(self, spelt: str) -> str:
        """Which of the listed names a folded spelling is of."""
        surnames = ((name, _words(name)[-1]) for name in self.names if _words(name))
        return next((name for name, surname in surnames if surname in spelt), spelt)

    def spans(self, text: str) -> list[Span]:
        """Where in the composed (NFC) text something is left out."""
        normal = _composed(text)
        numbers = [(found.start, found.end) for found in privacy.certain(normal)]
        folded = _folded(normal)
        return [*numbers, *self._names(normal, folded), *self._quoted(folded)]

    def _names(self, text: str, folded: _Folded) -> Iterator[Span]:
        if self._pattern is None:
            return
        for match in self._pattern.finditer(folded.text):
            start, end = _span(folded, match)
            if match.lastgroup == "alone" and not text[start].isupper():
                continue
            if match.lastgroup != "kept":
                yield start, end

    def _quoted(self, folded: _Folded) -> Iterator[Span]:
        for phrase in self._phrases:
            for match in re.finditer(re.escape(phrase), folded.text):
                yield _span(folded, match)

    @functools.cached_property
    def _phrases(self) -> tuple[str, ...]:
        folded = {_folded(_composed(phrase)).text.strip() for phrase in self.phrases}
        return tuple(sorted(folded - {""}, key=len, reverse=True))

    @functools.cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        """Every listed name in its forms, the names that stay, and surnames on their own."""
        listed = [words for name in self.names if (words := _words(name))]
        if not listed:
            return None
        private = {tuple(sorted(words)) for words in listed}
        kept = [words for name in self.kept if len(words := _words(name)) > 1]
        stays = [words for words in kept if tuple(sorted(words)) not in private]
        shared = {_surname(name) for name in self.kept if _words(name) in stays}
        surnames = {_surname(name) for name in self.names if len(_words(name)) > 1} - shared
        alone = [_joined(words) for words in surnames if len("".join(words)) > 1]
        groups = {
            "kept": [_joined(words) for words in stays],
            "name": [form for words in listed for form in _forms(words)],
            "unlike": [form for form in alone if len(form) >= _UNLIKE_A_WORD],
            "alone": [form for form in alone if len(form) < _UNLIKE_A_WORD],
        }
        return re.compile("|".join(_group(name, forms) for name, forms in groups.items()))


def is_same_name(one: str, other: str) -> bool:
    """Whether two spellings are of one name: Anna Lind, LIND, Anna."""
    return sorted(_words(one)) == sorted(_words(other))


def _group(name: str, forms: Iterable[str]) -> str:
    """One named group of a pattern; a group without forms finds nothing."""
    # the longest first, so that no part of a name is taken for the whole
    found = sorted(set(forms), key=len, reverse=True)
    body = "|".join(found) or "(?!)"
    return rf"(?P<{name}>(?<!{_LETTER})(?:{body}){_GENITIVE}(?!{_LETTER}))"


def _forms(words: tuple[str, ...]) -> Iterator[str]:
    """The ways to write a name: whole, surname first, without second names, with an initial."""
    yield _joined(words)
    if len(words) > 1:
        first, last = re.escape(words[0]), re.escape(words[-1])
        yield _joined((words[-1], *words[:-1]))
        yield f"{first}{_BETWEEN}{_ANOTHER}{last}"
        yield rf"{first[0]}[\W_]{{1,3}}{last}"


def _joined(words: tuple[str, ...]) -> str:
    return _BETWEEN.join(map(re.escape, words))


def _words(name: str) -> tuple[str, ...]:
    """The words of a name, the surname last also where it is written first: Lind, Anna."""
    return tuple(re.findall(r"[^\W_]+", _folded(_composed(_turned(name))).text))


def _surname(name: str) -> tuple[str, ...]:
    """The words of the last of a name's parts: two of them in Anna Ek-Lind."""
    return _words((_turned(name).split() or [""])[-1])


def _turned(name: str) -> str:
    surname, _comma, first = name.partition(",")
    return f"{first} {surname}"


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _folded(text: str) -> _Folded:
    """The composed text as it is compared: letters plain, runs of spaces one space."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for each in _plain(letter):
            if each == " " and letters[-1:] == [" "]:
                continue
            letters.append(each)
            places.append(place)
    return _Folded("".join(letters), tuple(places))


@functools.lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """A letter without case and accent; nothing for a sign that is not seen."""
    if letter.isspace():
        return " "
    if letter.lower() in _OWN_LETTERS:
        return letter.lower()
    if unicodedata.category(letter) in {"Cf", "Mn", "Cc"}:
        return ""
    decomposed = unicodedata.normalize("NFKD", letter).casefold()
    return "".join(each for each in decomposed if unicodedata.category(each) != "Mn")


def _span(folded: _Folded, match: re.Match[str]) -> Span:
    return folded.places[match.start()], folded.places[match.end() - 1] + 1


def _without(text: str, spans: Iterable[Span]) -> str:
    """The text with the spans cut out, those that meet as one."""
    shown, at = "", 0
    for start, end in sorted(spans):
        if start >= at:
            shown += text[at:start] + REMOVED
        at = max(at, end)
    return shown + text[at:]
