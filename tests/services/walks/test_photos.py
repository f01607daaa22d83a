"""Photos in the register: added, sorted, erased for good, and beside a dump."""

import hashlib
from pathlib import Path

import pysqlite3
import pytest

from bra_desk.basics.errors import EntryLocked, EntryMissing, InputWrong, PlaceWrong
from bra_desk.services import history, loading, records, registers
from bra_desk.services.entries import read, remove, rows
from bra_desk.services.walks import photos
from bra_desk.services.walks.observations import add_observation
from bra_desk.services.walks.photo_files import lacking, take_pictures, write_pictures
from bra_desk.storage import place
from bra_desk.storage.register import Register
from tests import make
from tests.exchange import pictures


@pytest.fixture
def walk(register: Register) -> int:
    return make.entry(register, "walk")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return file(tmp_path, "IMG_1.jpg", pictures.jpeg())


def file(folder: Path, name: str, data: bytes) -> Path:
    made = folder / name
    made.write_bytes(data)
    return made


def pictures_of(register: Register, walk: int) -> set[bytes | None]:
    return {photos.picture_of(register, each.id) for each in photos.photos_of(register, walk)}


def several(folder: Path, count: int) -> list[Path]:
    return [file(folder, f"IMG_{n:02}.jpg", pictures.jpeg(300 + 8 * n, 200)) for n in range(count)]


def test_photo_is_kept_in_the_register_and_its_file_is_untouched(
    register: Register, walk: int, photo: Path
) -> None:
    before = (photo.read_bytes(), photo.stat().st_mtime_ns)
    made = photos.add_photo(register, walk, photo)
    values = read(register, "walk_photo", made).values
    data = photos.picture_of(register, made)
    assert data is not None
    assert hashlib.sha256(data).hexdigest() == values["sha256"]
    assert (values["file_name"], values["width"], values["height"]) == ("IMG_1.jpg", 400, 300)
    assert (photo.read_bytes(), photo.stat().st_mtime_ns) == before


def test_what_cannot_be_added_is_told_and_the_rest_is_kept(
    register: Register, walk: int, photo: Path, tmp_path: Path
) -> None:
    sources = [
        file(tmp_path, "anteckning.jpg", b"Hej"),
        photo,
        file(tmp_path, "bomb.png", pictures.bomb()),
        tmp_path / "borta.jpg",
        file(tmp_path, "telefon.heic", pictures.heic()),
        photo,
    ]
    added = photos.add_photos(register, walk, sources)
    assert len(added.ids) == len(rows(register, "walk_photo")) == 1
    told = {each.name: each.why for each in added.refused}
    assert list(told) == ["anteckning.jpg", "bomb.png", "borta.jpg", "telefon.heic", "IMG_1.jpg"]
    assert "ingen bild" in told["anteckning.jpg"]
    assert "200 miljoner" in told["bomb.png"]
    assert "HEIC" in told["telefon.heic"]
    assert "finns redan" in told["IMG_1.jpg"]


def test_photos_of_one_sitting_are_one_act(register: Register, walk: int, tmp_path: Path) -> None:
    photos.add_photos(register, walk, several(tmp_path, 5))
    assert history.undo_last(register) == "Bilder till trygghetsvandring"
    assert rows(register, "walk_photo") == []


def test_undo_of_an_undo_brings_the_pictures_back(
    register: Register, walk: int, photo: Path
) -> None:
    made = photos.add_photo(register, walk, photo)
    undone = history.take_back(register, history.acts(register)[0].id)
    assert photos.leftovers(register) == 1
    history.take_back(register, undone)
    assert photos.picture_of(register, made) is not None


def test_photo_is_sorted_to_an_observation_of_its_own_walk(
    register: Register, walk: int, photo: Path
) -> None:
    made = photos.add_photo(register, walk, photo)
    seen = add_observation(register, walk, {"text": "Mörkt"})
    photos.sort_photos(register, [made], seen)
    (view,) = photos.photos_of(register, walk)
    assert (view.observation, view.number, view.missing) == (seen, 1, "")
    stranger = add_observation(register, make.entry(register, "walk"), {"text": "Annat"})
    with pytest.raises(InputWrong, match="annan vandring"):
        photos.sort_photos(register, [made], stranger)
    with pytest.raises(InputWrong, match="annan vandring"):
        photos.add_photo(register, walk, photo, stranger)


def test_thumbnail_is_drawn_from_what_is_kept(register: Register, walk: int, photo: Path) -> None:
    small = photos.thumbnail_of(register, photos.add_photo(register, walk, photo), 80)
    assert small is not None
    assert (small.width, small.height) == (80, 60)


def test_folder_and_huge_file_are_no_photos(register: Register, walk: int, tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong, match="går inte att läsa"):
        photos.add_photo(register, walk, tmp_path)
    huge = tmp_path / "stor.jpg"
    with huge.open("wb") as opened:
        opened.truncate(60_000_001)
    with pytest.raises(InputWrong, match="60 MB"):
        photos.add_photo(register, walk, huge)


def test_register_that_is_full_of_pictures_says_so(
    register: Register, walk: int, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "LARGEST_TOTAL", 100)
    with pytest.raises(InputWrong, match="rymmer inte fler"):
        photos.add_photo(register, walk, photo)


