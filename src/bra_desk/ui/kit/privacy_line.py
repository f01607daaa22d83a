"""What stands under a text that may point out a person: a soft mark, or two ways past a stop."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics import privacy
from bra_desk.basics.privacy import Finding, Level
from bra_desk.basics.texts import _
from bra_desk.forms.fields import Text
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.entry_questions import ask_reason

#: How long a pause in the typing is; nothing is said in the middle of a word.
PAUSE_MS = 700


class PrivacyLine(QWidget):
    """The guard of one text; `read` gives the text and `rewrite` puts another in its place."""

    #: After a pause: why the text may not be saved; empty when it may again.
    stopped = Signal(str)
    #: The person has masked the numbers, or said why they stay.
    settled = Signal()

    def __init__(
        self, field: Text, read: Callable[[], str], rewrite: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._field = field
        self._read = read
        self._rewrite = rewrite
        #: Why the numbers of the text stay in it; empty when nobody has said.
        self.reason = ""
        self._known: set[str] = set()
        self._sentence = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._lay_out()

    @property
    def is_stopping(self) -> bool:
        """Whether the text stands stopped, with the two buttons in sight."""
        return not self._ways.isHidden()

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._read()

    @property
    def mark(self) -> str:
        """The soft mark under the text; empty when there is none."""
        return "" if self._marked.isHidden() else self._marked.text()

    def begin(self, text: str) -> None:
        """Guard the text that the register has; what stands in it already is not asked about."""
        self._timer.stop()
        self.reason = ""
        self._known = {finding.number for finding in self._field.stops(text)}
        self._sentence = ""
        self.offer(is_stopped=False)
        self._mark(self._field.findings(text))

    def keep(self) -> None:
        """The text is saved as it stands: its numbers are known from now on."""
        self.reason = ""
        self._known |= {finding.number for finding in self._field.stops(self._read())}

    def look_soon(self) -> None:
        """Look at the text when the typing pauses."""
        self._timer.start(PAUSE_MS)

    def look(self) -> None:
        """Say what the text says of single persons."""
        self._timer.stop()
        text = self._read()
        sentence = self._field.exposure(text, self.allows) or ""
        if sentence != self._sentence or bool(sentence) != self.is_stopping:
            self._sentence = sentence
            self.stopped.emit(sentence)
        self._mark(() if self.is_stopping else self._field.findings(text))

    def allows(self, number: str) -> bool:
        """Whether the person need not be asked about that number."""
        return bool(self.reason) or number in self._known

    def offer(self, *, is_stopped: bool) -> None:
        """Show the two ways past a stop, if a number is what stops the text."""
        self._ways.setVisible(is_stopped and bool(self._field.stops(self._read())))
        if self.is_stopping:
            self._marked.hide()
        self._take_room()

    def hide_numbers(self) -> None:
        """Put XXXX for the last four digits of the numbers that nobody has explained."""
        text = self._read()
        numbers = {finding.number for finding in self._field.stops(text)}
        kept = self._known if numbers - self._known else set()
        self._rewrite(privacy.masked(text, kept))
        self.look()
        self.settled.emit()

    def ask(self) -> None:
        """Ask why the numbers stay, and go on when the person says."""
        reason = ask_reason(self._field.label, self.window())
        if reason:
            self.reason = reason
            self.look()
            self.settled.emit()

    def _mark(self, findings: tuple[Finding, ...]) -> None:
        possible = [each for each in findings if each.level is Level.POSSIBLE]
        self._marked.setVisible(bool(possible))
        if possible:
            first = possible[0]
            self._marked.setText(
                _("{symbol} Kan vara {what}: ”{text}”. {rule}").format(
                    symbol=SYMBOLS["soon"],
                    what=first.what,
                    text=self._read()[first.start : first.end],
                    rule=first.rule,
                )
            )

        self._take_room()

    def _take_room(self) -> None:
        """No room under the text while there is nothing to say."""
        self.setHidden(self._marked.isHidden() and self._ways.isHidden())

    def _lay_out(self) -> None:
        self._marked = label("", "small", wraps=True)
        self._ways = QWidget()
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        self.mask_button = button(_("Maska"), self.hide_numbers)
        self.mask_button.setToolTip(_("Ersätter de fyra sista siffrorna med XXXX"))
        self.keep_button = button(_("Spara ändå …"), self.ask)
        self.keep_button.setToolTip(_("Frågar efter ett skäl, som sparas i historiken"))
        row.addWidget(self.mask_button)
        row.addWidget(self.keep_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._marked)
        column.addWidget(self._ways)
        self._marked.hide()
        self._ways.hide()
        self.hide()
