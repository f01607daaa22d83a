"""Why a problem is there: its causes, whether they can be influenced, and what is done to them.

The four levels and the causes of causes are those of a cause tree; each measure hangs on what it
is to change, so that the thread from the problem to the result has no gap.
"""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key


class CauseLevel(enum.StrEnum):
    """Where a cause lies: the place, those exposed, those who offend, or what is around them."""

    SITUATION = "situation"
    VICTIM = "victim"
    OFFENDER = "offender"
    STRUCTURE = "structure"


class Influence(enum.StrEnum):
    """Whether the council's parties can do anything about a cause."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


#: A cause with one of these asks for a measure.
INFLUENCED = frozenset({Influence.YES, Influence.PARTLY})


class Certainty(enum.StrEnum):
    """How well it is known that a cause is one."""

    SHOWN = "shown"
    LIKELY = "likely"
    ASSUMED = "assumed"


class CauseAnalysis(Entry):
    """How the causes of a problem were found: when, how, by whom, and what it came to."""

    __tablename__ = "cause_analysis"

    problem_id: Mapped[int] = belongs_to("problem")
    #: None while the analysis is under way.
    analysed_on: Mapped[date | None] = mapped_column(default=None)
    method: Mapped[str] = mapped_column(default="")
    #: Roles and organisations, never those whom the problem is about.
    participants: Mapped[str] = mapped_column(default="")
    conclusion: Mapped[str] = mapped_column(default="")
    #: What nobody knows yet, and how that is to be found out.
    unknown: Mapped[str] = mapped_column(default="")
    #: When the causes are to be looked at again; None when nobody has said.
    review_on: Mapped[date | None] = mapped_column(default=None)


class Cause(Entry):
    """Something that makes a problem arise, last or grow."""

    __tablename__ = "cause"

    problem_id: Mapped[int] = belongs_to("problem")
    #: The cause that this one is behind; None when it is a cause of the problem itself.
    parent_id: Mapped[int | None] = refers_to("cause")
    #: The order among the causes of the problem; None when nobody has ordered them.
    position: Mapped[int | None] = mapped_column(default=None)
    text: Mapped[str]
    #: None while nobody has placed it.
    level: Mapped[CauseLevel | None] = mapped_column(default=None)
    description: Mapped[str] = mapped_column(default="")
    #: What says so: numbers, reports, observations, research, with the source.
    evidence: Mapped[str] = mapped_column(default="")
    certainty: Mapped[Certainty | None] = mapped_column(default=None)
    #: None while nobody has judged it.
    influence: Mapped[Influence | None] = mapped_column(default=None)
    #: By whom and how it can be influenced, or why not.
    influence_note: Mapped[str] = mapped_column(default="")
    text_key: Mapped[str | None] = sort_key("text")


class MeasureCause(Entry):
    """What a measure is to change: a cause, or a problem whose causes are not known yet."""

    __tablename__ = "measure_cause"

    measure_id: Mapped[int] = belongs_to("measure")
    #: None when it hangs on the problem itself.
    cause_id: Mapped[int | None] = refers_to("cause")
    #: Filled only where no cause is: a cause has its problem.
    problem_id: Mapped[int | None] = refers_to("problem")
    #: How the measure is thought to work on it.
    effect: Mapped[str] = mapped_column(default="")
