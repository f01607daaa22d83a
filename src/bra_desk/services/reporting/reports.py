"""Reports on a year: begun, written chapter by chapter, finished with frozen figures, opened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bra_desk.basics import clock
from bra_desk.basics.errors import AlreadyThere, EntryLocked, InputWrong
from bra_desk.basics.texts import _, long_date
from bra_desk.documents import report
from bra_desk.documents.report import ChapterContent
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.reports import REPORT_KINDS, ChapterPlan
from bra_desk.model.reports import Chapter, Report, ReportKind
from bra_desk.services.entries import opened_in, save_in
from bra_desk.services.reporting.assembly import (
    BY_GOAL,
    chapters_of,
    place_of,
    places,
    report_of,
    told_of,
    written,
)
from bra_desk.services.reporting.told import Told
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class ChapterView:
    """A chapter as the writing page shows it."""

    content: ChapterContent
    instruction: str
    #: Whether the report is not finished before somebody has written here.
    is_written: bool
    #: Whether its text was taken over from the year before and is to be looked through.
    is_carried: bool


@dataclass(frozen=True, kw_only=True)
class ReportView:
    """A report as the writing page shows it."""

    id: int
    title: str
    year: int
    kind: ReportKind
    finished_on: date | None
    chapters: tuple[ChapterView, ...]
    #: What is missing before it can be called finished.
    findings: tuple[str, ...]


def begin(register: Register, kind: ReportKind, year: int) -> int:
    """Begin a report on a year, with the texts of last year's as a start; answers its number.

    Errors: AlreadyThere when the year has one of that kind.
    """
    name = _("{kind} {year} påbörjad").format(kind=REPORT_KINDS[kind], year=year)
    with register.write(name) as session:
        if report_of(session, kind, year) is not None:
            sentence = _("{kind} {year} finns redan.")
            raise AlreadyThere(sentence.format(kind=REPORT_KINDS[kind], year=year))
        values = {**FORMS["report"].empty(), "report_kind": kind, "year": year}
        begun = save_in(session, FORMS["report"], values)
        previous = report_of(session, kind, year - 1)
        if previous is not None:
            _carry(session, previous.id, begun)
        return begun


def view(register: Register, report_id: int) -> ReportView:
    """The report with what the register tells in each chapter. Errors: EntryMissing."""
    with register.read() as session:
        return _view(session, _opened(session, report_id))


def findings_in(session: Session, kind: ReportKind, year: int) -> tuple[str, ...]:
    """What is missing in the report on a year, for its document; nothing once it is finished."""
    begun = report_of(session, kind, year)
    if begun is None:
        return (_("Rapporten är inte påbörjad: bara det som registret berättar kommer med."),)
    seen = _view(session, _opened(session, begun.id))
    return seen.findings if seen.finished_on is None else ()


def write_chapter(
    register: Register, report_id: int, key: str, text: str, reason: str = ""
) -> None:
    """Keep what is written in a chapter; `reason` is why a personal number stays in it.

    Errors: EntryLocked when the report is finished, ValuesWrong, InputWrong for an unknown key.
    """
    topic = f"report {report_id} {key}"
    with register.write(_("Text i rapporten"), topic=topic) as session:
        entity = _unfinished(session, report_id)
        place = place_of(key)
        if place not in places(session, entity):
            raise InputWrong(_("Kapitlet finns inte i rapporten."), where=key)
        found = written(session, report_id).get(place)
        about = BY_GOAL.get(place[0])
        values = {
            **FORMS["report_chapter"].empty(),
            "report": report_id,
            "chapter": place[0],
            "text": text,
        }
        if about is not None and place[1]:
            values[about] = reads.numbers(session, about, [place[1]])[place[1]]
        reasons = {"text": reason} if reason else None
        save_in(
            session,
            FORMS["report_chapter"],
            values,
            id=None if found is None else found.id,
            reasons=reasons,
        )


def finish(register: Register, report_id: int, accepted: tuple[str, ...] = ()) -> None:
    """Call a report finished: its figures are frozen and its texts no longer change.

    Errors: InputWrong for something missing that is not `accepted`, EntryLocked when it is
    finished already.
    """
    with register.write(_("Rapporten färdig")) as session:
        entity = _unfinished(session, report_id)
        seen = _view(session, entity)
        missing = [each for each in seen.findings if each not in accepted]
        if missing:
            raise InputWrong(
                _("Rapporten är inte färdig: {what}").format(what=missing[0]), where=missing[0]
            )
        contents = tuple(each.content for each in seen.chapters)
        values = {
            "report": report_id,
            "taken_on": clock.today(),
            "content": report.frozen(contents),
        }
        save_in(session, FORMS["report_snapshot"], values)
        entity.finished_on = clock.today()


def reopen(register: Register, report_id: int) -> None:
    """Open a finished report: it can be written again and tells today's figures.

    The frozen figures stay in the register. Errors: InputWrong when it is not finished.
    """
    with register.write(_("Rapporten öppnad igen")) as session:
        entity = _opened(session, report_id)
        if entity.finished_on is None:
            raise InputWrong(_("Rapporten är inte markerad som färdig."))
        entity.finished_on = None


def _view(session: Session, entity: Report) -> ReportView:
    told = told_of(session, entity)
    texts = written(session, entity.id)
    shown = []
    for each, plan in chapters_of(session, entity, told):
        found = texts.get(place_of(each.key))
        shown.append(
            ChapterView(
                content=each,
                instruction=plan.instruction,
                is_written=_asks_for_text(each, plan),
                is_carried=found is not None and found.values["is_carried"],
            )
        )
    return ReportView(
        id=entity.id,
        title=f"{REPORT_KINDS[entity.report_kind]} {entity.year}",
        year=entity.year,
        kind=entity.report_kind,
        finished_on=entity.finished_on,
        chapters=tuple(shown),
        findings=tuple(_findings(shown, told)),
    )


def _asks_for_text(chapter: ChapterContent, plan: ChapterPlan) -> bool:
    """Whether somebody must write here; the heading over many goals needs no text of its own."""
    is_heading = plan.chapter in BY_GOAL and chapter.level == 1
    return plan.is_written and not is_heading


def _findings(shown: list[ChapterView], told: Told) -> Iterator[str]:
    for each in shown:
        title = each.content.title
        if each.is_written and not each.content.text.strip():
            yield _("Kapitlet ”{title}” har ingen text.").format(title=title)
        elif each.is_carried and each.content.text.strip():
            yield _("Texten i ”{title}” är förra årets och inte genomläst.").format(title=title)
    for kind, goals in (("goal", told.year.goals), ("focus_area", told.year.focus_areas)):
        done = told.year.followed_up(kind)
        for goal in goals:
            if goal.id not in done:
                yield _("”{goal}” har inte följts upp för {year}.").format(
                    goal=goal.values["text"], year=told.year.year
                )


def _unfinished(session: Session, report_id: int) -> Report:
    entity = _opened(session, report_id)
    if entity.finished_on is not None:
        raise EntryLocked(
            _("Rapporten är färdig sedan {day}. Öppna den igen innan du ändrar.").format(
                day=long_date(entity.finished_on)
            ),
            where="report",
        )
    return entity


def _carry(session: Session, previous: int, begun: int) -> None:
    """Take last year's texts over as a start, marked until somebody has looked at them."""
    for (chapter, _token), row in written(session, previous).items():
        if chapter is not Chapter.SUMMARY and row.values["text"].strip():
            values = {**row.values, "report": begun, "is_carried": True}
            save_in(session, FORMS["report_chapter"], values)


def _opened(session: Session, report_id: int) -> Report:
    entity = opened_in(session, "report", report_id)
    assert isinstance(entity, Report)
    return entity
