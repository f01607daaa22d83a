"""What pages share: the open register, word of changes, background work and ways to go."""

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _
from bra_desk.ui.messages import Messages
from bra_desk.ui.work import Workroom

if TYPE_CHECKING:
    from bra_desk.storage.register import Register

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


class Desk(QObject):
    """The desk a person sits at; pages get it and nothing else."""

    #: The register has been opened or closed.
    opened = Signal()
    #: Kinds of entry that an act touched (a frozenset), whatever thread wrote.
    changed = Signal(object)
    #: A page asks for another: the place's name and what to say to its page.
    page_asked = Signal(str, object)
    #: A page asks that the last act be taken back, as Ctrl+Z does.
    undo_asked = Signal()

    def __init__(self, register: "Register | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages = Messages(self)
        self.workroom = Workroom(self)
        self._register: Register | None = None
        if register is not None:
            self.adopt(register)

    def adopt(self, register: "Register") -> None:
        """Take an opened register as the desk's own, and listen to it."""
        self._register = register
        register.subscribe(self.changed.emit)
        self.opened.emit()

    def close(self) -> None:
        """Finish what is under way, keep today's copy of the register and close it."""
        self.workroom.finish()
        if self._register is not None:
            self._keep_copy(self._register)
            self._register.close()
            self._register = None

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Do long work in the background; `done` gets its answer here, unless `owner` is gone.

        Without `failed` an error is told as `act` tells it.
        """
        self.workroom.start(owner, work, done, failed or self.messages.failed)

    def act(self, work: Callable[[], T], done: Callable[[T], object] | None = None) -> bool:
        """Do one short act now; True when it was done, False when the person was told why not.

        `done` gets what the act answered.
        """
        try:
            answer = work()
        except UserError as error:
            self.messages.trouble(error)
            return False
        if done is not None:
            done(answer)
        return True

    def done_with_undo(self, text: str) -> None:
        """Tell of the act just done, with a button that takes that act back."""
        from bra_desk.services import history

        register = self.register
        act = history.acts(register, limit=1)[0].id
        undo = (_("Ångra"), lambda: self.act(lambda: history.take_back(register, act)))
        self.messages.done(text, undo)

    def open_page(self, name: str) -> None:
        """Go to the place of that name; see `ui/pages/catalogue.py`."""
        self.page_asked.emit(name, {})

    def open_meeting(self, meeting_id: int) -> None:
        """Go to the meeting's own page, inside the place of meetings."""
        self.page_asked.emit("meeting", {"meeting_id": meeting_id})

    def open_entries(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        """Go where entries of the kind are listed: one is opened, several filter the list."""
        self.page_asked.emit(kind, {"ids": tuple(ids), "text": text})

    def show_chain(self, kind: str, id: int) -> None:
        """Go to the red thread and show what an entry hangs together with."""
        self.page_asked.emit("thread", {"ids": (id,), "text": kind})

    def new_entry(self, kind: str) -> None:
        """Go where entries of the kind are listed and begin a new one."""
        self.page_asked.emit(kind, {"is_new": True})

    @property
    def is_open(self) -> bool:
        """Whether a register is open."""
        return self._register is not None

    @property
    def register(self) -> "Register":
        """The open register; only after `opened`."""
        if self._register is None:
            raise RuntimeError
        return self._register

    @staticmethod
    def _keep_copy(register: "Register") -> None:
        """Keep a copy; where that fails the desk closes all the same, and the log says why."""
        from bra_desk.services import registers

        try:
            registers.back_up_daily(register)
        except UserError as error:
            _LOG.warning("no copy was kept: %s", error.code)
