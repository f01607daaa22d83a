"""A year's dialogues: counted together, and told as a paper and in the annual report."""

from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import ValuesWrong
from bra_desk.model.dialogues import DialogueKind
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.dialogues import dialogues
from bra_desk.services.entries import rows
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from tests import make
from tests.word_file import texts_of


def test_year_lists_its_dialogues_in_order_with_their_topics(register: Register) -> None:
    late = make.entry(register, "dialogue", title="I oktober")
    early = make.entry(register, "dialogue", title="I mars", held_on=date(2026, 3, 7))
    make.entry(register, "dialogue", held_on=date(2025, 10, 3))
    make.entry(register, "dialogue_topic", dialogue=late)
    found = dialogues.talks(register, 2026)
    assert [each.dialogue.id for each in found] == [early, late]
    assert [len(each.topics) for each in found] == [0, 1]


def test_categories_are_added_up_over_dialogues_the_most_mentioned_first(
    register: Register,
) -> None:
    one, other = (make.entry(register, "dialogue") for _ in range(2))
    traffic, theft = ProblemCategory.TRAFFIC, ProblemCategory.THEFT
    make.entry(register, "dialogue_topic", dialogue=one, category=theft, mentions=12, text="Cyklar")
    make.entry(register, "dialogue_topic", dialogue=one, category=traffic, mentions=9, text="Fart")
    make.entry(
        register, "dialogue_topic", dialogue=other, category=traffic, mentions=8, text="Fart"
    )
    found = dialogues.sums(dialogues.talks(register, 2026))
    assert [(each.category, each.mentions, each.dialogues) for each in found] == [
        (traffic, 17, 2),
        (theft, 12, 1),
    ]
    assert found[0].texts == ("Fart",)


def test_what_nobody_counted_is_not_zero(register: Register) -> None:
    dialogue = make.entry(register, "dialogue", met=None)
    make.entry(register, "dialogue_topic", dialogue=dialogue, mentions=None)
    found = dialogues.talks(register, 2026)
    assert dialogues.sums(found)[0].mentions is None
    assert dialogues.met_text(found) == "1 dialog"


def test_those_met_are_added_up_and_the_uncounted_told(register: Register) -> None:
    make.entry(register, "dialogue", met=78)
    make.entry(register, "dialogue", met=41)
    make.entry(register, "dialogue", met=None)
    told = dialogues.met_text(dialogues.talks(register, 2026))
    assert told == "3 dialoger, 119 mötta (inte räknat vid 1)"


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("fed_back_on", {"fed_back_on": date(2026, 10, 2)}),
        ("held_on", {"held_on": None}),
        ("title", {"title": "  "}),
    ],
)
def test_dialogue_is_refused_at_the_field_that_is_wrong(
    register: Register, field: str, values: dict[str, object]
) -> None:
    with pytest.raises(ValuesWrong) as refused:
        make.entry(register, "dialogue", **values)
    assert set(refused.value.problems) == {field}
    assert rows(register, "dialogue") == []


def test_paper_tells_topics_answers_and_feedback(register: Register, tmp_path: Path) -> None:
    dialogue = make.entry(
        register,
        "dialogue",
        dialogue_kind=DialogueKind.STAFF,
        feedback="Anslag på biblioteket.",
        fed_back_on=date(2026, 11, 2),
    )
    make.entry(register, "dialogue_topic", dialogue=dialogue)
    target = tmp_path / "dialoger.docx"
    written = papers.write_document(register, "dialogue_report", None, target, year=2026)
    told = texts_of(target)
    for words in (
        "1 dialog, 78 mötta.",
        "Trafik och buskörning",
        "Kontroller vår och höst.",
        "Typ: Medarbetardialog",
        "Återkopplat 2 november 2026. Anslag på biblioteket.",
    ):
        assert words in told
    assert written.findings == ()


def test_paper_says_what_the_dialogues_lack(register: Register) -> None:
    assert papers.document_findings(register, "dialogue_report", None, 2026) == [
        "Registret har inga dialoger 2026."
    ]
    make.entry(register, "dialogue", title="På torget", met=None)
    assert papers.document_findings(register, "dialogue_report", None, 2026) == [
        "På torget, 3 oktober 2026 saknar antal mötta.",
        "På torget, 3 oktober 2026 saknar ämnen.",
        "På torget, 3 oktober 2026 har inte återkopplats.",
    ]
