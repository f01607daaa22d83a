"""The situation picture, 4 § of the Act (2023:196): the newest decided joint one.

A register from before pictures were entries of their own names its picture in the action plan;
that is read as long as there is no joint picture at all.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from bra_desk.basics.texts import _, counted, long_date
from bra_desk.services.entries import Row
from bra_desk.services.lawfulness.shown import (
    Evidence,
    Known,
    Shown,
    gap,
    judged,
    left_to_you,
    there,
)
from bra_desk.services.situation import pictures

#: The parts that 4 § counts up, in its order: what is said when it is there, and when it is not.
_PARTS: Final[Mapping[str, tuple[str, str]]] = {
    "mapping": (
        _("Den har en kartläggning (4 § 1)."),
        _("Lägesbilden saknar kartläggning (4 § 1)."),
    ),
    "other_information": (
        _("Den har annan information (4 § 2)."),
        _("Lägesbilden saknar annan information (4 § 2)."),
    ),
    "analysis": (
        _("Den har en analys (4 § 3)."),
        _("Lägesbilden saknar analys (4 § 3)."),
    ),
}


def situation_picture(known: Known) -> Shown:
    """4 §: the picture's decision and its three parts, else what the action plans say of one."""
    if not joint_pictures(known):
        return _told_by_plan(known)
    picture = decided_picture(known)
    if picture is None:
        return judged([*_drafts(known), undecided()])
    told = _("{picture} beslutades {day}.").format(
        picture=picture.values["title"], day=long_date(picture.values["decided_on"])
    )
    decided = there(told, "situation_picture", picture.id)
    return judged([decided, *_parts(picture), *_problems(known, picture)])


def joint_pictures(known: Known) -> list[Row]:
    """Every joint picture, decided or not."""
    return [each for each in known.rows("situation_picture") if each.values["organisation"] is None]


def decided_picture(known: Known) -> Row | None:
    """The newest joint picture that was decided on the day; None when none was."""
    in_use = pictures.in_use_in(known.session, known.day)
    if in_use is None:
        return None
    return next(each for each in joint_pictures(known) if each.id == in_use.id)


def undecided() -> Evidence:
    """That there are joint pictures, but none that was decided on the day."""
    return gap(_("Ingen gemensam lägesbild är beslutad."), "situation_picture")


def _drafts(known: Known) -> list[Evidence]:
    told = _("{picture} är på väg.")
    return [
        there(told.format(picture=each.values["title"]), "situation_picture", each.id)
        for each in joint_pictures(known)
        if each.values["decided_on"] is None
    ]


def _parts(picture: Row) -> Iterator[Evidence]:
    for name, (is_there, is_missing) in _PARTS.items():
        if picture.values[name].strip():
            yield there(is_there, "situation_picture", picture.id)
        else:
            yield gap(is_missing, "situation_picture", picture.id)


def _problems(known: Known, picture: Row) -> list[Evidence]:
    """How many problems it tells of; the Act asks for none as entries, so none is no gap."""
    mine = tuple(each.id for each in known.rows("problem") if each.values["picture"] == picture.id)
    if not mine:
        return []
    told = _("Den har {count}.").format(count=counted(len(mine), _("problem"), _("problem")))
    return [there(told, "problem", *mine)]


def _told_by_plan(known: Known) -> Shown:
    """The newest picture that an action plan names; whether it has its parts is not known."""
    found = [
        each
        for each in known.rows("action_plan")
        if each.values["situation_picture"]
        and (each.values["situation_picture_on"] or date.min) <= known.day
    ]
    if not found:
        nothing = _("Ingen lägesbild finns i registret, och ingen åtgärdsplan nämner någon.")
        return judged([gap(nothing, "situation_picture")])
    plan = max(found, key=lambda each: (each.values["situation_picture_on"] or date.min, each.id))
    title, day = plan.values["situation_picture"], plan.values["situation_picture_on"]
    told = _("{picture}, enligt {plan}").format(picture=title, plan=plan.values["title"])
    at_plan = there(told, "action_plan", plan.id)
    if day is None:
        return judged([at_plan, gap(_("Lägesbilden har inget datum."), "action_plan", plan.id)])
    told = _("Lägesbilden är från {day}.").format(day=long_date(day))
    dated = there(told, "action_plan", plan.id)
    return left_to_you([at_plan, dated])
