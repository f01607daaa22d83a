"""The verbs that come after a meeting: extracts, dispatch and the public summary."""

import argparse
from dataclasses import asdict

from bra_desk.basics.errors import PlaceWrong
from bra_desk.cli.answers import say, table
from bra_desk.services.minutes import dispatch as dispatches
from bra_desk.services.minutes import summaries
from bra_desk.services.papers import extract_files
from bra_desk.services.registers import Register

Words = argparse.Namespace


def extracts(register: Register, words: Words) -> int:
    """Write the extracts of a meeting into a folder; status 4 when one was not written."""
    found = extract_files.write_extracts(register, words.meeting, words.to.absolute())
    told = [
        {"item": each.item, "path": str(each.path) if each.path else None, "reason": each.reason}
        for each in found
    ]
    is_whole = all(each.path is not None for each in found)
    text = "\n".join(each.sentence for each in found)
    say({"ok": is_whole, "extracts": told}, as_json=words.json, text=text)
    return 0 if is_whole else PlaceWrong.exit_status


def dispatch(register: Register, words: Words) -> int:
    """Fetch the recipients of a meeting's decisions, and show its list."""
    new = dispatches.fetch_recipients(register, words.meeting)
    lines = dispatches.dispatch_lines(register, words.meeting)
    told = [
        asdict(line)
        | {
            "held_on": line.held_on.isoformat(),
            "sent_on": line.sent_on and line.sent_on.isoformat(),
            "how": line.how and line.how.value,
        }
        for line in lines
    ]
    shown = [[line.number, line.recipient, str(line.sent_on or "")] for line in lines]
    text = table(shown) if shown else ""
    return say({"ok": True, "new": new, "lines": told}, as_json=words.json, text=text)


def summary(register: Register, words: Words) -> int:
    """Show the public summary of a meeting as plain text."""
    text = summaries.summary_text(register, words.meeting)
    return say({"ok": True, "text": text}, as_json=words.json, text=text.rstrip("\n"))
