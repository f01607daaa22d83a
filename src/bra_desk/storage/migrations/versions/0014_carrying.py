"""What goes from meeting to meeting, when a decision was done, and what it changed in a measure."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let items carry and continue, follow decisions up, and make the table of their changes."""
    for table in ("standard_item", "agenda_item"):
        carries = sa.Column("carries", sa.String(30), nullable=False, server_default="nothing")
        op.add_column(table, carries)
    for table in ("agenda_item", "backlog_item"):
        # The engine takes a new column with its link only in this form.
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN continues_id INTEGER"
            f" CONSTRAINT fk_{table}_continues_id REFERENCES agenda_item (id)"
        )
        op.create_index(f"ix_{table}_continues_id", table, ["continues_id"])
    op.add_column("decision", sa.Column("done_on", sa.Date(), nullable=True))
    op.add_column("decision", sa.Column("report", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "measure_change",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name="fk_measure_change_decision_id"
        ),
        sa.ForeignKeyConstraint(
            ["measure_id"], ["measure.id"], name="fk_measure_change_measure_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_measure_change"),
        sa.UniqueConstraint("token", name="uq_measure_change_token"),
        sqlite_autoincrement=True,
    )
    for column in ("decision_id", "measure_id"):
        op.create_index(f"ix_measure_change_{column}", "measure_change", [column])
