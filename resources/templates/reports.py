"""The template of every report on a year: chapters of text, lists and tables, one after another."""

from base import bullet, control, facts, field_table, paragraph, run, when
from look import LANDSCAPE, PORTRAIT, Paper
from parts import CONTACT, each, texts


def contents() -> str:
    """The place of the list of contents, which is filled in with the headings that follow."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z </w:instrText></w:r>'
    return paragraph(
        "TOC1",
        mark.format("begin"),
        code,
        mark.format("separate"),
        run("Kapitlen"),
        mark.format("end"),
    )


def _figure() -> tuple[str, ...]:
    """A chart on the page of its caption and source, the last of which lets go of what follows."""
    caption = run("Diagram: {{ avsnitt.bildtext }}")
    return (
        paragraph("Facts", run("{{ avsnitt.diagram }}")),
        control("if avsnitt.källrad"),
        paragraph("Facts", caption),
        paragraph("TableNote", run("{{ avsnitt.källrad }}")),
        control("else"),
        paragraph("TableNote", caption),
        control("endif"),
    )


def section(paper: Paper) -> str:
    """A part of a chapter: what is said, a list, a picture and a table."""
    return (
        when(
            "avsnitt.rubrik",
            control("if kapitlet.är_kapitel"),  # no level is skipped, so that a reader can step
            paragraph("Heading2", run("{{ avsnitt.rubrik }}")),
            control("else"),
            paragraph("Heading3", run("{{ avsnitt.rubrik }}")),
            control("endif"),
        )
        + control("if avsnitt.diagram")  # what is said of a chart stays on its page
        + texts("avsnitt.stycken", "BeforeFigure")
        + control("else")
        + texts("avsnitt.stycken")
        + control("endif")
        + each("punkt in avsnitt.punkter", bullet(run("{{ punkt }}")))
        + when("avsnitt.diagram", *_figure())
        + each(
            "tabell in avsnitt.tabeller",
            field_table("tabell.beskrivning", "tabell.rubriker", ("tabell.rader", "celler"), paper),
        )
        + when("avsnitt.not", paragraph("TableNote", run("{{ avsnitt.not }}")))
    )


def report(paper: Paper, *, has_contents: bool = True) -> str:
    """A report on a paper of that size; a short one needs no list of its chapters."""
    listed = when("kapitel", paragraph("ContentsHead", run("Innehåll")), contents())
    return (
        paragraph("Sender", run("{{ kommun }}"))
        + paragraph("Title", run("{{ rapport }} {{ år }}"))
        + paragraph("Subtitle", run("{{ organ }}"))
        + when("utkast", paragraph("Draft", run("{{ utkast }}")))
        + facts("grund", "Grund", "{{ grund }}")
        + facts("diarienummer", "Diarienummer", "{{ diarienummer }}")
        + facts("antagen", "Antagen", "{{ antagen }}")
        + facts("uppgifter_från", "Uppgifter från", "{{ uppgifter_från }}")
        + (listed if has_contents else "")
        + each(
            "kapitlet in kapitel",
            control("if kapitlet.är_kapitel"),
            paragraph("Heading1", run("{{ kapitlet.rubrik }}")),
            control("else"),
            paragraph("Heading2", run("{{ kapitlet.rubrik }}")),
            control("endif"),
            texts("kapitlet.stycken"),
            each("avsnitt in kapitlet.avsnitt", section(paper)),
        )
        + CONTACT
    )


REPORT = report(PORTRAIT)
#: For tables with a column for each of many areas.
WIDE_REPORT = report(LANDSCAPE, has_contents=False)
