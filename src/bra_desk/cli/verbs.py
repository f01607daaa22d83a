"""What each verb does: call a service and answer."""

import argparse
import json
import sys
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.disk import reachable
from bra_desk.basics.errors import InputWrong, PlaceWrong, RegisterDamaged, UserError
from bra_desk.basics.privacy import Finding, findings, masked
from bra_desk.basics.texts import _, counted
from bra_desk.cli.answers import failure, refusal, say, table
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import (
    about,
    calendars,
    history,
    justifications,
    loading,
    privacy,
    records,
    registers,
)
from bra_desk.services.papers import papers
from bra_desk.services.registers import Register, Start
from bra_desk.services.walks import photo_files

Words = argparse.Namespace
#: What reading JSON that is not as it must be ends in; the last for thousands of brackets.
_MALFORMED: Final = (ValueError, TypeError, KeyError, RecursionError)


def init(_register: None, words: Words) -> int:
    """Make a register in the data folder."""
    registers.make_register(words.folder, Start(words.start))
    text = _("Registret är skapat i {folder}.").format(folder=words.folder)
    return say({"ok": True, "folder": str(words.folder)}, as_json=words.json, text=text)


def info(register: Register, _words: Words) -> int:
    """Tell about the register."""
    return say(about.info(register, clock.today()))


def kinds(_register: None, _words: Words) -> int:
    """Tell which kinds of entry there are."""
    return say([asdict(kind) for kind in records.kinds()])


def schema(_register: None, _words: Words) -> int:
    """Tell what a file to load looks like."""
    return say(records.schema())


def list_entries(register: Register, words: Words) -> int:
    """Show the entries of a kind."""
    rows = records.chosen(register, words.kind, words.where, words.sort)
    if words.view:
        rows = records.seen_in(register, words.kind, rows, words.view, words.mine)
    columns = FORMS[words.kind].columns
    shown = [["id", *(field.label for field in columns)]]
    shown += [[str(row.id), *(row.texts[field.name] for field in columns)] for row in rows]
    found = [{"id": row.id, "token": row.token, **row.texts} for row in rows]
    return say(found, as_json=words.json, text=table(shown))


def session(register: Register, _words: Words) -> int:
    """Answer requests line by line; an answer comes when its request is safe on the disk."""
    for line in sys.stdin:
        if line.strip():
            sys.stdout.write(json.dumps(_replied(register, line), ensure_ascii=False) + "\n")
            sys.stdout.flush()
    return 0


def _replied(register: Register, line: str) -> dict[str, Any]:
    """The reply to one request: saved whole and durable, or refused whole."""
    try:
        request = json.loads(line)
        kind = request["kind"]
        rows = [{"kind": kind, **row} for row in request["rows"]]
    except _MALFORMED:
        sentence = _("Raden ska vara ett JSON-objekt med kind och rows.")
        return failure(InputWrong.code, sentence, "")
    try:
        return {"ok": True, "tokens": loading.load(register, rows)}
    except UserError as error:
        return refusal(error)


def dump(register: Register, words: Words) -> int:
    """Show every record."""
    return say(records.dump(register, with_history=words.history))


