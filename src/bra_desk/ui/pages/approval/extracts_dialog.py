"""Tells what was written, and what was not, when extracts are written by the dozen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.services.papers.extract_files import ExtractOutcome
from bra_desk.ui.kit.cards import SYMBOLS, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.scrolling import scrolled_column

_WIDTH, _HEIGHT = 620, 420


class ExtractsDialog(Dialog):
    """A line for each extract, those that were not written first."""

    def __init__(
        self, title: str, folder: Path, outcomes: Sequence[ExtractOutcome], parent: QWidget
    ) -> None:
        written = sum(each.path is not None for each in outcomes)
        said = _("{written} av {all} skrivna i {folder}").format(
            written=counted(written, _("utdrag"), _("utdrag")),
            all=len(outcomes),
            folder=folder.name or str(folder),
        )
        super().__init__(_("Protokollsutdrag"), said, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Utdrag – {meeting}").format(meeting=title))
        #: Each outcome in words, as it is shown.
        self.sentences = [_sentence(each) for each in sorted(outcomes, key=_is_written)]
        area, column = scrolled_column()
        for sentence in self.sentences:
            column.addWidget(label(sentence, wraps=True))
        self.content.addWidget(area, 1)
        self.way_out(_("Stäng"))
        url = QUrl.fromLocalFile(str(folder))
        self.main(_("Öppna mappen"), lambda: QDesktopServices.openUrl(url))
        self.fit(_WIDTH, _HEIGHT)


def _is_written(outcome: ExtractOutcome) -> bool:
    return outcome.path is not None


def _sentence(outcome: ExtractOutcome) -> str:
    symbol = SYMBOLS["fine"] if _is_written(outcome) else SYMBOLS["late"]
    return f"{symbol} {outcome.sentence}"
