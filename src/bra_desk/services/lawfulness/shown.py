"""What a paragraph is judged from: evidence and gaps, with a way to each entry."""

from dataclasses import dataclass
from datetime import date

from bra_desk.model.law import Verdict
from bra_desk.services.entries import Row, rows_in
from bra_desk.storage.register import Session


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A line about a paragraph: something that is there, or something that is not."""

    text: str
    #: Where to see it, or where to mend it; empty kind when it is nowhere in the register.
    kind: str = ""
    ids: tuple[int, ...] = ()
    is_gap: bool = False


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What the register shows of one paragraph."""

    verdict: Verdict
    evidence: tuple[Evidence, ...]


class Known:
    """The register as it is judged, on a day; each kind of entry is read once."""

    def __init__(self, session: Session, day: date) -> None:
        self.session = session
        self.day = day
        self._read: dict[str, tuple[Row, ...]] = {}

    def rows(self, kind: str) -> tuple[Row, ...]:
        """The entries of a kind, in the order of their list."""
        if kind not in self._read:
            self._read[kind] = tuple(rows_in(self.session, kind))
        return self._read[kind]


def gap(text: str, kind: str = "", *ids: int) -> Evidence:
    """Something that is missing, with where it is mended."""
    return Evidence(text=text, kind=kind, ids=ids, is_gap=True)


def there(text: str, kind: str = "", *ids: int) -> Evidence:
    """Something that is there, with where it is seen."""
    return Evidence(text=text, kind=kind, ids=ids)


def judged(evidence: list[Evidence]) -> Shown:
    """Met when nothing is missing, partly when something is there, and else missing."""
    missing = [each for each in evidence if each.is_gap]
    verdict = Verdict.MET if not missing else Verdict.PARTLY
    if len(missing) == len(evidence):
        verdict = Verdict.MISSING
    return Shown(verdict=verdict, evidence=tuple(evidence))


def left_to_you(evidence: list[Evidence]) -> Shown:
    """What the register cannot judge, whatever it shows."""
    return Shown(verdict=Verdict.YOURS, evidence=tuple(evidence))
