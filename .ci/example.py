"""Write the example council's Word documents, for a computer that has no screen.

python .ci/example.py REGISTER_FOLDER TARGET_FOLDER
"""

import sys
from pathlib import Path

from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.entries import rows
from bra_desk.services.meetings.meeting_view import view
from bra_desk.services.papers.papers import proposed_name, record_document, write_document
from bra_desk.services.registers import open_register


def main(folder: Path, target: Path) -> None:
    """Write the notice of each coming meeting, and the record of each that was held."""
    target.mkdir(parents=True, exist_ok=True)
    register = open_register(folder)
    for meeting in rows(register, "meeting"):
        document = "notice"
        if meeting.values["status"] is MeetingStatus.HELD:
            document = record_document(view(register, meeting.id))
        name = proposed_name(register, document, meeting.id)
        written = write_document(register, document, meeting.id, target / name)
        sys.stdout.write(f"{written.path}\n")
    register.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
