"""The situation as a report tells it: the picture in use that year, and what it says first."""

from collections.abc import Iterator
from datetime import date

from bra_desk.basics.texts import _, long_date
from bra_desk.documents.report import SectionContent
from bra_desk.services.reporting.told import Told
from bra_desk.services.situation import heat, pictures, problems, tables


def situation(told: Told) -> Iterator[SectionContent]:
    """The picture that was in use when the year ended; nothing when there was none."""
    session, last = told.session, date(told.year.year, 12, 31)
    picture = pictures.in_use_in(session, last)
    if picture is None or picture.decided_on is None:
        return
    stored = pictures.stored_in(session, picture.id)
    decided = _("{title} beslutades {day}.").format(
        title=picture.title, day=long_date(picture.decided_on)
    )
    summary = stored.values["summary"]
    yield SectionContent(heading=_("Lägesbilden"), text="\n".join(filter(None, (decided, summary))))
    lines = problems.problems_in(session, picture.id)
    if lines:
        first = tables.priorities(lines)
        yield from (first,) if first is not None else ()
        yield tables.overview(lines)
        yield from tables.heat_sections(heat.heat_map_in(session, picture.id))
