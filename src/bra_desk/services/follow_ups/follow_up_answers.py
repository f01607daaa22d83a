"""Taking in returned follow-up forms: previewed row by row, all in one act or nothing."""

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bra_desk.basics import clock
from bra_desk.basics.disk import reachable
from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.basics.texts import _, counted, shortened
from bra_desk.documents import answer_form
from bra_desk.exchange import answer_sheets
from bra_desk.forms.answers import (
    FORM_VERSION,
    QUESTIONS,
    Answer,
    Reference,
    read_reference,
    understood,
)
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries
from bra_desk.services.follow_ups import follow_ups
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: How many letters of an answer a preview shows.
_SHOWN = 60


class What(enum.StrEnum):
    """What an answer does to the register."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    EMPTY = "empty"
    #: It would overwrite what somebody has written since the form was sent.
    NEWER = "newer"
    REFUSED = "refused"


WHAT_WORDS = {
    What.NEW: _("ny"),
    What.CHANGED: _("ändrar"),
    What.SAME: _("finns redan"),
    What.EMPTY: _("inte besvarad"),
    What.NEWER: _("nyare i registret"),
    What.REFUSED: _("går inte att läsa in"),
}


@dataclass(frozen=True, kw_only=True)
class AnswerLine:
    """An answer in the preview: where it stands, what it is about and what it does."""

    file: str
    place: str
    title: str
    what: What
    #: Each change, or each thing that is wrong, as a sentence.
    details: tuple[str, ...] = ()
    #: What would be saved; empty when nothing would.
    values: dict[str, Any] = field(default_factory=dict)
    #: The follow-up that is changed; None for a new one.
    follow_up_id: int | None = None
    owner_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What returned forms would do."""

    lines: tuple[AnswerLine, ...]

    def count(self, *whats: What) -> int:
        """How many answers do one of these."""
        return sum(line.what in whats for line in self.lines)

    @property
    def problems(self) -> list[str]:
        """A sentence with its place for everything that is wrong."""
        return [
            f"{line.file}, {line.place}: {detail}"
            for line in self.lines
            if line.what is What.REFUSED
            for detail in line.details
        ]


def preview(register: Register, files: Sequence[Path], year: int | None = None) -> Preview:
    """What these files would do; nothing is written. `year` refuses answers for another one.

    Errors: InputWrong for a file that is no form, PlaceWrong for one that cannot be read.
    """
    read = _read_files(files)
    with register.read() as session:
        return Preview(lines=tuple(_lines(session, read, year)))


def take_in(
    register: Register,
    files: Sequence[Path],
    year: int | None = None,
    *,
    overwrites: bool = False,
) -> Preview:
    """Save the answers of the files as one act, or nothing; answers with what was done.

    Errors: those of `preview`, and InputWrong when an answer is refused, or would overwrite
    something newer and `overwrites` does not say that it may.
    """
    read = _read_files(files)
    name = _("Svar på uppföljning ur {files}").format(
        files=counted(len(files), _("fil"), _("filer"))
    )
    with register.write(name) as session:
        seen = Preview(lines=tuple(_lines(session, read, year)))
        _refuse(seen, overwrites=overwrites)
        for line in seen.lines:
            if line.values:
                entries.save_in(session, FORMS["follow_up"], line.values, id=line.follow_up_id)
                _note_answer(session, line)
        return seen


def _refuse(seen: Preview, *, overwrites: bool) -> None:
    if seen.problems:
        told = "\n".join(seen.problems)
        raise InputWrong(
            _("Inget är inläst.\n{problems}").format(problems=told),
            where=seen.problems[0].partition(": ")[0],
        )
    newer = [line for line in seen.lines if line.what is What.NEWER]
    if newer and not overwrites:
        told = "\n".join(f"{line.title}: {' '.join(line.details)}" for line in newer)
        raise InputWrong(
            _(
                "Inget är inläst. Registret har nyare uppgifter, som svaret skulle skriva "
                "över:\n{lines}"
            ).format(lines=told),
            where=f"{newer[0].file}, {newer[0].place}",
        )


def _read_files(files: Sequence[Path]) -> list[tuple[str, list[Answer]]]:
    return [(file.name, _read(file)) for file in files]


def _read(file: Path) -> list[Answer]:
    try:
        data = reachable(file).read_bytes()
    except OSError as error:
        raise PlaceWrong(
            _("Filen {name} går inte att läsa. Stäng den i andra program och försök igen.").format(
                name=file.name
            ),
            where=str(file),
        ) from error
    if file.suffix.lower() == ".docx":
        return answer_form.read_answers(data, file.name)
    return answer_sheets.read_form(data, file.name)


