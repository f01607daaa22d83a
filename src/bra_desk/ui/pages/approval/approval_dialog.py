"""The dialogs of approval: out for comment, approve and seal, open for correction."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.clock import today
from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.council import MinutesType
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.papers import approval
from bra_desk.services.papers.approval import Approval
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.inputs import Input, input_for
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 520
#: How many days people have for comments unless somebody says otherwise.
_COMMENT_DAYS: Final = 7


class _MeetingDialog(QDialog):
    """A heading, a sentence, inputs, and one act with its problem in words."""

    def __init__(self, desk: "Desk", meeting: MeetingView, heading: str, about: str) -> None:
        super().__init__(window_in_sight())
        self.setWindowTitle(f"{heading} – {meeting.title}")
        self._desk = desk
        self._meeting = meeting
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        self.column.setSpacing(theme.MEDIUM)
        self.column.addWidget(label(heading, "title", wraps=True))
        self.column.addWidget(label(about, "soft", wraps=True))
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self.setMinimumWidth(min(_WIDTH, self.screen().availableGeometry().width() - 40))

    @property
    def problem(self) -> str:
        """Why it was not done; empty when nothing is wrong."""
        return self._problem.text()

    def carry_out(self) -> None:
        """Do the act and close, or say why it was not possible."""
        try:
            self._act()
        except UserError as error:
            self._problem.setText(error.message)
            self._problem.show()
            return
        self.accept()

    def _act(self) -> None:
        raise NotImplementedError

    def _add_input(self, field: str) -> Input:
        return self._add(input_for(FORMS["meeting"].field(field)))

    def _add(self, made: Input) -> Input:
        shown = label(made.field.label)
        shown.setBuddy(made)
        row = QVBoxLayout()
        row.setSpacing(theme.HAIR)
        row.addWidget(shown)
        row.addWidget(made)
        self.column.addLayout(row)
        return made

    def _close_with(self, text: str) -> None:
        """The foot: the way out and the act."""
        self.column.addWidget(self._problem)
        self.act_button = button(text, self.carry_out, "primary")
        self.act_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt"), self.reject))
        foot.addWidget(self.act_button)
        self.column.addSpacing(theme.MEDIUM)
        self.column.addLayout(foot)


class CommentDialog(_MeetingDialog):
    """Notes that the draft has gone out, and until when comments are taken."""

    def __init__(self, desk: "Desk", meeting: MeetingView) -> None:
        about = _("Skicka utkastet med din vanliga e-post. Här noteras att det är ute.")
        super().__init__(desk, meeting, _("Ute på synpunkter"), about)
        self.comments_due_on = self._add_input("comments_due_on")
        self.comments_due_on.set_value(today() + timedelta(days=_COMMENT_DAYS))
        self._close_with(_("Notera som skickat i dag"))
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
        self._show_findings()
        self.approved_on = self._add_input("approved_on")
        self.approved_on.set_value(today())
        self.method = self._add_input("approval_method")
        self.method.set_value(ApprovalMethod.NEXT_MEETING if is_notes else ApprovalMethod.PAPER)
        self._close_with(_("Godkänn och lås") if is_notes else _("Justera och lås"))
        self.accepts.toggled.connect(self.act_button.setEnabled)
        self.act_button.setEnabled(not self.findings)
        self.approved_on.setFocus()

    def _show_findings(self) -> None:
        if not self.findings:
            self.column.addWidget(label(_("● Inget saknas."), "soft"))
            return
        self.column.addWidget(label(_("Se över före justeringen"), "heading"))
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, theme.SMALL, 0)
        rows.setSpacing(theme.SMALL)
        for sentence in self.findings:
            rows.addWidget(label(f"{SYMBOLS['soon']} {sentence}", wraps=True))
        rows.addStretch(1)
        area = scrolled(content)
        room = self.screen().availableGeometry().height()
        area.setFixedHeight(min(rows.heightForWidth(_WIDTH - 3 * theme.MARGIN), room // 4))
        self.column.addWidget(area)
        self.column.addWidget(self.accepts)

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
        self.reason = self._add(input_for(Text("reason", _("Skäl"), required=True)))
        self._close_with(_("Öppna för rättelse"))
        self.reason.setFocus()

    def _act(self) -> None:
        approval.reopen(self._desk.register, self._meeting.id, self.reason.value())
        self._desk.messages.done(_("Mötet är öppet för rättelse."))
