"""Sends decisions to those they concern: who waits, a tick with its day, a letter to copy."""

from collections.abc import Iterable
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, counted, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.dispatch import recipient_key
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.minutes import dispatch
from bra_desk.services.minutes.dispatch import DispatchLine
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, button, empty, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.inputs import input_for
from bra_desk.ui.kit.scrolling import scrolled_column
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 760
_HEIGHT: Final = 640


class DispatchDialog(Dialog):
    """The recipients of a meeting's decisions; without a meeting those that wait in any."""

    def __init__(
        self, desk: "Desk", meeting: MeetingView | None, parent: QWidget | None = None
    ) -> None:
        name = _("Att expediera") if meeting is None else _("Expediera")
        where = "" if meeting is None else f" – {meeting.title}"
        super().__init__(name + where, parent=parent)
        self._desk = desk
        self._meeting = meeting
        #: The box of each dispatch by its number.
        self.boxes: dict[int, QCheckBox] = {}
        self._lines: dict[int, DispatchLine] = {}
        #: Without a meeting: what waited when the list was opened, so that a tick stays in sight.
        self._kept: set[int] | None = None
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew and show it."""
        meeting_id = None if self._meeting is None else self._meeting.id
        lines = dispatch.dispatch_lines(self._desk.register, meeting_id)
        if self._meeting is None:
            if self._kept is None:
                self._kept = {line.id for line in lines if line.sent_on is None}
            lines = [line for line in lines if line.id in self._kept]
        self._lines = {line.id: line for line in lines}
        self.boxes = {}
        empty(self._list)
        for _meeting_id, group in groupby(lines, key=lambda line: line.meeting_id):
            self._show_meeting(list(group))
        if not lines:
            self._list.addWidget(EmptyState(self._nothing()))
        self._count()

    def fetch(self) -> None:
        """Put the recipients that the decisions name on the list."""
        meeting, register = self._meeting, self._desk.register
        if meeting is None:
            return
        self._desk.act(lambda: dispatch.fetch_recipients(register, meeting.id), self._fetched)

    def tick(self, ids: Iterable[int], *, is_sent: bool) -> None:
        """Note these as sent on the day above, or as waiting; say why when that is refused."""
        register, chosen = self._desk.register, list(ids)

        def note() -> None:
            if is_sent:
                day = self.sent_on.value() or today()
                dispatch.note_sent(register, chosen, day, self.how.value())
            else:
                dispatch.note_waiting(register, chosen)

        self.attempt(note)
        self._show_ticks()

    def copy_mail(self, meeting_id: int, recipient: str) -> None:
        """Put a recipient's letter where Ctrl+V takes it from."""
        work = partial(dispatch.mail_to, self._desk.register, meeting_id, recipient)
        if self.attempt(work, lambda mail: QGuiApplication.clipboard().setText(mail.whole)):
            told = _("Texten till {recipient} är kopierad. Klistra in den med Ctrl+V.")
            self._said.setText(told.format(recipient=recipient))

    def write_list(self) -> None:
        """Open the dialog that writes the list as a Word file."""
        if self._meeting is not None:
            DocumentDialog(
                self._desk, "dispatch_list", self._meeting, lambda _id: None, self
            ).open()

    def _show_ticks(self) -> None:
        """Show the ticks as the register has them, without moving the list."""
        meeting_id = None if self._meeting is None else self._meeting.id
        for line in dispatch.dispatch_lines(self._desk.register, meeting_id):
            if line.id in self.boxes:
                self._lines[line.id] = line
                box = self.boxes[line.id]
                box.setChecked(line.sent_on is not None)
                box.setText(_text(line))
        self._count()

    def _show_meeting(self, lines: list[DispatchLine]) -> None:
        if self._meeting is None:
            heading = f"{lines[0].meeting}, {long_date(lines[0].held_on)}"
            self._list.addWidget(label(heading, "heading", wraps=True))
        by_recipient: dict[str, list[DispatchLine]] = {}
        for line in lines:
            by_recipient.setdefault(recipient_key(line.recipient), []).append(line)
        for group in by_recipient.values():
            self._show_recipient(group)

    def _show_recipient(self, lines: list[DispatchLine]) -> None:
        name, meeting_id = lines[0].recipient, lines[0].meeting_id
        head = QHBoxLayout()
        head.setSpacing(theme.MEDIUM)
        head.addWidget(label(name, "strong", wraps=True), 1)
        copies = button(_("Kopiera e-posttext"), partial(self.copy_mail, meeting_id, name), "link")
        copies.setAccessibleName(_("Kopiera e-posttext till {name}").format(name=name))
        head.addWidget(copies)
        self._list.addLayout(head)
        for line in lines:
            box = QCheckBox(_text(line))
            box.setChecked(line.sent_on is not None)
            box.setAccessibleName(f"{name}, {_text(line)}")
            box.setToolTip(line.decision)
            box.clicked.connect(lambda on, id=line.id: self.tick([id], is_sent=on))
            self.boxes[line.id] = box
            self._list.addWidget(box)
        self._list.addSpacing(theme.SMALL)

    def _fetched(self, new: int) -> None:
        self.refresh()
        said = (
            _("Tillagda: {recipients}.").format(
                recipients=counted(new, _("mottagare"), _("mottagare"))
            )
            if new
            else _("Inga nya mottagare. De står i beslutens fält Skickas till.")
        )
        self._said.setText(said)

    def _count(self) -> None:
        waiting = sum(line.sent_on is None for line in self._lines.values())
        told = _("{left} av {all} kvar att skicka").format(left=waiting, all=len(self._lines))
        done = _("Allt är skickat") if self._lines else ""
        self.set_about(told if waiting else done)

    def _nothing(self) -> str:
        if self._meeting is None:
            return _("Inget beslut väntar på att skickas.")
        return _("Listan är tom. Mottagarna hämtas ur besluten, där de står under Skickas till.")

    @override
    def tell(self, sentence: str) -> None:
        self._said.setText("")
        super().tell(sentence)

    def _lay_out(self) -> None:
        self.content.addLayout(self._choices())
        card = Card()
        area, self._list = scrolled_column()
        card.body.addWidget(area, 1)
        self.content.addWidget(card, 1)
        self._said = label("", "small", wraps=True)
        self.content.addWidget(self._said)
        if self._meeting is not None:
            self.beside.addWidget(button(_("Hämta mottagare"), self.fetch))
            self.beside.addWidget(button(_("Skapa expedieringslista"), self.write_list))
        self.way_out(_("Stäng"))
        self.fit(_WIDTH, _HEIGHT)

    def _choices(self) -> QHBoxLayout:
        """The day and the way that the next tick gets."""
        form = FORMS["dispatch"]
        self.sent_on, self.how = (input_for(form.field(name)) for name in ("sent_on", "how"))
        self.sent_on.set_value(today())
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        for text, made in ((_("Prickas av som skickat"), self.sent_on), (_("Sätt"), self.how)):
            said = label(text)
            said.setBuddy(made)
            row.addWidget(said)
            row.addWidget(made)
        row.addStretch(1)
        return row


def _text(line: DispatchLine) -> str:
    """A recipient's decision on one line: § 38 Belysning, skickat 9 december 2026, e-post."""
    told = " ".join(dict.fromkeys((line.number, line.subject)))
    if line.sent_on is None:
        return told
    how = FORMS["dispatch"].field("how").show(line.how).lower()
    sent = _("skickat {day}").format(day=long_date(line.sent_on))
    return ", ".join(filter(None, (told, sent, how)))
