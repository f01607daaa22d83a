"""The verbs of pledges and follow-up: carry over, what is missing, forms out and answers in."""

import argparse
from datetime import date
from typing import Final

from bra_desk.basics.texts import _, counted
from bra_desk.cli.answers import say
from bra_desk.cli.words import Verb, Word
from bra_desk.services import pledge_carrying, pledges
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


_DAY: Final = {"type": date.fromisoformat, "metavar": _("DATUM")}
_NUMBER: Final = {"type": int, "metavar": _("N")}
VERBS: Final = {
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
