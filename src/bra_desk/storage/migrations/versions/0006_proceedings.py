"""The formal side of meetings: quorum, jäv, proposals, votes, reservations; and phrases."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

#: Swedish order as it was when this revision was written; revisions never change.
_SORTED_AS = {
    "å": "{", "Å": "{", "ä": "|", "Ä": "|", "æ": "|", "Æ": "|", "ö": "}", "Ö": "}",
    "ø": "}", "Ø": "}", "é": "e", "É": "e", "è": "e", "á": "a", "à": "a", "ü": "y", "Ü": "y",
}  # fmt: skip


def upgrade() -> None:
    """Give bodies a quorum and items an order of propositions, and make the new tables."""
    op.add_column("body", sa.Column("quorum", sa.Integer(), nullable=True))
    op.add_column(
        "agenda_item",
        sa.Column("proposition_order", sa.String(), nullable=False, server_default=""),
    )
    item = {"agenda_item_id": ("agenda_item", False), "attendee_id": ("attendance", False)}
    _make("recusal", item | {"deputy_id": ("attendance", True)}, _choice("ground"), _text("reason"))
    _make(
        "proposal",
        item | {"attendee_id": ("attendance", True)},
        _text("text"),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
    )
    person = {"attendee_id": ("attendance", False)}
    _make("proposal_support", person | {"proposal_id": ("proposal", False)})
    _make(
        "vote",
        {"agenda_item_id": ("agenda_item", False)},
        *(_text(name) for name in ("question", "yes_means", "no_means")),
        _choice("vote_kind", nullable=False),
        *(_number(name) for name in ("yes_count", "no_count", "abstain_count")),
        _choice("tie_break"),
    )
    _make("ballot", person | {"vote_id": ("vote", False)}, _choice("choice", nullable=False))
    _make("reservation", item, _text("text"))
    _make("statement", item, _text("text"))
    _make_phrases()


def _make(name: str, links: dict[str, tuple[str, bool]], *columns: sa.Column[Any]) -> None:
    """A table of parts with a place, and an index on each of its links."""
    op.create_table(
        name,
        sa.Column("position", sa.Integer(), nullable=False),
        *(sa.Column(link, sa.Integer(), nullable=free) for link, (_to, free) in links.items()),
        *columns,
        *_entry(name),
        *(
            sa.ForeignKeyConstraint([link], [f"{to}.id"], name=f"fk_{name}_{link}")
            for link, (to, _free) in links.items()
        ),
        sqlite_autoincrement=True,
    )
    for link in links:
        op.create_index(f"ix_{name}_{link}", name, [link])


def _make_phrases() -> None:
    folded = "lower(title)"
    for letter, place in _SORTED_AS.items():
        folded = f"replace({folded}, '{letter}', '{place}')"
    op.create_table(
        "phrase",
        _text("title"),
        _text("text"),
        _choice("place", nullable=False),
        sa.Column("title_key", sa.String(), sa.Computed(folded, persisted=False), nullable=True),
        *_entry("phrase"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_phrase_title_key", "phrase", ["title_key"])


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


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=True)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=False)


def _choice(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.String(30), nullable=nullable)
