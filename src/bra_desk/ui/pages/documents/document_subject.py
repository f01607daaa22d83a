"""What a document is written about, where that is no whole meeting."""

from dataclasses import dataclass

from bra_desk.services.meetings.meeting_view import ItemView


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a document is about where that is no whole meeting."""

    #: The number of the entry that the document needs; None where it needs only a year.
    id: int | None = None
    title: str
    #: The year of a document of a year; None for any other.
    year: int | None = None
    #: The items that a finding may be about.
    items: tuple[ItemView, ...] = ()
