"""How long a large year's report takes beside the libraries it stands on, used as they document.

    uv run python tests/benchmarks/report.py [rounds]

Ours: a report of 60 measures, 12 charts and a table of 300 rows, drawn, filled, read through and
packed. Theirs: 12 charts by pyplot, put in a template by docxtpl with the same rows. Both run in
turn in one process after a first round that nobody counts; the figures are the medians.
"""

import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path

from bra_desk.charts import words
from bra_desk.charts.content import ChartContent, Point, Series
from bra_desk.charts.drawing import indicator_chart
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.pictures import Picture
from bra_desk.documents.report import (
    ChapterContent,
    ReportContent,
    RowContent,
    SectionContent,
    TableContent,
)
from bra_desk.documents.word import Properties, fill

CHARTS, ROWS = 12, 300
YEARS = tuple(range(2016, 2026))
TEXT = "Belysningen vid ån är bytt, och de boende säger att de går där på kvällen igen."


def chart(number: int) -> ChartContent:
    points = (Point(year=y, label=str(y), value=Decimal(900 + 7 * number + y % 9)) for y in YEARS)
    series = (Series(name="Hela kommunen", points=tuple(points)),)
    return ChartContent(title=f"Indikator {number}", unit="antal", series=series)


def ours() -> None:
    charts = [chart(number) for number in range(CHARTS)]
    sections = tuple(
        SectionContent(
            heading=each.title,
            picture=Picture(draw=partial(indicator_chart, each), alt_text=words.alt_text(each)),
            caption=words.caption(each),
        )
        for each in charts
    )
    rows = tuple(RowContent((str(n), TEXT, "Umeå kommun", "Pågår")) for n in range(ROWS))
    table = TableContent(
        caption="Åtgärder", headings=("Nr", "Åtgärd", "Ansvarig", "Status"), rows=rows
    )
    chapters = (
        ChapterContent(key="situation", title="Statistik", sections=sections),
        ChapterContent(key="measures", title="Åtgärder", sections=(SectionContent(table=table),)),
    )
    made_at = datetime(2026, 3, 1, tzinfo=UTC)
    content = ReportContent(
        municipality="Umeå kommun",
        council_name="UmeBrå",
        body_name="UmeBrå",
        kind="Årlig uppföljning",
        title="2025",
        figures_from=made_at.date(),
        chapters=chapters,
    )
    kind = DOCUMENTS["annual_report"]
    fill(
        kind.template_path,
        content,
        kind.fields,
        Properties(title="Rapport", author="UmeBrå", made_at=made_at),
    )


def theirs(template: Path) -> None:
    from docx.shared import Mm
    from docxtpl import DocxTemplate, InlineImage
    from matplotlib import pyplot as plt

    document = DocxTemplate(template)
    pictures = []
    for number in range(CHARTS):
        figure, axes = plt.subplots(figsize=(6.3, 2.9), dpi=200, layout="constrained")
        axes.plot(YEARS, [900 + 7 * number + year % 9 for year in YEARS], marker="o")
        axes.set_title(f"Indikator {number}")
        axes.grid(axis="y")
        drawn = io.BytesIO()
        figure.savefig(drawn, format="png")
        plt.close(figure)
        pictures.append(InlineImage(document, drawn, width=Mm(160)))
    rows = [{"n": str(n), "t": TEXT, "o": "Umeå kommun", "s": "Pågår"} for n in range(ROWS)]
    document.render({"pictures": pictures, "rows": rows}, autoescape=True)
    document.save(io.BytesIO())


def template(folder: Path) -> Path:
    import docx

    made = docx.Document()
    for text in ("{%p for p in pictures %}", "{{ p }}", "{%p endfor %}"):
        made.add_paragraph(text)
    table = made.add_table(rows=3, cols=4)
    table.rows[0].cells[0].text = "{%tr for r in rows %}"
    for cell, name in zip(table.rows[1].cells, "ntos", strict=True):
        cell.text = f"{{{{ r.{name} }}}}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    path = folder / "theirs.docx"
    made.save(str(path))
    return path


def seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        beside = partial(theirs, template(Path(folder)))
        pairs = [(seconds(ours), seconds(beside)) for _round in range(rounds + 1)][1:]
    medians = [statistics.median(each) for each in zip(*pairs, strict=True)]
    sys.stdout.write(
        f"ours {medians[0]:.2f} s, as documented {medians[1]:.2f} s,"
        f" ratio {medians[0] / medians[1]:.2f}\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
