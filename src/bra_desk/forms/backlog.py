"""The form of the backlog: matters that wait for a meeting."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values
from bra_desk.forms.meetings import ITEM_KINDS
from bra_desk.model.backlog import BacklogItem, months_named
from bra_desk.model.meetings import ItemKind


def _names_months(values: Values) -> dict[str, str]:
    try:
        months_named(values["yearly_in"])
    except ValueError as error:
        sentence = _("”{word}” är ingen månad. Skriv till exempel mars och november.")
        return {"yearly_in": sentence.format(word=error)}
    return {}


BACKLOG_ITEM = Form(
    entity=BacklogItem,
    singular=_("Ärende i ärendebanken"),
    plural=_("Ärenden i ärendebanken"),
    neuter=True,
    about=_("Ärenden som väntar på ett möte, och de som återkommer varje år."),
    caption=("title",),
    sort=("wanted_on", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Link("body", _("Organ"), to="body", required=True, column=True),
        Choice(
            "item_kind",
            _("Typ"),
            labels=ITEM_KINDS,
            default=ItemKind.INFORMATION,
        ),
        Text("presenter", _("Föredragande")),
        Number("minutes", _("Längd"), unit=_("minuter"), most=1440),
        Date("wanted_on", _("Önskat senast"), column=True),
        Text(
            "yearly_in",
            _("Varje år i"),
            hint=_("Månader, till exempel mars och november. Lämna tomt för en gång."),
            column=True,
            is_brief=True,
        ),
        Text("diary_number", _("Diarienummer")),
        LongText("background", _("Bakgrund")),
        Link("continues", _("Fortsätter från"), to="agenda_item"),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("agenda_items", _("På möten"), form="agenda_item", via="backlog_item"),
    ),
    checks=(_names_months,),
)
