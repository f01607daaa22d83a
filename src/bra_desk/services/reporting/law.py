"""How the municipality meets the Act (2023:196), for the report to the municipal assembly."""

from collections.abc import Iterator

from bra_desk.basics.texts import _, long_date
from bra_desk.documents.report import SectionContent
from bra_desk.forms.law import LAST_AMENDED, READ_ON, VERDICTS
from bra_desk.model.law import Verdict
from bra_desk.services.lawfulness import law
from bra_desk.services.lawfulness.law import LawLine
from bra_desk.services.reporting.told import Told, table


def law_check(told: Told) -> Iterator[SectionContent]:
    """A line for each paragraph, and what is missing in those that are not met."""
    day = law.day_of(told.year.year)
    lines = law.lines_in(told.session, day)
    yield overview_of(lines)
    for line in lines:
        missing = tuple(each.text for each in line.shown.evidence if each.is_gap)
        if missing and line.verdict is not Verdict.MET:
            yield SectionContent(heading=line.demand.name, bullets=missing)


def overview_of(lines: tuple[LawLine, ...]) -> SectionContent:
    """Every paragraph with its verdict, and which law it is read against."""
    return SectionContent(
        table=table(
            _("Paragraferna i lagen (2023:196) och hur de uppfylls"),
            (_("Paragraf"), _("Bedömning"), _("Underlag")),
            ((line.demand.name, VERDICTS[line.verdict], ground_of(line)) for line in lines),
        ),
        note=_("Lagen i lydelse enligt {amended}, läst {day}.").format(
            amended=LAST_AMENDED, day=long_date(READ_ON)
        ),
    )


def ground_of(line: LawLine) -> str:
    """What a verdict rests on: the secretary's own words, else what the register shows."""
    if line.said is not None and line.said.verdict is not None:
        return line.said.text
    shown = [each.text for each in line.shown.evidence if not each.is_gap]
    return " ".join(text if text.endswith(".") else f"{text}." for text in shown)
