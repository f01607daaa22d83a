"""What ships with the program is found, and the user's own folders stay on the computer."""

from bra_desk.basics import paths


def test_resource_lies_in_the_checkout() -> None:
    assert paths.resource("templates").is_dir()


def test_user_folders_are_the_programs_own() -> None:
    assert paths.data_dir().name == "bra-desk"
    assert "bra-desk" in paths.log_dir().parts
