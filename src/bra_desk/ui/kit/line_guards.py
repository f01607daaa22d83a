"""The guard of personal data for single lines that stand together: one problem, each its ways."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bra_desk.forms.fields import Text
from bra_desk.forms.form import Form
from bra_desk.ui.kit.privacy_line import PrivacyLine
from bra_desk.ui.kit.reading import clean_line


class LineGuards(QWidget):
    """What stands under some lines of a form, by the names of their fields."""

    #: After a pause: why one of the lines may not be saved; empty when all may again.
    stopped = Signal(str)
    #: The person has masked the numbers of a line, or said why they stay; the line to write on in.
    settled = Signal(QLineEdit)

    def __init__(self, form: Form, lines: Mapping[str, QLineEdit]) -> None:
        super().__init__()
        self.guards: dict[str, PrivacyLine] = {}
        self._stops: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for name, line in lines.items():
            column.addWidget(self._guard(form, name, line))

    def begin(self) -> None:
        """Guard the lines as they stand now; what stands in them is not asked about."""
        self._stops.clear()
        for guard in self.guards.values():
            guard.begin(guard.text)

    def offer(self, *, is_stopped: bool) -> None:
        """Show the ways past a stop under each line that holds a number."""
        for guard in self.guards.values():
            guard.offer(is_stopped=is_stopped)

    def reasons(self) -> dict[str, str]:
        """Why the numbers of a line stay, where the person has said."""
        return {name: guard.reason for name, guard in self.guards.items() if guard.reason}

    def keep(self) -> None:
        """The lines are saved as they stand."""
        for guard in self.guards.values():
            guard.keep()

    def _guard(self, form: Form, name: str, line: QLineEdit) -> PrivacyLine:
        field = form.field(name)
        assert isinstance(field, Text)
        guard = PrivacyLine(field, lambda: clean_line(line.text()), lambda text: _put(line, text))
        guard.stopped.connect(lambda sentence: self._tell(name, sentence))
        guard.settled.connect(lambda: self.settled.emit(line))
        line.textEdited.connect(guard.look_soon)
        self.guards[name] = guard
        return guard

    def _tell(self, name: str, sentence: str) -> None:
        self._stops[name] = sentence
        self.stopped.emit(next(filter(None, self._stops.values()), ""))


def _put(line: QLineEdit, text: str) -> None:
    """Replace a line so that Ctrl+Z brings back what stood there."""
    line.selectAll()
    line.insert(text)
