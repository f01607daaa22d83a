"""Small files of public statistics, laid out as their publishers do, with invented numbers."""

import io
import json
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

NBSP = "\u00a0"


def text(*lines: str, encoding: str = "latin-1", ends: str = "\r\n") -> bytes:
    """A text file of these lines."""
    return (ends.join(lines) + ends).encode(encoding)


def workbook(**sheets: Sequence[Sequence[Any]]) -> bytes:
    """A workbook of these sheets; an underscore in a name stands for a space."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(list(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def database(*rows: str, encoding: str = "latin-1") -> bytes:
    """Databasfil.txt with these rows under its headings."""
    return text("Region;Brott;År;Period;Antal;/100 000 inv", *rows, encoding=encoding)


#: One semicolon more than in the headings, echoed parents, no-break spaces, a row that comes
#: twice, nothing, unknown, and a preliminary year.
BRA_DATABASE = database(
    "Umeå kommun;Samtliga brott;År;2023;..;..;",
    f"Umeå kommun;Skadegörelse;År;2023;1{NBSP}204;921;",
    "Umeå kommun;Skadegörelse;År;2024;1&nbsp;150;870,5;",
    "Umeå kommun;Skadegörelse;År;2025 prel;1 097;824;",
    "Umeå kommun;Skadegörelse;År;2023;1 204;921;",
    "Umeå kommun;Åldringsrån;År;2023;-;-;",
    "Umeå kommun;Åldringsrån;År;2024;..;..;",
    "Umeå kommun;Åldringsrån;prel;2025;3;2;",
    "Hela landet;Skadegörelse;År;2023;180000;1 710;",
)

#: Months, as the same service gives them.
BRA_MONTHS = database(
    "Umeå kommun;Cykelstöld;2025;januari;41;31;",
    "Umeå kommun;Cykelstöld;2025;februari prel;38;29;",
)

#: A title, years over two columns each, footnotes in labels and under the table.
BRA_TABLE = workbook(
    Tabell_120=(
        ("Tabell 120. Anmälda brott, kommuner i polisregion Nord, 2023–2025",),
        ("Källa: Brottsförebyggande rådet (Brå)",),
        (),
        (None, 2023, None, 2024, None, "2025 prel.", None),
        ("Kommun", "Antal", "Per 100 000 inv", "Antal", "Per 100 000 inv", "Antal",
         "Per 100 000 inv"),
        ("Polisregion Nord",),
        ("Umeå 1)", 15210, 11633, 14980, 11339, 14702, 11050),
        ("Vännäs", 402, 4451, "-", "-", "..", ".."),
        (),
        ("1) Avser platsen för brottet.",),
    ),
)  # fmt: skip

#: Crimes in the rows, with paragraphs of the law in their names.
BRA_CRIMES = workbook(
    Blad1=(
        ("Anmälda brott i Umeå kommun 2024–2025",),
        (),
        ("Brottstyp", "2024", "2025*"),
        ("Misshandel (3 kap. 5 § BrB)", 640, 655),
        ("Skadegörelse (12 kap. 1–3 §§)*", 1150, 1097),
    ),
)

#: A sheet for each kind of crime, a first row to skip, and the survey's two-year labels.
BRA_MUNICIPAL = workbook(
    Skadegörelse=(
        ("Anmälda skadegörelsebrott",),
        ("Region", "Antal 2023", "Antal 2024", "Antal per 100 000 2023", "Antal per 100 000 2024"),
        ("Umeå", 1204, 1150, 921, 870.5),
        ("Hela riket", 180000, 171000, 1710, 1622),
    ),
    Bostadsinbrott=(
        ("Anmälda bostadsinbrott",),
        ("Region", "Antal 2023", "Antal 2024", "Antal per 100 000 2023", "Antal per 100 000 2024"),
        ("Umeå", 96, None, 73, None),
        ("Hela riket", 9000, 8700, 86, 82),
    ),
    **{
        "Misshandel-NTU": (
            ("Utsatthet för misshandel",),
            ("Region", "2017/2018", "2019/2020"),
            ("Umeå", 2.9, 3.1),
        )
    },
)

#: Headings three rows down, spaces of both kinds, summaries before the municipalities.
OPEN_COMPARISONS = workbook(
    Om_rapporten=(("Öppna jämförelser – Trygghet och säkerhet 2024",),),
    Indikatorer_i_bostavsordning=(
        ("Trygghet och säkerhet 2024",),
        (),
        ("K-kod", "Kommun", f"Anmälda{NBSP}våldsbrott per 1{NBSP}000 invånare",
         "Anmälda stöld- och tillgreppsbrott per 1 000 invånare"),
        (None, "Ovägt medel", 8.9, 30.2),
        (None, "Lägsta", 2.1, 7),
        ("2480", "Umeå", 9.4, 41.3),
        (180, "Stockholm", 12.8, 62.1),
        ("2482", "Skellefteå", 8.8, None),
    ),
)  # fmt: skip

KOLADA_CSV = text(
    "Nyckeltal (id);Nyckeltal;Kommun;Kön;2023;2024",
    "N07403;Anmälda våldsbrott, antal/100 000 inv;Umeå;Totalt;910,5;884",
    "N07403;Anmälda våldsbrott, antal/100 000 inv;Umeå;Kvinnor;..;",
    "N07403;Anmälda våldsbrott, antal/100 000 inv;Riket;Totalt;990;977,2",
    encoding="utf-8-sig",
)

KOLADA_ANSWER = json.dumps(
    {
        "count": 2,
        "next_page": None,
        "values": [
            {
                "kpi": "N07403",
                "municipality": "2480",
                "period": 2023,
                "values": [
                    {"gender": "T", "value": 910.5, "count": 1, "status": ""},
                    {"gender": "K", "value": None, "count": 0, "status": "Missing"},
                ],
            },
            {
                "kpi": "N07403",
                "municipality": "2480",
                "period": 2024,
                "values": [{"gender": "T", "value": 884, "count": 1, "status": ""}],
            },
        ],
    }
).encode()

PXWEB_WIDE = text(
    '"region","kön","Folkmängd 2023","Folkmängd 2024"',
    '"2480 Umeå","män",66321,66950',
    '"2480 Umeå","kvinnor",64990,"."',
    '"00 Riket","män",5311000,-',
    encoding="cp1252",
)

PXWEB_LONG = text(
    '"Folkmängd efter region och år"',
    "",
    '"region"\t"år"\t"Folkmängd"',
    '"2480 Umeå"\t"2023"\t131311',
    '"2480 Umeå"\t"2024"\t..',
    encoding="utf-8-sig",
)

#: A survey's own table: nothing in it is known by any layout.
SURVEY = workbook(
    Tabell=(
        ("Trygghetsmätningen, andel som svarat otrygg",),
        ("Vilken del av stan", "Omgång", "Otrygg när du går ut ensam en sen kväll (%)"),
        ("Ersboda", "2024", 31.5),
        ("Ålidhem", "2024", "-"),
        ("Ersboda", "2025", 28),
    ),
)
