"""How charts look: on white paper, or in the colours of the window."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Look:
    """Colours and sizes of a chart; the shapes are the same in all."""

    ink: str
    soft: str
    line: str
    ground: str
    #: One for each place in turn; markers and hatches tell them apart without colour.
    colours: tuple[str, ...]
    #: The colour of what is to be reached.
    target: str
    points: float = 9.0


#: The look of a printed page; dark enough for paper copies in grey.
PAPER = Look(
    ink="#1d2733",
    soft="#55606c",
    line="#d5dbe1",
    ground="#ffffff",
    colours=("#0b5394", "#8a5a00", "#1b6b3a", "#7b2d5e", "#4a4a4a"),
    target="#a3201d",
)
