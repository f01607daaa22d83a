"""The frame of a paper that is chapters: whose it is, which day, and how to reach the council."""

from collections.abc import Iterable

from bra_desk.basics import clock
from bra_desk.documents.report import ChapterContent, ReportContent, SectionContent
from bra_desk.services.sender import sender_in
from bra_desk.storage.register import Session


def framed(
    session: Session,
    kind: str,
    title: str,
    chapters: Iterable[ChapterContent],
    ground: str = "",
) -> ReportContent:
    """A paper of chapters with today's figures; chapters with nothing in them are left out."""
    sender = sender_in(session)
    return ReportContent(
        municipality=sender.municipality,
        council_name=sender.council_name,
        body_name=sender.council_name,
        kind=kind,
        title=title,
        ground=ground,
        figures_from=clock.today(),
        is_finished=True,
        chapters=tuple(each for each in chapters if each.text.strip() or each.sections),
        contact=sender.contact,
    )


def chapter(key: str, title: str, sections: Iterable[SectionContent]) -> ChapterContent:
    """A chapter of what the register tells."""
    return ChapterContent(key=key, title=title, sections=tuple(sections))


def facts(told: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """What is known of something, a bullet each with its label: Område: Ersboda."""
    return tuple(f"{label}: {words}" for label, words in told if words)
