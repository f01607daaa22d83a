"""Grants: what was applied for, granted and used, and the days they are to be reported on.

A state grant for crime prevention follows the ordinance (2023:442) and the funder's terms.
"""

import enum
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key


class GrantState(enum.StrEnum):
    """Where a grant stands; computed from its days and amounts, never stored."""

    PLANNED = "planned"
    APPLIED = "applied"
    GRANTED = "granted"
    REJECTED = "rejected"
    REPORTED = "reported"


class CostKind(enum.StrEnum):
    """What money of a grant goes to, as an application divides it."""

    SALARY = "salary"
    ONCOST = "oncost"
    OVERHEAD = "overhead"
    EXTERNAL = "external"
    OTHER = "other"


class Grant(Entry):
    """Money that a funder is asked for, or has given, for something of the council's work."""

    __tablename__ = "grant"

    title: Mapped[str]
    funder: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str] = mapped_column(default="")
    #: The programme it pays for; None when it is for none.
    programme_id: Mapped[int | None] = refers_to("programme")
    #: The post that answers for the money and its reports.
    responsible: Mapped[str] = mapped_column(default="")
    #: The funder's number, and the number in the municipality's own accounts.
    diary_number: Mapped[str] = mapped_column(default="")
    project_number: Mapped[str] = mapped_column(default="")
    #: All amounts are whole kronor; None until they are known. Granted nought is a refusal.
    applied_amount: Mapped[int | None] = mapped_column(default=None)
    granted_amount: Mapped[int | None] = mapped_column(default=None)
    #: What the municipality and others pay themselves.
    co_financing: Mapped[int | None] = mapped_column(default=None)
    #: The most the funder gives; None without a cap.
    cap_amount: Mapped[int | None] = mapped_column(default=None)
    #: On-costs as a share of salary, and overheads as a share of both, in per cent, at most.
    oncost_cap: Mapped[Decimal | None] = mapped_column(default=None)
    overhead_cap: Mapped[Decimal | None] = mapped_column(default=None)
    applied_on: Mapped[date | None] = mapped_column(default=None)
    decided_on: Mapped[date | None] = mapped_column(default=None)
    #: The days between which the money may be used.
    use_from_on: Mapped[date | None] = mapped_column(default=None)
    use_by_on: Mapped[date | None] = mapped_column(default=None)
    interim_due_on: Mapped[date | None] = mapped_column(default=None)
    interim_sent_on: Mapped[date | None] = mapped_column(default=None)
    final_due_on: Mapped[date | None] = mapped_column(default=None)
    final_sent_on: Mapped[date | None] = mapped_column(default=None)
    #: What the money did, for the funder and for the council.
    result: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


class GrantCost(Entry):
    """A line of a grant's budget, with what has been used of it."""

    __tablename__ = "grant_cost"

    grant_id: Mapped[int] = belongs_to("grant")
    position: Mapped[int] = mapped_column(default=0)
    cost_kind: Mapped[CostKind] = mapped_column(default=CostKind.OTHER)
    what: Mapped[str] = mapped_column(default="")
    #: Whole kronor; what is used is None until something is known.
    planned: Mapped[int]
    used: Mapped[int | None] = mapped_column(default=None)


class GrantMeasure(Entry):
    """A measure that a grant pays for, and how much of it."""

    __tablename__ = "grant_measure"

    grant_id: Mapped[int] = belongs_to("grant")
    measure_id: Mapped[int] = belongs_to("measure")
    #: Whole kronor; None when not settled, or when nothing is known.
    planned: Mapped[int | None] = mapped_column(default=None)
    used: Mapped[int | None] = mapped_column(default=None)


def grant_state(
    *,
    applied_on: date | None,
    decided_on: date | None,
    granted_amount: int | None,
    final_sent_on: date | None,
) -> GrantState:
    """Where a grant stands by what has happened to it."""
    if decided_on is None:
        return GrantState.PLANNED if applied_on is None else GrantState.APPLIED
    if granted_amount == 0:
        return GrantState.REJECTED
    return GrantState.GRANTED if final_sent_on is None else GrantState.REPORTED
