"""What the register tells in a chapter of a report, shown as it will be printed."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextBrowser
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.documents.report import ChapterContent, SectionContent, TableContent
from bra_desk.ui.kit import theme

_CELL = 5


class ReportReading(QTextBrowser):
    """The lists and tables of a chapter, to read and copy."""

    def __init__(self) -> None:
        super().__init__()
        theme.dress(self, "reading")
        self.setAccessibleName(_("Ur registret"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        # the page scrolls, not the text: all that is told is in sight
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_chapter(self, chapter: ChapterContent) -> None:
        """Show another chapter, or the same with other figures."""
        told = "".join(map(_section, chapter.sections))
        nothing = _("Registret har inget att berätta här. Kapitlet är det du skriver.")
        self.setHtml(told or f"<p>{escape(nothing)}</p>")
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = int(self.document().size().height()) + 2 * self.frameWidth()
        if height != self.height():
            self.setFixedHeight(height)


def _section(section: SectionContent) -> str:
    return "".join(_parts(section))


def _parts(section: SectionContent) -> Iterator[str]:
    colours = theme.tokens()
    if section.heading:
        yield f"<h4>{escape(section.heading)}</h4>"
    for paragraph in filter(str.strip, section.text.splitlines()):
        yield f"<p>{escape(paragraph)}</p>"
    if section.bullets:
        yield f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in section.bullets)}</ul>"
    if section.table is not None:
        yield _table(section.table)
    if section.note:
        yield f'<p style="color: {colours.soft}"><small>{escape(section.note)}</small></p>'


def _table(table: TableContent) -> str:
    head = "".join(f'<th align="left">{escape(each)}</th>' for each in table.headings)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_broken(cell)}</td>' for cell in row.cells)}</tr>"
        for row in table.rows
    )
    return (
        f"<p><b>{escape(table.caption)}</b></p>"
        f'<table width="100%" cellspacing="0" cellpadding="{_CELL}">'
        f"<thead><tr>{head}</tr></thead>{rows}</table>"
    )


def _broken(cell: str) -> str:
    return escape(cell).replace("\n", "<br>")
