"""Background work: one thread, and the answer on the screen's thread.

While something is being done Python collects no garbage: it would do so on whatever thread asks
for memory, and a widget that is let go of on another thread than the screen's is a crash.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

T = TypeVar("T")


@dataclass(frozen=True)
class _Job:
    owner: QObject
    done: Callable[[Any], object]
    failed: Callable[[Exception], object]


class Workroom(QObject):
    """Carries out jobs in turn on a thread of their own; a job whose owner is gone is forgotten."""

    #: Whether anything is being done; for a quiet sign of waiting.
    busy = Signal(bool)
    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._jobs: dict[int, _Job] = {}
        self._last = 0
        self._answered.connect(self._answer)

    def start(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do `work` in its turn; then `done` with its answer, or `failed`, on this thread."""
        self._last += 1
        number = self._last
        self._jobs[number] = _Job(owner, done, failed)
        gc.disable()
        self._pool.start(lambda: self._carry_out(number, work))
        self.busy.emit(True)

    @property
    def is_busy(self) -> bool:
        """Whether anything is being done, or has an answer that waits to be taken."""
        return bool(self._jobs)

    def finish(self) -> None:
        """Wait for what is under way; answers to it are dropped."""
        self._jobs.clear()
        self._pool.waitForDone()
        gc.enable()

    def _carry_out(self, number: int, work: Callable[[], object]) -> None:
        try:
            answer, error = work(), None
        except Exception as caught:  # noqa: BLE001 -- a thread's edge: the error is handed over
            answer, error = None, caught
        self._answered.emit(number, answer, error)

    def _answer(self, number: int, answer: object, error: Exception | None) -> None:
        job = self._jobs.pop(number, None)
        if not self._jobs:
            gc.enable()
            self.busy.emit(False)
        if job is None or not isValid(job.owner):
            return
        if error is None:
            job.done(answer)
        else:
            job.failed(error)
