"""The follow-up form as a Word file to fill in, and what a returned one says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, lines, parts
from bra_desk.documents.word_tables import Table, read_tables
from bra_desk.forms.answers import QUESTIONS, Answer, AnswerForm, hint_of, instructions

_REFERENCE: Final = _("Referens, ändras inte")


@dataclass(frozen=True, kw_only=True)
class QuestionContent:
    """A question with what the register holds as its answer."""

    label: str
    hint: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class AskedContent:
    """A thing to answer about."""

    number: int
    kind: str
    title: str
    target: str
    reference: str
    questions: tuple[QuestionContent, ...]


@dataclass(frozen=True, kw_only=True)
class AnswerFormContent:
    """A form for one owner."""

    municipality: str
    council_name: str
    title: str
    year: int
    owner: str
    instructions: tuple[str, ...]
    asked: tuple[AskedContent, ...]
    body_name: str = ""


_QUESTION = (
    Field(_("fråga"), _("Frågan"), "label"),
    Field(_("hjälp"), _("Vad man kan svara"), "hint"),
    lines(_("svar"), _("Det som redan är besvarat"), "answer"),
)
_ASKED = (
    Field(_("nummer"), _("Numret i underlaget"), "number"),
    Field(_("slag"), _("Åtgärd eller Medborgarlöfte"), "kind"),
    Field(_("rubrik"), _("Det som följs upp"), "title"),
    Field(_("mäts"), _("Hur resultatet mäts"), "target"),
    Field(_("referens"), _("Koden som för svaret rätt"), "reference", is_vital=True),
    parts(_("frågor"), _("Frågorna"), "questions", _QUESTION),
)
ANSWER_FORM: Final = DocumentKind(
    name="follow_up_form",
    title=_("Uppföljning"),
    about=_("Underlag som en ansvarig fyller i och skickar tillbaka."),
    needs="follow_up_round",
    content=AnswerFormContent,
    fields=(
        Field(_("kommun"), _("Kommunens namn"), "municipality"),
        Field(_("råd"), _("Rådets namn"), "council_name"),
        Field(_("år"), _("Året som följs upp"), "year"),
        Field(_("ansvarig"), _("Den som svarar"), "owner"),
        lines(_("anvisningar"), _("Hur man svarar, en mening i taget"), "instructions"),
        parts(_("underlag"), _("Det som följs upp"), "asked", _ASKED),
    ),
    template="answer_form.docx",
)


def content_of(form: AnswerForm) -> AnswerFormContent:
    """The form as its template fills it in."""
    return AnswerFormContent(
        municipality=form.municipality,
        council_name=form.council_name,
        title=form.title,
        year=form.year,
        owner=form.owner,
        instructions=instructions(form)[1:],
        asked=tuple(
            AskedContent(
                number=each.number,
                kind=each.kind,
                title=each.title,
                target=each.target,
                reference=str(each.reference),
                questions=tuple(
                    QuestionContent(
                        label=question.label,
                        hint=hint_of(question),
                        answer=question.show(each.values.get(question.name)),
                    )
                    for question in QUESTIONS
                ),
            )
            for each in form.asked
        ),
    )


def read_answers(data: bytes, name: str) -> list[Answer]:
    """What each table of a returned form says. Errors: InputWrong for a file that is none."""
    found = [
        answer
        for number, table in enumerate(read_tables(data, name), 1)
        for answer in _read(number, table)
    ]
    if not found:
        raise InputWrong(
            _(
                "{name} är inget underlag från BRÅ Desk, eller så är raderna ”{row}” borta. "
                "Be att få svaret i den fil som skickades ut."
            ).format(name=name, row=_REFERENCE),
            where=name,
        )
    return found


def _read(number: int, table: Table) -> Iterator[Answer]:
    """The answer in a table; nothing for a table that has no reference."""
    rows = {row[0].partition("\n")[0].strip(): row[1] for row in table if len(row) > 1}
    if _REFERENCE not in rows:
        return
    place = _("tabell {number}").format(number=number)
    missing = [question.label for question in QUESTIONS if question.label not in rows]
    yield Answer(
        place=place,
        reference="".join(rows[_REFERENCE].split()),
        title=rows.get(_("Gäller"), place),
        cells={each.name: rows.get(each.label) for each in QUESTIONS},
        places={each.name: _("raden {label}").format(label=each.label) for each in QUESTIONS},
        problems=[
            _("Raden ”{label}” saknas i tabellen. Skriv tillbaka den.").format(label=label)
            for label in missing
        ],
    )
