"""The frame every dialog stands in: heading, content, what is wrong, and the ways out."""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bra_desk.basics.errors import UserError
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.fitted import FittedDialog

T = TypeVar("T")
#: What says that something is wrong to those who do not see the colour.
_SIGN: Final = f"{SYMBOLS['late']} "


class Dialog(FittedDialog):
    """A window over the program: `title`, a soft line, `content` from the top, and the foot.

    `remedies`, below what is wrong, is for ways past it, and `beside`, the left end of the foot,
    for what is done without leaving the dialog.
    """

    def __init__(self, title: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.heading = label(title, "title", wraps=True)
        self._about = label("", "soft", wraps=True)
        self._problem = label("", "problem", wraps=True)
        self.remedies = QVBoxLayout()
        self.beside, self.foot = QHBoxLayout(), QHBoxLayout()
        self.foot.setSpacing(theme.MEDIUM)
        self.foot.addLayout(self.beside)
        self.foot.addStretch(1)
        self._column.insertWidget(0, self.heading)
        self._column.insertWidget(1, self._about)
        self._column.addWidget(self._problem)
        self._column.addLayout(self.remedies)
        self._column.addSpacing(theme.MEDIUM)
        self._column.addLayout(self.foot)
        self.set_about(about)
        self._problem.hide()

    @property
    def about(self) -> str:
        """The line below the heading."""
        return self._about.text()

    def set_about(self, sentence: str) -> None:
        """Change that line; an empty one takes no room."""
        self._about.setText(sentence)
        self._about.setVisible(bool(sentence))

    @property
    def problem(self) -> str:
        """What is wrong, or why the act was not done; empty when nothing is wrong."""
        return self._problem.text().removeprefix(_SIGN)

    def tell(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it away."""
        self._problem.setText(_SIGN + sentence if sentence else "")
        self._problem.setVisible(bool(sentence))

    def attempt(self, work: Callable[[], T], done: Callable[[T], object] | None = None) -> bool:
        """Do one short act, whose answer `done` gets; False when the dialog says why not."""
        self.tell("")
        try:
            answer = work()
        except UserError as error:
            self.refuse(error)
            return False
        if done is not None:
            done(answer)
        return True

    def refuse(self, error: Exception) -> None:
        """Say why an act was refused, here or on the work thread; a fault of ours is raised."""
        if not isinstance(error, UserError):
            raise error
        self.tell(error.message)

    def ask(self, name: str, entry: QWidget) -> None:
        """Put an input in the content, under its name."""
        shown = label(name)
        shown.setBuddy(entry)
        entry.setAccessibleName(name)
        row = QVBoxLayout()
        row.setSpacing(theme.HAIR)
        row.addWidget(shown)
        row.addWidget(entry)
        self.content.addLayout(row)

    def way_out(self, text: str, pressed: Callable[[], object] | None = None) -> QPushButton:
        """Add the button that leaves the dialog, as Esc does."""
        made = button(text, pressed or self.reject)
        self.foot.addWidget(made)
        return made

    def main(self, text: str, pressed: Callable[[], object]) -> QPushButton:
        """Add the main button, last in the foot; Enter in an input presses it."""
        made = button(text, pressed, "primary")
        made.setDefault(True)
        self.foot.addWidget(made)
        return made
