"""The forms of the year's recurring duties, and those that are proposed to a new register."""

import calendar
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics.texts import MONTHS, _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values
from bra_desk.model.yearly_duties import DutyGround, Month, YearlyDuty, YearlyDutyDone

GROUNDS = {
    DutyGround.AGREEMENT: _("Överenskommelsen"),
    DutyGround.LAW: _("Lagen"),
    DutyGround.GRANT: _("Statsbidrag"),
    DutyGround.BODY: _("Rådet eller ett organ"),
    DutyGround.OWN: _("Egen rutin"),
}
MONTH_NAMES = {month: MONTHS[month.number - 1].capitalize() for month in Month}
#: A year with a 29 February, by which the days of a month are counted.
_LEAP_YEAR: Final = 2024


def _day_is_in_month(values: Values) -> dict[str, str]:
    month, day = values["month"], values["day"]
    last = calendar.monthrange(_LEAP_YEAR, month.number)[1]
    if day is None or day <= last:
        return {}
    sentence = _("{month} har {last} dagar. Skriv en annan dag, eller lämna tomt.")
    return {"day": sentence.format(month=MONTH_NAMES[month], last=last)}


YEARLY_DUTY = Form(
    entity=YearlyDuty,
    singular=_("Uppgift i årshjulet"),
    plural=_("Uppgifter i årshjulet"),
    about=_("Det som återkommer varje år: uppföljning, rapporter, ansökningar och möten."),
    caption=("title",),
    sort=("month", "day", "title"),
    fields=(
        Text("title", _("Uppgift"), required=True, column=True),
        Choice("month", _("Månad"), labels=MONTH_NAMES, required=True, column=True),
        Number(
            "day",
            _("Senast den"),
            least=1,
            most=31,
            hint=_("Lämna tomt för månadens sista arbetsdag. En helgdag flyttas bakåt."),
            column=True,
        ),
        Choice("ground", _("Grund"), labels=GROUNDS, default=DutyGround.OWN, column=True),
        Text("responsible", _("Ansvarig"), column=True),
        Number(
            "lead_days",
            _("Påminn före"),
            unit=_("dagar"),
            most=365,
            hint=_("Så tidigt visas uppgiften på Översikt. Tomt ger 14 dagar."),
        ),
        Number(
            "interval_years",
            _("Återkommer vart"),
            unit=_("år"),
            least=1,
            most=20,
            hint=_("Tomt är varje år. 2 är vartannat år, räknat från första året."),
        ),
        Number("first_year", _("Första året"), least=1980, most=2200),
        Link("body", _("Organ"), to="body"),
        Link("agreement", _("Överenskommelse"), to="agreement"),
        LongText("note", _("Anteckning"), hint=_("Hur det görs och vad som behövs.")),
        Part("done", _("Avprickat"), form="yearly_duty_done", via="yearly_duty"),
    ),
    checks=(_day_is_in_month,),
)
YEARLY_DUTY_DONE = Form(
    entity=YearlyDutyDone,
    singular=_("Avprickning i årshjulet"),
    plural=_("Avprickningar i årshjulet"),
    about=_("Åren som en uppgift har gjorts."),
    caption=("yearly_duty", "year"),
    sort=("yearly_duty", "-year"),
    unique=(("yearly_duty", "year"),),
    twin=_("Uppgiften är redan avprickad för det året."),
    fields=(
        Link("yearly_duty", _("Uppgift"), to="yearly_duty", required=True, column=True),
        Number("year", _("Gäller år"), required=True, least=1980, most=2200, column=True),
        Date("done_on", _("Gjord"), required=True, column=True),
        LongText("note", _("Kommentar"), column=True),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Starter:
    """A duty that most councils have, proposed until a register has it."""

    title: str
    month: Month
    day: int | None = None
    ground: DutyGround = DutyGround.OWN
    lead_days: int = 21
    interval_years: int = 1
    note: str = ""

    @property
    def values(self) -> dict[str, Any]:
        """What the form of a duty holds for it."""
        given = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return YEARLY_DUTY.empty() | given


#: What the law, the grants and custom ask of a council, in the order of the year.
STARTERS: Final = (
    Starter(
        title=_("Gå igenom ledamöter och kontaktuppgifter"),
        month=Month.JANUARY,
        ground=DutyGround.BODY,
    ),
    Starter(
        title=_("Samla in läget för förra årets åtgärder från de ansvariga"),
        month=Month.JANUARY,
        ground=DutyGround.AGREEMENT,
    ),
    Starter(
        title=_("Slutredovisa förra årets statsbidrag till Brå"),
        month=Month.FEBRUARY,
        day=26,
        ground=DutyGround.GRANT,
        lead_days=30,
        note=_("Förordning (2023:442). Kontrollera årets dag i Brås beslut."),
    ),
    Starter(
        title=_("Svara på Brås och länsstyrelsens enkäter"),
        month=Month.FEBRUARY,
        ground=DutyGround.LAW,
        note=_("Lagkollen ger svaren paragraf för paragraf."),
    ),
    Starter(
        title=_("Redovisa den årliga uppföljningen av målen för rådet"),
        month=Month.MARCH,
        ground=DutyGround.AGREEMENT,
        lead_days=45,
    ),
    Starter(
        title=_("Rapportera till kommunfullmäktige"),
        month=Month.APRIL,
        ground=DutyGround.LAW,
        lead_days=30,
        note=_("13 § lagen (2023:196): fortlöpande, utan fast dag."),
    ),
    Starter(
        title=_("Uppdatera lägesbilden och följ upp åtgärdsplanen"),
        month=Month.APRIL,
        ground=DutyGround.LAW,
        lead_days=90,
        interval_years=2,
        note=_("6 § lagen (2023:196): minst vartannat år."),
    ),
    Starter(title=_("Planera skolavslutning och midsommar med polisen"), month=Month.MAY, day=15),
    Starter(
        title=_("Delredovisa årets statsbidrag till Brå"),
        month=Month.AUGUST,
        day=26,
        ground=DutyGround.GRANT,
        note=_("Förordning (2023:442). Kontrollera årets dag i Brås beslut."),
    ),
    Starter(
        title=_("Ansök om statsbidrag för nästa år"),
        month=Month.OCTOBER,
        day=1,
        ground=DutyGround.GRANT,
        lead_days=60,
        note=_("Förordning (2023:442). Lägesbild och åtgärdsplan ska bifogas."),
    ),
    Starter(title=_("Trygghetsvandringar i höstmörkret"), month=Month.OCTOBER, day=31),
    Starter(
        title=_("Utkast till nästa års åtgärder till rådet"),
        month=Month.NOVEMBER,
        ground=DutyGround.BODY,
    ),
    Starter(
        title=_("Lägg nästa års mötesdagar"),
        month=Month.DECEMBER,
        day=10,
        ground=DutyGround.BODY,
    ),
)
