"""A problem's tree as the cards that are drawn, and what each card is about."""

from dataclasses import dataclass
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.causes import CauseLevel
from bra_desk.services.causes.cause_trees import TreeNode
from bra_desk.ui.kit.tree_box import TreeCard

#: What each level asks, said to those who are to answer it.
_ASKED: Final = {
    CauseLevel.SITUATION: _("Vad i platsen eller tillfället?"),
    CauseLevel.VICTIM: _("Varför drabbas just de?"),
    CauseLevel.OFFENDER: _("Vad driver dem som begår brott?"),
    CauseLevel.STRUCTURE: _("Vad i samhället ligger bakom?"),
}


@dataclass(frozen=True)
class Spot:
    """What a card is about: an entry, a level, or the empty place on a level."""

    #: problem, level, cause, measure or nothing.
    kind: str
    id: int = 0
    #: The cause that a measure hangs on, or that a cause is behind; 0 for none.
    above: int = 0
    level: CauseLevel | None = None


def cards(node: TreeNode, above: int = 0) -> TreeCard:
    """The card of a node with all that goes out from it."""
    spot = Spot(node.kind, node.id, above, node.level)
    branches = [cards(each, node.id if node.kind == "cause" else 0) for each in node.branches]
    if node.kind == "level" and not branches:
        empty = Spot("nothing", level=node.level)
        branches.append(TreeCard(id=empty, kind="", title=_("Ingen orsak än"), is_empty=True))
    return TreeCard(
        id=spot,
        kind=_kind(node, above),
        title=node.title,
        detail=_ASKED.get(node.level, "") if node.kind == "level" and node.level else node.detail,
        state=node.state,
        state_text=node.state_text,
        branches=tuple(branches),
    )


def _kind(node: TreeNode, above: int) -> str:
    if node.kind == "level":
        return _("Nivå")
    if node.kind == "cause" and above:
        return _("Orsak bakom")
    return FORMS[node.kind].singular
