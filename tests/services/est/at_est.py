"""What tests of EST share: a group with two reporters, and ways to report."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from bra_desk.model.council import BodyType
from bra_desk.model.situation import ProblemCategory
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
#: The Mondays of the weeks around today, which is the Sunday of week 47.
WEEK_45, WEEK_46, WEEK_47 = date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16)


@dataclass(frozen=True)
class Est:
    """A group that reports every week, and what it stands on."""

    register: Register
    group: int
    body: int
    east: int
    west: int
    #: Fritid reports on the east, Bostaden on all.
    fritid: int
    bostaden: int
    owner: int

    def report(self, day: date, **values: Any) -> int:
        """A report of the period that begins on a day, from the east unless said."""
        held = {"est_group": self.group, "area": self.east, "period_on": day} | values
        return make.entry(self.register, "est_report", **held)

    def seen(self, day: date, category: ProblemCategory, times: int = 1, **values: Any) -> int:
        """A report of a category, so many times."""
        return self.report(day, category=category, occurrences=times, **values)


def begun(register: Register) -> Est:
    """A group with two reporters, and nothing reported."""
    make.entry(register, "settings")
    body = make.body(register, name="EST Öst", short_name="EST Öst", body_type=BodyType.EST_GROUP)
    group = make.entry(register, "est_group", body=body)
    east, west = (make.entry(register, "area", name=name) for name in ("Berget", "Ängen"))
    owner = make.organisation(register, "Fritid")
    other = make.organisation(register, "Bostaden")
    fritid = make.entry(register, "est_reporter", est_group=group, organisation=owner, area=east)
    bostaden = make.entry(
        register, "est_reporter", est_group=group, organisation=other, function="husvärdar"
    )
    return Est(register, group, body, east, west, fritid, bostaden, owner)
