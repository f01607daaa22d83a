"""What is taken from a file: its series to tick, and its places with where they go."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bra_desk.basics.texts import _
from bra_desk.services.entries import Option
from bra_desk.services.statistics.statistics_choices import WHOLE, Target
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.choice_inputs import QuietCombo


class SeriesList(QWidget):
    """The series of a file; a known one says which indicator it goes to."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, int] = {}
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Sök bland serierna"))
        self.filter.setAccessibleName(_("Sök bland serierna"))
        self.filter.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Serier i filen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        self.filter.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self.changed)

    def show_series(
        self, keys: Sequence[str], chosen: Mapping[str, int | None], titles: Mapping[int, str]
    ) -> None:
        """Show the series of a file, those that are chosen ticked and first."""
        self._known = {key: id for key, id in chosen.items() if id is not None}
        self.list.blockSignals(True)
        self.list.clear()
        for key in sorted(keys, key=lambda key: key not in chosen):
            goes_to = titles.get(self._known.get(key, 0), "")
            item = QListWidgetItem(f"{key} → {goes_to}" if goes_to else key)
            item.setData(Qt.ItemDataRole.UserRole, key)
            is_chosen = key in chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def chosen(self) -> dict[str, int | None]:
        """The ticked series, each with its indicator; None makes a new one."""
        items = (self.list.item(row) for row in range(self.list.count()))
        ticked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        keys = [str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked]
        return {key: self._known.get(key) for key in keys}

    def _filter(self, words: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(words.casefold() not in item.text().casefold())


class PlaceList(QWidget):
    """The places that are taken from a file, each with what it is in the register."""

    changed = Signal()

    def __init__(self, areas: Sequence[Option]) -> None:
        super().__init__()
        self._areas = areas
        self._lines: dict[str, QComboBox] = {}
        self._places: dict[str, QWidget] = {}
        self.others = QuietCombo()
        self.others.setAccessibleName(_("Plats i filen"))
        self.add_button = button(_("Lägg till"), self._add)
        row = QHBoxLayout()
        row.addWidget(self.others, 1)
        row.addWidget(self.add_button)
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._rows)
        column.addLayout(row)

    def show_places(self, regions: Sequence[str], chosen: Mapping[str, Target]) -> None:
        """Show the chosen places, and the rest to choose among."""
        for region in list(self._lines):
            self._drop(region)
        self.others.clear()
        for region in regions:
            if region in chosen:
                self._line(region, chosen[region])
            else:
                self.others.addItem(region or _("Hela filen"), region)
        self._show_others()

    def chosen(self) -> dict[str, Target]:
        """Each place with where its numbers go."""
        return {
            region: _target(region, combo.currentData()) for region, combo in self._lines.items()
        }

    def _add(self) -> None:
        region = self.others.currentData()
        if region is None:
            return
        self.others.removeItem(self.others.currentIndex())
        self._line(region, Target(comparison=region) if self._lines else WHOLE)
        self._show_others()
        self.changed.emit()

    def _line(self, region: str, target: Target) -> None:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        name = region or _("Hela filen")
        row.addWidget(label(name), 1)
        combo = QuietCombo()
        combo.setAccessibleName(_("Vad {place} är").format(place=name))
        combo.addItem(_("Hela kommunen"), "whole")
        combo.addItem(_("Att jämföra med"), "compared")
        for area in self._areas:
            combo.addItem(area.label, area.id)
        wanted = target.area if target.area is not None else "whole"
        combo.setCurrentIndex(combo.findData("compared" if target.comparison else wanted))
        combo.activated.connect(self.changed)
        row.addWidget(combo)
        remove = button(_("Ta bort"), lambda: self._remove(region), "link")
        remove.setAccessibleName(_("Ta bort {place}").format(place=name))
        row.addWidget(remove)
        self._lines[region] = combo
        self._places[region] = made
        self._rows.addWidget(made)

    def _remove(self, region: str) -> None:
        self._drop(region)
        self.others.addItem(region or _("Hela filen"), region)
        self._show_others()
        self.changed.emit()

    def _drop(self, region: str) -> None:
        del self._lines[region]
        line = self._places.pop(region)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _show_others(self) -> None:
        has_any = self.others.count() > 0
        self.others.setVisible(has_any)
        self.add_button.setVisible(has_any)


def _target(region: str, data: object) -> Target:
    if isinstance(data, int):
        return Target(area=data)
    return Target(comparison=region) if data == "compared" else WHOLE
