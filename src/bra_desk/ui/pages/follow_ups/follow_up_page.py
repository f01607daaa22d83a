"""The page of a year's follow-up: what is done, what is missing and from whom, and the round."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from typing_extensions import override

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.card_grid import CardGrid
from bra_desk.ui.kit.cards import Card, EmptyState, EntryRow, Pill, button, skeleton
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.page import Page

if TYPE_CHECKING:
    from bra_desk.services.follow_ups.follow_ups import Item, Request, YearView

#: How each standing is marked, and its word.
_PILLS: Final = {
    "done": ("fine", _("uppföljd")),
    "waiting": ("waiting", _("väntar")),
    "late": ("late", _("försenad")),
}
_KINDS: Final = ("goal", "focus_area", "measure", "pledge")


class FollowUpPage(Page):
    """A card for each kind of thing to follow up, and one for the round of the year."""

    kinds = frozenset(
        {"follow_up", "follow_up_round", "follow_up_request", "agreement", "organisation"}
        | {*_KINDS, "pledge_party"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Uppföljning"))
        self.year = QuietCombo()
        self.year.setAccessibleName(_("År"))
        self.year.activated.connect(lambda _place: self.refresh())
        self.read_button = button(_("Läs in svar"), self.read_answers)
        self.send_button = button(_("Skicka ut underlag"), self.send, "primary")
        for made in (self.year, self.read_button, self.send_button):
            self.header.add_button(made)
        self.cards = {kind: Card(FORMS[kind].plural, is_list=True) for kind in _KINDS}
        self.round = Card(_("Omgång"), is_list=True)
        self.body.addWidget(CardGrid(((tuple(self.cards.values()), (self.round,)),)))
        for card in (*self.cards.values(), self.round):
            card.body.addWidget(skeleton())
        self.view: YearView | None = None
        self._dialog: QDialog | None = None

    @property
    def chosen_year(self) -> int:
        """The year that is shown; this one before any is chosen."""
        year: int | None = self.year.currentData()
        return clock.today().year if year is None else year

    @override
    def refresh(self) -> None:
        from bra_desk.services.follow_ups import follow_ups

        register, today, chosen = self.desk.register, clock.today(), self.chosen_year
        self.year.clear()
        for year in follow_ups.years(register, today):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(chosen))
        self.desk.run(self, lambda: follow_ups.year_view(register, chosen, today), self.show_year)

    @override
    def go_to(self, kind: str, ids: object = (), text: str = "") -> None:
        """The page itself shows what there is to see of a round."""

    def show_year(self, view: "YearView") -> None:
        """Fill the cards."""
        self.view = view
        missing = len(view.missing)
        pattern = _("{year}: {missing} av {total} saknar uppföljning. Redovisas senast {day}.")
        done = _("{year}: allt är följt upp.")
        text = pattern if missing else done
        self.header.set_line(
            text.format(
                year=view.year, missing=missing, total=len(view.items), day=long_date(view.due_on)
            )
        )
        for kind, card in self.cards.items():
            card.clear()
            items = [item for item in view.items if item.kind == kind]
            card.setVisible(bool(items))
            for item in sorted(items, key=lambda item: item.standing.value == "done"):
                card.body.addWidget(self._row(item))
        self._show_round(view)

    def _row(self, item: "Item") -> EntryRow:
        owner = item.owner or _("Ingen ansvarig")
        row = EntryRow(item.title, owner, Pill(*_PILLS[item.standing.value]))
        row.clicked.connect(partial(self.open_item, item))
        return row

    def open_item(self, item: "Item") -> None:
        """Open the follow-up of an item, or begin it."""
        year, desk = self.chosen_year, self.desk
        begun = None if item.follow_up is None else item.follow_up.id
        preset = {"year": year, item.kind: item.id, "followed_up_on": clock.today()}
        desk.act(lambda: FormDialog(desk, "follow_up", begun, preset), self._open)

    def _show_round(self, view: "YearView") -> None:
        card = self.round
        card.clear()
        remind = button(_("Kopiera påminnelse"), self.copy_reminder, "link")
        card.set_action(remind if view.requests else None)
        if not view.requests:
            card.body.addWidget(
                EmptyState(_("Inget underlag är utskickat. Varje ansvarig får en egen fil."))
            )
        for request in sorted(view.requests, key=lambda each: each.answered_on is not None):
            card.body.addWidget(self._request(request))
        card.body.addStretch(1)

    def _request(self, request: "Request") -> EntryRow:
        left = counted(request.missing, _("svar saknas"), _("svar saknas"))
        state, word = ("fine", _("besvarat")) if not request.missing else ("waiting", left)
        sent = request.sent_on
        detail = _("utskickat {day}").format(day=long_date(sent)) if sent else ""
        row = EntryRow(request.organisation, detail, Pill(state, word))
        kind = "follow_up_request"
        row.clicked.connect(
            lambda: self.desk.act(lambda: FormDialog(self.desk, kind, request.id), self._open)
        )
        return row

    def copy_reminder(self) -> None:
        """Put the text of a reminder on the clipboard, with what is awaited from each."""
        from bra_desk.services.follow_ups import follow_up_forms

        if self.view is not None:
            QApplication.clipboard().setText(follow_up_forms.reminder_text(self.view))
            self.desk.messages.done(_("Påminnelsen är kopierad. Klistra in den i ett e-brev."))

    def send(self) -> None:
        """Open the dialog that writes the forms."""
        from bra_desk.ui.pages.follow_ups.follow_up_dialogs import SendDialog

        self._open(SendDialog(self.desk, self.chosen_year, self))

    def read_answers(self) -> None:
        """Open the dialog that takes in answers."""
        from bra_desk.ui.pages.follow_ups.follow_up_dialogs import AnswersDialog

        self._open(AnswersDialog(self.desk, self.chosen_year, self))

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog  # kept from being collected while it is open
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _code: self.refresh())
        dialog.open()
