"""The analysis of a problem's causes as a document: the tree as a picture and in tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import NBSP, _, joined, listed, long_date, shortened
from bra_desk.charts.tree import TreeText, tree_chart
from bra_desk.documents.pictures import Picture
from bra_desk.documents.report import (
    ReportContent,
    RowContent,
    SectionContent,
    TableContent,
)
from bra_desk.services.causes.cause_trees import CauseTree, TreeNode, cause_tree_in, place_of
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.framed import chapter, framed
from bra_desk.storage.register import Session

#: The kinds of entry whose texts stand in it.
KINDS: Final = (
    *("problem", "cause_analysis", "cause", "measure_cause", "measure", "follow_up"),
    *("situation_picture", "area", "organisation", "settings"),
)
#: What stands in a cell that has nothing to say.
_NOTHING: Final = "\u2013"
#: More boxes than this outermost have no room on a page; then each level gets its own picture.
_MOST: Final = 14


def cause_analysis(session: Session, problem_id: int) -> ReportContent:
    """The analysis as the register tells it today. Errors: EntryMissing."""
    tree = cause_tree_in(session, problem_id, clock.today())
    chapters = (
        chapter("problem", _("Problemet"), [SectionContent(bullets=tuple(_facts(tree.problem)))]),
        chapter("analysis", _("Analysen"), _analysis(tree)),
        chapter("tree", _("Orsaksträdet"), _pictures(tree)),
        chapter("causes", _("Orsakerna"), _levels(tree)),
        chapter("measures", _("Åtgärderna"), _measures(session, tree)),
        chapter("left", _("Det som återstår"), [_left(tree)]),
    )
    title, ground = tree.problem.values["title"], tree.problem.texts["picture"]
    told = framed(session, _("Orsaksanalys:"), title, chapters, ground)
    is_done = tree.analysis is not None and tree.analysis.values["analysed_on"] is not None
    return replace(told, is_finished=is_done)


def cause_findings(session: Session, problem_id: int) -> tuple[str, ...]:
    """What is missing in an analysis, one sentence each."""
    return tuple(findings_of(cause_tree_in(session, problem_id, clock.today())))


def findings_of(tree: CauseTree) -> Iterator[str]:
    """The same of a tree that is read."""
    if not tree.causes:
        yield _("Problemet har inga orsaker än.")
        return
    if tree.analysis is None or not tree.analysis.values["conclusion"]:
        yield _("Analysen har ingen slutsats.")
    empty = [each.title.lower() for each in tree.root.branches if not each.branches]
    if empty:
        yield _("Ingen orsak är noterad för: {levels}.").format(levels=listed(empty))
    rows = [each.row for each in tree.causes if each.row is not None]
    for sentence, found in (
        (_("Utan stöd och källa: {causes}."), [r for r in rows if not r.values["evidence"]]),
        (_("Inte bedömda: {causes}."), [r for r in rows if r.values["influence"] is None]),
        (_("Går att påverka, men saknar åtgärd: {causes}."), list(tree.open_causes)),
    ):
        if found:
            names = [f"”{shortened(row.values['text'])}”" for row in found]
            yield sentence.format(causes=listed(names))


def tree_words(root: TreeNode) -> str:
    """The tree in words, for those who do not see the picture."""
    told = [_("Orsaksträd för problemet {title}.").format(title=root.title)]
    for level in root.branches:
        causes = [_with_behind(each) for each in level.branches if each.kind == "cause"]
        nothing = _("ingen orsak noterad")
        told.append(f"{level.title}: {'; '.join(causes) or nothing}.")
    return " ".join(told)


def _with_behind(cause: TreeNode) -> str:
    behind = [_with_behind(each) for each in cause.branches if each.kind == "cause"]
    if not behind:
        return cause.title
    return _("{cause} (bakom den: {behind})").format(cause=cause.title, behind=listed(behind))


def _facts(problem: Row) -> Iterator[str]:
    values, texts = problem.values, problem.texts
    reason = values["priority_reason"]
    for label, value in (
        (_("Kategori"), texts["category"]),
        (_("Område och plats"), place_of(problem)),
        (_("Drabbar"), values["target_group"]),
        (_("Omfattning"), joined(texts["extent"], values["extent_text"], between="; ")),
        (_("Utveckling"), texts["trend"]),
        (_("När det händer"), values["pattern"]),
        (_("Följder"), values["consequence"]),
        (_("Prioritering"), joined(texts["priority"], reason, between="; ")),
        (_("Källa"), values["source"]),
    ):
        if value:
            yield f"{label}: {' '.join(value.split())}"


def _analysis(tree: CauseTree) -> Iterator[SectionContent]:
    if tree.analysis is None:
        yield SectionContent(text=_("Hur analysen gjordes är inte beskrivet i registret."))
        return
    values = tree.analysis.values
    days = (
        (_("Analyserat"), values["analysed_on"]),
        (_("Ses över senast"), values["review_on"]),
    )
    facts = [f"{label}: {long_date(day)}" for label, day in days if day is not None]
    if values["method"]:
        facts.append(_("Metod: {method}").format(method=values["method"]))
    if facts:
        yield SectionContent(bullets=tuple(facts))
    for heading, name in (
        (_("Deltagare"), "participants"),
        (_("Slutsats"), "conclusion"),
        (_("Det vi inte vet"), "unknown"),
    ):
        if values[name]:
            yield SectionContent(heading=heading, text=values[name])


def _pictures(tree: CauseTree) -> Iterator[SectionContent]:
    """The tree; one picture for each level where one for all would not fit the page."""
    if not tree.causes:
        yield SectionContent(text=_("Problemet har inga orsaker i registret än."))
        return
    if _outermost(tree.root) <= _MOST:
        yield _picture(tree.root, _("Orsaksträd"))
        return
    for level in tree.root.branches:
        if any(each.kind == "cause" for each in level.branches):
            root = replace(tree.root, branches=(level,))
            yield replace(_picture(root, level.title), heading=level.title)


def _picture(root: TreeNode, name: str) -> SectionContent:
    draw = partial(tree_chart, _drawn(root))
    caption = _("{name}: {title}").format(name=name, title=root.title)
    picture = Picture(draw=draw, alt_text=tree_words(root))
    how = _("Läses från vänster: problemet, nivåerna, orsakerna och orsakerna bakom dem.")
    return SectionContent(picture=picture, caption=caption, source_line=how)


def _drawn(node: TreeNode) -> TreeText:
    branches = tuple(_drawn(each) for each in node.branches if each.kind != "measure")
    note = node.state_text if node.kind == "cause" else ""
    is_strong = node.kind in {"problem", "level"}
    return TreeText(shortened(node.title, 140), note, is_strong, branches)


def _outermost(node: TreeNode) -> int:
    inner = [each for each in node.branches if each.kind != "measure"]
    return sum(_outermost(each) for each in inner) or 1


def _levels(tree: CauseTree) -> Iterator[SectionContent]:
    headings = (_("Orsak"), _("Stöd och källa"), _("Går att påverka"), _("Åtgärder"))
    for level in tree.root.branches:
        rows = [row for each in level.branches for row in _cause_rows(each, 0)]
        if not rows:
            yield SectionContent(heading=level.title, text=_("Ingen orsak är noterad."))
        elif level.branches[0].kind == "cause":
            caption = _("{level}: orsaker, stöd och åtgärder").format(level=level.title)
            yield SectionContent(heading=level.title, table=_table(caption, headings, rows))


def _cause_rows(node: TreeNode, depth: int) -> Iterator[tuple[str, ...]]:
    """A row for a cause and one for each behind it, with a mark for how far behind."""
    if node.row is None or node.kind != "cause":
        if node.kind == "measure":
            yield (node.title, "", "", "")
        return
    values, texts = node.row.values, node.row.texts
    mark = f"{'→' * depth}{NBSP}" if depth else ""
    yield (
        _lines(f"{mark}{values['text']}", values["description"]),
        _lines(texts["certainty"], values["evidence"]),
        _lines(texts["influence"] or _("Inte bedömd"), values["influence_note"]),
        "; ".join(each.title for each in node.branches if each.kind == "measure"),
    )
    for each in node.branches:
        if each.kind == "cause":
            yield from _cause_rows(each, depth + 1)


def _measures(session: Session, tree: CauseTree) -> Iterator[SectionContent]:
    """What is done, how it is to work, and what came of it."""
    found = {each.id: each for each in tree.root.walked() if each.kind == "measure"}
    if not found:
        yield SectionContent(text=_("Ingen åtgärd hänger på problemets orsaker än."))
        return
    effects: dict[int, str] = {}
    mine = [cause.id for cause in tree.causes]
    for tie in rows_in(session, "measure_cause", {"measure": sorted(found), "cause": mine}):
        what = tie.values["effect"]
        told = (effects.get(tie.values["measure"], ""), what)
        effects[tie.values["measure"]] = " ".join(filter(None, told))
    results = _results(session, sorted(found))
    headings = (_("Åtgärd"), _("Så ska den påverka"), _("Ansvarig"), _("Läge och resultat"))
    rows = (
        (
            node.title,
            effects.get(id, ""),
            node.detail,
            _lines(node.state_text, results.get(id, "")),
        )
        for id, node in found.items()
    )
    caption = _("Åtgärder mot orsakerna, med ansvarig, läge och resultat")
    yield SectionContent(table=_table(caption, headings, rows))


def _results(session: Session, measures: Sequence[int]) -> dict[int, str]:
    """The newest result of each measure: of its last follow-up that has one, else its own."""
    rows = rows_in(session, "measure", {"id": list(measures)})
    found = {row.id: row.values["result"] for row in rows}
    told = rows_in(session, "follow_up", {"measure": list(measures)})
    for each in sorted(told, key=lambda row: int(row.values["year"])):
        if each.values["result"]:
            found[each.values["measure"]] = f"{each.values['year']}: {each.values['result']}"
    return found


def _left(tree: CauseTree) -> SectionContent:
    found = tuple(findings_of(tree))
    if found:
        return SectionContent(bullets=found)
    return SectionContent(text=_("Alla nivåer har orsaker, och det som går att påverka påverkas."))


def _table(caption: str, headings: tuple[str, ...], rows: Iterable[Iterable[str]]) -> TableContent:
    told = tuple(RowContent(tuple(cell.strip() or _NOTHING for cell in row)) for row in rows)
    return TableContent(caption=caption, headings=headings, rows=told)


def _lines(first: str, second: str) -> str:
    """What is said first, and what follows in the same cell."""
    return f"{first}. {second}" if first and second else first or second
