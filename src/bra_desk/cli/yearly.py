"""The verbs of the year's duties: what is due when, and ticking off what is done."""

import argparse
from datetime import date
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import Verb, Word
from bra_desk.services import yearly_duties
from bra_desk.services.registers import Register
from bra_desk.services.yearly_duties import DutyLine

Words = argparse.Namespace


def wheel(register: Register, words: Words) -> int:
    """Show a year's duties in the order of their last days."""
    today = clock.today()
    lines = yearly_duties.year_view(register, words.year or today.year, today)
    shown = [["id", _("Senast"), _("Uppgift"), _("Ansvarig"), _("Läge")]]
    shown += [
        [_id(line), line.due_on.isoformat(), line.title, line.responsible, line.state_text]
        for line in lines
    ]
    told = [
        {
            "id": line.id,
            "kind": line.kind,
            "year": line.year,
            "title": line.title,
            "ground": line.ground,
            "responsible": line.responsible,
            "due_on": line.due_on.isoformat(),
            "done_on": None if line.done_on is None else line.done_on.isoformat(),
            "standing": line.standing.value,
        }
        for line in lines
    ]
    return say(told, as_json=words.json, text=table(shown))


def _id(line: DutyLine) -> str:
    """The number that wheel-done takes; nothing for what is ticked off elsewhere."""
    return str(line.id) if line.kind == "yearly_duty" else ""


def done(register: Register, words: Words) -> int:
    """Tick a duty off for a year."""
    today = clock.today()
    made = yearly_duties.tick(
        register, words.id, words.year or today.year, words.done_on or today, words.note
    )
    return say({"ok": True, "id": made}, as_json=words.json, text=_("Uppgiften är avprickad."))


_YEAR: Final = Word("--year", _("Året; annars detta år."), {"type": int, "metavar": _("ÅR")})
VERBS: Final = {
    "wheel": Verb(wheel, _("Visar årshjulet: årets uppgifter med sista dag och läge."), (_YEAR,)),
    "wheel-done": Verb(
        done,
        _("Prickar av en uppgift i årshjulet."),
        (
            Word(
                "--id",
                _("Uppgiftens nummer, som wheel visar."),
                {"type": int, "required": True, "metavar": _("N")},
            ),
            _YEAR,
            Word(
                "--on",
                _("Dagen den blev gjord; annars i dag."),
                {"type": date.fromisoformat, "dest": "done_on", "metavar": _("DATUM")},
            ),
            Word("--note", _("En kommentar."), {"default": "", "metavar": _("TEXT")}),
        ),
    ),
}
