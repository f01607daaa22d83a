"""The paper that belongs to the list in sight: of the chosen entry, or of its year."""

from collections.abc import Mapping
from dataclasses import dataclass

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.services.entries import Row
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.detail import caption_of
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject


@dataclass(frozen=True, kw_only=True)
class TabPaper:
    """What is written from a list: a document, and the field that tells an entry's year."""

    document: str
    #: A day or a year; empty for the year of today, or a document of an entry.
    year: str = ""


def add_papers(page: ListPage, papers: Mapping[str, TabPaper]) -> None:
    """Give the page a button that writes what belongs to the kind of entry in sight."""

    def write() -> None:
        paper, chosen = papers[page.panel.listing.kind], _chosen(page)
        if DOCUMENTS[paper.document].needs_entry:
            subject = None if chosen is None else Subject(id=chosen.id, title=_name(page, chosen))
        else:
            year = _year(paper, chosen)
            subject = Subject(title=str(year), year=year)
        if subject is None:
            page.desk.messages.trouble(_("Välj först det som dokumentet ska handla om."))
            return
        DocumentDialog(page.desk, paper.document, subject, lambda _id: None, page).open()

    page.header.add_button(button(_("Skapa Word …"), write), before=page.new_button)


def _chosen(page: ListPage) -> Row | None:
    table, chosen = page.panel.view.table, page.panel.view.chosen()
    place = None if chosen is None else table.place_of(chosen)
    return None if place is None else table.entry(place)


def _name(page: ListPage, row: Row) -> str:
    return caption_of(page.panel.form, row)


def _year(paper: TabPaper, row: Row | None) -> int:
    value = None if row is None or not paper.year else row.values[paper.year]
    if value is None:
        return clock.today().year
    return int(getattr(value, "year", value))
