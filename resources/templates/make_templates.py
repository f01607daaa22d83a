"""Makes the templates that ship with the program; run it with `uv run python` and its path.

The look (styles, page, language) is in look.py; what each document says is here. A council that
wants another look edits a copy of the .docx in Word; this file is for those who change ours.
"""

from pathlib import Path

from after import DECISION_LIST, DISPATCH_LIST, SUMMARY, YEAR_INDEX
from answer_template import ANSWER_FORM
from answer_template import HEADER as ANSWER_HEADER
from base import (
    bullet,
    control,
    document,
    facts,
    footer,
    header,
    list_header,
    loop_table,
    paragraph,
    run,
    signature,
    tab,
    when,
)
from carried import CARRIED, SINCE_LAST
from figures import STATISTICS
from look import LANDSCAPE, PORTRAIT
from parts import CONTACT, each, head, section, texts
from plans import ACTION_PLAN
from pledge_templates import FOOTER, TEMPLATES
from pledge_templates import header as pledge_header
from reports import REPORT, WIDE_REPORT
from walk_templates import WALK_LIST, WALK_PROTOCOL

WHERE = (
    facts("organ", "Organ", "{{ organ }}")
    + facts("datum", "Datum", "{{ datum }}")
    + facts("tid", "Tid", "{{ tid }}")
    + facts("plats", "Plats", "{{ plats }}")
    + facts("distans", "På distans", "{{ distans }}")
)
WHERE_IT_WAS = (
    facts("organ", "Organ", "{{ organ }}")
    + facts("datum", "Datum", "{{ datum }}")
    + facts("tid", "Tid", "{{ tid }}")
    + facts("plats", "Plats", "{{ plats }}")
)
DIARY = facts("diarienummer", "Diarienummer", "{{ diarienummer }}")
PERSON = paragraph(
    "Attendance",
    run("{{ person.namn }}"),
    tab(),
    run("{{ person.beskrivning }}"),
    run("{% if person.anmärkning %} ({{ person.anmärkning }}){% endif %}"),
)
ATTENDANCE = when(
    "grupper",
    paragraph("Heading1", run("Närvaro")),
    each(
        "grupp in grupper",
        paragraph("Heading2", run("{{ grupp.rubrik }}")),
        each("person in grupp.personer", PERSON),
    ),
)
ITEM_HEADING = paragraph(
    "Heading2", run("{{ ärende.nummer }}", "Number"), run("\u2003{{ ärende.rubrik }}")
)
ITEM_FACTS = when("ärende.fakta", paragraph("Facts", run("{{ ärende.fakta }}")))
DECISIONS = section(
    "ärende.beslut",
    "Beslut",
    each(
        "beslut in ärende.beslut",
        texts("beslut.stycken", "Decision"),
        when("beslut.fakta", paragraph("DecisionFacts", run("{{ beslut.fakta }}"))),
        when(
            "beslut.skickas_till",
            paragraph("DecisionFacts", run("Beslutet skickas till: {{ beslut.skickas_till }}")),
        ),
    ),
)


def remarks(field: str, heading: str) -> str:
    """Reservations or statements: who, and then what."""
    return section(
        f"ärende.{field}",
        heading,
        each(
            f"yttrande in ärende.{field}",
            when("yttrande.inledning", paragraph("Normal", run("{{ yttrande.inledning }}"))),
            texts("yttrande.stycken", "Quoted"),
        ),
    )


def told(field: str, *runs: str) -> str:
    """A line that is left out when the field is empty."""
    return when(field, paragraph("Normal", *runs))


