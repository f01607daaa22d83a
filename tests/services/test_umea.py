"""The register that begins with Umeå holds its agreement: all of it, and nothing else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.texts import long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.model.agreement import Prolongation
from bra_desk.model.council import BodyType
from bra_desk.model.people import OrganisationType
from bra_desk.model.yearly_duties import DutyGround, Month
from bra_desk.services.entries import Row, rows
from bra_desk.services.registers import Start, make_register, open_register
from bra_desk.storage.register import Register

SHEET = Path(__file__).parents[1] / "sheets" / "umea-agreement.txt"
#: The last lines of the sheet are the web page's own.
OF_THE_PAGE = "Mer information Sidan publicerades"


def flat(text: str) -> str:
    """The words of a text, one space between them, however its lines were broken."""
    return " ".join(text.split())


SEED = flat(SHEET.read_text(encoding="utf-8")).removesuffix(OF_THE_PAGE).strip()

AGREEMENT, COUNCIL, DUTY = "umea-agreement-2021", "umea-council", "duty-goals"
PROGRAMME, NAME = "programme-umea-vaxer", "Umeå växer – tryggt och säkert"
#: Token and field, what the register holds, and the words of the agreement it rests on.
FACTS: list[tuple[str, str, Any, str]] = [
    (AGREEMENT, "starts_on", date(2021, 1, 1), "gäller från den 1 januari 2021"),
    (AGREEMENT, "ends_on", date(2024, 12, 31), "till den 31 december 2024"),
    (
        AGREEMENT,
        "prolongation",
        Prolongation.UNTIL_FURTHER_NOTICE,
        "Om ny överenskommelse inte tecknas efter utgånget datum förlängs",
    ),
    (AGREEMENT, "signed_on", date(2021, 2, 9), "Umeå 9 februari 2021"),
    (
        AGREEMENT,
        "first_signed_year",
        2008,
        "mellan Umeå kommun och Polisen Umeå undertecknades 2008",
    ),
    (AGREEMENT, "follow_up_months", 12, "ska årligen följas upp"),
    (AGREEMENT, "pledge_years", 2, "medborgarlöften som är giltiga under två år"),
    (DUTY, "ground", DutyGround.AGREEMENT, "De mål som fastställts ovan"),
    (DUTY, "interval_years", 1, "ska årligen följas upp"),
    (DUTY, "month", Month.DECEMBER, "ska årligen följas upp"),  # by the end of the year
    (COUNCIL, "founded_year", 1985, "råd initierades 1985 av Polismyndigheten"),
    (COUNCIL, "body_type", BodyType.COUNCIL, "Umeå brotts- och drogförebyggande råd"),
    (PROGRAMME, "first_year", 2018, "Umeå växer – tryggt och säkert under 2018"),
    ("umea-kommun", "organisation_type", OrganisationType.MUNICIPALITY, "Umeå kommun"),
    ("polismyndigheten", "organisation_type", OrganisationType.POLICE, "Polismyndigheten"),
    ("lokalpolisomrade-umea", "organisation_type", OrganisationType.POLICE, "Lokalpolisområde"),
    ("polisomrade-vasterbotten", "organisation_type", OrganisationType.POLICE, "Polisområde"),
]
#: Token and field, what the link reads, and the words it rests on.
LINKS = [
    (AGREEMENT, "follow_up_body", "Umeå brotts- och drogförebyggande råd", "redovisas för Umeå"),
    (DUTY, "body", "Umeå brotts- och drogförebyggande råd", "redovisas för Umeå"),
    (COUNCIL, "founded_by", "Polismyndigheten", "initierades 1985 av Polismyndigheten"),
    ("party-umea-kommun", "organisation", "Umeå kommun", "mellan Umeå kommun och"),
    ("party-polismyndigheten", "organisation", "Polismyndigheten", "och Polismyndigheten"),
    ("party-polismyndigheten", "through", "Lokalpolisområde Umeå", "och Lokalpolisområde Umeå"),
    (f"{PROGRAMME}-umea-kommun", "organisation", "Umeå kommun", "Polisen och Umeå kommun"),
    (f"{PROGRAMME}-umea-kommun", "programme", NAME, NAME),
    (f"{PROGRAMME}-polismyndigheten", "organisation", "Polismyndigheten", "mellan Polisen och"),
    (f"{PROGRAMME}-polismyndigheten", "programme", NAME, NAME),
    ("signatory-lindberg", "organisation", "Umeå kommun", "ordförande, Umeå kommun"),
    ("signatory-alfredsson", "organisation", "Umeå kommun", "stadsdirektör, Umeå kommun"),
    ("signatory-rystedt", "organisation", "Polisområde Västerbotten", "lokalpolisområdeschef, Pol"),
]
#: What a register needs and no agreement states: order, belonging, the sign before a number,
#: and how many days ahead the program tells of something.
OF_THE_REGISTER = {"position", "number", "numbering_sign", "agreement", "lead_days"}


@pytest.fixture(scope="module")
def umea(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """A register as a secretary in Umeå begins."""
    folder = tmp_path_factory.mktemp("umea") / "data"
    make_register(folder, Start.UMEA)
    register = open_register(folder)
    yield register
    register.close()


def everything(register: Register) -> Iterator[tuple[str, Row]]:
    for kind in FORMS:
        for row in rows(register, kind):
            yield kind, row


def found(register: Register, token: str) -> Row:
    return next(row for _, row in everything(register) if row.token == token)


def is_filled(kind: str, field: str, value: Any) -> bool:
    return value not in (None, "", False) and value != FORMS[kind].field(field).empty


@pytest.mark.parametrize(("token", "field", "value", "words"), FACTS)
def test_fact_is_as_the_agreement_says(
    umea: Register, token: str, field: str, value: Any, words: str
) -> None:
    assert words in SEED
    assert found(umea, token).values[field] == value


@pytest.mark.parametrize(("token", "field", "reads", "words"), LINKS)
def test_link_is_as_the_agreement_says(
    umea: Register, token: str, field: str, reads: str, words: str
) -> None:
    assert words in SEED
    assert found(umea, token).texts[field] == reads


def test_text_and_signatures_are_the_whole_agreement_in_its_own_order(umea: Register) -> None:
    agreement = found(umea, AGREEMENT)
    parts = [
        f"{row.values['heading']} {row.values['text']}" for row in rows(umea, "agreement_section")
    ]
    parts.append(f"{agreement.values['signed_at']} {long_date(agreement.values['signed_on'])}")
    parts += [
        f"{row.values['name']}, {row.values['title']}, {row.texts['organisation']}"
        for row in rows(umea, "signatory")
    ]
    assert flat(" ".join(parts)) == SEED


def test_every_text_stands_in_the_agreement(umea: Register) -> None:
    lines = [
        line
        for kind, row in everything(umea)
        for field in FORMS[kind].values
        if isinstance(field, Text) and field.name not in OF_THE_REGISTER
        for line in row.values[field.name].splitlines()
    ]
    assert len(lines) > 60
    assert [line for line in lines if flat(line) not in SEED] == []


def test_every_date_number_and_choice_has_its_words(umea: Register) -> None:
    told = {(token, field) for token, field, _, _ in [*FACTS, *LINKS]}
    untold = [
        (row.token, field.name)
        for kind, row in everything(umea)
        for field in FORMS[kind].values
        if not isinstance(field, Text)
        and field.name not in OF_THE_REGISTER
        and is_filled(kind, field.name, row.values[field.name])
    ]
    assert [each for each in untold if each not in told] == []


def test_bullets_become_goals_and_focus_areas(umea: Register) -> None:
    bullets = [each.rstrip(". ") for each in section_bullets(umea)]
    goals = [row.values["text"] for row in rows(umea, "goal")]
    areas = [row.values["text"] for row in rows(umea, "focus_area")]
    assert (len(goals), len(areas)) == (3, 4)
    assert [*goals, *areas] == bullets


def section_bullets(register: Register) -> list[str]:
    return [
        line.removeprefix("• ")
        for row in rows(register, "agreement_section")
        for line in row.values["text"].splitlines()
        if line.startswith("• ")
    ]


@pytest.mark.parametrize(
    "method",
    [
        "lägesbild",
        "EST",
        "orsaksanalyser",
        "trygghetsvandringar",
        "medborgardialoger",
        "trygghetsmätningar",
        "lokala förebyggande råd",
        "tvärsektoriell samverkan",
    ],
)
def test_working_method_of_the_agreement_is_named(umea: Register, method: str) -> None:
    named = [row for row in rows(umea, "working_method") if method in row.values["name"]]
    assert len(named) == 1
    assert method in named[0].values["text"]
