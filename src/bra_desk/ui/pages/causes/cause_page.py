"""The page of cause analyses: why each problem is there, as a tree."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.causes.cause_view import CauseView

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class CausePage(Page):
    """The problems with their trees."""

    kinds: ClassVar = CauseView.kinds
    wants_room: ClassVar = True

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("Orsaksanalys"))
        self.view = CauseView(desk)
        self.view.told_of.connect(self.header.set_line)
        self.body.addWidget(self.view, 1)

    @override
    def refresh(self) -> None:
        self.view.refresh()

    @override
    def take_focus(self) -> None:
        self.view.take_focus()

    @override
    def new_entry(self, kind: str = "") -> None:
        self.view.new_entry(kind)

    @override
    def go_to(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        self.view.go_to(kind, ids)
