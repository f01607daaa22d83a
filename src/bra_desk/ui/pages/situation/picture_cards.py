"""The cards of a picture: problems, the heat map, who sees what, and the picture's parts."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from bra_desk.basics.texts import _, counted
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.situation import Priority
from bra_desk.services import entries
from bra_desk.services.situation.tables import judged
from bra_desk.ui.kit.cards import Card, EmptyState, EntryRow, Pill, button, label
from bra_desk.ui.kit.heat_table import HeatTable
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.pages.situation.picture_words import PRIORITY_PILLS, detail_of, heat_of

if TYPE_CHECKING:
    from bra_desk.services.situation.heat import HeatMap
    from bra_desk.services.situation.pictures import PictureLine
    from bra_desk.services.situation.problems import ProblemLine
    from bra_desk.ui.desk import Desk

#: The parts of a picture, those of 4 § among them, and how much of each is shown.
_PARTS: Final = (
    *("summary", "mapping", "other_information", "analysis", "recommendations"),
    *("other_planning", "sources", "corrections"),
)


def problems_card(desk: "Desk", picture: "PictureLine", found: Sequence["ProblemLine"]) -> Card:
    """A row for each problem, in the picture's own order; a decided one takes no new ones."""
    first = sum(line.row.values["priority"] is Priority.PRIORITISED for line in found)
    count = counted(len(found), _("problem"), _("problem"))
    said = _("{problems}, {first}").format(
        problems=count, first=counted(first, _("prioriterat"), _("prioriterade"))
    )
    card = Card(said[:1].upper() + said[1:] if found else _("Problem"), is_list=True)
    if picture.decided_on is None:
        card.set_action(button(_("Nytt problem"), partial(_new_problem, desk, picture.id), "link"))
    for place, line in enumerate(found, 1):
        row = EntryRow(_title(line, place), detail_of(line), _priority(line))
        row.clicked.connect(partial(_open_problem, desk, line.id))
        card.body.addWidget(row)
    if not found:
        card.body.addWidget(EmptyState(_("Lägesbilden har inga problem än.")))
    return card


def heat_card(desk: "Desk", found: "HeatMap") -> Card:
    """Areas across and categories down; a cell leads to its problems."""
    card = Card(_("Områden och slag av problem"))
    table = HeatTable(_("Omfattning per område och slag av problem"))
    table.show_cells(found.areas, [(row.label, [*map(heat_of, row.cells)]) for row in found.rows])

    def asked(at: int, beside: int) -> None:
        row = found.rows[at]
        ids = row.cells[beside].ids
        if ids:
            desk.open_entries("problem", ids, f"{row.label}, {found.areas[beside]}")

    table.asked.connect(asked)
    card.body.addWidget(table)
    card.body.addWidget(label(found.legend, "small", wraps=True))
    return card


def views_card(desk: "Desk", found: Sequence["ProblemLine"]) -> Card:
    """How each organisation judges each problem, in a column each, and where they differ."""
    names = list(dict.fromkeys(v.texts["organisation"] for line in found for v in line.views))
    card = Card(_("Så bedömer var och en problemen"))
    table = RowTable(
        _("Organisationernas bedömningar sida vid sida"),
        (_("Problem"), *names, _("Skiljer sig i")),
    )
    rows = []
    for line in found:
        if line.views:
            said = {each.texts["organisation"]: judged(each.texts) for each in line.views}
            differs = ", ".join(each.partition(" \u2013 ")[0].lower() for each in line.differences)
            told = (said.get(name, "\u2013") for name in names)
            rows.append((line.id, (line.row.values["title"], *told, differs or _("inget"))))
    table.show_rows(rows)
    table.setWordWrap(True)
    table.cellActivated.connect(lambda at, _beside: _open_problem(desk, table.ids[at]))
    table.show_all_rows()
    card.body.addWidget(table)
    return card


def parts_card(desk: "Desk", picture_id: int) -> Card:
    """The picture's texts as far as they are written, its own pictures, and the plans it gave."""
    form = FORMS["situation_picture"]
    (picture,) = entries.rows(desk.register, "situation_picture", {"id": picture_id})
    card = Card(_("Lägesbildens delar"), is_list=True)
    opened = partial(desk.open_entries, "situation_picture", (picture_id,))
    card.set_action(button(_("Öppna och skriv"), opened, "link"))
    for name in _PARTS:
        text = picture.values[name]
        if text or name in {"mapping", "other_information", "analysis"}:
            _add(card, form.field(name).label, text or _("Saknas"), opened)
    for own in entries.rows(desk.register, "situation_picture", {"joint_picture": picture_id}):
        title = _("Egen bild: {organisation}").format(organisation=own.texts["organisation"])
        opened = partial(desk.open_entries, "situation_picture", (own.id,))
        _add(card, title, own.values["summary"] or own.values["title"], opened)
    for plan in entries.rows(desk.register, "action_plan", {"situation_picture": picture_id}):
        opened = partial(desk.open_entries, "action_plan", (plan.id,))
        _add(card, plan.values["title"], _("Åtgärdsplan som svarar mot lägesbilden"), opened)
    return card


def _add(card: Card, title: str, text: str, opened: Callable[[], object]) -> None:
    """A row that leads somewhere."""
    row = EntryRow(title, text, strong=True)
    row.clicked.connect(lambda _on: opened())
    card.body.addWidget(row)


def _title(line: "ProblemLine", place: int) -> str:
    return f"{line.row.texts['number'] or place}. {line.row.values['title']}"


def _priority(line: "ProblemLine") -> Pill:
    priority = line.row.values["priority"]
    if priority is None:
        return Pill("waiting", _("inte prioriterat än"))
    return Pill(PRIORITY_PILLS[priority], line.row.texts["priority"].lower())


def _open_problem(desk: "Desk", problem_id: int) -> None:
    desk.open_entries("problem", (problem_id,))


def _new_problem(desk: "Desk", picture_id: int) -> None:
    from bra_desk.ui.kit.form_dialog import FormDialog

    dialog = FormDialog(desk, "problem", None, {"picture": picture_id})
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
