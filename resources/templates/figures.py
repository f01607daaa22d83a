"""What the papers of numbers say: the appendix of statistics."""

from base import bullet, loop_table, paragraph, run, when
from parts import each, head, texts

_PERIODS = range(1, 9)
_INDICATOR = (
    paragraph("Heading1", run("{{ indikator.rubrik }}")),
    when("indikator.mål", paragraph("Facts", run("Mål: {{ indikator.mål }}"))),
    when("indikator.läge", paragraph("Facts", run("{{ indikator.läge }}"))),
    when(
        "indikator.diagram",
        # the chart stays on the page of its words
        paragraph("Facts", run("{{ indikator.diagram }}")),
        paragraph("Facts", run("Diagram: {{ indikator.bildtext }}")),
    ),
    when("indikator.källrad", paragraph("TableFacts", run("{{ indikator.källrad }}"))),
    when(
        "indikator.rader",
        loop_table(
            ("Värden", "Indikatorns värden, en rad för varje plats och en kolumn för varje period"),
            "rad in indikator.rader",
            (
                ("Plats", "{{ rad.plats }}", 1830),
                *(
                    (f"{{{{ indikator.p{n} }}}} {{{{ utgår_om_tom }}}}", f"{{{{ rad.v{n} }}}}", 905)
                    for n in _PERIODS
                ),
            ),
        ),
    ),
    when("indikator.omfattar", paragraph("Lead", run("Omfattar: {{ indikator.omfattar }}"))),
    when("indikator.läsning", texts("indikator.läsning")),
)
STATISTICS = (
    head("Statistikbilaga")
    + each("indikator in indikatorer", *_INDICATOR)
    + when(
        "källor",
        paragraph("Heading1", run("Källor")),
        each("källa in källor", bullet(run("{{ källa }}"))),
    )
)