RECUSALS = section("ärende.jäv", "Jäv", texts("ärende.jäv"))
PROPOSALS = section(
    "ärende.yrkanden",
    "Yrkanden",
    each(
        "yrkande in ärende.yrkanden",
        texts("yrkande.stycken"),
        told("yrkande.instämmer", run("{{ yrkande.instämmer }}")),
    ),
) + section(
    "ärende.propositionsordning", "Propositionsordning", texts("ärende.propositionsordning")
)
VOTES = section(
    "ärende.omröstningar",
    "Omröstning",
    each(
        "omröstning in ärende.omröstningar",
        told("omröstning.fråga", run("{{ omröstning.fråga }}", "Label")),
        told("omröstning.sluten", run("{{ omröstning.sluten }}")),
        paragraph(
            "Normal",
            run(
                "Ja betyder {{ omröstning.ja_betyder }}. Nej betyder {{ omröstning.nej_betyder }}."
            ),
        ),
        told(
            "omröstning.röstar_ja", run("Ja röstar: ", "Label"), run("{{ omröstning.röstar_ja }}")
        ),
        told(
            "omröstning.röstar_nej",
            run("Nej röstar: ", "Label"),
            run("{{ omröstning.röstar_nej }}"),
        ),
        told("omröstning.avstår", run("Avstår: ", "Label"), run("{{ omröstning.avstår }}")),
        told("omröstning.resultat", run("{{ omröstning.resultat }}")),
    ),
)


def task_columns(what: int) -> tuple[tuple[str, str, int], ...]:
    """Who does what by when; `what` is the width of the widest column."""
    return (
        ("Vad", "{{ uppdrag.vad }}", what),
        ("Vem {{ utgår_om_tom }}", "{{ uppdrag.vem }}", 2150),
        ("Senast {{ utgår_om_tom }}", "{{ uppdrag.senast }}", 1950),
        ("Läge {{ utgår_om_tom }}", "{{ uppdrag.läge }}", 1100),
    )


TASKS = section(
    "ärende.uppdrag",
    "Uppdrag",
    loop_table(
        ("Uppdrag", "Vad som ska göras, av vem och när"),
        "uppdrag in ärende.uppdrag",
        task_columns(3870),
    ),
)
BREAK = paragraph("Break", run("{{ ärende.rubrik }}"))
NEXT = when(
    "nästa_möte",
    paragraph("Heading1", run("Nästa möte")),
    paragraph("Normal", run("{{ nästa_möte }}")),
)


def items(*inside: str) -> str:
    """All items; a break has only its heading."""
    return each(
        "ärende in ärenden",
        control("if ärende.nummer"),
        ITEM_HEADING,
        ITEM_FACTS,
        *inside,
        control("else"),
        BREAK,
        control("endif"),
    )


