"""Citizen pledges: where each stands, what it lacks, its period and its chain of periods."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, counted
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.pledges import PLEDGE_STATES
from bra_desk.model.agreement import AgreementState
from bra_desk.model.pledges import (
    PledgeState,
    is_in_force_during,
    period_text,
    pledge_state,
    proposed_end,
)
from bra_desk.services import agreements, entries
from bra_desk.services.entries import Row
from bra_desk.services.privacy import Reasons
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Period:
    """The pledges that share a first and a last day."""

    starts_on: date
    ends_on: date | None
    #: 2023-2024, with a dash
    text: str
    ids: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Link:
    """A pledge as a link of the chain through periods."""

    id: int
    period: str
    text: str


def make_pledge(register: Register, values: Mapping[str, Any], reasons: Reasons | None) -> int:
    """Save a new pledge; an empty agreement or last day is filled in by the one in force.

    Errors: ValuesWrong by field.
    """
    form, settled = FORMS["pledge"], dict(values)
    with register.write(_("Nytt medborgarlöfte")) as session:
        starts_on = settled["starts_on"]
        if settled["agreement"] is None:
            settled["agreement"] = agreement_on(session, starts_on)
        years = pledge_years(session, settled["agreement"])
        if starts_on is not None and settled["ends_on"] is None and years:
            settled["ends_on"] = proposed_end(starts_on, years)
        return entries.save_in(session, form, settled, reasons=reasons)


def pledge_rows(register: Register, today: date) -> list[Row]:
    """The pledges with period, state, parties and what is missing, the newest period first."""
    with register.read() as session:
        rows = entries.rows_in(session, "pledge")
        parties = parties_of(session)
        missing = gaps(session, rows, today)
        return [
            _with_more(
                row,
                period=period_text(row.values["starts_on"], row.values["ends_on"]),
                state=PLEDGE_STATES[state_of(row.values, today)],
                promised_by=", ".join(name for _id, name in parties.get(row.id, ())),
                missing=", ".join(missing[row.id]),
            )
            for row in rows
        ]


def _with_more(row: Row, **more: str) -> Row:
    return Row(id=row.id, token=row.token, values=row.values | more, texts=row.texts | more)


def state_of(values: Mapping[str, Any], today: date) -> PledgeState:
    """Where a pledge stands, from its values."""
    return pledge_state(values["starts_on"], values["ends_on"], values["ended_on"], today)


def parties_of(session: Session) -> dict[int, list[tuple[int, str]]]:
    """Those who make each pledge, as number and name, the one that answers for it first."""
    found: dict[int, list[tuple[int, str]]] = {}
    for row in entries.rows_in(session, "pledge_party"):
        party = (row.values["organisation"], row.texts["organisation"])
        found.setdefault(row.values["pledge"], []).append(party)
    return found


def gaps(session: Session, pledges: Iterable[Row], today: date) -> dict[int, list[str]]:
    """What each pledge lacks: target, party, measure, and follow-ups of the years gone by."""
    promised, kept = parties_of(session), _measures_of(session)
    followed_up = {
        (each.values["pledge"], each.values["year"]) for each in reads.stored(session, "follow_up")
    }
    found: dict[int, list[str]] = {}
    for pledge in pledges:
        values = pledge.values
        lacking = {
            _("period"): values["starts_on"] is None,
            _("mätbart mål"): not values["target"] and values["target_value"] is None,
            _("lovande part"): pledge.id not in promised,
            _("åtgärd"): pledge.id not in kept,
        }
        told = [_("saknar {what}").format(what=what) for what, lacks in lacking.items() if lacks]
        years = [
            str(year) for year in _years_gone(values, today) if (pledge.id, year) not in followed_up
        ]
        if years:
            told.append(_("saknar uppföljning {years}").format(years=", ".join(years)))
        found[pledge.id] = told
    return found


def missing_in(session: Session, today: date) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """What pledges in force or over lack beside the wishes of their form: kind, words and ids.

    Measures marked as a part of a pledge that nobody has named are told of too.
    """
    rows = [
        row
        for row in entries.rows_in(session, "pledge")
        if state_of(row.values, today) in (PledgeState.IN_FORCE, PledgeState.EXPIRED)
    ]
    lacking = gaps(session, rows, today)
    for part in (_("lovande part"), _("åtgärd"), _("uppföljning")):
        sentence = _("saknar {what}").format(what=part)
        ids = tuple(
            id for id, told in lacking.items() if any(each.startswith(sentence) for each in told)
        )
        if ids:
            yield "pledge", f"{_counted(len(ids))} {sentence}", ids
    linked = {measure for measures in _measures_of(session).values() for measure in measures}
    marked = tuple(
        each.id
        for each in reads.stored(session, "measure", {"is_pledge": True})
        if each.id not in linked
    )
    if marked:
        noun = counted(len(marked), _("åtgärd"), _("åtgärder"))
        sentence = _("ingår i ett medborgarlöfte som inte är valt")
        yield "measure", f"{noun} {sentence}", marked


def _counted(count: int) -> str:
    return counted(count, _("medborgarlöfte"), _("medborgarlöften"))


def _years_gone(values: Mapping[str, Any], today: date) -> list[int]:
    """The whole or begun years of a pledge that are over."""
    starts_on, ends_on = values["starts_on"], values["ends_on"]
    if starts_on is None:
        return []
    return [
        year
        for year in range(starts_on.year, today.year)
        if is_in_force_during(starts_on, ends_on, values["ended_on"], year)
    ]


def _measures_of(session: Session) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for each in reads.stored(session, "pledge_measure"):
        found.setdefault(each.values["pledge"], []).append(each.values["measure"])
    return found


def chain(register: Register, pledge_id: int) -> list[Link]:
    """The same promise through the periods, the first first; one link when it is alone."""
    with register.read() as session:
        stored = {each.id: each.values for each in reads.stored(session, "pledge")}
    if pledge_id not in stored:
        return []
    ids = [pledge_id]
    while (before := stored[ids[0]]["predecessor"]) in stored and before not in ids:
        ids.insert(0, before)
    after = {values["predecessor"]: id for id, values in stored.items()}
    while (following := after.get(ids[-1])) is not None and following not in ids:
        ids.append(following)
    return [
        Link(
            id=id,
            period=period_text(stored[id]["starts_on"], stored[id]["ends_on"]),
            text=stored[id]["text"],
        )
        for id in ids
    ]


def chain_text(links: list[Link], pledge_id: int) -> str:
    """The chain in words: Samma löfte sedan 2018 (2018, 2019-2020); empty for one alone."""
    place = next((place for place, link in enumerate(links) if link.id == pledge_id), 0)
    earlier, later = links[:place], links[place + 1 :]
    told = []
    if earlier:
        periods = ", ".join(link.period for link in earlier)
        since = earlier[0].period[:4]
        told.append(_("Samma löfte sedan {year} ({periods}).").format(year=since, periods=periods))
    if later:
        periods = ", ".join(link.period for link in later)
        told.append(_("Fört över till {periods}.").format(periods=periods))
    return " ".join(told)


def periods(register: Register) -> list[Period]:
    """Every period with its pledges, the newest first."""
    with register.read() as session:
        return periods_in(session)


def periods_in(session: Session) -> list[Period]:
    """The same, inside a read under way."""
    found: dict[tuple[date, date | None], list[int]] = {}
    for each in reads.stored(session, "pledge"):
        if each.values["starts_on"] is not None:
            key = (each.values["starts_on"], each.values["ends_on"])
            found.setdefault(key, []).append(each.id)
    newest_first = sorted(found, key=lambda key: (key[0], key[1] or date.max), reverse=True)
    return [
        Period(starts_on=first, ends_on=last, text=period_text(first, last), ids=tuple(ids))
        for first, last in newest_first
        for ids in [found[first, last]]
    ]


def period_named(session: Session, name: str) -> Period:
    """The period that a person calls 2023-2024. Errors: InputWrong, with those there are."""
    found = periods_in(session)
    for each in found:
        if each.text.replace("–", "-") == name.strip().replace("–", "-"):
            return each
    known = ", ".join(each.text for each in found) or _("inga")
    raise InputWrong(
        _("Det finns inga medborgarlöften för perioden ”{name}”. Perioder: {known}.").format(
            name=name, known=known
        ),
        where=name,
    )


def agreement_on(session: Session, day: date | None) -> int | None:
    """The agreement in force that day; None without a day or an agreement."""
    in_force = (AgreementState.IN_FORCE, AgreementState.PROLONGED)
    found = agreements.lines_in(session, day) if day is not None else []
    return next((line.id for line in found if line.state in in_force), None)


def pledge_years(session: Session, agreement_id: int | None) -> int | None:
    """How many years the agreement says that a pledge lasts; None when it does not say."""
    found = reads.stored(session, "agreement", {"id": agreement_id}) if agreement_id else []
    return found[0].values["pledge_years"] if found else None
