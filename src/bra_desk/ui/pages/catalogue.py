"""The places of the window, in the order of the navigation.

To add a place: a line in PLACES, beside those of its group; its factory takes the desk
and answers with a Page.
"""

from dataclasses import KW_ONLY, dataclass

from bra_desk.basics.texts import _


@dataclass(frozen=True)
class Place:
    """One line of the navigation and the page behind it."""

    name: str
    title: str
    #: "module:callable", imported when the place is first visited.
    factory: str
    _: KW_ONLY
    shortcut: str = ""
    #: The heading it stands under; empty for the places of every day, at the top and the foot.
    group: str = ""
    #: Whether it stands at the foot of the navigation.
    at_foot: bool = False


_SITUATION = _("Läget")
_WORK = _("Arbetet")
_ACCOUNT = _("Redovisning")
_GROUND = _("Grunden")

PLACES = (
    Place("overview", _("Översikt"), "overview:OverviewPage", shortcut="Ctrl+1"),
    Place("meetings", _("Möten"), "meetings.meetings_page:MeetingsPage", shortcut="Ctrl+2"),
    Place("decisions", _("Beslut och uppdrag"), "lists:decisions_page", shortcut="Ctrl+3"),
    Place("situation", _("Lägesbild"), "situation.situation_page:SituationPage", group=_SITUATION),
    Place("causes", _("Orsaksanalys"), "causes.cause_page:CausePage", group=_SITUATION),
    Place("est", _("EST"), "est.est_page:EstPage", group=_SITUATION),
    Place("walks", _("Trygghetsvandringar"), "walks.walks_page:WalksPage", group=_SITUATION),
    Place(
        "dialogues",
        _("Dialoger och lokala råd"),
        "dialogues.dialogues_page:dialogues_page",
        group=_SITUATION,
    ),
    Place("statistics", _("Statistik"), "statistics.statistics:StatisticsPage", group=_SITUATION),
    Place("measures", _("Åtgärder"), "lists:measures_page", shortcut="Ctrl+4", group=_WORK),
    Place("thread", _("Den röda tråden"), "thread.thread:ThreadPage", group=_WORK),
    Place("pledges", _("Medborgarlöften"), "pledges.pledges_page:PledgesPage", group=_WORK),
    Place(
        "programmes",
        _("Program och bidrag"),
        "programmes.programmes_page:programmes_page",
        group=_WORK,
    ),
    Place("youth", _("Unga i riskzon"), "youth.youth_page:youth_page", group=_WORK),
    Place("follow_ups", _("Uppföljning"), "follow_ups.follow_up_page:FollowUpPage", group=_ACCOUNT),
    Place("reports", _("Rapporter"), "reports.reports_page:ReportsPage", group=_ACCOUNT),
    Place("year_wheel", _("Årshjul"), "year_wheel.year_wheel_page:YearWheelPage", group=_ACCOUNT),
    Place("law", _("Lagkoll"), "law:LawPage", group=_ACCOUNT),
    Place(
        "agreements",
        _("Överenskommelse och mål"),
        "lists:agreements_page",
        shortcut="Ctrl+5",
        group=_GROUND,
    ),
    Place("people", _("Personer och organ"), "lists:people_page", shortcut="Ctrl+6", group=_GROUND),
    Place("history", _("Historik"), "history:HistoryPage", shortcut="Ctrl+7", at_foot=True),
    Place("settings", _("Inställningar"), "settings.settings:SettingsPage", at_foot=True),
    Place("help", _("Hjälp"), "help:HelpPage", shortcut="F1", at_foot=True),
)

#: The page of one meeting; shown inside the place of meetings.
MEETING_PAGE = "meeting.meeting:MeetingPage"

#: Where a person finds the entries of a kind.
PLACE_OF_KIND = {
    "meeting": "meetings",
    "backlog_item": "meetings",
    "phrase": "meetings",
    "decision": "decisions",
    "task": "decisions",
    "dispatch": "decisions",
    "cause": "causes",
    "cause_analysis": "causes",
    "measure": "measures",
    "measure_cause": "measures",
    "measure_partner": "measures",
    "measure_status": "measures",
    "action_plan": "measures",
    "follow_up": "measures",
    "est_delivery": "est",
    "est_group": "est",
    "est_report": "est",
    "est_reporter": "est",
    "est_summary": "est",
    "problem": "situation",
    "problem_view": "situation",
    "situation_picture": "situation",
    "indicator": "statistics",
    "indicator_value": "statistics",
    "statistics_import": "statistics",
    "report": "reports",
    "report_chapter": "reports",
    "report_snapshot": "reports",
    "follow_up_round": "follow_ups",
    "follow_up_request": "follow_ups",
    "law_note": "law",
    "yearly_duty": "year_wheel",
    "yearly_duty_done": "year_wheel",
    "dialogue": "dialogues",
    "dialogue_topic": "dialogues",
    "survey": "dialogues",
    "survey_indicator": "dialogues",
    "local_observation": "dialogues",
    "local_plan": "dialogues",
    "local_plan_item": "dialogues",
    "cooperation_structure": "youth",
    "structure_partner": "youth",
    "structure_measure": "youth",
    "youth_count": "youth",
    "contact": "people",
    "communication": "people",
    "programme": "programmes",
    "programme_area": "programmes",
    "programme_partner": "programmes",
    "programme_measure": "programmes",
    "programme_budget": "programmes",
    "programme_evaluation": "programmes",
    "grant": "programmes",
    "grant_cost": "programmes",
    "grant_measure": "programmes",
    "pledge": "pledges",
    "pledge_party": "pledges",
    "pledge_measure": "pledges",
    "walk": "walks",
    "walk_participants": "walks",
    "walk_observation": "walks",
    "walk_photo": "walks",
    "agreement": "agreements",
    "goal": "agreements",
    "focus_area": "agreements",
    "working_method": "agreements",
    "person": "people",
    "body": "people",
    "organisation": "people",
    "seat": "people",
    "area": "people",
    "settings": "settings",
    "justification": "settings",
}
