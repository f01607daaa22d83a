"""Whether an action plan rests on a decided joint situation picture, 5 § of the Act (2023:196)."""

from bra_desk.basics.texts import _, long_date
from bra_desk.forms.form import Values


def flaw(plan: Values, picture: Values | None) -> str:
    """What is wrong with the picture that a plan names; empty when nothing is.

    `picture` is None when the plan names none, or one that is removed.
    """
    if picture is None:
        is_named = plan["situation_picture"] is not None
        return (
            _("Lägesbilden som planen bygger på är borttagen.")
            if is_named
            else _("Planen säger inte vilken lägesbild den bygger på.")
        )
    sentence = _flaw_of(plan, picture)
    decided_on = picture["decided_on"]
    day = "" if decided_on is None else long_date(decided_on)
    return sentence.format(picture=picture["title"], day=day)


def _flaw_of(plan: Values, picture: Values) -> str:
    """The same as a pattern, for a picture that is there."""
    planned_on, decided_on = plan["decided_on"], picture["decided_on"]
    if picture["organisation"] is not None:
        return _("{picture} är en organisations egen bild. Planen ska bygga på den gemensamma.")
    if decided_on is None:
        return _("Lägesbilden som planen bygger på är inte beslutad: {picture}.")
    if planned_on is not None and planned_on < decided_on:
        return _("Planen är äldre än sin lägesbild: {picture} beslutades {day}.")
    return ""
