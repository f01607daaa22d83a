"""What tests of reports share: a council to report on, and ways to ask what a report tells."""

import pytest

from bra_desk.documents.report import ChapterContent
from bra_desk.model.council import BodyType
from bra_desk.services.entries import rows
from bra_desk.services.reporting import reports
from bra_desk.storage.register import Register
from tests import make


@pytest.fixture
def council(register: Register) -> int:
    """A council with an agreement, a goal and a focus area; answers with the body."""
    make.entry(register, "settings")
    body = make.body(register, body_type=BodyType.COUNCIL)
    agreement = make.entry(register, "agreement", follow_up_body=body)
    make.entry(register, "goal", agreement=agreement)
    make.entry(register, "focus_area", agreement=agreement)
    return body


def chapter(register: Register, report: int, key: str) -> ChapterContent:
    return next(
        each.content for each in reports.view(register, report).chapters if each.content.key == key
    )


def about(register: Register, kind: str) -> str:
    """The key of the chapter about the only goal or focus area."""
    token = rows(register, kind)[0].token
    return f"{kind}s:{token}"


def cells(chapter: ChapterContent, table: int = 0) -> list[tuple[str, ...]]:
    found = [each.table for each in chapter.sections if each.table is not None]
    return [row.cells for row in found[table].rows]
