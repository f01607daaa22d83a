"""A decision becomes a measure, or changes one; the link is kept both ways."""

from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics.texts import _, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Values
from bra_desk.services.entries import opened_in, save_in
from bra_desk.services.meetings.paragraphs import paragraphs
from bra_desk.services.privacy import Reasons
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: What minutes say before the matter itself.
_LEAD: Final = (_("rådet beslutar att "), _("beslutar att "))
_LONGEST_TITLE: Final = 90


@dataclass(frozen=True, kw_only=True)
class DecisionMeasure:
    """A measure that a decision began or changed."""

    measure_id: int
    #: Åtgärd 12, Bättre belysning
    name: str
    #: What was changed, in words; empty for a measure that the decision began.
    note: str
    is_change: bool


def measure_preset(register: Register, decision_id: int) -> dict[str, Any]:
    """What a measure that a decision begins is filled in with. Errors: EntryMissing.

    Its title is the decision's first sentence without what minutes begin it with; goal and
    focus area are left to the person.
    """
    with register.read() as session:
        opened_in(session, "decision", decision_id)
        values = reads.stored(session, "decision", {"id": decision_id})[0].values
    return {
        "title": _title(values["text"]),
        "owner": values["executor"],
        "ends_on": values["due_on"],
        "decision": decision_id,
    }


def change_measure(
    register: Register,
    change: Values,
    values: Values,
    *,
    version: int | None = None,
    reasons: Reasons | None = None,
) -> int:
    """Change a measure to `values` because of a decision, and note the `change`, in one act.

    Errors: ValuesWrong by field, EntryMissing, EntryChanged when somebody saved the measure
    meanwhile.
    """
    name = _("Åtgärd ändrad genom beslut: {title}").format(title=shortened(values["title"]))
    measure = change["measure"]
    with register.write(name) as session:
        opened_in(session, "decision", change["decision"])
        save_in(session, FORMS["measure"], values, id=measure, version=version, reasons=reasons)
        return save_in(session, FORMS["measure_change"], change)


def measures_of(register: Register, decision_ids: list[int]) -> dict[int, list[DecisionMeasure]]:
    """The measures that each decision began or changed; only decisions that did."""
    with register.read() as session:
        return measures_of_in(session, decision_ids)


def measures_of_in(session: Session, decision_ids: list[int]) -> dict[int, list[DecisionMeasure]]:
    """The same, inside a read under way."""
    begun = reads.stored(session, "measure", {"decision": decision_ids})
    changes = reads.stored(session, "measure_change", {"decision": decision_ids})
    wanted = {each.values["measure"] for each in changes}
    changed = {each.id: each.values for each in reads.stored(session, "measure", {"id": wanted})}
    found: dict[int, list[DecisionMeasure]] = {}
    for each in begun:
        made = DecisionMeasure(
            measure_id=each.id, name=title_of(each.values), note="", is_change=False
        )
        found.setdefault(each.values["decision"], []).append(made)
    for each in changes:
        values = changed.get(each.values["measure"])
        if values is not None:
            made = DecisionMeasure(
                measure_id=each.values["measure"],
                name=title_of(values),
                note=each.values["note"],
                is_change=True,
            )
            found.setdefault(each.values["decision"], []).append(made)
    return found


def decision_name(register: Register, decision_id: int) -> str:
    """How a text names a decision: beslut § 4, 12 mars 2026. Errors: EntryMissing."""
    with register.read() as session:
        opened_in(session, "decision", decision_id)
        values = reads.stored(session, "decision", {"id": decision_id})[0].values
        item = values["agenda_item"]
        place = paragraphs(session, [item])[item]
        return _("beslut {place}").format(place=place.in_full)


def title_of(measure: Values) -> str:
    """How a text names a measure: Åtgärd 12, Bättre belysning."""
    number = measure["number"]
    head = _("Åtgärd") if number is None else _("Åtgärd {number}").format(number=number)
    return _("{head}, {title}").format(head=head, title=measure["title"])


def _title(text: str) -> str:
    """The first sentence of a decision as a heading."""
    sentence = " ".join(text.partition("\n")[0].split())
    folded = sentence.casefold()
    lead = next((len(each) for each in _LEAD if folded.startswith(each)), 0)
    rest = sentence[lead:].rstrip(".")
    return shortened(rest[:1].upper() + rest[1:], _LONGEST_TITLE)
