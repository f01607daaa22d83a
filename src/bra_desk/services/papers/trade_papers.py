"""The papers of the trades that are chapters: what each is collected from and may lack.

To add one: a line in PAPERS, beside the document's own line in `documents/chapter_papers.py`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bra_desk.documents.report import ReportContent
from bra_desk.services.papers import (
    dialogue_papers,
    local_council_paper,
    picture_paper,
    programme_papers,
    youth_paper,
)
from bra_desk.storage.register import Session


@dataclass(frozen=True, kw_only=True)
class TradePaper:
    """A paper about an entry or a year; its functions take the entry's number or the year."""

    collect: Callable[[Session, int], ReportContent]
    findings: Callable[[Session, int], Sequence[str]]
    #: The kinds of entry whose texts may stand in it.
    kinds: tuple[str, ...]


PAPERS: Final[Mapping[str, TradePaper]] = {
    "situation_picture": TradePaper(
        collect=picture_paper.situation_picture,
        findings=picture_paper.picture_findings,
        kinds=picture_paper.KINDS,
    ),
    "dialogue_report": TradePaper(
        collect=dialogue_papers.dialogue_report,
        findings=dialogue_papers.dialogue_findings,
        kinds=dialogue_papers.DIALOGUE_KINDS,
    ),
    "survey_report": TradePaper(
        collect=dialogue_papers.survey_report,
        findings=dialogue_papers.survey_findings,
        kinds=dialogue_papers.SURVEY_KINDS,
    ),
    "local_councils_report": TradePaper(
        collect=local_council_paper.local_councils_report,
        findings=local_council_paper.local_councils_findings,
        kinds=local_council_paper.KINDS,
    ),
    "programme_report": TradePaper(
        collect=programme_papers.programme_report,
        findings=programme_papers.programme_findings,
        kinds=programme_papers.PROGRAMME_KINDS,
    ),
    "grant_overview": TradePaper(
        collect=programme_papers.grant_overview,
        findings=programme_papers.grant_findings,
        kinds=programme_papers.GRANT_KINDS,
    ),
    "youth_report": TradePaper(
        collect=youth_paper.youth_report,
        findings=youth_paper.youth_findings,
        kinds=youth_paper.KINDS,
    ),
}
