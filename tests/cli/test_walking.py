"""The verbs of safety walks, as a script meets them."""

from pathlib import Path

from bra_desk.model.walks import Ruling
from bra_desk.services.registers import open_register
from bra_desk.services.walks.observations import add_observation
from tests import make
from tests.cli.conftest import Desk
from tests.exchange import pictures


def walked(folder: Path) -> int:
    register = open_register(folder)
    walk = make.entry(register, "walk")
    parks = make.organisation(register, "Gator och parker")
    add_observation(
        register, walk, {"text": "Mörkt", "responsible": parks, "ruling": Ruling.PLANNED}
    )
    register.close()
    return walk


def test_photos_are_added_and_what_is_refused_is_told(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    walk = walked(folder)
    (tmp_path / "a.jpg").write_bytes(pictures.jpeg())
    (tmp_path / "b.jpg").write_bytes(b"Hej")
    words = ("photos", "--walk", walk, "--observation", 1, tmp_path / "a.jpg", tmp_path / "b.jpg")
    told = desk(*words, "--json")
    assert told.status == 3
    assert told.json["ids"] == [1]
    assert [each["file"] for each in told.json["refused"]] == ["b.jpg"]
    again = desk(*words)
    assert "0 bilder tillagda." in again.out
    assert "finns redan" in again.out


def test_pictures_go_out_and_come_in_with_a_dump(desk: Desk, folder: Path, tmp_path: Path) -> None:
    walk = walked(folder)
    (tmp_path / "a.jpg").write_bytes(pictures.jpeg())
    desk("photos", "--walk", walk, tmp_path / "a.jpg")
    (tmp_path / "out").mkdir()
    assert desk("pictures", "--to", tmp_path / "out").out == "1 bild skrivna.\n"
    told = desk("pictures", "--from", tmp_path / "out", "--json").json
    assert told == {"ok": True, "filled": 0, "lacking": 0, "unknown": []}
    (tmp_path / "dump.json").write_text(desk("dump").out, encoding="utf-8")
    other = ("--data", tmp_path / "other")
    desk(*other, "init")
    told = desk(*other, "load", tmp_path / "dump.json").out
    assert "1 bild följde inte med. Läs in med pictures --from MAPP." in told
    assert desk(*other, "pictures", "--from", tmp_path / "out", "--json").json["filled"] == 1
    assert desk("pictures", "--erase-removed", "--json").json["erased"] == 0
    assert desk("pictures", "--json").refusal["error"] == "bad_input"
    both = desk("pictures", "--to", tmp_path, "--from", tmp_path, "--json")
    assert both.status == 3


def test_lists_are_written_and_the_next_walk_planned(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    walk = walked(folder)
    told = desk("walk-lists", "--walk", walk, "--to", tmp_path, "--json").json
    assert [each["responsible"] for each in told["lists"]] == ["Gator och parker"]
    made = desk("next-walk", "--walk", walk, "--on", "2027-04-06", "--json").json["id"]
    (row,) = desk("list", "walk", "--where", "held_on=2027-04-06", "--json").json
    assert row["id"] == made
    assert desk("next-walk", "--walk", walk, "--json").refusal["error"] == "exists"


def test_protocol_is_rendered_in_full_and_for_the_public(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    walk = walked(folder)
    target = tmp_path / "protokoll.docx"
    words = ("render", "walk_protocol", "--id", walk, "--json")
    assert desk(*words, "--to", target).json["findings"]
    told = desk(*words, "--public", "--to", tmp_path / "publik.docx").json
    assert told["left_out"] == []
    assert desk("render", "walk_list", "--id", walk, "--public", "--to", target).status == 3
