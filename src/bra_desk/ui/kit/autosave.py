"""Saves what is typed, soon and again until it is done; nothing typed is dropped."""

import enum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from bra_desk.basics.clock import now
from bra_desk.basics.errors import UserError, ValuesWrong

if TYPE_CHECKING:
    from datetime import datetime

#: Counted from the first unsaved key, never started over by the next one.
SAVE_AFTER_MS = 1000
TRY_AGAIN_AFTER_MS = 3000


class SaveState(enum.Enum):
    """Where the typed text is."""

    SAVED = "saved"
    TYPED = "typed"
    FAILED = "failed"


class Typed(Protocol):
    """A field with text that may not be in the register yet."""

    def store(self) -> None:
        """Write the text down; UserError when it cannot be done now."""
        ...

    def can_wait(self) -> bool:
        """Whether a pause in the typing is no reason to save yet; leaving always is."""
        ...

    def show_problem(self, sentence: str) -> None:
        """Say under the field why its text is refused; an empty sentence takes it away."""
        ...


class Autosave(QObject):
    """The unsaved fields of a page, saved together."""

    #: Emitted when `state`, `saved_at` or `message` is another.
    told = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.state = SaveState.SAVED
        #: When something was last saved here; None before the first time.
        self.saved_at: datetime | None = None
        #: Why the last try failed; empty when it did not.
        self.message = ""
        #: Whether nothing failed but texts that may not be kept, which their fields tell of.
        self.is_refused = False
        #: Whether a save is under way just now, with the register telling of it.
        self.is_saving = False
        self._unsaved: dict[int, Typed] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._save_in_pause)

    def note(self, field: Typed) -> None:
        """Remember that `field` has text to save."""
        self._unsaved[id(field)] = field
        if self.state is SaveState.SAVED:
            self._tell(SaveState.TYPED)
        if not self._timer.isActive() or self._timer.interval() != SAVE_AFTER_MS:
            self._timer.start(SAVE_AFTER_MS)

    @property
    def is_clean(self) -> bool:
        """Whether everything typed is saved."""
        return not self._unsaved

    def holds(self, field: Typed) -> bool:
        """Whether `field` has text that is not saved."""
        return id(field) in self._unsaved

    def forget(self, field: Typed) -> None:
        """Drop what `field` has; it is going away."""
        self._unsaved.pop(id(field), None)

    def flush(self) -> bool:
        """Save everything now; whether nothing is left unsaved."""
        return self._save(list(self._unsaved.values()))

    def _save_in_pause(self) -> None:
        self._save([field for field in self._unsaved.values() if not field.can_wait()])

    def _save(self, fields: list[Typed]) -> bool:
        if self.is_saving:
            return False
        self._timer.stop()
        self.is_saving = True
        self.is_refused = True
        try:
            problems = [problem for field in fields if (problem := self._save_one(field))]
        finally:
            self.is_saving = False
        if problems:
            self._timer.start(TRY_AGAIN_AFTER_MS)
            self._tell(SaveState.FAILED, problems[0])
        elif self._unsaved:
            self._timer.start(SAVE_AFTER_MS)
        elif fields:
            self.saved_at = now()
            self._tell(SaveState.SAVED)
        return not self._unsaved

    def _save_one(self, field: Typed) -> str:
        """Save what one field has; why not, or nothing when it is done."""
        try:
            field.store()
        except UserError as error:
            is_refused = isinstance(error, ValuesWrong)
            self.is_refused = self.is_refused and is_refused
            field.show_problem(error.message if is_refused else "")
            return error.message
        field.show_problem("")
        self.forget(field)
        return ""

    def _tell(self, state: SaveState, message: str = "") -> None:
        self.state, self.message = state, message
        self.told.emit()
