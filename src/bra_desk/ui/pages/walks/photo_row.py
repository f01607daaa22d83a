"""One photo in the list of a walk's photos: what it shows, in words, and who may see it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _, shortened
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.reading import clean_line

if TYPE_CHECKING:
    from bra_desk.services.walks.photos import PhotoView
    from bra_desk.ui.desk import Desk
    from bra_desk.ui.pages.walks.thumbnails import Thumbnails

#: The number of an observation to its number in the register and what was seen.
Seen = Mapping[int, tuple[int, str]]


class PhotoRow(QFrame):
    """A photo with its lines; each is saved when it is left."""

    #: Enter in the line of the number: the next photo's turn.
    left_downwards = Signal()

    def __init__(
        self,
        desk: "Desk",
        view: "PhotoView",
        thumbnails: "Thumbnails",
        removed: Callable[[int, bool], object],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._seen: Seen = {}
        self.view = view
        theme.dress(self, "card")
        self.number = QLineEdit()
        self.number.setAccessibleName(_("Iakttagelsens nummer"))
        self.number.setPlaceholderText(_("Nr"))
        self.number.setFixedWidth(self.fontMetrics().averageCharWidth() * 8)
        self.shows = label("", "soft", wraps=True)
        self.description = QLineEdit()
        self.description.setAccessibleName(_("Vad bilden visar"))
        self.description.setPlaceholderText(_("Vad bilden visar, för den som inte ser den"))
        self.is_public = QCheckBox(_("Får vara med i publik version"))
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self._lay_out(thumbnails, removed)
        self.number.editingFinished.connect(self.save_number)
        self.number.returnPressed.connect(self.left_downwards)
        self.description.editingFinished.connect(self.save_description)
        self.is_public.clicked.connect(
            lambda: self._save({"is_public": self.is_public.isChecked()})
        )

    @property
    def problem(self) -> str:
        """Why something was not saved; empty when nothing is wrong."""
        return self._problem.text()

    def show_view(self, view: "PhotoView", seen: Seen) -> None:
        """Show the photo as the register has it; a line that is being written in stays."""
        self.view, self._seen = view, seen
        if not self.number.hasFocus():
            self.number.setText("" if view.number is None else str(view.number))
        if not self.description.hasFocus():
            self.description.setText(view.description)
        self.is_public.setChecked(view.is_public)
        sorted_to = seen.get(view.number or 0, (0, _("Hör inte till någon iakttagelse än")))[1]
        self.shows.setText(shortened(sorted_to, 110))

    def save_number(self) -> None:
        """Say which observation the photo shows; an empty number takes it back."""
        written = clean_line(self.number.text())
        if written == ("" if self.view.number is None else str(self.view.number)):
            self._tell("")
            return
        found = self._seen.get(int(written)) if written.isdecimal() and len(written) < 6 else None
        if written and found is None:
            self._tell(_("Det finns ingen iakttagelse nummer {number}.").format(number=written))
            return
        self._try(partial(self._sort, None if found is None else found[0]))

    def save_description(self) -> None:
        """Keep the words for what the photo shows."""
        written = clean_line(self.description.text())
        if written != self.view.description:
            self._save({"description": written})

    def _sort(self, observation_id: int | None) -> None:
        from bra_desk.services.walks import photos

        photos.sort_photos(self._desk.register, [self.view.id], observation_id)

    def _save(self, values: Mapping[str, Any]) -> None:
        from bra_desk.services import entries

        def save() -> None:
            opened = entries.read(self._desk.register, "walk_photo", self.view.id)
            whole = {**opened.values, **values}
            entries.save(self._desk.register, "walk_photo", whole, id=self.view.id)

        self._try(save)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except UserError as error:
            self._tell(error.message)
        else:
            self._tell("")

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _lay_out(self, thumbnails: "Thumbnails", removed: Callable[[int, bool], object]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        row.setSpacing(theme.GAP)
        row.addWidget(thumbnails.label_for(self.view))
        column = QVBoxLayout()
        column.setSpacing(theme.SMALL)
        first = QHBoxLayout()
        first.setSpacing(theme.MEDIUM)
        first.addWidget(self.number)
        first.addWidget(self.shows, 1)
        last = QHBoxLayout()
        last.setSpacing(theme.MEDIUM)
        last.addWidget(self.is_public)
        last.addStretch(1)
        self.remove_button = button(_("Ta bort"), lambda: removed(self.view.id, False), "link")
        self.erase_button = button(
            _("Ta bort för gott …"), lambda: removed(self.view.id, True), "link"
        )
        last.addWidget(self.remove_button)
        last.addWidget(self.erase_button)
        column.addLayout(first)
        column.addWidget(self.description)
        column.addWidget(self._problem)
        column.addLayout(last)
        row.addLayout(column, 1)
