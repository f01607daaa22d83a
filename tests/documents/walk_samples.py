"""True-to-life contents for the papers of safety walks."""

from functools import partial

from bra_desk.documents.origin import NamedContent
from bra_desk.documents.pictures import Picture
from bra_desk.documents.walks import (
    ObservationContent,
    ResponsibleContent,
    RulingCount,
    WalkContent,
)
from tests.exchange import pictures


def photo(alt_text: str, width: int = 400, height: int = 300) -> Picture:
    """A photo that stands upright when it is taller than it is wide."""
    draw = partial(pictures.jpeg, width, height)
    return Picture(draw=draw, alt_text=alt_text, width=57 if height > width else 76, name="Bild")


TUNNEL = ObservationContent(
    number="1",
    place="Gångtunneln",
    text="Två av tre armaturer är släckta.\nDe flesta går hellre över vägen.",
    category="Belysning",
    proposal="Byt alla armaturer till slagtåliga.",
    responsible="Gator och parker, enhetschef belysning",
    ruling="Åtgärdas nu",
    due="10 november 2026",
    done="10 november 2026",
    checked="19 november 2026, Ljust i hela tunneln.",
    earlier="nummer 4 på förra vandringen",
    results=(NamedContent(title="Belysning i gångtunneln vid Ersboda centrum"),),
    photos=(photo("Mörk gångtunnel"), photo("Samma tunnel från norr", 300, 400)),
)
PATH = ObservationContent(
    number="2",
    place="Skogsstigen",
    text="Mörkt och ensligt.",
    ruling="Åtgärdas inte",
    reason="Stigen är ingen anlagd gångväg.",
    responsible="Gator och parker",
)
BARE = ObservationContent(number="3", text="Otryggt.", ruling="Inget beslut än")
WALK = WalkContent(
    municipality="Umeå kommun",
    council_name="UmeBrå",
    title="Trygghetsvandring Ersboda",
    held_on="torsdag 8 oktober 2026",
    time="kl. 18.30–20.15",
    daylight="Mörker",
    area="Ersboda",
    gathering_place="Biblioteket",
    organiser="Kansliet",
    participants="11 personer: 7 boende och 4 barn och unga",
    premeeting_on="28 september 2026",
    follow_up_on="29 oktober 2026",
    earlier="Trygghetsvandring Ersboda, 5 oktober 2023",
    route="Centrum\nGångtunneln\nSkolan",
    premeeting="Gruppen ville se tunneln.",
    follow_up="Alla punkter fick svar.",
    standing="4 iakttagelser: 1 utan beslut, 1 klar, 1 åtgärdas inte och 1 bra",
    summary=(
        RulingCount(
            name="Gator och parker", total="2", undecided="0", waiting="0", done="1", refused="1"
        ),
    ),
    good=(ObservationContent(number="4", place="Lekparken", text="Nya bänkar."),),
    problems=(TUNNEL, PATH, BARE),
    responsible=(
        ResponsibleContent(
            name="Gator och parker",
            standing="2 iakttagelser: 1 klar och 1 åtgärdas inte",
            observations=(TUNNEL, PATH),
        ),
        ResponsibleContent(name="Utan ansvarig", observations=(BARE,)),
    ),
    unsorted=(photo("Bild från vandringen, utan beskrivning."),),
    contact=("Umeå kommun, 901 84 Umeå",),
)
DRAFT = WalkContent(
    municipality="", council_name="BRÅ", title="Vandring", held_on="Datum saknas", is_public=True
)
CASES = (
    ("walk_protocol", WALK),
    ("walk_protocol", DRAFT),
    ("walk_list", WALK),
    ("walk_list", DRAFT),
)
