"""Reports on a year: chapters that are written, and the figures they were finished with."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of reports."""
    _make(
        "report",
        sa.Column("report_kind", sa.String(30), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        _link("body_id", is_needed=False),
        sa.Column("diary_number", sa.String(), nullable=False),
        sa.Column("finished_on", sa.Date(), nullable=True),
        _link("decision_id", is_needed=False),
        sa.Column("notes", sa.String(), nullable=False),
        links={"body_id": "body", "decision_id": "decision"},
    )
    _make(
        "report_chapter",
        _link("report_id", is_needed=True),
        sa.Column("chapter", sa.String(30), nullable=False),
        _link("goal_id", is_needed=False),
        _link("focus_area_id", is_needed=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("is_carried", sa.Boolean(), nullable=False),
        links={"report_id": "report", "goal_id": "goal", "focus_area_id": "focus_area"},
    )
    _make(
        "report_snapshot",
        _link("report_id", is_needed=True),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        links={"report_id": "report"},
    )


def _link(name: str, *, is_needed: bool) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=not is_needed)


def _make(name: str, *columns: sa.Column[Any], links: dict[str, str]) -> None:
    op.create_table(
        name,
        *columns,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        *(
            sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{name}_{column}")
            for column, other in links.items()
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("token", name=f"uq_{name}_token"),
        sqlite_autoincrement=True,
    )
    for column in links:
        op.create_index(f"ix_{name}_{column}", name, [column])
