"""By what Windows knows the program again."""

import re

import pytest

import bra_desk
from installer import product
from installer.statuses import MEANINGS, Status


def test_version_is_the_programs_own() -> None:
    assert product.version() == bra_desk.__version__


@pytest.mark.parametrize("text", ["0.1.0", "1.2.3", "255.255.65535"])
def test_versions_that_windows_installer_compares(text: str) -> None:
    assert product.checked(text) == text


@pytest.mark.parametrize(
    "text", ["", "1.2", "1.2.3.4", "1.2.3rc1", "256.0.0", "1.256.0", "1.0.65536"]
)
def test_versions_that_it_would_mistake_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="cannot compare"):
        product.checked(text)


def test_marks_of_the_product_never_change() -> None:
    assert str(product.UPGRADE_CODE) == "b5fae064-c39d-495f-8f7a-3b61ac07da4c"
    assert (product.MSI_KEY, product.SETUP_KEY) == (
        r"Software\BRA Desk\MSI",
        r"Software\BRA Desk\Setup",
    )
    assert product.FOLDER.isascii()


def test_every_status_is_explained_and_is_in_the_table_for_it() -> None:
    readme = (product.ROOT / "installer" / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\d+) \| (.+?) \|$", readme, re.MULTILINE))
    assert rows == {str(status.value): MEANINGS[status] for status in Status}
