"""How the states and priorities of a picture are marked, and its numbers said in words."""

from typing import TYPE_CHECKING, Final

from bra_desk.basics.texts import _
from bra_desk.forms.situation import EXTENTS
from bra_desk.model.situation import PictureState, Priority
from bra_desk.ui.kit.heat_table import Heat

if TYPE_CHECKING:
    from bra_desk.services.situation.heat import HeatCell
    from bra_desk.services.situation.problems import ProblemLine

#: How each state of a picture is marked.
PILLS: Final = {
    PictureState.DRAFT: "waiting",
    PictureState.CURRENT: "fine",
    PictureState.OVERDUE: "late",
    PictureState.REPLACED: "plain",
}
#: How each priority is marked; a problem that nobody has weighed waits.
PRIORITY_PILLS: Final = {
    Priority.PRIORITISED: "soon",
    Priority.WATCHED: "plain",
    Priority.SET_ASIDE: "plain",
}


def heat_of(cell: "HeatCell") -> Heat:
    """A cell of the heat map as the table shows it, with its steps in words."""
    steps = dict(enumerate(EXTENTS.values(), 1))
    now = steps.get(cell.now, "")
    before = steps.get(cell.before or 0, "")
    tip = now.lower()
    if before and cell.before != cell.now:
        tip = ", ".join(filter(None, (tip, _("förra bilden {step}").format(step=before.lower()))))
    return Heat(text=cell.text, step=cell.now, tip=tip[:1].upper() + tip[1:])


def detail_of(line: "ProblemLine") -> str:
    """A problem's category, place, extent and trend on one line."""
    texts = line.row.texts
    where = texts["area"] or _("hela kommunen")
    said = (texts["category"], where, texts["extent"], texts["trend"])
    return " · ".join(filter(None, said))
