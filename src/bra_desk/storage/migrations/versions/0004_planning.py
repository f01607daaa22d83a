"""The year's cycle of a body, and the backlog of matters between meetings."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
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


def upgrade() -> None:
    """Give bodies the days of their cycle, make the backlog, and let items point at it."""
    for name in ("items_days", "agenda_days", "draft_days"):
        op.add_column("body", sa.Column(name, sa.Integer(), nullable=True))
    op.create_table(
        "backlog_item",
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("item_kind", sa.String(30), nullable=False),
        sa.Column("presenter", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("wanted_on", sa.Date(), nullable=True),
        sa.Column("yearly_in", sa.String(), nullable=False),
        sa.Column("diary_number", sa.String(), nullable=False),
        sa.Column("background", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name="fk_backlog_item_body_id"),
        sa.PrimaryKeyConstraint("id", name="pk_backlog_item"),
        sa.UniqueConstraint("token", name="uq_backlog_item_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_backlog_item_body_id", "backlog_item", ["body_id"])
    op.create_index("ix_backlog_item_title_key", "backlog_item", ["title_key"])
    # The engine takes a new column with its link only in this form.
    op.execute(
        "ALTER TABLE agenda_item ADD COLUMN backlog_item_id INTEGER"
        " CONSTRAINT fk_agenda_item_backlog_item_id REFERENCES backlog_item (id)"
    )
    op.create_index("ix_agenda_item_backlog_item_id", "agenda_item", ["backlog_item_id"])
