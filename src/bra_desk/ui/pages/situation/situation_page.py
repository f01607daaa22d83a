"""The page of the situation: the picture as a whole, and the lists of all that it is made of."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.forms.form import Form
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.listing import Listing, State, StateOf
from bra_desk.ui.kit.marked_row import SeveralAct
from bra_desk.ui.pages.situation.picture_view import PictureView
from bra_desk.ui.pages.situation.picture_words import PILLS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bra_desk.ui.desk import Desk


class SituationPage(ListPage):
    """The picture in view first; then pictures, problems and views as lists."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(
            desk,
            _("Lägesbild"),
            Listing(kind="situation_picture", state_of=_state_of(desk), for_one=self._for_one()),
            Listing(kind="problem"),
            Listing(kind="problem_view", tab=_("Så ser var och en"), form=_view_form()),
        )
        self.view = PictureView(desk)
        self.paper_button = button(_("Skapa Word …"), self.write_paper)
        self.header.add_button(self.paper_button, before=self.new_button)
        if self._tabs is not None:
            self._tabs.blockSignals(True)  # the page is read when it is first shown
            self._tabs.insertTab(0, self.view, _("Läget"))
            self._tabs.setCurrentIndex(0)
            self._tabs.blockSignals(False)

    def write_paper(self) -> None:
        """Open the dialog that writes the picture in view as a Word document."""
        from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
        from bra_desk.ui.pages.documents.document_subject import Subject

        line = self.view.line
        if line is None:
            self.desk.messages.trouble(_("Det finns ingen lägesbild att skriva ut än."))
            return
        subject = Subject(id=line.id, title=line.title)
        dialog = DocumentDialog(
            self.desk, "situation_picture", subject, lambda _id: None, self.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @override
    def shows(self, touched: frozenset[str]) -> bool:
        return super().shows(touched) or not PictureView.kinds.isdisjoint(touched)

    @override
    def refresh(self) -> None:
        super().refresh()
        self.view.refresh()

    @override
    def take_focus(self) -> None:
        if self._tabs is not None and self._tabs.currentWidget() is self.view:
            self.view.take_focus()
        else:
            super().take_focus()

    def show_picture(self, picture_id: int) -> None:
        """Show one picture as a whole."""
        if self._tabs is not None:
            self._tabs.setCurrentWidget(self.view)
        self.view.show_picture(picture_id)

    def _for_one(self) -> tuple[SeveralAct, ...]:
        def whole(ids: "Sequence[int]") -> None:
            self.show_picture(ids[0])

        return (SeveralAct(_("Visa hela bilden"), whole),)


def _view_form() -> Form:
    """A view is listed by the problem first, with the organisation always beside it."""
    form = FORMS["problem_view"]
    who = Text("organisation", form.field("organisation").label, column=True, is_brief=True)
    fields = tuple(who if each.name == who.name else each for each in form.fields)
    return replace(form, caption=("problem", "organisation"), fields=fields)


def _state_of(desk: "Desk") -> StateOf:
    def state_of(picture_id: int) -> State | None:
        from bra_desk.services.situation import pictures

        for line in pictures.lines(desk.register, clock.today()):
            if line.id == picture_id:
                return State(PILLS[line.state], line.state_text, line.detail)
        return None

    return state_of
