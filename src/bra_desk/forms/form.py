"""A form: everything that lists, dialogs, files and documents need to know of a kind of entry."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any

from bra_desk.basics.texts import _, counted, in_sentence
from bra_desk.forms.fields import Field, Link, Part, Text
from bra_desk.forms.views import View
from bra_desk.model.base import Entry

Values = Mapping[str, Any]
#: Looks at all values together; answers with a sentence for each field it refuses.
Check = Callable[[Values], dict[str, str]]
#: Whether a field, by name, has a reason to hold a personal number.
Allows = Callable[[str, str], bool]


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What an entry should have but may be saved without; feeds the list of what is missing."""

    field: str
    #: What the list says, for instance "saknar mål".
    text: str
    #: Which entries the wish is for; all when None.
    applies: Callable[[Values], bool] | None = None
    #: Whether the day it is for is the last one: an entry it applies to is late after that.
    is_deadline: bool = False

    def is_open(self, values: Values) -> bool:
        """Whether the wish is for this entry and not yet met."""
        if self.applies is not None and not self.applies(values):
            return False
        return values[self.field] in (None, "")


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """A day that follows a choice: set when `field` becomes one of `when`, else taken away."""

    field: str
    day: str
    when: frozenset[enum.StrEnum]

    def put(self, values: Values, before: enum.StrEnum | None, today: date) -> Values:
        """The values with the day as it follows; `before` is the choice until now, None for new.

        A day that a person has written stays, and a choice that stays moves no day.
        """
        now = values[self.field]
        if now not in self.when:
            return {**values, self.day: None}
        is_known = values[self.day] is not None or now == before
        return values if is_known else {**values, self.day: today}


@dataclass(frozen=True, kw_only=True)
class Form:
    """A kind of entry as a person meets it."""

    entity: type[Entry]
    singular: str
    plural: str
    #: What the kind is for, in one sentence; shown where a list is empty.
    about: str
    fields: tuple[Field, ...]
    #: The fields that name an entry on one line.
    caption: tuple[str, ...]
    #: The fields that order a list; a leading minus turns the order, a dot follows a link.
    sort: tuple[str, ...]
    checks: tuple[Check, ...] = ()
    wishes: tuple[Wish, ...] = ()
    #: Fields of which no two entries may hold all the same; an empty one binds nothing.
    unique: tuple[tuple[str, ...], ...] = ()
    #: What is said when there is such an entry already.
    twin: str = ""
    #: The link by which entries of the kind form a tree, and the link to what a whole tree is in;
    #: empty for kinds that form none.
    tree: str = ""
    within: str = ""
    #: The questions a list is often asked; without any it asks what is late and what is missing.
    views: tuple[View, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    #: Whether the order in which entries came counts, so that files keep it.
    keeps_order: bool = False
    #: Whether a register has at most one entry of the kind.
    single: bool = False
    #: Whether the Swedish noun is neuter: "Nytt möte", but "Ny åtgärd".
    neuter: bool = False

    @property
    def kind(self) -> str:
        """The kind's name in files and on the command line."""
        return str(self.entity.__tablename__)

    @property
    def new(self) -> str:
        """What a new entry is called, for instance "Ny åtgärd"."""
        pattern = _("Nytt {thing}") if self.neuter else _("Ny {thing}")
        return pattern.format(thing=in_sentence(self.singular))

    def counted(self, number: int) -> str:
        """So many entries of the kind, inside a sentence: "12 åtgärder"."""
        return counted(number, in_sentence(self.singular), in_sentence(self.plural))

    @cached_property
    def values(self) -> tuple[Field, ...]:
        """The fields that the entry itself keeps, without its parts."""
        return tuple(field for field in self.fields if not isinstance(field, Part))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The lists of entries that belong to this one."""
        return tuple(field for field in self.fields if isinstance(field, Part))

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        """The fields that a list shows."""
        return tuple(field for field in self.values if field.column)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The fields that point at other entries."""
        return tuple(field for field in self.values if isinstance(field, Link))

    @cached_property
    def parent(self) -> Link:
        """The link to the entry that entries of this kind are parts of."""
        return next(link for link in self.links if link.required)

    def field(self, name: str) -> Field:
        """The field of that name; KeyError when there is none."""
        return self._by_name[name]

    def empty(self) -> dict[str, Any]:
        """The values of a new entry."""
        return {field.name: field.empty for field in self.values}

    def problem(self, name: str, value: Any, allows: Allows | None = None) -> str | None:
        """Why one field's value may not be saved, personal numbers looked for; None when it may.

        Without `allows` no reason is known for any number.
        """
        field = self.field(name)
        problem = field.problem(value)
        if problem is None and isinstance(field, Text):
            return field.exposure(value, None if allows is None else partial(allows, name))
        return problem

    def problems(self, values: Values, allows: Allows | None = None) -> dict[str, str]:
        """A Swedish sentence for each field that may not be saved as it is."""
        found = {
            field.name: problem
            for field in self.values
            if (problem := self.problem(field.name, values[field.name], allows)) is not None
        }
        for check in self.checks if not found else ():
            found |= check(values)
        return found

    def circles(self, values: Values, id: int | None) -> dict[str, str]:
        """A sentence for each link by which entry `id` points at itself; None is at nothing yet."""
        return {
            link.name: _("{label} kan inte vara posten själv.").format(label=link.label)
            for link in self.links
            if id is not None and link.to == self.kind and values[link.name] == id
        }

    def keys(self, values: Values) -> list[tuple[tuple[str, Any], ...]]:
        """What of the values no other entry of the kind may have too, as fields with values."""
        return [
            tuple((name, values[name]) for name in names)
            for names in self.unique
            if all(values[name] is not None for name in names)
        ]

    def twin_problem(self, key: tuple[tuple[str, Any], ...]) -> dict[str, str]:
        """The sentence for an entry that another one is already there for."""
        return {key[-1][0]: self.twin}

    @cached_property
    def _by_name(self) -> dict[str, Field]:
        return {field.name: field for field in self.fields}


def not_before(later: str, earlier: str, sentence: str) -> Check:
    """A check that the day or time `later` does not come before `earlier`."""

    def check(values: Values) -> dict[str, str]:
        first, last = values[earlier], values[later]
        if first is None or last is None or last >= first:
            return {}
        return {later: sentence}

    return check


def end_not_before_start(later: str = "ends_on", earlier: str = "starts_on") -> Check:
    """A check that a period does not end before it starts."""
    return not_before(later, earlier, _("Slutet ligger före starten. Ändra en av dagarna."))
