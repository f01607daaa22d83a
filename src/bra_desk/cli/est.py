"""The verbs of EST: where groups stand, a period's picture, sheets in and out, and next steps."""

import argparse
from datetime import date
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, counted
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import Verb, Word
from bra_desk.model import est_periods
from bra_desk.services.est import (
    becoming,
    pictures,
    reports,
    sheet_import,
    sheet_reading,
    standings,
)
from bra_desk.services.est.pictures import Picture
from bra_desk.services.est.sheet_import import WHAT_WORDS, Preview, What
from bra_desk.services.est.sheet_reading import Chosen
from bra_desk.services.papers import est_papers, est_sheets
from bra_desk.services.papers.est_papers import EstPage
from bra_desk.services.papers.papers import Written
from bra_desk.services.registers import Register

Words = argparse.Namespace


def show(register: Register, words: Words) -> int:
    """Show where each group stands, or one group's picture of a period."""
    if words.group is None:
        return _show_groups(register, as_json=words.json)
    seen = pictures.picture(
        register, words.group, _day(words.period) or clock.today(), clock.today()
    )
    return say(_told(seen), as_json=words.json, text=_text(seen))


def take_in(register: Register, words: Words) -> int:
    """Take in reporters' sheets, or with --dry-run show what that would do."""
    chosen = Chosen(group_id=words.group, day=_day(words.period), reporter_id=words.reporter)
    statements = [
        sheet_reading.understand(register, sheet_reading.open_sheet(path), chosen)
        for path in words.files
    ]
    if words.dry_run:
        return _told_of(sheet_import.preview(register, statements), words, ())
    taken = sheet_import.carry_out(register, statements, leaves_out_problems=words.leave_out)
    return _told_of(taken.preview, words, taken.deliveries)


def write_sheet(register: Register, words: Words) -> int:
    """Write the sheet of a group, or of one of its reporters, for a period."""
    day, target = _day(words.period) or clock.today(), words.to.absolute()
    if target.is_dir():
        found = est_sheets.write_sheets(register, words.id, day, target)
    else:
        found = [est_sheets.write_sheet(register, words.id, day, target, words.reporter)]
    paths = [str(path) for path in found]
    told = {"ok": True, "path": paths[0], "paths": paths}
    return say(told, as_json=words.json, text="\n".join(paths))


def render(register: Register, words: Words) -> Written:
    """Write one of EST's papers. Errors: InputWrong without a group."""
    if words.id is None:
        raise InputWrong(_("Ange EST-gruppens nummer med --id."), where="id")
    page = EstPage(document=words.document, group_id=words.id, when=words.period)
    return est_papers.write_page(register, page, words.to.absolute(), words.template)


def nothing(register: Register, words: Words) -> int:
    """Note that a reporter had nothing to tell of a period."""
    day = _day(words.period) or clock.today()
    made = reports.tell_nothing(register, words.group, words.reporter, day)
    return say({"ok": True, "id": made}, as_json=words.json, text=_("Noterat."))


def become(register: Register, words: Words) -> int:
    """Make a problem, a measure or a matter of a report."""
    if words.what == "backlog_item":
        made = becoming.make_matter(register, words.id, words.body)
    else:
        make = {"problem": becoming.make_problem, "measure": becoming.make_measure}
        made = make[words.what](register, words.id)
    told = {"ok": True, "kind": words.what, "id": made}
    return say(told, as_json=words.json, text=_("Skapat: {number}").format(number=made))


def _day(text: str) -> date | None:
    """Errors: InputWrong for words that name no day."""
    day = est_periods.day_named(text) if text else None
    if text and day is None:
        sentence = _("”{text}” är ingen period. Skriv en dag, 2026-W46 eller 2026-11.")
        raise InputWrong(sentence.format(text=text), where="period")
    return day


