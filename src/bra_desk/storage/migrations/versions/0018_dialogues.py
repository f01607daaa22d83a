"""Dialogues with their topics, safety surveys, and what the local councils plan and see."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


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
        "dialogue",
        {"area_id": "area"},
        _text("title"),
        sa.Column("dialogue_kind", sa.String(30), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.String(5), nullable=True),
        sa.Column("ends_at", sa.String(5), nullable=True),
        _text("place"),
        _number("area_id", nullable=True),
        _text("method"),
        _text("hosts"),
        _number("met", nullable=True),
        _text("feedback"),
        sa.Column("fed_back_on", sa.Date(), nullable=True),
        _text("notes"),
    )
    _create(
        "dialogue_topic",
        {"dialogue_id": "dialogue", "problem_id": "problem"},
        _number("dialogue_id"),
        _number("position"),
        sa.Column("category", sa.String(30), nullable=False),
        _text("text"),
        _number("mentions", nullable=True),
        _number("problem_id", nullable=True),
        _text("answer"),
    )
    _create(
        "survey",
        {},
        _text("title"),
        _number("year"),
        _text("source"),
        _number("asked", nullable=True),
        _number("answered", nullable=True),
        sa.Column("response_rate", sa.String(24), nullable=True),
        _text("method"),
        _text("summary"),
        _text("notes"),
    )
    _create(
        "survey_indicator",
        {"survey_id": "survey", "indicator_id": "indicator"},
        _number("survey_id"),
        _number("position"),
        _number("indicator_id"),
    )
    _create(
        "local_plan",
        {"body_id": "body"},
        _number("body_id"),
        _number("year"),
        _text("aim"),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        _text("evaluation"),
        sa.Column("evaluated_on", sa.Date(), nullable=True),
        _text("notes"),
    )
    _create(
        "local_plan_item",
        {"local_plan_id": "local_plan"},
        _number("local_plan_id"),
        _number("position"),
        _text("what"),
        _text("who"),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("progress", sa.String(30), nullable=False),
        _text("result"),
    )
    _create(
        "local_observation",
        {"body_id": "body", "problem_id": "problem", "area_id": "area"},
        _number("body_id"),
        _number("year"),
        sa.Column("half", sa.String(30), nullable=False),
        sa.Column("category", sa.String(30), nullable=False),
        _text("text"),
        sa.Column("trend", sa.String(30), nullable=True),
        _text("proposal"),
        _text("place"),
        _number("problem_id", nullable=True),
        _number("area_id", nullable=True),
    )
