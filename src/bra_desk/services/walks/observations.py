"""What was seen on a walk: added fast, and handed on to a measure or to a meeting."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from bra_desk.basics.errors import AlreadyThere
from bra_desk.basics.texts import _, joined, long_date, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.walks import OBSERVATION_STATES
from bra_desk.model.walks import observation_state
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.services.privacy import Reasons
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

_LONGEST_TITLE: Final = 90


def observation_rows(register: Register, today: date, walk_id: int | None = None) -> list[Row]:
    """What was seen on a walk, or on all, with number, state and how many photos each has."""
    with register.read() as session:
        photos = Counter(each.values["observation"] for each in reads.stored(session, "walk_photo"))
        titles = reads.captions(session, "walk")
        in_use = [each.id for each in reads.stored(session, "walk")]
        where = {"walk": in_use if walk_id is None else walk_id}
        return [
            _with_more(row, today, titles[row.values["walk"]], photos[row.id])
            for row in rows_in(session, "walk_observation", where)
        ]


def _with_more(row: Row, today: date, walk: str, photos: int) -> Row:
    number = number_of(row.values)
    seen = joined(row.values["place"], row.values["text"], between=": ")
    more = {
        "what": f"{number}. {' '.join(seen.split())}",
        "state": OBSERVATION_STATES[observation_state(row.values, today)],
        "walk_title": walk,
        "photos": str(photos or ""),
    }
    values = row.values | more | {"number": number}
    return Row(
        id=row.id, token=row.token, values=values, texts=row.texts | more | {"number": str(number)}
    )


def number_of(values: Mapping[str, Any]) -> int:
    """The number that people call an observation by, from 1."""
    return int(values["position"]) + 1


def add_observation(
    register: Register, walk_id: int, values: Mapping[str, Any], reasons: Reasons | None = None
) -> int:
    """Add what was seen, last on its walk; `values` are of the fields that are known.

    Errors: ValuesWrong by field, EntryMissing for the walk.
    """
    form = FORMS["walk_observation"]
    with register.write(_("Ny iakttagelse på trygghetsvandring")) as session:
        opened_in(session, "walk", walk_id)
        whole = form.empty() | dict(values) | {"walk": walk_id, "position": None}
        return save_in(session, form, whole, reasons=reasons)


def make_measure(register: Register, observation_id: int) -> int:
    """Make a measure of an observation, linked both ways, in one act; answers with the measure.

    Errors: EntryMissing, AlreadyThere when it has a measure, ValuesWrong.
    """
    with register.write(_("Åtgärd av iakttagelse")) as session:
        seen, walk = _seen(session, observation_id, "measure")
        form = FORMS["measure"]
        made = save_in(
            session,
            form,
            form.empty()
            | {
                "title": title_of(seen),
                "owner": seen["responsible"],
                "owner_function": seen["responsible_function"],
                "area": walk["area"],
                "place": seen["place"],
                "ends_on": seen["due_on"],
                "description": _told(seen, walk),
            },
        )
        _point(session, observation_id, seen, {"measure": made})
        return made


def put_in_backlog(register: Register, observation_id: int, body_id: int) -> int:
    """Put an observation in a body's backlog, linked, in one act; answers with the matter.

    Errors: EntryMissing, AlreadyThere when it is there, ValuesWrong.
    """
    with register.write(_("Iakttagelse till ärendebanken")) as session:
        seen, walk = _seen(session, observation_id, "backlog_item")
        opened_in(session, "body", body_id)
        form = FORMS["backlog_item"]
        told = {"body": body_id, "title": title_of(seen), "background": _told(seen, walk)}
        made = save_in(session, form, form.empty() | told)
        _point(session, observation_id, seen, {"backlog_item": made})
        return made


def title_of(values: Mapping[str, Any]) -> str:
    """What an observation is called where it goes on: what was seen and where, on one line."""
    first = values["text"].strip().partition("\n")[0].rstrip(".")
    place = values["place"].strip()
    whole = f"{first} ({place})" if place else first
    return shortened(whole, _LONGEST_TITLE)


def _seen(
    session: Session, observation_id: int, link: str
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """An observation and its walk. Errors: EntryMissing, AlreadyThere when it has that link."""
    opened_in(session, "walk_observation", observation_id)
    seen = reads.stored(session, "walk_observation", {"id": observation_id})[0].values
    if seen[link] is not None:
        raise AlreadyThere(
            _("Iakttagelsen hör redan till {what}.").format(
                what=_("en åtgärd") if link == "measure" else _("ett ärende i ärendebanken")
            )
        )
    walk = reads.stored(session, "walk", {"id": seen["walk"]}, with_removed=True)[0].values
    return seen, walk


def _told(seen: Mapping[str, Any], walk: Mapping[str, Any]) -> str:
    """Where it comes from, what was seen and what is proposed, for those who were not there."""
    day = walk["held_on"]
    when = f" {long_date(day)}" if day is not None else ""
    origin = _("Iakttagelse {number} på {walk}{when}.").format(
        number=number_of(seen), walk=walk["title"], when=when
    )
    return "\n".join(filter(None, (origin, seen["text"], seen["proposal"])))


def _point(
    session: Session, observation_id: int, seen: Mapping[str, Any], link: Mapping[str, int]
) -> None:
    save_in(session, FORMS["walk_observation"], {**seen, **link}, id=observation_id)
