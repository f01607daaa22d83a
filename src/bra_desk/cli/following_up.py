"""The verbs of pledges and follow-up: carry over, what is missing, forms out and answers in."""

import argparse
from datetime import date
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, counted
from bra_desk.cli.answers import say
from bra_desk.cli.words import Verb, Word, path_word
from bra_desk.services.follow_ups import follow_up_answers, follow_up_forms, follow_ups
from bra_desk.services.follow_ups.follow_up_answers import WHAT_WORDS, What
from bra_desk.services.follow_ups.follow_up_forms import FORMATS, Sending
from bra_desk.services.pledges import pledge_carrying, pledges
from bra_desk.services.registers import Register

Words = argparse.Namespace


def carry_over(register: Register, words: Words) -> int:
    """Carry pledges over to their next period."""
    with register.read() as session:
        period = pledges.period_named(session, words.period)
    starts_on, ends_on = pledge_carrying.next_period(register, period)
    made = pledge_carrying.carry_over(
        register,
        words.ids or period.ids,
        words.starts_on or starts_on,
        words.ends_on or ends_on,
    )
    text = _("{pledges} förda över.").format(pledges=counted(len(made), _("löfte"), _("löften")))
    return say({"ok": True, "ids": made}, as_json=words.json, text=text)


def year(register: Register, words: Words) -> int:
    """Tell how far the follow-up of a year has come, and what is awaited from whom."""
    view = follow_ups.year_view(register, words.year, clock.today())
    told = [
        {
            "kind": item.kind,
            "token": item.token,
            "title": item.title,
            "owner": item.owner,
            "standing": item.standing.value,
        }
        for item in view.items
    ]
    return say({"year": view.year, "due_on": view.due_on.isoformat(), "items": told})


def write_forms(register: Register, words: Words) -> int:
    """Write the year's forms, one for each owner."""
    sending = Sending(year=words.year, file_format=words.format, due_on=words.due_on)
    sent = follow_up_forms.write_forms(register, sending, words.to.absolute())
    told = {
        "ok": True,
        "year": sent.year,
        "forms": [
            {"organisation": each.organisation, "path": str(each.path), "renamed": each.is_renamed}
            for each in sent.forms
        ],
        "without_owner": list(sent.without_owner),
    }
    lines = [str(each.path) for each in sent.forms]
    lines += [_("Saknar ansvarig: {title}").format(title=each) for each in sent.without_owner]
    return say(told, as_json=words.json, text="\n".join(lines))


def take_in(register: Register, words: Words) -> int:
    """Take in answers, or with --dry-run show what that would do; status 3 when one is refused."""
    if words.dry_run:
        seen = follow_up_answers.preview(register, words.files, words.year)
    else:
        seen = follow_up_answers.take_in(
            register, words.files, words.year, overwrites=words.overwrite
        )
    told = {
        "ok": not seen.problems,
        "counts": {what.value: seen.count(what) for what in What},
        "answers": [
            {
                "file": line.file,
                "place": line.place,
                "title": line.title,
                "what": line.what.value,
                "details": list(line.details),
            }
            for line in seen.lines
        ],
    }
    lines = [
        f"{line.file}, {line.place}: {line.title} ({WHAT_WORDS[line.what]}) "
        f"{' '.join(line.details)}".rstrip()
        for line in seen.lines
    ]
    say(told, as_json=words.json, text="\n".join(lines))
    return InputWrong.exit_status if seen.problems else 0


_YEAR: Final = Word(
    "--year", _("Året som följs upp."), {"type": int, "required": True, "metavar": _("ÅR")}
)
_DAY: Final = {"type": date.fromisoformat, "metavar": _("DATUM")}
_NUMBER: Final = {"type": int, "metavar": _("N")}
VERBS: Final = {
    "follow-up": Verb(
        year, _("Visar som JSON vad som är följt upp ett år, och vad som saknas."), (_YEAR,)
    ),
    "follow-up-forms": Verb(
        write_forms,
        _("Skriver ett årets underlag till varje ansvarig, i en mapp."),
        (
            _YEAR,
            path_word("--to", _("Mappen."), required=True, metavar=_("MAPP")),
            Word(
                "--format",
                _("Excel eller Word."),
                {"choices": list(FORMATS), "default": FORMATS[0]},
            ),
            Word("--due", _("Sista dag att svara."), {**_DAY, "dest": "due_on"}),
        ),
    ),
    "carry-over": Verb(
        carry_over,
        _("För medborgarlöften över till nästa period, ett löfte bara en gång."),
        (
            Word(
                "--period",
                _("Perioden de förs över från, till exempel 2023-2024."),
                {"required": True, "metavar": _("PERIOD")},
            ),
            Word(
                "--from",
                _("Nästa periods första dag; annars dagen efter."),
                {**_DAY, "dest": "starts_on"},
            ),
            Word(
                "--to",
                _("Nästa periods sista dag; annars efter överenskommelsen."),
                {**_DAY, "dest": "ends_on"},
            ),
            Word(
                "--pledge",
                _("Bara det löftet, med numret som list visar."),
                {**_NUMBER, "action": "append", "dest": "ids"},
            ),
        ),
    ),
}
