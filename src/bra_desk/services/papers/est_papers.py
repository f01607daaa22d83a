"""Writing EST's papers: the picture of a period, and the analysis of a quarter or a year."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, listed
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.names import safe_name
from bra_desk.documents.report import ReportContent
from bra_desk.model import est_periods
from bra_desk.services import exposure
from bra_desk.services.est import analyses, pictures
from bra_desk.services.est.analyses import Analysis
from bra_desk.services.est.groups import group_in, period_named, reporters_in
from bra_desk.services.est.pictures import Picture
from bra_desk.services.est.reports import told_in
from bra_desk.services.framed import framed
from bra_desk.services.papers import est_analysis_chapters, est_picture_chapters, papers
from bra_desk.services.papers.papers import Made, Written
from bra_desk.services.reporting import charts
from bra_desk.storage.register import Register, Session

#: The documents that are made of a group and a time.
OF_EST: Final = ("est_picture", "est_analysis")
#: The kinds of entry whose texts may stand in them.
KINDS: Final = ("est_report", "est_summary")


@dataclass(frozen=True, kw_only=True)
class EstPage:
    """Which paper of which group, and of which time as a script names it."""

    document: str
    group_id: int
    #: A day, a week (2026-W46) or a month for a picture; 2026-Q3 or 2026 for an analysis.
    when: str


def page_findings(register: Register, page: EstPage) -> list[str]:
    """What is missing, or says too much of a person. Errors: EntryMissing, InputWrong."""
    return list(made(register, page, is_trial=True).findings)


def page_name(register: Register, page: EstPage) -> str:
    """The file name to propose. Errors: EntryMissing, InputWrong."""
    with register.read() as session:
        told, _found = _told(session, page)
    return safe_name(f"{DOCUMENTS[page.document].title} {told.title}") + ".docx"


def write_page(
    register: Register, page: EstPage, target: Path, template: Path | None = None
) -> Written:
    """Write the paper, whole or not at all.

    Errors: EntryMissing, InputWrong for a time that is none or a personal number without a
    reason, PlaceWrong, FileEdited, FileOpenElsewhere, TemplateWrong.
    """
    return papers.put_made(register, made(register, page, template), target)


def made(
    register: Register, page: EstPage, template: Path | None = None, *, is_trial: bool = False
) -> Made:
    """Make the paper; nothing is written, and a trial makes no Word of it.

    Errors: those of `write_page` for its content.
    """
    kind = DOCUMENTS[page.document]
    with register.read() as session:
        content, found = _told(session, page)
        exposed = exposure.exposures_of((), session, content, KINDS)
        if not is_trial:
            exposure.refuse(exposed)
    return Made(
        document=kind.name,
        id=page.group_id,
        title=f"{kind.title} {content.title}",
        data=b"" if is_trial else papers.filled(kind, content, template),
        findings=(*(each.sentence for each in exposed), *found),
    )


def _told(session: Session, page: EstPage) -> tuple[ReportContent, tuple[str, ...]]:
    """The paper's content and what it lacks."""
    group, today = group_in(session, page.group_id), clock.today()
    if page.document == "est_picture":
        period = period_named(group, page.when, today)
        picture = pictures.picture_in(session, group, period, today)
        return _picture(session, picture), _lacking(session, picture)
    span = est_periods.span_named(page.when)
    if span is None:
        sentence = _("”{text}” är varken ett kvartal eller ett år. Skriv 2026-Q3 eller 2026.")
        raise InputWrong(sentence.format(text=page.when), where="period")
    analysis = analyses.analysis_in(session, group, span, today)
    return _analysis(session, analysis), _analysis_lacks(analysis)


def _picture(session: Session, picture: Picture) -> ReportContent:
    title = f"{picture.group.short_name}, {picture.period.label}"
    return _framed(session, "est_picture", title, est_picture_chapters.chapters(picture))


def _analysis(session: Session, analysis: Analysis) -> ReportContent:
    title = f"{analysis.group.short_name}, {analysis.span.label}"
    return _framed(session, "est_analysis", title, est_analysis_chapters.chapters(analysis))


def _framed(
    session: Session, document: str, title: str, chapters: est_picture_chapters.Chapters
) -> ReportContent:
    return framed(session, DOCUMENTS[document].title, title, map(charts.drawn, chapters))


def _lacking(session: Session, picture: Picture) -> tuple[str, ...]:
    found = []
    if not picture.reports:
        found.append(
            _("Det finns inga rapporter för {period}.").format(period=picture.period.label)
        )
    told = told_in(session, picture.group, picture.period)
    silent = [
        each.name
        for each in reporters_in(session, picture.group.id)
        if each.reports_on(picture.period.ends_on) and each.id not in told
    ]
    if silent:
        found.append(_("Rapport saknas från {who}.").format(who=listed(silent)))
    if not picture.written.text.strip():
        found.append(_("Sammanfattningen är inte skriven."))
    return tuple(found)


def _analysis_lacks(analysis: Analysis) -> tuple[str, ...]:
    found = []
    if not analysis.reports:
        found.append(_("Det finns inga rapporter för {span}.").format(span=analysis.span.label))
    if analysis.periods_told < analysis.periods:
        sentence = _("{some} av {all} perioder har rapporter.")
        found.append(sentence.format(some=analysis.periods_told, all=analysis.periods))
    unjudged = analysis.actions.done - analysis.actions.judged
    if unjudged:
        sentence = _("Effekten är inte bedömd för {some} av {all} klara åtgärder.")
        found.append(sentence.format(some=unjudged, all=analysis.actions.done))
    if not analysis.written.text.strip():
        found.append(_("Sammanfattningen är inte skriven."))
    return tuple(found)
