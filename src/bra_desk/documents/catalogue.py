"""The documents, in the order of the menu.

To add one: 1. a file with its content class and fields; 2. its template; 3. a line here;
4. what collects its content, in `services/papers/paper_sources.py`.
"""

from functools import partial

from bra_desk.basics.texts import _
from bra_desk.documents.action_plan import ACTION_PLAN_FIELDS, ActionPlanContent
from bra_desk.documents.decision_list import DECISION_LIST_FIELDS, DecisionListContent
from bra_desk.documents.dispatch_list import DISPATCH_LIST_FIELDS, DispatchListContent
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.extract import EXTRACT_FIELDS, ExtractContent
from bra_desk.documents.minutes import MINUTES_FIELDS, MinutesContent
from bra_desk.documents.notice import NOTICE_FIELDS, NoticeContent
from bra_desk.documents.pledges import PLEDGE_FOLLOW_UP_FIELDS, PLEDGES_FIELDS, PledgesContent
from bra_desk.documents.proof_of_notice import PROOF_OF_NOTICE_FIELDS, ProofOfNoticeContent
from bra_desk.documents.report import REPORT_FIELDS, ReportContent
from bra_desk.documents.since_last import SINCE_LAST_FIELDS, SinceLastContent
from bra_desk.documents.statistics import STATISTICS_FIELDS, StatisticsContent
from bra_desk.documents.summary import SUMMARY_FIELDS, SummaryContent
from bra_desk.documents.walks import WALK_DOCUMENTS
from bra_desk.documents.year_index import YEAR_INDEX_FIELDS, YearIndexContent