DRAFT = when("utkast", paragraph("Draft", run("{{ utkast }}")))
CORRECTIONS = each(
    "rättelse in rättelser",
    paragraph("Fact", run("Rättelse", "Label"), tab(), run("{{ rättelse }}")),
)
ATTACHMENTS = when(
    "bilagor",
    paragraph("Heading1", run("Bilagor")),
    each("bilaga in bilagor", bullet(run("{{ bilaga }}"))),
)
#: What the minutes, and an extract of them, say under an item.
ITEM_PARTS = (
    RECUSALS,
    section("ärende.tidigare or ärende.uppföljning", "Sedan förra mötet", CARRIED),
    section("ärende.bakgrund", "Bakgrund", texts("ärende.bakgrund")),
    section(
        "ärende.underlag",
        "Beslutsunderlag",
        each("handling in ärende.underlag", bullet(run("{{ handling }}"))),
    ),
    section("ärende.diskussion", "Diskussion", texts("ärende.diskussion")),
    PROPOSALS,
    VOTES,
    DECISIONS,
    remarks("reservationer", "Reservation"),
    remarks("anteckningar", "Protokollsanteckning"),
    TASKS,
)
MINUTES = (
    head(
        "Protokoll",
        DRAFT,
        WHERE,
        facts("ajournering", "Ajournering", "{{ ajournering }}"),
        DIARY,
        facts("formellt and paragrafer", "Paragrafer", "{{ paragrafer }}"),
        facts("justerar", "Utses att justera", "{{ justerar }}"),
        facts("justering", "Justering", "{{ justering }}"),
        facts("justerat", "Justerat", "{{ justerat }}"),
        CORRECTIONS,
    )
    + ATTENDANCE
    + when("ärenden", paragraph("Heading1", run("Ärenden")))
    + items(*ITEM_PARTS)
    + ATTACHMENTS
    + NEXT
    + when(
        "not publik and (sekreterare or ordförande or justerare)",
        paragraph("Heading1", run("Underskrifter")),
        when("sekreterare", signature("Sekreterare", "{{ sekreterare }}")),
        when("ordförande", signature("Ordförande", "{{ ordförande }}")),
        each("namn in justerare", signature("Justerare", "{{ namn }}")),
    )
    + CONTACT
)
NOTES = (
    head(
        "Minnesanteckningar",
        DRAFT,
        WHERE,
        DIARY,
        facts("justerat", "Godkända", "{{ justerat }}"),
        CORRECTIONS,
    )
    + ATTENDANCE
    + when("ärenden", paragraph("Heading1", run("Ärenden")))
    + items(
        texts("ärende.bakgrund"),
        CARRIED,
        texts("ärende.diskussion"),
        each("handling in ärende.underlag", bullet(run("{{ handling }}"))),
        DECISIONS,
    )
    + when(
        "alla_uppdrag",
        paragraph("Heading1", run("Nästa steg")),
        loop_table(
            ("Nästa steg", "Alla uppdrag från mötet: vad som ska göras, av vem och när"),
            "uppdrag in alla_uppdrag",
            (("Ärende {{ utgår_om_tom }}", "{{ uppdrag.ärende }}", 1100), *task_columns(2770)),
        ),
    )
    + ATTACHMENTS
    + NEXT
    + when(
        "sekreterare",
        paragraph("Closing", run("Anteckningarna är förda av {{ sekreterare }}.")),
    )
    + CONTACT
)
NOTICE = (
    head("Kallelse", WHERE, DIARY)
    + texts("text", "Lead")
    + when(
        "ärenden",
        paragraph("Heading1", run("Föredragningslista")),
        loop_table(
            ("Föredragningslista", "Mötets ärenden i ordning, med tid och föredragande"),
            "ärende in ärenden",
            (
                ("Tid {{ utgår_om_tom }}", "{{ ärende.börjar }}", 800),
                ("Nr {{ utgår_om_tom }}", "{{ ärende.nummer }}", 1100),
                ("Ärende", ("{{ ärende.rubrik }}", "ärende.fakta"), 4770),
                ("Föredragande {{ utgår_om_tom }}", "{{ ärende.föredragande }}", 2400),
            ),
        ),
    )
    + when(
        "om_ärenden",
        paragraph("Heading1", run("Om ärendena")),
        each("ärende in om_ärenden", ITEM_HEADING, texts("ärende.bakgrund"), CARRIED),
    )
    + ATTACHMENTS
    + when(
        "kallade",
        paragraph("Heading1", run("Kallade")),
        each(
            "person in kallade",
            paragraph(
                "Attendance", run("{{ person.namn }}"), tab(), run("{{ person.beskrivning }}")
            ),
        ),
    )
    + when(
        "avsänt or avsändare",
        when("avsänt", paragraph("Closing", run("{{ avsänt }}"))),
        when("avsändare", paragraph("Name", run("{{ avsändare }}"))),
        when("avsändarens_roll", paragraph("Facts", run("{{ avsändarens_roll }}"))),
    )
    + CONTACT
)
SIGNED_PAGES = when(
    "formellt and not publik",
    paragraph(
        "Footer",
        run("Justerandes signatur ____________________"),
        tab(),
        run("Utdragsbestyrkande ____________________"),
    ),
)
VERSION = when("utkast", paragraph("Footer", run("{{ utkast }}"))) + when(
    "version", paragraph("Footer", run("{{ version }}"))
)
PROOF = (
    head(
        "Anslagsbevis",
        paragraph("Lead", run("Protokollet är justerat och justeringen anslagen enligt nedan.")),
        paragraph("Heading1", run("Protokollet")),
        facts("organ", "Organ", "{{ organ }}"),
        facts("datum", "Sammanträdesdatum", "{{ datum }}"),
        facts("paragrafer", "Paragrafer", "{{ paragrafer }}"),
        facts("diarienummer", "Diarienummer", "{{ diarienummer }}"),
        facts("justerat", "Justerat", "{{ justerat }}"),
        facts("version", "Version", "{{ version }}"),
        facts("förvaras", "Förvaras", "{{ förvaras }}"),
        paragraph("Heading1", run("Anslaget")),
        facts("anslagstavla", "Anslagstavla", "{{ anslagstavla }}"),
        facts("anslaget", "Anslaget", "{{ anslaget }}"),
        facts("överklagas", "Överklagas senast", "{{ överklagas }}"),
        facts("tas_ned", "Tas ned tidigast", "{{ tas_ned }}"),
        facts("nedtaget", "Nedtaget", "{{ nedtaget }}"),
        paragraph("Heading1", run("Underskrift")),
        paragraph("SignatureRole", run("Intygar anslaget", "Label")),
        paragraph("SignatureLine", run("Underskrift "), tab()),
        when("sekreterare", paragraph("SignatureName", run("{{ sekreterare }}"))),
    )
    + CONTACT
)


