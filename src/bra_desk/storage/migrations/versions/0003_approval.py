"""Approval of minutes: comment, announcement, and seals with what they hold."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give meetings the days of approval, and make the tables of seals."""
    for name in ("sent_for_comment_on", "comments_due_on", "announced_on", "taken_down_on"):
        op.add_column("meeting", sa.Column(name, sa.Date(), nullable=True))
    op.add_column("meeting", sa.Column("approval_method", sa.String(30), nullable=True))
    op.add_column("meeting", sa.Column("kept_at", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "seal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed_at", sa.String(27), nullable=False),
        sa.Column("sealed_by", sa.String(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("approval_method", sa.String(30), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("content_sha256", sa.String(), nullable=False),
        sa.Column("chain_seq", sa.Integer(), nullable=False),
        sa.Column("chain_head", sa.String(), nullable=False),
        sa.Column("reopened_at", sa.String(27), nullable=True),
        sa.Column("reopened_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_seal_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_seal"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_seal_meeting_id", "seal", ["meeting_id"])
    op.create_table(
        "sealed_file",
        sa.Column("seal_id", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["seal_id"], ["seal.id"], name="fk_sealed_file_seal_id"),
        sa.PrimaryKeyConstraint("seal_id", name="pk_sealed_file"),
    )
