"""How values are stored, and that the engine itself keeps Swedish order."""

import enum
import random
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta, timezone

import pytest
from sqlalchemy import Connection, Date, Table, create_engine, insert, select, text
from sqlalchemy.dialects.sqlite import dialect

import bra_desk.forms.catalogue  # noqa: F401 -- knows every entity
from bra_desk.model.agreement import Prolongation
from bra_desk.model.base import Base, ClockTime, Moment
from bra_desk.model.council import Area, AreaType
from bra_desk.model.measures import Measure, MeasureStatus

SQLITE = dialect()


@pytest.fixture
def tables() -> Iterator[Connection]:
    """All tables, empty, in memory."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        yield connection
    engine.dispose()


def names_in_order(tables: Connection, names: list[str]) -> list[str]:
    """Names put in as areas, and read back as the engine orders them."""
    rows = [{"name": name, "token": str(place)} for place, name in enumerate(names)]
    tables.execute(insert(Area), rows)
    found = tables.execute(select(Area.__table__.c.name).order_by(Area.__table__.c.name_key))
    return list(found.scalars())


@pytest.mark.parametrize(
    "names",
    [
        ["Anna", "Zeta", "Åby", "Älvsby", "Öjebyn"],
        ["arken", "Björken", "Citadellet"],
        ["vik", "vy", "Vä", "wik"],
        ["Ede", "Idé", "Ö"],
        ["Müller", "myr"],
        ["Ärlig", "Æther", "Öl", "Øre"],
    ],
)
def test_order_of_a_list_is_swedish(tables: Connection, names: list[str]) -> None:
    shuffled = random.sample(names, len(names))
    assert names_in_order(tables, shuffled) == names


def test_sort_key_follows_its_text(tables: Connection) -> None:
    tables.execute(insert(Area), {"name": "Zeta", "token": "a"})
    tables.execute(text("UPDATE area SET name = 'ÅBY'"))
    assert tables.execute(text("SELECT name_key FROM area")).scalar() == "{by"


def test_enum_is_stored_by_value(tables: Connection) -> None:
    tables.execute(insert(Area), {"name": "Ö", "token": "a", "area_type": AreaType.SCHOOL_AREA})
    assert tables.execute(text("SELECT area_type FROM area")).scalar() == "school_area"


@pytest.mark.parametrize(("value", "stored"), [(time(8, 5), "08:05"), (None, None)])
def test_time_of_day_is_stored_as_it_is_read(value: time | None, stored: str | None) -> None:
    assert ClockTime().process_bind_param(value, SQLITE) == stored
    assert ClockTime().process_result_value(stored, SQLITE) == value


SUMMER = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (datetime(2026, 7, 1, 9, 0, tzinfo=SUMMER), "2026-07-01T07:00:00Z"),
        (datetime(2026, 11, 26, 23, 30, 15, tzinfo=UTC), "2026-11-26T23:30:15Z"),
        (None, None),
    ],
)
def test_moment_is_stored_in_utc(value: datetime | None, stored: str | None) -> None:
    assert Moment().process_bind_param(value, SQLITE) == stored
    assert Moment().process_result_value(stored, SQLITE) == value


def test_entry_has_defaults_and_a_token_without_any_session() -> None:
    first, second = Measure(title="Belysning"), Measure(title="Belysning")
    assert first.status is MeasureStatus.PLANNED
    assert first.removed_at is None
    assert first.version == 1
    assert first.token != second.token


def stored_enums() -> list[type[enum.StrEnum]]:
    """Every enum that a table keeps."""
    kinds = (column.type for table in Base.metadata.tables.values() for column in table.columns)
    return sorted({kind.enum_class for kind in kinds if hasattr(kind, "enum_class")}, key=str)


@pytest.mark.parametrize("kind", stored_enums(), ids=lambda kind: kind.__name__)
def test_enum_value_fits_its_column_and_is_its_name(kind: type[enum.StrEnum]) -> None:
    for member in kind:
        # a paragraph of an act is stored as its number, which is no name in code
        assert member.value == member.name.lower() or member.value.isdecimal()
        assert len(member.value) <= 30


def test_every_enum_is_found() -> None:
    assert Prolongation in stored_enums()


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_days_end_in_on_and_times_in_at(table: Table) -> None:
    for column in table.columns:
        if isinstance(column.type, Date):
            assert column.name.endswith("_on")
        if isinstance(column.type, ClockTime | Moment):
            assert column.name.endswith("_at")


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_constraint_has_a_name(table: Table) -> None:
    assert all(each.name for each in table.constraints)
    assert all(each.name for each in table.indexes)
