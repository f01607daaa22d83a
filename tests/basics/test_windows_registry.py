"""What stands in the registry of Windows is read, and what does not is no trouble."""

import sys
import uuid
from collections.abc import Iterator

import pytest

if sys.platform == "win32":
    import winreg

    from bra_desk.basics.windows_registry import value_in, values_below

    USER = winreg.HKEY_CURRENT_USER

    @pytest.fixture
    def key() -> Iterator[str]:
        """A key of the test's own, with two accounts."""
        name = rf"Software\bra-desk-tests\{uuid.uuid4().hex}"
        for account, folder in (("Business1", r"C:\Users\å\OneDrive - Umeå"), ("Personal", "")):
            with winreg.CreateKey(USER, rf"{name}\{account}") as made:
                winreg.SetValueEx(made, "UserFolder", 0, winreg.REG_SZ, folder)
                winreg.SetValueEx(made, "Number", 0, winreg.REG_DWORD, 7)
        yield name
        for account in ("Business1", "Personal"):
            winreg.DeleteKey(USER, rf"{name}\{account}")
        winreg.DeleteKey(USER, name)

    def test_text_is_read(key: str) -> None:
        assert value_in(USER, rf"{key}\Business1", "UserFolder") == r"C:\Users\å\OneDrive - Umeå"

    @pytest.mark.parametrize("name", ["Nothing", "Number"])
    def test_what_is_no_text_is_empty(key: str, name: str) -> None:
        assert value_in(USER, rf"{key}\Business1", name) == ""

    def test_key_that_is_not_there_is_empty(key: str) -> None:
        assert value_in(USER, rf"{key}\None", "UserFolder") == ""
        assert values_below(USER, rf"{key}\None", "UserFolder") == []

    def test_texts_of_all_keys_below_are_read(key: str) -> None:
        assert values_below(USER, key, "UserFolder") == [r"C:\Users\å\OneDrive - Umeå"]
