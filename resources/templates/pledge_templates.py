"""The public pages of citizen pledges: what is promised, and how it was kept."""

from base import bullet, facts, footer, paragraph, run, tab, when
from parts import CONTACT, each, texts


def _head(title: str, *lines: str) -> str:
    return (
        paragraph("Sender", run("{{ kommun }}"))
        + paragraph("Title", run(title))
        + paragraph("Subtitle", run("{{ period }}"))
        + "".join(lines)
    )


_PROMISED = (
    texts("löfte.löfte"),
    facts("löfte.lovas_av", "Lovas av", "{{ löfte.lovas_av }}"),
    facts("löfte.mål", "Mätbart mål", "{{ löfte.mål }}"),
)
PLEDGES = (
    _head(
        "Medborgarlöften",
        when(
            "parter",
            paragraph("Lead", run("{{ parter }} lovar det här till dig som bor eller är här.")),
        ),
        facts("gäller", "Gäller", "{{ gäller }}"),
    )
    + each(
        "grupp in rubriker",
        paragraph("Heading1", run("{{ grupp.rubrik }}")),
        each(
            "löfte in grupp.löften",
            paragraph("Heading2", run("Löfte {{ löfte.nummer }}")),
            *_PROMISED,
        ),
    )
    + when(
        "undertecknat or underskrifter",
        paragraph("Heading1", run("Undertecknat")),
        when("undertecknat", paragraph("Normal", run("{{ undertecknat }}"))),
        each("namn in underskrifter", bullet(run("{{ namn }}"))),
    )
    + CONTACT
)
FOLLOW_UP = (
    _head(
        "Uppföljning av medborgarlöften",
        when("sammanfattning", paragraph("Lead", run("{{ sammanfattning }}"))),
        facts("gäller", "Löftena gäller", "{{ gäller }}"),
        facts("parter", "Lovas av", "{{ parter }}"),
    )
    + each(
        "grupp in rubriker",
        paragraph("Heading1", run("{{ grupp.rubrik }}")),
        each(
            "löfte in grupp.löften",
            paragraph("Heading2", run("Löfte {{ löfte.nummer }}")),
            *_PROMISED,
            when(
                "löfte.åtgärder",
                paragraph("Heading3", run("Åtgärder")),
                each("åtgärd in löfte.åtgärder", bullet(run("{{ åtgärd }}"))),
            ),
            each(
                "år in löfte.uppföljning",
                paragraph("Heading3", run("{{ år.år }}")),
                texts("år.resultat"),
                texts("år.effekt"),
                when(
                    "år.avvikelse",
                    paragraph(
                        "Normal", run("Avvikelse: ", "Label"), run("{{ år.avvikelse | join(' ') }}")
                    ),
                ),
                facts("år.målet_nått", "Målet nått", "{{ år.målet_nått }}"),
                facts("år.läge", "Läge", "{{ år.läge }}"),
            ),
        ),
    )
    + CONTACT
)


def header(title: str) -> str:
    """The top of every page but the first; a public page has no meeting and no number."""
    return paragraph("Header", run("{{ kommun }}"), tab(), run(title + " {{ period }}"))


#: File name, title and body of each template.
TEMPLATES = (
    ("pledges.docx", "Medborgarlöften", PLEDGES),
    ("pledge_follow_up.docx", "Uppföljning av medborgarlöften", FOLLOW_UP),
)
FOOTER = footer()
