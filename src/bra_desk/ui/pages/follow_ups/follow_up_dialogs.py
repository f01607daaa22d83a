"""Sends out a year's follow-up forms, and takes in the answers after a preview."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted
from bra_desk.forms.fields import Date
from bra_desk.services.follow_ups import follow_up_answers, follow_up_forms, follow_ups
from bra_desk.services.follow_ups.follow_up_answers import WHAT_WORDS, AnswerLine, Preview, What
from bra_desk.services.follow_ups.follow_up_forms import Sending, SentRound
from bra_desk.ui import preferences
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Pill, button, empty, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.inputs import input_for
from bra_desk.ui.kit.named_rows import NamedRows
from bra_desk.ui.kit.scrolling import scrolled_column

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 760, 560
_GROUNDS = {
    What.NEW: "fine",
    What.CHANGED: "soon",
    What.SAME: "waiting",
    What.EMPTY: "waiting",
    What.NEWER: "late",
    What.REFUSED: "late",
}


class SendDialog(Dialog):
    """Where the forms go, as what, and by when they are to be answered."""

    def __init__(self, desk: "Desk", year: int, parent: QWidget | None = None) -> None:
        about = _(
            "Varje ansvarig får en egen fil med sina åtgärder och löften. Filer som någon redan "
            "har skrivit i lämnas orörda."
        )
        title = _("Skicka ut underlag för {year}").format(year=year)
        super().__init__(title, about, parent)
        self._desk = desk
        self._year = year
        self.folder = QLineEdit(str(preferences.documents_folder()))
        self.file_format = QuietCombo()
        for text, value in ((_("Excel"), "xlsx"), (_("Word"), "docx")):
            self.file_format.addItem(text, value)
        self.due_on = input_for(Date("due_on", _("Svar senast")))
        self._lay_out()
        self.way_out(_("Stäng"))
        self.copy_button = button(_("Kopiera text till e-post"), self.copy_text)
        self.foot.addWidget(self.copy_button)
        self.send_button = self.main(_("Skriv underlagen"), self.send)
        self.fit(_WIDTH, _HEIGHT)

    def send(self) -> None:
        """Write the forms to the folder, in the background."""
        self.tell("")
        problem = self.due_on.problem()
        if problem:
            self.tell(problem)
            return
        sending = Sending(
            year=self._year,
            file_format=self.file_format.currentData(),
            due_on=self.due_on.value(),
        )
        folder = Path(self.folder.text().strip())
        self.send_button.setEnabled(False)
        work = partial(follow_up_forms.write_forms, self._desk.register, sending, folder)
        self._desk.run(self, work, self._sent, self._not_sent)

    def copy_text(self) -> None:
        """Put the words of the e-mail on the clipboard."""
        view = follow_ups.year_view(self._desk.register, self._year, clock.today())
        QApplication.clipboard().setText(follow_up_forms.request_text(view))
        self._desk.messages.done(_("Texten är kopierad. Klistra in den i ett e-brev."))

    def choose_folder(self) -> None:
        """Let the person choose where the forms go."""
        chosen = QFileDialog.getExistingDirectory(self, _("Välj mapp"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _sent(self, sent: SentRound) -> None:
        self.send_button.setEnabled(True)
        preferences.remember_documents_folder(Path(self.folder.text().strip()))
        empty(self._result)
        files = counted(len(sent.forms), _("underlag"), _("underlag"))
        lines = [_("{files} skrivna till mappen.").format(files=files)]
        lines += [
            _("{name}: filen hade ändrats, så den nya fick ett annat namn.").format(
                name=each.path.name
            )
            for each in sent.forms
            if each.is_renamed
        ]
        lines += [_("Saknar ansvarig: {title}").format(title=each) for each in sent.without_owner]
        for line in lines:
            self._result.addWidget(label(line, wraps=True))

    def _not_sent(self, error: Exception) -> None:
        self.send_button.setEnabled(True)
        self.refuse(error)

    def _lay_out(self) -> None:
        form = NamedRows()
        form.add(_("Mapp"), self.folder, button(_("Välj mapp …"), self.choose_folder))
        form.add(_("Format"), self.file_format)
        form.add(_("Svar senast"), self.due_on)
        self.content.addLayout(form)
        area, self._result = scrolled_column(theme.MEDIUM)
        self.content.addWidget(area, 1)


class AnswersDialog(Dialog):
    """The chosen files, what each answer would do, and one button that takes all of it in."""

    def __init__(self, desk: "Desk", year: int, parent: QWidget | None = None) -> None:
        about = _(
            "Välj filerna som har kommit tillbaka. Inget sparas förrän du har sett vad de ändrar, "
            "och allt går att ångra på en gång. En tom ruta ändrar inget."
        )
        title = _("Läs in svar för {year}").format(year=year)
        super().__init__(title, about, parent)
        self._desk = desk
        self._year = year
        self.files: list[Path] = []
        chooses = button(_("Välj filer …"), self.choose_files)
        self.content.addWidget(chooses, 0, Qt.AlignmentFlag.AlignLeft)
        area, self._list = scrolled_column(theme.MEDIUM)
        self.content.addWidget(area, 1)
        self.way_out(_("Stäng"))
        self.take_button = self.main(_("Läs in"), self.take_in)
        self.take_button.setEnabled(False)
        self.fit(_WIDTH, _HEIGHT)
        self._newer = 0

    def choose_files(self) -> None:
        """Let the person choose the returned files."""
        chosen, _filter = QFileDialog.getOpenFileNames(
            self,
            _("Välj svar"),
            str(preferences.documents_folder()),
            _("Excel och Word (*.xlsx *.docx)"),
        )
        if chosen:
            self.show_files([Path(each) for each in chosen])

    def show_files(self, files: list[Path]) -> None:
        """Preview these files."""
        self.files = files
        self.tell("")
        empty(self._list)
        self.take_button.setEnabled(False)
        register = self._desk.register
        work = partial(follow_up_answers.preview, register, files, self._year)
        self._desk.run(self, work, self._show, self.refuse)

    def take_in(self) -> None:
        """Take the answers in and close; what is newer in the register is asked about first."""
        if self._newer and not self._may_overwrite():
            return
        work = partial(
            follow_up_answers.take_in,
            self._desk.register,
            self.files,
            self._year,
            overwrites=bool(self._newer),
        )
        self.attempt(work, self._taken_in)

    def _taken_in(self, seen: Preview) -> None:
        self.accept()
        answers = _answers(seen.count(What.NEW, What.CHANGED, What.NEWER))
        self._desk.done_with_undo(_("{answers} inlästa.").format(answers=answers))

    def _may_overwrite(self) -> bool:
        return self._desk.messages.ask(
            _("{answers} skriver över det som är nyare i registret.").format(
                answers=_answers(self._newer)
            ),
            _("Någon har ändrat uppföljningen sedan underlaget skickades ut."),
            _("Skriv över"),
        )

    def _show(self, seen: Preview) -> None:
        self._newer = seen.count(What.NEWER)
        for line in sorted(seen.lines, key=lambda line: list(What).index(line.what), reverse=True):
            self._list.addWidget(_line(line))
        count = seen.count(What.NEW, What.CHANGED, What.NEWER)
        self.take_button.setText(_("Läs in {answers}").format(answers=_answers(count)))
        self.take_button.setEnabled(count > 0 and not seen.problems)
        if seen.problems:
            self.tell(
                _("Inget läses in förrän det som är fel är rättat i filen, eller filen valts bort.")
            )


def _line(line: AnswerLine) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, theme.SMALL)
    column.setSpacing(theme.HAIR)
    top = QHBoxLayout()
    top.addWidget(label(line.title, "strong", wraps=True), 1)
    top.addWidget(Pill(_GROUNDS[line.what], WHAT_WORDS[line.what]))
    column.addLayout(top)
    column.addWidget(label(f"{line.file}, {line.place}", "small", wraps=True))
    for detail in line.details:
        column.addWidget(label(detail, wraps=True))
    return made


def _answers(count: int) -> str:
    return counted(count, _("svar"), _("svar"))
