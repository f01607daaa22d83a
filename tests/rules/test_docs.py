"""What the pages for readers point at is there."""

import re
from pathlib import Path

import pytest

from tests.rules.source import ROOT, name

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_file_that_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    package = ROOT / "src" / "bra_desk"
    ends = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/**/*.py")]
    ends += [path.relative_to(package).as_posix() for path in package.rglob("*.py")]
    named = set(re.findall(r"`([\w/]+\.py)`", text))
    assert {
        each for each in named if not any(f"/{end}".endswith(f"/{each}") for end in ends)
    } == set()
