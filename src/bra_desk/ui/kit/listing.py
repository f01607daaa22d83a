"""What a list shows, said as data by the page that has it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bra_desk.forms.form import Form
from bra_desk.ui.kit.faces import Face
from bra_desk.ui.kit.form_dialog import Save
from bra_desk.ui.kit.marked_row import SeveralAct

if TYPE_CHECKING:
    from bra_desk.services.entries import Row


@dataclass(frozen=True)
class State:
    """A word about an entry that is worked out, not kept, on the ground of a pill."""

    ground: str
    word: str
    detail: str = ""


#: Answers with an entry's state; None when there is nothing to say.
StateOf = Callable[[int], State | None]


@dataclass(frozen=True, kw_only=True)
class Listing:
    """What a list shows, and what is done its own way."""

    kind: str
    #: What its tab says; empty for the kind's name in the plural.
    tab: str = ""
    #: Opens an entry in a page of its own; None opens its form.
    opens: Callable[[int], object] | None = None
    #: The act that makes a new entry; None keeps its values and no more.
    makes: Save | None = None
    #: A word about an entry that is worked out, not kept; None for no word.
    state_of: StateOf | None = None
    #: What stands over an entry's values in its detail; None for nothing.
    above: Callable[[int], QWidget] | None = None
    #: The links that stand in the detail as a way to their entry.
    ways: frozenset[str] = frozenset()
    #: How much of the width the detail begins with, in per cent.
    share: int = 38
    #: The form to list by, with fields that are worked out; None for the kind's own.
    form: Form | None = None
    #: Reads the rows when they hold more than the register keeps; None for the entries as kept.
    rows: Callable[[], list["Row"]] | None = None
    #: Kinds beside those of the form that the rows say something of.
    also_reads: frozenset[str] = frozenset()
    #: Other ways to show the entries than the table.
    faces: tuple[Face, ...] = ()
    #: What is done with several marked entries, beside changing and removing them.
    for_several: tuple[SeveralAct, ...] = ()
    #: What is done with the one chosen entry, beside opening and removing it.
    for_one: tuple[SeveralAct, ...] = ()
