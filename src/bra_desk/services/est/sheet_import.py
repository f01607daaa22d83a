"""Taking in reporters' sheets: what would come of them, and then all of it in one act."""

import enum
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.privacy import masked
from bra_desk.basics.texts import _, counted, long_date, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.est import EST_REPORT
from bra_desk.services.entries import columns_of, save_in
from bra_desk.services.est.reports import told_in
from bra_desk.services.est.sheet_reading import ReadRow, Statement
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: Problems told at once; the rest are counted.
_TOLD = 5
#: What makes two reports of a period the same.
_SAME = ("est_reporter", "area", "category", "place", "text", "occurrences")


class What(enum.StrEnum):
    """What an import does with a row."""

    NEW = "new"
    #: The register has it from this reporter and period already.
    SAME = "same"
    WRONG = "wrong"


WHAT_WORDS = {
    What.NEW: _("tas in"),
    What.SAME: _("finns redan"),
    What.WRONG: _("har fel"),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """What would happen to a row, in words."""

    what: What
    file: str
    number: int
    area: str
    category: str
    place: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What taking in sheets would do; nothing is written."""

    lines: tuple[Line, ...]
    problems: tuple[str, ...]
    #: What is left out, moved, new, told before, or should be looked at.
    notes: tuple[str, ...]

    def count(self, what: What) -> int:
        """How many rows that happens to."""
        return sum(line.what is what for line in self.lines)


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What was taken in: the deliveries that were made, and what was done with each row."""

    deliveries: tuple[int, ...]
    preview: Preview


def preview(register: Register, statements: Sequence[Statement]) -> Preview:
    """What would be new, known already, and wrong."""
    with register.read() as session:
        return _preview(session, statements)


def carry_out(
    register: Register, statements: Sequence[Statement], *, leaves_out_problems: bool = False
) -> Taken:
    """Take in sheets as one act, or nothing; rows that are there already are passed over.

    Errors: InputWrong when a row has something wrong, unless those rows are left out, when a
    sheet says of nobody, or when nothing in them is new.
    """
    names = ", ".join(masked(each.file.name) for each in statements)
    with register.write(_("EST-rapporter ur {file}").format(file=shortened(names))) as session:
        seen = _preview(session, statements)
        _refuse_nobody(statements)
        if not leaves_out_problems:
            _refuse_problems(seen)
        made = [_take(session, each) for each in statements if not _is_known(session, each)]
        if not made:
            raise InputWrong(_("Allt i {name} är redan inläst.").format(name=names), where=names)
        return Taken(deliveries=tuple(made), preview=seen)


def _preview(session: Session, statements: Sequence[Statement]) -> Preview:
    areas = reads.captions(session, "area")
    lines: list[Line] = []
    for each in statements:
        known = _known(session, each)
        lines += [_line(each, row, areas, _what_of(row, known)) for row in each.rows]
    return Preview(
        lines=tuple(lines),
        problems=tuple(problem for each in statements for problem in each.problems),
        notes=tuple(note for each in statements for note in _notes(session, each)),
    )


def _what_of(row: ReadRow, known: Counter[tuple[Any, ...]]) -> What:
    """What happens to a row; each report of the register answers for one row."""
    if row.problems:
        return What.WRONG
    key = _same_key(row.values)
    if known[key] <= 0:
        return What.NEW
    known[key] -= 1
    return What.SAME


def _known(session: Session, statement: Statement) -> Counter[tuple[Any, ...]]:
    """The reports that the register has of the statement's period, by what makes them the same."""
    found = reads.stored(session, "est_report", {"est_group": statement.group.id})
    return Counter(
        _same_key(each.values) for each in found if statement.period.holds(each.values["period_on"])
    )


def _same_key(values: Mapping[str, Any]) -> tuple[Any, ...]:
    key = [values[name] for name in _SAME]
    key[-1] = key[-1] or 1
    return tuple(each.casefold() if isinstance(each, str) else each for each in key)


def _line(statement: Statement, row: ReadRow, areas: Mapping[int, str], what: What) -> Line:
    values = row.values
    return Line(
        what=what,
        file=statement.file.name,
        number=row.number,
        area=areas.get(values["area"] or 0, ""),
        category=EST_REPORT.field("category").show(values["category"]),
        place=values["place"],
        text=values["text"],
    )


def _notes(session: Session, statement: Statement) -> Iterator[str]:
    name = statement.file.name
    yield from (f"{name}: {note}" for note in statement.notes)
    if not statement.rows:
        yield _("{name}: blanketten är tom, alltså inget att rapportera.").format(name=name)
    if statement.period.starts_on > clock.today():
        sentence = _("{name}: {period} har inte börjat.")
        yield sentence.format(name=name, period=statement.period.label)
    if statement.reporter_id is None:
        yield _("{name}: säg vem som har rapporterat.").format(name=name)
    yield from _told_before(session, statement)
    yield from (note for row in statement.rows for note in row.notes)


def _told_before(session: Session, statement: Statement) -> Iterator[str]:
    """That the same sheet, or another of the same reporter and period, was taken in before."""
    name = statement.file.name
    for each in reads.stored(session, "est_delivery", {"sha256": statement.file.sha256}):
        day = long_date(each.values["received_on"])
        yield _("{name}: samma blankett lästes in {day}.").format(name=name, day=day)
        return
    if statement.reporter_id in told_in(session, statement.group, statement.period):
        sentence = _(
            "{name}: {reporter} har redan rapporterat för {period}. Bara nya rader tas in."
        )
        yield sentence.format(name=name, reporter=statement.reporter, period=statement.period.label)


def _refuse_nobody(statements: Sequence[Statement]) -> None:
    """Errors: InputWrong for a sheet without a reporter."""
    for each in statements:
        if each.reporter_id is None:
            sentence = _("{name} säger inte vem som har rapporterat. Välj rapportör.")
            raise InputWrong(sentence.format(name=each.file.name), where=each.file.name)


def _refuse_problems(seen: Preview) -> None:
    """Errors: InputWrong with the first faults, when a row has any."""
    if not seen.problems:
        return
    rest = len(seen.problems) - _TOLD
    more = [_("och {count} till.").format(count=rest)] if rest > 0 else []
    told = "\n".join([_("Ingenting togs in."), *seen.problems[:_TOLD], *more])
    raise InputWrong(told, where=seen.problems[0].partition(": ")[0])


def _is_known(session: Session, statement: Statement) -> bool:
    """Whether nothing in a sheet is new: it was taken in before, and no row has come since."""
    known = _known(session, statement)
    is_new = any(_what_of(row, known) is What.NEW for row in statement.rows)
    return not is_new and statement.reporter_id in told_in(
        session, statement.group, statement.period
    )


def _take(session: Session, statement: Statement) -> int:
    """Keep that a sheet came, and its new rows. The number of the delivery."""
    known = _known(session, statement)
    fresh = [row for row in statement.rows if _what_of(row, known) is What.NEW]
    left_out = sum(bool(row.problems) for row in statement.rows)
    note = counted(left_out, _("rad med fel lämnades"), _("rader med fel lämnades"))
    values = FORMS["est_delivery"].empty() | {
        "est_group": statement.group.id,
        "est_reporter": statement.reporter_id,
        "period_on": statement.period.starts_on,
        "received_on": clock.today(),
        "file_name": masked(statement.file.name),
        "sha256": statement.file.sha256,
        "taken": len(fresh),
        "note": note if left_out else "",
    }
    delivery = save_in(session, FORMS["est_delivery"], values)
    for row in fresh:
        whole = {**row.values, "est_delivery": delivery}
        session.add(EST_REPORT.entity(**columns_of(EST_REPORT, whole)))  # together, for speed
    session.flush()
    return delivery
