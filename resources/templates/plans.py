"""The papers of the measures: the action plan."""

from base import facts, loop_table, paragraph, run, when
from look import LANDSCAPE
from parts import CONTACT, each, texts

ACTION_PLAN = (
    when("kommun", paragraph("Sender", run("{{ kommun }}")))
    + paragraph("Title", run("{{ möte }}"))
    + when("råd", paragraph("Subtitle", run("{{ råd }}")))
    + when("utkast", paragraph("Draft", run("{{ utkast }}")))
    + facts("period", "Gäller", "{{ period }}")
    + facts("beslutad", "Beslutad", "{{ beslutad }}")
    + facts("diarienummer", "Diarienummer", "{{ diarienummer }}")
    + facts("överenskommelse", "Överenskommelse", "{{ överenskommelse }}")
    + facts("lägesbild", "Lägesbild", "{{ lägesbild }}")
    + facts("uppföljning", "Uppföljning", "{{ uppföljning }}")
    + facts("lag", "Lag", "{{ lag }}")
    + facts("antal", "Omfattning", "{{ antal }}")
    + when("inledning", paragraph("Heading1", run("Inledning")), texts("inledning"))
    + when(
        "grupper",
        paragraph("Heading1", run("Åtgärder")),
        each(
            "grupp in grupper",
            paragraph("Heading2", run("{{ grupp.rubrik }}")),
            loop_table(
                ("Åtgärder", "Fokusområdets åtgärder med problem, mål, ansvarig, tid och läge"),
                "åtgärd in grupp.åtgärder",
                (
                    ("Nr", "{{ åtgärd.nummer }}", 620),
                    (
                        "Problem och orsak {{ utgår_om_tom }}",
                        ("{{ åtgärd.problem }}", "åtgärd.orsak"),
                        2500,
                    ),
                    ("Mål {{ utgår_om_tom }}", "{{ åtgärd.mål }}", 2150),
                    ("Åtgärd", "{{ åtgärd.rubrik }}", 2282),
                    ("Ansvarig", texts("åtgärd.ansvarig", "TableText"), 2100),
                    ("Tid {{ utgår_om_tom }}", "{{ åtgärd.tid }}", 1200),
                    ("Indikator {{ utgår_om_tom }}", "{{ åtgärd.indikator }}", 2000),
                    ("Status", "{{ åtgärd.läge }}", 1150),
                ),
                LANDSCAPE,
            ),
        ),
    )
    + CONTACT
)
