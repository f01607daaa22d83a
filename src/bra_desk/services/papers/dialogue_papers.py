"""A year's dialogues and a safety survey as papers."""

from collections.abc import Iterator
from typing import Final

from bra_desk.basics.texts import _, clock, counted, full_date, joined, long_date
from bra_desk.documents.report import ReportContent, SectionContent
from bra_desk.services.dialogues import dialogues, surveys
from bra_desk.services.dialogues.dialogues import Talk
from bra_desk.services.dialogues.surveys import SurveyView
from bra_desk.services.framed import chapter, facts, framed
from bra_desk.services.reporting.dialogues import summed, survey_tables
from bra_desk.services.reporting.told import table
from bra_desk.storage.register import Session

#: The kinds of entry whose texts may stand in them.
DIALOGUE_KINDS: Final = ("dialogue", "dialogue_topic")
SURVEY_KINDS: Final = ("survey", "indicator")


def dialogue_report(session: Session, year: int) -> ReportContent:
    """A year's dialogues: what was taken up in all of them, then one by one."""
    found = dialogues.talks_in(session, year)
    whole = chapter("sums", _("Vad som togs upp"), summed(found))
    each = (
        chapter(f"dialogue:{talk.dialogue.id}", _title(talk), tuple(_sections(talk)))
        for talk in found
    )
    return framed(session, _("Dialoger"), str(year), (whole, *each))


def dialogue_findings(session: Session, year: int) -> tuple[str, ...]:
    """What the year's dialogues lack."""
    found = dialogues.talks_in(session, year)
    if not found:
        return (_("Registret har inga dialoger {year}.").format(year=year),)
    return tuple(
        _("{dialogue} {lack}.").format(dialogue=_title(talk), lack=lack)
        for talk in found
        for lack in _lacks(talk)
    )


def survey_report(session: Session, survey_id: int) -> ReportContent:
    """A survey: what it shows, its table, and how it was made. Errors: EntryMissing."""
    view = surveys.view_in(session, survey_id)
    shown = (
        SectionContent(text=view.values["summary"]),
        *survey_tables(view),
    )
    made = [*_how(view)]
    return framed(
        session,
        # a title that ends with its year does not say it twice
        view.values["title"].removesuffix(str(view.values["year"])).strip(),
        str(view.values["year"]),
        (
            chapter("shows", _("Vad mätningen visar"), (s for s in shown if s != SectionContent())),
            chapter("made", _("Hur mätningen är gjord"), made),
        ),
    )


def survey_findings(session: Session, survey_id: int) -> tuple[str, ...]:
    """What a survey lacks before it is shown to anybody."""
    view = surveys.view_in(session, survey_id)
    found = []
    if not view.questions:
        found.append(_("Mätningen har inga frågor. Lägg till dess indikatorer."))
    elif not view.areas:
        sentence = _("Frågorna har inga värden för {year}. Läs in dem under Statistik.")
        found.append(sentence.format(year=view.values["year"]))
    if not view.response:
        found.append(_("Antal svar är inte ifyllt."))
    if not view.values["method"]:
        found.append(_("Hur mätningen är gjord är inte beskrivet."))
    return tuple(found)


def _title(talk: Talk) -> str:
    values = talk.dialogue.values
    return f"{values['title']}, {long_date(values['held_on'])}"


def _lacks(talk: Talk) -> Iterator[str]:
    values = talk.dialogue.values
    if values["met"] is None:
        yield _("saknar antal mötta")
    if not talk.topics:
        yield _("saknar ämnen")
    if values["fed_back_on"] is None:
        yield _("har inte återkopplats")


def _sections(talk: Talk) -> Iterator[SectionContent]:
    values, texts = talk.dialogue.values, talk.dialogue.texts
    hours = [clock(values[name]) for name in ("starts_at", "ends_at") if values[name]]
    met = "" if values["met"] is None else counted(values["met"], _("person"), _("personer"))
    told = (
        (_("Typ"), texts["dialogue_kind"]),
        (_("När"), " ".join([full_date(values["held_on"]), "–".join(hours)]).strip()),
        (_("Var"), joined(values["place"], texts["area"])),
        (_("Hur"), values["method"]),
        (_("Vilka som mötte"), values["hosts"]),
        (_("Antal mötta"), met),
    )
    yield SectionContent(bullets=facts(told))
    if talk.topics:
        yield SectionContent(
            table=table(
                _("Ämnen vid dialogen"),
                (_("Kategori"), _("Vad som togs upp"), _("Antal"), _("Svar")),
                (
                    (
                        topic.texts["category"],
                        topic.values["text"],
                        topic.texts["mentions"],
                        topic.values["answer"],
                    )
                    for topic in talk.topics
                ),
            )
        )
    yield SectionContent(heading=_("Återkoppling"), text=_feedback(talk))


def _feedback(talk: Talk) -> str:
    values = talk.dialogue.values
    if values["fed_back_on"] is None:
        return values["feedback"] or _("De som vi mötte har inte fått återkoppling än.")
    day = _("Återkopplat {day}.").format(day=long_date(values["fed_back_on"]))
    return f"{day} {values['feedback']}".strip()


def _how(view: SurveyView) -> Iterator[SectionContent]:
    told = facts(((_("Källa"), view.values["source"]), (_("Svar"), view.response)))
    if told or view.values["method"]:
        yield SectionContent(text=view.values["method"], bullets=told)
