"""The table of areas and categories, with the version before."""

import pytest

from bra_desk.basics.errors import EntryMissing
from bra_desk.model.council import AreaType
from bra_desk.model.situation import Extent, ProblemCategory
from bra_desk.services.situation import heat
from bra_desk.storage.register import Register
from tests import make


def test_table_shows_the_largest_extent_and_the_one_before(register: Register) -> None:
    area = make.entry(register, "area", name="Ålidhem")
    make.entry(register, "area", name="Tomtebo")
    all_of_it = make.entry(register, "area", name="Allt", area_type=AreaType.MUNICIPALITY)
    first = make.situation_picture(register, title="Lägesbild 2024")
    second = make.situation_picture(register, title="Lägesbild 2026", previous=first)
    drugs, theft = ProblemCategory.NARCOTICS, ProblemCategory.THEFT
    for picture, category, where, extent in (
        (first, drugs, area, Extent.SEVERE),
        (first, theft, None, Extent.LARGE),
        (first, ProblemCategory.FIRES, area, Extent.SMALL),
        (second, drugs, area, Extent.SMALL),
        (second, drugs, area, Extent.LARGE),
        (second, theft, all_of_it, Extent.LARGE),
        (second, ProblemCategory.FRAUD, None, None),
    ):
        make.problem(register, picture=picture, category=category, area=where, extent=extent)
    found = heat.heat_map(register, second)
    assert found.areas == ("Hela kommunen", "Ålidhem"), "only what has something in it"
    assert [(row.label, *(cell.text for cell in row.cells)) for row in found.rows] == [
        ("Narkotika", "–", "3 (4)"),
        ("Stöld och snatteri", "3", "–"),
        ("Bedrägeri", "?", "–"),
        ("Bränder", "–", "0 (1)"),
    ]
    assert len(found.rows[0].cells[1].ids) == 2
    assert "Ett frågetecken" in found.legend
    assert "Inom parentes står siffran i Lägesbild 2024" in found.legend


def test_first_version_is_compared_with_nothing(register: Register) -> None:
    picture = make.situation_picture(register)
    make.problem(register, picture=picture)
    found = heat.heat_map(register, picture)
    assert [cell.text for row in found.rows for cell in row.cells] == ["3"]
    assert found.compared_with == ""
    assert found.legend == (
        "Siffran är den största omfattningen: 1 liten, 2 märkbar, 3 stor, 4 mycket stor."
    )


def test_picture_that_is_not_there_has_no_table(register: Register) -> None:
    with pytest.raises(EntryMissing):
        heat.heat_map(register, 999)
