"""Photos made safe to keep: upright, small, with nothing but pixels, and what is refused."""

import hashlib
import io

import pytest
from PIL import Image

from bra_desk.basics.errors import InputWrong
from bra_desk.exchange.photos import LONGEST, read_photo, smaller, thumbnail
from tests.exchange import pictures


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def is_red(colour: object) -> bool:
    assert isinstance(colour, tuple)
    red, _green, blue = colour
    return bool(red > 150 and blue < 90)


def test_large_photo_from_a_phone_is_scaled_and_stands_upright() -> None:
    kept = read_photo(pictures.from_phone(), "IMG_1.jpg")
    image = opened(kept.data)
    assert (kept.width, kept.height) == image.size == (1200, LONGEST)
    # the camera was held on its side: the red corner has gone from the left to the right
    assert is_red(image.getpixel((1100, 100)))
    assert not is_red(image.getpixel((100, 100)))


def test_nothing_is_left_of_place_time_and_phone() -> None:
    original = pictures.from_phone()
    kept = read_photo(original, "IMG_1.jpg").data
    assert b"Umea" in original
    assert b"2026:10:14" in original
    assert not [trace for trace in (b"Exif", b"Umea", b"2026:", b"GPS", b"http") if trace in kept]
    assert dict(opened(kept).getexif()) == {}
    assert set(opened(kept).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_fingerprint_is_of_the_bytes_that_are_kept() -> None:
    kept = read_photo(pictures.jpeg(), "a.jpg")
    assert kept.sha256 == hashlib.sha256(kept.data).hexdigest()
    assert kept == read_photo(pictures.jpeg(), "b.jpg")


def test_small_photo_is_not_made_larger() -> None:
    assert (read_photo(pictures.jpeg(400, 300), "a.jpg").width) == 400


def test_noisy_photo_takes_no_more_than_half_a_megabyte() -> None:
    noise = Image.effect_noise((2400, 1800), 90).convert("RGB")
    assert len(read_photo(pictures.written(noise, quality=95), "a.jpg").data) <= 500_000


@pytest.mark.parametrize(
    ("form", "mode"),
    [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("WEBP", "RGB"), ("JPEG", "CMYK")],
)
def test_other_ways_to_write_a_picture_are_read(form: str, mode: str) -> None:
    data = pictures.written(Image.new(mode, (60, 40)), form)
    assert opened(read_photo(data, "a").data).size == (60, 40)


def test_what_is_transparent_is_white() -> None:
    data = pictures.written(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG")
    assert opened(read_photo(data, "a.png").data).getpixel((10, 10)) == (255, 255, 255)


def test_broken_note_of_how_the_camera_was_held_does_not_cost_the_picture() -> None:
    data = pictures.jpeg()
    broken = data[:2] + b"\xff\xe1\x00\x10Exif\0\0II*\0\xff\xff\xff\xff" + data[2:]
    assert read_photo(broken, "a.jpg").width == 400


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "tom"),
        (b"Minnesanteckningar", "ingen bild"),
        (b"%PDF-1.7 ...", "ingen bild"),
        (pictures.heic(), "HEIC"),
        (b"\0\0\0\x18ftypisom\0\0\0\0isommp41" + b"\0" * 40, "film"),
        (pictures.written(Image.new("RGB", (9, 9)), "TIFF"), "Spara den som JPEG"),
        (pictures.written(Image.new("RGB", (9, 9)), "GIF"), "Spara den som JPEG"),
        (pictures.jpeg()[:900], "skadad"),
        (b"\xff\xd8\xff" + b"\0" * 50, "skadad"),
        (pictures.written(pictures.drawn(300, 200), "PNG")[:120], "skadad"),
        (pictures.bomb(), "200 miljoner"),
    ],
)
def test_what_cannot_be_a_photo_is_said_in_words(data: bytes, said: str) -> None:
    with pytest.raises(InputWrong, match=said) as caught:
        read_photo(data, "IMG_2.jpg")
    assert caught.value.where == "IMG_2.jpg"


def test_photo_for_a_document_is_smaller_still() -> None:
    kept = read_photo(pictures.from_phone(orientation=1), "a.jpg").data
    assert opened(smaller(kept, 1000)).size == (1000, 750)


def test_thumbnail_is_rows_of_colours() -> None:
    small = thumbnail(read_photo(pictures.jpeg(), "a.jpg").data, 120)
    assert (small.width, small.height, len(small.rgb)) == (120, 90, 120 * 90 * 3)
    assert is_red(tuple(small.rgb[:3]))
