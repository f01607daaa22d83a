"""The item of a meeting that is being written: background, discussion, decisions and tasks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _, clock
from bra_desk.model.meetings import ItemKind
from bra_desk.model.phrases import PhrasePlace
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave, SaveState
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.saved_text import SavedLine, SavedText
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.agenda_item.item_words import KEYS, NOT_DETAILS, READING_KEYS, details_of
from bra_desk.ui.pages.agenda_item.meeting_decisions import DecisionSection
from bra_desk.ui.pages.agenda_item.meeting_follow_up import FollowUpSection
from bra_desk.ui.pages.agenda_item.meeting_proceedings import ProceedingsSection
from bra_desk.ui.pages.agenda_item.meeting_tasks import TaskSection
from bra_desk.ui.pages.agenda_item.phrase_menu import PhraseMenu, writing_within
from bra_desk.ui.pages.agenda_item.secrecy_dialog import SecrecyDialog
from bra_desk.ui.pages.agenda_item.secrecy_line import SecrecyLine
from bra_desk.ui.pages.agenda_item.taken_text import marked_in

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

#: A panel smaller than this leaves the reminder of keys out.
_ROOMY: Final = QSize(480, 420)


class ItemPanel(QFrame):
    """One item of the agenda, written and saved in place."""

    next_asked = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        theme.dress(self, "card")
        self._desk = desk
        self.item: ItemView | None = None
        #: The meeting that the item belongs to; None until there is one.
        self.meeting: MeetingView | None = None
        #: The phrases while they are offered; None before the first time.
        self.phrases: PhraseMenu | None = None
        self.autosave = Autosave(self)
        self._lay_out()
        self.autosave.told.connect(self._tell_saved)

    def begin(self, item: ItemView) -> None:
        """Show another item; what was written in the last one must be saved by then."""
        self.item = item
        for field, name in self._texts():
            field.begin(item.values[name])
        self.follow_up.begin(item)
        self.decisions.begin(item)
        if self.meeting is not None:
            self.proceedings.begin(self.meeting, item)
        self.tasks.begin(item)
        self._show_head(item)
        self._scroll.verticalScrollBar().setValue(0)

    def refresh(self, item: ItemView) -> None:
        """Show the item as the register has it; what is being written stays."""
        self.item = item
        for field, name in self._texts():
            field.refresh(item.values[name])
        self.follow_up.refresh(item)
        self.decisions.refresh(item)
        if self.meeting is not None:
            self.proceedings.refresh(self.meeting, item)
        self.tasks.refresh(item)
        self._show_head(item)

    def set_locked(self, *, is_locked: bool) -> None:
        """Leave the item to be read only, or let it be written again."""
        for field, _name in self._texts():
            field.editor.setReadOnly(is_locked)
        for part in (self.follow_up, self.decisions, self.proceedings, self.tasks):
            part.set_locked(is_locked=is_locked)
        self._change.setVisible(not is_locked)
        self.phrase_button.setEnabled(not is_locked)
        self._keys.setText(READING_KEYS if is_locked else KEYS)

    def settle(self) -> bool:
        """Save everything, the line of a task half written too; whether nothing is left."""
        return self.tasks.line.settle() and self.follow_up.settle() and self.autosave.flush()

    def rename(self) -> None:
        """Put the cursor in the title with all of it marked."""
        self.title.editor.setFocus()
        self.title.editor.selectAll()

    def focus_text(self) -> None:
        """Put the cursor where the item is written: the first of its texts that is empty."""
        texts = (self.background, self.discussion)
        empty = [text for text in texts if not text.text().strip()]
        (empty[0] if empty else self.discussion).setFocus()

    def add_decision(self) -> None:
        """Put the cursor in a decision: of the marked text, or an empty one; a break has none."""
        if not self._is_break():
            self.decisions.add(marked_in((self.discussion, self.background)))

    def add_task(self) -> None:
        """Put the cursor in a task: of the marked text, or an empty one; a break has none."""
        if not self._is_break():
            self.tasks.line.begin(marked_in((self.discussion, self.background)))
            self._scroll.ensureWidgetVisible(self.tasks.line)

    def add_proceeding(self) -> None:
        """Show the ways to note what formal minutes tell; other bodies and breaks have none."""
        if not self._is_break():
            self._scroll.ensureWidgetVisible(self.proceedings)
            self.proceedings.show_ways()

    def insert_phrase(self) -> None:
        """Offer phrases for the text with the cursor; a decision, where no text has it."""
        if writing_within(self) is None:
            self.add_decision()
        area, places = writing_within(self), {self.background.editor: PhrasePlace.BACKGROUND}
        places[self.discussion.editor] = PhrasePlace.DISCUSSION
        if area is not None:
            place = next((each for at, each in places.items() if at is area), PhrasePlace.DECISION)
            self.phrases = PhraseMenu(self._desk.register, area, place)
            self.phrases.open()

    def change_details(self) -> None:
        """Open the item's own form: number, presenter, type, length and papers."""
        if self.item is not None:
            self._open("agenda_item", self.item.id, NOT_DETAILS)

    def mark_secret(self) -> None:
        """Show what of the item is secret, and mark more; also when it is approved."""
        if self.item is not None and self.autosave.flush():
            SecrecyDialog(self._desk, self.item, self).exec()

    @property
    def holds_unsaved(self) -> bool:
        """Whether something written here would be lost if the program ended now."""
        held = (self.follow_up.holds_unsaved, self.tasks.line.is_unfinished)
        return not self.autosave.is_clean or any(held)

    @property
    def trouble(self) -> str:
        """What is said of a text that could not be saved; empty when all is well."""
        return self._trouble.text() if self.autosave.state is SaveState.FAILED else ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # on a small screen the room is for what is written
        is_roomy = (
            event.size().height() >= _ROOMY.height() and event.size().width() >= _ROOMY.width()
        )
        self._keys.setVisible(is_roomy)
        self.phrase_button.setVisible(is_roomy)
        self.next_button.setVisible(is_roomy)

    def _texts(self) -> tuple[tuple[SavedText, str], ...]:
        return (
            (self.title, "title"),
            (self.background, "background"),
            (self.discussion, "discussion"),
        )

    def _lay_out(self) -> None:
        self.title = SavedLine(
            self.autosave, _("Rubrik"), self._writer("title"), is_emptied_when_left=True
        )
        theme.dress(self.title.editor, "headline")
        self.background = SavedText(self.autosave, _("Bakgrund"), self._writer("background"))
        self.discussion = SavedText(self.autosave, _("Diskussion"), self._writer("discussion"))
        self.follow_up = FollowUpSection(self._desk)
        self.decisions = DecisionSection(self._desk, self.autosave)
        self.decisions.details_asked.connect(lambda number: self._open("decision", number))
        self.proceedings = ProceedingsSection(self._desk, self.autosave)
        self.tasks = TaskSection(self._desk, self.autosave)
        self.tasks.opened.connect(lambda number: self._open("task", number))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, theme.MEDIUM, 18, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._head())
        self._trouble = label("", "problem", wraps=True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self._content = self._sections()
        self._scroll = scrolled(self._content)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot())

    def _head(self) -> QVBoxLayout:
        self._number = label("", "title")
        # level with the title, which stands inside the edge of its field
        self._number.setContentsMargins(0, 2 * theme.HAIR, 0, 0)
        self._saved = label("", "small")
        self._saved.setMinimumWidth(1)  # gives way where the title needs the room
        self._line = label("", "soft", wraps=True)
        self._change = change = button(_("Ändra"), self.change_details, "link")
        change.setToolTip(_("Föredragande, typ, diarienummer, längd och underlag (Ctrl+E)"))
        change.setAccessibleName(_("Ändra ärendets uppgifter"))
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        above = Qt.AlignmentFlag.AlignTop
        top.addWidget(self._number, 0, above)
        top.addWidget(self.title, 1, above)
        top.addWidget(self._saved, 0, above)
        under = QHBoxLayout()
        under.addWidget(self._line, 1)
        under.addWidget(change)
        self.secrecy = SecrecyLine()
        secret = button(_("Sekretess"), self.mark_secret, "link")
        secret.setToolTip(_("Markera det som inte kommer med i publika versioner"))
        under.addWidget(secret)
        head = QVBoxLayout()
        head.addLayout(top)
        head.addLayout(under)
        head.addWidget(self.secrecy)
        return head

    def _sections(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.SMALL, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.follow_up)
        for heading, section in (
            (_("Bakgrund"), self.background),
            (_("Diskussion"), self.discussion),
            (_("Beslut"), self.decisions),
            (_("Uppdrag"), self.tasks),
        ):
            column.addWidget(label(heading, "heading"))
            column.addWidget(section)
            column.addSpacing(theme.MEDIUM)
            if section is self.decisions:
                column.addWidget(self.proceedings)
                column.addSpacing(theme.MEDIUM)
        column.addStretch(1)
        return content

    def _foot(self) -> QHBoxLayout:
        self.next_button = button(_("Nästa ärende"), self.next_asked.emit)
        self.phrase_button = button(_("Fraser"), self.insert_phrase)
        self.phrase_button.setToolTip(_("Infoga en fras där du skriver (Ctrl+J)"))
        # the keyboard stays in the text that the phrase goes into
        self.phrase_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        self._keys = label(KEYS, "small", wraps=True)
        row.addWidget(self._keys, 1)
        row.addStretch(0)
        row.addWidget(self.phrase_button)
        row.addWidget(self.next_button)
        return row

    def _show_head(self, item: ItemView) -> None:
        self._number.setText(item.number)
        self._number.setVisible(bool(item.number))
        self._line.setText(details_of(item))
        self.secrecy.show_item(item)
        self._content.setVisible(not self._is_break())

    def _is_break(self) -> bool:
        return self.item is not None and self.item.values["item_kind"] is ItemKind.BREAK

    def _tell_saved(self) -> None:
        save = self.autosave
        texts = {
            SaveState.TYPED: _("Sparar…"),
            SaveState.FAILED: _("{symbol} Inte sparat").format(symbol=SYMBOLS["late"]),
            SaveState.SAVED: "",
        }
        text = texts[save.state]
        if save.state is SaveState.SAVED and save.saved_at is not None:
            text = _("Sparat {time}").format(time=clock(save.saved_at.time()))
        self._saved.setText(text)
        self._trouble.setText(
            _("Texten är kvar här men inte sparad: {why} Programmet försöker igen.").format(
                why=save.message
            )
        )
        self._trouble.setVisible(save.state is SaveState.FAILED and not save.is_refused)

    def _writer(self, field: str) -> Callable[[str, str], None]:
        def write(text: str, reason: str) -> None:
            assert self.item is not None
            meetings.write_item(self._desk.register, self.item.id, field, text, reason)

        return write

    def _open(self, kind: str, number: int, hidden: tuple[str, ...] = ()) -> None:
        if self.autosave.flush():
            FormDialog(self._desk, kind, number, hidden=hidden).exec()
