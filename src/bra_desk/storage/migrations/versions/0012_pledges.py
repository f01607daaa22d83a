"""Citizen pledges, rounds of follow-up, and all that a follow-up tells."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
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


def _link(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _day(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Date(), nullable=True)


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
    """Make the tables, and give follow-ups their new columns."""
    _create(
        "pledge",
        {"agreement_id": "agreement", "predecessor_id": "pledge"},
        sa.Column("number", sa.Integer(), nullable=True),
        _text("heading"),
        _text("text"),
        _day("starts_on"),
        _day("ends_on"),
        _day("ended_on"),
        _link("agreement_id", nullable=True),
        _text("target"),
        sa.Column("target_value", sa.Integer(), nullable=True),
        _text("target_unit"),
        _text("dialogue_basis"),
        _link("predecessor_id", nullable=True),
        _day("signed_on"),
        _text("signed_by"),
        _text("notes"),
        sa.Column("heading_key", sa.String(), _swedish_order("heading"), nullable=True),
    )
    op.create_index("ix_pledge_heading_key", "pledge", ["heading_key"])
    _create(
        "pledge_party",
        {"pledge_id": "pledge", "organisation_id": "organisation"},
        _link("pledge_id"),
        _link("position"),
        _link("organisation_id"),
    )
    _create(
        "pledge_measure",
        {"pledge_id": "pledge", "measure_id": "measure"},
        _link("pledge_id"),
        _link("measure_id"),
    )
    _create(
        "follow_up_round",
        {},
        _link("year"),
        _day("sent_on"),
        _day("due_on"),
        _text("notes"),
    )
    _create(
        "follow_up_request",
        {"follow_up_round_id": "follow_up_round", "organisation_id": "organisation"},
        _link("follow_up_round_id"),
        _link("organisation_id"),
        _day("sent_on"),
        _day("answered_on"),
    )
    _extend_follow_up()


def _extend_follow_up() -> None:
    for name in ("effect", "deviation"):
        op.add_column("follow_up", sa.Column(name, sa.String(), nullable=False, server_default=""))
    for name in ("hours", "cost"):
        op.add_column("follow_up", sa.Column(name, sa.Integer(), nullable=True))
    for name in ("light", "reached"):
        op.add_column("follow_up", sa.Column(name, sa.String(30), nullable=True))
    for name, table in (("pledge_id", "pledge"), ("plan_id", "action_plan")):
        # The engine takes a new column with its link only in this form.
        op.execute(
            f"ALTER TABLE follow_up ADD COLUMN {name} INTEGER"
            f" CONSTRAINT fk_follow_up_{name} REFERENCES {table} (id)"
        )
        op.create_index(f"ix_follow_up_{name}", "follow_up", [name])
