"""Action plans that point at their situation picture instead of naming it in words.

A picture that plans name by the same title and day becomes one entry, unless it is one already,
so that nothing anybody wrote is lost: what the picture does not say itself stays in the plan's
notes. A plan in the bin makes no picture, for a decided one could never be brought out of it.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op

from bra_desk.basics.texts import _, long_date

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

#: What a picture is called that plans know by its day alone.
_UNNAMED = _("Lägesbild från {day}")
#: What a plan's notes say of words that its picture does not hold.
_NOTED = _("Planens lägesbild, som den skrevs förut: {words}")
#: The most letters of a title; the rest stands whole in the picture's notes.
_LETTERS = 150
#: The other texts that a picture must have.
_TEXTS = (
    *("summary", "mapping", "other_information", "analysis", "recommendations", "other_planning"),
    *("sources", "made_by", "decided_by", "diary_number", "corrections"),
)


def upgrade() -> None:
    """Make the link, make entries of the words, and take the words away."""
    # The engine takes a new column with its link only in this form.
    op.execute(
        "ALTER TABLE action_plan ADD COLUMN situation_picture_id INTEGER"
        " CONSTRAINT fk_action_plan_situation_picture_id REFERENCES situation_picture (id)"
    )
    op.create_index("ix_action_plan_situation_picture_id", "action_plan", ["situation_picture_id"])
    _Plans(op.get_bind()).convert()
    for name in ("situation_picture", "situation_picture_on"):
        op.execute(f"ALTER TABLE action_plan DROP COLUMN {name}")


@dataclass(frozen=True)
class _Picture:
    """A joint picture that a plan may mean."""

    id: int
    words: str
    #: The day it was decided, as the file has it; None for a draft.
    day: str | None

    def says(self, words: str, day: str | None) -> bool:
        """Whether a plan that tells this tells no more than the picture."""
        return self.words == _folded(words) and day in (None, self.day)


class _Plans:
    """The words of the plans, and the pictures they mean."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        rows = connection.exec_driver_sql(
            "SELECT id, title, decided_on FROM situation_picture"
            " WHERE organisation_id IS NULL AND removed_at IS NULL ORDER BY decided_on, id"
        )
        self._held = [_Picture(row.id, _folded(row.title), row.decided_on) for row in rows]
        self._made: list[_Picture] = []

    def convert(self) -> None:
        """Let plans point at their pictures: those that know a day first, those removed last."""
        told = self._connection.exec_driver_sql(
            "SELECT id, situation_picture AS words, situation_picture_on AS day, notes,"
            " removed_at FROM action_plan"
            " ORDER BY removed_at IS NOT NULL, situation_picture_on IS NULL, id"
        )
        for plan in told.all():
            if plan.words.strip() or plan.day:
                self._convert(plan)

    def _convert(self, plan: Any) -> None:
        picture = self._meant(plan.words, plan.day)
        if picture is None and plan.removed_at is None:
            picture = self._make(plan.words, plan.day)
        notes = plan.notes
        if picture is None or not picture.says(plan.words, plan.day):
            noted = _NOTED.format(words=_words(plan.words, plan.day))
            notes = "\n\n".join(filter(None, (notes, noted)))
        self._connection.execute(
            sa.text(
                "UPDATE action_plan SET situation_picture_id = :to, notes = :notes WHERE id = :id"
            ),
            {"to": None if picture is None else picture.id, "notes": notes, "id": plan.id},
        )

    def _meant(self, words: str, day: str | None) -> _Picture | None:
        """The newest picture of that title and day, else of that title, else of that day."""
        ways = (
            [each for each in self._held + self._made if each.says(words, day)],
            [each for each in self._held if each.words == _folded(words)],
            [each for each in self._held if day is not None and each.day == day],
        )
        return next((way[-1] for way in ways if way), None)

    def _make(self, words: str, day: str | None) -> _Picture:
        title, rest = _titled(words) if words.strip() else (_UNNAMED.format(day=_said(day)), "")
        row = dict.fromkeys(_TEXTS, "") | {
            "token": _token(words, day),
            "version": 1,
            "title": title,
            "decided_on": day,
            "notes": rest,
        }
        names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
        statement = f"INSERT INTO situation_picture ({names}) VALUES ({places}) RETURNING id"
        made = self._connection.execute(sa.text(statement), row).scalar_one()
        self._made.append(_Picture(made, _folded(words), day))
        return self._made[-1]


def _words(words: str, day: str | None) -> str:
    return ", ".join(filter(None, (words.strip(), _said(day))))


def _said(day: str | None) -> str:
    return "" if day is None else long_date(date.fromisoformat(day))


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _titled(text: str) -> tuple[str, str]:
    """A text as a title of one line, and all of it where that is not the same."""
    line = " ".join(text.split())
    if len(line) <= _LETTERS:
        return line, "" if line == text.strip() else text.strip()
    return f"{line[:_LETTERS].rsplit(' ', 1)[0]} …", text.strip()


def _token(words: str, day: str | None) -> str:
    """The same for the same words and day, so that a file with those finds the entry."""
    told = f"{_folded(words)}\n{day or ''}"
    return f"situation-picture-{hashlib.sha256(told.encode()).hexdigest()[:16]}"
