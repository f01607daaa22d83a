"""The year's recurring duties, and the years they have been done."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
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
        "yearly_duty",
        {"body_id": "body", "agreement_id": "agreement"},
        _text("title"),
        sa.Column("ground", sa.String(30), nullable=False),
        sa.Column("month", sa.String(30), nullable=False),
        _number("day", nullable=True),
        _number("interval_years"),
        _number("first_year", nullable=True),
        _text("responsible"),
        _number("lead_days"),
        _number("body_id", nullable=True),
        _number("agreement_id", nullable=True),
        _text("note"),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
    )
    op.create_index("ix_yearly_duty_title_key", "yearly_duty", ["title_key"])
    _create(
        "yearly_duty_done",
        {"yearly_duty_id": "yearly_duty"},
        _number("yearly_duty_id"),
        _number("year"),
        sa.Column("done_on", sa.Date(), nullable=False),
        _text("note"),
    )
