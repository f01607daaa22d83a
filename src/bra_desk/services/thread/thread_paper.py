"""The red thread as a document: a chapter for each goal with its chain, then the broken links."""

from collections.abc import Iterator, Sequence
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted
from bra_desk.documents.report import (
    ChapterContent,
    ReportContent,
    RowContent,
    SectionContent,
    TableContent,
)
from bra_desk.services.framed import framed
from bra_desk.services.thread.thread import Chain
from bra_desk.services.thread.thread_breaks import Break, breaks_of, facts_in
from bra_desk.services.thread.thread_entries import KINDS as ON_THREAD
from bra_desk.services.thread.thread_entries import kind_name
from bra_desk.services.thread.thread_nodes import Node
from bra_desk.services.thread.thread_rule import Facts
from bra_desk.storage.register import Session

#: The kinds of entry whose texts may stand in it.
KINDS: Final = (
    *ON_THREAD,
    "agreement",
    "organisation",
    "settings",
)
#: What a goal answers to, as lists above the tables.
_ABOVE: Final = (
    ("situation_picture", _("Lägesbild")),
    ("problem", _("Problem")),
    ("cause", _("Orsaker")),
)
#: The tables of a chapter: the heading, and the kinds of entry that stand in it.
_TABLES: Final = (
    (_("Beslut, planer och löften"), ("decision", "action_plan", "pledge")),
    (_("Åtgärder"), ("measure",)),
    (_("Indikatorer"), ("indicator",)),
    (_("Uppföljning och rapport"), ("follow_up", "report")),
)


def red_thread(session: Session, year: int) -> ReportContent:
    """The thread as it is today, with the follow-ups and reports of a year."""
    today = clock.today()
    facts = facts_in(session, today, year)
    goals = [key for key in facts.thread.nodes if key[0] == "goal"]
    chapters = (_chapter(facts.thread.chain(key), facts) for key in goals)
    broken = _broken(breaks_of(facts))
    return framed(session, _("Den röda tråden"), str(year), (*chapters, broken))


def thread_findings(session: Session, year: int) -> tuple[str, ...]:
    """The broken links, one sentence for each kind."""
    return tuple(each.text for each in breaks_of(facts_in(session, clock.today(), year)))


def _chapter(chain: Chain, facts: Facts) -> ChapterContent:
    return ChapterContent(
        key=f"goal:{chain.focus.id}",
        title=chain.focus.caption,
        sections=tuple(_sections(chain, facts)),
    )


def _sections(chain: Chain, facts: Facts) -> Iterator[SectionContent]:
    """Where the goal stands, what it answers to, and the links down to the result."""
    detail, state = chain.focus.detail, chain.focus.state_text
    yield SectionContent(text=f"{detail}. {state}." if detail else f"{state}.")
    for kind, heading in _ABOVE:
        told = tuple(each.caption for each in chain.upwards if each.kind == kind)
        if told:
            yield SectionContent(heading=heading, bullets=told)
    years = {
        (kind, row.id): row.values["year"]
        for kind in ("follow_up", "report")
        for row in facts.entries.rows[kind]
    }
    for heading, kinds in _TABLES:
        found = [
            each
            for each in chain.downwards
            if each.kind in kinds and years.get(each.key, facts.year) == facts.year
        ]
        yield _linked(heading, found)


def _linked(heading: str, nodes: Sequence[Node]) -> SectionContent:
    """A table of entries; a sentence where the thread has nothing there."""
    if not nodes:
        return SectionContent(heading=heading, text=_("Här är tråden bruten: inget finns."))
    rows = tuple(
        RowContent((kind_name(each.kind), each.caption, each.detail or "–", each.state_text))
        for each in nodes
    )
    caption = _("{heading}: {count} som hör till målet").format(
        heading=heading, count=counted(len(rows), _("post"), _("poster"))
    )
    headings = (_("Slag"), _("Post"), _("Hör till"), _("Läge"))
    return SectionContent(
        heading=heading, table=TableContent(caption=caption, headings=headings, rows=rows)
    )


def _broken(found: Sequence[Break]) -> ChapterContent:
    sections = tuple(
        SectionContent(heading=each.text, bullets=tuple(node.caption for node in each.nodes))
        for each in found
    )
    whole = (SectionContent(text=_("Ingen länk är bruten.")),)
    return ChapterContent(key="broken", title=_("Brutna länkar"), sections=sections or whole)
