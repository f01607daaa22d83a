"""The page of meetings: where each stands and its next step, and the backlog beside them."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Field, Text
from bra_desk.ui.kit.cards import SYMBOLS, button
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.listing import State

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bra_desk.services.entries import Row
    from bra_desk.services.privacy import Reasons
    from bra_desk.ui.desk import Desk

#: The columns of the lists; the rest of the fields stand in the detail beside them.
_OF_MEETINGS = ("held_on", "status")
_OF_BACKLOG = ("title", "wanted_on", "yearly_in")


class MeetingsPage(ListPage):
    """Meetings and backlog; a meeting is opened in its own page."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("Möten"), _meetings(desk), _backlog(desk), Listing(kind="phrase"))
        self.year_button = button(_("Planera året"), self.plan_year)
        self.header.add_button(self.year_button, before=self.new_button)
        self.papers_button = button(_("Listor"), self.show_papers)
        self.papers_button.setToolTip(_("Ett års beslut, ärenden och ämnen, också som Word-filer"))
        self.header.add_button(self.papers_button, before=self.year_button)

    def show_papers(self) -> None:
        """Open the decisions and matters of a body's year, with its documents."""
        from bra_desk.services import entries
        from bra_desk.ui.pages.meetings.year_papers import YearPapersDialog

        if entries.options(self.desk.register, "body"):
            dialog = YearPapersDialog(self.desk, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
        else:
            self.desk.messages.trouble(_("Det finns inget organ. Lägg till det organ som möts."))

    def plan_year(self) -> None:
        """Open the dialog that plans a body's year."""
        from bra_desk.services import entries
        from bra_desk.ui.pages.meetings.year_dialog import YearDialog

        if entries.options(self.desk.register, "body"):
            dialog = YearDialog(self.desk, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
        else:
            self.desk.messages.trouble(_("Ett möte hålls av ett organ. Lägg till organet först."))


def _meetings(desk: "Desk") -> Listing:
    form = FORMS["meeting"]
    name = Text("name", _("Möte"), column=True, is_brief=True)
    step = Text("next_step", _("Nästa steg"), column=True, is_brief=True)
    first, rest = form.fields[:3], form.fields[3:]
    fields = _with_columns((name, *first, step, *rest), ("name", "next_step", *_OF_MEETINGS))
    return Listing(
        kind="meeting",
        opens=desk.open_meeting,
        makes=partial(_plan, desk),
        state_of=partial(_state_of, desk),
        form=replace(form, fields=fields, caption=("name",)),
        rows=partial(_meeting_rows, desk),
        also_reads=frozenset({"issued_document", "agenda_item", "decision", "dispatch"}),
    )


def _plan(desk: "Desk", values: dict[str, Any], reasons: "Reasons") -> int:
    """Plan a meeting, and offer its body the lines that carry over when it lacks them."""
    from bra_desk.services.meetings import agenda_lines, meetings
    from bra_desk.ui.pages.meeting.meeting_carrying import offer_lines

    made = meetings.plan_meeting(desk.register, values, reasons)
    if agenda_lines.lacks_lines(desk.register, values["body"]):
        offer_lines(desk, values["body"], _("Mötet är planerat."))
    return made


def _state_of(desk: "Desk", meeting_id: int) -> State | None:
    """How far the approval of a meeting has come; None before it has begun."""
    from bra_desk.services.meetings import meetings
    from bra_desk.ui.pages.approval.approval_steps import locked_text, state_text

    meeting = meetings.view(desk.register, meeting_id)
    text = state_text(meeting)
    ground = "fine" if meeting.values["approved_on"] is not None else "soon"
    return State(ground, text.capitalize(), locked_text(meeting)) if text else None


def _meeting_rows(desk: "Desk") -> "list[Row]":
    """The meetings, the next step marked where it is late."""
    from bra_desk.services import next_steps

    found = next_steps.meeting_rows(desk.register, today())
    for row in found:
        if row.values["late_step"]:
            row.texts["next_step"] = _("{symbol} Försenat: {step}").format(
                symbol=SYMBOLS["late"], step=row.values["late_step"]
            )
    return found


def _backlog(desk: "Desk") -> Listing:
    def rows() -> "list[Row]":
        from bra_desk.services.meetings import backlog

        return backlog.backlog_rows(desk.register)

    form = FORMS["backlog_item"]
    placed = Text("placed", _("På möte"), column=True, is_brief=True)
    fields = _with_columns((*form.fields, placed), ("placed", *_OF_BACKLOG))
    return Listing(
        kind="backlog_item",
        tab=_("Ärendebank"),
        form=replace(form, fields=fields),
        rows=rows,
        also_reads=frozenset({"meeting", "agenda_item"}),
    )


def _with_columns(fields: "Iterable[Field]", columns: "Collection[str]") -> "tuple[Field, ...]":
    """The fields, with just these as columns."""
    return tuple(replace(field, column=field.name in columns) for field in fields)
