"""Sending out a follow-up round: one form for each owner, and the words that go with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, long_date
from bra_desk.documents.answer_form import ANSWER_FORM, content_of
from bra_desk.documents.names import safe_name
from bra_desk.exchange import answer_sheets
from bra_desk.forms.answers import QUESTIONS, AnswerForm, Asked, Reference
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries
from bra_desk.services.follow_ups import follow_ups
from bra_desk.services.follow_ups.follow_ups import Item, YearView
from bra_desk.services.papers import papers
from bra_desk.services.papers.papers import Paper
from bra_desk.services.sender import sender_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: What a form may be written as.
FORMATS: Final = ("xlsx", "docx")


@dataclass(frozen=True, kw_only=True)
class SentForm:
    """A form on the disk."""

    organisation: str
    path: Path
    #: Whether it got another name because a person has written in the file that was there.
    is_renamed: bool


@dataclass(frozen=True, kw_only=True)
class SentRound:
    """The forms of a year, and what nobody was asked about because it has no owner."""

    year: int
    forms: tuple[SentForm, ...]
    without_owner: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Sending:
    """What is to be sent: the year, in which format, and by when it is to be answered."""

    year: int
    file_format: str = "xlsx"
    #: None leaves the round's last day as it is.
    due_on: date | None = None


def write_forms(register: Register, sending: Sending, folder: Path) -> SentRound:
    """Begin or go on with the year's round, and write a form for each owner to the folder.

    A file that a person has written in is left alone; the new form gets a free name. Errors:
    InputWrong when there is nothing to ask, PlaceWrong, ValuesWrong for the last day.
    """
    refuse_no_folder(folder)
    round_token, view = _begin(register, sending)
    with register.read() as session:
        made = list(_forms(session, view, round_token))
    sent = tuple(
        _written(register, form, request_id, folder, sending.file_format)
        for form, request_id in made
    )
    without = tuple(
        item.title for item in view.items if item.owner_id is None and item.kind in _ASKED_OF_OWNERS
    )
    return SentRound(year=sending.year, forms=sent, without_owner=without)


_ASKED_OF_OWNERS: Final = ("measure", "pledge")


def _begin(register: Register, sending: Sending) -> tuple[str, YearView]:
    """Note the round and whom it is sent to, in one act; the token of the round, and the year."""
    today = clock.today()
    with register.write(_("Uppföljning {year} skickas ut").format(year=sending.year)) as session:
        view = follow_ups.view_in(session, sending.year, today)
        if not view.owners():
            raise InputWrong(
                _(
                    "Det finns inget att fråga om för {year}: inga åtgärder eller löften har "
                    "någon ansvarig."
                ).format(year=sending.year),
                where=str(sending.year),
            )
        values = {"year": sending.year, "sent_on": today, "due_on": sending.due_on}
        round_id = view.round_id
        if round_id is None:
            empty = FORMS["follow_up_round"].empty()
            round_id = entries.save_in(session, FORMS["follow_up_round"], empty | values)
        elif sending.due_on is not None:
            found = reads.stored(session, "follow_up_round", {"id": round_id})[0].values
            entries.save_in(
                session,
                FORMS["follow_up_round"],
                found | {"due_on": sending.due_on},
                id=round_id,
            )
        asked = {request.organisation_id for request in view.requests}
        for owner in view.owners().keys() - asked:
            request = {"follow_up_round": round_id, "organisation": owner, "sent_on": today}
            form = FORMS["follow_up_request"]
            entries.save_in(session, form, form.empty() | request)
        token = reads.tokens(session, "follow_up_round")[round_id]
        return token, follow_ups.view_in(session, sending.year, today)


def _forms(session: Session, view: YearView, round_token: str) -> Iterator[tuple[AnswerForm, int]]:
    """A form for each owner, with the request it answers."""
    sender = sender_in(session)
    stored = reads.stored(session, "follow_up_round", {"id": view.round_id})
    for request in view.requests:
        items = [item for item in view.items if item.owner_id == request.organisation_id]
        if items:
            form = AnswerForm(
                year=view.year,
                owner=request.organisation,
                council_name=sender.council_name,
                municipality=sender.municipality,
                due_on=stored[0].values["due_on"] if stored else None,
                asked=tuple(
                    _asked(number, item, round_token) for number, item in enumerate(items, 1)
                ),
            )
            yield form, request.id


def _asked(number: int, item: Item, round_token: str) -> Asked:
    done = item.follow_up
    return Asked(
        number=number,
        reference=Reference(
            round_token=round_token,
            kind=item.kind,
            token=item.token,
            version=0 if done is None else done.version,
        ),
        kind=follow_ups.kind_name(item.kind),
        title=item.title,
        target=" ".join(item.target.split()),
        values={} if done is None else {each.name: done.values[each.name] for each in QUESTIONS},
    )


def _written(
    register: Register, form: AnswerForm, request_id: int, folder: Path, file_format: str
) -> SentForm:
    if file_format == "docx":
        data = papers.filled(ANSWER_FORM, content_of(form))
    else:
        data = answer_sheets.write_form(form)
    name = safe_name(_("Uppföljning {year} {owner}").format(year=form.year, owner=form.owner))
    target = folder / f"{name}.{file_format}"
    act = _("Skrev underlag till {owner}").format(owner=form.owner)
    paper = Paper(name=act, document=ANSWER_FORM.name, id=request_id)
    path = papers.put_beside(register, paper, data, target)
    return SentForm(organisation=form.owner, path=path, is_renamed=path != target)


def request_text(view: YearView) -> str:
    """What to write in the e-mail that the forms are sent with."""
    return _(
        "Hej!\n\nHär kommer underlaget för uppföljningen av {year}. Svara i filen, spara den och "
        "skicka tillbaka den senast {day}. Skriv inget om enskilda personer.\n\nTack på förhand!"
    ).format(year=view.year, day=long_date(view.due_on))


def reminder_text(view: YearView) -> str:
    """What to write to those who have not answered, with what is awaited from each."""
    lines = [
        _("Hej!\n\nVi saknar svar på uppföljningen av {year}. Svaret ska in senast {day}.").format(
            year=view.year, day=long_date(view.due_on)
        )
    ]
    for owner_id, owner in view.owners().items():
        titles = [item.title for item in view.missing if item.owner_id == owner_id]
        if titles:
            lines.append("\n".join([f"{owner}:", *(f"- {title}" for title in titles)]))
    return "\n\n".join(lines)
