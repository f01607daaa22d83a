"""Names, numbers and quoted texts are left out however they are spelt, and nothing else is."""

import pytest

from bra_desk.basics.masking import REMOVED, Masks, is_same_name

LISTED = ("Anna  Ek", "Åsa Öberg", "Lööf, Léa", "Kanarie", "Kim Ås-Lod", "Bo O'Bri", "Li Svensson")
MASKS = Masks(names=LISTED, kept=("Bo Ek", "Per Lund"))


@pytest.mark.parametrize(
    "spelt",
    [
        "Anna Ek",
        "anna ek",
        "ANNA EKS",
        "Anna\u00a0Ek",
        "Anna  Ek",
        "Anna \u2009Ek",
        "Anna\nEk",
        "An\u00adna Ek",
        "Anna\u200b Ek",
        "Anna-Ek",
        "Ek, Anna",
        "Anna Maria Ek",
        "A. Ek",
        "Anna Ek:s",
        "Anna Ek\u2019s",
        "A\u030asa O\u0308berg",
        "Öbergs",
        "ÖBERG",
        "Léa Lööf",
        "Lea Lööf",
        "Lööf",
        "kanaries",
        "Ås-Lods",
        "Kim Ås Lod",
        "O\u2019Bri",
        "svensson",
        "li  SVENSSONS",
    ],
)
def test_name_is_left_out_in_every_spelling(spelt: str) -> None:
    assert MASKS.masked(f"Vi talade med {spelt} i går.") == f"Vi talade med {REMOVED} i går."


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ek och Per Lund talade.",
        "Eken vid ån ska beskäras.",
        "En öberg finns inte.",
        "Kanariefåglar",
        "Anna kom.",
        "§ 4, den 26 november 2026 kl. 13.15",
        "Dnr KS 2026/00123, tel. 090-16 10 00",
    ],
)
def test_what_is_no_private_name_stays(text: str) -> None:
    assert MASKS.masked(text) == text


def test_name_in_an_address_is_left_out() -> None:
    assert MASKS.masked("anna.ek@example.se") == f"{REMOVED}@example.se"


def test_private_name_wins_over_an_official_of_the_same_name() -> None:
    masks = Masks(names=("Anna Ek",), kept=("Ek, Anna", "Bo Ek"))
    assert masks.masked("Anna Ek och Bo Ek") == f"{REMOVED} och Bo Ek"


@pytest.mark.parametrize("number", ["640823-3234", "19640823-3234", "6408233234"])
def test_personal_number_never_stays(number: str) -> None:
    assert Masks().masked(f"Gäller {number}.") == f"Gäller {REMOVED}."


def test_withheld_text_is_left_out_where_it_is_quoted() -> None:
    masks = Masks(phrases=("Orosanmälan, kvarteret Björken",))
    quoted = "Punkten  orosanmälan, kvarteret\u00a0Björken tas först."
    assert masks.masked(quoted) == f"Punkten  {REMOVED} tas först."


def test_names_are_counted_under_the_name_that_is_listed() -> None:
    told = "Anna Eks hund. Ek, Anna. Öberg och Åsa Öberg."
    assert MASKS.names_in(told) == {"Anna  Ek": 2, "Åsa Öberg": 2}


def test_signs_of_regular_expressions_are_letters_like_others() -> None:
    masks = Masks(names=("K(im) [Ek]+", "***"), phrases=("a.b*c (d) 123",))
    assert masks.masked("Kim var här. a.b*c (d) 123") == f"Kim var här. {REMOVED}"
    assert masks.masked("K(im) [Ek]+ kom") == f"{REMOVED}]+ kom"


def test_same_name_is_known_in_other_order_and_case() -> None:
    assert is_same_name("Anna Ek", "EK,  Anna")
    assert not is_same_name("Anna Ek", "Bo Ek")