def _lines(
    session: Session, read: list[tuple[str, list[Answer]]], year: int | None
) -> Iterator[AnswerLine]:
    taken: dict[tuple[str, str], str] = {}
    for file, answers in read:
        for answer in answers:
            reference = read_reference(answer.reference)
            problems = list(answer.problems)
            if reference is None:
                problems = problems or [_("Raden har ingen referens som går att känna igen.")]
            else:
                problems += _misplaced(session, reference, year)
                key = (reference.kind, reference.token)
                if taken.setdefault(key, file) != file and _says_something(answer):
                    problems.append(_("Svaret finns också i {file}.").format(file=taken[key]))
            yield _line(session, file, answer, reference, problems)


def _says_something(answer: Answer) -> bool:
    return any(value not in (None, "") for value in answer.cells.values())


def _misplaced(session: Session, reference: Reference, year: int | None) -> Iterator[str]:
    """Why the answer is not for this register, this year or this version of the form."""
    if reference.form_version != FORM_VERSION:
        yield _(
            "Underlaget är gjort med en annan version av programmet. Skicka ut ett nytt underlag."
        )
        return
    found = _round_of(session, reference)
    if found is None:
        yield _("Underlaget hör till ett annat register, eller så är omgången borttagen.")
        return
    if year is not None and found.values["year"] != year:
        yield _("Svaret gäller {answered} och inte {year}.").format(
            answered=found.values["year"], year=year
        )
    if _subject_of(session, reference) is None:
        yield _("Det som följs upp finns inte längre i registret.")


def _round_of(session: Session, reference: Reference) -> Stored | None:
    id = reads.numbers(session, "follow_up_round", [reference.round_token])
    found = reads.stored(session, "follow_up_round", {"id": id.get(reference.round_token)})
    return found[0] if found else None


def _subject_of(session: Session, reference: Reference) -> int | None:
    kind = FORMS["follow_up"].field(reference.kind).to  # type: ignore[attr-defined] # a Link
    id = reads.numbers(session, kind, [reference.token]).get(reference.token)
    return id if id is not None and reads.stored(session, kind, {"id": id}) else None


def _line(
    session: Session,
    file: str,
    answer: Answer,
    reference: Reference | None,
    problems: list[str],
) -> AnswerLine:
    said: dict[str, Any] = {}
    for question in QUESTIONS:
        place = answer.places.get(question.name, answer.place)
        try:
            value = understood(question, answer.cells.get(question.name))
        except ValueError as error:
            problems.append(f"{place}: {error}")
            continue
        if value is not None:
            problem = FORMS["follow_up"].problem(question.name, value)
            if problem is not None:
                problems.append(f"{place}: {problem}")
            said[question.name] = value
    about: dict[str, Any] = {"file": file, "place": answer.place, "title": answer.title}
    if problems or reference is None:
        return AnswerLine(**about, what=What.REFUSED, details=tuple(problems))
    if not said:
        return AnswerLine(**about, what=What.EMPTY)
    return _weighed(session, reference, said, about)


def _weighed(
    session: Session, reference: Reference, said: dict[str, Any], about: dict[str, Any]
) -> AnswerLine:
    """What a whole answer does, beside what the register holds; an empty cell changes nothing."""
    begun, subject = _round_of(session, reference), _subject_of(session, reference)
    if begun is None or subject is None:
        raise LookupError(reference.token)  # _misplaced has told of both
    year = begun.values["year"]
    view = follow_ups.view_in(session, year, clock.today())
    owners = {(item.kind, item.id): item.owner_id for item in view.items}
    where = {"year": year, reference.kind: subject}
    found = reads.stored(session, "follow_up", where)
    held = found[0].values if found else FORMS["follow_up"].empty() | where
    changes = tuple(_changes(held, said))
    what = What.CHANGED if found else What.NEW
    if found and not changes:
        return AnswerLine(**about, what=What.SAME)
    if found and found[0].version != reference.version:
        what = What.NEWER
    dated = {} if "followed_up_on" in said or found else {"followed_up_on": clock.today()}
    return AnswerLine(
        **about,
        what=what,
        details=changes,
        values=held | dated | said,
        follow_up_id=found[0].id if found else None,
        owner_id=owners.get((reference.kind, subject)),
    )


def _changes(held: dict[str, Any], said: dict[str, Any]) -> Iterator[str]:
    for question in QUESTIONS:
        before, after = held[question.name], said.get(question.name, held[question.name])
        if before == after:
            continue
        shown = [
            shortened(" ".join(question.show(value).split()), _SHOWN) for value in (before, after)
        ]
        pattern = _("{label}: ”{before}” blir ”{after}”.") if shown[0] else _("{label}: ”{after}”.")
        yield pattern.format(label=question.label, before=shown[0], after=shown[1])


def _note_answer(session: Session, line: AnswerLine) -> None:
    """Note on the owner's request that it is answered, the first time."""
    year = line.values["year"]
    rounds = [each.id for each in reads.stored(session, "follow_up_round", {"year": year})]
    where = {"follow_up_round": tuple(rounds), "organisation": line.owner_id}
    for request in reads.stored(session, "follow_up_request", where):
        if request.values["answered_on"] is None:
            values = request.values | {"answered_on": clock.today()}
            entries.save_in(session, FORMS["follow_up_request"], values, id=request.id)
