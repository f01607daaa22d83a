"""What IT and scripts ask of a register: versions, counts, deadlines and where it lies."""

from datetime import date
from typing import Any

from bra_desk import __version__
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import agreements, reminders
from bra_desk.storage import place, reads
from bra_desk.storage.backup import last_backup
from bra_desk.storage.register import Register, engine_version, head_of
from bra_desk.storage.siting import siting


def info(register: Register, today: date) -> dict[str, Any]:
    """Everything about a register that is not its content, as plain JSON values."""
    with register.read() as session:
        due = reminders.due_in(session, today)
        counts = {kind: len(reads.tokens(session, kind)) for kind in FORMS}
        states = agreements.lines_in(session, today)
        head = head_of(session)
    backup = last_backup(register.folder)
    lies = siting(register.folder)
    return {
        "versions": {
            "program": __version__,
            "schema": place.head_revision(),
            "sqlite": engine_version(),
        },
        "folder": str(register.folder),
        "file": register.file.name,
        "synced_by": lies.synced_by or None,
        "on_network": lies.is_remote,
        "counts": counts,
        "agreements": [
            {"title": each.title, "state": each.state.value, "detail": each.detail}
            for each in states
        ],
        "deadlines": [
            {
                "kind": each.kind,
                "title": each.title,
                "due_on": each.due_on.isoformat(),
                "days_left": each.days_left,
            }
            for each in due
        ],
        "last_backup": backup and backup.isoformat(),
        "head": head,
    }
