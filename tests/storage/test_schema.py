"""The file on the disk is what the mapped tables say, down to the last trigger."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.base import Base
from bra_desk.storage import history, place
from tests.storage.intruder import asked


def test_revisions_make_the_tables_that_the_model_maps(folder: Path) -> None:
    engine = create_engine(f"sqlite:///{place.register_file(folder)}")
    with engine.connect() as connection:
        drift = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    engine.dispose()
    assert drift == []


def test_register_has_the_generated_triggers_and_no_other(folder: Path) -> None:
    found = asked(folder, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    assert dict(found) == history.triggers()


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize("operation", ["insert", "update", "delete"])
def test_every_kind_is_recorded(kind: str, operation: str) -> None:
    assert f"history_{operation}_{kind}" in history.triggers()


def test_only_the_history_itself_goes_unrecorded() -> None:
    recorded = {table.name for table in history.recorded_tables()}
    assert Base.metadata.tables.keys() - recorded == history.UNRECORDED


def test_file_says_whose_and_how_old_it_is(folder: Path) -> None:
    assert asked(folder, "PRAGMA application_id") == [(place.APPLICATION_ID,)]
    assert asked(folder, "PRAGMA user_version") == [(place.head_revision(),)]


def test_register_is_one_file_when_it_is_closed(folder: Path) -> None:
    assert [file.name for file in folder.iterdir()] == [place.FILE_NAME]
