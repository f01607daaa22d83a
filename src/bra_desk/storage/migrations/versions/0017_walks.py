"""Safety walks, their observations, and photos with the pictures apart."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def _text(*names: str) -> list["sa.Column[Any]"]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _days(*names: str) -> list["sa.Column[Any]"]:
    return [sa.Column(name, sa.Date(), nullable=True) for name in names]


def _number(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _choice(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(30), nullable=nullable)


def _create(
    table: str, links: dict[str, str], required: tuple[str, ...], *columns: "sa.Column[Any]"
) -> None:
    """A table of entries, whose `links` pair columns with the tables they point at."""
    op.create_table(
        table,
        *columns,
        *(_number(name, nullable=name not in required) for name in links),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        *(
            sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}")
            for column, to in links.items()
        ),
        *(
            [sa.ForeignKeyConstraint(["sha256"], ["photo_file.sha256"], "fk_walk_photo_sha256")]
            if table == "walk_photo"
            else []
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
        "walk",
        {"area_id": "area", "organiser_id": "organisation", "continues_id": "walk"},
        (),
        *_text("title", "gathering_place", "route", "premeeting", "follow_up", "notes"),
        *_days("held_on", "premeeting_on", "follow_up_on"),
        sa.Column("starts_at", sa.String(5), nullable=True),
        sa.Column("ends_at", sa.String(5), nullable=True),
        _choice("daylight", nullable=True),
    )
    _create(
        "walk_participants",
        {"walk_id": "walk", "organisation_id": "organisation"},
        ("walk_id",),
        _number("position"),
        _choice("role"),
        _number("count", nullable=True),
    )
    _create(
        "walk_observation",
        {
            "walk_id": "walk",
            "responsible_id": "organisation",
            "continues_id": "walk_observation",
            "measure_id": "measure",
            "backlog_item_id": "backlog_item",
        },
        ("walk_id",),
        _number("position"),
        *_text("place", "text", "proposal", "responsible_function", "reason", "checked", "notes"),
        _choice("observation_kind"),
        _choice("category", nullable=True),
        _choice("ruling", nullable=True),
        *_days("due_on", "done_on", "told_on", "checked_on"),
    )
    _create_photos()


def _create_photos() -> None:
    op.create_table(
        "photo_file",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name="pk_photo_file"),
    )
    _create(
        "walk_photo",
        {"walk_id": "walk", "observation_id": "walk_observation"},
        ("walk_id",),
        _number("position"),
        *_text("description", "file_name", "sha256"),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        _number("width", nullable=True),
        _number("height", nullable=True),
    )
    op.create_index("ix_walk_photo_sha256", "walk_photo", ["sha256"])
    op.create_table(
        "photo_erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("erased_at", sa.String(27), nullable=False),
        sa.Column("erased_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_photo_erasure"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_photo_erasure_sha256", "photo_erasure", ["sha256"])
