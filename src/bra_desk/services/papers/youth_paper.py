"""The year's cooperation around youth at risk as a paper: how it is done, and how many."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.documents.fields import day
from bra_desk.documents.report import ReportContent, SectionContent
from bra_desk.services.framed import chapter, facts, framed
from bra_desk.services.reporting.youth import FEW, counts_table
from bra_desk.services.youth import youth
from bra_desk.services.youth.youth import Structure
from bra_desk.storage.register import Session

#: The kinds of entry whose texts may stand in it.
KINDS: Final = ("cooperation_structure", "structure_partner", "youth_count", "measure")


def youth_report(session: Session, year: int) -> ReportContent:
    """The cooperations that went on at the end of a year, or today, with their counts."""
    lines = youth.year_lines_in(session, year)
    caption = _("Antal {year}").format(year=year)
    together = (
        [SectionContent(table=counts_table(caption, _("Samverkan eller insats"), lines), note=FEW)]
        if lines
        else []
    )
    return framed(
        session,
        _("Unga i riskzon"),
        str(year),
        (
            chapter("counts", _("Året i antal"), together),
            *(
                chapter(f"structure:{each.row.id}", each.row.values["name"], _sections(each, year))
                for each in youth.structures_in(session, _day(year))
            ),
        ),
    )


def youth_findings(session: Session, year: int) -> tuple[str, ...]:
    """Which cooperations are not counted for the year, or lack an agreement on secrecy."""
    found = youth.structures_in(session, _day(year))
    if not found:
        return (_("Registret har ingen samverkan kring unga {year}.").format(year=year),)
    told = []
    for each in found:
        name = each.row.values["name"]
        if not any(count.values["year"] == year for count in each.counts):
            told.append(_("{name} är inte räknad för {year}.").format(name=name, year=year))
        if not each.row.values["secrecy_agreement"]:
            told.append(_("{name} saknar överenskommelse om sekretess.").format(name=name))
    return tuple(told)


def _day(year: int) -> date:
    return min(date(year, 12, 31), clock.today())


def _sections(structure: Structure, year: int) -> Iterator[SectionContent]:
    row = structure.row
    since, agreed = row.values["starts_on"], row.values["secrecy_agreed_on"]
    told = (
        (_("Arbetssätt"), row.values["method"]),
        (_("Område"), row.texts["area"]),
        (_("Målgrupp"), row.values["target_group"]),
        (_("Sammankallande"), row.texts["owner"]),
        (_("Sedan"), day(since)),
        (_("Möten"), row.values["rhythm"]),
        (_("Parter"), ", ".join(each.texts["organisation"] for each in structure.partners)),
        (_("Samordnade insatser"), ", ".join(structure.measures)),
        (_("Överenskommelse om sekretess"), day(agreed)),
    )
    yield SectionContent(bullets=facts(told))
    for name, field in ((_("Nivåer"), "levels"), (_("Fast dagordning"), "agenda")):
        if row.values[field]:
            yield SectionContent(heading=name, text=row.values[field])
    counts = [youth.line_of(each) for each in structure.counts if each.values["year"] <= year]
    if counts:
        caption = _("{name} år för år").format(name=row.values["name"])
        yield SectionContent(table=counts_table(caption, _("År"), counts), note=FEW)
