"""What the council did in a year: figures, meetings, decisions and where it all comes from."""

from collections.abc import Callable, Iterator
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.documents.report import SectionContent
from bra_desk.model.measures import MeasureStatus
from bra_desk.model.meetings import Presence
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.meetings import meeting_view
from bra_desk.services.reporting import charts, figures
from bra_desk.services.reporting.figures import Held, Year
from bra_desk.services.reporting.told import Told, day_or_nothing, table
from bra_desk.storage.register import Session


def summary(told: Told) -> Iterator[SectionContent]:
    """The year in figures, beside the year before."""
    rows = [
        (label, count(told.year), count(told.before) if _knows(told.before) else "")
        for label, count in _FIGURES
    ]
    yield SectionContent(
        table=table(
            _("Året i siffror, jämfört med året före"),
            (_("Uppgift"), str(told.year.year), str(told.before.year)),
            rows,
        ),
        note=_counting(told.before),
    )


def _counting(before: Year) -> str:
    """How the figures are counted, and why there may be none to compare with."""
    counted = _(
        "En åtgärd räknas till året om den pågick någon del av det. Försenad är den som sägs "
        "vara det, eller som har passerat sin slutdag utan att vara avslutad."
    )
    if _knows(before):
        return counted
    unknown = _("Registret har inga möten {year}, så det året går inte att jämföra med.")
    return f"{counted} {unknown.format(year=before.year)}"


def _knows(year: Year) -> bool:
    """Whether the register holds the council's work of a year, so that a nought is one."""
    return bool(year.meetings)


_FIGURES: Final[tuple[tuple[str, Callable[[Year], str]], ...]] = (
    (_("Möten i rådet"), lambda year: str(len(year.meetings))),
    (_("Behandlade ärenden"), lambda year: str(sum(len(each.items) for each in year.meetings))),
    (_("Beslut"), lambda year: str(len(year.decisions))),
    (_("Beslut som är genomförda"), lambda year: str(figures.done(year.decisions))),
    (_("Uppdrag från mötena"), lambda year: str(len(year.tasks))),
    (_("Uppdrag som är klara"), lambda year: str(figures.done(year.tasks))),
    (_("Åtgärder i arbete"), lambda year: str(len(year.measures))),
    (
        _("Åtgärder som är helt eller delvis genomförda"),
        lambda year: str(year.with_status(MeasureStatus.DONE, MeasureStatus.PARTLY_DONE)),
    ),
    (_("Åtgärder som är försenade"), lambda year: str(year.late)),
    (_("Åtgärder som har följts upp"), lambda year: str(_measures_followed_up(year))),
    (_("Medborgarlöften som gällde"), lambda year: str(len(year.pledges))),
    (
        _("Medborgarlöften som har följts upp"),
        lambda year: _of(year.followed_up("pledge"), year.pledges),
    ),
    (
        _("Övergripande mål som har följts upp"),
        lambda year: _of(year.followed_up("goal"), year.goals),
    ),
    (
        _("Fokusområden som har följts upp"),
        lambda year: _of(year.followed_up("focus_area"), year.focus_areas),
    ),
)


def _measures_followed_up(year: Year) -> int:
    return len(year.followed_up("measure"))


def _of(found: frozenset[int], among: tuple[Row, ...]) -> str:
    return _("{some}\u00a0av\u00a0{all}").format(
        some=len(found & {each.id for each in among}), all=len(among)
    )


def organisation(told: Told) -> Iterator[SectionContent]:
    """The council's meetings, and which organisations came."""
    meetings = told.year.meetings
    if not meetings:
        sentence = _("Registret har inga hållna möten {year}.").format(year=told.year.year)
        yield SectionContent(text=sentence)
        return
    attendance = _attendance(told.session, meetings)
    yield SectionContent(
        table=table(
            _("Rådets möten under året"),
            (_("Möte"), _("Dag"), _("Närvarande"), _("Ärenden"), _("Beslut"), _("Uppdrag")),
            (
                (
                    meeting_view.title(held.meeting.values, told.body or {}),
                    day_or_nothing(held.meeting.values["held_on"]),
                    str(len(attendance[held.meeting.id])),
                    str(len(held.items)),
                    str(len(held.decisions)),
                    str(len(held.tasks)),
                )
                for held in meetings
            ),
        ),
    )
    organisations = {each for present in attendance.values() for each in present if each}
    if organisations:
        yield SectionContent(
            heading=_("Deltagande organisationer"), bullets=tuple(sorted(organisations))
        )


def _attendance(session: Session, meetings: tuple[Held, ...]) -> dict[int, list[str]]:
    """The organisation of each person present, by meeting."""
    present: dict[int, list[str]] = {held.meeting.id: [] for held in meetings}
    for each in rows_in(session, "attendance"):
        if each.values["meeting"] in present and each.values["presence"] is Presence.PRESENT:
            present[each.values["meeting"]].append(each.values["organisation"])
    return present


def decisions(told: Told) -> Iterator[SectionContent]:
    """Every decision of the council in the year, with its paragraph."""
    if not told.year.decisions:
        sentence = _("Registret har inga beslut {year}.").format(year=told.year.year)
        yield SectionContent(text=sentence)
        return
    rows = []
    for held in told.year.meetings:
        view = meeting_view.view_in(told.session, held.meeting.id)
        numbers = {item.id: item.number for item in view.items}
        rows += [
            (
                day_or_nothing(held.meeting.values["held_on"]),
                numbers.get(each.values["agenda_item"], ""),
                each.values["text"],
                each.texts["executor"],
                each.texts["progress"],
            )
            for each in held.decisions
        ]
    yield SectionContent(
        table=table(
            _("Rådets beslut under året"),
            (_("Möte"), _("Ärende"), _("Beslut"), _("Ansvarig"), _("Läge")),
            rows,
        )
    )


def sources(told: Told) -> Iterator[SectionContent]:
    """What the report rests on."""
    sources = [
        _("Rådets register: möten, beslut, åtgärder och uppföljningar."),
        *([told.agreement] if told.agreement else ()),
        *charts.sources(told),
        _("Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete."),
    ]
    yield SectionContent(bullets=tuple(sources))
