"""The papers of a safety walk: its protocol, and the lists to those who answer for the places."""

from base import facts, loop_table, paragraph, run, when
from look import LANDSCAPE
from parts import CONTACT, each, texts

# photos stand side by side as far as there is room
_PHOTOS = when(
    "sedd.bilder",
    paragraph("Normal", run("{% for bild in sedd.bilder %}{{ bild }} {% endfor %}")),
)
_WHERE = (
    facts("datum", "Datum", "{{ datum }}")
    + facts("tid", "Tid", "{{ tid }}")
    + facts("ljus", "Ljus", "{{ ljus }}")
    + facts("område", "Område", "{{ område }}")
    + facts("samling", "Samling", "{{ samling }}")
    + facts("arrangör", "Arrangör", "{{ arrangör }}")
    + facts("deltagare", "Deltagare", "{{ deltagare }}")
    + facts("förmöte", "Förmöte", "{{ förmöte }}")
    + facts("uppföljande_möte", "Uppföljande möte", "{{ uppföljande_möte }}")
    + facts("följer_upp", "Följer upp", "{{ följer_upp }}")
    + facts("läge", "Läge", "{{ läge }}")
)
_PROBLEM = (
    paragraph("Heading2", run("{{ sedd.rubrik }}")),
    when("sedd.fakta", paragraph("Facts", run("{{ sedd.fakta }}"))),
    texts("sedd.text"),
    when(
        "sedd.förslag",
        paragraph("Normal", run("Förslag: ", "Label"), run("{{ sedd.förslag | join(' ') }}")),
    ),
    when(
        "sedd.ansvarig",
        paragraph("Normal", run("Ansvarig: ", "Label"), run("{{ sedd.ansvarig }}")),
    ),
    when("sedd.beslut", paragraph("Decision", run("{{ sedd.beslut }}"))),
    when("sedd.skäl", each("stycke in sedd.skäl", paragraph("DecisionFacts", run("{{ stycke }}")))),
    when(
        "sedd.efterkontroll",
        paragraph(
            "Normal", run("Efterkontroll: ", "Label"), run("{{ sedd.efterkontroll | join(' ') }}")
        ),
    ),
    when(
        "sedd.ledde_till",
        paragraph("Normal", run("Går vidare i: ", "Label"), run("{{ sedd.ledde_till }}")),
    ),
    _PHOTOS,
)


def _head(title: str, *lines: str) -> str:
    return (
        when("kommun", paragraph("Sender", run("{{ kommun }}")))
        + paragraph("Title", run(title))
        + paragraph("Subtitle", run("{{ möte }}"))
        + "".join(lines)
    )


WALK_PROTOCOL = (
    _head("Protokoll", when("version", paragraph("Draft", run("{{ version }}"))), _WHERE)
    + when("rutt", paragraph("Heading1", run("Rutt")), texts("rutt"))
    + when("från_förmötet", paragraph("Heading1", run("Från förmötet")), texts("från_förmötet"))
    + when(
        "sammanställning",
        paragraph("Heading1", run("Sammanställning")),
        loop_table(
            ("Iakttagelser per ansvarig", "Hur många brister varje ansvarig har och var de står"),
            "rad in sammanställning",
            (
                ("Ansvarig", "{{ rad.ansvarig }}", 3270),
                ("Brister", "{{ rad.antal }}", 1000),
                ("Utan beslut", "{{ rad.utan_beslut }}", 1200),
                ("Ska göras", "{{ rad.ska_göras }}", 1200),
                ("Klara", "{{ rad.klara }}", 1000),
                ("Åtgärdas inte", "{{ rad.åtgärdas_inte }}", 1400),
            ),
        ),
    )
    + when(
        "bra",
        paragraph("Heading1", run("Det som är bra")),
        each(
            "sedd in bra",
            paragraph("Heading2", run("{{ sedd.rubrik }}")),
            texts("sedd.text"),
            _PHOTOS,
        ),
    )
    + when(
        "brister",
        paragraph("Heading1", run("Brister och beslut")),
        each("sedd in brister", *_PROBLEM),
    )
    + when(
        "från_uppföljningen",
        paragraph("Heading1", run("Från det uppföljande mötet")),
        texts("från_uppföljningen"),
    )
    + when(
        "övriga_bilder",
        paragraph("Heading1", run("Övriga bilder")),
        paragraph("Normal", run("{% for bild in övriga_bilder %}{{ bild }} {% endfor %}")),
    )
    + CONTACT
)
WALK_LIST = (
    _head(
        "Iakttagelser från trygghetsvandring",
        facts("datum", "Datum", "{{ datum }}"),
        facts("område", "Område", "{{ område }}"),
        facts("uppföljande_möte", "Uppföljande möte", "{{ uppföljande_möte }}"),
    )
    + each(
        "ansvarig in ansvariga",
        paragraph("Heading1", run("{{ ansvarig.namn }}")),
        when("ansvarig.läge", paragraph("Facts", run("{{ ansvarig.läge }}"))),
        loop_table(
            ("Iakttagelser", "Den ansvarigas iakttagelser med förslag, beslut, skäl och dag"),
            "sedd in ansvarig.iakttagelser",
            (
                ("Nr", "{{ sedd.nummer }}", 620),
                ("Plats", ("{{ sedd.plats }}", "sedd.kategori"), 2300),
                ("Iakttagelse", texts("sedd.text", "TableText"), 4100),
                ("Förslag", texts("sedd.förslag", "TableText"), 3200),
                (
                    "Beslut",
                    paragraph("TableText", run("{{ sedd.beslut }}"))
                    + each("stycke in sedd.skäl", paragraph("TableFacts", run("{{ stycke }}"))),
                    3782,
                ),
            ),
            LANDSCAPE,
        ),
        each(
            "sedd in ansvarig.iakttagelser",
            when(
                "sedd.bilder",
                paragraph("Caption", run("Bilder till {{ sedd.rubrik }}")),
                paragraph("Normal", run("{% for bild in sedd.bilder %}{{ bild }} {% endfor %}")),
            ),
        ),
    )
    + CONTACT
)
