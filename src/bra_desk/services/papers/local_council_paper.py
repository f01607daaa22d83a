"""The local councils' year as a paper: the picture they give, then each council with its plan."""

from collections.abc import Iterator
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _, listed
from bra_desk.documents.report import ReportContent, SectionContent
from bra_desk.forms.local_councils import HALVES
from bra_desk.model.council import BodyType
from bra_desk.model.local_councils import HalfYear, half_begins_on
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.framed import chapter, framed
from bra_desk.services.local_councils import local_councils
from bra_desk.services.reporting.dialogues import local_picture
from bra_desk.services.reporting.told import day_or_nothing, table
from bra_desk.storage.register import Session

#: The kinds of entry whose texts may stand in it.
KINDS: Final = ("local_plan", "local_plan_item", "local_observation", "body")


def local_councils_report(session: Session, year: int) -> ReportContent:
    """A year of the local councils."""
    picture = local_councils.picture_in(session, year)
    bodies = rows_in(session, "body", {"body_type": BodyType.LOCAL_COUNCIL})
    return framed(
        session,
        _("De lokala förebyggande rådens år"),
        str(year),
        (
            chapter("picture", _("Rådens samlade bild"), local_picture(picture)),
            *(
                chapter(f"body:{body.id}", body.texts["name"], _council(session, body, year))
                for body in bodies
            ),
        ),
    )


def local_councils_findings(session: Session, year: int) -> tuple[str, ...]:
    """Which councils have no plan, and which have not been heard from in a half-year."""
    bodies = rows_in(session, "body", {"body_type": BodyType.LOCAL_COUNCIL})
    if not bodies:
        return (_("Registret har inga lokala råd."),)
    planned = {each.values["body"] for each in rows_in(session, "local_plan", {"year": year})}
    found = list(_lacking(bodies, planned, _("Utan plan för året")))
    today = clock.today()
    for half in HalfYear:
        if half_begins_on(year, half) > today:
            continue
        where = {"year": year, "half": half}
        heard = {each.values["body"] for each in rows_in(session, "local_observation", where)}
        found += _lacking(bodies, heard, _("Inte hörts av: {half}").format(half=HALVES[half]))
    return tuple(found)


def _lacking(bodies: list[Row], have: set[int], what: str) -> Iterator[str]:
    lacking = [body.values["name"] for body in bodies if body.id not in have]
    if lacking:
        yield f"{what}: {listed(lacking)}."


def _council(session: Session, body: Row, year: int) -> Iterator[SectionContent]:
    plans = rows_in(session, "local_plan", {"body": body.id, "year": year})
    if not plans:
        yield SectionContent(text=_("Rådet har ingen plan för {year}.").format(year=year))
    for plan in plans:
        yield from _plan(session, plan)
    seen = rows_in(session, "local_observation", {"body": body.id, "year": year})
    if seen:
        yield SectionContent(
            table=table(
                _("Iakttagelser från {council}").format(council=body.values["name"]),
                (_("Halvår"), _("Kategori"), _("Vad rådet ser"), _("Utveckling"), _("Förslag")),
                (
                    (
                        HALVES[each.values["half"]].partition(" ")[0],
                        each.texts["category"],
                        _placed(each),
                        each.texts["trend"],
                        each.values["proposal"],
                    )
                    for each in reversed(seen)
                ),
            ),
        )


def _placed(observation: Row) -> str:
    place, text = observation.values["place"], observation.values["text"]
    return f"{place}: {text}" if place else text


def _plan(session: Session, plan: Row) -> Iterator[SectionContent]:
    items = rows_in(session, "local_plan_item", {"local_plan": plan.id})
    lines = table(
        _("Årsplan {year}").format(year=plan.values["year"]),
        (_("Vad"), _("Vem"), _("Klart senast"), _("Läge"), _("Vad det ledde till")),
        (
            (
                each.values["what"],
                each.values["who"],
                day_or_nothing(each.values["due_on"]),
                each.texts["progress"],
                each.values["result"],
            )
            for each in items
        ),
    )
    if plan.values["aim"] or items:
        yield SectionContent(text=plan.values["aim"], table=lines if items else None)
    if plan.values["evaluation"]:
        told = _("Utvärdering: {text}").format(text=plan.values["evaluation"])
        yield SectionContent(text=told)
