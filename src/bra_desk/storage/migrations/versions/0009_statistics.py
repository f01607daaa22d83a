"""Indicators, their values, and the files of statistics these came from."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
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


def _table(name: str, *columns: sa.Column[Any], links: dict[str, str] | None = None) -> None:
    """A table of entries: its own columns, its links, and what all entries have."""
    keys = (
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{name}_{column}")
        for column, other in (links or {}).items()
    )
    op.create_table(
        name,
        *columns,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        *keys,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("token", name=f"uq_{name}_token"),
        sqlite_autoincrement=True,
    )
    for column in links or {}:
        op.create_index(f"ix_{name}_{column}", name, [column])


def upgrade() -> None:
    """Make the three tables."""
    _table(
        "indicator",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("direction", sa.String(30), nullable=True),
        sa.Column("baseline_value", sa.String(24), nullable=True),
        sa.Column("baseline_year", sa.Integer(), nullable=True),
        sa.Column("target_value", sa.String(24), nullable=True),
        sa.Column("target_year", sa.Integer(), nullable=True),
        sa.Column("goal_id", sa.Integer(), nullable=True),
        sa.Column("focus_area_id", sa.Integer(), nullable=True),
        sa.Column("measure_id", sa.Integer(), nullable=True),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("interpretation", sa.String(), nullable=False),
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
        links={"goal_id": "goal", "focus_area_id": "focus_area", "measure_id": "measure"},
    )
    op.create_index("ix_indicator_title_key", "indicator", ["title_key"])
    _table(
        "statistics_import",
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("layout", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("retrieved_on", sa.Date(), nullable=True),
        sa.Column("imported_on", sa.Date(), nullable=True),
        sa.Column("imported_by", sa.String(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=True),
        sa.Column("choices", sa.String(), nullable=False),
        sa.Column("warnings", sa.String(), nullable=False),
    )
    op.create_index("ix_statistics_import_sha256", "statistics_import", ["sha256"])
    _table(
        "indicator_value",
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=True),
        sa.Column("comparison", sa.String(), nullable=False),
        sa.Column("value", sa.String(24), nullable=True),
        sa.Column("status", sa.String(30), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("retrieved_on", sa.Date(), nullable=True),
        sa.Column("statistics_import_id", sa.Integer(), nullable=True),
        links={
            "indicator_id": "indicator",
            "area_id": "area",
            "statistics_import_id": "statistics_import",
        },
    )
