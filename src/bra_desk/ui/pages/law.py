"""The law check on the screen: each paragraph with its verdict, its evidence and one's own word."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics import clock
from bra_desk.basics.texts import _, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.law import LAST_AMENDED, READ_ON, VERDICTS
from bra_desk.model.law import Verdict
from bra_desk.services.lawfulness import law
from bra_desk.services.lawfulness.law import LawLine
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, Card, EntryRow, Pill, button, empty, label
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.page import Page
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from bra_desk.services.lawfulness.shown import Evidence
    from bra_desk.ui.desk import Desk

#: How each verdict is marked.
PILLS = {
    Verdict.MET: "fine",
    Verdict.PARTLY: "soon",
    Verdict.MISSING: "late",
    Verdict.YOURS: "waiting",
}


class LawPage(Page):
    """A card for each paragraph, in the order of the Act."""

    wants_room: ClassVar = True
    kinds: ClassVar = frozenset(FORMS)

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("Lagkoll"))
        #: What is shown; empty until the page is refreshed.
        self.lines: tuple[LawLine, ...] = ()
        #: The dialog where a paragraph is judged; None when none is open.
        self.dialog: FormDialog | None = None
        self.write_button = button(_("Skapa Word …"), self.write_paper, "primary")
        self.header.add_button(self.write_button)
        self._content = QWidget()
        self._cards = QVBoxLayout(self._content)
        self._cards.setContentsMargins(0, 0, theme.SMALL, 0)
        self._cards.setSpacing(theme.GAP)
        self.body.addWidget(scrolled(self._content), 1)

    @override
    def refresh(self) -> None:
        buttons = self.findChildren(QAbstractButton)
        name = next((each.accessibleName() for each in buttons if each.hasFocus()), "")
        self.lines = law.check(self.desk.register, clock.today())
        self.header.set_line(
            _("{totals}. Lagen (2023:196) i lydelse enligt {amended}, läst {day}.").format(
                totals=law.totals(self.lines), amended=LAST_AMENDED, day=long_date(READ_ON)
            )
        )
        empty(self._cards)
        for line in self.lines:
            self._cards.addWidget(self._card(line))
        self._cards.addStretch(1)
        self._focus_on(name)

    def judge(self, line: LawLine) -> None:
        """Open the form of what is said of a paragraph."""
        preset = {"paragraph": line.demand.paragraph, "assessed_on": clock.today()}
        entry_id = None if line.said is None else line.said.id
        dialog = FormDialog(self.desk, "law_note", entry_id, preset)
        self.dialog = dialog  # kept from being collected while it is open
        dialog.finished.connect(self._close_dialog)
        dialog.open()

    def write_paper(self) -> None:
        """Open the dialog that writes the law check as a Word document."""
        year = clock.today().year
        subject = Subject(title=str(year), year=year)
        DocumentDialog(self.desk, "law_check", subject, lambda _id: None, self).open()

    def _card(self, line: LawLine) -> Card:
        card = Card(line.demand.name, is_list=True)
        card.set_action(self._verdict(line))
        card.body.addWidget(_inset(line.demand.demand))
        for each in line.shown.evidence:
            card.body.addWidget(self._evidence(each))
        if line.said is not None:
            card.body.addWidget(_inset(line.said.words))
        if line.verdict is not Verdict.MET or line.said is not None:
            card.body.addWidget(_inset(_register_says(line), "small"))
        return card

    def _verdict(self, line: LawLine) -> QWidget:
        """Where the paragraph stands, and the way to judge it oneself."""
        text = _("Skriv bedömning") if line.said is None else _("Ändra bedömning")
        act = button(text, partial(self.judge, line), "link")
        act.setAccessibleName(f"{text}: {line.demand.name}")
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(act)
        row.addWidget(Pill(PILLS[line.verdict], VERDICTS[line.verdict]))
        return made

    def _evidence(self, evidence: "Evidence") -> QWidget:
        symbol = SYMBOLS["soon"] if evidence.is_gap else SYMBOLS["fine"]
        word = _("Saknas") if evidence.is_gap else _("Finns")
        go = self._way(evidence)
        if go is None:
            return _inset(f"{symbol} {evidence.text}")
        row = EntryRow(f"{symbol} {evidence.text}")
        row.setAccessibleName(f"{word}: {evidence.text}")
        row.clicked.connect(go)
        return row

    def _way(self, evidence: "Evidence") -> "Callable[[], None] | None":
        """Where the line leads; None when it is about nothing in the register."""
        if not evidence.kind:
            return None
        if evidence.kind == "settings":
            return partial(self.desk.open_page, "settings")
        return partial(self.desk.open_entries, evidence.kind, evidence.ids, evidence.text)

    def _focus_on(self, name: str) -> None:
        """Give the focus back to what had it, which was made anew; nothing for no name."""
        for each in self._content.findChildren(QAbstractButton):
            if name and each.accessibleName() == name and not each.isHidden():
                each.show()  # what is not in sight yet takes no focus
                each.setFocus()
                return

    def _close_dialog(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()


def _register_says(line: LawLine) -> str:
    return _("Registrets bedömning: {word}. {shown}").format(
        word=VERDICTS[line.shown.verdict], shown=line.demand.shown
    )


def _inset(text: str, role: str = "") -> QWidget:
    made = label(text, role, wraps=True)
    made.setContentsMargins(theme.SMALL, theme.HAIR, theme.SMALL, theme.HAIR)
    return made
