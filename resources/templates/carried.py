"""What papers say of earlier meetings, and the paper "since the last meeting"."""

from base import facts, loop_table, paragraph, run, when
from parts import CONTACT, each, head, texts

#: Heading, what a cell shows (and what stands smaller under it), and width.
Columns = tuple[tuple[str, str | tuple[str, str], int], ...]
FOLLOWED = loop_table(
    ("Uppföljning", "Beslut och uppdrag från tidigare möten, med läget i dag"),
    "rad in ärende.uppföljning",
    (
        ("Från", "{{ rad.från }}", 1330),
        ("Vad", ("{{ rad.vad }}", "rad.återrapport"), 3120),
        ("Vem {{ utgår_om_tom }}", "{{ rad.vem }}", 1700),
        ("Senast {{ utgår_om_tom }}", "{{ rad.senast }}", 1460),
        ("Läge", "{{ rad.läge }}", 1460),
    ),
)
CARRIED = texts("ärende.tidigare") + when("ärende.uppföljning", FOLLOWED)


def changes(groups: str, heading: str, columns: Columns) -> str:
    """What has become of things, a table for each way they stand."""
    told = (heading, "Vad som har hänt sedan förra mötet och vad som väntar")
    return when(
        groups,
        paragraph("Heading1", run(heading)),
        each(
            f"grupp in {groups}",
            paragraph("Heading2", run("{{ grupp.rubrik }}")),
            loop_table(told, "rad in grupp.rader", columns),
        ),
    )


SINCE_LAST = (
    head(
        "Sedan förra mötet",
        facts("organ", "Organ", "{{ organ }}"),
        facts("datum", "Mötet", "{{ datum }}"),
        facts("förra_mötet", "Förra mötet", "{{ förra_mötet }}"),
        facts("diarienummer", "Diarienummer", "{{ diarienummer }}"),
    )
    + texts("antal", "Lead")
    + when(
        "inget",
        paragraph("Lead", run("Inget har ändrats sedan förra mötet, och inget väntar.")),
    )
    + changes(
        "beslut",
        "Beslut och uppdrag",
        (
            ("Från", "{{ rad.från }}", 1330),
            ("Vad", ("{{ rad.vad }}", "rad.återrapport"), 3700),
            ("Vem {{ utgår_om_tom }}", "{{ rad.vem }}", 1900),
            ("Läge", "{{ rad.läge }}", 2140),
        ),
    )
    + changes(
        "åtgärder",
        "Åtgärder",
        (
            ("Åtgärd", ("{{ rad.vad }}", "rad.återrapport"), 4200),
            ("Ansvarig {{ utgår_om_tom }}", "{{ rad.vem }}", 2000),
            ("Läge", "{{ rad.läge }}", 2870),
        ),
    )
    + CONTACT
)
