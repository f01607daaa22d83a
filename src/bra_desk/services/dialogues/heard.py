"""What is heard becomes a problem: a topic of a dialogue, or what a local council sees."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from bra_desk.basics.errors import AlreadyThere, EntryMissing
from bra_desk.basics.texts import _, long_date, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.local_councils import HALVES
from bra_desk.model.local_councils import ObservedTrend
from bra_desk.model.situation import Trend
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.storage.register import Register, Session

_TRENDS: Final = {
    ObservedTrend.WORSE: Trend.RISING,
    ObservedTrend.SAME: Trend.STEADY,
    ObservedTrend.BETTER: Trend.FALLING,
}
#: A title is a line; the whole text follows along as the extent in words.
_MOST_OF_TITLE: Final = 80


def make_problem(register: Register, kind: str, id: int) -> int:
    """Make a problem of a topic or an observation and link them; answers with its number.

    It belongs to no picture until somebody puts it in one. Errors: EntryMissing, AlreadyThere
    when it is about a problem already.
    """
    form = FORMS["problem"]
    with register.write(_("Nytt problem av det som har hörts")) as session:
        found = rows_in(session, kind, {"id": id})
        if not found:
            raise EntryMissing(_("Posten finns inte längre."), where=kind)
        row = found[0]
        if row.values["problem"] is not None:
            raise AlreadyThere(
                _("Det hör redan till problemet ”{problem}”.").format(problem=row.texts["problem"])
            )
        text = row.values["text"].strip() or row.texts["category"]
        values = {
            **form.empty(),
            "title": shortened(text.splitlines()[0].rstrip("."), _MOST_OF_TITLE),
            "category": row.values["category"],
            "extent_text": text,
            **_BEGUN[kind](session, row),
        }
        made = save_in(session, form, values)
        opened = opened_in(session, kind, id)
        opened.problem_id = made  # type: ignore[attr-defined] # both kinds have the link
        return made


def _of_topic(session: Session, topic: Row) -> dict[str, Any]:
    [dialogue] = rows_in(session, "dialogue", {"id": topic.values["dialogue"]})
    day = long_date(dialogue.values["held_on"])
    return {
        "area": dialogue.values["area"],
        "source": f"{dialogue.values['title']}, {day}",
    }


def _of_observation(session: Session, observation: Row) -> dict[str, Any]:
    values = observation.values
    [body] = rows_in(session, "body", {"id": values["body"]})
    half = HALVES[values["half"]].partition(" ")[0].lower()
    return {
        "area": values["area"] or body.values["area"],
        "place": values["place"],
        "trend": _TRENDS.get(values["trend"]),
        "source": _("{council}, {half} {year}").format(
            council=body.values["name"], half=half, year=values["year"]
        ),
    }


_BEGUN: Final[Mapping[str, Callable[[Session, Row], dict[str, Any]]]] = {
    "dialogue_topic": _of_topic,
    "local_observation": _of_observation,
}
