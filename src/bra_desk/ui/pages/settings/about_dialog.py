"""Om BRÅ Desk: what the program is, where it keeps things, and the licences of all its parts."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
)

from bra_desk import __version__
from bra_desk.basics.texts import _
from bra_desk.services import program
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.services.program import Program
    from bra_desk.ui.desk import Desk

_SIZE: Final = (820, 620)
_LIST_WIDTH: Final = 270


class AboutDialog(Dialog):
    """Facts above, the parts at the left below, and the licence of the marked one at the right."""

    def __init__(self, desk: "Desk") -> None:
        about = _("Register, möten och dokument för lokala brottsförebyggande råd. Utan nät.")
        super().__init__(
            _("BRÅ Desk {version}").format(version=__version__), about, window_in_sight()
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Om BRÅ Desk"))
        self._data_folder = desk.register.folder
        self._program: Program | None = None
        self._texts: list[str] = []
        self.facts = QFormLayout()
        self.parts = QListWidget()
        self.parts.setAccessibleName(_("Delar och licenser"))
        theme.dress(self.parts, "topics")
        self.parts.ensurePolished()  # rows are measured when they are added
        self.parts.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setMaximumWidth(_LIST_WIDTH)
        self.parts.currentRowChanged.connect(self._show_text)
        self.text = QTextBrowser()
        theme.dress(self.text, "reading")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("Licensen i hel text"))
        self._said = label("", "soft")
        self._lay_out()
        desk.run(self, program.about, self._show)

    def copy(self) -> None:
        """Put what support wants to know on the clipboard."""
        if self._program is not None:
            text = program.support_text(self._program, self._data_folder)
            QGuiApplication.clipboard().setText(text)
            self._said.setText(_("Kopierat. Klistra in det i ett mejl till supporten."))

    def _lay_out(self) -> None:
        self.facts.setHorizontalSpacing(theme.MARGIN)
        self.facts.setVerticalSpacing(theme.SMALL)
        self.facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.content.addLayout(self.facts)
        self.content.addWidget(label(_("Licenser"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self.parts, 1)
        row.addWidget(self.text, 2)
        self.content.addLayout(row, 1)
        self.beside.addWidget(button(_("Kopiera till supporten"), self.copy))
        self.beside.addWidget(self._said)
        self.way_out(_("Stäng"))
        self.fit(*_SIZE)

    def _show(self, told: "Program") -> None:
        self._program = told
        versions = _("Python {python}, Qt {qt}, SQLite {sqlite}").format(
            python=told.python, qt=told.qt, sqlite=told.sqlite
        )
        self._add_fact(_("Bygger på"), versions)
        self._add_fact(_("System"), told.system)
        self._add_fact(_("Datamapp"), str(self._data_folder), self._data_folder)
        self._add_fact(_("Loggmapp"), str(told.log_folder), told.log_folder)
        self._texts = [program.licence_words(), told.licence]
        self.parts.addItems([_("Om licenserna"), _("BRÅ Desk, MIT")])
        for part in told.parts:
            self._texts.append(
                program.full_text(part) or _("Texten finns hos {home}").format(home=part.home)
            )
            self.parts.addItem(f"{part.name} {part.version}".strip() + f", {part.licence or '–'}")
            self.parts.item(self.parts.count() - 1).setToolTip(part.licence)
        self.parts.setCurrentRow(0)

    def _add_fact(self, name: str, value: str, folder: Path | None = None) -> None:
        said = label(value, wraps=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(said, 1)
        if folder is not None:
            opens = button(_("Öppna"), partial(_open, folder), "link")
            opens.setAccessibleName(_("Öppna {what}").format(what=name.lower()))
            opens.setEnabled(folder.is_dir())
            row.addWidget(opens, 0, Qt.AlignmentFlag.AlignTop)
        self.facts.addRow(label(name, "soft"), row)

    def _show_text(self, place: int) -> None:
        self.text.setPlainText(self._texts[place])


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
