"""The papers that come after a meeting: lists of decisions and dispatches, index, summary."""

from base import bullet, facts, loop_table, paragraph, run, when
from look import LANDSCAPE
from parts import CONTACT, each, head, texts

DRAFT = when("utkast", paragraph("Draft", run("{{ utkast }}")))
DISPATCH_LIST = (
    head(
        "Expedieringslista",
        facts("organ", "Organ", "{{ organ }}"),
        facts("datum", "Mötesdatum", "{{ datum }}"),
        facts("justering", "Protokoll", "{{ justering }}"),
        facts("antal", "Läge", "{{ antal }}"),
    )
    + when(
        "utskick",
        paragraph("Heading1", run("Mottagare")),
        loop_table(
            ("Expedieringslista", "Vem som får vilket beslut, och när det skickades"),
            "rad in utskick",
            (
                ("Paragraf", "{{ rad.nummer }}", 1500),
                ("Ärende", "{{ rad.ärende }}", 4400),
                ("Mottagare", "{{ rad.mottagare }}", 3400),
                ("Skickat", "{{ rad.skickat }}", 2602),
                ("Anteckning {{ utgår_om_tom }}", "{{ rad.anteckning }}", 2100),
            ),
            LANDSCAPE,
        ),
    )
    + CONTACT
)
DECISION_LIST = (
    head(
        "Beslutslista",
        DRAFT,
        facts("organ", "Organ", "{{ organ }}"),
        facts("period", "Period", "{{ period }}"),
        facts("antal", "Antal", "{{ antal }}"),
    )
    + when(
        "beslut",
        paragraph("Heading1", run("Beslut")),
        loop_table(
            ("Beslutslista", "Besluten i ordning, med ansvarig, sista dag och läge"),
            "rad in beslut",
            (
                ("Paragraf", "{{ rad.nummer }}", 1250),
                ("Datum", "{{ rad.datum }}", 1950),
                (
                    "Beslut",
                    paragraph("TableFacts", run("{{ rad.ärende }}"))
                    + texts("rad.stycken", "TableText"),
                    5202,
                ),
                ("Ansvarig", "{{ rad.ansvarig }}", 2500),
                ("Senast", "{{ rad.senast }}", 1900),
                ("Läge", "{{ rad.läge }}", 1200),
            ),
            LANDSCAPE,
        ),
    )
    + CONTACT
)
YEAR_INDEX = (
    head(
        "Årsregister",
        DRAFT,
        facts("organ", "Organ", "{{ organ }}"),
        facts("antal", "Innehåll", "{{ antal }}"),
    )
    + when(
        "ärenden",
        paragraph("Heading1", run("Ärenden i ordning")),
        loop_table(
            ("Ärenden i ordning", "Årets ärenden med paragraf, dag och beslut i korthet"),
            "ärende in ärenden",
            (
                ("Paragraf", "{{ ärende.nummer }}", 1150),
                ("Dag", "{{ ärende.dag }}", 1500),
                ("Ärende", ("{{ ärende.rubrik }}", "ärende.diarienummer"), 2820),
                ("Beslut", texts("ärende.beslut", "TableText"), 3600),
            ),
        ),
    )
    + when(
        "bokstäver",
        paragraph("Heading1", run("Ämnen från A till Ö")),
        each(
            "del in bokstäver",
            paragraph("Heading2", run("{{ del.bokstav }}")),
            each(
                "rad in del.ämnen",
                paragraph("IndexLine", run("{{ rad.ämne }}"), run(", {{ rad.paragrafer }}")),
            ),
        ),
    )
    + CONTACT
)
SUMMARY = (
    head(
        "Snabbreferat",
        DRAFT,
        facts("organ", "Organ", "{{ organ }}"),
        facts("datum", "Datum", "{{ datum }}"),
        facts("tid", "Tid", "{{ tid }}"),
        facts("representerade", "Representerade", "{{ representerade }}"),
    )
    + when(
        "beslut",
        paragraph("Heading1", run("Mötet beslutade")),
        each(
            "ärende in beslut",
            bullet(run("{{ ärende.rubrik }}", "Label"), run(". {{ ärende.texter | join(' ') }}")),
        ),
    )
    + when(
        "togs_upp",
        paragraph("Heading1", run("Mötet tog upp")),
        each("rubrik in togs_upp", bullet(run("{{ rubrik }}"))),
    )
    + when(
        "nästa_möte",
        paragraph("Heading1", run("Nästa möte")),
        paragraph("Normal", run("{{ nästa_möte }}")),
    )
    + CONTACT
)
