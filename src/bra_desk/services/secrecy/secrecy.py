"""Marking what is secret, listing private names, and what the two together keep from papers.

Marks are set before and after approval alike: they are in no table that a seal holds, since they
change nothing in what was approved and only say what is left out of a copy of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.masking import Masks, is_same_name
from bra_desk.basics.texts import _, joined
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.secrecy import MARKED_PARTS
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: The texts that are looked for outside the item they belong to, by kind of entry.
_TEXTS: Final = {
    "agenda_item": ("title", "diary_number", "background", "supporting_documents", "discussion"),
    "decision": ("text",),
    "task": ("what",),
}
#: Which parts of an item hold the entries of a kind.
_HOLDERS: Final = {
    "decision": (MarkedPart.WHOLE, MarkedPart.DECISIONS),
    "task": (MarkedPart.WHOLE, MarkedPart.TASKS),
}
#: Which parts of an item, when marked, hold the name of the matter.
_TITLED: Final = frozenset({MarkedPart.WHOLE, MarkedPart.TITLE})
#: A shorter text, or a single word without digits, says too little to be looked for elsewhere.
_SHORTEST: Final = 10


@dataclass(frozen=True, kw_only=True)
class Secrets:
    """What a public version leaves out."""

    #: The marked parts of each item, by its number in the register.
    parts: dict[int, frozenset[MarkedPart]]
    #: The decisions and tasks that are marked, themselves or with their item, and the measures
    #: and matters of the backlog that would tell of them: kind and number.
    rows: frozenset[tuple[str, int]]
    #: The names and texts that are left out wherever they stand.
    masks: Masks


def mark(register: Register, item_id: int, part: MarkedPart, paragraph: str, **more: Any) -> int:
    """Mark an item or a part of it as secret; `decision`, `task` and `note` say more.

    Errors: ValuesWrong, InputWrong for a decision or a task of another item, EntryMissing.
    """
    form = FORMS["secrecy_mark"]
    told = {"agenda_item": item_id, "part": part, "paragraph": paragraph.strip()}
    with register.write(_("Sekretess markerad: {what}").format(what=MARKED_PARTS[part])) as session:
        opened_in(session, "agenda_item", item_id)
        for kind in _HOLDERS:
            _refuse_stranger(session, kind, more.get(kind), item_id)
        return save_in(session, form, form.empty() | told | more)


def lift_mark(register: Register, mark_id: int) -> None:
    """Take a secrecy mark away. Errors: EntryMissing."""
    with register.write(_("Sekretessmarkering borttagen")) as session:
        opened_in(session, "secrecy_mark", mark_id).removed_at = clock.now()


def list_name(register: Register, meeting_id: int, name: str) -> int:
    """List a name that is left out of the public versions of a meeting's papers.

    A name that is listed already stays as it is. Errors: ValuesWrong, EntryMissing.
    """
    form = FORMS["private_name"]
    with register.write(_("Namn som inte publiceras tillagt")) as session:
        opened_in(session, "meeting", meeting_id)
        for row in rows_in(session, "private_name", {"meeting": meeting_id}):
            if is_same_name(row.values["name"], name):
                return row.id
        return save_in(session, form, form.empty() | {"meeting": meeting_id, "name": name.strip()})


def unlist_name(register: Register, name_id: int) -> None:
    """Let a name be published again. Errors: EntryMissing."""
    with register.write(_("Namn som inte publiceras borttaget")) as session:
        opened_in(session, "private_name", name_id).removed_at = clock.now()


def names_of(register: Register, meeting_id: int) -> list[Row]:
    """The names of a meeting that are not published, in order."""
    with register.read() as session:
        return rows_in(session, "private_name", {"meeting": meeting_id})


def what_is_marked(mark: Row) -> str:
    """A mark on one line: hela ärendet, 26 kap. 1 § OSL."""
    part: str = mark.texts["decision"] or mark.texts["task"]
    words = f"”{part}”" if part else mark.texts["part"][0].lower() + mark.texts["part"][1:]
    return joined(words, mark.values["paragraph"])


def secrets_of(session: Session, meeting_id: int) -> Secrets:
    """What is left out of a meeting's papers, and of those of its body that they may quote.

    Errors: EntryMissing.
    """
    opened_in(session, "meeting", meeting_id)
    meeting = reads.stored(session, "meeting", {"id": meeting_id})[0].values
    body = {"body": meeting["body"]}
    same_body = [each.id for each in reads.stored(session, "meeting", body, with_removed=True)]
    entries = _Entries(session, same_body)
    return Secrets(
        parts=entries.parts,
        rows=entries.held,
        masks=Masks(
            names=tuple(_names(session, meeting_id, same_body)),
            kept=tuple(_officials(session, meeting_id)),
            phrases=tuple(entries.phrases(_standing_texts(session, body))),
        ),
    )


def secrets_of_all(session: Session) -> Secrets:
    """What is left out of a paper that belongs to no meeting: all that is left out anywhere.

    A name stays listed though an official has it too: here nobody has said who is meant.
    """
    meetings = [each.id for each in reads.stored(session, "meeting", with_removed=True)]
    entries = _Entries(session, meetings)
    names = {each.values["name"] for each in reads.stored(session, "private_name")}
    return Secrets(
        parts=entries.parts,
        rows=entries.held,
        masks=Masks(
            names=tuple(sorted(names)),
            kept=tuple(each.values["name"] for each in reads.stored(session, "person")),
            phrases=tuple(entries.phrases(_standing_texts(session, {}))),
        ),
    )


class _Entries:
    """The items of some meetings with their decisions, tasks and marks."""

    def __init__(self, session: Session, meetings: list[int]) -> None:
        self._session = session
        items = reads.stored(session, "agenda_item", {"meeting": meetings})
        self._meeting_of = {item.id: item.values["meeting"] for item in items}
        of_items = {"agenda_item": list(self._meeting_of)}
        self._marks = [each.values for each in reads.stored(session, "secrecy_mark", of_items)]
        self.rows = [("agenda_item", item) for item in items]
        for kind in _HOLDERS if self._marks else ():
            self.rows += [(kind, row) for row in reads.stored(session, kind, of_items)]

    @cached_property
    def parts(self) -> dict[int, frozenset[MarkedPart]]:
        """The parts of each item that are marked as wholes."""
        found: dict[int, frozenset[MarkedPart]] = {}
        for each in self._marks:
            if each["decision"] is None and each["task"] is None:
                item = each["agenda_item"]
                found[item] = found.get(item, frozenset()) | {each["part"]}
        return found

    @cached_property
    def held(self) -> frozenset[tuple[str, int]]:
        """The decisions and tasks that are marked, and what is named after a marked item."""
        rows = {(kind, row.id) for kind, row in self.rows if self.is_held(kind, row)}
        return frozenset(rows | set(self._named_after(rows)))

    def _named_after(self, held: set[tuple[str, int]]) -> Iterator[tuple[str, int]]:
        """The measures that marked decisions began, and the matters that marked items deal with."""
        decisions = [id for kind, id in held if kind == "decision"]
        for each in reads.stored(self._session, "measure", {"decision": decisions}):
            yield "measure", each.id
        for kind, row in self.rows:
            parts = self.parts.get(row.id, frozenset()) if kind == "agenda_item" else frozenset()
            if parts & _TITLED and row.values["backlog_item"] is not None:
                yield "backlog_item", row.values["backlog_item"]

    def is_held(self, kind: str, row: reads.Stored) -> bool:
        """Whether a decision or a task is marked, itself or with the others of its item."""
        if kind not in _HOLDERS:
            return False
        if any(each[kind] == row.id for each in self._marks):
            return True
        parts = self.parts.get(row.values["agenda_item"], frozenset())
        return not parts.isdisjoint(_HOLDERS[kind])

    def phrases(self, standing: Iterable[str]) -> Iterator[str]:
        """The lines of marked texts that tell enough to be looked for elsewhere.

        What an unmarked entry of the same meeting says in the same place is no secret, nor is a
        phrase that stands in several others, or what stands in many papers.
        """
        lines = list(self._lines())
        open_here = {(where, line, meeting) for where, line, meeting, held in lines if not held}
        times = Counter((where, line) for where, line, _meeting, held in lines if not held)
        known = set(standing)
        for where, line, meeting, held in lines:
            is_common = (where, line, meeting) in open_here or times[where, line] > 1
            if held and _is_telling(line) and not is_common and line not in known:
                yield line

    def _lines(self) -> Iterator[tuple[str, str, int, bool]]:
        """Each line of each text: what it is, the line, its meeting and whether it is marked."""
        for kind, row in self.rows if self._marks else ():
            item = row.id if kind == "agenda_item" else row.values["agenda_item"]
            parts = self.parts.get(item, frozenset())
            for name in _TEXTS[kind]:
                held = self.is_held(kind, row) or MarkedPart.WHOLE in parts or name in parts
                for line in row.values[name].splitlines():
                    where = f"{kind}.{name}"
                    yield where, " ".join(line.split()), self._meeting_of[item], held


def _is_telling(line: str) -> bool:
    is_one_word = " " not in line and not any(letter.isdigit() for letter in line)
    return len(line) >= _SHORTEST and not is_one_word


def _standing_texts(session: Session, of_body: dict[str, Any]) -> Iterator[str]:
    """What stands in many papers: the titles of standing items, and the phrases of the house."""
    for each in reads.stored(session, "standard_item", of_body):
        yield each.values["title"]
    for each in reads.stored(session, "phrase"):
        yield from (" ".join(line.split()) for line in each.values["text"].splitlines())


def _names(session: Session, meeting_id: int, same_body: list[int]) -> Iterator[str]:
    """The names listed for the meeting, and whole names that other meetings of the body list.

    Later papers quote earlier ones; but who was private then may be an official here.
    """
    officials = list(_officials(session, meeting_id))
    for each in reads.stored(session, "private_name", {"meeting": same_body}):
        name = each.values["name"]
        is_whole = len(name.split()) > 1
        is_official = any(is_same_name(name, official) for official in officials)
        if each.values["meeting"] == meeting_id or (is_whole and not is_official):
            yield name


def _officials(session: Session, meeting_id: int) -> Iterator[str]:
    """Those who are at the meeting, or in the register, for what they are."""
    for each in reads.stored(session, "attendance", {"meeting": meeting_id}):
        yield each.values["name"]
    for each in reads.stored(session, "person"):
        yield each.values["name"]


def _refuse_stranger(session: Session, kind: str, id: int | None, item_id: int) -> None:
    """Errors: InputWrong when the decision or task belongs to another item; None is neither."""
    if id is not None and not reads.stored(session, kind, {"id": id, "agenda_item": item_id}):
        raise InputWrong(_("Det som markeras hör inte till ärendet."), where=kind)
