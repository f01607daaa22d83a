"""Photos as the papers of a walk show them: in which size, in which words, and to whom."""

from collections.abc import Iterable, Iterator
from functools import partial

from bra_desk.basics.texts import _, counted, joined
from bra_desk.documents.pictures import Picture
from bra_desk.documents.walks import WalkContent
from bra_desk.exchange import photos as pictures
from bra_desk.forms.photos import WARNING
from bra_desk.services.entries import Row
from bra_desk.services.walks.observations import number_of
from bra_desk.storage import photos as kept
from bra_desk.storage.register import Session

#: How wide a photo stands on the page, in millimetres, and how many pixels that needs.
_ACROSS, _UPRIGHT, _PIXELS = 76, 57, 900


def shown_photos(
    session: Session, photos: Iterable[Row], seen: Row | None = None
) -> Iterator[Picture]:
    """Photos of what was seen, None for nothing; those whose picture is gone are left out."""
    for each in photos:
        data = kept.picture(session, each.values["sha256"])
        if data is None:
            continue
        is_upright = (each.values["height"] or 0) > (each.values["width"] or 0)
        yield Picture(
            draw=partial(pictures.smaller, data, _PIXELS),
            alt_text=_alt_text(each, seen),
            width=_UPRIGHT if is_upright else _ACROSS,
            name=_("Bild"),
        )


def photos_left_out(full: WalkContent, content: WalkContent) -> Iterator[str]:
    """How many photos the public version leaves out."""
    left = _photos(full) - _photos(content)
    if left:
        photos = counted(left, _("bild"), _("bilder"))
        yield _("{photos} som ingen har sagt får visas").format(photos=photos)


def photos_shown(content: WalkContent) -> Iterator[str]:
    """How many photos the public version shows, and what to look for in them."""
    if _photos(content):
        shown = counted(_photos(content), _("bild"), _("bilder"))
        yield _("{photos} visas. {warning}").format(photos=shown, warning=WARNING)


def _alt_text(photo: Row, seen: Row | None) -> str:
    """What a photo shows, in words: as somebody described it, else what was seen there."""
    if photo.values["description"].strip():
        return str(photo.values["description"])
    if seen is None:
        return _("Bild från vandringen, utan beskrivning.")
    told = joined(seen.values["place"], seen.values["text"], between=": ")
    return _("Bild till iakttagelse {number}. {told}").format(
        number=number_of(seen.values), told=" ".join(told.split())
    )


def _photos(content: WalkContent) -> int:
    seen = (*content.good, *content.problems)
    return sum(len(each.photos) for each in seen) + len(content.unsorted)
