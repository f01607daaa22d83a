"""Papers of a safety walk beyond its protocol: the public version, and a list to each asked."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from bra_desk.basics import privacy
from bra_desk.basics.errors import FileEdited, InputWrong, PlaceWrong
from bra_desk.basics.masking import Masks
from bra_desk.basics.texts import _, counted
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.names import safe_name
from bra_desk.documents.walks import ResponsibleContent, WalkContent
from bra_desk.forms.photos import WARNING
from bra_desk.services import exposure
from bra_desk.services.papers import papers
from bra_desk.services.papers.papers import Paper
from bra_desk.services.secrecy.public_version import public, texts_in
from bra_desk.services.secrecy.secrecy import Secrets
from bra_desk.services.walks import walk_paper
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: The documents of a walk that have a public version.
PUBLISHED: Final = ("walk_protocol",)


@dataclass(frozen=True, kw_only=True)
class SentList:
    """A list on the disk, and whom it is to."""

    responsible: str
    path: Path


def review(register: Register, walk_id: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the public version leaves out, and what to look at in it. Errors: EntryMissing."""
    with register.read() as session:
        full, secrets = walk_paper.walk(session, walk_id), _secrets(session)
        told = public(walk_paper.public_walk(session, walk_id), secrets)
    return tuple(_left_out(full, told)), tuple(_to_look_at(told))


def public_content(session: Session, walk_id: int) -> WalkContent:
    """A walk as everybody may read it. Errors: EntryMissing."""
    return public(walk_paper.public_walk(session, walk_id), _secrets(session))


def proposed_name(register: Register, document: str, walk_id: int) -> str:
    """The file name to propose for the public version."""
    with register.read() as session:
        title = public_content(session, walk_id).title
    name = _("{document} {title} publik version").format(
        document=DOCUMENTS[document].title, title=title
    )
    return f"{safe_name(name)}.docx"


def write_public(
    register: Register, document: str, walk_id: int, target: Path, template: Path | None = None
) -> Path:
    """Write the public version: photos only where somebody has said that they may be shown.

    Errors: EntryMissing, those of `papers.write_document` for the file.
    """
    with register.read() as session:
        content = public_content(session, walk_id)
    kind = DOCUMENTS[document]
    act = _("Skrev publik version av {title} till {file}").format(
        title=f"{kind.title} {content.title}", file=target.name
    )
    paper = Paper(name=act, document=f"{document}{papers.PUBLIC}", id=walk_id)
    papers.put(register, paper, papers.filled(kind, content, template), target)
    return target


def write_lists(register: Register, walk_id: int, folder: Path) -> tuple[SentList, ...]:
    """Write a list to each who answers for a place, with their observations and photos alone.

    A file that a person has written in is left alone; the new list gets a free name. Errors:
    EntryMissing, InputWrong when there is nobody to ask or a personal number without a reason
    would stand in a list, PlaceWrong.
    """
    if not folder.is_dir():
        raise PlaceWrong(_("Mappen finns inte. Skapa den, eller välj en annan."), where=str(folder))
    with register.read() as session:
        content = walk_paper.walk(session, walk_id)
        exposure.refuse(exposure.exposures_of((), session, content, walk_paper.KINDS))
    if not content.responsible:
        raise InputWrong(
            _("Vandringen har inga brister att fråga någon om. Lägg till iakttagelser först."),
            where="walk_list",
        )
    return tuple(_written(register, walk_id, content, each, folder) for each in content.responsible)


def _written(
    register: Register,
    walk_id: int,
    content: WalkContent,
    asked: ResponsibleContent,
    folder: Path,
) -> SentList:
    kind = DOCUMENTS["walk_list"]
    own = replace(content, responsible=(asked,))
    target = folder / f"{safe_name(f'{content.title} {asked.name}')}.docx"
    act = _("Skrev lista till {name}").format(name=asked.name)
    paper, data = Paper(name=act, document=kind.name, id=walk_id), papers.filled(kind, own)
    try:
        papers.put(register, paper, data, target)
    except FileEdited:
        target = papers.free_name(target)
        papers.put(register, paper, data, target)
    return SentList(responsible=asked.name, path=target)


def _secrets(session: Session) -> Secrets:
    """What is left out of every public paper: the private names that somebody has listed."""
    names = {each.values["name"] for each in reads.stored(session, "private_name")}
    return Secrets(parts={}, rows=frozenset(), masks=Masks(names=tuple(sorted(names))))


def _left_out(full: WalkContent, told: WalkContent) -> list[str]:
    photos = _photos(full) - _photos(told)
    sentences = []
    if photos:
        told_photos = counted(photos, _("bild"), _("bilder"))
        sentences.append(_("{photos} som ingen har sagt får visas").format(photos=told_photos))
    numbers = len(privacy.certain("\n".join(texts_in(full))))
    if numbers:
        sentences.append(counted(numbers, _("personnummer"), _("personnummer")))
    return sentences


def _to_look_at(told: WalkContent) -> list[str]:
    text = "\n".join(texts_in(replace(told, contact=())))
    sentences = [
        _("{what}: ”{words}”.").format(
            what=each.what[0].upper() + each.what[1:], words=text[each.start : each.end]
        )
        for each in privacy.findings(text)
    ]
    if _photos(told):
        shown = counted(_photos(told), _("bild"), _("bilder"))
        sentences.append(_("{photos} visas. {warning}").format(photos=shown, warning=WARNING))
    return sentences


def _photos(content: Any) -> int:
    seen = (*content.good, *content.problems)
    return sum(len(each.photos) for each in seen) + len(content.unsorted)
