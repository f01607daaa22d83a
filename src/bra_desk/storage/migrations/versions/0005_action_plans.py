"""Action plans, what measures lacked, and the history of their status."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
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


def _entry(table: str) -> list[sa.schema.SchemaItem]:
    """What every entry has."""
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("token", name=f"uq_{table}_token"),
    ]


def upgrade() -> None:
    """Make the plans and the history, and give measures what they lacked."""
    op.create_table(
        "action_plan",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("diary_number", sa.String(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.Column("situation_picture", sa.String(), nullable=False),
        sa.Column("situation_picture_on", sa.Date(), nullable=True),
        sa.Column("introduction", sa.String(), nullable=False),
        sa.Column("followed_up_on", sa.Date(), nullable=True),
        sa.Column("next_follow_up_on", sa.Date(), nullable=True),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
        *_entry("action_plan"),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name="fk_action_plan_decision_id"
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_action_plan_agreement_id"
        ),
        sqlite_autoincrement=True,
    )
    for name in ("decision_id", "agreement_id", "title_key"):
        op.create_index(f"ix_action_plan_{name}", "action_plan", [name])
    op.create_table(
        "measure_status",
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(30), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        *_entry("measure_status"),
        sa.ForeignKeyConstraint(
            ["measure_id"], ["measure.id"], name="fk_measure_status_measure_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_measure_status_measure_id", "measure_status", ["measure_id"])
    for name in ("problem", "cause", "deviation_reason", "notes"):
        op.add_column("measure", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("measure", sa.Column("hours", sa.Integer(), nullable=True))
    for name, table in (("plan_id", "action_plan"), ("continues_id", "measure")):
        # The engine takes a new column with its link only in this form.
        op.execute(
            f"ALTER TABLE measure ADD COLUMN {name} INTEGER"
            f" CONSTRAINT fk_measure_{name} REFERENCES {table} (id)"
        )
        op.create_index(f"ix_measure_{name}", "measure", [name])
