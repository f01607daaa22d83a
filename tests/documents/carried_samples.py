"""True-to-life contents of papers that tell of earlier meetings."""

from datetime import date

from bra_desk.documents.carried import FollowedContent
from bra_desk.documents.minutes import ItemContent
from bra_desk.documents.notice import NoticeContent, NoticeItem
from bra_desk.documents.since_last import ChangeContent, ChangeGroup, SinceLastContent
from tests.documents.samples import NBSP, with_items

CARRIED = ("Protokoll UmeBrå 3/2026, 17 september 2026, §§ 23–34, ej justerat.",)
FOLLOWED = (
    FollowedContent(
        what="Rådet beslutar att Gator och parker ska byta belysningen i gångtunneln.",
        place="§ 31, 17 september",
        who="Gator och parker",
        due_on=date(2026, 11, 10),
        state="Försenat",
        report="Armaturerna är levererade.",
    ),
    FollowedContent(what="Boka plats för dialogerna", state="Klart 1 oktober 2026"),
)
MINUTES = with_items(
    ItemContent(
        number=f"§{NBSP}36",
        title="Föregående protokoll och uppföljning av beslut",
        background="Av nio uppdrag är sju klara.",
        carried=CARRIED,
        followed=FOLLOWED,
    ),
    ItemContent(
        number=f"§{NBSP}37", title="Kameror", came_from="Fortsätter från § 31, 17 september"
    ),
)
NOTICE = NoticeContent(
    municipality="Umeå kommun",
    council_name="UmeBrå",
    body_name="UmeBrå",
    title="UmeBrå 4/2026",
    held_on=date(2026, 11, 26),
    items=(NoticeItem(number=f"§{NBSP}36", title="Förra", carried=CARRIED, followed=FOLLOWED),),
)
SINCE_LAST = SinceLastContent(
    municipality="Umeå kommun",
    council_name="Umeå lokala brottsförebyggande råd",
    body_name="UmeBrå, Umeå brottsförebyggande råd",
    title="UmeBrå 4/2026",
    held_on=date(2026, 11, 26),
    since=date(2026, 9, 17),
    diary_number="KS-2026/00012",
    counts=("Beslut och uppdrag: 1 klar och 1 försenad.", "Åtgärder: 1 kommande."),
    decisions=(
        ChangeGroup(
            heading="Klart",
            rows=(
                ChangeContent(
                    what="Beställa armaturer",
                    place="§ 31, 17 september",
                    who="Gator och parker",
                    told="Klart 2 oktober 2026",
                    note="Leveransen väntas vecka 46.",
                ),
            ),
        ),
        ChangeGroup(
            heading="Försenat", rows=(ChangeContent(what="Skriva regler", told="Ingen dag"),)
        ),
    ),
    measures=(
        ChangeGroup(
            heading="Kommande",
            rows=(ChangeContent(what="Åtgärd 3, Ungdomsteam", told="Följs upp 1 februari"),),
        ),
    ),
    contact=("UmeBrås kansli", "umebra@example.se"),
)
QUIET = SinceLastContent(
    municipality="Umeå kommun",
    council_name="UmeBrå",
    body_name="EST-gruppen",
    title="EST 3/2026",
    held_on=date(2026, 11, 26),
)
CASES = (
    ("minutes", MINUTES),
    ("notes", MINUTES),
    ("notice", NOTICE),
    ("since_last", SINCE_LAST),
    ("since_last", QUIET),
)
