"""What comes next for a meeting: call, start, close, write its papers."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from bra_desk.basics.clock import now, today
from bra_desk.basics.texts import _, clock
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.papers import papers
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.pages.approval.approval_steps import ApprovalSteps, Step
from bra_desk.ui.pages.meeting.meeting_carrying import MeetingCarrying
from bra_desk.ui.pages.meeting.meeting_secrecy import MeetingSecrecy

if TYPE_CHECKING:
    from datetime import time

    from bra_desk.ui.desk import Desk
    from bra_desk.ui.pages.meeting.meeting_after import MeetingAfter

#: Answers with more that can be done with a meeting.
StepsOf = Callable[[MeetingView], Sequence[Step]]


class MeetingSteps:
    """The acts of one meeting as a whole; `settle` saves what is being written before each."""

    def __init__(
        self,
        desk: "Desk",
        settle: Callable[[], bool],
        write_paper: Callable[[str], object],
        carrying: MeetingCarrying,
        *others: StepsOf,
        after: "MeetingAfter",
    ) -> None:
        self._desk = desk
        self._settle = settle
        self._write_paper = write_paper
        self._approval = ApprovalSteps(desk, settle, write_paper)
        self._carrying = carrying
        self._others = others
        self._after = after
        self._secrecy = MeetingSecrecy(desk, settle)

    def next_step(self, meeting: MeetingView) -> Step:
        """The one thing to do now, by the meeting's status and day."""
        status, held_on = meeting.values["status"], meeting.values["held_on"]
        if status is MeetingStatus.CANCELLED:
            return _("Planera mötet igen"), lambda: self._set(meeting, MeetingStatus.PLANNED)
        if status is MeetingStatus.HELD:
            if sending := self._after.next_step(meeting):
                return sending
            return self._approval.next_step(meeting) or self._paper(papers.record_document(meeting))
        if status is MeetingStatus.ONGOING:
            return _("Avsluta mötet"), lambda: self._end(meeting)
        if status is MeetingStatus.CALLED or held_on <= today():
            return _("Starta mötet"), lambda: self._start(meeting)
        return self._paper("notice")

    def after_paper(self, document: str, meeting: MeetingView) -> None:
        """Offer what follows when a document is written: a notice is to be sent."""
        if document == "notice" and meeting.values["status"] is MeetingStatus.PLANNED:
            self._desk.messages.done(
                _("Kallelsen är sparad. När den har gått ut är mötet kallat."),
                (_("Notera som skickad i dag"), lambda: self.note_called(meeting)),
            )

    def fill(self, menu: QMenu, meeting: MeetingView) -> None:
        """All that can be done with the meeting, in a menu."""
        menu.clear()
        for step in self._all(meeting):
            if step is None:
                menu.addSeparator()
            else:
                menu.addAction(step[0]).triggered.connect(lambda _on=False, act=step[1]: act())

    def _all(self, meeting: MeetingView) -> tuple[Step | None, ...]:
        change = (_("Mötets uppgifter …"), lambda: self._change(meeting))
        notice, carrying = self._paper("notice"), self._carrying.steps(meeting)
        records = tuple(map(self._paper, ("minutes", "notes", "since_last")))
        approving = self._approval.steps(meeting)
        lasting = (None, *self._secrecy.steps(meeting))
        if meeting.is_sealed:
            after = self._after.steps(meeting)
            return (
                *(change, None, notice, *records, None, *after),
                *(None, *approving, *carrying, *lasting),
            )
        return (
            change,
            None,
            notice,
            (_("Kallelsen är skickad"), lambda: self.note_called(meeting)),
            *records,
            *((None, *approving) if approving else ()),
            None,
            *self._after.steps(meeting),
            None,
            (_("Starta mötet"), lambda: self._start(meeting)),
            (_("Avsluta mötet"), lambda: self._end(meeting)),
            (_("Ställ in mötet"), lambda: self._set(meeting, MeetingStatus.CANCELLED)),
            *carrying,
            *(step for other in self._others for step in (None, *other(meeting))),
            *lasting,
        )

    def _paper(self, document: str) -> Step:
        texts = {
            "notice": _("Skapa kallelse"),
            "minutes": _("Skapa protokoll"),
            "notes": _("Skapa anteckningar"),
            "since_last": _("Skapa sedan förra mötet"),
            "proof_of_notice": _("Skapa anslagsbevis"),
        }
        return texts[document], lambda: self._settle() and self._write_paper(document)

    def _change(self, meeting: MeetingView) -> None:
        if self._settle():
            FormDialog(self._desk, "meeting", meeting.id).exec()

    def note_called(self, meeting: MeetingView) -> None:
        """Note that the notice went out today."""
        changes = {"status": MeetingStatus.CALLED, "notice_sent_on": today()}
        if self._save(meeting, changes):
            self._desk.messages.done(_("Kallelsen är noterad som skickad i dag."))

    def _start(self, meeting: MeetingView) -> None:
        if self._set(meeting, MeetingStatus.ONGOING):
            self._offer_time(
                meeting, "starts_at", _("Mötet har börjat. Starttiden står som {time}.")
            )

    def _end(self, meeting: MeetingView) -> None:
        if self._set(meeting, MeetingStatus.HELD):
            self._offer_time(meeting, "ends_at", _("Mötet är avslutat. Sluttiden står som {time}."))
            self._carrying.ask_if_any(meeting)

    def _offer_time(self, meeting: MeetingView, field: str, sentence: str) -> None:
        """Say what time is written down, and offer the present one where it is another."""
        written: time | None = meeting.values[field]
        is_today: bool = meeting.values["held_on"] == today()
        at = now().time().replace(second=0, microsecond=0, tzinfo=None)
        action = None
        if is_today and written != at:
            text = _("Ändra till {time}").format(time=clock(at))
            action = (text, lambda: self._save(meeting, {field: at}))
        shown = clock(written) if written is not None else _("inte ifylld")
        self._desk.messages.done(sentence.format(time=shown), action)

    def _set(self, meeting: MeetingView, status: MeetingStatus) -> bool:
        register = self._desk.register
        return self._settle() and self._desk.act(
            lambda: meetings.set_status(register, meeting.id, status)
        )

    def _save(self, meeting: MeetingView, changes: dict[str, Any]) -> bool:
        register = self._desk.register

        def save() -> int:
            opened = entries.read(register, "meeting", meeting.id)
            return entries.save(
                register, "meeting", opened.values | changes, id=opened.id, version=opened.version
            )

        return self._settle() and self._desk.act(save)