def load(register: Register, words: Words) -> int:
    """Take in a file of records, all or none. Errors: PlaceWrong, InputWrong, ValuesWrong."""
    try:
        incoming = json.loads(reachable(words.file).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise PlaceWrong(_("Filen går inte att läsa."), where=str(words.file)) from error
    except _MALFORMED as error:
        raise InputWrong(_("Filen är inte JSON i UTF-8."), where=str(words.file)) from error
    tokens = loading.load(register, incoming, dry_run=words.dry_run)
    done = _("{count} poster går att läsa in.") if words.dry_run else _("{count} poster inlästa.")
    lines = [done.format(count=len(tokens))]
    if lacking := photo_files.lacking(register):
        photos = counted(lacking, _("bild"), _("bilder"))
        sentence = _("{photos} följde inte med. Läs in med pictures --from MAPP.")
        lines.append(sentence.format(photos=photos))
    told = {"ok": True, "tokens": tokens} | ({"pictures_lacking": lacking} if lacking else {})
    return say(told, as_json=words.json, text="\n".join(lines))


def calendar(register: Register, words: Words) -> int:
    """Write a calendar file. Errors: InputWrong unless one meeting, or a body's year, is named."""
    target = words.to.absolute()
    if words.meeting is not None and words.body is None and words.year is None:
        calendars.write_meeting(register, words.meeting, target)
    elif words.meeting is None and words.body is not None and words.year is not None:
        calendars.write_year(register, words.body, words.year, target)
    else:
        raise InputWrong(
            _("Ange antingen --meeting eller både --body och --year."), where="calendar"
        )
    return say({"ok": True, "path": str(target)}, as_json=words.json, text=str(target))


def check_template(_register: None, words: Words) -> int:
    """Say what is wrong with a template; status 3 when something is."""
    found = papers.template_problems(words.file, words.document)
    text = "\n".join(found) or _("Förlagan går att använda.")
    say({"ok": not found, "problems": found}, as_json=words.json, text=text)
    return InputWrong.exit_status if found else 0


def scan(_register: None, words: Words) -> int:
    """Tell what a text, or every text of the register, says of single persons."""
    if words.text is None:
        register = registers.open_register(words.folder)
        try:
            found = [_told_of_entry(each) for each in privacy.scan(register)]
        finally:
            register.close()
    else:
        text = sys.stdin.read() if words.text == "-" else _text_of(Path(words.text))
        breaks = [place for place, letter in enumerate(text) if letter == "\n"]
        found = [_told(text, breaks, each) for each in findings(text)]
    return say(found)


def _told_of_entry(found: privacy.Found) -> dict[str, Any]:
    """A finding of the register as scripts read it."""
    return {
        "kind": found.kind,
        "token": found.token,
        "field": found.field,
        **_plain(found.finding, found.text),
        "justified": found.is_justified,
    }


def _told(text: str, breaks: Sequence[int], finding: Finding) -> dict[str, Any]:
    """A finding of a text, with the line it stands on; certain numbers are masked."""
    line = bisect_left(breaks, finding.start) + 1
    return _plain(finding, masked(text[finding.start : finding.end])) | {"line": line}


def _plain(finding: Finding, text: str) -> dict[str, Any]:
    return {
        "level": finding.level.value,
        "start": finding.start,
        "end": finding.end,
        "what": finding.what,
        "text": text,
        "rule": finding.rule,
    }


def _text_of(file: Path) -> str:
    """Errors: PlaceWrong when the file cannot be read, InputWrong when it is no text."""
    try:
        return reachable(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PlaceWrong(_("Filen går inte att läsa."), where=str(file)) from error
    except ValueError as error:
        raise InputWrong(_("Filen är inte text i UTF-8."), where=str(file)) from error


def list_justifications(register: Register, words: Words) -> int:
    """Show why personal numbers stay in texts: where, why, since when, and by whom."""
    found = justifications.justifications(register)
    shown = [["id", _("Var"), _("Post"), _("Skäl"), _("När"), _("Vem"), _("Står kvar")]]
    shown += [
        [
            str(each.id),
            each.where,
            each.what,
            each.reason,
            each.given_at.date().isoformat(),
            each.given_by,
            _("ja") if each.is_needed else _("nej"),
        ]
        for each in found
    ]
    told = [{**asdict(each), "given_at": each.given_at.isoformat()} for each in found]
    return say(told, as_json=words.json, text=table(shown))


def verify(register: Register, words: Words) -> int:
    """Check the register against its history; status 5 when it does not hold."""
    verdict = registers.verify(register, words.anchor)
    told = {"ok": verdict.is_sound, "problems": verdict.problems, "head": verdict.head}
    say(told)
    return 0 if verdict.is_sound else RegisterDamaged.exit_status


def backup(register: Register, words: Words) -> int:
    """Copy the register."""
    target = words.to.absolute()
    registers.back_up(register, target)
    return say({"ok": True, "path": str(target)}, as_json=words.json, text=str(target))


def undo(register: Register, words: Words) -> int:
    """Take the newest act back."""
    name = history.undo_last(register)
    text = _("Det finns inget att ångra.") if name is None else _("Ångrade: {name}")
    return say({"ok": True, "act": name}, as_json=words.json, text=text.format(name=name))


def selftest(_register: None, words: Words) -> int:
    """Try the program out on this computer."""
    from bra_desk import selftest as trial  # shows a window, so only this verb loads Qt

    return trial.run(words.picture)
