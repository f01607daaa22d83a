"""Another program at the register's file: a plain connection that knows nothing of ours."""

import sqlite3
from pathlib import Path
from typing import Any

from bra_desk.storage import place


def asked(folder: Path, question: str) -> list[tuple[Any, ...]]:
    """What a plain SQL question to a closed register answers."""
    connection = sqlite3.connect(place.register_file(folder), isolation_level=None)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


def edited(folder: Path, *statements: str) -> None:
    """Edit a closed register the clever way: its triggers taken away, and put back after."""
    connection = sqlite3.connect(place.register_file(folder), isolation_level=None)
    try:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _name, sql in triggers:
            connection.execute(sql)
    finally:
        connection.close()
