"""Tells what was written, and what was not, when extracts are written by the dozen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.services.papers.extract_files import ExtractOutcome
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.scrolling import scrolled

_WIDTH, _HEIGHT = 620, 420


class ExtractsDialog(QDialog):
    """A line for each extract, those that were not written first."""

    def __init__(
        self, title: str, folder: Path, outcomes: Sequence[ExtractOutcome], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Utdrag – {meeting}").format(meeting=title))
        written = sum(each.path is not None for each in outcomes)
        said = _("{written} av {all} skrivna i {folder}").format(
            written=counted(written, _("utdrag"), _("utdrag")),
            all=len(outcomes),
            folder=folder.name or str(folder),
        )
        #: Each outcome in words, as it is shown.
        self.sentences = [_sentence(each) for each in sorted(outcomes, key=_is_written)]
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(label(_("Protokollsutdrag"), "title"))
        column.addWidget(label(said, "soft", wraps=True))
        column.addWidget(scrolled(self._lines()), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Stäng"), self.accept))
        url = QUrl.fromLocalFile(str(folder))
        opens = button(_("Öppna mappen"), lambda: QDesktopServices.openUrl(url), "primary")
        opens.setDefault(True)
        foot.addWidget(opens)
        column.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)

    def _lines(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, theme.MEDIUM, 0)
        column.setSpacing(theme.SMALL)
        for sentence in self.sentences:
            column.addWidget(label(sentence, wraps=True))
        column.addStretch(1)
        return made


def _is_written(outcome: ExtractOutcome) -> bool:
    return outcome.path is not None


def _sentence(outcome: ExtractOutcome) -> str:
    symbol = SYMBOLS["fine"] if _is_written(outcome) else SYMBOLS["late"]
    return f"{symbol} {outcome.sentence}"
