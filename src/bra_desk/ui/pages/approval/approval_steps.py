"""What comes after a meeting: comments, approval, announcement, correction."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, days_away, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.approval import ApprovalState
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.papers import approval, papers
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.pages.approval.approval_dialog import ApprovalDialog, CommentDialog, ReopenDialog
from bra_desk.ui.pages.approval.signed_steps import SignedSteps, signed_text

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

#: A button or a line of a menu: its text, and what it does.
Step = tuple[str, Callable[[], object]]

_ANNOUNCEMENT: Final = ("announced_on", "kept_at", "taken_down_on")


class ApprovalSteps:
    """The acts of approval; `settle` saves what is being written before each."""

    def __init__(
        self, desk: "Desk", settle: Callable[[], bool], write_paper: Callable[[str], object]
    ) -> None:
        self._desk = desk
        self._settle = settle
        self._write_paper = write_paper
        self._signed = SignedSteps(desk)

    def next_step(self, meeting: MeetingView) -> Step | None:
        """The one thing to do now with the record of a held meeting; None for to write it."""
        if meeting.is_sealed:
            return self._of_sealed(meeting)
        if meeting.state is ApprovalState.OUT_FOR_COMMENT:
            return approve_text(meeting), lambda: self._approve(meeting)
        if meeting.state is ApprovalState.DRAFT and meeting.was_written:
            return _("Skicka på synpunkter …"), lambda: self._send(meeting)
        return None

    def steps(self, meeting: MeetingView) -> tuple[Step, ...]:
        """All that can be done with the record as it stands."""
        if meeting.is_sealed:
            announcing: tuple[Step, ...] = ()
            if meeting.minutes_type is MinutesType.FORMAL:
                announcing = (
                    (_("Anslag …"), lambda: self._announce(meeting)),
                    (_("Skapa anslagsbevis"), lambda: self._write_paper("proof_of_notice")),
                )
            reopening = (_("Öppna för rättelse …"), lambda: self._reopen(meeting))
            return (*announcing, *self._signed.steps(meeting), reopening)
        if meeting.values["status"] is not MeetingStatus.HELD:
            return ()
        return (
            (_("Skicka på synpunkter …"), lambda: self._send(meeting)),
            (approve_text(meeting), lambda: self._approve(meeting)),
        )

    def _of_sealed(self, meeting: MeetingView) -> Step:
        is_formal = meeting.minutes_type is MinutesType.FORMAL
        if is_formal and meeting.values["announced_on"] is None:
            return _("Anslag …"), lambda: self._announce(meeting)
        document = papers.record_document(meeting)
        return _("Hämta justerad fil"), lambda: self._write_paper(document)

    def _send(self, meeting: MeetingView) -> None:
        if self._settle():
            CommentDialog(self._desk, meeting).exec()

    def _approve(self, meeting: MeetingView) -> None:
        if self._settle():
            ApprovalDialog(self._desk, meeting).exec()

    def _reopen(self, meeting: MeetingView) -> None:
        ReopenDialog(self._desk, meeting).exec()

    def _announce(self, meeting: MeetingView) -> None:
        hidden = [each.name for each in FORMS["meeting"].values if each.name not in _ANNOUNCEMENT]
        FormDialog(self._desk, "meeting", meeting.id, hidden=hidden).exec()


def approve_text(meeting: MeetingView) -> str:
    """What the act of approval is called for the kind of record the body keeps."""
    is_notes = meeting.minutes_type is MinutesType.NOTES
    return _("Godkänn anteckningarna …") if is_notes else _("Justera …")


def state_text(meeting: MeetingView) -> str:
    """Where the record of a meeting stands, in a few words; empty before the meeting is held."""
    values = meeting.values
    if meeting.state is ApprovalState.APPROVED:
        is_notes = meeting.minutes_type is MinutesType.NOTES
        done = _("godkända {day}") if is_notes else _("justerat {day}")
        return done.format(day=long_date(values["approved_on"]))
    if meeting.state is ApprovalState.OUT_FOR_COMMENT:
        if values["comments_due_on"] is None:
            return _("ute på synpunkter")
        return _("ute på synpunkter till {day}").format(day=long_date(values["comments_due_on"]))
    return ""


def locked_text(meeting: MeetingView) -> str:
    """Why nothing can be changed, since when, and the way to change it; empty when it can."""
    seal = meeting.seal
    if seal is None:
        return ""
    is_notes = meeting.minutes_type is MinutesType.NOTES
    done = (
        _("Anteckningarna är godkända {day} och låsta.")
        if is_notes
        else _("Protokollet är justerat {day} och låst.")
    )
    version = _("Version {number}.").format(number=seal.number)
    way = _("För att ändra: Mer, Öppna för rättelse.")
    day = long_date(seal.approved_on)
    said = (done.format(day=day), version, signed_text(meeting), notice_text(meeting), way)
    return " ".join(part for part in said if part)


def notice_text(meeting: MeetingView) -> str:
    """What the law says of the announcement now; empty where nothing is announced."""
    period, values = approval.notice_period(meeting), meeting.values
    if period is None or values["taken_down_on"] is not None:
        return ""
    if period.appeal_by is not None and period.take_down_on is not None:
        return _("Kan överklagas till {last}; anslaget tas ned tidigast {down}.").format(
            last=long_date(period.appeal_by), down=long_date(period.take_down_on)
        )
    if period.announce_by is None:
        return ""
    return _("Anslås senast {day}, {away}.").format(
        day=long_date(period.announce_by), away=days_away(period.announce_by, today())
    )
