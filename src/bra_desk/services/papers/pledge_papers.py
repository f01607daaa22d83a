"""Writing the public pages of a period's citizen pledges, and how they were kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.privacy import Level
from bra_desk.basics.texts import _, listed, long_date
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.names import safe_name
from bra_desk.documents.origin import NamedContent, Origin
from bra_desk.documents.pledges import PledgeContent, PledgeGroup, PledgesContent, PledgeYear
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.measures import Reached
from bra_desk.model.pledges import is_in_force_during
from bra_desk.services import entries, privacy
from bra_desk.services.entries import Row
from bra_desk.services.papers import papers, public_papers
from bra_desk.services.papers.papers import Paper, Written
from bra_desk.services.pledges import pledges
from bra_desk.services.pledges.pledges import Period
from bra_desk.services.secrecy import public_review
from bra_desk.services.secrecy.public_version import public
from bra_desk.services.secrecy.secrecy import secrets_of_all
from bra_desk.services.sender import sender_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: The documents that are made of a period.
OF_PERIOD: Final = ("pledges", "pledge_follow_up")


@dataclass(frozen=True, kw_only=True)
class PledgePage:
    """Which document of which period, and whether those who signed are named in public."""

    document: str
    period: str
    with_names: bool = False


def page_findings(register: Register, page: PledgePage) -> list[str]:
    """What is empty or says too much of a person, told before the page is written."""
    with register.read() as session:
        period = pledges.period_named(session, page.period)
        rows = _rows(session, period)
        lacking = pledges.gaps(session, rows, clock.today())
        told = [
            _("Löfte {number}, {heading}: {lacks}.").format(
                number=number, heading=row.values["heading"], lacks=", ".join(lacks)
            )
            for number, row in enumerate(rows, 1)
            if (lacks := lacking[row.id])
        ]
        content = _content(session, page, period, rows)
        exposed = list(_exposed(session, rows))
        left_out = public_review.left_out(content, secrets_of_all(session))
        if not any(stops for _sentence, stops in exposed):
            told = [*(_("Utelämnas: {what}.").format(what=each) for each in left_out), *told]
        return [*(sentence for sentence, _stops in exposed), *told]


def page_name(page: PledgePage) -> str:
    """The file name to propose, for instance Medborgarlöften 2023-2024.docx."""
    title = DOCUMENTS[page.document].title
    return safe_name(f"{title} {page.period.replace('–', '-')}") + ".docx"


def write_page(
    register: Register, page: PledgePage, target: Path, template: Path | None = None
) -> Written:
    """Write the page, whole or not at all, without what no public paper may hold.

    Errors: InputWrong when a number, the file's name or the template says too much, PlaceWrong,
    FileEdited, FileOpenElsewhere, TemplateWrong.
    """
    kind = DOCUMENTS[page.document]
    refuse_no_folder(target.parent)
    with register.read() as session:
        period = pledges.period_named(session, page.period)
        rows = _rows(session, period)
        for sentence, stops in _exposed(session, rows):
            if stops:
                raise InputWrong(_("Dokumentet skrivs inte. {what}").format(what=sentence))
        content, secrets = _content(session, page, period, rows), secrets_of_all(session)
    public_papers.refuse_name(target, secrets)
    found = page_findings(register, page)
    data = papers.filled(kind, public(content, secrets), template)
    public_papers.refuse_template(data, secrets)
    name = _("Skrev {title} till {file}").format(title=kind.title, file=target.name)
    papers.put(register, Paper(name=name, document=kind.name, id=rows[0].id), data, target)
    return Written(path=target, findings=tuple(found))


def _rows(session: Session, period: Period) -> list[Row]:
    """The pledges of the period in the order that they are read: heading by heading."""
    rows = entries.rows_in(session, "pledge", {"id": period.ids})
    first: dict[str, int] = {}
    for place, row in enumerate(rows):
        first.setdefault(row.values["heading"], place)
    return sorted(rows, key=lambda row: first[row.values["heading"]])


def _exposed(session: Session, rows: list[Row]) -> Iterator[tuple[str, bool]]:
    """What the texts say of single persons, with whether that stops the page.

    A page on the web is no place for a number, whatever the reason it is kept for.
    """
    ids = {row.id for row in rows}
    follow_ups = [
        each for each in reads.stored(session, "follow_up") if each.values["pledge"] in ids
    ]
    texts = [("pledge", row.token, row.values) for row in rows]
    texts += [("follow_up", each.token, each.values) for each in follow_ups]
    for kind, token, values in texts:
        for found in privacy.findings_in(session, FORMS[kind], token, values):
            place = f"{FORMS[kind].singular}, {FORMS[kind].field(found.field).label}"
            is_certain = found.finding.level is Level.CERTAIN
            what = _("{place}: {what} (”{text}”). Maskera det innan sidan publiceras.")
            text = what.format(place=place, what=found.finding.what, text=found.text)
            yield text, is_certain and found.field != "notes"


def _content(session: Session, page: PledgePage, period: Period, rows: list[Row]) -> PledgesContent:
    sender = sender_in(session)
    promised = {
        id: [name for _id, name in parties] for id, parties in pledges.parties_of(session).items()
    }
    parties = list(dict.fromkeys(name for row in rows for name in promised.get(row.id, ())))
    told = _pledges(session, page, rows, promised)
    groups = [
        PledgeGroup(heading=heading, pledges=tuple(pledge for _heading, pledge in of_heading))
        for heading, of_heading in groupby(told, key=lambda pair: pair[0])
    ]
    signed = [row.values["signed_on"] for row in rows if row.values["signed_on"] is not None]
    return PledgesContent(
        municipality=sender.municipality,
        council_name=sender.council_name,
        title=period.text,
        valid=_valid(period),
        parties=listed(parties),
        groups=tuple(groups),
        signed_on=long_date(max(signed)) if signed else "",
        signatures=_signatures(rows) if page.with_names else (),
        summary=_summary([pledge for group in groups for pledge in group.pledges]),
        contact=sender.contact,
    )


def _valid(period: Period) -> str:
    first = long_date(period.starts_on)
    if period.ends_on is None:
        return _("från {first}").format(first=first)
    return _("{first} till {last}").format(first=first, last=long_date(period.ends_on))


def _signatures(rows: list[Row]) -> tuple[str, ...]:
    lines = (line.strip() for row in rows for line in row.values["signed_by"].splitlines())
    return tuple(dict.fromkeys(filter(None, lines)))


def _pledges(
    session: Session, page: PledgePage, rows: list[Row], promised: dict[int, list[str]]
) -> Iterator[tuple[str, PledgeContent]]:
    """Each pledge under its heading; years and measures are for the follow-up alone."""
    titles = {row.id: row.values["title"] for row in entries.rows_in(session, "measure")}
    follow_ups = entries.rows_in(session, "follow_up") if page.document != "pledges" else []
    for number, row in enumerate(rows, 1):
        linked = reads.stored(session, "pledge_measure", {"pledge": row.id})
        measures = [each.values["measure"] for each in linked]
        own = [each for each in follow_ups if each.values["pledge"] == row.id]
        pledge = PledgeContent(
            text=row.values["text"],
            number=number,
            promised_by=listed(promised.get(row.id, [])),
            target=_target(row.values),
            done_by=tuple(
                NamedContent(title=titles[id], origin=Origin(kind="measure", id=id))
                for id in measures
            ),
            years=tuple(_years(row.values, own)) if page.document != "pledges" else (),
        )
        yield row.values["heading"], pledge


def _target(values: dict[str, Any]) -> str:
    if values["target"] or values["target_value"] is None:
        return " ".join(values["target"].split())
    return f"{values['target_value']} {values['target_unit']}".strip()


def _years(values: dict[str, Any], follow_ups: list[Row]) -> Iterator[PledgeYear]:
    """Each year of the period that has begun, followed up or not."""
    done = {each.values["year"]: each for each in follow_ups}
    last = min(clock.today().year, (values["ends_on"] or date.max).year)
    for year in range(values["starts_on"].year, last + 1):
        row = done.get(year)
        period = (values["starts_on"], values["ends_on"], values["ended_on"])
        if row is not None:
            told = {name: row.texts[name] for name in ("effect", "deviation", "reached", "light")}
            yield PledgeYear(year=year, result=row.values["result"], **told)
        elif is_in_force_during(*period, year):
            yield PledgeYear(year=year)


def _summary(told: list[PledgeContent]) -> str:
    """How many pledges are followed up, and how the newest follow-ups say that it went."""
    followed = [
        years[-1] for each in told if (years := [year for year in each.years if year.result])
    ]
    if not any(each.years for each in told):
        return ""
    yes, partly = (
        FORMS["follow_up"].field("reached").show(reached)
        for reached in (Reached.YES, Reached.PARTLY)
    )
    pattern = _("{followed} av {all} löften är följda upp.")
    sentences = [pattern.format(followed=len(followed), all=len(told))]
    for reached, sentence in (
        (yes, _("Målet är nått för {count}.")),
        (partly, _("Målet är delvis nått för {count}.")),
    ):
        count = sum(each.reached == reached for each in followed)
        sentences += [sentence.format(count=count)] if count else []
    return " ".join(sentences)
