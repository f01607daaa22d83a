"""What a report tells of the year's safety walks, and what came of what was seen."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted
from bra_desk.documents.report import SectionContent
from bra_desk.model.walks import ObservationState, Ruling, observation_state
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.reporting.told import Told, day_or_nothing, table
from bra_desk.services.walks.walks import participants_in
from bra_desk.storage import reads

_HEADINGS: Final = (
    *(_("Vandring"), _("Dag"), _("Ljus"), _("Gick med")),
    *(_("Iakttagelser"), _("Klara"), _("Ska göras"), _("Åtgärdas inte"), _("Utan beslut")),
)


def walks(told: Told) -> Iterator[SectionContent]:
    """The walks that were held in the year, and where their observations stood as it ended."""
    held = _held(told)
    if not held:
        return
    until = min(date(told.year.year, 12, 31), clock.today())
    states = _states(told, {row.id for row in held}, until)
    walked = participants_in(told.session)
    rows = (
        (
            row.values["title"],
            day_or_nothing(row.values["held_on"]),
            row.texts["daylight"],
            str(walked.get(row.id) or ""),
            *_counts(states[row.id]),
        )
        for row in held
    )
    yield SectionContent(
        heading=_("Trygghetsvandringar"),
        text=_summary(states),
        table=table(
            _("Årets trygghetsvandringar och vad som blev av iakttagelserna"), _HEADINGS, rows
        ),
        note=_("Läget är det som gällde {day}.").format(day=day_or_nothing(until)),
    )
    yield from _refused(told, {row.id for row in held})


def _held(told: Told) -> list[Row]:
    """The walks of the year that have been, in the order they were held."""
    dated = [row for row in rows_in(told.session, "walk") if row.values["held_on"] is not None]
    held = [
        row
        for row in dated
        if row.values["held_on"].year == told.year.year and row.values["held_on"] <= clock.today()
    ]
    return sorted(held, key=lambda row: (row.values["held_on"], row.id))


def _states(told: Told, walk_ids: set[int], until: date) -> dict[int, Counter[ObservationState]]:
    """How many observations of each walk were in each state on a day."""
    found: dict[int, Counter[ObservationState]] = {id: Counter() for id in walk_ids}
    for each in reads.stored(told.session, "walk_observation", {"walk": walk_ids}):
        done_on = each.values["done_on"]
        later = done_on is not None and done_on > until
        values = {**each.values, "done_on": None} if later else each.values
        found[each.values["walk"]][observation_state(values, until)] += 1
    return found


def _counts(states: Counter[ObservationState]) -> tuple[str, ...]:
    waiting = states[ObservationState.WAITING] + states[ObservationState.LATE]
    shown = (
        sum(states.values()),
        states[ObservationState.DONE],
        waiting,
        states[ObservationState.REFUSED],
        states[ObservationState.UNDECIDED],
    )
    return tuple(map(str, shown))


def _summary(states: dict[int, Counter[ObservationState]]) -> str:
    total: Counter[ObservationState] = sum(states.values(), Counter())
    asked = sum(total.values()) - total[ObservationState.GOOD]
    answered = asked - total[ObservationState.UNDECIDED]
    return _("{walks} gav {seen}. Av {asked} brister har {answered} fått svar.").format(
        walks=counted(len(states), _("vandring"), _("vandringar")),
        seen=counted(sum(total.values()), _("iakttagelse"), _("iakttagelser")),
        asked=asked,
        answered=answered,
    )


def _refused(told: Told, walk_ids: set[int]) -> Iterator[SectionContent]:
    """What is not mended, with the reason: those who walked shall be able to read it."""
    found = [
        f"{row.values['place'] or row.values['text']}: {row.values['reason']}"
        for row in rows_in(told.session, "walk_observation", {"walk": walk_ids})
        if row.values["ruling"] is Ruling.NO
    ]
    if found:
        yield SectionContent(heading=_("Det som inte åtgärdas, och varför"), bullets=tuple(found))
