"""Entries that form a tree, such as causes of causes: no circles, and one tree in one place."""

from collections.abc import Mapping
from typing import Any, Final

from bra_desk.basics.texts import _, in_sentence
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Form, Values
from bra_desk.storage import reads
from bra_desk.storage.register import Session

#: The entry above one in its tree, None at the top, and what the tree is in.
Place = tuple[int | None, int | None]
#: Stands for an entry that has no number yet.
_NEW: Final = 0


def placed(session: Session, form: Form, values: Values) -> Values:
    """The values with what the tree is in, taken of the entry above where nobody has said."""
    if not form.tree or values[form.within] is not None or values[form.tree] is None:
        return values
    above = held(session, form).get(values[form.tree])
    return values if above is None else {**values, form.within: above[1]}


def problems(session: Session, form: Form, values: Values, id: int | None) -> dict[str, str]:
    """Why an entry cannot stand where its values say; `id` is None for a new one."""
    if not form.tree:
        return {}
    here = _NEW if id is None else id
    places = held(session, form) | {here: (values[form.tree], values[form.within])}
    return tangles(form, places, here)


def held(session: Session, form: Form) -> dict[int, Place]:
    """Where every entry of a kind stands, the removed ones left out."""
    return {
        each.id: (each.values[form.tree], each.values[form.within])
        for each in reads.stored(session, form.kind)
    }


def place_of(form: Form, row: Mapping[str, Any]) -> Place:
    """The same of a row of its table."""
    return row[form.field(form.tree).attribute], row[form.field(form.within).attribute]


def tangles(form: Form, places: Mapping[int, Place], id: int) -> dict[str, str]:
    """What is wrong with the place of one entry: a circle, or two trees that are mixed."""
    above, within = places[id]
    if above is not None and above in places and places[above][1] != within:
        return {form.tree: _("Välj en post som hör till samma {thing}.").format(thing=_thing(form))}
    if _is_circle(places, id):
        return {form.tree: _("Posten skulle ligga bakom sig själv. Välj en annan, eller ingen.")}
    if any(up == id and inside != within for up, inside in places.values()):
        sentence = _("Det finns {plural} bakom posten. Flytta dem först.")
        return {form.within: sentence.format(plural=in_sentence(form.plural))}
    return {}


def _thing(form: Form) -> str:
    """What a whole tree is in: problem."""
    kind = next(link.to for link in form.links if link.name == form.within)
    return in_sentence(FORMS[kind].singular)


def _is_circle(places: Mapping[int, Place], id: int) -> bool:
    seen, here = {id}, places[id][0]
    while here is not None and here in places:
        if here in seen:
            return True
        seen.add(here)
        here = places[here][0]
    return False
