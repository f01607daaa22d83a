"""Marked text that becomes a decision or a task, without being written again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QTextCursor

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.ui.kit.reading import clean_line, clean_lines, read_day
from bra_desk.ui.kit.saved_text import SavedText
from bra_desk.ui.kit.writing import WritingArea

#: How prose begins what somebody is to do: Uppdrag: Socialtjänsten – kartlägga …
_LEAD: Final = re.compile(_(r"(?:uppdrag|att göra|åtgärd)\s*:\s*"), re.IGNORECASE)
_WHO: Final = re.compile(r"([^.:;–]{2,60}?)\s+[–-]\s+(?=\S)")
_DUE: Final = re.compile(_(r"[,;]?\s*senast\s+(?:den\s+)?([^,;]+?)\s*\.?$"), re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class PartedTask:
    """A line of prose as a task; what it does not say is empty."""

    what: str
    who: str = ""
    due: str = ""


def taken(editor: WritingArea) -> str:
    """The marked text of an area, which loses it when it is whole lines; empty when none is.

    A part of a sentence is copied, so that what is left can still be read.
    """
    cursor = editor.textCursor()
    text = clean_lines(cursor.selectedText()).strip("\n")
    if not text.strip():
        return ""
    if not editor.isReadOnly() and _is_whole_lines(cursor):
        _remove_lines(cursor)
    return text.strip()


def marked_in(texts: Iterable[SavedText]) -> str:
    """The text that is marked in the one of these that has the cursor, taken from there."""
    return next((taken(each.editor) for each in texts if each.editor.hasFocus()), "")


def parted(text: str) -> PartedTask:
    """Who, what and by when, as far as a line of prose says it in a plain way."""
    line = clean_line(text).strip()
    due = ""
    if (found := _DUE.search(line)) and _is_day(found[1]):
        due, line = found[1], line[: found.start()]
    lead = _LEAD.match(line)
    line = line[lead.end() :] if lead else line
    who = ""
    if lead and (named := _WHO.match(line)):
        who, line = named[1], line[named.end() :]
    return PartedTask(what=line[:1].upper() + line[1:].rstrip("."), who=who, due=due)


def _is_day(text: str) -> bool:
    try:
        return read_day(text, today()) is not None
    except ValueError:
        return False


def _is_whole_lines(cursor: QTextCursor) -> bool:
    """Whether the selection begins and ends where lines do."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    begins = cursor.selectionStart() == first.position()
    at_end = cursor.selectionEnd() == last.position() + last.length() - 1
    return begins and (at_end or cursor.selectionEnd() == last.position())


def _remove_lines(cursor: QTextCursor) -> None:
    """Take the marked lines away with the break after them, or before the last."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if cursor.block().length() == 1 and not cursor.atEnd():
        cursor.deleteChar()
    elif cursor.block().length() == 1 and not cursor.atStart():
        cursor.deletePreviousChar()
    cursor.endEditBlock()
