"""The lists of a safety walk: one to each who answers for a place."""

from dataclasses import dataclass, replace
from pathlib import Path

from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.names import safe_name
from bra_desk.documents.walks import ResponsibleContent, WalkContent
from bra_desk.services import exposure
from bra_desk.services.papers import papers
from bra_desk.services.papers.papers import Paper
from bra_desk.services.walks import walk_paper
from bra_desk.storage.register import Register


@dataclass(frozen=True, kw_only=True)
class SentList:
    """A list on the disk, and whom it is to."""

    responsible: str
    path: Path


def write_lists(register: Register, walk_id: int, folder: Path) -> tuple[SentList, ...]:
    """Write a list to each who answers for a place, with their observations and photos alone.

    A file that a person has written in is left alone; the new list gets a free name. Errors:
    EntryMissing, InputWrong when there is nobody to ask or a personal number without a reason
    would stand in a list, PlaceWrong.
    """
    refuse_no_folder(folder)
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
    path = papers.put_beside(register, paper, data, target)
    return SentList(responsible=asked.name, path=path)
