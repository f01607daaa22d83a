"""Dialogues, surveys and the local councils: a tab for each."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QWidget

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.faces import Face
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.listing import State
from bra_desk.ui.kit.marked_row import SeveralAct
from bra_desk.ui.kit.matrix import Matrix
from bra_desk.ui.pages.dialogues.local_picture import LocalPicture
from bra_desk.ui.pages.documents.tab_papers import TabPaper, add_papers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bra_desk.services.entries import Row
    from bra_desk.services.privacy import Reasons
    from bra_desk.ui.desk import Desk

#: What is written from each tab.
_PAPERS: Final = {
    "dialogue": TabPaper(document="dialogue_report", year="held_on"),
    "dialogue_topic": TabPaper(document="dialogue_report"),
    "survey": TabPaper(document="survey_report"),
    "body": TabPaper(document="local_councils_report"),
    "local_observation": TabPaper(document="local_councils_report", year="year"),
    "local_plan": TabPaper(document="local_councils_report", year="year"),
}


def dialogues_page(desk: "Desk") -> ListPage:
    """What inhabitants, staff and the local councils tell."""
    page = ListPage(
        desk,
        _("Dialoger och lokala råd"),
        Listing(kind="dialogue"),
        Listing(kind="dialogue_topic", tab=_("Ämnen"), for_one=_to_problem(desk, "dialogue_topic")),
        _surveys(desk),
        _councils(desk),
        Listing(
            kind="local_observation",
            tab=_("Iakttagelser"),
            faces=(Face(_("Bild"), LocalPicture),),
            for_one=_to_problem(desk, "local_observation"),
        ),
        Listing(kind="local_plan", tab=_("Årsplaner")),
    )
    add_papers(page, _PAPERS)
    return page


def _to_problem(desk: "Desk", kind: str) -> tuple[SeveralAct, ...]:
    """The way from what was heard to a problem of the situation picture."""

    def make(ids: "Sequence[int]") -> None:
        from bra_desk.services.dialogues import heard

        desk.act(lambda: heard.make_problem(desk.register, kind, ids[0]), told)

    def told(problem_id: int) -> None:
        from bra_desk.services import entries

        title = entries.read(desk.register, "problem", problem_id).caption
        desk.done_with_undo(_("Nytt problem: {title}").format(title=title))

    return (SeveralAct(_("Gör till problem"), make),)


def _surveys(desk: "Desk") -> Listing:
    def table(survey_id: int) -> QWidget:
        from bra_desk.services.dialogues import surveys

        view = surveys.view(desk.register, survey_id)
        name = _("{survey}: svaren område för område").format(survey=view.values["title"])
        rows = [(each.name, [answer.told for answer in each.answers]) for each in view.areas]
        return Matrix(name, [each.title for each in view.questions], rows)

    def state_of(survey_id: int) -> State | None:
        from bra_desk.services.dialogues import surveys

        view = surveys.view(desk.register, survey_id)
        if view.areas:
            return State("fine", _("har värden"), view.response)
        what = _("Läs in eller skriv in frågornas värden för {year} under Statistik.")
        return State("late", _("saknar värden"), what.format(year=view.values["year"]))

    return Listing(
        kind="survey",
        state_of=state_of,
        above=table,
        share=58,
        also_reads=frozenset({"indicator", "indicator_value"}),
    )


def _councils(desk: "Desk") -> Listing:
    form = FORMS["body"]
    shown = (
        *(replace(each, column=each.name in {"name", "area"}) for each in form.fields),
        Text("members", _("Personer med uppdrag"), column=True, is_brief=True),
        Text("plan", _("Årets plan"), column=True, is_brief=True),
        Text("heard", _("Halvåret"), column=True, is_brief=True),
    )
    return Listing(
        kind="body",
        tab=_("Lokala råd"),
        makes=partial(_make_council, desk),
        rows=partial(_council_rows, desk),
        state_of=partial(_heard, desk),
        form=replace(
            form,
            singular=_("Lokalt råd"),
            plural=_("Lokala råd"),
            about=_("De lokala förebyggande råden, med område, ledamöter, plan och iakttagelser."),
            fields=shown,
        ),
        also_reads=frozenset({"local_observation", "local_plan", "local_plan_item", "seat"}),
    )


def _make_council(desk: "Desk", values: dict[str, Any], reasons: "Reasons") -> int:
    from bra_desk.services.local_councils import local_councils

    return local_councils.make_council(desk.register, values, reasons)


def _council_rows(desk: "Desk") -> "list[Row]":
    from bra_desk.services.local_councils import local_councils

    return local_councils.rows_of(desk.register, today())


def _heard(desk: "Desk", body_id: int) -> State | None:
    """Whether a local council has told what it sees this half-year."""
    from bra_desk.services.local_councils import local_councils

    for each in local_councils.councils(desk.register, today()):
        if each.row.id == body_id:
            ground = "fine" if each.is_heard else "late"
            return State(ground, each.heard_text, _("I det här halvåret."))
    return None
