"""The verbs of safety walks: photos in and out, lists to those responsible, and walking again."""

import argparse
from datetime import date
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, counted
from bra_desk.cli.answers import say
from bra_desk.cli.words import Verb, Word, path_word
from bra_desk.services.papers import walk_papers
from bra_desk.services.registers import Register
from bra_desk.services.walks import photo_files, photos, walks

Words = argparse.Namespace


def add_photos(register: Register, words: Words) -> int:
    """Add photos to a walk; status 3 when any was refused, and the others are kept."""
    added = photos.add_photos(register, words.walk, words.files, words.observation)
    told = {
        "ok": not added.refused,
        "ids": list(added.ids),
        "refused": [{"file": each.name, "why": each.why} for each in added.refused],
    }
    lines = [_("{photos} tillagda.").format(photos=_counted(len(added.ids)))]
    lines += [f"{each.name}: {each.why}" for each in added.refused]
    say(told, as_json=words.json, text="\n".join(lines))
    return InputWrong.exit_status if added.refused else 0


def pictures(register: Register, words: Words) -> int:
    """Write all pictures to a folder, take them in again, or erase those of what is removed.

    Errors: InputWrong unless one of them is asked for.
    """
    asked = [words.to is not None, words.source is not None, words.erase_removed]
    if sum(asked) != 1:
        raise InputWrong(_("Ange en av --to, --from och --erase-removed."), where="pictures")
    if words.to is not None:
        count = photo_files.write_pictures(register, words.to)
        text = _("{photos} skrivna.").format(photos=_counted(count))
        return say({"ok": True, "written": count}, as_json=words.json, text=text)
    if words.erase_removed:
        count = photos.erase_leftovers(register)
        text = _("{photos} raderade för gott.").format(photos=_counted(count))
        return say({"ok": True, "erased": count}, as_json=words.json, text=text)
    taken = photo_files.take_pictures(register, words.source)
    lines = [
        _("{photos} inlästa. {lacking} saknas fortfarande.").format(
            photos=_counted(taken.filled), lacking=taken.lacking
        ),
        *(_("{file}: hör inte till någon post.").format(file=each) for each in taken.unknown),
    ]
    told = {
        "ok": True,
        "filled": taken.filled,
        "lacking": taken.lacking,
        "unknown": list(taken.unknown),
    }
    return say(told, as_json=words.json, text="\n".join(lines))


def write_lists(register: Register, words: Words) -> int:
    """Write a list of a walk's observations to each who answers for them."""
    sent = walk_papers.write_lists(register, words.walk, words.to.absolute())
    told = [{"responsible": each.responsible, "path": str(each.path)} for each in sent]
    text = "\n".join(str(each.path) for each in sent)
    return say({"ok": True, "lists": told}, as_json=words.json, text=text)


def next_walk(register: Register, words: Words) -> int:
    """Plan the walk that looks after an earlier one."""
    made = walks.next_walk(register, words.walk, words.on, clock.today())
    text = _("Vandring {id} är planerad.").format(id=made)
    return say({"ok": True, "id": made}, as_json=words.json, text=text)


def _counted(count: int) -> str:
    return counted(count, _("bild"), _("bilder"))


_WALK: Final = Word(
    "--walk",
    _("Vandringens nummer, som list walk visar."),
    {"type": int, "required": True, "metavar": _("N")},
)
_FOLDER: Final = {"metavar": _("MAPP")}
VERBS: Final = {
    "photos": Verb(
        add_photos,
        _("Lägger till bilder till en trygghetsvandring; plats och tid tas bort ur dem."),
        (
            _WALK,
            Word(
                "--observation",
                _("Iakttagelsen de visar, som list walk_observation visar."),
                {"type": int, "metavar": _("N")},
            ),
            path_word("files", _("Bilderna."), nargs="+", metavar=_("FIL")),
        ),
    ),
    "pictures": Verb(
        pictures,
        _("Skriver alla bilder till en mapp, eller läser in dem till poster som lästs in."),
        (
            path_word("--to", _("Mappen som bilderna skrivs i."), **_FOLDER),
            path_word("--from", _("Mappen som bilderna läses ur."), dest="source", **_FOLDER),
            Word(
                "--erase-removed",
                _("Raderar bilder till det som är borttaget, för gott."),
                {"action": "store_true"},
            ),
        ),
    ),
    "walk-lists": Verb(
        write_lists,
        _("Skriver en lista till var och en som svarar för iakttagelser på en vandring."),
        (_WALK, path_word("--to", _("Mappen som skrivs i."), required=True, **_FOLDER)),
    ),
    "next-walk": Verb(
        next_walk,
        _("Planerar en uppföljande vandring med allt som är öppet."),
        (
            _WALK,
            Word(
                "--on",
                _("Dagen, om den är bestämd."),
                {"type": date.fromisoformat, "metavar": _("DATUM")},
            ),
        ),
    ),
}
