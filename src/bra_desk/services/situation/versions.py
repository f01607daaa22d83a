"""A new version of a situation picture, begun from the last one, which stays as it is."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from bra_desk.basics.errors import AlreadyThere
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.services.entries import save_in
from bra_desk.services.situation import pictures
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: What a new version begins with; what was decided, corrected and found is its own.
_CARRIED: Final = (
    *("organisation", "summary", "mapping", "other_information", "analysis", "recommendations"),
    *("other_planning", "sources", "made_by"),
)
#: What is said anew of each problem: how large, which way, how important, and where from.
_ANEW: Final = ("trend", "priority", "priority_reason", "extent_text", "source", "notes")


def begin_version(register: Register, picture_id: int, today: date) -> int:
    """Begin the next version of a picture as a draft, with its texts and problems carried over.

    Each problem points at itself in the version before, keeps what and where it is and how
    large it was, and waits for a new judgement of the rest; how each organisation sees it is
    asked anew. Errors: EntryMissing, AlreadyThere when there is a later version.
    """
    with register.write(_("Ny version av lägesbild")) as session:
        picture = pictures.stored_in(session, picture_id)
        later = reads.stored(session, "situation_picture", {"previous": picture_id})
        if later:
            sentence = _("Det finns redan en senare version: {title}. Öppna den i stället.")
            raise AlreadyThere(sentence.format(title=later[0].values["title"]))
        made = save_in(session, FORMS["situation_picture"], _next(picture, today))
        for problem in reads.stored(session, "problem", {"picture": picture_id}):
            _carry(session, problem, made)
        return made


def _next(picture: Stored, today: date) -> dict[str, Any]:
    values, form = picture.values, FORMS["situation_picture"]
    last = values["ends_on"]
    carried = {name: values[name] for name in _CARRIED}
    return {
        **form.empty(),
        **carried,
        "title": _title(values, today),
        "number": (values["number"] or 1) + 1,
        "previous": picture.id,
        "starts_on": None if last is None else last + timedelta(days=1),
    }


def _title(values: Mapping[str, Any], today: date) -> str:
    """The title with its year made this one; the same with the year after it where it has none."""
    title = str(values["title"])
    years = [str(year) for year in range(today.year - 10, today.year + 1) if str(year) in title]
    if not years:
        return f"{title} {today.year}"
    return title.replace(years[-1], str(today.year))


def _carry(session: Session, problem: Stored, picture_id: int) -> None:
    form = FORMS["problem"]
    anew = {name: form.empty()[name] for name in _ANEW}
    values = {**problem.values, **anew, "picture": picture_id, "continues": problem.id}
    save_in(session, form, values)
