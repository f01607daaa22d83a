"""Causes of problems, and measures that hang on them instead of saying them in words.

A problem or a cause that measures tell in the same words becomes one entry, so that nothing
anybody wrote is lost; the measures then point at it.
"""

import hashlib
from typing import Any

import sqlalchemy as sa
from alembic import op

from bra_desk.basics.texts import _

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

#: Swedish order as it was when this revision was written; revisions never change.
_SORTED_AS = {
    "å": "{", "Å": "{", "ä": "|", "Ä": "|", "æ": "|", "Æ": "|", "ö": "}", "Ö": "}",
    "ø": "}", "Ø": "}", "é": "e", "É": "e", "è": "e", "á": "a", "à": "a", "ü": "y", "Ü": "y",
}  # fmt: skip
#: What a cause hangs on when its measure named no problem.
_UNNAMED = _("Problem som inte är beskrivet")
#: The most letters of a title; the rest stands whole below it.
_LETTERS = 150


def upgrade() -> None:
    """Make the tables, make entries of the texts, and take the texts away."""
    _create(
        "cause_analysis",
        {"problem_id": "problem"},
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("analysed_on", sa.Date(), nullable=True),
        *map(_text, ("method", "participants", "conclusion", "unknown")),
        sa.Column("review_on", sa.Date(), nullable=True),
    )
    _create(
        "cause",
        {"problem_id": "problem", "parent_id": "cause"},
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        _text("text"),
        sa.Column("level", sa.String(30), nullable=True),
        *map(_text, ("description", "evidence")),
        sa.Column("certainty", sa.String(30), nullable=True),
        sa.Column("influence", sa.String(30), nullable=True),
        _text("influence_note"),
        sa.Column("text_key", sa.String(), _swedish_order("text"), nullable=True),
    )
    op.create_index("ix_cause_text_key", "cause", ["text_key"])
    _create(
        "measure_cause",
        {"measure_id": "measure", "cause_id": "cause", "problem_id": "problem"},
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("cause_id", sa.Integer(), nullable=True),
        sa.Column("problem_id", sa.Integer(), nullable=True),
        _text("effect"),
    )
    _Texts(op.get_bind()).convert()
    for name in ("problem", "cause"):
        op.execute(f"ALTER TABLE measure DROP COLUMN {name}")


class _Texts:
    """The texts of the measures, and the entries that are made of them."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        #: The number of an entry by its token, so that the same words make one.
        self._made: dict[str, int] = {}

    def convert(self) -> None:
        """Make the entries, those of measures in the bin last, and let measures point at them."""
        told = self._connection.exec_driver_sql(
            "SELECT id, token, problem, cause, removed_at FROM measure"
            " WHERE trim(problem) <> '' OR trim(cause) <> '' ORDER BY removed_at IS NOT NULL, id"
        )
        for measure in told.all():
            problem = self._problem(measure.problem or _UNNAMED, measure.removed_at)
            cause = None
            if measure.cause.strip():
                cause = self._cause(measure, problem)
            self._insert(
                "measure_cause",
                _token("measure-cause", measure.token),
                measure_id=measure.id,
                cause_id=cause,
                problem_id=problem if cause is None else None,
                effect="",
            )

    def _problem(self, text: str, removed_at: str | None) -> int:
        title, rest = _titled(text)
        values = dict.fromkeys(
            ("place", "target_group", "pattern", "consequence", "priority_reason", "source"), ""
        )
        values |= {"title": title, "category": "other", "extent_text": rest, "notes": ""}
        return self._insert("problem", _token("problem", text), removed_at=removed_at, **values)

    def _cause(self, measure: Any, problem: int) -> int:
        title, rest = _titled(measure.cause)
        return self._insert(
            "cause",
            _token("cause", measure.problem or _UNNAMED, measure.cause),
            removed_at=measure.removed_at,
            problem_id=problem,
            text=title,
            description=rest,
            evidence="",
            influence_note="",
        )

    def _insert(self, table: str, token: str, **values: Any) -> int:
        if token not in self._made:
            row = {"token": token, "version": 1, "removed_at": None, **values}
            names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
            statement = sa.text(f"INSERT INTO {table} ({names}) VALUES ({places}) RETURNING id")
            self._made[token] = self._connection.execute(statement, row).scalar_one()
        return self._made[token]


def _titled(text: str) -> tuple[str, str]:
    """A text as a title of one line, and all of it where that is not the same."""
    line = " ".join(text.split())
    if len(line) <= _LETTERS:
        return line, "" if line == text.strip() else text.strip()
    return f"{line[:_LETTERS].rsplit(' ', 1)[0]} …", text.strip()


def _token(kind: str, *texts: str) -> str:
    """The same for the same words, so that a file with those words finds the entry."""
    words = "\n".join(" ".join(text.split()).casefold() for text in texts)
    return f"{kind}-{hashlib.sha256(words.encode()).hexdigest()[:16]}"


def _swedish_order(column: str) -> sa.Computed:
    folded = f"lower({column})"
    for letter, place in _SORTED_AS.items():
        folded = f"replace({folded}, '{letter}', '{place}')"
    return sa.Computed(folded, persisted=False)


def _text(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(), nullable=False)


def _create(table: str, links: dict[str, str], *columns: "sa.Column[Any]") -> None:
    """A table of entries, whose `links` pair columns with the tables they point at."""
    op.create_table(
        table,
        *columns,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        *(
            sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}")
            for column, to in links.items()
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("token", name=f"uq_{table}_token"),
        sqlite_autoincrement=True,
    )
    for column in links:
        op.create_index(f"ix_{table}_{column}", table, [column])
