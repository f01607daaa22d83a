"""The coordinating function, the reports and the cameras, 11-14 §§ of the Act (2023:196)."""

from bra_desk.basics.texts import _, counted, long_date
from bra_desk.model.law import Verdict
from bra_desk.model.people import SeatRole, seat_holds
from bra_desk.model.reports import ReportKind
from bra_desk.services.entries import Row
from bra_desk.services.lawfulness.shown import (
    Evidence,
    Known,
    Shown,
    gap,
    judged,
    left_to_you,
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
    return ", ".join(filter(None, (person.values["name"], person.values["title"])))


def their_tasks(known: Known) -> Shown:
    """12 §: whether there is somebody to coordinate and a way to reach them."""
    evidence = [_contact(known)]
    people = _coordinators(known)
    if people[0].is_gap:
        evidence.append(people[0])
    else:
        count = counted(len(people), _("samordnare"), _("samordnare"))
        ids = tuple(id for each in people for id in each.ids)
        text = _("Arbetet samordnas av {count}.").format(count=count)
        evidence.append(there(text, "person", *ids))
    shown = judged(evidence)
    return left_to_you(evidence) if shown.verdict is Verdict.MET else shown


def _contact(known: Known) -> Evidence:
    settings = next(iter(known.rows("settings")), None)
    ways = [] if settings is None else [settings.values["email"], settings.values["phone"]]
    found = ", ".join(filter(None, ways))
    if not found:
        return gap(_("Inställningarna har varken e-post eller telefon till rådet."), "settings")
    return there(_("Kontaktpunkt: {ways}").format(ways=found), "settings")


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


def cameras(known: Known) -> Shown:
    """14 §: measures that name cameras; the paragraph binds nobody to have any."""
    word = _("kamera")
    found = [each for each in known.rows("measure") if word in each.values["title"].casefold()]
    if not found:
        return left_to_you([there(_("Ingen åtgärd i registret handlar om kamerabevakning."))])
    return left_to_you(
        [
            there(f"{each.values['title']}: {each.texts['status'].lower()}", "measure", each.id)
            for each in found
        ]
    )
