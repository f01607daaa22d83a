"""All photos of a walk: added many at once, sorted by number, told in words, or removed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.forms.photos import WARNING
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, button, empty, label
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.walks.photo_adding import PhotoAdding
from bra_desk.ui.pages.walks.photo_row import PhotoRow, Seen
from bra_desk.ui.pages.walks.thumbnails import Thumbnails

if TYPE_CHECKING:
    from bra_desk.services.walks.photos import PhotoView
    from bra_desk.ui.desk import Desk

_KINDS_OF_FILE = _("Bilder (*.jpg *.jpeg *.png *.webp *.heic);;Alla filer (*)")


class PhotoBoard(QWidget):
    """The photos of a walk, one under the other."""

    def __init__(
        self, desk: "Desk", walk_id: int, thumbnails: Thumbnails, refresh: Callable[[], object]
    ) -> None:
        super().__init__()
        self._desk, self._walk_id, self._thumbnails = desk, walk_id, thumbnails
        self._refresh = refresh
        self.rows: list[PhotoRow] = []
        #: What is said of the photos that could not be added.
        self.told: list[str] = []
        self.adding = PhotoAdding(desk, walk_id, self)
        self.adding.progressed.connect(self._tell_progress)
        self.adding.finished.connect(self._tell_added)
        self._lay_out()

    def show_photos(self, views: "list[PhotoView]", seen: Seen) -> None:
        """Show the walk's photos; rows stay where they are, with the cursor in them."""
        if [each.id for each in views] != [row.view.id for row in self.rows]:
            self._rebuild(views)
        for row, view in zip(self.rows, views, strict=True):
            row.show_view(view, seen)
        self._nothing.setVisible(not views)
        self._show_leftovers()

    def choose_files(self, observation_id: int | None = None) -> None:
        """Let the person choose photos to add, several at once."""
        chosen, _filter = QFileDialog.getOpenFileNames(
            self, _("Lägg till bilder"), "", _KINDS_OF_FILE
        )
        self.adding.add([Path(each) for each in chosen], observation_id)

    def _rebuild(self, views: "list[PhotoView]") -> None:
        empty(self._list)
        self.rows = [PhotoRow(self._desk, each, self._thumbnails, self._remove) for each in views]
        for place, row in enumerate(self.rows):
            row.left_downwards.connect(lambda place=place: self._go_down(place))
            self._list.addWidget(row)
        self._list.addStretch(1)

    def _go_down(self, place: int) -> None:
        if place + 1 < len(self.rows):
            self.rows[place + 1].number.setFocus()
            self.rows[place + 1].number.selectAll()

    def _remove(self, photo_id: int, for_good: bool) -> None:
        from bra_desk.services import entries
        from bra_desk.services.walks import photos

        register = self._desk.register
        if not for_good:
            if self._desk.act(lambda: entries.remove(register, "walk_photo", photo_id)):
                self._refresh()
                self._desk.done_with_undo(_("Bilden är borttagen"))
            return
        is_sure = self._desk.messages.ask(
            _("Ta bort bilden för gott?"),
            _(
                "Bilden raderas ur registret och går inte att få tillbaka. Säkerhetskopior som "
                "redan finns har den kvar tills de gallras."
            ),
            _("Ta bort för gott"),
            _("Behåll"),
        )
        if is_sure and self._desk.act(lambda: photos.erase_photos(register, [photo_id])):
            self._refresh()
            self._desk.messages.done(_("Bilden är borttagen för gott"))

    def _erase_leftovers(self) -> None:
        from bra_desk.services.walks import photos

        if self._desk.act(lambda: photos.erase_leftovers(self._desk.register)):
            self._refresh()
            self._desk.messages.done(_("Borttagna bilder är raderade för gott"))

    def _show_leftovers(self) -> None:
        from bra_desk.services.walks import photos

        count = photos.leftovers(self._desk.register)
        text = _("{photos} ligger kvar i registret så att borttagningen kan ångras.").format(
            photos=counted(count, _("borttagen bild"), _("borttagna bilder"))
        )
        self._left.setText(text)
        self._leftovers.setVisible(count > 0)

    def _tell_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setVisible(done < total)
        self._status.setText(
            _("Läser bild {number} av {total} …").format(number=done + 1, total=total)
            if done < total
            else ""
        )
        if not done:
            empty(self._refused)

    def _tell_added(self, added: int, refused: tuple[tuple[str, str], ...]) -> None:
        told = counted(added, _("bild tillagd"), _("bilder tillagda"))
        if refused:
            told = _("{added}, {refused} gick inte att lägga till").format(
                added=told, refused=len(refused)
            )
        self._status.setText(told)
        self.told = [f"{name}: {why}" for name, why in refused]
        for sentence in self.told:
            self._refused.addWidget(label(f"▲ {sentence}", "problem", wraps=True))
        self._refresh()

    def _lay_out(self) -> None:
        inner = QWidget()
        theme.dress(inner, "bare")
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, theme.SMALL, 0)
        self._list.setSpacing(theme.SMALL)
        self._nothing = Card(_("Inga bilder än"))
        begin = _("Lägg till bilder från telefonen, eller släpp dem här. Originalen rörs inte.")
        self._nothing.body.addWidget(EmptyState(begin))
        self._refused = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._head())
        column.addWidget(label(WARNING, "soft", wraps=True))
        column.addLayout(self._refused)
        column.addWidget(self._foot())
        column.addWidget(self._nothing)
        column.addWidget(scrolled(inner), 1)

    def _head(self) -> QHBoxLayout:
        self.add_button = button(_("Lägg till bilder …"), self.choose_files, "primary")
        self._status = label("", "soft", wraps=True)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(_("Bilder som läses in"))
        self._progress.setTextVisible(False)
        self._progress.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self.add_button)
        row.addWidget(self._status, 1)
        row.addWidget(self._progress, 1)
        return row

    def _foot(self) -> QWidget:
        """What is said of pictures that are only kept for undo."""
        self._leftovers = QWidget()
        row = QHBoxLayout(self._leftovers)
        row.setContentsMargins(0, 0, 0, 0)
        self._left = label("", "soft", wraps=True)
        row.addWidget(self._left, 1)
        row.addWidget(button(_("Radera dem för gott"), self._erase_leftovers, "link"))
        return self._leftovers
