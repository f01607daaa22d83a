"""The overview: the next meeting, what is late, what is missing, and what was done last."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from typing_extensions import override

from bra_desk.basics import clock
from bra_desk.basics.texts import _, full_date
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.card_grid import CardGrid
from bra_desk.ui.kit.cards import Card, EmptyState, EntryRow, Pill, button, label, skeleton
from bra_desk.ui.kit.page import Page
from bra_desk.ui.kit.thread_chart import ThreadChart, ThreadRing
from bra_desk.ui.pages import overview_words as words

if TYPE_CHECKING:
    from bra_desk.services.history import ActRow
    from bra_desk.services.overview import NextMeeting, Overview
    from bra_desk.services.reminders import Due

#: How many lines a card shows before it offers the rest.
FEW = 5


class OverviewPage(Page):
    """Six cards; every line leads to what it is about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Översikt"), full_date(clock.today()))
        #: The cards whose every row is shown.
        self._opened: set[Card] = set()
        self._next = Card(_("Nästa möte"), is_list=True)
        self._due = Card(_("Försenat och snart"), is_list=True)
        self._agreements = Card(_("Överenskommelse och lag"), is_list=True)
        self._thread = Card(_("Den röda tråden"))
        to_thread = button(_("Visa kedjor och brutna länkar"), self._to_thread, "link")
        self._thread.set_action(to_thread)
        self._missing = Card(_("Saknas"), is_list=True)
        self._recent = Card(_("Senast gjort"), is_list=True)
        rows = (
            ((self._next, self._agreements), (self._due,)),
            ((self._thread,),),
            ((self._missing,), (self._recent,)),
        )
        for card in (card for row in rows for column in row for card in column):
            card.body.addWidget(skeleton())
            card.body.addStretch(1)
        self._new = button(_("Nytt möte"), self.new_entry, "primary")
        self._new.setEnabled(desk.is_open)
        self.header.add_button(self._new)
        self.body.addWidget(CardGrid(rows))

    @override
    def refresh(self) -> None:
        register, today = self.desk.register, clock.today()
        self._new.setEnabled(True)

        def read() -> "Overview":
            from bra_desk.services.overview import overview

            return overview(register, today)

        self.desk.run(self, read, self.show_overview)

    @override
    def shows(self, touched: frozenset[str]) -> bool:
        return True

    @override
    def new_entry(self, kind: str = "") -> None:
        self.desk.new_entry("meeting")

    def show_overview(self, seen: "Overview") -> None:
        """Fill the cards."""
        self.header.set_line(full_date(seen.today))
        name = self._name_in_focus()
        # in the order of the eye, which is the one that Tab goes
        self._show_next(seen.next_meeting)
        self._show_agreements(seen)
        self._show_due(seen.due)
        self._show_thread(seen)
        self._show_missing(seen)
        self._show_recent(seen.recent)
        if name:
            self._focus_on(name)

    def _name_in_focus(self) -> str:
        """What has the focus among the cards; empty when nothing has."""
        buttons = self.findChildren(QAbstractButton)
        return next((each.accessibleName() for each in buttons if each.hasFocus()), "")

    def _focus_on(self, name: str) -> None:
        """Give the focus back to what was shown anew, or begin at the top where it is gone."""
        for each in self.findChildren(QAbstractButton):
            if each.accessibleName() == name and not _is_going(each):
                each.show()  # what is not in sight yet takes no focus
                each.setFocus()
                return
        self.take_focus()

    def _show_next(self, meeting: "NextMeeting | None") -> None:
        card = self._next
        card.clear()
        if meeting is None:
            card.set_action(None)
            card.body.addWidget(self._no_meeting())
            card.body.addStretch(1)
            return
        card.set_action(button(_("Öppna mötet"), self._to_meeting(meeting.id), "link"))
        away = Pill("plain", words.away(meeting.days_left))
        line = " · ".join(part for part in (meeting.when, meeting.place) if part)
        self._add(card, EntryRow(meeting.title, line, away, strong=True), meeting.id)
        for deadline in meeting.deadlines:
            left = Pill(*words.deadline_state(deadline.day))
            self._add(card, EntryRow(words.deadline(deadline), "", left), meeting.id)
        agenda = words.agenda(meeting.items, meeting.without_presenter)
        state, text = words.notice_state(meeting)
        aside = Pill(state, text) if text else None
        self._add(card, EntryRow(words.notice(meeting), agenda, aside), meeting.id)
        card.body.addStretch(1)

    def _no_meeting(self) -> EmptyState:
        from bra_desk.services import entries

        if entries.options(self.desk.register, "body"):
            return EmptyState(
                _("Inget möte är planerat. Ett nytt möte får organets dagordning och ledamöter.")
            )
        begin = button(_("Lägg till organ"), lambda: self.desk.new_entry("body"))
        return EmptyState(_("Ett möte hålls av ett organ, till exempel rådet. Börja där."), begin)

    def _show_due(self, due: "tuple[Due, ...]") -> None:
        rows = []
        for entry in due:
            state, text = words.due_state(entry.days_left)
            row = EntryRow(entry.title, entry.detail, Pill(state, text))
            row.clicked.connect(self._to_entries(entry.kind, (entry.id,), entry.title))
            rows.append(row)
        self._show_few(self._due, rows, _("Inget är försenat och inget behöver göras snart."))

    def _show_few(self, card: Card, rows: list[EntryRow], nothing: str) -> None:
        """Show the first rows of a card, and a quiet button for the rest."""
        card.clear()
        for row in rows:
            card.body.addWidget(row)
        if not rows:
            card.body.addWidget(EmptyState(nothing))
        card.body.addStretch(1)

        def turn() -> None:
            self._opened ^= {card}
            show()

        def show() -> None:
            is_opened = card in self._opened
            for row in rows[FEW:]:
                row.setVisible(is_opened)
            all_of_them = _("Visa alla {count}").format(count=len(rows))
            text = _("Visa färre") if is_opened else all_of_them
            card.set_action(button(text, turn, "link") if len(rows) > FEW else None)

        show()

    def _show_thread(self, seen: "Overview") -> None:
        self._thread.clear()
        kinds = ("goal", "focus_area", "measure", "follow_up")
        rings: list[tuple[ThreadRing, Callable[[], object]]] = [
            (ThreadRing(knot.label, knot.count, knot.note), self._to_entries(kind))
            for kind, knot in zip(kinds, seen.thread, strict=True)
        ]
        self._thread.body.addWidget(ThreadChart(rings))

    def _show_agreements(self, seen: "Overview") -> None:
        card = self._agreements
        card.clear()
        for line in seen.agreements:
            pill = Pill(words.AGREEMENT_PILLS[line.state.value], line.state_text)
            row = EntryRow(line.title, line.detail, pill)
            row.clicked.connect(self._to_entries("agreement", (line.id,), line.title))
            card.body.addWidget(row)
        for plan in seen.plans:
            row = EntryRow(plan.title, plan.detail, Pill(*words.plan_state(plan)))
            row.clicked.connect(self._to_entries("action_plan", (plan.id,), plan.title))
            card.body.addWidget(row)
        for duty in seen.duties:
            row = EntryRow(duty.title, duty.detail, Pill(duty.state, duty.state_text))
            row.clicked.connect(self._to_entries(duty.kind, duty.ids, duty.title))
            card.body.addWidget(row)
        if not seen.agreements:
            begin = button(_("Lägg till överenskommelse"), lambda: self.desk.new_entry("agreement"))
            card.body.addWidget(
                EmptyState(_("Här visas om kommunens och polisens överenskommelse gäller."), begin)
            )
        card.body.addStretch(1)

    def _show_missing(self, seen: "Overview") -> None:
        rows = []
        for missing in seen.missing:
            row = EntryRow(missing.text)
            row.clicked.connect(self._to_entries(missing.kind, missing.ids, missing.text))
            rows.append(row)
        self._show_few(self._missing, rows, _("Ingen uppgift saknas."))

    def _show_recent(self, recent: "tuple[ActRow, ...]") -> None:
        card = self._recent
        card.clear()
        card.set_action(self._undo() if _can_undo(recent) else None)
        for act in recent[:FEW]:
            row = EntryRow(act.name, act.actor, label(words.moment(act.made_at), "small"))
            row.clicked.connect(lambda: self.desk.open_page("history"))
            card.body.addWidget(row)
        if not recent:
            card.body.addWidget(EmptyState(_("Här står det du gör, med möjlighet att ångra.")))
        card.body.addStretch(1)

    def _undo(self) -> QPushButton:
        made = button(_("Ångra"), self.desk.undo_asked.emit, "link")
        made.setAccessibleName(_("Ångra det som gjordes sist"))
        return made

    def _add(self, card: Card, row: EntryRow, meeting_id: int) -> None:
        row.clicked.connect(self._to_meeting(meeting_id))
        card.body.addWidget(row, 0, Qt.AlignmentFlag.AlignTop)

    def _to_thread(self) -> None:
        self.desk.open_page("thread")

    def _to_meeting(self, meeting_id: int) -> Callable[[], None]:
        return lambda: self.desk.open_meeting(meeting_id)

    def _to_entries(
        self, kind: str, ids: tuple[int, ...] = (), text: str = ""
    ) -> Callable[[], None]:
        if kind == "meeting" and len(ids) == 1:
            return self._to_meeting(ids[0])
        return lambda: self.desk.open_entries(kind, ids, text)


def _is_going(widget: QWidget) -> bool:
    """Whether a widget was hidden to be let go of; one made anew waits to be shown."""
    hidden = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    return widget.isHidden() and widget.testAttribute(hidden)


def _can_undo(recent: "tuple[ActRow, ...]") -> bool:
    """Whether the newest act may be undone from here; what a register began with may not."""
    return len(recent) > 1 and recent[0].may_be_undone
