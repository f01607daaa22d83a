"""Marking what is secret and listing names: what is kept, refused, and still open when sealed."""

from datetime import date

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong, ValuesWrong
from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.meetings import MeetingStatus
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services import entries, history
from bra_desk.services.meetings import meeting_view
from bra_desk.services.papers.approval import Approval, approval_findings, approve
from bra_desk.services.secrecy import secrecy
from bra_desk.storage.register import Register
from tests import make

OSL = "26 kap. 1 § OSL"


@pytest.fixture
def meeting(register: Register) -> int:
    """A meeting that was held."""
    return make.meeting(register, held_on=date(2026, 11, 19), status=MeetingStatus.HELD)


def test_mark_says_what_and_by_which_paragraph(register: Register, meeting: int) -> None:
    item = make.item(register, meeting, "Lägesbild")
    secrecy.mark(register, item, MarkedPart.WHOLE, f" {OSL} ", note="Enligt polisen")
    (shown,) = meeting_view.view(register, meeting).items[0].secrecy
    assert secrecy.what_is_marked(shown) == f"hela ärendet, {OSL}"
    assert shown.values["note"] == "Enligt polisen"


def test_one_decision_is_marked_by_its_own_words(register: Register, meeting: int) -> None:
    item = make.item(register, meeting, "Lägesbild")
    decision = make.decision(register, item, "Rådet beslutar att avvakta.")
    secrecy.mark(register, item, MarkedPart.DECISIONS, OSL, decision=decision)
    (shown,) = meeting_view.view(register, meeting).items[0].secrecy
    assert secrecy.what_is_marked(shown) == f"”Rådet beslutar att avvakta.”, {OSL}"


def test_mark_is_lifted_and_brought_back(register: Register, meeting: int) -> None:
    item = make.item(register, meeting, "Lägesbild")
    mark = secrecy.mark(register, item, MarkedPart.TITLE, OSL)
    secrecy.lift_mark(register, mark)
    assert meeting_view.view(register, meeting).items[0].secrecy == ()
    assert history.undo_last(register) == "Sekretessmarkering borttagen"
    assert len(meeting_view.view(register, meeting).items[0].secrecy) == 1


def test_mark_without_a_paragraph_is_refused(register: Register, meeting: int) -> None:
    item = make.item(register, meeting, "Lägesbild")
    with pytest.raises(ValuesWrong) as refused:
        secrecy.mark(register, item, MarkedPart.WHOLE, " ")
    assert refused.value.problems == {"paragraph": "Enligt måste fyllas i."}


@pytest.mark.parametrize("kind", ["decision", "task"])
def test_mark_of_what_belongs_to_another_item_is_refused(
    register: Register, meeting: int, kind: str
) -> None:
    item, other = (make.item(register, meeting, title) for title in ("Ett", "Två"))
    stranger = make.entry(register, kind, agenda_item=other)
    with pytest.raises(InputWrong):
        secrecy.mark(register, item, MarkedPart(f"{kind}s"), OSL, **{kind: stranger})
    own = make.entry(register, kind, agenda_item=item)
    with pytest.raises(ValuesWrong) as refused:
        secrecy.mark(register, item, MarkedPart.TITLE, OSL, **{kind: own})
    assert set(refused.value.problems) == {kind}


def test_mark_of_an_item_that_is_gone_is_refused(register: Register, meeting: int) -> None:
    item = make.item(register, meeting, "Lägesbild")
    entries.remove(register, "agenda_item", item)
    with pytest.raises(EntryMissing):
        secrecy.mark(register, item, MarkedPart.WHOLE, OSL)


def test_name_is_listed_once_in_any_spelling(register: Register, meeting: int) -> None:
    first = secrecy.list_name(register, meeting, "Kim Ek")
    assert secrecy.list_name(register, meeting, "EK, Kim") == first
    secrecy.list_name(register, meeting, " Åke Sten ")
    assert [row.values["name"] for row in secrecy.names_of(register, meeting)] == [
        "Kim Ek",
        "Åke Sten",
    ]
    secrecy.unlist_name(register, first)
    assert [row.values["name"] for row in secrecy.names_of(register, meeting)] == ["Åke Sten"]
    with pytest.raises(ValuesWrong):
        secrecy.list_name(register, meeting, "  ")


def test_marks_are_set_and_lifted_after_approval_too(register: Register, meeting: int) -> None:
    item = make.item(register, meeting, "Lägesbild")
    accepted = approval_findings(register, meeting)
    method, day = ApprovalMethod.PAPER, date(2026, 11, 20)
    approve(register, meeting, Approval(approved_on=day, method=method, accepted=accepted))
    mark = secrecy.mark(register, item, MarkedPart.WHOLE, OSL)
    name = secrecy.list_name(register, meeting, "Kim Ek")
    secrecy.lift_mark(register, mark)
    secrecy.unlist_name(register, name)
    assert meeting_view.view(register, meeting).is_sealed


def phrases(register: Register, meeting: int) -> tuple[str, ...]:
    with register.read() as session:
        return secrecy.secrets_of(session, meeting).masks.phrases


def test_withheld_text_is_looked_for_in_later_papers_of_the_body(register: Register) -> None:
    body = make.body(register)
    first, second = (make.meeting(register, body=body) for _ in range(2))
    stranger = make.meeting(register)
    item = make.item(register, first, "Orosanmälan om kvarteret Björken")
    make.decision(register, item, "Rådet beslutar att träffa familjen.")
    secrecy.mark(register, item, MarkedPart.WHOLE, OSL)
    wanted = {"Orosanmälan om kvarteret Björken", "Rådet beslutar att träffa familjen."}
    assert wanted <= set(phrases(register, first))
    assert wanted <= set(phrases(register, second))
    assert phrases(register, stranger) == ()


def test_what_is_said_of_other_items_too_is_no_secret(register: Register) -> None:
    body = make.body(register)
    meeting = make.meeting(register, body=body)
    make.entry(register, "standard_item", body=body, title="Övriga frågor")
    noted = "Rådet lägger informationen till handlingarna."
    items = [make.item(register, meeting, title) for title in ("Övriga frågor", "Information")]
    for item in items:
        make.decision(register, item, noted)
    secrecy.mark(register, items[0], MarkedPart.WHOLE, OSL)
    assert not {"Övriga frågor", "Information", noted} & set(phrases(register, meeting))


def test_whole_name_stays_private_in_later_meetings_unless_it_is_an_official_there(
    register: Register,
) -> None:
    body = make.body(register)
    first, second, third = (make.meeting(register, body=body) for _ in range(3))
    secrecy.list_name(register, first, "Kim Ek")
    secrecy.list_name(register, first, "Björken")
    make.attendance(register, third, "Kim Ek")
    with register.read() as session:
        names = [secrecy.secrets_of(session, each).masks.names for each in (first, second, third)]
    assert [set(each) for each in names] == [{"Kim Ek", "Björken"}, {"Kim Ek"}, set()]
