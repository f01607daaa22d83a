"""The year's duties as a document: month by month, with who does what and where it stands."""

from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import MONTHS, _, counted
from bra_desk.documents.report import ChapterContent, ReportContent, SectionContent
from bra_desk.services.framed import framed
from bra_desk.services.reporting.told import table
from bra_desk.services.yearly_duties import DutyLine, Standing, year_in
from bra_desk.storage.register import Session

#: The kinds of entry whose texts may stand in it.
KINDS: Final = ("yearly_duty", "yearly_duty_done", "grant")


def yearly_wheel(session: Session, year: int) -> ReportContent:
    """A year's duties, a chapter for each month that has some."""
    today = clock.today()
    lines = year_in(session, year, today)
    return framed(session, _("Årshjul"), str(year), _chapters(lines))


def wheel_findings(session: Session, year: int) -> tuple[str, ...]:
    """What makes the year's list thin: no duties, or duties that nobody answers for."""
    lines = year_in(session, year, clock.today())
    if not lines:
        return (_("Årshjulet har inga uppgifter {year}.").format(year=year),)
    nobody = [line for line in lines if not line.responsible]
    sentence = _("{duties} saknar ansvarig.")
    duties = counted(len(nobody), _("uppgift"), _("uppgifter"))
    return (sentence.format(duties=duties),) if nobody else ()


def _chapters(lines: tuple[DutyLine, ...]) -> list[ChapterContent]:
    by_month: dict[tuple[int, int], list[DutyLine]] = {}
    for line in lines:
        by_month.setdefault((line.due_on.year, line.due_on.month), []).append(line)
    return [
        ChapterContent(
            key=f"month:{year}-{month}",
            title=MONTHS[month - 1].capitalize(),
            sections=(_month(MONTHS[month - 1], found),),
        )
        for (year, month), found in by_month.items()
    ]


def _month(name: str, lines: list[DutyLine]) -> SectionContent:
    return SectionContent(
        table=table(
            _("Uppgifter i {month}").format(month=name),
            (_("Senast"), _("Uppgift"), _("Grund"), _("Ansvarig"), _("Läge")),
            (
                (line.when, _with_note(line), line.ground, line.responsible, _state(line))
                for line in lines
            ),
        )
    )


def _with_note(line: DutyLine) -> str:
    return "\n".join(filter(None, (line.title, line.note)))


def _state(line: DutyLine) -> str:
    """Where it stands on paper; how many days it is off is old news when it is read."""
    return "" if line.standing in {Standing.COMING, Standing.SOON} else line.state_text
