"""What every error a person meets promises to scripts and to people."""

import pytest

from bra_desk.basics import errors
from bra_desk.basics.errors import UserError, ValuesWrong


def family(root: type[UserError] = UserError) -> list[type[UserError]]:
    """A class of error with all below it."""
    return [root, *(each for child in root.__subclasses__() for each in family(child))]


@pytest.mark.parametrize("error", family(), ids=lambda error: error.__name__)
def test_exit_status_is_one_of_the_promised(error: type[UserError]) -> None:
    assert error.exit_status in {3, 4, 5, 6, 7}


@pytest.mark.parametrize("error", family(), ids=lambda error: error.__name__)
def test_error_is_drawn_in_the_tree(error: type[UserError]) -> None:
    assert error.__name__ in (errors.__doc__ or "")


def test_every_error_has_a_code_of_its_own() -> None:
    codes = [error.code for error in family()]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.InputWrong, 3),
        (errors.EntryMissing, 3),
        (errors.TemplateWrong, 3),
        (errors.PlaceWrong, 4),
        (errors.FileEdited, 4),
        (errors.FileOpenElsewhere, 4),
        (errors.SaveUnknown, 4),
        (errors.RegisterDamaged, 5),
        (errors.RegisterTooNew, 6),
        (errors.RegisterBusy, 7),
    ],
)
def test_scripts_tell_errors_apart_by_exit_status(error: type[UserError], status: int) -> None:
    assert error("Det gick inte.").exit_status == status


def test_error_carries_its_sentence_and_place() -> None:
    error = UserError("Filen saknas. Välj en annan.", where="åtgärder.xlsx")
    assert error.message == str(error) == "Filen saknas. Välj en annan."
    assert error.where == "åtgärder.xlsx"


def test_wrong_values_keep_a_sentence_for_each_field() -> None:
    error = ValuesWrong({"title": "Rubrik måste fyllas i.", "cost": "Kostnad ska vara ett tal."})
    assert error.problems["title"] == "Rubrik måste fyllas i."
    assert error.where == "title, cost"
    assert error.message == "Rubrik måste fyllas i. Kostnad ska vara ett tal."


def test_wrong_values_of_a_file_say_where() -> None:
    assert ValuesWrong({"title": "Fel."}, where="rad 7").where == "rad 7"
