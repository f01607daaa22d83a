"""What reads like a person's name, and what only looks like one."""

import pytest

from bra_desk.basics.person_names import names
from bra_desk.basics.privacy import PERSON_RULE, Level, findings


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Anna Andersson bor här.", "Anna Andersson"),
        ("Det var Mohammed Al-Hassan som ringde.", "Mohammed Al-Hassan"),
        ("Enligt Åsa Öberg är lampan trasig.", "Åsa Öberg"),
        ("Ann-Marie Ek såg dem.", "Ann-Marie Ek"),
        ("Eva von Platen tände eld.", "Eva von Platen"),
        ("Kevin J. sågs vid torget.", "Kevin J."),
        ("Eleven Ali säljer.", "Eleven Ali"),
        ("En kille som heter Kevin styr.", "heter Kevin"),
        ("Per Persson och andra", "Per Persson"),
    ],
)
def test_name_is_marked_and_never_stops(text: str, marked: str) -> None:
    (found,) = findings(text, names_nobody=True)
    assert (found.level, found.rule) == (Level.POSSIBLE, PERSON_RULE)
    assert text[found.start : found.end] == marked


@pytest.mark.parametrize(
    "text",
    [
        "Klotter på Gustav Adolfs torg och Anna Lindhs plats.",
        "Vid Erik Dahlbergsgatan och Sankt Görans kyrka.",
        "Nils Holgerssons park är mörk.",
        "Erik Olsson AB har anlitats.",
        "Trygghetsvandring på Ålidhem med Umeå Fritid och AB Bostaden.",
        "Dag och natt. My Ersboda. Love Centrum.",
        "15 kr per Person.",
        "anna andersson",
        "",
    ],
)
def test_what_is_no_name_passes(text: str) -> None:
    assert not list(names(text))


def test_name_passes_where_it_belongs() -> None:
    assert not findings("Anna Andersson utses att justera protokollet.")
