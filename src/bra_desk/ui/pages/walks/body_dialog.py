"""Asks which body's backlog a matter is for; with one body there is nothing to ask."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog

from bra_desk.basics.texts import _
from bra_desk.services import entries
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


def choose_body(desk: "Desk", chosen: Callable[[int], object]) -> None:
    """Have `chosen` called with the body, unless the person thinks better of it."""
    bodies = entries.options(desk.register, "body")
    if not bodies:
        desk.messages.trouble(
            _("Det finns inget organ än. Lägg till ett under Personer och organ.")
        )
        return
    if len(bodies) == 1:
        chosen(bodies[0].id)
        return
    names = [each.label for each in bodies]
    name, is_sure = QInputDialog.getItem(
        window_in_sight(),
        _("Till ärendebanken"),
        _("Vilket organ ska ta upp det?"),
        names,
        0,
        False,
    )
    if is_sure:
        chosen(bodies[names.index(name)].id)
