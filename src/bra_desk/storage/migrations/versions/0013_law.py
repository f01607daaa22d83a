"""What the secretary says of each paragraph of the Act."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of notes on the law."""
    op.create_table(
        "law_note",
        sa.Column("paragraph", sa.String(30), nullable=False),
        sa.Column("verdict", sa.String(30), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("assessed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_law_note"),
        sa.UniqueConstraint("token", name="uq_law_note_token"),
        sqlite_autoincrement=True,
    )
