"""The verbs of situation pictures: where one stands, and what is done with a whole picture."""

import argparse
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import _
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import Verb, Word
from bra_desk.services.registers import Register
from bra_desk.services.situation import heat, merging, pictures, problems, versions
from bra_desk.services.situation.pictures import PictureLine
from bra_desk.services.situation.problems import ProblemLine

Words = argparse.Namespace


def picture(register: Register, words: Words) -> int:
    """Show a picture with its problems; the joint one in use without a number."""
    line = _line(register, words.id)
    found = problems.problems_of(register, line.id)
    heads = [_("Nr"), _("Problem"), _("Område"), _("Omfattning"), _("Utveckling"), _("Prioritet")]
    names = ("number", "title", "area", "extent", "trend", "priority")
    shown = [heads, *([each.row.texts[name] for name in names] for each in found)]
    text = "\n".join(
        [
            f"{line.title}: {line.state_text}, {line.detail}",
            table(shown) if found else _("Lägesbilden har inga problem."),
            *(f"{each.row.values['title']}. {said}" for each in found for said in each.differences),
        ]
    )
    return say(_told(register, line, found), as_json=words.json, text=text)


def begin(register: Register, words: Words) -> int:
    """Begin the next version of a picture."""
    made = versions.begin_version(register, words.id, clock.today())
    text = _("En ny version är påbörjad, med nummer {id}.").format(id=made)
    return say({"ok": True, "id": made}, as_json=words.json, text=text)


def merge(register: Register, words: Words) -> int:
    """Show what of the own pictures waits, or put the named problems into the joint one."""
    if words.own:
        made = merging.merge(register, words.id, words.own, words.into)
        text = _("Problemet finns i den gemensamma bilden, med nummer {id}.").format(id=made)
        return say({"ok": True, "id": made}, as_json=words.json, text=text)
    waiting = merging.proposals(register, words.id)
    told = [
        {
            "text": each.text,
            "joint": each.joint_id,
            "problems": [
                {"id": own.id, "title": own.title, "organisation": own.organisation}
                for own in each.problems
            ],
        }
        for each in waiting
    ]
    shown = [[_("Hör ihop"), "id", _("Organisation"), _("Problem"), _("Bedömning")]]
    shown += [
        [each.text, str(own.id), own.organisation, own.title, own.judged]
        for each in waiting
        for own in each.problems
    ]
    text = table(shown) if waiting else _("Inget i de egna bilderna väntar.")
    return say(told, as_json=words.json, text=text)


def reopen(register: Register, words: Words) -> int:
    """Open a decided picture for correction."""
    pictures.reopen(register, words.id, words.reason, clock.today())
    return say({"ok": True}, as_json=words.json, text=_("Lägesbilden är öppen för rättelse."))


def _line(register: Register, picture_id: int | None) -> PictureLine:
    """The picture of that number, or the one in use. Errors: EntryMissing."""
    today = clock.today()
    if picture_id is None:
        found = pictures.current(register, today)
    else:
        every = pictures.lines(register, today)
        found = next((line for line in every if line.id == picture_id), None)
    if found is None:
        raise EntryMissing(_("Lägesbilden finns inte."), where="situation_picture")
    return found


def _told(register: Register, line: PictureLine, found: list[ProblemLine]) -> dict[str, Any]:
    made = heat.heat_map(register, line.id)
    return {
        "id": line.id,
        "title": line.title,
        "state": line.state.value,
        "decided_on": None if line.decided_on is None else line.decided_on.isoformat(),
        "due_on": None if line.due_on is None else line.due_on.isoformat(),
        "problems": [
            {"id": each.id, "title": each.row.values["title"], "differences": each.differences}
            for each in found
        ],
        "heat": {
            "areas": made.areas,
            "rows": [
                {
                    "category": row.label,
                    "cells": [{"now": cell.now, "before": cell.before} for cell in row.cells],
                }
                for row in made.rows
            ],
        },
    }


_ID: Final = Word(
    "--id",
    _("Lägesbildens nummer, som list situation_picture visar."),
    {"type": int, "required": True, "metavar": _("N")},
)
VERBS: Final = {
    "picture": Verb(
        picture,
        _("Visar en lägesbild: var den står, dess problem och var bedömningarna skiljer sig."),
        (
            Word(
                "--id",
                _("Lägesbildens nummer; annars den gemensamma som gäller."),
                {"type": int, "metavar": _("N")},
            ),
        ),
    ),
    "picture-next": Verb(begin, _("Börjar nästa version av en lägesbild."), (_ID,)),
    "picture-merge": Verb(
        merge,
        _("Visar vad i de egna bilderna som väntar, eller väger samman problem."),
        (
            _ID,
            Word(
                "--own",
                _("Ett problem ur en egen bild; ges en gång för varje."),
                {"action": "append", "type": int, "default": [], "metavar": _("N")},
            ),
            Word(
                "--into",
                _("Det gemensamma problem som de hör till; annars ett nytt."),
                {"type": int, "metavar": _("N")},
            ),
        ),
    ),
    "picture-reopen": Verb(
        reopen,
        _("Öppnar en beslutad lägesbild för rättelse."),
        (_ID, Word("--reason", _("Skälet."), {"required": True, "metavar": _("TEXT")})),
    ),
}
