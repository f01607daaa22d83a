"""The law check as a document: the gaps first, a chapter for each paragraph."""

from dataclasses import replace
from typing import Final

from bra_desk.basics.texts import _, long_date
from bra_desk.documents.report import ChapterContent, ReportContent, SectionContent
from bra_desk.forms.law import ACT, LAST_AMENDED, READ_ON, VERDICTS
from bra_desk.model.law import Verdict
from bra_desk.services.framed import framed
from bra_desk.services.lawfulness import law
from bra_desk.services.lawfulness.law import LawLine
from bra_desk.services.reporting.law import overview_of
from bra_desk.storage.register import Session

#: The kinds of entry whose texts may stand in it.
KINDS: Final = (
    "law_note",
    "situation_picture",
    "action_plan",
    "agreement",
    "measure",
    "body",
    "person",
    "settings",
    "communication",
    "contact",
)
#: What needs to be done comes first, and what needs nothing last.
_WEIGHT: Final = (Verdict.MISSING, Verdict.PARTLY, Verdict.YOURS, Verdict.MET)


def law_check(session: Session, year: int) -> ReportContent:
    """The Act, paragraph by paragraph, as things were at the end of a year or are today."""
    day = law.day_of(year)
    lines = law.lines_in(session, day)
    ground = _("{act}, i lydelse enligt {amended} (läst {day})").format(
        act=ACT, amended=LAST_AMENDED, day=long_date(READ_ON)
    )
    chapters = (_overview(lines), *(_chapter(each) for each in _gaps_first(lines)))
    told = framed(session, _("Lagkoll"), str(year), chapters, ground)
    return replace(told, figures_from=day)


def law_findings(session: Session, year: int) -> tuple[str, ...]:
    """The paragraphs that the register cannot judge, and nobody has."""
    return tuple(
        _("{paragraph}: ni har inte skrivit någon bedömning.").format(paragraph=line.demand.name)
        for line in law.lines_in(session, law.day_of(year))
        if line.verdict is Verdict.YOURS and line.said is None
    )


def _gaps_first(lines: tuple[LawLine, ...]) -> list[LawLine]:
    return sorted(lines, key=lambda line: _WEIGHT.index(line.verdict))


def _overview(lines: tuple[LawLine, ...]) -> ChapterContent:
    totals = _("Av lagens 4\u201314 §§: {totals}.").format(totals=law.totals(lines))
    sections = (SectionContent(text=totals), overview_of(lines))
    return ChapterContent(key="overview", title=_("Översikt"), sections=sections)


def _chapter(line: LawLine) -> ChapterContent:
    return ChapterContent(
        key=f"paragraph:{line.demand.paragraph.value}",
        title=f"{line.demand.name}: {VERDICTS[line.verdict]}",
        text="" if line.said is None else line.said.words,
        sections=tuple(_sections(line)),
    )


def _sections(line: LawLine) -> list[SectionContent]:
    gaps = tuple(each.text for each in line.shown.evidence if each.is_gap)
    there = tuple(each.text for each in line.shown.evidence if not each.is_gap)
    made = [SectionContent(heading=_("Vad lagen vill"), text=line.demand.demand)]
    if gaps:
        made.append(SectionContent(heading=_("Det här saknas"), bullets=gaps))
    if there:
        made.append(SectionContent(heading=_("Det här finns"), bullets=there))
    note = _("Registrets bedömning: {word}. {shown}").format(
        word=VERDICTS[line.shown.verdict], shown=line.demand.shown
    )
    return [*made[:-1], replace(made[-1], note=note)]
