"""A report put together: the agreement and the council it is about, and its chapters in order."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, joined, long_date
from bra_desk.documents import report
from bra_desk.documents.report import ChapterContent, ReportContent
from bra_desk.forms.reports import CHAPTERS, OUTLINES, REPORT_KINDS, ChapterPlan
from bra_desk.model.council import BodyType
from bra_desk.model.reports import Chapter, Report, ReportKind
from bra_desk.services.entries import Row, opened_in, rows_in
from bra_desk.services.meetings import meeting_view
from bra_desk.services.reporting import chapters, charts, figures
from bra_desk.services.reporting.goals import goal_sections
from bra_desk.services.reporting.told import Told
from bra_desk.services.sender import sender_in
from bra_desk.storage import reads
from bra_desk.storage.register import Session

#: The chapters that are one for each goal or focus area, and what each is about.
BY_GOAL: Final = {Chapter.GOALS: "goal", Chapter.FOCUS_AREAS: "focus_area"}
#: The kinds of entry whose texts a report may tell.
KINDS: Final = (
    "report_chapter",
    "goal",
    "focus_area",
    "measure",
    "follow_up",
    "pledge",
    "indicator",
    "indicator_value",
    "agenda_item",
    "decision",
    "organisation",
    "law_note",
    "action_plan",
    "problem",
    "agreement",
    "dialogue",
    "dialogue_topic",
    "survey",
    "local_observation",
    "programme",
    "programme_evaluation",
    "grant",
    "cooperation_structure",
    "est_report",
    "est_summary",
    "walk",
    "walk_observation",
)
#: A chapter's place: what it tells, and the token of the goal or focus area it is about.
Place = tuple[Chapter, str]


def content(session: Session, kind: ReportKind, year: int) -> ReportContent:
    """The report on a year as it is printed; without texts where nobody has begun it."""
    begun = report_of(session, kind, year)
    entity = Report(report_kind=kind, year=year)
    if begun is not None:
        opened = opened_in(session, "report", begun.id)
        assert isinstance(opened, Report)
        entity = opened
    told = told_of(session, entity)
    sender = sender_in(session)
    snapshot = _snapshot(session, entity)
    return ReportContent(
        municipality=sender.municipality,
        council_name=sender.council_name,
        body_name=(told.body or {}).get("name", ""),
        kind=REPORT_KINDS[kind],
        title=str(year),
        ground=_ground(kind, told),
        diary_number=entity.diary_number,
        figures_from=clock.today() if snapshot is None else snapshot.values["taken_on"],
        is_finished=entity.finished_on is not None,
        adopted=_adopted(session, entity),
        chapters=tuple(
            charts.drawn(each)
            for each, _plan in chapters_of(session, entity, told)
            if _is_printed(each)
        ),
        contact=sender.contact,
    )


def _is_printed(chapter: ChapterContent) -> bool:
    """A chapter with nothing in it is left out, unless others stand under it."""
    has_parts = chapter.key.partition(":")[0] in {each.value for each in BY_GOAL}
    return bool(chapter.text.strip() or chapter.sections or has_parts)


def _ground(kind: ReportKind, told: Told) -> str:
    if kind is ReportKind.ASSEMBLY:
        return _(
            "Rapport enligt 13 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete"
        )
    return told.agreement


def _adopted(session: Session, entity: Report) -> str:
    """The day and the paragraph of the decision that adopted it; empty until one has."""
    if entity.decision_id is None:
        return ""
    for each in rows_in(session, "decision", {"id": entity.decision_id}):
        item = rows_in(session, "agenda_item", {"id": each.values["agenda_item"]})[0]
        view = meeting_view.view_in(session, item.values["meeting"])
        number = next((it.number for it in view.items if it.id == item.id), "")
        return joined(long_date(view.values["held_on"]), number)
    return ""


def place_of(key: str) -> Place:
    """The place that a chapter's key names. Errors: InputWrong for a key of no chapter."""
    chapter, _colon, token = key.partition(":")
    try:
        return Chapter(chapter), token
    except ValueError as error:
        raise InputWrong(_("Kapitlet finns inte i rapporten."), where=key) from error


def places(session: Session, entity: Report) -> set[Place]:
    """Every chapter that the report has room for."""
    agreement = _agreement(session, entity.year)
    found: set[Place] = set()
    for plan in OUTLINES[entity.report_kind]:
        found.add((plan.chapter, ""))
        kind = BY_GOAL.get(plan.chapter)
        if kind is not None and agreement is not None:
            under = reads.stored(session, kind, {"agreement": agreement.id})
            found |= {(plan.chapter, each.token) for each in under}
    return found


