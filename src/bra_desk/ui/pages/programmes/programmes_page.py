"""Programmes and grants: a tab for each."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, number
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.model.grants import GrantState
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.listing import State
from bra_desk.ui.pages.documents.tab_papers import TabPaper, add_papers

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

_GROUNDS: Final = {
    GrantState.GRANTED: "fine",
    GrantState.REPORTED: "fine",
    GrantState.APPLIED: "soon",
}
#: What is written from each tab.
_PAPERS: Final = {
    "programme": TabPaper(document="programme_report"),
    "grant": TabPaper(document="grant_overview", year="use_from_on"),
}


def programmes_page(desk: "Desk") -> ListPage:
    """What runs for years, and the money for it."""
    page = ListPage(desk, _("Program och bidrag"), _programmes(desk), _grants(desk))
    add_papers(page, _PAPERS)
    return page


def _programmes(desk: "Desk") -> Listing:
    def rows() -> "list[Row]":
        from bra_desk.services.programmes import programmes

        return programmes.rows_of(desk.register, today())

    form = FORMS["programme"]
    shown = (
        form.field("title"),
        Text("years", _("Period"), column=True, is_brief=True),
        Text("areas", _("Områden"), column=True),
        *(replace(each, column=False) for each in form.fields[1:]),
        Text("money", _("Budget alla år"), column=True, is_brief=True),
    )
    return Listing(
        kind="programme",
        rows=rows,
        form=replace(form, fields=shown),
        also_reads=frozenset({"programme_area", "programme_budget", "area"}),
    )


def _grants(desk: "Desk") -> Listing:
    def rows() -> "list[Row]":
        from bra_desk.services.programmes import grants

        return grants.rows_of(desk.register, today())

    def state_of(grant_id: int) -> State | None:
        from bra_desk.services.programmes import grants

        for line in grants.lines(desk.register, today()):
            if line.row.id == grant_id:
                ground = "late" if line.warnings else _GROUNDS.get(line.state, "waiting")
                told = [*line.warnings]
                if line.left is not None:
                    told.append(_used(line.used, line.used_by_measures, line.left))
                return State(ground, line.state_text, " ".join(told))
        return None

    form = FORMS["grant"]
    shown = (
        *(replace(each, column=each.name in _GRANT_COLUMNS) for each in form.fields),
        Text("left", _("Kvar"), column=True, is_brief=True),
        Text("next_report", _("Redovisas"), column=True),
        Text("state", _("Läge"), column=True, is_brief=True),
    )
    return Listing(
        kind="grant",
        rows=rows,
        state_of=state_of,
        form=replace(form, fields=shown),
        also_reads=frozenset({"grant_cost", "grant_measure"}),
    )


_GRANT_COLUMNS: Final = {"title", "funder", "granted_amount"}


def _used(used: int, by_measures: int, left: int) -> str:
    return _("{used} kr är använt, varav {measures} kr av åtgärderna. {left} kr är kvar.").format(
        used=number(used), measures=number(by_measures), left=number(left)
    )
