"""Secrecy marks and private names, which public versions leave out."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _entry(name: str) -> list[sa.schema.SchemaItem]:
    """What every entry of the register has."""
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("token", name=f"uq_{name}_token"),
    ]


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "secrecy_mark",
        sa.Column("agenda_item_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(30), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column("paragraph", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        *_entry("secrecy_mark"),
        *(
            sa.ForeignKeyConstraint([f"{to}_id"], [f"{to}.id"], name=f"fk_secrecy_mark_{to}_id")
            for to in ("agenda_item", "decision", "task")
        ),
        sqlite_autoincrement=True,
    )
    for to in ("agenda_item", "decision", "task"):
        op.create_index(f"ix_secrecy_mark_{to}_id", "secrecy_mark", [f"{to}_id"])
    op.create_table(
        "private_name",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        *_entry("private_name"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_private_name_meeting_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_private_name_meeting_id", "private_name", ["meeting_id"])
