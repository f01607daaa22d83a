"""The numbers of a vote without names, and what decided them where they were equal."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.forms.proceedings import SIDES
from bra_desk.model.proceedings import Count, Side, VoteKind
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import label
from bra_desk.ui.kit.choice_inputs import QuietCombo

_MOST = 500


class VoteNumbers(QWidget):
    """Three numbers, and a choice that is in sight only where yes and no are equal."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.spins = {"yes_count": QSpinBox(), "no_count": QSpinBox(), "abstain_count": QSpinBox()}
        self.tie = QuietCombo()
        self.tie.addItem(_("– inte avgjort –"), None)
        for side, text in SIDES.items():
            self.tie.addItem(text, side)
        self.tie.activated.connect(lambda _place: self.changed.emit())
        self._tie_label = label("")
        self._tie_label.setBuddy(self.tie)
        row = QHBoxLayout()
        texts = (_("Ja"), _("Nej"), _("Avstår"))
        for text, spin in zip(texts, self.spins.values(), strict=True):
            spin.setMaximum(_MOST)
            spin.setAccessibleName(_("Antal: {text}").format(text=text))
            spin.valueChanged.connect(lambda _value: self.changed.emit())
            row.addWidget(label(text))
            row.addWidget(spin)
            row.addSpacing(theme.GAP)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._tie_label)
        column.addWidget(self.tie)
        self.setFocusProxy(self.spins["yes_count"])

    def count(self) -> Count:
        """The numbers as they stand."""
        return Count(*(spin.value() for spin in self.spins.values()))

    def values(self) -> dict[str, Any]:
        """The numbers and the tie as a vote keeps them."""
        chosen = self.tie.currentData() if self.count().is_equal else None
        # Qt gives the word back, not the member
        decided = None if chosen is None else Side(chosen)
        return {name: spin.value() for name, spin in self.spins.items()} | {"tie_break": decided}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the numbers of a vote that is kept."""
        for name, spin in self.spins.items():
            spin.setValue(values[name] or 0)
        self.tie.setCurrentIndex(max(self.tie.findData(values["tie_break"]), 0))

    def show_tie(self, *, is_equal: bool, values: Mapping[str, Any]) -> None:
        """Ask what decided where the numbers are equal: the chair, or in a closed vote the lot."""
        is_closed = values["vote_kind"] is VoteKind.CLOSED
        self._tie_label.setText(
            _("Lotten avgjorde") if is_closed else _("Ordförandens utslagsröst")
        )
        self.tie.setAccessibleName(self._tie_label.text())
        for each in (self._tie_label, self.tie):
            each.setVisible(is_equal)