def _show_groups(register: Register, *, as_json: bool) -> int:
    found = standings.standings(register, clock.today())
    told = [
        {
            "id": each.group.id,
            "group": each.group.name,
            "period": each.period.starts_on.isoformat(),
            "reports_due_on": each.reports_due_on.isoformat(),
            "told": [reporter.name for reporter in each.told],
            "missing": [reporter.name for reporter in each.missing],
            "meets_on": None if each.meets_on is None else each.meets_on.isoformat(),
        }
        for each in found
    ]
    lines = [
        f"{each.group.id} {each.group.name}: "
        + ". ".join(filter(None, (each.missing_text, each.meeting_text)))
        for each in found
    ]
    return say(told, as_json=as_json, text="\n".join(lines) or _("Det finns inga EST-grupper."))


def _told(seen: Picture) -> dict[str, Any]:
    cells = [
        {
            "category": row.category.value,
            "area": area,
            "now": cell.now,
            "before": cell.before,
            "change": cell.change.value,
        }
        for row in seen.matrix.rows
        for area, cell in zip(seen.matrix.areas, row.cells, strict=True)
        if cell.now or cell.before
    ]
    return {
        "group": seen.group.name,
        "period": seen.period.label,
        "starts_on": seen.period.starts_on.isoformat(),
        "ends_on": seen.period.ends_on.isoformat(),
        "reports": len(seen.reports),
        "total": seen.matrix.total.now,
        "before": seen.matrix.total.before,
        "cells": cells,
        "open": [row.id for row in seen.open],
        "late": [row.id for row in seen.late],
    }


def _text(seen: Picture) -> str:
    head = f"{seen.group.name}, {seen.period.label}"
    if seen.matrix.is_empty:
        return "\n".join((head, _("Inget är rapporterat.")))
    shown = [[_("Kategori"), *seen.matrix.areas, _("Alla")]]
    shown += [
        [row.label, *(cell.text for cell in row.cells), row.total.text] for row in seen.matrix.rows
    ]
    late = counted(len(seen.late), _("försenad åtgärd"), _("försenade åtgärder"))
    return "\n".join((head, table(shown), late))


def _told_of(seen: Preview, words: Words, deliveries: tuple[int, ...]) -> int:
    told = {
        "ok": True,
        "counts": {what.value: seen.count(what) for what in What},
        "problems": list(seen.problems),
        "notes": list(seen.notes),
        "deliveries": list(deliveries),
        "taken": seen.count(What.NEW) if deliveries else 0,
    }
    rows = [
        [str(line.number), line.area, line.category, line.place, WHAT_WORDS[line.what]]
        for line in seen.lines
    ]
    count = counted(seen.count(What.NEW), _("rapport"), _("rapporter"))
    pattern = _("{count} kan tas in.") if words.dry_run else _("{count} togs in.")
    lines = [table(rows)] if rows else []
    text = "\n".join([*lines, *seen.problems, *seen.notes, pattern.format(count=count)])
    return say(told, as_json=words.json, text=text)


_NUMBER: Final = {"type": int, "metavar": _("N")}
GROUP: Final = Word("--group", _("EST-gruppens nummer, som est visar."), _NUMBER)
REPORTER: Final = Word(
    "--reporter", _("Rapportörens nummer, som list est_reporter visar."), _NUMBER
)
PERIOD: Final = Word(
    "--period",
    _("En dag i perioden, 2026-W46 eller 2026-11; annars den som pågår."),
    {"default": "", "metavar": _("PERIOD")},
)
VERBS: Final = {
    "est": Verb(
        show, _("Visar EST-grupperna, eller en grupps lägesbild för en period."), (GROUP, PERIOD)
    ),
    "est-nothing": Verb(
        nothing,
        _("Noterar att en rapportör inte hade något att rapportera."),
        (
            Word(GROUP.name, GROUP.about, {**_NUMBER, "required": True}),
            Word(REPORTER.name, REPORTER.about, {**_NUMBER, "required": True}),
            PERIOD,
        ),
    ),
    "est-becomes": Verb(
        become,
        _("Gör ett problem, en åtgärd eller ett ärende i ärendebanken av en EST-rapport."),
        (
            Word("what", _("Vad den blir."), {"choices": ["problem", "measure", "backlog_item"]}),
            Word(
                "--id",
                _("Rapportens nummer, som list est_report visar."),
                {**_NUMBER, "required": True},
            ),
            Word("--body", _("Organet som ska få ärendet; annars gruppens eget."), _NUMBER),
        ),
    ),
}