#: A paper of chapters, which share one shape and one template.
_OF_CHAPTERS = partial(
    DocumentKind, content=ReportContent, fields=REPORT_FIELDS, template="report.docx"
)
_ALL = (
    DocumentKind(
        name="notice",
        title=_("Kallelse"),
        about=_("Kallar till mötet, med föredragningslistan."),
        needs="meeting",
        content=NoticeContent,
        fields=NOTICE_FIELDS,
        template="notice.docx",
        saved=_("Kallelsen är sparad"),
    ),
    DocumentKind(
        name="minutes",
        title=_("Protokoll"),
        about=_("Säger vad mötet beslutade, med underskrifter."),
        needs="meeting",
        content=MinutesContent,
        fields=MINUTES_FIELDS,
        template="minutes.docx",
        saved=_("Protokollet är sparat"),
    ),
    DocumentKind(
        name="notes",
        title=_("Minnesanteckningar"),
        about=_("Säger vad mötet kom fram till och vem som gör vad, utan underskrifter."),
        needs="meeting",
        content=MinutesContent,
        fields=MINUTES_FIELDS,
        template="notes.docx",
        saved=_("Anteckningarna är sparade"),
    ),
    DocumentKind(
        name="proof_of_notice",
        title=_("Anslagsbevis"),
        about=_("Visar när justeringen anslogs och hur länge beslutet kan överklagas."),
        needs="meeting",
        content=ProofOfNoticeContent,
        fields=PROOF_OF_NOTICE_FIELDS,
        template="proof_of_notice.docx",
        saved=_("Anslagsbeviset är sparat"),
    ),
    DocumentKind(
        name="since_last",
        title=_("Sedan förra mötet"),
        about=_("Visar vad som är klart, försenat, ändrat och på gång sedan förra mötet."),
        needs="meeting",
        content=SinceLastContent,
        fields=SINCE_LAST_FIELDS,
        template="since_last.docx",
        saved=_("Sedan förra mötet är sparat"),
    ),
    DocumentKind(
        name="extract",
        title=_("Protokollsutdrag"),
        about=_("Ett ärende ur protokollet, till dem som beslutet gäller."),
        needs="agenda_item",
        content=ExtractContent,
        fields=EXTRACT_FIELDS,
        template="extract.docx",
        saved=_("Utdraget är sparat"),
    ),
    DocumentKind(
        name="dispatch_list",
        title=_("Expedieringslista"),
        about=_("Vem som får vilket beslut, och vad som har skickats."),
        needs="meeting",
        content=DispatchListContent,
        fields=DISPATCH_LIST_FIELDS,
        template="dispatch_list.docx",
        saved=_("Expedieringslistan är sparad"),
    ),
    DocumentKind(
        name="decision_list",
        title=_("Beslutslista"),
        about=_("Mötets beslut med ansvarig, dag och läge."),
        needs="meeting",
        content=DecisionListContent,
        fields=DECISION_LIST_FIELDS,
        template="decision_list.docx",
        saved=_("Beslutslistan är sparad"),
    ),
    DocumentKind(
        name="summary",
        title=_("Snabbreferat"),
        about=_("Berättar kort för allmänheten vad mötet tog upp och beslutade."),
        needs="meeting",
        content=SummaryContent,
        fields=SUMMARY_FIELDS,
        template="summary.docx",
        saved=_("Snabbreferatet är sparat"),
    ),
    DocumentKind(
        name="year_decisions",
        title=_("Årets beslutslista"),
        about=_("Ett organs alla beslut under ett år, med ansvarig, dag och läge."),
        needs="body",
        content=DecisionListContent,
        fields=DECISION_LIST_FIELDS,
        template="decision_list.docx",
        saved=_("Beslutslistan är sparad"),
    ),
    DocumentKind(
        name="year_index",
        title=_("Årsregister"),
        about=_("Ett organs alla ärenden under ett år, i ordning och efter ämne."),
        needs="body",
        content=YearIndexContent,
        fields=YEAR_INDEX_FIELDS,
        template="year_index.docx",
        saved=_("Årsregistret är sparat"),
    ),
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
    DocumentKind(
        name="statistics",
        title=_("Statistikbilaga"),
        about=_("Indikatorerna med diagram, tabell och källa, till och med ett år."),
        needs="year",
        content=StatisticsContent,
        fields=STATISTICS_FIELDS,
        template="statistics.docx",
    ),
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
    _OF_CHAPTERS(
        name="cause_analysis",
        title=_("Orsaksanalys"),
        about=_("Visar varför ett problem finns, som träd och tabeller, och vad som görs åt det."),
        needs="problem",
        saved=_("Orsaksanalysen är sparad"),
    ),
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
    _OF_CHAPTERS(
        name="youth_report",
        title=_("Unga i riskzon"),
        about=_("Visar samverkan kring unga och årets antal. Färre än fem skrivs inte ut."),
        needs="year",
    ),
    DocumentKind(
        name="pledges",
        title=_("Medborgarlöften"),
        about=_("Visar en periods löften för invånarna, med vem som lovar och hur det mäts."),
        needs="period",
        content=PledgesContent,
        fields=PLEDGES_FIELDS,
        template="pledges.docx",
    ),
    DocumentKind(
        name="pledge_follow_up",
        title=_("Uppföljning av medborgarlöften"),
        about=_("Visar hur en periods löften har hållits, år för år."),
        needs="period",
        content=PledgesContent,
        fields=PLEDGE_FOLLOW_UP_FIELDS,
        template="pledge_follow_up.docx",
    ),
    _OF_CHAPTERS(
        name="situation_picture",
        title=_("Lägesbild"),
        about=_("Brottsligheten och otryggheten: kartläggning, analys och problem (4 § lagen)."),
        needs="situation_picture",
        saved=_("Lägesbilden är sparad"),
    ),
    DocumentKind(
        name="est_picture",
        title=_("EST-lägesbild"),
        about=_("Visar en periods läge område för område, jämfört med perioden före."),
        needs="est_period",
        content=ReportContent,
        fields=REPORT_FIELDS,
        template="wide_report.docx",
        saved=_("Lägesbilden är sparad"),
    ),
    DocumentKind(
        name="est_analysis",
        title=_("EST-analys"),
        about=_("Analyserar ett kvartal eller ett år: platser, tider, åtgärder och effekter."),
        needs="est_span",
        content=ReportContent,
        fields=REPORT_FIELDS,
        template="wide_report.docx",
        saved=_("Analysen är sparad"),
    ),
    DocumentKind(
        name="action_plan",
        title=_("Åtgärdsplan"),
        about=_("Kommunens beslutade åtgärder som tabell, ett fokusområde i taget (5 § lagen)."),
        needs="action_plan",
        content=ActionPlanContent,
        fields=ACTION_PLAN_FIELDS,
        template="action_plan.docx",
        saved=_("Åtgärdsplanen är sparad"),
    ),
    _OF_CHAPTERS(
        name="plan_follow_up",
        title=_("Uppföljning av åtgärdsplan"),
        about=_("Säger vad som blev av planens åtgärder, minst vartannat år (6 § lagen)."),
        needs="action_plan",
        saved=_("Uppföljningen är sparad"),
    ),
    *WALK_DOCUMENTS,
)

DOCUMENTS: dict[str, DocumentKind] = {kind.name: kind for kind in _ALL}
