"""The action plan as it comes out of its template."""

from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.word import fill
from tests.documents import plan_samples, samples
from tests.documents.reading import W, paragraphs, part, rows


def written(content: object) -> bytes:
    kind = DOCUMENTS["action_plan"]
    return fill(kind.template_path, content, kind.fields, samples.PROPERTIES)


def test_each_focus_area_has_its_table_with_a_head_that_repeats() -> None:
    data = written(plan_samples.PLAN)
    assert paragraphs(data, "Heading2") == ["Skapa trygga och säkra platser", "Utan fokusområde"]
    first, second = part(data).iter(f"{W}tbl")
    assert rows(first)[0] == [
        *("Nr", "Problem och orsak", "Mål", "Åtgärd"),
        *("Ansvarig", "Tid", "Indikator", "Status"),
    ]
    assert all(table.find(f".//{W}tblHeader") is not None for table in (first, second))
    told = rows(first)[1]
    assert told[4].startswith("Gator och parker, enhetschef belysning")
    assert told[4].endswith("Med AB Bostaden, Lokalpolisområde Umeå")


def test_column_that_nobody_has_filled_in_steps_aside() -> None:
    _first, second = part(written(plan_samples.PLAN)).iter(f"{W}tbl")
    assert rows(second) == [
        ["Nr", "Åtgärd", "Ansvarig", "Status"],
        ["–", "Trygg skolväg på Tomtebo", "Ansvarig är inte utsedd", "Planerad"],
    ]


def test_page_lies_down_and_names_the_law() -> None:
    data = written(plan_samples.PLAN)
    size = next(part(data).iter(f"{W}pgSz"))
    assert size.get(f"{W}orient") == "landscape"
    law = "Lag\tLag (2023:196) om kommuners ansvar för brottsförebyggande arbete, 5–6 §§"
    assert law in paragraphs(data, "Fact")
    assert "Omfattning\t3 åtgärder" in paragraphs(data, "Fact")


def test_draft_says_that_it_is_one() -> None:
    data = written(plan_samples.DRAFT)
    assert paragraphs(data, "Draft") == ["Utkast: planen är inte beslutad."]
    assert list(part(data).iter(f"{W}tbl")) == []


def test_title_does_not_say_the_word_twice() -> None:
    assert plan_samples.PLAN.title == "2026–2028"
    assert plan_samples.DRAFT.title == "Plan för trygghet"
