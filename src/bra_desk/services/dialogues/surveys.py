"""A safety survey as a table: its questions, area by area, and what changed since the last one."""

from dataclasses import dataclass
from typing import Any

from bra_desk.basics.decimals import decimal
from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import _, number
from bra_desk.charts.words import change_words
from bra_desk.model.dialogues import response_rate
from bra_desk.model.indicators import Direction, ValueStatus, is_better
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.statistics.statistics_preview import value_words
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question of a survey: an indicator."""

    indicator_id: int
    title: str
    unit: str
    #: The year of the survey before with the same question; None for a question that is new.
    year_before: int | None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a question gave in an area."""

    #: As a person reads it: 31, 31 prel., two dots for unknown, empty for no value.
    text: str
    #: What changed since the survey before, in words; empty when that is not known.
    change: str
    #: Whether the change is the way it should go; None for no change or no way.
    is_better: bool | None = None

    @property
    def told(self) -> str:
        """Value and change on one line; empty for no value."""
        return f"{self.text} ({self.change})" if self.change else self.text


@dataclass(frozen=True, kw_only=True)
class AreaAnswers:
    """An area's answers, one for each question of the survey."""

    name: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, kw_only=True)
class SurveyView:
    """A survey with its table."""

    id: int
    values: dict[str, Any]
    #: How many were asked and answered, in words; empty when nobody has said.
    response: str
    questions: tuple[Question, ...]
    areas: tuple[AreaAnswers, ...]


def view(register: Register, survey_id: int) -> SurveyView:
    """One survey. Errors: EntryMissing."""
    with register.read() as session:
        return view_in(session, survey_id)


def view_in(session: Session, survey_id: int) -> SurveyView:
    """The same, inside a read under way."""
    found = rows_in(session, "survey", {"id": survey_id})
    if not found:
        raise EntryMissing(_("Mätningen finns inte längre."), where="survey")
    return _view(session, found[0])


def views_in(session: Session, year: int) -> tuple[SurveyView, ...]:
    """The surveys of a year."""
    found = rows_in(session, "survey")
    return tuple(_view(session, each) for each in found if each.values["year"] == year)


def response_text(values: dict[str, Any]) -> str:
    """How many answered, of how many, and the rate: 3 120 av 6 000 svarade, 52 procent."""
    asked, answered = values["asked"], values["answered"]
    rate = response_rate(values["response_rate"], asked, answered)
    said = []
    if answered is not None and asked is not None:
        said.append(_("{some} av {all} svarade").format(some=number(answered), all=number(asked)))
    elif answered is not None:
        said.append(_("{some} svarade").format(some=number(answered)))
    if rate is not None:
        said.append(_("svarsfrekvens {rate} procent").format(rate=decimal(rate)))
    return ", ".join(said)


def _view(session: Session, survey: Row) -> SurveyView:
    year = survey.values["year"]
    before = _years_before(session, year)
    asked = rows_in(session, "survey_indicator", {"survey": survey.id})
    ids = [each.values["indicator"] for each in asked]
    indicators = {each.id: each for each in rows_in(session, "indicator", {"id": tuple(ids)})}
    shown = [indicators[id] for id in ids if id in indicators]
    values = {each.id: _values(session, each.id) for each in shown}
    names = reads.captions(session, "area")
    areas = {area for of in values.values() for area, when in of if when == year}
    return SurveyView(
        id=survey.id,
        values=survey.values,
        response=response_text(survey.values),
        questions=tuple(
            Question(
                indicator_id=each.id,
                title=each.values["title"],
                unit=each.values["unit"],
                year_before=before.get(each.id),
            )
            for each in shown
        ),
        areas=tuple(
            AreaAnswers(
                name=_("Totalt") if area is None else names[area],
                answers=tuple(
                    _answer(each, values[each.id], area, (year, before.get(each.id)))
                    for each in shown
                ),
            )
            for area in _in_order(session, areas)
        ),
    )


def _years_before(session: Session, year: int) -> dict[int, int]:
    """For each indicator the year of the newest earlier survey that asked it."""
    years = {each.id: each.values["year"] for each in rows_in(session, "survey")}
    found: dict[int, int] = {}
    for each in rows_in(session, "survey_indicator"):
        asked = years.get(each.values["survey"], year)
        indicator = each.values["indicator"]
        if asked < year:
            found[indicator] = max(asked, found.get(indicator, asked))
    return found


def _values(session: Session, indicator_id: int) -> dict[tuple[int | None, int], Stored]:
    """Area and year to value; a year's own value goes before that of a part of the year."""
    found = reads.stored(session, "indicator_value", {"indicator": indicator_id})
    mine = [each for each in found if not each.values["comparison"]]
    mine.sort(key=lambda each: (bool(each.values["period"]), each.id), reverse=True)
    return {(each.values["area"], each.values["year"]): each for each in mine}


def _in_order(session: Session, areas: set[int | None]) -> list[int | None]:
    """The whole municipality first, then the areas in Swedish order."""
    known = [each.id for each in reads.stored(session, "area")]
    whole: list[int | None] = [None] if None in areas else []
    return whole + [id for id in known if id in areas]


def _answer(
    indicator: Row,
    values: dict[tuple[int | None, int], Stored],
    area: int | None,
    years: tuple[int, int | None],
) -> Answer:
    year, before = years
    now = values.get((area, year))
    if now is None:
        return Answer(text="", change="")
    value = now.values["value"]
    text = value_words(value, now.values["status"] or ValueStatus.FINAL)
    earlier = None if before is None else values.get((area, before))
    was = None if earlier is None else earlier.values["value"]
    if value is None or was is None:
        return Answer(text=text, change="")
    direction: Direction | None = indicator.values["direction"]
    judged = None if direction is None or value == was else is_better(direction, value, was)
    return Answer(
        text=text,
        change=change_words(was, value, indicator.values["unit"]),
        is_better=judged,
    )
