"""Situation pictures, the problems in them, and how each organisation sees these."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
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


def _day(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Date(), nullable=True)


def _choice(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(30), nullable=True)


def _sorted_by_title(table: str) -> None:
    op.create_index(f"ix_{table}_title_key", table, ["title_key"])


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
    _pictures()
    _problems()
    _create(
        "problem_view",
        {"problem_id": "problem", "organisation_id": "organisation", "own_problem_id": "problem"},
        _number("problem_id"),
        _number("organisation_id"),
        _number("own_problem_id", nullable=True),
        *map(_choice, ("extent", "trend", "priority")),
        _text("text"),
    )


def _pictures() -> None:
    links = {
        "organisation_id": "organisation",
        "joint_picture_id": "situation_picture",
        "previous_id": "situation_picture",
        "decision_id": "decision",
    }
    texts = (
        *("summary", "mapping", "other_information", "analysis", "recommendations"),
        *("other_planning", "sources", "made_by", "decided_by", "diary_number", "corrections"),
        "notes",
    )
    _create(
        "situation_picture",
        links,
        _text("title"),
        _number("number", nullable=True),
        *(_number(name, nullable=True) for name in links),
        *map(_day, ("starts_on", "ends_on", "decided_on", "next_due_on")),
        *map(_text, texts),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
    )
    _sorted_by_title("situation_picture")


def _problems() -> None:
    links = {
        "picture_id": "situation_picture",
        "area_id": "area",
        "indicator_id": "indicator",
        "continues_id": "problem",
    }
    texts = (
        *("place", "target_group", "extent_text", "pattern", "consequence", "priority_reason"),
        *("source", "notes"),
    )
    _create(
        "problem",
        links,
        _number("number", nullable=True),
        _text("title"),
        sa.Column("category", sa.String(30), nullable=False),
        *(_number(name, nullable=True) for name in links),
        *map(_choice, ("extent", "trend", "priority")),
        *map(_text, texts),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
    )
    _sorted_by_title("problem")
