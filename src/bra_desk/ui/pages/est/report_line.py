"""Where EST reports are written fast: Tab goes on, Enter keeps the report and begins the next."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import ElidedLabel, button, label
from bra_desk.ui.kit.completion import complete, offer
from bra_desk.ui.kit.line_guards import LineGuards
from bra_desk.ui.kit.reading import clean_line
from bra_desk.ui.pages.est.report_words import UNREAD, ReportWords

if TYPE_CHECKING:
    from bra_desk.services.entries import Option
    from bra_desk.services.privacy import Reasons
    from bra_desk.ui.kit.autosave import Autosave

#: Keeps the line's report, told by number (None for one not kept yet), by its values, by a
#: word that all saves of the line share, and by reasons; answers with the number.
Write = Callable[[int | None, dict[str, Any], str, "Reasons"], int]

#: The fields of the two rows, with their share of the width.
_SEEN: Final = {"area": 3, "category": 4, "place": 4, "text": 7, "occurrences": 2, "severity": 3}
_DONE: Final = {
    "trend": 3, "part_of_week": 3, "part_of_day": 3, "expected": 5, "action": 6, "due_on": 3,
}  # fmt: skip
#: What the next report begins with, as many are of the same area and category.
_REPEATED: Final = ("area", "category")
_GUARDED: Final = ("place", "text", "expected", "action")
_FORM: Final = FORMS["est_report"]


class ReportLine(QWidget):
    """One report, kept while it is written."""

    def __init__(self, autosave: "Autosave", write: Write, finished: Callable[[], object]) -> None:
        super().__init__()
        self._autosave = autosave
        self._write = write
        self._finished = finished
        #: The report being written; None until something of it is kept.
        self.id: int | None = None
        #: What the page adds to every report: its group, period and reporter.
        self.common: dict[str, Any] = {}
        self._sitting = uuid4().hex
        #: Whether the key being handled has just chosen among the words offered.
        self._has_chosen = False
        self._words = ReportWords((*_SEEN, *_DONE))
        self.lines = {name: _line(name) for name in (*_SEEN, *_DONE)}
        self._offers = {
            name: complete(self.lines[name], words) for name, words in self._words.offered().items()
        }
        self._offers["area"] = complete(self.lines["area"])
        self._offers["place"] = complete(self.lines["place"])
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self.privacy = LineGuards(_FORM, {name: self.lines[name] for name in _GUARDED})
        self.privacy.stopped.connect(self.show_problem)
        self.privacy.settled.connect(self._settle_number)
        self._lay_out()
        self._listen()

    @property
    def problem(self) -> str:
        """Why the report is not kept; empty when nothing is wrong."""
        return self._problem.text()

    @property
    def is_unfinished(self) -> bool:
        """Whether something stands here that is not in the register."""
        return not self._is_empty() and (self.id is None or self._autosave.holds(self))

    def offer(self, areas: "Sequence[Option]", places: Sequence[str]) -> None:
        """Offer these areas, and the places that have been reported before."""
        self._words.set_areas(areas)
        offer(self._offers["area"], self._words.offered()["area"])
        offer(self._offers["place"], list(places))

    def begin(self) -> None:
        """Put the cursor where a report begins."""
        self.lines["area"].setFocus()
        self.lines["area"].selectAll()

    def enter(self) -> bool:
        """Keep the report and make room for the next; False with the reason when that fails."""
        self.tell("")
        for name in self.lines:
            self._complete_word(name)
        wrong = self._first_wrong()
        if wrong is not None:
            name, sentence = wrong
            self.tell(sentence)
            self.lines[name].setFocus()
            return False
        self._autosave.note(self)
        self._autosave.flush()
        if self._autosave.holds(self):
            self.tell(self.problem or self._autosave.message)
            return False
        self.clear()
        self._finished()
        return True

    def settle(self) -> bool:
        """Keep what is written, if anything is; False when that is not possible."""
        return self._is_empty() or self.enter()

    def clear(self) -> None:
        """Make room for the next report, of the same area and category."""
        self._autosave.forget(self)
        self.id, self._sitting = None, uuid4().hex
        for name, line in self.lines.items():
            if name not in _REPEATED:
                line.clear()
        self.privacy.begin()
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Say under the line why the report is not kept; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.privacy.offer(is_stopped=bool(sentence))

    def store(self) -> None:
        """Keep the report as it stands; what cannot be read yet is left out."""
        values = self.common | {
            name: value for name in self.lines if (value := self._read(name)) is not UNREAD
        }
        self.id = self._write(self.id, values, self._sitting, self.privacy.reasons())
        self.privacy.keep()

    def can_wait(self) -> bool:
        """Whether the report is not yet enough of one to be kept."""
        return self.id is None and not self._is_whole()

    def show_problem(self, sentence: str) -> None:
        """Say why the report is refused."""
        self.tell(sentence)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.HAIR)
        for row, fields in enumerate((_SEEN, _DONE)):
            column = 0
            for name, share in fields.items():
                head = ElidedLabel(_FORM.field(name).label, "small")
                head.setBuddy(self.lines[name])
                grid.addWidget(head, 2 * row, column, 1, share)
                grid.addWidget(self.lines[name], 2 * row + 1, column, 1, share)
                column += share
        for column in range(sum(_SEEN.values())):
            grid.setColumnStretch(column, 1)
        self.add_button = button(_("Lägg till"), self._go_on)
        self.add_button.setAccessibleName(_("Lägg till rapporten"))
        self.add_button.setToolTip(_("Retur i någon av raderna gör detsamma."))
        grid.addWidget(self.add_button, 3, sum(_SEEN.values()))
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(0, 0, 0, 0)
        column_of.setSpacing(theme.SMALL)
        column_of.addLayout(grid)
        column_of.addWidget(self._problem)
        column_of.addWidget(self.privacy)
        self.setFocusProxy(self.lines["area"])
        stops = [*self.lines.values(), self.add_button]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _listen(self) -> None:
        for name, line in self.lines.items():
            line.textEdited.connect(self._edited)
            line.returnPressed.connect(self._return)
            line.editingFinished.connect(lambda name=name: self._complete_word(name))
        for name, completer in self._offers.items():
            completer.activated.connect(lambda _text, name=name: self._take(name))

    def _edited(self) -> None:
        if self.id is not None or self._is_whole():
            self._autosave.note(self)

    def _take(self, name: str) -> None:
        """A word is chosen; what comes next is the next field, not the next report."""
        self._has_chosen = True
        QTimer.singleShot(0, self, self._forget_choice)
        self._edited()
        after = self.lines[name].nextInFocusChain()
        if after is not None:
            after.setFocus()

    def _forget_choice(self) -> None:
        self._has_chosen = False

    def _return(self) -> None:
        # Qt may say that Enter was pressed before or after it says that a word was chosen
        if not self._has_chosen:
            QTimer.singleShot(0, self, self._enter_unless_chosen)

    def _enter_unless_chosen(self) -> None:
        if not self._has_chosen:
            self._go_on()

    def _go_on(self) -> None:
        if self.enter():
            self.begin()

    def _settle_number(self, line: QLineEdit) -> None:
        """The person has masked a number or said why it stays: save at once, and write on."""
        self._edited()
        self._autosave.flush()
        line.setFocus()

    def _text(self, name: str) -> str:
        return clean_line(self.lines[name].text()).strip()

    def _is_empty(self) -> bool:
        return not any(self._text(name) for name in self.lines if name not in _REPEATED)

    def _is_whole(self) -> bool:
        """Whether there is an area and a category, and something said beside them."""
        known = all(self._read(name) not in (None, UNREAD) for name in _REPEATED)
        return known and not self._is_empty()

    def _complete_word(self, name: str) -> None:
        """Write out the word that the first letters of a field mean, where they mean but one."""
        word = self._words.completed(name, self._text(name))
        if word != self._text(name):
            self.lines[name].setText(word)
            self._edited()

    def _read(self, name: str) -> Any:
        return self._words.read(name, self._text(name))

    def _first_wrong(self) -> tuple[str, str] | None:
        """The first field that stops the report, and why; None when nothing does."""
        for name in self.lines:
            is_needed = name in _REPEATED
            if sentence := self._words.problem(name, self._text(name), is_needed=is_needed):
                return name, sentence
        return None


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(_("EST-rapport: {field}").format(field=_FORM.field(name).label))
    made.setAccessibleDescription(_FORM.field(name).hint)
    made.setToolTip(_FORM.field(name).hint)
    made.setMinimumWidth(theme.MARGIN)
    return made
