"""Tries the whole program out on this computer, installed or frozen, on a register of its own."""

import os
import sys
import tempfile
from pathlib import Path

from bra_desk.basics import clock
from bra_desk.basics.errors import EntryMissing, PlaceWrong
from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.model.council import MinutesType
from bra_desk.services import entries, registers
from bra_desk.services.est import groups
from bra_desk.services.meetings import meeting_view
from bra_desk.services.papers import est_papers, papers, pledge_papers
from bra_desk.services.papers.est_papers import EstPage
from bra_desk.services.papers.pledge_papers import PledgePage
from bra_desk.services.pledges import pledges
from bra_desk.services.registers import Register, Start

_WINDOW_FAILED = _("Fönstret visades inte som det ska. Kontakta den som installerade programmet.")


def run(picture: Path | None = None) -> int:
    """Make a register, write every document, check the register, show the window, quit.

    The window is kept as a `picture` when a file is named. Answers with status 0 when all of it
    worked. Errors: UserError from what did not.
    """
    if picture is not None:
        _try_place(picture)
    with tempfile.TemporaryDirectory(prefix="bra-desk-") as place:
        folder = Path(place)
        registers.make_register(folder, Start.EXAMPLE)
        _tell(_("Ett register skapades."))
        register = registers.open_register(folder)
        try:
            for document in DOCUMENTS:
                _write(register, document, folder)
            verdict = registers.verify(register)
        finally:
            register.close()
        if not verdict.is_sound:
            _tell(*verdict.problems)
            return 5
        _tell(_("Registret stämmer med sin historik."))
        status = _show_window(folder, picture)
    _tell(_("Fönstret visades. Allt fungerar.") if status == 0 else _WINDOW_FAILED)
    return status


def _try_place(picture: Path) -> None:
    try:
        picture.touch()
    except OSError as error:
        text = _("Bilden av fönstret kan inte sparas som {file}. Välj en annan mapp.")
        raise PlaceWrong(text.format(file=picture)) from error


def _write(register: Register, document: str, folder: Path) -> None:
    if document in pledge_papers.OF_PERIOD:
        page = PledgePage(document=document, period=pledges.periods(register)[0].text)
        written = pledge_papers.write_page(register, page, folder / pledge_papers.page_name(page))
        _tell(written.path.name)
        return
    if document in est_papers.OF_EST:
        today = clock.today()
        when = str(today if document == est_papers.OF_EST[0] else today.year)
        of_est = EstPage(document=document, group_id=groups.groups(register)[0].id, when=when)
        target = folder / est_papers.page_name(register, of_est)
        _tell(est_papers.write_page(register, of_est, target).path.name)
        return
    refused: EntryMissing | None = None
    for id, year in _subjects_of(register, document):
        try:
            target = folder / papers.proposed_name(register, document, id, year)
            papers.write_document(register, document, id, target, year=year)
        except EntryMissing as error:  # a problem outside the picture has no tree of causes
            refused = error
            continue
        _tell(_("{name}: {size} byte.").format(name=target.name, size=target.stat().st_size))
        return
    raise refused or AssertionError(document)


def _subjects_of(register: Register, document: str) -> list[tuple[int | None, int | None]]:
    """What such a document may be written about: the number of an entry, and perhaps a year."""
    if not DOCUMENTS[document].needs_entry:
        return [(None, clock.today().year)]
    if DOCUMENTS[document].needs not in {"meeting", "agenda_item", "body"}:
        return [(row.id, None) for row in entries.rows(register, DOCUMENTS[document].needs)]
    meeting = meeting_view.view(register, _meeting_for(register, document))
    if DOCUMENTS[document].needs == "agenda_item":
        return [(meeting.items[0].id, None)]
    if DOCUMENTS[document].needs_year:
        return [(meeting.values["body"], meeting.values["held_on"].year)]
    return [(meeting.id, None)]


def _meeting_for(register: Register, document: str) -> int:
    """A meeting of the example that such a document is written for."""
    for row in entries.rows(register, "meeting"):
        is_notes = meeting_view.view(register, row.id).minutes_type is MinutesType.NOTES
        if is_notes == (document == "notes"):
            return row.id
    raise AssertionError(document)


def _show_window(folder: Path, picture: Path | None) -> int:
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from bra_desk import app

    return app.run(folder, trial=app.Trial(picture))


def _tell(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
