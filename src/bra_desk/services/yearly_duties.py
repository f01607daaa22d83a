"""The year's recurring duties: when each is due, whether it is done, and what is proposed."""

import enum
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, days_away, long_date, short_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Values
from bra_desk.forms.yearly_duties import GROUNDS, STARTERS, Starter
from bra_desk.model.yearly_duties import DutyGround, due_on, is_due_in, still_told_of
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.services.privacy import Reasons
from bra_desk.services.programmes import grants
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: A grant's report is told of so many days ahead.
_GRANT_LEAD: Final = 30


class Standing(enum.StrEnum):
    """Where a duty of a year stands on a day."""

    DONE = "done"
    LATE = "late"
    SOON = "soon"
    COMING = "coming"
    #: It was not ticked off in a year that is past, and is asked for no more.
    LAPSED = "lapsed"


@dataclass(frozen=True, kw_only=True)
class DutyLine:
    """A duty in a year, or a day of that year that a grant is to be reported on."""

    id: int
    year: int
    title: str
    ground: str
    responsible: str
    note: str
    due_on: date
    lead_days: int
    #: The number and the day of its tick for the year; None while it is not done.
    done_id: int | None
    done_on: date | None
    standing: Standing
    #: The standing in words: klar 3 mars 2026, 12 dagar sen, om 40 dagar.
    state_text: str
    #: What it is an entry of: a duty, or something else that has its day in the year.
    kind: str = "yearly_duty"

    @property
    def when(self) -> str:
        """Its last day with the weekday."""
        return short_date(self.due_on)


def year_view(register: Register, year: int, today: date) -> tuple[DutyLine, ...]:
    """The duties of a year in the order of their last days."""
    with register.read() as session:
        return year_in(session, year, today)


def year_in(session: Session, year: int, today: date) -> tuple[DutyLine, ...]:
    """The same, inside a read under way."""
    found = (*_lines(session, [year], today), *_grant_reports(session, year, today))
    return tuple(sorted(found, key=lambda line: (line.due_on, line.kind, line.id)))


def told_of_in(session: Session, today: date) -> list[DutyLine]:
    """Those the overview tells of: late, or within the days they are to be told of ahead."""
    years = [today.year - 1, today.year, today.year + 1]
    return [
        line
        for line in _lines(session, years, today)
        if line.standing in {Standing.LATE, Standing.SOON}
    ]


def next_on(values: Values, today: date) -> date:
    """The first last day that has not passed, whatever has been ticked off."""
    year = max(today.year, values["first_year"] or today.year)
    while True:
        day = due_on(values["month"], values["day"], year)
        is_due = is_due_in(year, values["first_year"], values["interval_years"] or 1)
        if is_due and day >= today:
            return day
        year += 1


def make_duty(register: Register, values: Values, reasons: Reasons | None = None) -> int:
    """Add a duty; it begins with its next last day unless it says when. Errors: ValuesWrong."""
    form = FORMS["yearly_duty"]
    with register.write(_("{new}: {title}").format(new=form.new, title=values["title"])) as session:
        return save_in(session, form, _begun(values), reasons=reasons)


def tick(register: Register, duty_id: int, year: int, done_on: date, note: str = "") -> int:
    """Say that a duty is done for a year, or change what was said; answers with its number.

    Errors: EntryMissing, InputWrong for a year it is not due in, ValuesWrong.
    """
    form = FORMS["yearly_duty_done"]
    with register.write(_("Avprickat i årshjulet")) as session:
        opened_in(session, "yearly_duty", duty_id)
        duties = (line for line in year_in(session, year, done_on) if line.kind == "yearly_duty")
        if not any(line.id == duty_id for line in duties):
            sentence = _("Uppgiften återkommer inte {year}. Välj ett år som den gäller.")
            raise InputWrong(sentence.format(year=year), where="year")
        before = reads.stored(session, form.kind, {"yearly_duty": duty_id, "year": year})
        values = {"yearly_duty": duty_id, "year": year, "done_on": done_on, "note": note}
        return save_in(session, form, values, id=before[0].id if before else None)


def proposals(register: Register) -> tuple[Starter, ...]:
    """The duties most councils have that this register has none by the name of."""
    with register.read() as session:
        held = {each.values["title"].casefold() for each in reads.stored(session, "yearly_duty")}
    return tuple(each for each in STARTERS if each.title.casefold() not in held)


def add_starters(register: Register, chosen: Collection[Starter]) -> list[int]:
    """Add proposed duties in one act; answers with their numbers."""
    form = FORMS["yearly_duty"]
    with register.write(_("Förslag till årshjulet")) as session:
        return [save_in(session, form, _begun(each.values)) for each in chosen]


def _begun(values: Values) -> Mapping[str, Any]:
    """A duty that is added in November is not late with what was due in March."""
    if values["first_year"] is not None or values["month"] is None:
        return values
    return {**values, "first_year": next_on(values, clock.today()).year}


def _lines(session: Session, years: list[int], today: date) -> Iterator[DutyLine]:
    ticks = {
        (each.values["yearly_duty"], each.values["year"]): each
        for each in reads.stored(session, "yearly_duty_done")
    }
    for row in rows_in(session, "yearly_duty"):
        for year in years:
            if is_due_in(year, row.values["first_year"], row.values["interval_years"]):
                yield _line(row, year, ticks.get((row.id, year)), today)


def _line(row: Row, year: int, tick: reads.Stored | None, today: date) -> DutyLine:
    values = row.values
    day = due_on(values["month"], values["day"], year)
    done_on = None if tick is None else tick.values["done_on"]
    standing = _standing(day, values["lead_days"], done_on, today)
    return DutyLine(
        id=row.id,
        year=year,
        title=values["title"],
        ground=row.texts["ground"],
        responsible=values["responsible"],
        note=values["note"],
        due_on=day,
        lead_days=values["lead_days"],
        done_id=None if tick is None else tick.id,
        done_on=done_on,
        standing=standing,
        state_text=_words(standing, day, done_on, today),
    )


def _grant_reports(session: Session, year: int, today: date) -> Iterator[DutyLine]:
    """The days of a year that grants are to be reported on; each is ticked off in its grant."""
    for day in grants.report_days_in(session):
        if day.due_on.year == year:
            standing = _standing(day.due_on, _GRANT_LEAD, day.sent_on, today)
            yield DutyLine(
                id=day.grant_id,
                year=year,
                title=f"{day.title}: {day.detail}",
                ground=GROUNDS[DutyGround.GRANT],
                responsible=day.responsible,
                note="",
                due_on=day.due_on,
                lead_days=_GRANT_LEAD,
                done_id=None,
                done_on=day.sent_on,
                standing=standing,
                state_text=_words(standing, day.due_on, day.sent_on, today),
                kind="grant",
            )


def _standing(due: date, lead_days: int, done_on: date | None, today: date) -> Standing:
    if done_on is not None:
        return Standing.DONE
    if due < today:
        return Standing.LATE if still_told_of(due, today) else Standing.LAPSED
    return Standing.SOON if due - timedelta(days=lead_days) <= today else Standing.COMING


def _words(standing: Standing, due: date, done_on: date | None, today: date) -> str:
    if done_on is not None:
        return _("klar {day}").format(day=long_date(done_on))
    if standing is Standing.LAPSED:
        return _("inte avprickad")
    if standing is Standing.LATE:
        return _("försenad, {when}").format(when=days_away(due, today))
    return days_away(due, today)
