"""A view: a question that a list is often asked, with a name and a rule for what it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Viewer:
    """Who asks, and which day."""

    today: date
    #: The organisation whose entries are the viewer's own; None when nobody has said.
    organisation: int | None = None
    #: The post in it, when only what that post answers for is their own; empty for all of it.
    function: str = ""


@dataclass(frozen=True, kw_only=True)
class View:
    """One of the views of a list."""

    #: What a script calls it.
    name: str
    label: str
    #: Whether it shows an entry, by its values.
    shows: Callable[[Mapping[str, Any], Viewer], bool]
    #: Whether it needs to know whose entries are the viewer's own.
    is_personal: bool = False
