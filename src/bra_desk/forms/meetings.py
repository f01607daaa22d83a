"""Forms for meetings, attendance, agenda items, decisions and tasks."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Clock, Date, Link, LongText, Number, Part, Text, YesNo
from bra_desk.forms.form import Form, Stamp, Values, Wish, not_before
from bra_desk.forms.people import SEAT_ROLES
from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.carrying import Carries
from bra_desk.model.meetings import (
    AgendaItem,
    Attendance,
    Decision,
    DecisionType,
    ItemKind,
    Meeting,
    MeetingStatus,
    Presence,
    Progress,
    Task,
)
from bra_desk.model.people import SeatRole

APPROVAL_METHODS = {
    ApprovalMethod.PAPER: _("Underskrift på papper"),
    ApprovalMethod.E_SIGNATURE: _("E-underskrift"),
    ApprovalMethod.NEXT_MEETING: _("Vid nästa möte"),
    ApprovalMethod.AT_ONCE: _("Omedelbart på mötet"),
}
MEETING_STATUSES = {
    MeetingStatus.PLANNED: _("Planerat"),
    MeetingStatus.CALLED: _("Kallat"),
    MeetingStatus.ONGOING: _("Pågår"),
    MeetingStatus.HELD: _("Hållet"),
    MeetingStatus.CANCELLED: _("Inställt"),
}
ITEM_KINDS = {
    ItemKind.DECISION: _("Beslutsärende"),
    ItemKind.INFORMATION: _("Information"),
    ItemKind.DISCUSSION: _("Diskussion"),
    ItemKind.ANNOUNCEMENT: _("Anmälan"),
    ItemKind.QUESTION: _("Fråga"),
    ItemKind.BREAK: _("Paus"),
}
CARRIES = {
    Carries.NOTHING: _("Ingenting"),
    Carries.PREVIOUS_MINUTES: _("Föregående protokoll"),
    Carries.FOLLOW_UP: _("Uppföljning av beslut"),
    Carries.BOTH: _("Föregående protokoll och uppföljning av beslut"),
}
PRESENCES = {
    Presence.NOT_NOTED: _("Inte noterad"),
    Presence.PRESENT: _("Närvarande"),
    Presence.ABSENT: _("Förhindrad"),
}
DECISION_TYPES = {
    DecisionType.DECIDED: _("Beslut"),
    DecisionType.NOTED: _("Läggs till handlingarna"),
    DecisionType.DEFERRED: _("Bordläggs"),
    DecisionType.REFERRED_BACK: _("Återremitteras"),
}
PROGRESS = {
    Progress.OPEN: _("Öppet"),
    Progress.DONE: _("Klart"),
    Progress.DROPPED: _("Struket"),
}
#: When something that was to be done is over.
_CLOSED = Stamp(field="progress", day="done_on", when=frozenset({Progress.DONE, Progress.DROPPED}))


def _is_open(values: Values) -> bool:
    return values["progress"] is Progress.OPEN


def _is_to_be_done(values: Values) -> bool:
    return _is_open(values) and values["decision_type"] is DecisionType.DECIDED


def _only_deputies_serve(values: Values) -> dict[str, str]:
    if values["serves_for"] is None or values["role"] is SeatRole.DEPUTY:
        return {}
    return {"serves_for": _("Bara en ersättare kan tjänstgöra för någon annan.")}


MEETING = Form(
    entity=Meeting,
    singular=_("Möte"),
    plural=_("Möten"),
    neuter=True,
    about=_("Möten planeras, hålls och dokumenteras på samma ställe."),
    keeps_order=True,  # meetings of one day are numbered in the order they were entered
    caption=("held_on", "body"),
    sort=("-held_on", "-starts_at"),
    fields=(
        Link("body", _("Organ"), to="body", required=True, column=True),
        Number(
            "number",
            _("Nr"),
            least=1,
            most=200,
            hint=_("Mötets nummer under året."),
            column=True,
        ),
        Date("held_on", _("Datum"), required=True, column=True),
        Clock("starts_at", _("Börjar"), column=True),
        Clock("ends_at", _("Slutar"), column=True),
        Text("place", _("Plats"), column=True),
        Text("remote_access", _("Deltagande på distans")),
        Choice(
            "status",
            _("Status"),
            labels=MEETING_STATUSES,
            default=MeetingStatus.PLANNED,
            column=True,
        ),
        Text("diary_number", _("Diarienummer")),
        Text("adjournments", _("Ajourneringar"), hint=_("Till exempel kl. 14.05–14.20.")),
        Number(
            "first_number",
            _("Första paragrafens nummer"),
            least=1,
            hint=_("Lämna tomt för att följa organets regel."),
        ),
        LongText("notice_text", _("Text i kallelsen")),
        Date("notice_sent_on", _("Kallelsen skickad")),
        LongText("attachments", _("Bilagor"), hint=_("En bilaga per rad.")),
        Date("sent_for_comment_on", _("Ute på synpunkter från")),
        Date("comments_due_on", _("Synpunkter senast")),
        Text("approval_place", _("Justeringens plats och tid")),
        Date("approved_on", _("Justerat"), column=True),
        Choice("approval_method", _("Justeringssätt"), labels=APPROVAL_METHODS),
        Date("announced_on", _("Anslaget")),
        Date("taken_down_on", _("Anslaget nedtaget")),
        Text("kept_at", _("Protokollet förvaras")),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("attendance", _("Närvaro"), form="attendance", via="meeting"),
        Part("agenda_items", _("Dagordning"), form="agenda_item", via="meeting"),
    ),
    checks=(
        not_before("ends_at", "starts_at", _("Mötet slutar före det börjar. Ändra en av tiderna.")),
        not_before(
            "announced_on", "approved_on", _("Ett protokoll anslås när det är justerat, inte före.")
        ),
        not_before(
            "taken_down_on",
            "announced_on",
            _("Anslaget togs ned före det sattes upp. Ändra en dag."),
        ),
    ),
)

ATTENDANCE = Form(
    entity=Attendance,
    singular=_("Närvarande"),
    plural=_("Närvaro"),
    about=_("Vilka som kom, vem som tjänstgjorde för vem och från vilken paragraf."),
    caption=("name", "organisation"),
    sort=("meeting", "position"),
    fields=(
        Link("meeting", _("Möte"), to="meeting", required=True),
        Number("position", _("Ordning")),
        Link("person", _("Person i registret"), to="person"),
        Text("name", _("Namn"), required=True, column=True),
        Text("title", _("Titel"), column=True),
        Text("organisation", _("Organisation"), column=True),
        Text("party", _("Parti"), hint=_("Bara för förtroendevalda.")),
        Choice("role", _("Roll"), labels=SEAT_ROLES, default=SeatRole.MEMBER, column=True),
        Choice(
            "presence",
            _("Närvaro"),
            labels=PRESENCES,
            default=Presence.NOT_NOTED,
            column=True,
        ),
        Link("serves_for", _("Tjänstgör för"), to="attendance"),
        Link("from_item", _("Från och med"), to="agenda_item"),
        Link("until_item", _("Till och med"), to="agenda_item"),
        YesNo("remote", _("På distans")),
        YesNo("approves_minutes", _("Justerar protokollet")),
        Text("note", _("Anmärkning")),
    ),
    checks=(_only_deputies_serve,),
)

AGENDA_ITEM = Form(
    entity=AgendaItem,
    singular=_("Ärende"),
    plural=_("Ärenden"),
    neuter=True,
    about=_("Det som mötet behandlar, i ordning."),
    caption=("title", "meeting"),
    sort=("-meeting.held_on", "position"),
    fields=(
        Link("meeting", _("Möte"), to="meeting", required=True, column=True),
        Number("position", _("Ordning"), column=True),
        Text("title", _("Rubrik"), required=True, column=True),
        Choice("item_kind", _("Typ"), labels=ITEM_KINDS, default=ItemKind.INFORMATION, column=True),
        Text("diary_number", _("Diarienummer"), column=True),
        Text("presenter", _("Föredragande"), column=True),
        Number("minutes", _("Längd"), unit=_("minuter"), most=1440),
        LongText("background", _("Bakgrund")),
        LongText("supporting_documents", _("Beslutsunderlag"), hint=_("Ett underlag per rad.")),
        LongText("discussion", _("Diskussion")),
        LongText("proposition_order", _("Propositionsordning")),
        Link("backlog_item", _("Ur ärendebanken"), to="backlog_item"),
        Choice("carries", _("Tar med sig"), labels=CARRIES, default=Carries.NOTHING),
        Link("continues", _("Fortsätter från"), to="agenda_item"),
        Part("decisions", _("Beslut"), form="decision", via="agenda_item"),
        Part("tasks", _("Uppdrag"), form="task", via="agenda_item"),
    ),
)

DECISION = Form(
    entity=Decision,
    singular=_("Beslut"),
    plural=_("Beslut"),
    neuter=True,
    about=_("Vad mötena har beslutat, vem som genomför det och när det ska vara klart."),
    caption=("text",),
    sort=("-agenda_item.meeting.held_on", "agenda_item.position", "position"),
    fields=(
        LongText("text", _("Beslut"), required=True, column=True),
        Choice(
            "decision_type",
            _("Typ"),
            labels=DECISION_TYPES,
            default=DecisionType.DECIDED,
            column=True,
        ),
        Link("executor", _("Genomförs av"), to="organisation", column=True),
        Date("due_on", _("Senast"), column=True),
        Choice("progress", _("Läge"), labels=PROGRESS, default=Progress.OPEN, column=True),
        Date("done_on", _("Klart eller struket den")),
        LongText("report", _("Återrapport"), hint=_("Vad som kom ut av beslutet.")),
        LongText("dispatch_to", _("Skickas till"), hint=_("En mottagare per rad.")),
        Link("agenda_item", _("Ärende"), to="agenda_item", required=True, column=True),
        Number("position", _("Ordning")),
        Part("measures", _("Åtgärder"), form="measure", via="decision"),
        Part("dispatches", _("Expediering"), form="dispatch", via="decision"),
        Part("changes", _("Ändrade åtgärder"), form="measure_change", via="decision"),
    ),
    stamps=(_CLOSED,),
    wishes=(
        Wish(field="executor", text=_("saknar någon som genomför det"), applies=_is_to_be_done),
        Wish(field="due_on", text=_("saknar datum"), applies=_is_to_be_done, is_deadline=True),
    ),
)


TASK = Form(
    entity=Task,
    singular=_("Uppdrag från möte"),
    plural=_("Uppdrag från möten"),
    neuter=True,
    about=_("Vem som gör vad till när, enligt mötena."),
    caption=("what",),
    sort=("progress", "due_on"),
    fields=(
        Text("what", _("Vad"), required=True, column=True),
        Link("organisation", _("Vem"), to="organisation", column=True),
        Text("who", _("Person eller funktion"), column=True),
        Date("due_on", _("Senast"), column=True),
        Choice("progress", _("Läge"), labels=PROGRESS, default=Progress.OPEN, column=True),
        Date("done_on", _("Klart eller struket den")),
        LongText("report", _("Återrapport")),
        Link("agenda_item", _("Ärende"), to="agenda_item", required=True, column=True),
        Number("position", _("Ordning")),
    ),
    stamps=(_CLOSED,),
    wishes=(Wish(field="due_on", text=_("saknar datum"), applies=_is_open, is_deadline=True),),
)
