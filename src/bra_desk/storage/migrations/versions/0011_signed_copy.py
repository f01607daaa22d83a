"""Files signed elsewhere, kept with the seal they belong to."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of signed copies, and that of their bytes."""
    op.create_table(
        "signed_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seal_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("kept_at", sa.String(27), nullable=False),
        sa.Column("kept_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["seal_id"], ["seal.id"], name="fk_signed_copy_seal_id"),
        sa.PrimaryKeyConstraint("id", name="pk_signed_copy"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_signed_copy_seal_id", "signed_copy", ["seal_id"])
    op.create_table(
        "signed_file",
        sa.Column("copy_id", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["copy_id"], ["signed_copy.id"], name="fk_signed_file_copy_id"),
        sa.PrimaryKeyConstraint("copy_id", name="pk_signed_file"),
    )
