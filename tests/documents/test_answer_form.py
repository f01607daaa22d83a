"""The Word form of a follow-up: sound, filled in, and read back from what Word makes of it."""

import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.documents.answer_form import ANSWER_FORM, content_of, read_answers
from bra_desk.documents.word import check_template, fill
from bra_desk.documents.word_tables import read_tables
from bra_desk.forms.answers import AnswerForm, Asked, Reference, read_reference
from tests.documents import samples

ODD = Reference(round_token="om/gång 1", kind="measure", token="å/ö %", version=3)
FORM = AnswerForm(
    year=2026,
    owner="Parken",
    council_name="UmeBrå",
    municipality="Umeå kommun",
    due_on=None,
    asked=(
        Asked(
            number=1,
            reference=ODD,
            kind="Åtgärd",
            title="Belysning <&> vid ån",
            target="",
            values={"result": "Rad ett.\nRad två.", "hours": 12},
        ),
    ),
)


def written() -> bytes:
    content = content_of(FORM)
    return fill(ANSWER_FORM.template_path, content, ANSWER_FORM.fields, samples.PROPERTIES)


def test_template_is_sound() -> None:
    assert check_template(ANSWER_FORM.template_path, ANSWER_FORM.fields) == []


def test_what_is_known_is_filled_in_and_read_back() -> None:
    (answer,) = read_answers(written(), "svar.docx")
    assert (answer.title, answer.problems) == ("Belysning <&> vid ån", [])
    assert (answer.cells["result"], answer.cells["hours"]) == ("Rad ett.\nRad två.", "12 timmar")
    assert read_reference(answer.reference) == ODD


@pytest.mark.parametrize("text", ["", "1/2/3", "1/round/area/0/x", "ett/round/measure/0/x"])
def test_text_that_is_no_reference_is_known(text: str) -> None:
    assert read_reference(text) is None


def test_file_that_is_not_word_is_refused() -> None:
    with pytest.raises(InputWrong, match="går inte att läsa som ett Word-dokument"):
        read_tables(b"text", "svar.docx")
