"""What the agreements bind the council to, and where each duty stands on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bra_desk.basics.texts import _, counted, days_away, long_date
from bra_desk.forms.local_councils import HALVES
from bra_desk.model.local_councils import half_of
from bra_desk.model.pledges import PledgeState
from bra_desk.services.follow_ups import follow_ups
from bra_desk.services.follow_ups.follow_ups import Standing, YearView
from bra_desk.services.local_councils import local_councils
from bra_desk.services.pledges import pledges
from bra_desk.services.pledges.pledges import Period
from bra_desk.storage import reads
from bra_desk.storage.register import Session

#: New pledges take this long to prepare: dialogues, proposals, signing.
_PLEDGES_EXPIRE_SOON: Final = 270
_OF_AGREEMENT: Final = ("goal", "focus_area")


@dataclass(frozen=True, kw_only=True)
class Duty:
    """A line about a duty: what it is, where it stands, and where to see more."""

    #: Where to go: a kind of entry and those it is about.
    kind: str
    ids: tuple[int, ...]
    title: str
    detail: str
    #: How it is marked: late, soon, fine or waiting.
    state: str
    state_text: str


def duties_in(session: Session, today: date) -> list[Duty]:
    """The yearly follow-up of the goals, and the pledges' period."""
    return [
        *_follow_ups(session, today),
        *_pledges(session, today),
        *_local_councils(session, today),
    ]


def _follow_ups(session: Session, today: date) -> Iterator[Duty]:
    """The oldest of last year and this one that is not followed up."""
    asks = any(each.values["follow_up_months"] for each in reads.stored(session, "agreement"))
    for year in (today.year - 1, today.year) if asks else ():
        view = follow_ups.view_in(session, year, today, _OF_AGREEMENT)
        items = view.items
        missing = [item for item in items if item.standing is not Standing.DONE]
        if items and (missing or year == today.year):
            yield _follow_up(view, len(items), len(missing))
            return


def _follow_up(view: YearView, total: int, missing: int) -> Duty:
    detail = _("{done} av {total} mål och fokusområden följda upp · redovisas senast {day}")
    is_late = any(item.standing is Standing.LATE for item in view.items)
    state = ("late" if is_late else "waiting") if missing else "fine"
    return Duty(
        kind="follow_up_round",
        ids=() if view.round_id is None else (view.round_id,),
        title=_("Årlig uppföljning {year}").format(year=view.year),
        detail=detail.format(done=total - missing, total=total, day=long_date(view.due_on)),
        state=state,
        state_text=_("{count} saknas").format(count=missing) if missing else _("klar"),
    )


def _pledges(session: Session, today: date) -> Iterator[Duty]:
    """The periods in force, and the newest one when nothing is in force."""
    stored = {each.id: each.values for each in reads.stored(session, "pledge")}
    carried = {values["predecessor"] for values in stored.values()}
    periods = pledges.periods_in(session)
    states = {
        period.text: {pledges.state_of(stored[id], today) for id in period.ids}
        for period in periods
    }
    shown = [each for each in periods if PledgeState.IN_FORCE in states[each.text]]
    coming = [each for each in periods if PledgeState.COMING in states[each.text]]
    for period in shown or ([] if coming else periods[:1]):
        yield _pledge_period(period, len(set(period.ids) - carried), today)


def _local_councils(session: Session, today: date) -> Iterator[Duty]:
    """Which local councils have been heard from in the half-year; nothing without councils."""
    found = local_councils.councils_in(session, today)
    if not found:
        return
    silent = [each for each in found if not each.is_heard]
    half = HALVES[half_of(today)].partition(" ")[0].lower()
    detail = _("{some} av {all} har hörts av under {half}").format(
        some=len(found) - len(silent), all=len(found), half=half
    )
    yield Duty(
        kind="local_observation",
        ids=(),
        title=_("Lokala förebyggande råd"),
        detail=detail,
        state="waiting" if silent else "fine",
        state_text=_("{count} saknas").format(count=len(silent)) if silent else _("klart"),
    )


def _pledge_period(period: Period, uncarried: int, today: date) -> Duty:
    ends_on = period.ends_on
    detail = counted(len(period.ids), _("löfte"), _("löften"))
    if ends_on is not None:
        detail = _("{pledges} · till {day}").format(pledges=detail, day=long_date(ends_on))
    left = None if ends_on is None else (ends_on - today).days
    state, word = "fine", _("gäller")
    if ends_on is not None and left is not None and left < 0:
        state, word = "late", _("gick ut {when}").format(when=days_away(ends_on, today))
    elif ends_on is not None and left is not None and left <= _PLEDGES_EXPIRE_SOON and uncarried:
        state, word = "soon", _("går ut {when}").format(when=days_away(ends_on, today))
    return Duty(
        kind="pledge",
        ids=period.ids,
        title=_("Medborgarlöften {period}").format(period=period.text),
        detail=detail,
        state=state,
        state_text=word,
    )
