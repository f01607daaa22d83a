"""The situation picture, 4 § of the Act (2023:196): the newest decided joint one."""

from collections.abc import Iterator, Mapping
from typing import Final

from bra_desk.basics.texts import _, counted, long_date
from bra_desk.services.entries import Row
from bra_desk.services.lawfulness.shown import (
    Evidence,
    Known,
    Shown,
    gap,
    judged,
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
    """4 §: the picture's decision and its three parts."""
    picture = decided_picture(known)
    if picture is None:
        return judged([*_drafts(known), undecided()])
    told = _("{picture} beslutades {day}.").format(
        picture=picture.values["title"], day=long_date(picture.values["decided_on"])
    )
    decided = there(told, "situation_picture", picture.id)
    return judged([decided, *_parts(picture), *_problems(known, picture)])


def _joint_pictures(known: Known) -> list[Row]:
    """Every joint picture, decided or not."""
    return [each for each in known.rows("situation_picture") if each.values["organisation"] is None]


def decided_picture(known: Known) -> Row | None:
    """The newest joint picture that was decided on the day; None when none was."""
    in_use = pictures.in_use_in(known.session, known.day)
    if in_use is None:
        return None
    return next(each for each in _joint_pictures(known) if each.id == in_use.id)


def undecided() -> Evidence:
    """That no joint picture was decided on the day."""
    return gap(_("Ingen gemensam lägesbild är beslutad."), "situation_picture")


def _drafts(known: Known) -> list[Evidence]:
    told = _("{picture} är på väg.")
    return [
        there(told.format(picture=each.values["title"]), "situation_picture", each.id)
        for each in _joint_pictures(known)
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
