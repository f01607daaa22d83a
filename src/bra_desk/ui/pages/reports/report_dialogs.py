"""The dialogs of reports: begin one, and call it finished."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from bra_desk.basics.clock import today
from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _
from bra_desk.forms.reports import REPORT_KINDS
from bra_desk.model.reports import ReportKind
from bra_desk.services.reporting import reports
from bra_desk.services.reporting.reports import ReportView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH = 520
_ROOM = 220


class _ReportDialog(QDialog):
    """A heading, a sentence, and one act with its problem in words."""

    def __init__(self, desk: "Desk", heading: str, about: str) -> None:
        super().__init__(window_in_sight())
        self.setWindowTitle(heading)
        self._desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        self.column.setSpacing(theme.MEDIUM)
        self.column.addWidget(label(heading, "title", wraps=True))
        self.column.addWidget(label(about, "soft", wraps=True))
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self.setMinimumWidth(min(_WIDTH, self.screen().availableGeometry().width() - 40))

    @property
    def problem(self) -> str:
        """Why it was not done; empty when nothing is wrong."""
        return self._problem.text()

    def carry_out(self) -> None:
        """Do the act and close, or say why it was not possible."""
        try:
            self._act()
        except UserError as error:
            self._problem.setText(error.message)
            self._problem.show()
            return
        self.accept()

    def _act(self) -> None:
        raise NotImplementedError

    def _close_with(self, text: str) -> None:
        self.column.addWidget(self._problem)
        self.act_button = button(text, self.carry_out, "primary")
        self.act_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt"), self.reject))
        foot.addWidget(self.act_button)
        self.column.addSpacing(theme.MEDIUM)
        self.column.addLayout(foot)


class BeginDialog(_ReportDialog):
    """Begins a report on a year."""

    def __init__(self, desk: "Desk") -> None:
        about = _("Texterna från förra årets rapport följer med som en början, om den finns.")
        super().__init__(desk, _("Ny rapport"), about)
        #: The number of the report that was begun; 0 until it is.
        self.begun = 0
        self.kind = QuietCombo()
        for kind, word in REPORT_KINDS.items():
            self.kind.addItem(word, kind)
        self.year = QSpinBox()
        self.year.setRange(1980, 2200)
        self.year.setValue(today().year)
        for word, made in ((_("Typ"), self.kind), (_("Avser år"), self.year)):
            self._add(word, made)
        self._close_with(_("Börja skriva"))
        self.year.setFocus()

    def _add(self, word: str, made: QWidget) -> None:
        shown = label(word)
        shown.setBuddy(made)
        made.setAccessibleName(word)
        self.column.addWidget(shown)
        self.column.addWidget(made)

    def _act(self) -> None:
        kind, year = ReportKind(self.kind.currentData()), self.year.value()
        self.begun = reports.begin(self._desk.register, kind, year)


class FinishDialog(_ReportDialog):
    """Calls a report finished: what is missing first."""

    def __init__(self, desk: "Desk", report: ReportView) -> None:
        about = _(
            "Siffror och tabeller fryses som de är i dag, och texterna låses. Du kan öppna "
            "rapporten igen."
        )
        super().__init__(desk, _("Markera som färdig"), about)
        self._report = report
        self.accepts = QCheckBox(_("Jag har sett det som saknas och avslutar ändå"))
        self._show_missing()
        self._close_with(_("Frys siffrorna"))
        self.accepts.toggled.connect(self.act_button.setEnabled)
        self.act_button.setEnabled(not report.findings)

    def _show_missing(self) -> None:
        if not self._report.findings:
            self.column.addWidget(label(_("● Inget saknas."), "soft"))
            return
        told = "\n".join(f"{SYMBOLS['soon']} {each}" for each in self._report.findings)
        area = scrolled(label(told, wraps=True))
        area.setMinimumHeight(min(_ROOM, self.screen().availableGeometry().height() // 4))
        self.column.addWidget(area, 1)
        self.column.addWidget(self.accepts)

    def _act(self) -> None:
        accepted = self._report.findings if self.accepts.isChecked() else ()
        reports.finish(self._desk.register, self._report.id, accepted)
        self._desk.messages.done(_("Rapporten är färdig och siffrorna frysta."))
