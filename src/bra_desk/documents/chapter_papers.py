"""The papers that are chapters of text, lists and tables, trade by trade.

They share one shape of content and two templates, and differ in what they are called and about.
"""

from functools import partial

from bra_desk.basics.texts import _
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.report import REPORT_FIELDS, ReportContent

_OF_CHAPTERS = partial(
    DocumentKind, content=ReportContent, fields=REPORT_FIELDS, template="report.docx"
)
#: On a page that lies down, for wide tables.
_LYING = partial(_OF_CHAPTERS, template="wide_report.docx")

#: The reports that somebody finishes and a meeting adopts.
YEARLY_REPORTS = (
    _OF_CHAPTERS(
        name="annual_report",
        title=_("Årlig uppföljning"),
        about=_("Följer upp målen och redovisar årets arbete för rådet."),
        needs="year",
        saved=_("Rapporten är sparad"),
    ),
    _OF_CHAPTERS(
        name="assembly_report",
        title=_("Rapport till kommunfullmäktige"),
        about=_("Rapporterar det brottsförebyggande arbetet enligt 13 § i lagen."),
        needs="year",
        saved=_("Rapporten är sparad"),
    ),
)
#: What all of the register tells of a year.
REGISTER_PAPERS = (
    _OF_CHAPTERS(
        name="law_check",
        title=_("Lagkoll"),
        about=_("Visar paragraf för paragraf hur kommunen uppfyller lagen (2023:196)."),
        needs="year",
    ),
    _OF_CHAPTERS(
        name="yearly_wheel",
        title=_("Årshjul"),
        about=_("Visar årets återkommande uppgifter månad för månad."),
        needs="year",
    ),
    _OF_CHAPTERS(
        name="red_thread",
        title=_("Den röda tråden"),
        about=_(
            "Visar mål för mål vad som hänger ihop, från problem till resultat, och bristerna."
        ),
        needs="year",
    ),
)
#: Of the causes of a problem.
CAUSE_PAPERS = (
    _OF_CHAPTERS(
        name="cause_analysis",
        title=_("Orsaksanalys"),
        about=_("Visar varför ett problem finns, som träd och tabeller, och vad som görs åt det."),
        needs="problem",
        saved=_("Orsaksanalysen är sparad"),
    ),
)
#: Of what inhabitants, staff and the local councils tell.
DIALOGUE_PAPERS = (
    _OF_CHAPTERS(
        name="dialogue_report",
        title=_("Dialoger"),
        about=_("Berättar om årets dialoger: vad som togs upp, vad ni svarade och återkopplade."),
        needs="year",
    ),
    _OF_CHAPTERS(
        name="survey_report",
        title=_("Trygghetsmätning"),
        about=_("Visar en mätning område för område, med ändringen sedan förra mätningen."),
        needs="survey",
    ),
    _OF_CHAPTERS(
        name="local_councils_report",
        title=_("De lokala rådens år"),
        about=_("Visar de lokala rådens samlade bild, och varje råds plan och iakttagelser."),
        needs="year",
    ),
)
#: Of programmes and the grants that pay for them.
PROGRAMME_PAPERS = (
    _OF_CHAPTERS(
        name="programme_report",
        title=_("Program och utvärdering"),
        about=_("Visar ett program: syfte, pengar, åtgärder och vad utvärderingarna säger."),
        needs="programme",
    ),
    _OF_CHAPTERS(
        name="grant_overview",
        title=_("Bidragsöversikt"),
        about=_("Visar årets bidrag: beviljat, använt, kvar, villkor och dagar att redovisa."),
        needs="year",
    ),
)
#: Of cooperation around youth.
YOUTH_PAPERS = (
    _OF_CHAPTERS(
        name="youth_report",
        title=_("Unga i riskzon"),
        about=_("Visar samverkan kring unga och årets antal. Färre än fem skrivs inte ut."),
        needs="year",
    ),
)
#: Of the situation, and of what was done about it.
SITUATION_PAPERS = (
    _OF_CHAPTERS(
        name="situation_picture",
        title=_("Lägesbild"),
        about=_("Brottsligheten och otryggheten: kartläggning, analys och problem (4 § lagen)."),
        needs="situation_picture",
        saved=_("Lägesbilden är sparad"),
    ),
)
#: Of EST; their tables are wide, so the page lies down.
EST_PAPERS = (
    _LYING(
        name="est_picture",
        title=_("EST-lägesbild"),
        about=_("Visar en periods läge område för område, jämfört med perioden före."),
        needs="est_period",
        saved=_("Lägesbilden är sparad"),
    ),
    _LYING(
        name="est_analysis",
        title=_("EST-analys"),
        about=_("Analyserar ett kvartal eller ett år: platser, tider, åtgärder och effekter."),
        needs="est_span",
        saved=_("Analysen är sparad"),
    ),
)
#: Of what became of an action plan.
PLAN_PAPERS = (
    _OF_CHAPTERS(
        name="plan_follow_up",
        title=_("Uppföljning av åtgärdsplan"),
        about=_("Säger vad som blev av planens åtgärder, minst vartannat år (6 § lagen)."),
        needs="action_plan",
        saved=_("Uppföljningen är sparad"),
    ),
)
