"""Writes one of EST's papers: what is missing in it, and where it goes."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from bra_desk.services.papers import est_papers, papers
from bra_desk.services.papers.est_papers import EstPage
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bra_desk.ui.desk import Desk


class EstPaperDialog(DocumentDialog):
    """The picture of a period, or the analysis of a quarter or a year."""

    def __init__(
        self, desk: "Desk", page: EstPage, title: str, parent: "QWidget | None" = None
    ) -> None:
        self._page = page
        subject = Subject(id=page.group_id, title=title)
        super().__init__(desk, page.document, subject, lambda _item: None, parent)

    @override
    def _look_through(self) -> None:
        self._looked_through(est_papers.page_findings(self._desk.register, self._page))

    @override
    def _proposed_name(self) -> str:
        return est_papers.page_name(self._desk.register, self._page)

    @override
    def _work(self, target: Path) -> Callable[[], Path | None]:
        register, page = self._desk.register, self._page

        def work() -> Path | None:
            paper = est_papers.made(register, page)
            return None if self._is_cancelled else papers.put_made(register, paper, target).path

        return work
