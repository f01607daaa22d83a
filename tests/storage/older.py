"""Registers as they were just before a revision that moves what people have written."""

import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from bra_desk.storage import place

#: The register of the oldest release, which every lift begins with.
SAVED = Path(__file__).parents[1] / "registers" / "v0.1.bra"


def before(revision: str, file: Path) -> None:
    """Make a closed register of the revision before the one whose file is so named."""
    shutil.copy(SAVED, file)
    (moved,) = (place.MIGRATIONS / "versions").glob(f"*_{revision}.py")
    number = int(moved.name[:4]) - 1
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for name in rows.scalars().all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        config = Config()
        config.set_main_option("script_location", str(place.MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, f"{number:04}")
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")
        connection.commit()
    engine.dispose()
