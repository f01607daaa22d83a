"""The verb that takes in files from elsewhere: statistics, follow-up answers, EST sheets."""

import argparse
import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any, Final

from bra_desk.basics.disk import reachable
from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.basics.texts import _, counted
from bra_desk.cli import est, following_up
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import UsageError, Verb, Word, path_word
from bra_desk.exchange.statistics import chosen_columns
from bra_desk.exchange.statistics.chosen_columns import ColumnMap
from bra_desk.services.registers import Register
from bra_desk.services.statistics import (
    statistics,
    statistics_choices,
    statistics_files,
    statistics_preview,
)
from bra_desk.services.statistics.statistics_choices import Choices, Dash
from bra_desk.services.statistics.statistics_files import Statement
from bra_desk.services.statistics.statistics_preview import WHAT_WORDS, WRITES, Preview, What

_STATISTICS: Final = "statistics"
_FOLLOW_UP: Final = "follow_up"
_EST: Final = "est"
_MANY: Final = {"action": "append", "default": []}


def take_in(register: Register, words: argparse.Namespace) -> int:
    """Take in a file, or with --dry-run show what that would do.

    Errors: UsageError for several files of statistics.
    """
    if words.kind == _FOLLOW_UP:
        return following_up.take_in(register, words)
    if words.kind == _EST:
        return est.take_in(register, words)
    if len(words.files) > 1:
        raise UsageError(words.kind)
    file = statistics_files.open_file(words.files[0])
    chosen_map = None if words.map is None else _map(words.map)
    statement = statistics_files.understand(file, chosen_map, words.year)
    choices = _choices(register, statement, words)
    if words.dry_run:
        seen = statistics_preview.preview(register, statement, choices)
        return _told(statement, choices, seen, words, None)
    taken = statistics.carry_out(register, statement, choices)
    return _told(statement, choices, taken.preview, words, taken.import_id)


def _map(path: Any) -> ColumnMap:
    """Errors: PlaceWrong when the file cannot be read, InputWrong when it is no map."""
    try:
        return chosen_columns.read_map(json.loads(reachable(path).read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise PlaceWrong(_("Filen går inte att läsa."), where=str(path)) from error
    except ValueError as error:
        raise InputWrong(_("Filen är inte JSON i UTF-8."), where=str(path)) from error


def _choices(register: Register, statement: Statement, words: argparse.Namespace) -> Choices:
    proposed = statistics_choices.proposed(register, statement)
    named = statistics_choices.chosen_by_words(
        statement, proposed, words.series, words.region, words.compare
    )
    return replace(
        named,
        dash=named.dash if words.dash is None else Dash(words.dash),
        source=named.source if words.source is None else words.source,
        retrieved_on=words.retrieved or named.retrieved_on,
        leaves_out_problems=words.leave_out,
    )


def _told(
    statement: Statement,
    choices: Choices,
    seen: Preview,
    words: argparse.Namespace,
    import_id: int | None,
) -> int:
    reading, taken = statement.reading, seen.count(*WRITES)
    told = {
        "ok": True,
        "file": statement.file.name,
        "sha256": statement.file.sha256,
        "layout": reading.layout,
        "source": choices.source,
        "series": list(choices.series),
        "regions": list(choices.regions),
        "other_series": [key for key in statement.series if key not in choices.series],
        "other_regions": [each for each in statement.regions if each not in choices.regions],
        "counts": {what.value: seen.count(what) for what in What},
        "changes": [asdict(change) for change in seen.changes],
        "problems": list(seen.problems),
        "notes": list(seen.notes),
        "already": seen.already,
        "dashes": seen.dashes,
        "import": import_id,
        "taken": 0 if words.dry_run or import_id is None else taken,
    }
    return say(told, as_json=words.json, text=_text(statement, choices, seen, words.dry_run))


def _text(statement: Statement, choices: Choices, seen: Preview, is_trial: bool) -> str:
    taken = seen.count(*WRITES)
    pattern = _("{count} kan tas in.") if is_trial else _("{count} togs in.")
    done = pattern.format(count=counted(taken, _("värde"), _("värden")))
    rows = [
        [change.indicator, change.place, change.period, change.before, change.after,
         WHAT_WORDS[change.what]]
        for change in seen.changes
        if change.what is not What.SAME
    ]  # fmt: skip
    lines = [f"{statement.file.name}: {statement.reading.title}. {_('Källa')}: {choices.source}"]
    lines += [seen.already] if seen.already else []
    lines += [table(rows)] if rows else [_("Inget i filen är nytt eller ändrat.")]
    lines += [*seen.problems, *seen.notes]
    if seen.dashes:
        dashes = _("{count} räknas som {what}; ändra med --dash.")
        count = counted(seen.dashes, _("streck"), _("streck"))
        lines.append(dashes.format(count=count, what=statistics_choices.DASH_WORDS[choices.dash]))
    return "\n".join([*lines, done])


VERB: Final = Verb(
    take_in,
    _("Läser in statistik, svar på en uppföljning eller EST-blanketter, allt eller inget."),
    (
        Word("kind", _("Vad filen innehåller."), {"choices": [_STATISTICS, _FOLLOW_UP, _EST]}),
        path_word(
            "files", _("Filen, eller svaren eller blanketterna."), nargs="+", metavar=_("FIL")
        ),
        Word("--dry-run", _("Prövar utan att spara."), {"action": "store_true"}),
        Word(
            "--overwrite",
            _("Låter svaren skriva över det som är nyare i registret."),
            {"action": "store_true"},
        ),
        Word(
            "--series",
            _("En serie i filen, hela namnet eller en del; får upprepas."),
            {**_MANY, "metavar": _("NAMN")},
        ),
        Word(
            "--region",
            _("Platsen i filen som är kommunen, eller ett område; får upprepas."),
            {**_MANY, "metavar": _("PLATS")},
        ),
        Word(
            "--compare",
            _("En plats att jämföra med; får upprepas."),
            {**_MANY, "metavar": _("PLATS")},
        ),
        Word(
            "--dash",
            _("Om ett ensamt streck är noll eller okänt."),
            {"choices": [dash.value for dash in Dash]},
        ),
        Word("--year", _("Året, när filen inte säger det."), {"type": int, "metavar": _("ÅR")}),
        Word("--source", _("Källan; annars den som filen visar."), {"metavar": _("TEXT")}),
        Word(
            "--retrieved",
            _("Dagen då filen hämtades; annars i dag."),
            {"type": date.fromisoformat, "metavar": _("DATUM")},
        ),
        Word(
            "--leave-out",
            _("Lämnar celler med fel och tar in resten."),
            {"action": "store_true"},
        ),
        path_word("--map", _("En JSON-fil som säger vad kolumnerna är."), metavar=_("FIL")),
        est.GROUP,
        est.PERIOD,
        est.REPORTER,
    ),
)
