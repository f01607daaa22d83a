"""Keep the reason why a personal number stays in a text."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of justifications."""
    op.create_table(
        "justification",
        sa.Column("entry_kind", sa.String(), nullable=False),
        sa.Column("entry_token", sa.String(), nullable=False),
        sa.Column("field_name", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_justification"),
        sa.UniqueConstraint("token", name="uq_justification_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_justification_entry_token", "justification", ["entry_token"])
