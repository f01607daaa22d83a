"""The page of statistics: indicators, their values, and the files these came from."""

from typing import TYPE_CHECKING

from bra_desk.basics.texts import _
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.list_page import ListPage

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class StatisticsPage(ListPage):
    """Indicators, and the imports behind their values."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(
            desk,
            _("Statistik"),
            Listing(kind="indicator"),
            Listing(kind="statistics_import", tab=_("Importer")),
        )
