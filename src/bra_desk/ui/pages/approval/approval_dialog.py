"""The dialogs of approval: out for comment, approve and seal, open for correction."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.council import MinutesType
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.papers import approval
from bra_desk.services.papers.approval import Approval
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.findings import Findings
from bra_desk.ui.kit.inputs import Input, input_for
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 520
#: How many days people have for comments unless somebody says otherwise.
_COMMENT_DAYS: Final = 7


class _MeetingDialog(Dialog):
    """Inputs of a meeting, and one act on it."""

    def __init__(self, desk: "Desk", meeting: MeetingView, heading: str, about: str) -> None:
        super().__init__(heading, about, window_in_sight())
        self.setWindowTitle(f"{heading} – {meeting.title}")
        self._desk = desk
        self._meeting = meeting

    def carry_out(self) -> None:
        """Do the act and close, or say why it was not possible."""
        if self.attempt(self._act):
            self.accept()

    def _act(self) -> None:
        raise NotImplementedError

    def _input(self, field: str) -> Input:
        made = input_for(FORMS["meeting"].field(field))
        self.ask(made.field.label, made)
        return made

    def _end(self, text: str) -> None:
        """The foot, and the size."""
        self.way_out(_("Avbryt"))
        self.act_button = self.main(text, self.carry_out)
        self.fit(_WIDTH)


class CommentDialog(_MeetingDialog):
    """Notes that the draft has gone out, and until when comments are taken."""

    def __init__(self, desk: "Desk", meeting: MeetingView) -> None:
        about = _("Skicka utkastet med din vanliga e-post. Här noteras att det är ute.")
        super().__init__(desk, meeting, _("Ute på synpunkter"), about)
        self.comments_due_on = self._input("comments_due_on")
        self.comments_due_on.set_value(today() + timedelta(days=_COMMENT_DAYS))
        self._end(_("Notera som skickat i dag"))
        self.comments_due_on.setFocus()

    def _act(self) -> None:
        day = self.comments_due_on.value()
        approval.send_for_comment(self._desk.register, self._meeting.id, day)
        self._desk.messages.done(_("Utkastet är noterat som skickat på synpunkter."))


class ApprovalDialog(_MeetingDialog):
    """Approves the minutes: what is missing first, then day and method."""

    def __init__(self, desk: "Desk", meeting: MeetingView) -> None:
        is_notes = meeting.minutes_type is MinutesType.NOTES
        heading = _("Godkänn anteckningarna") if is_notes else _("Justera protokollet")
        about = _(
            "Texten, närvaron och besluten låses som de är nu. Filen sparas i registret "
            "och får ett huvud i sidfoten som den kan kontrolleras mot."
        )
        super().__init__(desk, meeting, heading, about)
        self.findings = approval.approval_findings(desk.register, meeting.id)
        self.accepts = QCheckBox(_("Jag har sett det som saknas och justerar ändå"))
        if is_notes:
            self.accepts.setText(_("Jag har sett det som saknas och godkänner ändå"))
        self.content.addWidget(Findings(_("Se över före justeringen"), self.findings), 1)
        self.content.addWidget(self.accepts)
        self.accepts.setVisible(bool(self.findings))
        self.approved_on = self._input("approved_on")
        self.approved_on.set_value(today())
        self.method = self._input("approval_method")
        self.method.set_value(ApprovalMethod.NEXT_MEETING if is_notes else ApprovalMethod.PAPER)
        self._end(_("Godkänn och lås") if is_notes else _("Justera och lås"))
        self.accepts.toggled.connect(self.act_button.setEnabled)
        self.act_button.setEnabled(not self.findings)
        self.approved_on.setFocus()

    def _act(self) -> None:
        wanted = Approval(
            approved_on=self.approved_on.value() or today(),
            method=self.method.value() or ApprovalMethod.PAPER,
            accepted=self.findings if self.accepts.isChecked() else (),
        )
        seal = approval.approve(self._desk.register, self._meeting.id, wanted)
        self._desk.messages.done(
            _("Justerat och låst: version {number}.").format(number=seal.number)
        )


class ReopenDialog(_MeetingDialog):
    """Opens approved minutes for correction; the reason stands in the next version."""

    def __init__(self, desk: "Desk", meeting: MeetingView) -> None:
        about = _(
            "Den justerade versionen finns kvar. Skälet skrivs i nästa version, som sedan "
            "ska justeras på nytt."
        )
        super().__init__(desk, meeting, _("Öppna för rättelse"), about)
        self.reason = input_for(Text("reason", _("Skäl"), required=True))
        self.ask(_("Skäl"), self.reason)
        self._end(_("Öppna för rättelse"))
        self.reason.setFocus()

    def _act(self) -> None:
        approval.reopen(self._desk.register, self._meeting.id, self.reason.value())
        self._desk.messages.done(_("Mötet är öppet för rättelse."))
