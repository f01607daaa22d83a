"""Phrases: the program's until the council has its own, those that fit the text first."""

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.phrases import PhrasePlace
from bra_desk.services import entries, history
from bra_desk.services.meetings.phrases import offered, standard, take_standard
from bra_desk.storage.register import Register
from tests import make


def test_program_has_phrases_for_every_text() -> None:
    assert {each.place for each in standard()} == set(PhrasePlace)
    assert len(standard()) == len({each.title for each in standard()}) >= 30
    for each in standard():
        assert FORMS["phrase"].problems(vars(each)) == {}
        assert each.text.endswith("."), each.text


def test_empty_register_is_offered_those_of_the_program(register: Register) -> None:
    assert entries.rows(register, "phrase") == []
    found = offered(register, PhrasePlace.DISCUSSION)
    assert [each.place for each in found[:2]] == [PhrasePlace.DISCUSSION] * 2
    assert "Rådet beslutar att lägga informationen till handlingarna." in {
        each.text for each in found
    }
    last = offered(register, PhrasePlace.DECISION)[-1]
    assert last.place not in (PhrasePlace.DECISION, PhrasePlace.ANYWHERE)


def test_own_phrases_stand_alone(register: Register) -> None:
    make.entry(register, "phrase", title="Egen", text="Vi noterar.")
    assert [each.title for each in offered(register, PhrasePlace.BACKGROUND)] == ["Egen"]


def test_phrases_of_the_program_are_taken_in_once(register: Register) -> None:
    make.entry(register, "phrase", title="Enligt förslaget", text="Vårt eget sätt.")
    assert take_standard(register) == len(standard()) - 1
    assert len(entries.rows(register, "phrase")) == len(standard())
    acts = len(history.acts(register))
    assert take_standard(register) == 0
    assert len(history.acts(register)) == acts
    assert history.undo_last(register) == "Programmets fraser tillagda"
    assert len(entries.rows(register, "phrase")) == 1


def test_example_has_the_phrases_as_its_own(example: Register) -> None:
    assert len(entries.rows(example, "phrase")) == len(standard())
