"""How EST reports are listed: what was seen has the room, area and category what they need."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.ui.kit.listing import Listing
from bra_desk.ui.pages.est.becoming_acts import becoming_acts

if TYPE_CHECKING:
    from bra_desk.forms.form import Form
    from bra_desk.ui.desk import Desk

#: How much of the width an entry has beside the list, in per cent.
_SHARE = 30


def report_listing(desk: "Desk", *columns: str, **how: Any) -> Listing:
    """A list of reports with these columns; `how` is what else the listing says."""
    return Listing(
        kind="est_report", form=_form(columns), for_one=becoming_acts(desk), share=_SHARE, **how
    )


def _form(columns: tuple[str, ...]) -> "Form":
    form = FORMS["est_report"]
    shown = [replace(form.field(name), column=True) for name in columns]
    area = Text("area", form.field("area").label, column=True, is_brief=True)
    rest = [replace(each, column=False) for each in form.values if each.name not in columns]
    fields = [area if each.name == "area" else each for each in shown]
    return replace(form, fields=(*fields, *rest), caption=("text", "place"))
