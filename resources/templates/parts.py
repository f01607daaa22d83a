"""Pieces that several of our templates share: the head of a page, texts, sections, the foot."""

from base import control, paragraph, run, when

CONTACT = when("kontakt", paragraph("Contact", run("{{ kontakt | join(' · ') }}")))


def each(head: str, *inside: str) -> str:
    """Paragraphs repeated for each of a list."""
    return control(f"for {head}") + "".join(inside) + control("endfor")


def section(field: str, heading: str, *inside: str) -> str:
    """A part of an item with its heading; left out when the field is empty."""
    return when(field, paragraph("Heading3", run(heading)), *inside)


def texts(field: str, style: str = "Normal") -> str:
    """The paragraphs of a text."""
    return each(f"stycke in {field}", paragraph(style, run("{{ stycke }}")))


def head(title: str, *lines: str) -> str:
    """The top of the first page."""
    return (
        paragraph("Sender", run("{{ kommun }}"))
        + paragraph("Title", run(title))
        + paragraph("Subtitle", run("{{ möte }}"))
        + "".join(lines)
    )
