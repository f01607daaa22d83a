"""Reports on a year: their forms, and the outline that each kind of report follows."""

from dataclasses import dataclass

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Number, Part, Text, YesNo
from bra_desk.forms.form import Form
from bra_desk.model.reports import Chapter, Report, ReportChapter, ReportKind, ReportSnapshot

REPORT_KINDS = {
    ReportKind.ANNUAL: _("Årlig uppföljning"),
    ReportKind.ASSEMBLY: _("Rapport till kommunfullmäktige"),
}
CHAPTERS = {
    Chapter.SUMMARY: _("Sammanfattning"),
    Chapter.ORGANISATION: _("Rådets arbete och möten"),
    Chapter.SITUATION: _("Lägesbild och statistik"),
    Chapter.GOALS: _("Uppföljning av de övergripande målen"),
    Chapter.FOCUS_AREAS: _("Uppföljning av fokusområdena"),
    Chapter.MEASURES: _("Årets åtgärder"),
    Chapter.PLEDGES: _("Medborgarlöften"),
    Chapter.METHODS: _("EST, trygghetsvandringar och dialoger"),
    Chapter.FUNDING: _("Programsatsningar och finansiering"),
    Chapter.LESSONS: _("Lärdomar och prioriteringar"),
    Chapter.LAW: _("Kommunens ansvar enligt lagen"),
    Chapter.DECISIONS: _("Rådets beslut under året"),
    Chapter.SOURCES: _("Källor"),
}


@dataclass(frozen=True)
class ChapterPlan:
    """A chapter of an outline: what it tells, and what the one who writes it is asked to do."""

    chapter: Chapter
    instruction: str
    #: Whether a report is not finished before somebody has written here.
    is_written: bool = True


_SUMMARY = ChapterPlan(
    Chapter.SUMMARY,
    _(
        "Skriv det viktigaste på en halv sida: vad rådet har gjort, vad det ledde till och vad som "
        "återstår. Skriv det sist."
    ),
)
_MEASURES = ChapterPlan(
    Chapter.MEASURES,
    _("Kommentera det som avvek från planen och varför."),
    is_written=False,
)
_LESSONS = ChapterPlan(
    Chapter.LESSONS,
    _("Vad har rådet lärt sig, och vad ska det göra mer, mindre eller annorlunda nästa år?"),
)
_DECISIONS = ChapterPlan(Chapter.DECISIONS, _("Besluten hämtas ur protokollen."), is_written=False)
#: What each kind of report tells, in order.
OUTLINES: dict[ReportKind, tuple[ChapterPlan, ...]] = {
    ReportKind.ANNUAL: (
        _SUMMARY,
        ChapterPlan(
            Chapter.ORGANISATION,
            _("Berätta om förändringar i rådet, dess grupper och arbetssätt under året."),
            is_written=False,
        ),
        ChapterPlan(
            Chapter.SITUATION,
            _(
                "Beskriv läget i kommunen och vad statistiken säger och inte säger. Anmälda brott "
                "är inte alla brott."
            ),
        ),
        ChapterPlan(
            Chapter.GOALS,
            _("Bedöm om utvecklingen går mot målet, vad åtgärderna bidrog med och vad som saknas."),
        ),
        ChapterPlan(
            Chapter.FOCUS_AREAS,
            _("Sammanfatta vad som gjordes i fokusområdet och vad det ledde till."),
        ),
        _MEASURES,
        ChapterPlan(
            Chapter.PLEDGES,
            _("Säg för varje löfte om det hölls, och om inte, varför."),
            is_written=False,
        ),
        ChapterPlan(
            Chapter.METHODS,
            _("Berätta om årets EST-arbete, vandringar, dialoger och mätningar."),
            is_written=False,
        ),
        ChapterPlan(
            Chapter.FUNDING,
            _("Berätta om program, bidrag och vad arbetet har kostat."),
            is_written=False,
        ),
        _LESSONS,
        _DECISIONS,
        ChapterPlan(
            Chapter.SOURCES, _("Lägg till källor som inte finns i registret."), is_written=False
        ),
    ),
    ReportKind.ASSEMBLY: (
        _SUMMARY,
        ChapterPlan(
            Chapter.LAW,
            _("Säg hur kommunen fyller varje paragraf i lagen (2023:196), och vad som återstår."),
        ),
        ChapterPlan(
            Chapter.GOALS,
            _("Säg kort hur det går med vart och ett av målen."),
            is_written=False,
        ),
        _MEASURES,
        _LESSONS,
    ),
}

REPORT = Form(
    entity=Report,
    singular=_("Rapport"),
    plural=_("Rapporter"),
    about=_("Årets uppföljning och rapporter, skrivna ur registret."),
    caption=("report_kind", "year"),
    sort=("-year", "report_kind"),
    fields=(
        Choice(
            "report_kind",
            _("Typ"),
            labels=REPORT_KINDS,
            default=ReportKind.ANNUAL,
            column=True,
        ),
        Number("year", _("Avser år"), required=True, least=1980, most=2200, column=True),
        Link("body", _("Organ"), to="body", column=True),
        Text("diary_number", _("Diarienummer"), column=True),
        Date("finished_on", _("Färdig"), column=True),
        Link("decision", _("Antagen genom"), to="decision"),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("chapters", _("Kapitel"), form="report_chapter", via="report"),
        Part("snapshots", _("Frysta underlag"), form="report_snapshot", via="report"),
    ),
)
REPORT_CHAPTER = Form(
    entity=ReportChapter,
    singular=_("Kapitel"),
    plural=_("Kapitel"),
    neuter=True,
    about=_("Det som har skrivits i rapportens kapitel."),
    caption=("chapter", "goal", "focus_area"),
    sort=("report", "chapter"),
    fields=(
        Link("report", _("Rapport"), to="report", required=True, column=True),
        Choice("chapter", _("Kapitel"), labels=CHAPTERS, required=True, column=True),
        Link("goal", _("Övergripande mål"), to="goal"),
        Link("focus_area", _("Fokusområde"), to="focus_area"),
        LongText("text", _("Text"), column=True),
        YesNo("is_carried", _("Övertagen från förra året")),
    ),
)
REPORT_SNAPSHOT = Form(
    entity=ReportSnapshot,
    singular=_("Fryst underlag"),
    plural=_("Frysta underlag"),
    neuter=True,
    about=_("Siffror och tabeller som de var när rapporten blev färdig."),
    caption=("taken_on", "report"),
    sort=("report", "-taken_on"),
    fields=(
        Link("report", _("Rapport"), to="report", required=True, column=True),
        Date("taken_on", _("Fryst"), required=True, column=True),
        LongText("content", _("Underlag"), required=True),
    ),
)
