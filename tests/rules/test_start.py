"""The window comes first: what is slow to load is not loaded with the program."""

import json
import subprocess
import sys

import pytest

HEAVY = {
    *("sqlalchemy", "alembic", "docx", "docxtpl", "lxml", "jinja2", "pysqlite3", "mako"),
    *("holidays", "icalendar", "openpyxl", "matplotlib", "numpy"),
}


def loaded_by(module: str) -> set[str]:
    """All modules that a fresh Python has once it has imported this one."""
    question = f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"
    command = [sys.executable, "-c", question]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(json.loads(answer.stdout))


@pytest.mark.parametrize("module", ["bra_desk.app", "bra_desk.__main__"])
def test_program_begins_without_what_is_slow(module: str) -> None:
    assert loaded_by(module) & HEAVY == set()


def test_command_line_begins_without_the_screen() -> None:
    assert "PySide6" not in loaded_by("bra_desk.cli")
