"""Where each situation picture stands on a day, and when it must be updated.

4 § of the Act (2023:196) asks for the picture, 6 § for a new one at least every second year.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from bra_desk.basics.errors import EntryMissing, InputWrong
from bra_desk.basics.texts import _, long_date
from bra_desk.forms.situation import PICTURE_STATES
from bra_desk.model.situation import PictureState, SituationPicture, picture_state, update_due
from bra_desk.services.entries import opened_in
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: A picture takes half a year to make with all its partners, so it is told of in good time.
WARNED_AHEAD: Final = timedelta(days=180)


@dataclass(frozen=True, kw_only=True)
class PictureLine:
    """A situation picture with its state on a day, in words."""

    id: int
    title: str
    #: When it is to be updated, or when it was decided.
    detail: str
    #: Whose own picture it is; None for the joint one.
    organisation_id: int | None
    state: PictureState
    state_text: str
    decided_on: date | None
    #: The last day to update it; None when no clock runs.
    due_on: date | None


def lines(register: Register, today: date) -> list[PictureLine]:
    """Every picture with its state, in the order of its list."""
    with register.read() as session:
        return lines_in(session, today)


def lines_in(session: Session, today: date) -> list[PictureLine]:
    """The same, inside a read under way."""
    found = reads.stored(session, "situation_picture")
    return [_line(each, found, today) for each in found]


def current(register: Register, today: date) -> PictureLine | None:
    """The joint picture in use, else the newest draft of one; None without any."""
    with register.read() as session:
        return current_in(session, today)


def current_in(session: Session, today: date) -> PictureLine | None:
    """The same, inside a read under way."""
    joint = [each for each in lines_in(session, today) if each.organisation_id is None]
    in_use = {PictureState.CURRENT, PictureState.OVERDUE}
    decided = [each for each in joint if each.state in in_use]
    return next(iter(decided or joint), None)


def in_use_in(session: Session, day: date) -> PictureLine | None:
    """The joint picture that was the newest decided one on a day; None when there was none."""
    found = [
        each
        for each in lines_in(session, day)
        if each.organisation_id is None and each.decided_on is not None and each.decided_on <= day
    ]
    return max(found, key=lambda each: (each.decided_on or date.min, each.id), default=None)


def warned_in(session: Session, today: date) -> list[PictureLine]:
    """The joint pictures in use that are to be updated within half a year, or are too old."""
    return [
        each
        for each in lines_in(session, today)
        if each.due_on is not None and each.due_on <= today + WARNED_AHEAD
    ]


def reopen(register: Register, picture_id: int, reason: str, today: date) -> None:
    """Open a decided picture for correction, with the reason kept in it.

    Errors: InputWrong without a reason or for one that is not decided, EntryMissing.
    """
    if not reason.strip():
        raise InputWrong(_("Skriv varför lägesbilden öppnas för rättelse."), where="reason")
    with register.write(_("Lägesbild öppnad för rättelse")) as session:
        picture = opened_in(session, "situation_picture", picture_id)
        if not isinstance(picture, SituationPicture) or picture.decided_on is None:
            raise InputWrong(_("Lägesbilden är inte beslutad, så den går att ändra som den är."))
        told = _("{day}: {reason} (beslutad {decided})").format(
            day=long_date(today), reason=reason.strip(), decided=long_date(picture.decided_on)
        )
        picture.corrections = "\n".join(filter(None, (picture.corrections, told)))
        picture.decided_on = None


def stored_in(session: Session, picture_id: int) -> Stored:
    """One picture. Errors: EntryMissing."""
    found = reads.stored(session, "situation_picture", {"id": picture_id})
    if not found:
        raise EntryMissing(_("Lägesbilden finns inte."), where="situation_picture")
    return found[0]


def due_on_of(values: Mapping[str, Any]) -> date | None:
    """The last day to update a picture; None for what an organisation keeps for itself."""
    if values["organisation"] is not None:
        return None
    return update_due(decided_on=values["decided_on"], chosen=values["next_due_on"])


def _line(picture: Stored, every: Iterable[Stored], today: date) -> PictureLine:
    values = picture.values
    due_on = due_on_of(values)
    is_replaced = any(_replaces(each, picture) for each in every)
    state = picture_state(
        decided_on=values["decided_on"],
        due_on=due_on,
        is_replaced=is_replaced,
        today=today,
    )
    runs = state is not PictureState.REPLACED
    return PictureLine(
        id=picture.id,
        title=values["title"],
        detail=_detail(values["decided_on"], due_on if runs else None),
        organisation_id=values["organisation"],
        state=state,
        state_text=PICTURE_STATES[state],
        decided_on=values["decided_on"],
        due_on=due_on if runs else None,
    )


def _replaces(other: Stored, picture: Stored) -> bool:
    """Whether a decided picture of the same ones came after this one."""
    mine, its = picture.values["decided_on"], other.values["decided_on"]
    is_same = other.values["organisation"] == picture.values["organisation"]
    return is_same and mine is not None and its is not None and (its, other.id) > (mine, picture.id)


def _detail(decided_on: date | None, due_on: date | None) -> str:
    if due_on is not None:
        return _("uppdateras senast {day} (6 § lagen)").format(day=long_date(due_on))
    if decided_on is not None:
        return _("beslutad {day}").format(day=long_date(decided_on))
    return _("inte beslutad")
