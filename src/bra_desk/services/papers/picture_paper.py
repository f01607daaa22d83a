"""A situation picture as a document: the three parts of 4 §, its problems and their numbers."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _, joined, long_date
from bra_desk.documents.report import ChapterContent, ReportContent, SectionContent
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.situation import Priority
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.framed import facts
from bra_desk.services.reporting import charts
from bra_desk.services.reporting.told import table
from bra_desk.services.sender import sender_in
from bra_desk.services.situation import heat, pictures, problems, tables
from bra_desk.services.situation.problems import ProblemLine
from bra_desk.services.statistics.indicators import IndicatorView, views_in
from bra_desk.storage.register import Session

#: The kinds of entry whose texts stand in it.
KINDS: Final = ("situation_picture", "problem", "problem_view", "indicator", "indicator_value")
#: The texts of an own picture that stand beside another's.
_BESIDE: Final = ("summary", "mapping", "other_information", "analysis", "sources")
#: What is told of a problem in words, under its label.
_TOLD: Final = ("target_group", "pattern", "consequence", "source")


def situation_picture(session: Session, picture_id: int) -> ReportContent:
    """Gather what a picture says today. Errors: EntryMissing."""
    pictures.stored_in(session, picture_id)
    (picture,) = rows_in(session, "situation_picture", {"id": picture_id})
    values = picture.values
    sender = sender_in(session)
    decided_on = values["decided_on"]
    return ReportContent(
        municipality=sender.municipality,
        council_name=sender.council_name,
        body_name=picture.texts["organisation"] or sender.council_name,
        kind=_("Lägesbild"),
        title=title_of(values["title"]),
        ground=_("4 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete"),
        diary_number=values["diary_number"],
        figures_from=decided_on or clock.today(),
        is_finished=decided_on is not None,
        adopted="" if decided_on is None else joined(values["decided_by"], long_date(decided_on)),
        chapters=tuple(map(charts.drawn, _chapters(session, picture))),
        contact=sender.contact,
    )


def title_of(title: str) -> str:
    """A picture's title without the word that the document's own begins with."""
    return title.removeprefix(_("Lägesbild")).strip() or title


def picture_findings(session: Session, picture_id: int) -> list[str]:
    """What is missing in a picture, to be mended before it is written."""
    picture = pictures.stored_in(session, picture_id)
    found = [
        f"{picture.values['title']} {wish.text}."
        for wish in FORMS["situation_picture"].wishes
        if wish.is_open(picture.values)
    ]
    lines = problems.problems_in(session, picture_id)
    if not lines:
        return [*found, _("Lägesbilden har inga problem.")]
    if not any(line.row.values["priority"] is Priority.PRIORITISED for line in lines):
        found.append(_("Inget problem är prioriterat."))
    form = FORMS["problem"]
    return found + [
        f"{line.row.values['title']} {wish.text}."
        for line in lines
        for wish in form.wishes
        if wish.is_open(line.row.values)
    ]


def _chapters(session: Session, picture: Row) -> Iterator[ChapterContent]:
    values, lines = picture.values, problems.problems_in(session, picture.id)
    facts = SectionContent(bullets=tuple(_facts(picture)))
    yield _chapter("about", _("Om lägesbilden"), [facts], values["summary"])
    if lines:
        first = tables.priorities(lines)
        found = heat.heat_map_in(session, picture.id)
        short = [tables.overview(lines), *([first] if first else []), *tables.heat_sections(found)]
        yield _chapter("overview", _("Läget i korthet"), short)
    numbers = list(charts.of_indicators(_indicators(session, lines, values["ends_on"])))
    yield from _part("mapping", _("Kartläggning"), values["mapping"], numbers)
    yield from _part("other", _("Annan information"), values["other_information"])
    yield from _part("analysis", _("Analys"), values["analysis"])
    if lines:
        yield _chapter("problems", _("Problemen ett och ett"), [])
        for place, line in enumerate(lines, 1):
            yield _problem(line, place)
    beside = list(_own_pictures(session, picture.id, lines))
    if beside:
        yield _chapter("own", _("Egna bilder sida vid sida"), beside)
    yield from _part("advice", _("Rekommendationer"), values["recommendations"])
    yield from _part("planning", _("Annan analys och planering"), values["other_planning"])
    sources = SectionContent(bullets=tuple(filter(None, values["sources"].splitlines())))
    if sources.bullets:
        yield _chapter("sources", _("Källor"), [sources])


def _facts(picture: Row) -> tuple[str, ...]:
    values, texts = picture.values, picture.texts
    days = [long_date(day) for day in (values["starts_on"], values["ends_on"]) if day]
    due_on = pictures.due_on_of(values)
    told = (
        (_("Beskriver tiden"), " \u2013 ".join(days)),
        (_("Version"), texts["number"]),
        (_("Förra versionen"), texts["previous"]),
        (_("Framtagen av"), ", ".join(values["made_by"].splitlines())),
        (_("Uppdateras senast"), long_date(due_on) + _(" (6 § lagen)") if due_on else ""),
        *((_("Rättelse"), each) for each in values["corrections"].splitlines()),
    )
    return facts(told)


def _part(
    key: str, title: str, text: str, sections: Sequence[SectionContent] = ()
) -> Iterator[ChapterContent]:
    """A chapter, left out when nothing is written and nothing is counted."""
    if text or sections:
        yield _chapter(key, title, sections, text)


def _chapter(
    key: str, title: str, sections: Sequence[SectionContent], text: str = ""
) -> ChapterContent:
    return ChapterContent(key=key, title=title, text=text, sections=tuple(sections))


def _problem(line: ProblemLine, place: int) -> ChapterContent:
    row = line.row
    number = row.texts["number"] or str(place)
    sections = [SectionContent(bullets=tuple(_told_of(row)))]
    if line.views:
        sections.append(_views(line))
    return ChapterContent(
        key=f"problem:{row.id}",
        title=f"{number}. {row.values['title']}",
        level=2,
        sections=tuple(sections),
    )


def _told_of(row: Row) -> Iterator[str]:
    texts, form = row.texts, FORMS["problem"]
    where = joined(texts["area"] or _("hela kommunen"), texts["place"])
    yield f"{texts['category']}, {where}"
    if texts["extent"] or texts["extent_text"]:
        yield _said(form.field("extent").label, texts["extent"], texts["extent_text"])
    if texts["trend"]:
        before = texts["continues"]
        then = _("Fanns i förra bilden.") if before else ""
        yield _said(form.field("trend").label, texts["trend"], then)
    for name in _TOLD:
        if texts[name]:
            yield _said(form.field(name).label, texts[name])
    if texts["priority"]:
        yield _said(form.field("priority").label, texts["priority"], texts["priority_reason"])


def _said(label: str, *words: str) -> str:
    """A label with what is said, each on its own sentence."""
    return f"{label}: {'. '.join(word.rstrip('.') for word in words if word)}."


def _views(line: ProblemLine) -> SectionContent:
    rows = ((each.texts["organisation"], *_view(each)) for each in line.views)
    note = _("Här skiljer sig bilderna: {what}.").format(what="; ".join(line.differences))
    return SectionContent(
        table=table(
            _("Så ser organisationerna på {problem}").format(problem=line.row.values["title"]),
            (_("Organisation"), _("Bedömning"), _("Så ser de på det")),
            rows,
        ),
        note=note if line.differences else "",
    )


def _view(view: Row) -> tuple[str, str]:
    return tables.judged(view.texts), view.values["text"]


def _own_pictures(
    session: Session, picture_id: int, lines: Sequence[ProblemLine]
) -> Iterator[SectionContent]:
    """The own pictures' texts in a column each, and then how each judges the problems."""
    own = rows_in(session, "situation_picture", {"joint_picture": picture_id})
    form = FORMS["situation_picture"]
    rows = [
        (form.field(name).label, *(each.values[name] for each in own))
        for name in _BESIDE
        if any(each.values[name] for each in own)
    ]
    if rows:
        yield SectionContent(
            heading=_("Det var och en har skrivit"),
            table=table(
                _("De egna lägesbilderna sida vid sida"),
                (_("Del"), *(each.texts["organisation"] for each in own)),
                rows,
            ),
        )
    judgements = tables.side_by_side(lines)
    if judgements is not None:
        yield judgements


def _indicators(
    session: Session, lines: Sequence[ProblemLine], ends_on: Any
) -> Iterator[IndicatorView]:
    """The indicators that its problems name, and those that tell areas apart."""
    named = {line.row.values["indicator"] for line in lines}
    for view in views_in(session, None if ends_on is None else ends_on.year):
        if view.id in named or any(row.area is not None for row in view.rows):
            yield view
