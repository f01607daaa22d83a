"""Cooperation around youth, what has been told to whom, contacts, and camera measures."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
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
        "cooperation_structure",
        {"area_id": "area", "owner_id": "organisation"},
        _text("name"),
        _text("method"),
        _number("area_id", nullable=True),
        _text("target_group"),
        _number("owner_id", nullable=True),
        _text("owner_function"),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        _text("rhythm"),
        _text("levels"),
        _text("agenda"),
        _text("secrecy_agreement"),
        sa.Column("secrecy_agreed_on", sa.Date(), nullable=True),
        _text("notes"),
        sa.Column("name_key", sa.String(), _swedish_order("name"), nullable=True),
    )
    op.create_index("ix_cooperation_structure_name_key", "cooperation_structure", ["name_key"])
    _create(
        "structure_partner",
        {"structure_id": "cooperation_structure", "organisation_id": "organisation"},
        _number("structure_id"),
        _number("organisation_id"),
        _text("function"),
    )
    _create(
        "structure_measure",
        {"structure_id": "cooperation_structure", "measure_id": "measure"},
        _number("structure_id"),
        _number("measure_id"),
    )
    _create(
        "youth_count",
        {"structure_id": "cooperation_structure", "measure_id": "measure"},
        _number("year"),
        _number("structure_id", nullable=True),
        _number("measure_id", nullable=True),
        _number("started", nullable=True),
        _number("ongoing", nullable=True),
        _number("ended", nullable=True),
        _number("completed", nullable=True),
        _number("meetings", nullable=True),
        _text("note"),
    )
    _create(
        "communication",
        {
            "measure_id": "measure",
            "pledge_id": "pledge",
            "problem_id": "problem",
            "dialogue_id": "dialogue",
            "survey_id": "survey",
            "programme_id": "programme",
        },
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(30), nullable=False),
        _text("audience"),
        _text("what"),
        _text("sent_by"),
        _text("url"),
        _number("measure_id", nullable=True),
        _number("pledge_id", nullable=True),
        _number("problem_id", nullable=True),
        _number("dialogue_id", nullable=True),
        _number("survey_id", nullable=True),
        _number("programme_id", nullable=True),
        _text("notes"),
    )
    _create(
        "contact",
        {"organisation_id": "organisation"},
        _text("function"),
        _number("organisation_id", nullable=True),
        _text("phone"),
        _text("email"),
        _text("about"),
        _text("hours"),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("function_key", sa.String(), _swedish_order("function"), nullable=True),
    )
    op.create_index("ix_contact_function_key", "contact", ["function_key"])
    op.add_column(
        "measure", sa.Column("is_camera", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("measure", sa.Column("camera_review_on", sa.Date(), nullable=True))
    # what the law check has shown by its title until now is still shown
    op.execute("UPDATE measure SET is_camera = 1 WHERE lower(title) LIKE '%kamera%'")
