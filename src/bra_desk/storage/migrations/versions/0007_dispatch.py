"""Dispatch of decisions: who is sent which, when and how."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of dispatches."""
    op.create_table(
        "dispatch",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("how", sa.String(30), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name="fk_dispatch_decision_id"),
        sa.PrimaryKeyConstraint("id", name="pk_dispatch"),
        sa.UniqueConstraint("token", name="uq_dispatch_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dispatch_decision_id", "dispatch", ["decision_id"])