def test_erased_photo_is_gone_from_the_file_and_no_undo_brings_it_back(
    register: Register, walk: int, photo: Path
) -> None:
    made = photos.add_photo(register, walk, photo)
    data = photos.picture_of(register, made)
    assert data is not None
    assert data[200:400] in register.file.read_bytes()
    photos.erase_photos(register, [made])
    assert data[200:400] not in register.file.read_bytes()
    assert photos.photos_of(register, walk) == []
    with pytest.raises(EntryLocked, match="för gott"):
        history.undo_last(register)
    with pytest.raises(EntryMissing):
        photos.picture_of(register, made)
    assert registers.verify(register).problems == []


def test_same_picture_at_another_walk_stays(register: Register, walk: int, photo: Path) -> None:
    first = photos.add_photo(register, walk, photo)
    second = photos.add_photo(register, make.entry(register, "walk"), photo)
    photos.erase_photos(register, [first])
    assert photos.picture_of(register, second) is not None


def test_erased_photo_may_be_added_anew_by_a_person(
    register: Register, walk: int, photo: Path
) -> None:
    photos.erase_photos(register, [photos.add_photo(register, walk, photo)])
    assert photos.picture_of(register, photos.add_photo(register, walk, photo)) is not None


def test_pictures_of_what_was_removed_are_kept_until_somebody_erases_them(
    register: Register, walk: int, tmp_path: Path
) -> None:
    first, second = photos.add_photos(register, walk, several(tmp_path, 2)).ids
    remove(register, "walk_photo", first)
    assert photos.leftovers(register) == 1
    assert photos.erase_leftovers(register) == 1
    assert photos.leftovers(register) == 0
    assert photos.picture_of(register, second) is not None


def test_pictures_are_neither_in_the_history_nor_in_the_dump(
    register: Register, walk: int, tmp_path: Path
) -> None:
    noise = pictures.written(pictures.drawn(1600, 1200), quality=100)
    photos.add_photo(register, walk, file(tmp_path, "a.jpg", noise))
    told = str(records.dump(register, with_history=True))
    assert len(told) < 20_000


def test_dump_and_folder_of_pictures_are_the_whole_register(
    register: Register, walk: int, tmp_path: Path
) -> None:
    photos.add_photos(register, walk, several(tmp_path, 3))
    (tmp_path / "bilder").mkdir()
    assert write_pictures(register, tmp_path / "bilder") == 3
    registers.make_register(tmp_path / "other", registers.Start.EMPTY)
    other = registers.open_register(tmp_path / "other")
    try:
        dumped = records.dump(register)
        loading.load(other, dumped)
        assert [each.missing for each in photos.photos_of(other, walk)] == [
            "Bilden följde inte med när posten lästes in. Läs in mappen med bilder."
        ] * 3
        assert pictures_of(other, walk) == {None}
        assert (lacking(register), lacking(other)) == (0, 3)
        assert photos.thumbnail_of(other, photos.photos_of(other, walk)[0].id, 80) is None
        file(tmp_path / "bilder", "annan.jpg", pictures.jpeg(90, 90))
        taken = take_pictures(other, tmp_path / "bilder")
        assert (taken.filled, taken.lacking, taken.unknown) == (3, 0, ("annan.jpg",))
        assert records.dump(other) == dumped
        assert pictures_of(other, walk) == pictures_of(register, walk)
        assert registers.verify(other).problems == []
    finally:
        other.close()


def test_what_was_erased_is_not_taken_in_again(
    register: Register, walk: int, photo: Path, tmp_path: Path
) -> None:
    made = photos.add_photo(register, walk, photo)
    (tmp_path / "bilder").mkdir()
    write_pictures(register, tmp_path / "bilder")
    photos.erase_photos(register, [made])
    assert take_pictures(register, tmp_path / "bilder").filled == 0


@pytest.mark.parametrize("act", [write_pictures, take_pictures])
def test_folder_of_pictures_must_be_there(register: Register, tmp_path: Path, act: object) -> None:
    assert callable(act)
    with pytest.raises(PlaceWrong, match="Mappen finns inte"):
        act(register, tmp_path / "nej")


def test_backup_holds_the_pictures(
    register: Register, walk: int, photo: Path, tmp_path: Path
) -> None:
    made = photos.add_photo(register, walk, photo)
    (tmp_path / "copy").mkdir()
    registers.back_up(register, place.register_file(tmp_path / "copy"))
    copy = registers.open_register(tmp_path / "copy")
    try:
        assert photos.picture_of(copy, made) == photos.picture_of(register, made)
    finally:
        copy.close()


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE photo_file SET data = x'00' WHERE data IS NOT NULL", "append-only"),
        ("DELETE FROM photo_file", "append-only"),
    ],
)
def test_picture_is_never_exchanged_in_place(
    register: Register, walk: int, photo: Path, statement: str, found: str
) -> None:
    photos.add_photo(register, walk, photo)
    with pytest.raises(pysqlite3.DatabaseError, match=found):
        register.connection().execute(statement)


def test_verify_finds_a_picture_that_another_program_exchanged(
    register: Register, walk: int, photo: Path
) -> None:
    photos.add_photo(register, walk, photo)
    connection = register.connection()
    connection.execute("DROP TRIGGER guard_update_photo_file")
    connection.execute("UPDATE photo_file SET data = x'ffd8'")
    assert any("En bild har ändrats" in each for each in registers.verify(register).problems)
