"""Cooperation around youth at risk: how it is done and how many, and why there are no cases."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.ui.kit.cards import label
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.pages.documents.tab_papers import TabPaper, add_papers

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

#: Why the program has no place for a case; the statutes are in `model/youth.py`.
NO_CASES: Final = _(
    "Här finns samverkan och antal, aldrig ärenden: det som socialtjänst, skola och vård vet om "
    "en ung person skyddas av sekretess (OSL) och stannar hos den myndighet som har ärendet. "
    "Rådet ordnar samverkan och följer hur den fungerar, och har varken uppdrag eller laglig grund "
    "enligt dataskyddsförordningen (GDPR) att hålla uppgifter om enskilda unga."
)
_PAPERS: Final = {
    "cooperation_structure": TabPaper(document="youth_report"),
    "youth_count": TabPaper(document="youth_report", year="year"),
    "structure_measure": TabPaper(document="youth_report"),
}


def youth_page(desk: "Desk") -> ListPage:
    """Structures, counts and efforts, below the two sentences on what has no place here."""
    page = ListPage(
        desk,
        _("Unga i riskzon"),
        _structures(desk),
        _counts(desk),
        Listing(kind="structure_measure", tab=_("Samordnade insatser")),
    )
    page.body.insertWidget(0, label(NO_CASES, "soft", wraps=True))
    add_papers(page, _PAPERS)
    return page


def _structures(desk: "Desk") -> Listing:
    def rows() -> "list[Row]":
        from bra_desk.services.youth import youth

        return youth.rows_of(desk.register, today().year)

    form = FORMS["cooperation_structure"]
    shown = (
        *form.fields,
        Text("parties", _("Parter"), column=True, is_brief=True),
        Text("newest", _("Senast räknat"), column=True, is_brief=True),
    )
    return Listing(
        kind="cooperation_structure",
        tab=_("Samverkan"),
        rows=rows,
        form=replace(form, fields=shown),
        also_reads=frozenset({"youth_count", "structure_partner"}),
    )


def _counts(desk: "Desk") -> Listing:
    def rows() -> "list[Row]":
        from bra_desk.services.youth import youth

        return youth.count_rows(desk.register)

    form = FORMS["youth_count"]
    year, *rest = form.fields
    told = Text("counted", _("Samverkan eller åtgärd"), column=True)
    others = [replace(each, column=each.column and each.name not in _COUNTED) for each in rest]
    return Listing(
        kind="youth_count",
        tab=_("Antal"),
        rows=rows,
        form=replace(form, fields=(year, told, *others), caption=("year", "counted")),
    )


#: What a count is of: one of these, which a list tells in one column.
_COUNTED: Final = ("structure", "measure")
