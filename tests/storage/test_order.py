"""Lists stand in Swedish order, computed by the engine itself."""

import random

import pytest

from bra_desk.services import entries
from bra_desk.storage.register import Register
from tests import make

#: In the order of a Swedish index: å, ä and ö last, accents and case without weight.
INDEX = [
    "Adelsberg", "ak", "Al", "alm", "ás", "É", "ed", "Ek", "El", "Ü", "Yä", "Yö", "zeta",
    "ål", "Ån", "ås", "Åö", "äl", "Äng", "är", "öl", "Öst",
]  # fmt: skip


def shuffled(names: list[str]) -> list[str]:
    return random.Random(7).sample(names, len(names))


@pytest.mark.parametrize(
    ("kind", "field"),
    [("area", "name"), ("organisation", "name"), ("person", "name"), ("body", "name")],
)
def test_names_stand_in_swedish_order(register: Register, kind: str, field: str) -> None:
    for name in shuffled(INDEX):
        make.entry(register, kind, **{field: name})
    assert [row.values[field] for row in entries.rows(register, kind)] == INDEX


@pytest.mark.parametrize(
    ("first", "second"),
    [("Å", "Ä"), ("ä", "Ö"), ("z", "å"), ("Zon", "Åby"), ("Öberg", "Öster"), ("Ed", "éda"),
     ("a", "B"), ("V", "w"), ("ab", "abc"), ("Østby", "öta"), ("Æ", "ö")],
)  # fmt: skip
def test_pairs_in_swedish_order(register: Register, first: str, second: str) -> None:
    for name in (second, first):
        make.entry(register, "area", name=name)
    assert [row.values["name"] for row in entries.rows(register, "area")] == [first, second]


def test_equal_names_keep_the_order_they_were_entered_in(register: Register) -> None:
    ids = [make.entry(register, "area", name=name) for name in ("ÅS", "ås", "Ås")]
    assert [row.id for row in entries.rows(register, "area")] == ids


def test_renamed_entry_moves(register: Register) -> None:
    first, second = (make.entry(register, "area", name=name) for name in ("Berg", "Dal"))
    opened = entries.read(register, "area", first)
    entries.save(register, "area", opened.values | {"name": "Ås"}, id=first)
    assert [row.id for row in entries.rows(register, "area")] == [second, first]