def chapters_of(
    session: Session, entity: Report, told: Told
) -> Iterator[tuple[ChapterContent, ChapterPlan]]:
    """Each chapter with its plan: frozen when the report is finished, else as things are."""
    texts = written(session, entity.id)
    plans = {plan.chapter: plan for plan in OUTLINES[entity.report_kind]}
    snapshot = _snapshot(session, entity)
    found = tuple(_fresh(entity, told)) if snapshot is None else _thawed(snapshot)
    for each in found:
        place = place_of(each.key)
        found_text = texts.get(place)
        text = "" if found_text is None else found_text.values["text"]
        yield replace(each, text=text), plans[place[0]]


def _thawed(snapshot: Row) -> tuple[ChapterContent, ...]:
    try:
        return report.thawed(snapshot.values["content"])
    except ValueError as error:
        raise InputWrong(
            _("Rapportens frysta underlag går inte att läsa. Öppna rapporten igen."),
            where="report_snapshot",
        ) from error


def _fresh(entity: Report, told: Told) -> Iterator[ChapterContent]:
    for plan in OUTLINES[entity.report_kind]:
        yield ChapterContent(
            key=plan.chapter.value,
            title=CHAPTERS[plan.chapter],
            sections=chapters.sections(told, plan.chapter),
        )
        kind = BY_GOAL.get(plan.chapter)
        if kind is None:
            continue
        for goal in told.year.goals if kind == "goal" else told.year.focus_areas:
            yield ChapterContent(
                key=f"{plan.chapter.value}:{goal.token}",
                title=_capitalised(goal.values["text"]),
                level=2,
                sections=goal_sections(told, kind, goal),
            )


def _capitalised(text: str) -> str:
    """A goal as a heading; an agreement may list its goals as the end of a sentence."""
    return text[:1].upper() + text[1:]


def told_of(session: Session, entity: Report) -> Told:
    """What the register tells of a report's year, and of the year before."""
    agreement = _agreement(session, entity.year)
    body_id = entity.body_id or _body_id(session, agreement)
    bodies = {each.id: each.values for each in rows_in(session, "body")}
    agreement_id = None if agreement is None else agreement.id
    return Told(
        session=session,
        year=figures.year_in(session, entity.year, body_id, agreement_id),
        before=figures.year_in(session, entity.year - 1, body_id, agreement_id),
        body=None if body_id is None else bodies.get(body_id),
        agreement="" if agreement is None else agreement.values["title"],
    )


def _agreement(session: Session, year: int) -> Row | None:
    """The agreement in force, or prolonged, on the year's last day; else the newest before."""
    last_day = date(year, 12, 31)
    begun = [
        each
        for each in rows_in(session, "agreement")
        if each.values["starts_on"] is not None and each.values["starts_on"] <= last_day
    ]
    return max(begun, key=lambda each: (each.values["starts_on"], each.id), default=None)


def _body_id(session: Session, agreement: Row | None) -> int | None:
    """The body that the agreement reports to, else the council; None without one."""
    if agreement is not None and agreement.values["follow_up_body"] is not None:
        return int(agreement.values["follow_up_body"])
    found = [b for b in rows_in(session, "body") if b.values["body_type"] is BodyType.COUNCIL]
    return found[0].id if found else None


def report_of(session: Session, kind: ReportKind, year: int) -> Row | None:
    """The report of that kind on a year; None when nobody has begun one."""
    for each in rows_in(session, "report"):
        if each.values["report_kind"] is kind and each.values["year"] == year:
            return each
    return None


def written(session: Session, report_id: int | None) -> Mapping[Place, Row]:
    """What is written in each chapter of a report; nothing for None."""
    if report_id is None:
        return {}
    tokens = {kind: reads.tokens(session, kind) for kind in BY_GOAL.values()}

    def place(values: Mapping[str, Any]) -> Place:
        kind = BY_GOAL.get(values["chapter"])
        about = None if kind is None else values[kind]
        return values["chapter"], "" if kind is None or about is None else tokens[kind][about]

    found = rows_in(session, "report_chapter", {"report": report_id})
    return {place(each.values): each for each in found}


def _snapshot(session: Session, entity: Report) -> Row | None:
    """The newest frozen figures of a finished report; None while it is written."""
    if entity.finished_on is None:
        return None
    found = rows_in(session, "report_snapshot", {"report": entity.id})
    return max(found, key=lambda each: (each.values["taken_on"], each.id), default=None)
