"""What an EST report may become, as acts on the one that is chosen in a list."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bra_desk.basics.texts import _
from bra_desk.services.est import becoming
from bra_desk.ui.kit.marked_row import SeveralAct

if TYPE_CHECKING:
    from bra_desk.storage.register import Register
    from bra_desk.ui.desk import Desk

Make = Callable[["Register", int], int]


def becoming_acts(desk: "Desk") -> tuple[SeveralAct, ...]:
    """A problem, a measure, or a matter of the group's body; each can be opened or undone."""

    def become(make: Make, kind: str, text: str, ids: Sequence[int]) -> None:
        def told(made: int) -> None:
            go = (_("Visa"), partial(desk.open_entries, kind, (made,)))
            desk.messages.done(text, go)

        desk.act(lambda: make(desk.register, ids[0]), told)

    return tuple(
        SeveralAct(label, partial(become, make, kind, text))
        for label, make, kind, text in (
            (
                _("Gör till problem"),
                becoming.make_problem,
                "problem",
                _("Rapporten är ett problem i lägesbilden nu. Ångra med Ctrl+Z."),
            ),
            (
                _("Gör till åtgärd"),
                becoming.make_measure,
                "measure",
                _("Rapporten är en åtgärd nu. Ångra med Ctrl+Z."),
            ),
            (
                _("Till ärendebanken"),
                becoming.make_matter,
                "backlog_item",
                _("Rapporten väntar i ärendebanken nu. Ångra med Ctrl+Z."),
            ),
        )
    )
