"""The settings: what the council is called, and where the register lies."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QLabel
from typing_extensions import override

from bra_desk import __version__
from bra_desk.basics.paths import log_dir
from bra_desk.basics.texts import _
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.card_grid import CardGrid
from bra_desk.ui.kit.cards import Card, button, label
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.settings.phrase_card import PhraseCard

if TYPE_CHECKING:
    from bra_desk.services.entries import Row


class SettingsPage(Page):
    """Two cards: the council, and the register with the program."""

    kinds = frozenset({"settings", "phrase"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Inställningar"), _("Gäller rådet och står i dokumenten."))
        self._entry: int | None = None
        self._council = Card(_("Rådet och kommunen"))
        self._council.set_action(button(_("Ändra"), self._edit, "link"))
        self._place = Card(_("Registret och programmet"))
        self.phrases = PhraseCard(desk)
        self.body.addWidget(CardGrid((((self._council,), (self._place, self.phrases)),)))

    @override
    def refresh(self) -> None:
        from bra_desk.forms.catalogue import FORMS
        from bra_desk.services import entries

        register, form = self.desk.register, FORMS["settings"]

        def show(found: "list[Row]") -> None:
            self._entry = found[0].id if found else None
            texts = found[0].texts if found else {}
            lines = [(field.label, texts.get(field.name, "")) for field in form.values]
            self._fill(self._council, lines)

        self.desk.run(self, lambda: entries.rows(register, "settings"), show)
        self._show_place()
        self.phrases.refresh()

    @override
    def new_entry(self, kind: str = "") -> None:
        self._edit()

    @override
    def go_to(self, kind: str, ids: Any = (), text: str = "") -> None:
        if kind == "justification":
            self.show_justifications()
        else:
            self._edit()

    def show_justifications(self) -> None:
        """Open the list of reasons why personal numbers stay in texts."""
        from bra_desk.ui.pages.settings.justifications import JustificationsDialog

        dialog = JustificationsDialog(self.desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_about(self) -> None:
        """Tell what the program is, and of its licences."""
        from bra_desk.ui.pages.settings.about_dialog import AboutDialog

        AboutDialog(self.desk).open()

    def _show_place(self) -> None:
        folder = self.desk.register.folder
        self._fill(
            self._place,
            [
                (_("Datamapp"), str(folder)),
                (_("Logg"), str(log_dir())),
                (_("Version"), __version__),
            ],
        )
        open_it = button(_("Öppna datamappen"), lambda: _show_folder(folder))
        reasons = button(_("Skäl att behålla personnummer …"), self.show_justifications)
        about = button(_("Om BRÅ Desk …"), self.show_about)
        for each in (open_it, reasons, about):
            self._place.body.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        self._place.body.addStretch(1)

    def _edit(self) -> None:
        from bra_desk.ui.kit.form_dialog import FormDialog

        FormDialog(self.desk, "settings", self._entry).exec()

    def _fill(self, card: Card, lines: list[tuple[str, str]]) -> None:
        card.clear()
        table = QFormLayout()
        table.setHorizontalSpacing(theme.MARGIN)
        table.setVerticalSpacing(theme.MEDIUM)
        table.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, value in lines:
            table.addRow(label(name, "soft"), _value(value))
        card.body.addLayout(table)


def _value(text: str) -> QLabel:
    made = label(text or "–", wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _show_folder(folder: object) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
