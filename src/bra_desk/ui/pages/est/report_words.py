"""What the words of a fast line of EST mean: the values of their fields, from a few letters."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Choice
from bra_desk.ui.kit.reading import read_day, read_number

if TYPE_CHECKING:
    from bra_desk.services.entries import Option

_FORM: Final = FORMS["est_report"]


class Unread:
    """What stands for a text that is no value of its field."""


UNREAD: Final = Unread()


class ReportWords:
    """The words each field of a line may be chosen among, and how all of them are read."""

    def __init__(self, fields: Sequence[str]) -> None:
        self._known: dict[str, dict[str, Any]] = {
            name: {word.partition(":")[0]: member for member, word in field.labels.items()}
            for name in fields
            if isinstance(field := _FORM.field(name), Choice)
        }

    def set_areas(self, areas: "Sequence[Option]") -> None:
        """The areas there are to report from."""
        self._known["area"] = {option.label: option.id for option in areas}

    def offered(self) -> dict[str, list[str]]:
        """The words to offer, by field."""
        return {name: list(known) for name, known in self._known.items()}

    def read(self, name: str, text: str) -> Any:
        """The value that a field's text is; UNREAD when it is none."""
        if name in self._known:
            return self._member(name, text)
        try:
            if name == "due_on":
                return read_day(text, today())
            return read_number(text) if name == "occurrences" else text
        except ValueError:
            return UNREAD

    def completed(self, name: str, text: str) -> str:
        """The one word that its first letters, or some of its letters, mean; else the text."""
        folded, known = text.casefold(), list(self._known.get(name, ()))
        if not folded or folded in map(str.casefold, known):
            return text
        begun = [word for word in known if word.casefold().startswith(folded)]
        found = begun or [word for word in known if folded in word.casefold()]
        return found[0] if len(found) == 1 else text

    def problem(self, name: str, text: str, *, is_needed: bool) -> str:
        """Why a field stops the report; empty when it does not."""
        value, said = self.read(name, text), _FORM.field(name).label
        if value is UNREAD:
            return _why_unread(name, said, text)
        if is_needed and value is None:
            return _("{label} måste fyllas i.").format(label=said)
        return ""

    def _member(self, name: str, text: str) -> Any:
        if not text:
            return _FORM.field(name).empty
        folded = {word.casefold(): member for word, member in self._known[name].items()}
        return folded.get(text.casefold(), UNREAD)


def _why_unread(name: str, said: str, text: str) -> str:
    try:
        if name == "due_on":
            read_day(text, today())
        elif name == "occurrences":
            read_number(text)
    except ValueError as error:
        return str(error)
    pattern = _("{label}: ”{text}” finns inte i listan. Skriv början av ordet och välj.")
    return pattern.format(label=said, text=text)
