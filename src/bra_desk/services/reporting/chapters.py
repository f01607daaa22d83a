"""Which function tells each chapter.

To add a chapter: 1. a member of `model.reports.Chapter`, its words and its place in
`forms/reports.py`; 2. a function beside this file, and its line here.
"""

from collections.abc import Callable, Iterator
from typing import Final

from bra_desk.documents.report import SectionContent
from bra_desk.model.reports import Chapter
from bra_desk.services.reporting import (
    causes,
    charts,
    dialogues,
    est,
    law,
    measures,
    pledges,
    programmes,
    situation,
    walks,
    work,
    youth,
)
from bra_desk.services.reporting.told import Told

_Tells = Callable[[Told], Iterator[SectionContent]]
#: A chapter is told by its functions, one after another.
_TOLD: Final[dict[Chapter, tuple[_Tells, ...]]] = {
    Chapter.SUMMARY: (work.summary,),
    Chapter.ORGANISATION: (work.organisation,),
    Chapter.SITUATION: (situation.situation, charts.situation, causes.analysed),
    Chapter.MEASURES: (measures.measures,),
    Chapter.PLEDGES: (pledges.pledges,),
    Chapter.METHODS: (est.est, walks.walks, dialogues.methods, youth.methods),
    Chapter.FUNDING: (programmes.funding, measures.funding),
    Chapter.LESSONS: (measures.lessons,),
    Chapter.LAW: (law.law_check,),
    Chapter.DECISIONS: (work.decisions,),
    Chapter.SOURCES: (work.sources,),
}


def sections(told: Told, chapter: Chapter) -> tuple[SectionContent, ...]:
    """What the register tells in a chapter that is about no single goal; empty for nothing."""
    return tuple(each for tells in _TOLD.get(chapter, ()) for each in tells(told))
