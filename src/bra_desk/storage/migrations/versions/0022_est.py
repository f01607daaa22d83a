"""EST: groups, reporters, deliveries, reports and summaries."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def _text(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _choice(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(30), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Date(), nullable=nullable)


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
        "est_group",
        {"body_id": "body"},
        _number("body_id"),
        _choice("rhythm"),
        _day("starts_on"),
        _day("ends_on", nullable=True),
        _number("report_days"),
        _text("notes"),
    )
    _create(
        "est_reporter",
        {"est_group_id": "est_group", "organisation_id": "organisation", "area_id": "area"},
        _number("est_group_id"),
        _number("organisation_id"),
        _text("function"),
        _number("area_id", nullable=True),
        _day("ends_on", nullable=True),
        _text("notes"),
    )
    _create(
        "est_delivery",
        {"est_group_id": "est_group", "est_reporter_id": "est_reporter"},
        _number("est_group_id"),
        _number("est_reporter_id"),
        _day("period_on"),
        _day("received_on"),
        _text("file_name"),
        _text("sha256"),
        _number("taken"),
        _text("note"),
    )
    _make_reports()
    _create(
        "est_summary",
        {"est_group_id": "est_group"},
        _number("est_group_id"),
        _day("starts_on"),
        _day("ends_on"),
        _text("text"),
        _text("priorities"),
    )


def _make_reports() -> None:
    links = {
        "est_group_id": "est_group",
        "area_id": "area",
        "est_reporter_id": "est_reporter",
        "owner_id": "organisation",
        "est_delivery_id": "est_delivery",
        "problem_id": "problem",
        "measure_id": "measure",
        "backlog_item_id": "backlog_item",
    }
    _create(
        "est_report",
        links,
        _number("est_group_id"),
        _day("period_on"),
        _number("area_id"),
        _text("place"),
        _choice("category"),
        _text("text"),
        _number("occurrences"),
        _choice("severity"),
        _choice("trend", nullable=True),
        _choice("part_of_week", nullable=True),
        _choice("part_of_day", nullable=True),
        _text("expected"),
        _number("est_reporter_id", nullable=True),
        _text("action"),
        _number("owner_id", nullable=True),
        _text("owner_function"),
        _day("due_on", nullable=True),
        _day("done_on", nullable=True),
        _choice("effect", nullable=True),
        _text("effect_note"),
        _number("est_delivery_id", nullable=True),
        _number("problem_id", nullable=True),
        _number("measure_id", nullable=True),
        _number("backlog_item_id", nullable=True),
    )
