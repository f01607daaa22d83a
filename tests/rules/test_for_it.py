"""What municipal IT is told is what the installers and the program do."""

import re

import pytest

from bra_desk.basics import data_places
from installer import product
from installer.statuses import MEANINGS, Status
from tests.rules.source import ROOT

PAGE = (ROOT / "docs" / "for-it.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("status", Status)
def test_every_answer_of_setup_is_told(status: Status) -> None:
    assert f"| {status.value} | {MEANINGS[status]} |" in PAGE


def test_no_answer_is_told_that_setup_does_not_give() -> None:
    assert len(re.findall(r"^\| \d+ \|", PAGE, re.MULTILINE)) == len(Status)


@pytest.mark.parametrize(
    "word",
    [
        product.MSI_KEY.removeprefix("Software"),
        product.SETUP_KEY.removeprefix("Software"),
        product.WINDOW,
        product.COMMAND,
        f"{product.FILE}-X.Y.Z.msi",
        f"{product.FILE}-X.Y.Z-setup.exe",
        rf"C:\Program Files\{product.FOLDER}",
        data_places.POLICY_KEY.removeprefix("SOFTWARE"),
        "DataDir",
    ],
)
def test_names_of_keys_and_files_are_those_of_the_product(word: str) -> None:
    assert word in PAGE
