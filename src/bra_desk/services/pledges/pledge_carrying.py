"""Carrying citizen pledges over to their next period, each with its predecessor kept."""

from collections.abc import Collection
from datetime import date, timedelta

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.measures import FINISHED
from bra_desk.model.pledges import period_text, proposed_end
from bra_desk.services import entries
from bra_desk.services.entries import Row
from bra_desk.services.pledges.pledges import Period, agreement_on, pledge_years
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: What the next period takes over word for word; what is signed or asked anew is not.
_CARRIED = ("number", "heading", "text", "target", "target_value", "target_unit")


def next_period(register: Register, period: Period) -> tuple[date, date]:
    """The first and last day to propose after a period: as long as the agreement says.

    Without an agreement that says it the next is as long as the one before, in whole years.
    """
    last = period.ends_on or period.starts_on.replace(month=12, day=31)
    starts_on = last + timedelta(days=1)
    with register.read() as session:
        years = pledge_years(session, agreement_on(session, starts_on))
    as_before = max(1, round((last - period.starts_on).days / 365))
    return starts_on, proposed_end(starts_on, years or as_before)


def carried(register: Register, ids: Collection[int]) -> frozenset[int]:
    """Those of the pledges that have a successor already."""
    with register.read() as session:
        return _carried_in(session, ids)


def _carried_in(session: Session, ids: Collection[int]) -> frozenset[int]:
    after = reads.stored(session, "pledge", {"predecessor": tuple(ids)})
    return frozenset(each.values["predecessor"] for each in after)


def carry_over(
    register: Register, ids: Collection[int], starts_on: date, ends_on: date | None
) -> list[int]:
    """Make the chosen pledges anew for the next period, in one act; answers with the new ones.

    Parties and measures under way come along. A pledge that has a successor is left alone, so
    that doing it twice makes nothing twice. Errors: InputWrong, ValuesWrong.
    """
    name = _("Medborgarlöften förda över till {period}")
    name = name.format(period=period_text(starts_on, ends_on))
    with register.write(name) as session:
        known = {each.id: each for each in entries.rows_in(session, "pledge", {"id": tuple(ids)})}
        already = _carried_in(session, ids)
        chosen = [known[id] for id in ids if id in known and id not in already]
        for pledge in chosen:
            _refuse_overlap(pledge, starts_on)
        agreement = agreement_on(session, starts_on)
        return [_carry(session, each, (starts_on, ends_on), agreement) for each in chosen]


def _refuse_overlap(pledge: Row, starts_on: date) -> None:
    last = pledge.values["ended_on"] or pledge.values["ends_on"] or pledge.values["starts_on"]
    if last is None or last < starts_on:
        return
    raise InputWrong(
        _("Löftet ”{heading}” gäller till {day}. Nästa period ska börja efter den dagen.").format(
            heading=pledge.values["heading"], day=long_date(last)
        ),
        where=pledge.token,
    )


def _carry(
    session: Session, pledge: Row, period: tuple[date, date | None], agreement: int | None
) -> int:
    form = FORMS["pledge"]
    values = form.empty() | {name: pledge.values[name] for name in _CARRIED}
    values |= {
        "starts_on": period[0],
        "ends_on": period[1],
        "agreement": agreement or pledge.values["agreement"],
        "predecessor": pledge.id,
    }
    new = entries.save_in(session, form, values)
    for party in reads.stored(session, "pledge_party", {"pledge": pledge.id}):
        entries.save_in(session, FORMS["pledge_party"], party.values | {"pledge": new})
    running = {
        each.id
        for each in reads.stored(session, "measure")
        if each.values["status"] not in FINISHED
    }
    for measure in reads.stored(session, "pledge_measure", {"pledge": pledge.id}):
        if measure.values["measure"] in running:
            entries.save_in(session, FORMS["pledge_measure"], measure.values | {"pledge": new})
    return new
