"""The verb of the law check: where the municipality stands by each paragraph."""

import argparse
from dataclasses import asdict
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import Verb, Word
from bra_desk.forms.law import VERDICTS
from bra_desk.services.lawfulness import law
from bra_desk.services.lawfulness.law import LawLine
from bra_desk.services.registers import Register

Words = argparse.Namespace


def law_check(register: Register, words: Words) -> int:
    """Show each paragraph of the Act with its verdict and what is missing."""
    day = clock.today() if words.year is None else law.day_of(words.year)
    lines = law.check(register, day)
    shown = [[_("Paragraf"), _("Bedömning"), _("Saknas")]]
    shown += [
        [line.demand.name, VERDICTS[line.verdict], " ".join(_missing(line))] for line in lines
    ]
    return say([_told(line) for line in lines], as_json=words.json, text=table(shown))


def _missing(line: LawLine) -> list[str]:
    return [each.text for each in line.shown.evidence if each.is_gap]


def _told(line: LawLine) -> dict[str, Any]:
    """A paragraph as scripts read it; `said` is None when the secretary has said nothing."""
    said = line.said
    return {
        "paragraph": line.demand.paragraph.value,
        "title": line.demand.title,
        "demand": line.demand.demand,
        "verdict": line.verdict.value,
        "shown": line.shown.verdict.value,
        "evidence": [asdict(each) for each in line.shown.evidence],
        "said": None
        if said is None
        else {"verdict": said.verdict and said.verdict.value, "text": said.text},
    }


VERBS: Final = {
    "law": Verb(
        law_check,
        _("Visar paragraf för paragraf hur kommunen uppfyller lagen (2023:196)."),
        (
            Word(
                "--year",
                _("Som det var vid årets slut; annars i dag."),
                {"type": int, "metavar": _("ÅR")},
            ),
        ),
    ),
}
