"""The verb of the red thread: the chain of one entry, or where the thread is broken."""

import argparse
from dataclasses import asdict
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import Verb, Word
from bra_desk.services.registers import Register
from bra_desk.services.thread import thread, thread_breaks
from bra_desk.services.thread.thread_entries import KINDS, kind_name

Words = argparse.Namespace


def show_thread(register: Register, words: Words) -> int:
    """Show a chain, or every break. Errors: InputWrong, EntryMissing."""
    if words.kind is None and words.id is None:
        return _show_breaks(register, as_json=words.json)
    if words.kind is None or words.id is None:
        raise InputWrong(_("Ange både --kind och --id, eller ingen av dem."), where="thread")
    if words.kind not in KINDS:
        sentence = _("Slaget finns inte på den röda tråden. Välj ett av {kinds}.")
        raise InputWrong(sentence.format(kinds=", ".join(KINDS)), where=words.kind)
    chain = thread.thread(register, clock.today()).chain((words.kind, words.id))
    shown = [[_("Led"), _("Slag"), "id", _("Post"), _("Läge")]]
    shown += [
        [stage.title, kind_name(node.kind), str(node.id), node.caption, node.state_text]
        for stage in chain.stages
        for node in stage.nodes
    ]
    return say(asdict(chain), as_json=words.json, text=table(shown))


def _show_breaks(register: Register, *, as_json: bool) -> int:
    found = thread_breaks.breaks(register, clock.today())
    told = [
        {
            "code": each.code,
            "kind": each.kind,
            "text": each.text,
            "mend": each.mend.text,
            "entries": [{"id": node.id, "caption": node.caption} for node in each.nodes],
        }
        for each in found
    ]
    shown = [[_("Brutet"), "id", _("Post"), _("Åtgärda med")]]
    shown += [
        [each.text, str(node.id), node.caption, each.mend.text]
        for each in found
        for node in each.nodes
    ]
    text = table(shown) if found else _("Den röda tråden är hel.")
    return say(told, as_json=as_json, text=text)


VERB: Final = Verb(
    show_thread,
    _("Visar vad en post hänger ihop med, från problem till resultat, eller var tråden är bruten."),
    (
        Word(
            "--kind",
            _("Postens slag, till exempel goal; problem och cause med en åtgärds nummer."),
            {"metavar": _("SLAG")},
        ),
        Word("--id", _("Postens nummer, som list visar."), {"type": int, "metavar": _("N")}),
    ),
)
