"""A page: what the main window places, refreshes, and leaves."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import PageHeader

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class Page(QWidget):
    """A header and a body; a page of its own kind overrides the verbs it needs.

    The window calls `refresh` when the page is shown and something it shows has changed, and
    `leave` before another page is shown and before the program ends.
    """

    #: Kinds of entry that make the page stale when they change.
    kinds: ClassVar[frozenset[str]] = frozenset()
    #: Whether the page has use for all of a narrow window, the navigation's room too.
    wants_room: ClassVar = False

    def __init__(self, desk: "Desk", title: str, line: str = "") -> None:
        super().__init__()
        self.desk = desk
        self.title = title
        theme.dress(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 18, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GAP)
        self.header = PageHeader(title, line)
        column.addWidget(self.header)
        #: Where the page's content goes; it takes the rest of the height.
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.GAP)
        column.addLayout(self.body, 1)

    def set_way_back(self, title: str, pressed: Callable[[], object]) -> None:
        """Show a quiet way back to the page this one was opened from."""
        self.header.set_way_back(title, pressed)
        self._column.setContentsMargins(theme.MARGIN, theme.MEDIUM, theme.MARGIN, theme.GAP)

    def refresh(self) -> None:
        """Read anew what the page shows."""

    def leave(self) -> None:
        """Save what is being written; the page is about to be hidden."""

    def shows(self, touched: frozenset[str]) -> bool:
        """Whether a change of these kinds makes the page stale."""
        return not self.kinds.isdisjoint(touched)

    @property
    def holds_unsaved(self) -> bool:
        """Whether something typed could not be saved, so that closing would lose it."""
        return False

    def take_focus(self) -> None:
        """Put the focus where a person begins on this page."""
        candidate = self.nextInFocusChain()
        while candidate is not None and candidate is not self:
            if self.isAncestorOf(candidate) and _takes_focus(candidate):
                candidate.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            candidate = candidate.nextInFocusChain()

    def new_entry(self, kind: str = "") -> None:
        """Begin a new entry, of `kind` where the page has several; Ctrl+N."""

    def start_filter(self) -> None:
        """Put the cursor in the quick filter; Ctrl+F."""

    def go_to(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        """Show these entries: one is opened, several filter the list and `text` says why."""


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
