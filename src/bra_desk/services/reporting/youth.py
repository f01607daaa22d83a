"""What a report tells of cooperation around youth at risk: counts of a year, never cases."""

from collections.abc import Iterable, Iterator

from bra_desk.basics.texts import _
from bra_desk.documents.report import SectionContent, TableContent
from bra_desk.services.reporting.told import Told, table
from bra_desk.services.youth import youth
from bra_desk.services.youth.youth import YouthLine


def methods(told: Told) -> Iterator[SectionContent]:
    """The year's counts; nothing when nobody has counted."""
    lines = youth.year_lines_in(told.session, told.year.year)
    if lines:
        caption = _("Samverkan kring unga i riskzon")
        yield SectionContent(
            heading=caption,
            table=counts_table(caption, _("Samverkan eller insats"), lines),
            note=FEW,
        )


#: Said under every table of counts.
FEW = _(
    "Antal personer under fem skrivs ”färre än fem”, och ett tal till utelämnas när det annars "
    "hade gått att räkna ut."
)


def counts_table(caption: str, first: str, lines: Iterable[YouthLine]) -> TableContent:
    """Counts beside each other; there are no sums, for a sum would tell what is left out."""
    return table(
        caption,
        (first, _("Nya"), _("Pågår"), _("Avslutade"), _("Möten")),
        ((each.name, each.started, each.ongoing, each.ended, each.meetings) for each in lines),
    )
