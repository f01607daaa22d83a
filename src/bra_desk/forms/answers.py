"""The form that owners answer about a year: what is asked, and how an answer is understood.

A workbook and a Word file carry the same form. Each thing that is asked about has a reference
that says which round, which entry and which version of its follow-up the form was made from.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from urllib.parse import quote, unquote

from bra_desk.basics.texts import NBSP, _
from bra_desk.forms.fields import Choice, Date, Field, Number
from bra_desk.forms.measures import FOLLOW_UP, FOLLOWED_UP

#: Counts up when the form changes so that an older one can no longer be read.
FORM_VERSION: Final = 1
#: What is asked about each thing, by the fields of a follow-up.
QUESTIONS: Final = tuple(
    FOLLOW_UP.field(name)
    for name in (
        "process",
        "result",
        "effect",
        "deviation",
        "reached",
        "light",
        "assessment",
        "hours",
        "cost",
        "followed_up_on",
        "followed_up_by",
    )
)
#: What Excel shows where a formula has failed.
_FAULTS: Final = ("#REF!", "#VALUE!", "#N/A", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!")


@dataclass(frozen=True, kw_only=True)
class Reference:
    """Where an answer belongs."""

    round_token: str
    #: The field of the follow-up that points at the thing: measure or pledge.
    kind: str
    token: str
    #: The version of the follow-up the form was made from; 0 when there was none.
    version: int
    form_version: int = FORM_VERSION

    def __str__(self) -> str:
        parts = (self.form_version, self.round_token, self.kind, self.version, self.token)
        return "/".join(quote(str(part), safe="") for part in parts)


def read_reference(text: str) -> Reference | None:
    """The reference that a form carries; None for a text that is none."""
    parts = [unquote(part) for part in text.strip().split("/")]
    if len(parts) != 5 or parts[2] not in FOLLOWED_UP:
        return None
    with suppress(ValueError):
        return Reference(
            form_version=int(parts[0]),
            round_token=parts[1],
            kind=parts[2],
            version=int(parts[3]),
            token=parts[4],
        )
    return None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A thing that a form asks about."""

    number: int
    reference: Reference
    #: What it is: Åtgärd, Medborgarlöfte.
    kind: str
    title: str
    #: How the result is to be told.
    target: str
    #: What the register holds already, by field.
    values: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class AnswerForm:
    """A form for one owner."""

    year: int
    owner: str
    council_name: str
    municipality: str
    #: None when no last day was given.
    due_on: date | None
    asked: tuple[Asked, ...]

    @property
    def title(self) -> str:
        """What the form is called."""
        return _("Uppföljning {year}: {owner}").format(year=self.year, owner=self.owner)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a returned form says of one thing, as it was found."""

    #: Where it stands, in words: bladet Svar, rad 7.
    place: str
    #: The reference as it was found; empty for a row that carries none.
    reference: str
    title: str
    #: What stands in each answered field, and where.
    cells: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    #: What is wrong with the row itself.
    problems: Sequence[str] = ()


def instructions(form: AnswerForm) -> tuple[str, ...]:
    """What a person who answers needs to know, a sentence or two on each line."""
    lines = [
        form.title,
        _("Svara för året {year} i rutorna. Det ni inte vet lämnar ni tomt.").format(
            year=form.year
        ),
        _("Skriv aldrig om enskilda personer: inga namn, personnummer eller fall."),
    ]
    if form.due_on is not None:
        lines.append(_("Skicka tillbaka filen senast {day}.").format(day=form.due_on.isoformat()))
    return tuple(lines)


def choices_of(question: Field) -> tuple[str, ...]:
    """The only words that answer a question; empty for any."""
    return tuple(question.labels.values()) if isinstance(question, Choice) else ()


def hint_of(question: Field) -> str:
    """What helps a person answer: the words there are to choose, or the unit."""
    if isinstance(question, Choice):
        return _("Välj: {words}").format(words=" · ".join(choices_of(question)))
    if isinstance(question, Number):
        return _("Ett helt tal, i {unit}.").format(unit=question.unit)
    if isinstance(question, Date):
        return _("Som 2026-11-26.")
    return question.hint


def understood(question: Field, cell: Any) -> Any:
    """The value of what was answered; None for nothing. ValueError with a Swedish sentence."""
    if isinstance(cell, str):
        cell = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    if cell in (None, ""):
        return None
    if isinstance(cell, str) and cell in _FAULTS:
        raise ValueError(_("Cellen visar ett formelfel ({fault}).").format(fault=cell))
    if isinstance(question, Number):
        return _number(question, cell)
    if isinstance(question, Date):
        return _day(question, cell)
    if isinstance(question, Choice):
        return _choice(question, str(cell))
    return _words(cell)


def _number(question: Number, cell: Any) -> int:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    text = str(cell).replace(NBSP, "").replace(" ", "").casefold()
    text = text.removesuffix(question.unit.casefold())
    if text.isascii() and text.isdecimal() and len(text) < 16:
        return int(text)
    raise ValueError(
        _("{label}: ”{raw}” är inget helt tal. Skriv bara siffror.").format(
            label=question.label, raw=str(cell)[:60]
        )
    )


def _day(question: Date, cell: Any) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else question.read(str(cell))


def _choice(question: Choice, text: str) -> Any:
    """A word of those there are; what stands before its colon is enough."""
    wanted = text.casefold().rstrip(".")
    for member, label in question.labels.items():
        if wanted in (label.casefold(), label.partition(":")[0].casefold()):
            return member
    raise ValueError(
        _("{label}: ”{raw}” går inte att välja. Välj bland {words}.").format(
            label=question.label, raw=text[:60], words=", ".join(choices_of(question))
        )
    )


def _words(cell: Any) -> str:
    if isinstance(cell, bool):
        return _("Ja") if cell else _("Nej")
    if isinstance(cell, float):
        return f"{cell:g}".replace(".", ",")
    return str(cell)
