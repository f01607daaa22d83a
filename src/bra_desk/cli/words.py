"""What a verb of the command line is made of: its work, and the words it takes."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

#: A verb's work: the open register (None for a verb that needs none) and the parsed words.
Work = Callable[[Any, argparse.Namespace], int]


class UsageError(Exception):
    """The command is not one this program has."""


@dataclass(frozen=True)
class Word:
    """A word that a verb takes, with what argparse wants to know of it."""

    name: str
    about: str
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The word as the help shows it."""
        metavar = self.settings.get("metavar", "|".join(self.settings.get("choices", ())))
        return " ".join(filter(None, (self.name if self.name[0] == "-" else "", metavar)))


@dataclass(frozen=True)
class Verb:
    """A verb: the function that does it, what it is for, and the words it takes."""

    work: Work
    about: str
    words: tuple[Word, ...] = ()
    needs_register: bool = True


def path_word(name: str, about: str, **settings: Any) -> Word:
    """A word that names a file."""
    return Word(name, about, {"type": Path, **settings})
