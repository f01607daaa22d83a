"""Writes an extract for every item of a meeting that somebody is to receive."""

from dataclasses import dataclass
from pathlib import Path

from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import FileEdited, FileOpenElsewhere, InputWrong
from bra_desk.basics.texts import _
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.minutes import extracts
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register


@dataclass(frozen=True, kw_only=True)
class ExtractOutcome:
    """What became of one item's extract."""

    #: § 38 with its heading.
    item: str
    #: The file; None when the item has none.
    path: Path | None
    #: Why it was not written; empty when it was.
    reason: str = ""

    @property
    def sentence(self) -> str:
        """The outcome on one line."""
        if self.path is not None:
            return _("{item}: {file}").format(item=self.item, file=self.path.name)
        return _("{item}: inte skrivet. {reason}").format(item=self.item, reason=self.reason)


def write_extracts(register: Register, meeting_id: int, folder: Path) -> list[ExtractOutcome]:
    """Write one file in `folder` for each item with recipients; what was written, what was not.

    A file that a person may have changed is left as it is and told. Errors: InputWrong when
    nobody receives any decision, PlaceWrong when the folder is not there, EntryMissing.
    """
    refuse_no_folder(folder)
    meeting = meeting_view.view(register, meeting_id)
    wanted = [item for item in meeting.items if extracts.recipients_of(item)]
    if not wanted:
        raise InputWrong(_("Inget beslut i mötet har någon mottagare."), where=meeting.title)
    return [_written(register, meeting, item.id, folder) for item in wanted]


def _written(
    register: Register, meeting: MeetingView, item_id: int, folder: Path
) -> ExtractOutcome:
    item = next(each for each in meeting.items if each.id == item_id)
    told = " ".join(filter(None, (item.number, item.values["title"])))
    target = folder / papers.proposed_name(register, "extract", item_id)
    try:
        papers.write_document(register, "extract", item_id, target)
    except (FileEdited, FileOpenElsewhere, InputWrong) as error:
        return ExtractOutcome(item=told, path=None, reason=error.message)
    return ExtractOutcome(item=told, path=target)
