"""The papers about one entry, or a year, of a trade: what each is collected from and may lack.

To add one: a line in PAPERS, under the name that the document has in `documents/catalogue.py`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.services.causes import cause_paper
from bra_desk.services.measures import plan_paper
from bra_desk.services.papers import (
    dialogue_papers,
    law_paper,
    local_council_paper,
    picture_paper,
    programme_papers,
    yearly_paper,
    youth_paper,
)
from bra_desk.services.reporting import plans
from bra_desk.services.statistics import statistics_papers
from bra_desk.services.thread import thread_paper
from bra_desk.services.walks import walk_paper
from bra_desk.storage.register import Session


@dataclass(frozen=True)
class TradePaper:
    """A paper about an entry or a year; its functions take the entry's number or the year."""

    collect: Callable[[Session, int], Any]
    findings: Callable[[Session, int], Sequence[str]]
    #: The kinds of entry whose texts may stand in it.
    kinds: tuple[str, ...]
    #: Whether its file is named after what its content is called, and not after the document.
    is_named_by_content: bool = False


_WALK: Final = TradePaper(walk_paper.walk, walk_paper.walk_findings, walk_paper.KINDS)
PAPERS: Final[Mapping[str, TradePaper]] = {
    "statistics": TradePaper(
        statistics_papers.appendix,
        statistics_papers.appendix_findings,
        statistics_papers.KINDS,
    ),
    "law_check": TradePaper(law_paper.law_check, law_paper.law_findings, law_paper.KINDS),
    "yearly_wheel": TradePaper(
        yearly_paper.yearly_wheel, yearly_paper.wheel_findings, yearly_paper.KINDS
    ),
    "red_thread": TradePaper(
        thread_paper.red_thread, thread_paper.thread_findings, thread_paper.KINDS
    ),
    "cause_analysis": TradePaper(
        cause_paper.cause_analysis, cause_paper.cause_findings, cause_paper.KINDS
    ),
    "situation_picture": TradePaper(
        picture_paper.situation_picture, picture_paper.picture_findings, picture_paper.KINDS
    ),
    "action_plan": TradePaper(plan_paper.action_plan, plan_paper.plan_findings, plan_paper.KINDS),
    "plan_follow_up": TradePaper(plans.plan_follow_up, plans.plan_follow_up_findings, plans.KINDS),
    "dialogue_report": TradePaper(
        dialogue_papers.dialogue_report,
        dialogue_papers.dialogue_findings,
        dialogue_papers.DIALOGUE_KINDS,
    ),
    "survey_report": TradePaper(
        dialogue_papers.survey_report,
        dialogue_papers.survey_findings,
        dialogue_papers.SURVEY_KINDS,
        is_named_by_content=True,
    ),
    "local_councils_report": TradePaper(
        local_council_paper.local_councils_report,
        local_council_paper.local_councils_findings,
        local_council_paper.KINDS,
    ),
    "programme_report": TradePaper(
        programme_papers.programme_report,
        programme_papers.programme_findings,
        programme_papers.PROGRAMME_KINDS,
        is_named_by_content=True,
    ),
    "grant_overview": TradePaper(
        programme_papers.grant_overview,
        programme_papers.grant_findings,
        programme_papers.GRANT_KINDS,
    ),
    "youth_report": TradePaper(
        youth_paper.youth_report, youth_paper.youth_findings, youth_paper.KINDS
    ),
    "walk_protocol": _WALK,
    "walk_list": _WALK,
}
