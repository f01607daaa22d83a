"""The verbs of the trades: what local councils, surveys, grants and cooperations stand at."""

import argparse
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import Verb, Word
from bra_desk.services.dialogues import heard, surveys
from bra_desk.services.local_councils import local_councils
from bra_desk.services.programmes import grants
from bra_desk.services.registers import Register
from bra_desk.services.youth import youth

Words = argparse.Namespace


def councils(register: Register, words: Words) -> int:
    """Show the local councils with plan and whether each has been heard from this half-year."""
    found = [
        {
            "id": each.row.id,
            "name": each.row.values["name"],
            "area": each.row.texts["area"],
            "members": each.members,
            "plan": each.plan_text,
            "heard": each.is_heard,
            "observations": each.observations,
        }
        for each in local_councils.councils(register, clock.today())
    ]
    shown = [["id", _("Råd"), _("Område"), _("Personer"), _("Plan"), _("Iakttagelser")]]
    names = ("id", "name", "area", "members", "plan", "observations")
    shown += [[str(each[name]) for name in names] for each in found]
    return say(found, as_json=words.json, text=table(shown))


def survey(register: Register, words: Words) -> int:
    """Show a survey area by area, with what changed since the survey before."""
    view = surveys.view(register, words.id)
    titles = [each.title for each in view.questions]
    shown = [[_("Område"), *titles]]
    shown += [[each.name, *(cell.told for cell in each.answers)] for each in view.areas]
    found = {
        "id": view.id,
        "title": view.values["title"],
        "year": view.values["year"],
        "response": view.response,
        "areas": [
            {
                "area": each.name,
                "answers": [
                    {"question": title, "value": cell.text, "change": cell.change}
                    for title, cell in zip(titles, each.answers, strict=True)
                ],
            }
            for each in view.areas
        ],
    }
    return say(found, as_json=words.json, text=table(shown))


def list_grants(register: Register, words: Words) -> int:
    """Show the grants: where each stands, what is used and left, and what does not add up."""
    found = [_grant(each) for each in grants.lines(register, clock.today())]
    shown = [["id", _("Bidrag"), _("Läge"), _("Använt"), _("Kvar"), _("Redovisas")]]
    shown += [
        [
            str(each["id"]),
            each["title"],
            each["state_text"],
            str(each["used"]),
            "" if each["left"] is None else str(each["left"]),
            each["next_report_on"] or "",
        ]
        for each in found
    ]
    said = [f"{each['title']}: {sentence}" for each in found for sentence in each["warnings"]]
    return say(found, as_json=words.json, text="\n".join([table(shown), *said]))


def _grant(line: grants.GrantLine) -> dict[str, Any]:
    report = line.next_report
    return {
        "id": line.row.id,
        "title": line.row.values["title"],
        "state": line.state.value,
        "state_text": line.state_text,
        "granted": line.row.values["granted_amount"],
        "used": line.used,
        "used_by_measures": line.used_by_measures,
        "left": line.left,
        "next_report_on": None if report is None else report[1].isoformat(),
        "warnings": list(line.warnings),
    }


def youth_counts(register: Register, words: Words) -> int:
    """Show a year's counts as they may be published."""
    lines = youth.year_lines(register, words.year or clock.today().year)
    shown = [[_("Samverkan"), _("Nya"), _("Pågår"), _("Avslutade"), _("Möten")]]
    shown += [[each.name, each.started, each.ongoing, each.ended, each.meetings] for each in lines]
    names = ("name", "started", "ongoing", "ended", "meetings")
    found = [{name: getattr(each, name) for name in names} for each in lines]
    return say(found, as_json=words.json, text=table(shown))


def make_problem(register: Register, words: Words) -> int:
    """Make a problem of what a local council or a dialogue has told."""
    made = heard.make_problem(register, words.kind, words.id)
    return say({"ok": True, "id": made}, as_json=words.json, text=_("Problemet är tillagt."))


_ID: Final = {"type": int, "required": True, "metavar": _("N")}
VERBS: Final = {
    "local-councils": Verb(councils, _("Visar de lokala råden och vilka som har hörts av."), ()),
    "survey": Verb(
        survey,
        _("Visar en trygghetsmätning område för område."),
        (Word("--id", _("Mätningens nummer, som list visar."), _ID),),
    ),
    "grants": Verb(list_grants, _("Visar bidragen: läge, använt, kvar och redovisning."), ()),
    "youth": Verb(
        youth_counts,
        _("Visar årets antal i samverkan kring unga. Färre än fem skrivs inte ut."),
        (Word("--year", _("Året; annars detta år."), {"type": int, "metavar": _("ÅR")}),),
    ),
    "make-problem": Verb(
        make_problem,
        _("Gör ett problem i lägesbilden av en iakttagelse eller ett ämne."),
        (
            Word("kind", _("Slaget."), {"choices": ("local_observation", "dialogue_topic")}),
            Word("--id", _("Postens nummer, som list visar."), _ID),
        ),
    ),
}
