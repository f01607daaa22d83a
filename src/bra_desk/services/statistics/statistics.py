"""Taking in public statistics: what is chosen of a file becomes values, all in one act."""

from collections.abc import Sequence
from dataclasses import dataclass

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong, ValuesWrong
from bra_desk.basics.privacy import masked
from bra_desk.basics.texts import _, counted, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.services.entries import columns_of, save_in
from bra_desk.services.statistics import statistics_choices
from bra_desk.services.statistics.statistics_choices import Choices
from bra_desk.services.statistics.statistics_files import Statement, series_key
from bra_desk.services.statistics.statistics_preview import (
    WRITES,
    Planned,
    Preview,
    plan,
    preview_of,
    problems_of,
)
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: Problems told at once; the rest are counted.
_TOLD = 5


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What was taken in; no import when there was nothing new."""

    import_id: int | None
    preview: Preview


def carry_out(register: Register, statement: Statement, choices: Choices) -> Taken:
    """Take in what was chosen as one act, or nothing; the file is remembered with it.

    Errors: InputWrong when nothing is chosen, or something chosen cannot be read.
    """
    name = _("Import av statistik ur {file}").format(file=shortened(masked(statement.file.name)))
    with register.write(name) as session:
        planned = plan(session, statement, choices)
        seen = preview_of(session, statement, choices, planned)
        _refuse_nothing(statement, choices)
        _refuse_twice(statement, planned)
        _refuse_problems(statement, choices, seen)
        writes = [each for each in planned if each.what in WRITES]
        if not writes:
            return Taken(import_id=None, preview=seen)
        import_id = _save_import(session, statement, choices, seen)
        indicators = _indicators(session, statement, choices)
        for each in writes:
            _save_value(session, each, indicators[series_key(each.row)], import_id, choices)
        return Taken(import_id=import_id, preview=seen)


def _refuse_nothing(statement: Statement, choices: Choices) -> None:
    """Errors: InputWrong when nothing is chosen."""
    name = statement.file.name
    if not choices.series:
        raise InputWrong(
            _("Välj vilka serier som ska in. Filen har {count}.").format(
                count=counted(len(statement.series), _("serie"), _("serier"))
            ),
            where=name,
        )
    if not choices.regions:
        shown = ", ".join(statement.regions[:8]) + (" …" if len(statement.regions) > 8 else "")
        raise InputWrong(
            _("Välj vilken plats som är kommunen. Filen har: {regions}.").format(regions=shown),
            where=name,
        )


def _refuse_twice(statement: Statement, planned: Sequence[Planned]) -> None:
    """Errors: InputWrong when two places of the file would become one and the same."""
    seen: dict[tuple[object, ...], Planned] = {}
    for each in planned:
        other = seen.setdefault(each.key, each)
        if other is not each:
            sentence = _("{one} och {other} är valda som samma plats. Välj en av dem.")
            raise InputWrong(
                sentence.format(one=other.row.region, other=each.row.region),
                where=f"{statement.file.name}, {each.row.place}",
            )


def _refuse_problems(statement: Statement, choices: Choices, seen: Preview) -> None:
    """Errors: InputWrong when something that was chosen cannot be read."""
    if not seen.problems or choices.leaves_out_problems:
        return
    name = statement.file.name
    told = "\n".join(seen.problems[:_TOLD])
    rest = len(seen.problems) - _TOLD
    more = "\n" + _("och {count} till.").format(count=rest) if rest > 0 else ""
    raise InputWrong(
        _("Ingenting togs in ur {name}.").format(name=name) + f"\n{told}{more}",
        where=f"{name}, {problems_of(statement, choices)[0].place}",
    )


def _save_import(session: Session, statement: Statement, choices: Choices, seen: Preview) -> int:
    left_out = seen.problems if choices.leaves_out_problems else ()
    values = FORMS["statistics_import"].empty() | {
        "file_name": statement.file.name,
        "sha256": statement.file.sha256,
        "layout": statement.reading.layout,
        "source": choices.source,
        "retrieved_on": choices.retrieved_on,
        "imported_on": clock.today(),
        "imported_by": clock.actor(),
        "taken": seen.count(*WRITES),
        "choices": statistics_choices.written(session, statement, choices),
        "warnings": "\n".join((*left_out, *seen.notes)),
    }
    return save_in(session, FORMS["statistics_import"], values)


def _indicators(session: Session, statement: Statement, choices: Choices) -> dict[str, int]:
    """The indicator of each series: the one chosen, which remembers the series, or a new one."""
    found = {}
    for key, id in choices.series.items():
        found[key] = _new_indicator(session, statement, choices, key) if id is None else id
        if id is not None:
            _remember(session, id, key)
    return found


def _new_indicator(session: Session, statement: Statement, choices: Choices, key: str) -> int:
    row = statement.series[key]
    names = [statement.series[each].series for each in choices.series]
    values = FORMS["indicator"].empty() | {
        "title": f"{row.series}, {row.unit}" if names.count(row.series) > 1 else row.series,
        "unit": row.unit,
        "source": choices.source,
        "series": key,
        "interpretation": statement.reading.interpretation,
    }
    return save_in(session, FORMS["indicator"], values)


def _remember(session: Session, indicator_id: int, key: str) -> None:
    before = reads.stored(session, "indicator", {"id": indicator_id})
    if before and before[0].values["series"] != key:
        values = before[0].values | {"series": key}
        save_in(session, FORMS["indicator"], values, id=indicator_id)


def _save_value(
    session: Session, each: Planned, indicator_id: int, import_id: int, choices: Choices
) -> None:
    """Errors: ValuesWrong, with the cell, for what the form refuses."""
    form = FORMS["indicator_value"]
    values = form.empty() | {
        "indicator": indicator_id,
        "year": each.row.period.year,
        "period": each.row.period.label,
        "area": each.target.area,
        "comparison": each.target.comparison,
        "value": each.value,
        "status": each.status,
        "source": choices.source,
        "retrieved_on": choices.retrieved_on,
        "statistics_import": import_id,
    }
    if each.before is not None:
        save_in(session, form, values, id=each.before.id)
        return
    problems = form.problems(values)
    if problems:
        raise ValuesWrong(problems, where=str(each.row.place))
    session.add(form.entity(**columns_of(form, values)))  # written together, for speed
