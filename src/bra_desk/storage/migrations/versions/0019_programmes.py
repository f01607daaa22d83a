"""Programmes with their budgets and evaluations, and grants with what they pay for."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

#: Swedish order as it was when this revision was written; revisions never change.
_SORTED_AS = {
    "å": "{", "Å": "{", "ä": "|", "Ä": "|", "æ": "|", "Æ": "|", "ö": "}", "Ö": "}",
    "ø": "}", "Ø": "}", "é": "e", "É": "e", "è": "e", "á": "a", "à": "a", "ü": "y", "Ü": "y",
}  # fmt: skip


def _swedish_order(column: str) -> sa.Computed:
    folded = f"lower({column})"
    for letter, place in _SORTED_AS.items():
        folded = f"replace({folded}, '{letter}', '{place}')"
    return sa.Computed(folded, persisted=False)


def _text(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _create(table: str, links: dict[str, str], *columns: "sa.Column[Any]") -> None:
    """A table of entries, whose `links` pair columns with the tables they point at."""
    op.create_table(
        table,
        *columns,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        *(
            sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}")
            for column, to in links.items()
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("token", name=f"uq_{table}_token"),
        sqlite_autoincrement=True,
    )
    for column in links:
        op.create_index(f"ix_{table}_{column}", table, [column])


def upgrade() -> None:
    """Make the tables."""
    _create(
        "programme",
        {"owner_id": "organisation", "agreement_id": "agreement", "decision_id": "decision"},
        _text("title"),
        _number("first_year", nullable=True),
        _number("last_year", nullable=True),
        _text("purpose"),
        _text("focus"),
        _number("owner_id", nullable=True),
        _number("agreement_id", nullable=True),
        _text("decided_by"),
        sa.Column("decided_on", sa.Date(), nullable=True),
        _number("decision_id", nullable=True),
        _text("notes"),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
    )
    op.create_index("ix_programme_title_key", "programme", ["title_key"])
    _create(
        "programme_area",
        {"programme_id": "programme", "area_id": "area"},
        _number("programme_id"),
        _number("area_id"),
    )
    _create(
        "programme_partner",
        {"programme_id": "programme", "organisation_id": "organisation"},
        _number("programme_id"),
        _number("organisation_id"),
        _text("contribution"),
    )
    _create(
        "programme_measure",
        {"programme_id": "programme", "measure_id": "measure"},
        _number("programme_id"),
        _number("measure_id"),
    )
    _create(
        "programme_budget",
        {"programme_id": "programme"},
        _number("programme_id"),
        _number("year"),
        _number("amount"),
        _number("used", nullable=True),
        _text("source"),
    )
    _create(
        "programme_evaluation",
        {"programme_id": "programme"},
        _number("programme_id"),
        sa.Column("evaluated_on", sa.Date(), nullable=False),
        _text("made_by"),
        _text("scope"),
        _text("result"),
        _text("lessons"),
        _number("cost", nullable=True),
    )
    _create(
        "grant",
        {"programme_id": "programme"},
        _text("title"),
        _text("funder"),
        _text("purpose"),
        _number("programme_id", nullable=True),
        _text("responsible"),
        _text("diary_number"),
        _text("project_number"),
        _number("applied_amount", nullable=True),
        _number("granted_amount", nullable=True),
        _number("co_financing", nullable=True),
        _number("cap_amount", nullable=True),
        sa.Column("oncost_cap", sa.String(24), nullable=True),
        sa.Column("overhead_cap", sa.String(24), nullable=True),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("use_from_on", sa.Date(), nullable=True),
        sa.Column("use_by_on", sa.Date(), nullable=True),
        sa.Column("interim_due_on", sa.Date(), nullable=True),
        sa.Column("interim_sent_on", sa.Date(), nullable=True),
        sa.Column("final_due_on", sa.Date(), nullable=True),
        sa.Column("final_sent_on", sa.Date(), nullable=True),
        _text("result"),
        _text("notes"),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
    )
    op.create_index("ix_grant_title_key", "grant", ["title_key"])
    _create(
        "grant_cost",
        {"grant_id": "grant"},
        _number("grant_id"),
        _number("position"),
        sa.Column("cost_kind", sa.String(30), nullable=False),
        _text("what"),
        _number("planned"),
        _number("used", nullable=True),
    )
    _create(
        "grant_measure",
        {"grant_id": "grant", "measure_id": "measure"},
        _number("grant_id"),
        _number("measure_id"),
        _number("planned", nullable=True),
        _number("used", nullable=True),
    )
