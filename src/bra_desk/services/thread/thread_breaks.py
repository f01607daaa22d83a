"""Where the red thread is broken, kind by kind, with the entries and what mends them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.agreement import AgreementState
from bra_desk.services import agreements
from bra_desk.services.thread.thread import Thread, thread_in
from bra_desk.services.thread.thread_entries import read_entries
from bra_desk.services.thread.thread_nodes import Node
from bra_desk.services.thread.thread_rule import Facts, Mend, Rule
from bra_desk.services.thread.thread_rules import rules
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Break:
    """Entries of a kind that lack the same link."""

    #: The name that scripts know it by: measure_goal.
    code: str
    kind: str
    #: 4 åtgärder saknar mål
    text: str
    nodes: tuple[Node, ...]
    mend: Mend


@dataclass(frozen=True, kw_only=True)
class Look:
    """The thread with its breaks, as a page shows them."""

    thread: Thread
    breaks: tuple[Break, ...]

    @property
    def count(self) -> int:
        """How many links are broken."""
        return sum(len(each.nodes) for each in self.breaks)


def look(register: Register, today: date) -> Look:
    """The thread and where it is broken, read in one go."""
    with register.read() as session:
        facts = facts_in(session, today)
        return Look(thread=facts.thread, breaks=breaks_of(facts))


def breaks(register: Register, today: date) -> tuple[Break, ...]:
    """Where the thread is broken, read in one go."""
    with register.read() as session:
        return breaks_of(facts_in(session, today))


def breaks_of(facts: Facts) -> tuple[Break, ...]:
    """Where a thread that is read is broken."""
    return tuple(each for rule in rules(facts.year) for each in _found(rule, facts))


def _found(rule: Rule, facts: Facts) -> Iterator[Break]:
    """What breaks a rule; nothing when the thread holds there."""
    nodes = tuple(
        facts.thread.nodes[rule.kind, row.id]
        for row in facts.entries.rows[rule.kind]
        if rule.is_broken(row, facts)
    )
    if nodes:
        form = FORMS[rule.kind]
        name = form.counted(len(nodes))
        text = f"{name} {rule.words.format(year=facts.year)}"
        yield Break(code=rule.code, kind=rule.kind, text=text, nodes=nodes, mend=rule.mend)


def facts_in(session: Session, today: date, year: int | None = None) -> Facts:
    """What the rules look at; without `year` the results of the last one that is over."""
    entries = read_entries(session, today)
    gone = (AgreementState.ENDED, AgreementState.REPLACED)
    lines = agreements.lines_in(session, today)
    tasks = {each.values["agenda_item"] for each in reads.stored(session, "task")}
    decisions = entries.rows["decision"]
    return Facts(
        entries=entries,
        thread=thread_in(session, entries),
        living=frozenset(line.id for line in lines if line.state not in gone),
        year=today.year - 1 if year is None else year,
        tasked=frozenset(row.id for row in decisions if row.values["agenda_item"] in tasks),
    )
