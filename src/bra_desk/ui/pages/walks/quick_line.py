"""The line where what was seen is written fast: Enter keeps it and makes room for the next."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.errors import UserError, ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Choice
from bra_desk.model.walks import ObservationKind
from bra_desk.services.privacy import Reasons
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.choice_inputs import ChoiceInput
from bra_desk.ui.kit.completion import complete, offer
from bra_desk.ui.kit.line_guards import LineGuards
from bra_desk.ui.kit.reading import clean_line

#: Keeps what was seen, by the fields that are known; answers with nothing of use here.
Keep = Callable[[Mapping[str, Any], Reasons], object]


class QuickLine(QWidget):
    """Place, what was seen, proposal and category; the place stays, since many share one."""

    def __init__(self, keep: Keep) -> None:
        super().__init__()
        self._keep = keep
        self.place = _line(_("Plats"), 2)
        self.text = _line(_("Vad ser vi?"), 4)
        self.proposal = _line(_("Förslag"), 3)
        form = FORMS["walk_observation"]
        category = form.field("category")
        assert isinstance(category, Choice)
        self.category = ChoiceInput(category)
        self.is_good = QCheckBox(_("Bra"))
        self.is_good.setToolTip(_("Något som är bra och ska vara kvar"))
        self._places = complete(self.place)
        self.privacy = LineGuards(
            form, {"place": self.place, "text": self.text, "proposal": self.proposal}
        )
        self.privacy.stopped.connect(self.tell)
        self.privacy.settled.connect(lambda line: line.setFocus())
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self._lay_out()
        self.privacy.begin()

    @property
    def problem(self) -> str:
        """Why it was not kept; empty when nothing is wrong."""
        return self._problem.text()

    def offer_places(self, places: Sequence[str]) -> None:
        """Offer these places while the person writes."""
        offer(self._places, sorted(set(filter(None, places))))

    def begin(self) -> None:
        """Put the cursor where the next one begins."""
        self.place.setFocus()
        self.place.selectAll()

    def enter(self) -> bool:
        """Keep what stands here; False, with the reason under the line, when that fails."""
        self.tell("")
        if not clean_line(self.text.text()):
            self.tell(_("Skriv vad ni ser på platsen."))
            self.text.setFocus()
            return False
        try:
            self._keep(self._values(), self.privacy.reasons())
        except ValuesWrong as error:
            self.tell(" ".join(error.problems.values()))
            self.privacy.offer(is_stopped=True)
            return False
        except UserError as error:
            self.tell(error.message)
            return False
        self._clear()
        return True

    def tell(self, sentence: str) -> None:
        """Say what is wrong, under the line; empty takes it away."""
        self._problem.setText(f"{SYMBOLS['late']} {sentence}" if sentence else "")
        self._problem.setVisible(bool(sentence))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.enter()
        else:
            super().keyPressEvent(event)

    def _values(self) -> dict[str, Any]:
        kind = ObservationKind.GOOD if self.is_good.isChecked() else ObservationKind.PROBLEM
        return {
            "place": clean_line(self.place.text()),
            "text": clean_line(self.text.text()),
            "proposal": clean_line(self.proposal.text()),
            "category": self.category.value(),
            "observation_kind": kind,
        }

    def _clear(self) -> None:
        self.text.clear()
        self.proposal.clear()
        self.category.set_value(None)
        self.is_good.setChecked(False)
        self.privacy.begin()
        self.begin()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        for line, share in ((self.place, 2), (self.text, 4), (self.proposal, 3)):
            row.addWidget(line, share)
        row.addWidget(self.category, 2)
        row.addWidget(self.is_good)
        self.add_button = button(_("Lägg till"), self.enter)
        self.add_button.setToolTip(_("Retur"))
        row.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addLayout(row)
        column.addWidget(self.privacy)
        column.addWidget(self._problem)


def _line(name: str, letters: int) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    made.setMinimumWidth(made.fontMetrics().averageCharWidth() * 4 * letters)
    return made
