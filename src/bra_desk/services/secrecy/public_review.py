"""What a person should see before a public version is written: what goes, and what to look at."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, Final

from bra_desk.basics import privacy
from bra_desk.basics.masking import Masks, is_same_name
from bra_desk.basics.texts import _, counted
from bra_desk.documents.minutes import MinutesContent
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.secrecy.public_version import public, texts_in
from bra_desk.services.secrecy.secrecy import Secrets, what_is_marked

_BULLET: Final = "\n"


def left_out(content: Any, secrets: Secrets) -> Iterator[str]:
    """What is left out of any content beside its marked parts, one sentence each."""
    told = _BULLET.join(texts_in(public(content, replace(secrets, masks=Masks()))))
    for each, times in sorted(secrets.masks.names_in(told).items()):
        places = counted(times, _("ställe"), _("ställen"))
        yield _("Namnet {name}: {places}").format(name=each, places=places)
    numbers = len(privacy.certain(_BULLET.join(texts_in(content))))
    if numbers:
        yield counted(numbers, _("personnummer"), _("personnummer"))
    quoted = len(replace(secrets.masks, names=()).spans(told))
    if quoted:
        places = counted(quoted, _("ställe"), _("ställen"))
        yield _("Det markerade står också på {places} till").format(places=places)
    if isinstance(content, MinutesContent):
        yield _("Underskrifter")


def marked(meeting: MeetingView) -> Iterator[str]:
    """The parts of a meeting's items that are left out as wholes."""
    for item in meeting.items:
        for mark in item.secrecy:
            yield f"{item.name}: {what_is_marked(mark)}"


def to_look_at(told: Any, secrets: Secrets) -> Iterator[str]:
    """What any public content still says that may be about private persons."""
    plain = replace(told, contact=()) if _has(told, "contact") else told
    text = _BULLET.join(texts_in(plain))
    yield from _alone(text, secrets.masks)
    found = [(each.what, text[each.start : each.end]) for each in privacy.findings(text)]
    for (what, words), times in Counter(found).items():
        where = counted(times, _("ställe"), _("ställen"))
        yield _("{what} på {where}: ”{words}”.").format(
            what=what[0].upper() + what[1:], where=where, words=words
        )


def at_meeting(meeting: MeetingView, told: Any, secrets: Secrets) -> Iterator[str]:
    """What to look at beside that in a meeting's paper: who was there, and what hangs on it."""
    yield from _guests(meeting, told, secrets)
    if any(item.secrecy for item in meeting.items) and told.attachments:
        yield _("Bilagor: se efter att ingen av dem röjer det som är markerat.")


def _guests(meeting: MeetingView, told: Any, secrets: Secrets) -> Iterator[str]:
    """Those who are named, and neither in the register nor of an organisation."""
    text = _BULLET.join(texts_in(told))
    for row in meeting.attendees:
        who = row.values["name"]
        is_known = row.values["person"] is not None or row.values["party"]
        if is_known or secrets.masks.names_in(who) or who not in text:
            continue
        yield _(
            "{name} är inte med i registret. Publicera bara den som deltar i tjänsten "
            "eller i ett uppdrag."
        ).format(name=who)


def _alone(text: str, masks: Masks) -> Iterator[str]:
    """First names, and surnames that officials share, which stay where they stand alone."""
    for each in masks.names:
        words = each.split()
        for word in dict.fromkeys((words[0], words[-1])) if len(words) > 1 else ():
            if word.casefold() not in text.casefold():
                continue
            others = tuple(who for who in masks.kept if not is_same_name(who, each))
            times = Masks(names=(word,), kept=others).names_in(text).total()
            if times:
                places = counted(times, _("ställe"), _("ställen"))
                yield _("”{word}” står ensamt på {places}. Är det {name}?").format(
                    word=word, places=places, name=each
                )


def _has(told: Any, name: str) -> bool:
    return name in {each.name for each in fields(told)}
