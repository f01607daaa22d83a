"""The terms of a grant against its numbers: caps, sums, and moves that the funder must allow."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from bra_desk.basics.decimals import decimal
from bra_desk.basics.texts import _, number
from bra_desk.model.grants import CostKind
from bra_desk.services.entries import Row

#: A move of more than this many kronor, and of at least this share of a line, needs the funder's
#: consent by the terms of the state grant (ordinance 2023:442 and the agency's terms of 2026).
_MOVED_KRONOR: Final = 5_000
_MOVED_SHARE: Final = Decimal("0.25")


def broken_terms(grant: Row, costs: Sequence[Row]) -> Iterator[str]:
    """What of a grant's numbers goes against its terms, a sentence each."""
    values = grant.values
    cap, applied = values["cap_amount"], values["applied_amount"]
    if cap is not None and applied is not None and applied > cap:
        sentence = _("Sökt belopp är högre än bidragsgivarens tak, {cap} kr.")
        yield sentence.format(cap=number(cap))
    yield from _capped(grant, costs)
    yield from _sums(grant, costs)
    yield from _moved(costs)


def _capped(grant: Row, costs: Sequence[Row]) -> Iterator[str]:
    """On-costs against salary, and overheads against salary and on-costs."""
    salary, oncost, overhead = (
        _planned(costs, kind) for kind in (CostKind.SALARY, CostKind.ONCOST, CostKind.OVERHEAD)
    )
    asked = (
        ("oncost_cap", oncost, salary, _("Lönebikostnaderna")),
        ("overhead_cap", overhead, salary + oncost, _("De gemensamma kostnaderna")),
    )
    for name, part, whole, what in asked:
        cap = grant.values[name]
        if cap is not None and part * 100 > cap * whole:
            sentence = _("{what} är mer än {cap} procent, som är taket.")
            yield sentence.format(what=what, cap=decimal(cap))


def _sums(grant: Row, costs: Sequence[Row]) -> Iterator[str]:
    granted = grant.values["granted_amount"]
    if not costs or not granted:
        return
    planned = sum(each.values["planned"] for each in costs)
    whole = granted + (grant.values["co_financing"] or 0)
    if planned not in {granted, whole}:
        sentence = _(
            "Budgetens rader är {planned} kr, men bidrag och egen finansiering {whole} kr."
        )
        yield sentence.format(planned=number(planned), whole=number(whole))


def _moved(costs: Sequence[Row]) -> Iterator[str]:
    for each in costs:
        planned, used = each.values["planned"], each.values["used"]
        over = 0 if used is None else used - planned
        if over > _MOVED_KRONOR and over >= _MOVED_SHARE * planned:
            sentence = _("{line} har blivit {over} kr dyrare. Det kan kräva bidragsgivarens ja.")
            yield sentence.format(
                line=each.values["what"] or each.texts["cost_kind"], over=number(over)
            )


def _planned(costs: Sequence[Row], kind: CostKind) -> int:
    return sum(each.values["planned"] for each in costs if each.values["cost_kind"] is kind)
