"""How a problem or a cause stands in its analysis: how urgent it is, and a word for it."""

from bra_desk.basics.texts import _
from bra_desk.model.causes import INFLUENCED
from bra_desk.model.situation import Priority
from bra_desk.services.causes.ground import Ground
from bra_desk.services.entries import Row


def needs_causes(problem: Row, ground: Ground) -> bool:
    """Whether a problem that is prioritised now has no cause."""
    is_wanted = problem.values["priority"] is Priority.PRIORITISED
    return is_wanted and problem.id in ground.current and not ground.below.get(problem.id)


def needs_measure(cause: Row, ground: Ground) -> bool:
    """Whether something can be done about a cause, and nothing is: not to it or behind it."""
    can = cause.values["influence"] in INFLUENCED
    return can and ("cause", cause.id) not in ground.acted_on


def problem_state(problem: Row, ground: Ground) -> tuple[str, str]:
    """Late, soon, fine, waiting or plain, and a word for it."""
    if needs_causes(problem, ground):
        return "soon", _("Prioriterat, utan orsaker")
    if problem.id not in ground.current:
        return "plain", _("Tidigare lägesbild")
    if problem.values["priority"] is Priority.PRIORITISED:
        return "fine", _("Prioriterat")
    return "plain", problem.texts["priority"] or _("Inte vägt")


def cause_state(cause: Row, ground: Ground) -> tuple[str, str]:
    """The same of a cause."""
    if cause.values["influence"] is None:
        return "waiting", _("Inte bedömd")
    if needs_measure(cause, ground):
        return "soon", _("Går att påverka, utan åtgärd")
    if ("cause", cause.id) in ground.acted_on:
        return "fine", _("Har åtgärd")
    return "plain", _("Går inte att påverka")
