"""The law check: each paragraph of the Act (2023:196) with its evidence and its verdict."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.law import DEMANDS, VERDICTS, Demand
from bra_desk.model.law import Paragraph, Verdict
from bra_desk.services.entries import rows_in, save_in
from bra_desk.services.lawfulness.paragraphs import JUDGED
from bra_desk.services.lawfulness.shown import Known, Shown
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Said:
    """What the secretary has said of a paragraph."""

    id: int
    #: None when only a comment was written.
    verdict: Verdict | None
    text: str
    assessed_on: date | None

    @property
    def words(self) -> str:
        """Verdict, day and text in a paragraph."""
        verdict = _("Egen kommentar")
        if self.verdict is not None:
            verdict = _("Egen bedömning: {word}").format(word=VERDICTS[self.verdict])
        day = "" if self.assessed_on is None else f" ({long_date(self.assessed_on)})"
        return f"{verdict}{day}. {self.text}".rstrip()


@dataclass(frozen=True, kw_only=True)
class LawLine:
    """A paragraph with where it stands."""

    demand: Demand
    shown: Shown
    #: None when the secretary has said nothing.
    said: Said | None

    @property
    def verdict(self) -> Verdict:
        """The secretary's own verdict, else the one that the register came to."""
        if self.said is not None and self.said.verdict is not None:
            return self.said.verdict
        return self.shown.verdict


def check(register: Register, today: date) -> tuple[LawLine, ...]:
    """Every paragraph as it stands on a day."""
    with register.read() as session:
        return lines_in(session, today)


def lines_in(session: Session, day: date) -> tuple[LawLine, ...]:
    """The same, inside a read under way."""
    known, said = Known(session, day), _said(session)
    return tuple(
        LawLine(
            demand=demand,
            shown=JUDGED[demand.paragraph](known),
            said=said.get(demand.paragraph),
        )
        for demand in DEMANDS
    )


def assess(register: Register, paragraph: Paragraph, verdict: Verdict | None, text: str) -> int:
    """Say what one holds of a paragraph, in place of what was said; answers with its number.

    Errors: ValuesWrong for a verdict without a ground.
    """
    form = FORMS["law_note"]
    with register.write(_("Bedömning av {number} §").format(number=paragraph.value)) as session:
        before = reads.stored(session, "law_note", {"paragraph": paragraph})
        values: dict[str, Any] = {
            "paragraph": paragraph,
            "verdict": verdict,
            "text": text,
            "assessed_on": clock.today(),
        }
        return save_in(session, form, values, id=before[0].id if before else None)


def day_of(year: int) -> date:
    """The day a year is judged on: its last, but never one that has not come."""
    return min(date(year, 12, 31), clock.today())


def totals(lines: tuple[LawLine, ...]) -> str:
    """How many paragraphs have each verdict: 5 uppfyllda, 2 delvis."""
    found = Counter(line.verdict for line in lines)
    return ", ".join(
        counted(found[verdict], word, _("uppfyllda") if verdict is Verdict.MET else word)
        for verdict, word in VERDICTS.items()
        if found[verdict]
    )


def _said(session: Session) -> dict[Paragraph, Said]:
    return {
        row.values["paragraph"]: Said(
            id=row.id,
            verdict=row.values["verdict"],
            text=row.values["text"],
            assessed_on=row.values["assessed_on"],
        )
        for row in rows_in(session, "law_note")
    }
