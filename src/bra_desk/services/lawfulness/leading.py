"""The coordinating function and the reports, 11 and 13 §§ of the Act (2023:196)."""

from bra_desk.basics.texts import _, joined, long_date
from bra_desk.model.people import SeatRole, seat_holds
from bra_desk.model.reports import ReportKind
from bra_desk.services.entries import Row
from bra_desk.services.lawfulness.shown import (
    Evidence,
    Known,
    Shown,
    gap,
    judged,
    there,
)


def coordinators(known: Known) -> Shown:
    """11 §: the people who hold the coordinating function."""
    return judged(_coordinators(known))


def _coordinators(known: Known) -> list[Evidence]:
    holding = {
        each.values["person"]
        for each in known.rows("seat")
        if each.values["role"] is SeatRole.COORDINATOR
        and seat_holds(each.values["starts_on"], each.values["ends_on"], known.day)
    }
    people = [each for each in known.rows("person") if each.id in holding]
    if not people:
        return [gap(_("Ingen person har rollen samordnare."), "seat")]
    return [there(_caption(each), "person", each.id) for each in people]


def _caption(person: Row) -> str:
    return joined(person.values["name"], person.values["title"])


def reporting(known: Known) -> Shown:
    """13 §: which board leads the work, and a report to the assembly on this year or the last."""
    settings = next(iter(known.rows("settings")), None)
    board = "" if settings is None else settings.values["responsible_board"]
    leads = there(_("{board} leder arbetet.").format(board=board), "settings")
    if not board:
        leads = gap(_("Inställningarna säger inte vilken nämnd som leder arbetet."), "settings")
    return judged([leads, *_reports(known)])


def _reports(known: Known) -> list[Evidence]:
    mine = [
        each
        for each in known.rows("report")
        if each.values["report_kind"] is ReportKind.ASSEMBLY
        and each.values["year"] <= known.day.year
    ]
    finished = [
        each
        for each in mine
        if each.values["finished_on"] is not None and each.values["finished_on"] <= known.day
    ]
    newest = max(finished, key=lambda each: (each.values["year"], each.id), default=None)
    if newest is None:
        text = _("Ingen färdig rapport till kommunfullmäktige finns i registret.")
        return [gap(text, "report", *(each.id for each in mine[:1]))]
    told = _("Rapporten för {year} blev färdig {day}.").format(
        year=newest.values["year"], day=long_date(newest.values["finished_on"])
    )
    evidence = [there(told, "report", newest.id)]
    if newest.values["year"] < known.day.year - 1:
        late = _("Ingen färdig rapport gäller {year} eller senare.")
        evidence.append(gap(late.format(year=known.day.year - 1), "report"))
    return evidence
