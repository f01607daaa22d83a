"""How the year's citizen pledges were kept."""

from collections.abc import Iterator

from bra_desk.basics.texts import _, joined
from bra_desk.documents.report import SectionContent
from bra_desk.services.entries import Row
from bra_desk.services.pledges.pledges import parties_of
from bra_desk.services.reporting.told import Told, table


def pledges(told: Told) -> Iterator[SectionContent]:
    """Each pledge in force with who made it, its target, and whether it was kept."""
    if not told.year.pledges:
        return
    parties = parties_of(told.session)
    yield SectionContent(
        table=table(
            _("Medborgarlöften som gällde under året"),
            (_("Löfte"), _("Lovas av"), _("Mätbart mål"), _("Hölls det?"), _("Resultat")),
            (
                (
                    each.values["text"],
                    ", ".join(name for _id, name in parties.get(each.id, ())),
                    _target(each),
                    *_kept(told, each),
                )
                for each in told.year.pledges
            ),
        )
    )


def _target(pledge: Row) -> str:
    return pledge.values["target"] or _("Saknas")


def _kept(told: Told, pledge: Row) -> tuple[str, str]:
    """Whether it was kept and what came of it, by the year's follow-up."""
    found = [each for each in told.year.follow_ups if each.values["pledge"] == pledge.id]
    if not found:
        return _("Inte uppföljt"), ""
    reached = joined(*(each.texts["reached"] for each in found))
    return reached or _("Inte bedömt"), "\n".join(each.values["result"] for each in found)