EXTRACT = (
    head(
        "{{ dokument }}",
        paragraph("Draft", run("{{ justering }}")),
        WHERE_IT_WAS,
        DIARY,
        facts("skickas_till", "Beslutet skickas till", "{{ skickas_till }}"),
    )
    + when(
        "närvarande",
        paragraph("Heading1", run("Närvaro i korthet")),
        each(
            "grupp in närvarande",
            paragraph(
                "Attendance", run("{{ grupp.rubrik }}", "Label"), tab(), run("{{ grupp.namn }}")
            ),
        ),
    )
    + paragraph("Heading1", run("Ärende"))
    + items(*ITEM_PARTS)
    + paragraph("Heading1", run("Utdragsbestyrkande"))
    + paragraph("Closing", run("Utdragets riktighet bestyrks"))
    + paragraph("SignatureLine", run("Datum och underskrift "), tab())
    + paragraph("SignatureName", run("Namnförtydligande"))
    + CONTACT
)


def main(folder: Path) -> None:
    """Write all templates to a folder."""
    for name, title, body, above_footer in (
        ("minutes.docx", "Protokoll", MINUTES, SIGNED_PAGES + VERSION),
        ("notes.docx", "Minnesanteckningar", NOTES, VERSION),
        ("notice.docx", "Kallelse", NOTICE, ""),
        ("proof_of_notice.docx", "Anslagsbevis", PROOF, ""),
        ("since_last.docx", "Sedan förra mötet", SINCE_LAST, ""),
        ("extract.docx", "Protokollsutdrag", EXTRACT, ""),
    ):
        made = document(title, body, header(title), above_footer + footer())
        (folder / name).write_bytes(made)
    for name, title, body, paper in (
        ("dispatch_list.docx", "Expedieringslista", DISPATCH_LIST, LANDSCAPE),
        ("decision_list.docx", "Beslutslista", DECISION_LIST, LANDSCAPE),
        ("year_index.docx", "Årsregister", YEAR_INDEX, PORTRAIT),
        ("summary.docx", "Snabbreferat", SUMMARY, PORTRAIT),
        ("statistics.docx", "Statistikbilaga", STATISTICS, PORTRAIT),
        ("walk_protocol.docx", "Protokoll", WALK_PROTOCOL, PORTRAIT),
        ("walk_list.docx", "Iakttagelser", WALK_LIST, LANDSCAPE),
    ):
        made = document(title, body, list_header(title), footer(), paper)
        (folder / name).write_bytes(made)
    above = paragraph("Header", run("{{ rapport }} {{ år }}"), tab(), run("{{ diarienummer }}"))
    made = document("Rapport", REPORT, above, footer())
    (folder / "report.docx").write_bytes(made)
    above = paragraph("Header", run("{{ rapport }} {{ år }}"))
    made = document("Rapport", WIDE_REPORT, above, footer(), LANDSCAPE)
    (folder / "wide_report.docx").write_bytes(made)
    form = document("Uppföljning", ANSWER_FORM, ANSWER_HEADER, FOOTER)
    (folder / "answer_form.docx").write_bytes(form)
    for name, title, body in TEMPLATES:
        (folder / name).write_bytes(document(title, body, pledge_header(title), FOOTER))
    # the plan's own name begins with what it is, so its head says no more
    above = paragraph("Header", run("{{ möte }}"))
    made = document("Åtgärdsplan", ACTION_PLAN, above, footer(), LANDSCAPE)
    (folder / "action_plan.docx").write_bytes(made)


if __name__ == "__main__":
    main(Path(__file__).resolve().parent)
