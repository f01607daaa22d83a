"""Phrases for a meeting's texts: a council's own, or the program's until it has its own."""

import json
from dataclasses import dataclass
from functools import cache

from bra_desk.basics.paths import resource
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.phrases import PhrasePlace
from bra_desk.services.entries import rows, rows_in, save_in
from bra_desk.storage.register import Register


@dataclass(frozen=True, kw_only=True)
class OfferedPhrase:
    """A phrase to insert."""

    title: str
    text: str
    place: PhrasePlace


def offered(register: Register, place: PhrasePlace) -> list[OfferedPhrase]:
    """The phrases for a text, those that fit it first; the program's where there are no own."""
    own = [
        OfferedPhrase(title=row.values["title"], text=row.values["text"], place=row.values["place"])
        for row in rows(register, "phrase")
    ]
    order = (place, PhrasePlace.ANYWHERE)
    return sorted(
        own or standard(),
        key=lambda each: order.index(each.place) if each.place in order else len(order),
    )


def take_standard(register: Register) -> int:
    """Put the program's phrases among the council's own, to be changed; those there stay.

    Answers with how many were new; without any, no act is made.
    """
    form = FORMS["phrase"]
    known = {row.values["title"] for row in rows(register, "phrase")}
    missing = [each for each in standard() if each.title not in known]
    if not missing:
        return 0
    with register.write(_("Programmets fraser tillagda")) as session:
        taken = {row.values["title"] for row in rows_in(session, "phrase")}
        for each in missing:
            if each.title not in taken:
                values = {"title": each.title, "text": each.text, "place": each.place}
                save_in(session, form, values)
    return len(missing)


@cache
def standard() -> tuple[OfferedPhrase, ...]:
    """The phrases that come with the program."""
    records = json.loads(resource("example/phrases.json").read_text(encoding="utf-8"))
    bodies = (record["body"] for record in records)
    return tuple(
        OfferedPhrase(title=body["title"], text=body["text"], place=PhrasePlace(body["place"]))
        for body in bodies
    )
