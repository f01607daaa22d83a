"""The dialogs of reports: begin one, and call it finished."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QSpinBox

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.reports import REPORT_KINDS
from bra_desk.model.reports import ReportKind
from bra_desk.services.reporting import reports
from bra_desk.services.reporting.reports import ReportView
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.findings import Findings
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH = 520


class BeginDialog(Dialog):
    """Begins a report on a year."""

    def __init__(self, desk: "Desk") -> None:
        about = _("Texterna från förra årets rapport följer med som en början, om den finns.")
        super().__init__(_("Ny rapport"), about, window_in_sight())
        self._desk = desk
        #: The number of the report that was begun; 0 until it is.
        self.begun = 0
        self.kind = QuietCombo()
        for kind, word in REPORT_KINDS.items():
            self.kind.addItem(word, kind)
        self.year = QSpinBox()
        self.year.setRange(1980, 2200)
        self.year.setValue(today().year)
        self.ask(_("Typ"), self.kind)
        self.ask(_("Avser år"), self.year)
        self.way_out(_("Avbryt"))
        self.act_button = self.main(_("Börja skriva"), self.carry_out)
        self.fit(_WIDTH)
        self.year.setFocus()

    def carry_out(self) -> None:
        """Begin the report and close, or say why there can be none."""
        kind, year = ReportKind(self.kind.currentData()), self.year.value()
        if self.attempt(partial(reports.begin, self._desk.register, kind, year), self._begun):
            self.accept()

    def _begun(self, report_id: int) -> None:
        self.begun = report_id


class FinishDialog(Dialog):
    """Calls a report finished: what is missing first."""

    def __init__(self, desk: "Desk", report: ReportView) -> None:
        about = _(
            "Siffror och tabeller fryses som de är i dag, och texterna låses. Du kan öppna "
            "rapporten igen."
        )
        super().__init__(_("Markera som färdig"), about, window_in_sight())
        self._desk = desk
        self._report = report
        self.accepts = QCheckBox(_("Jag har sett det som saknas och avslutar ändå"))
        self.content.addWidget(Findings(_("Se över före avslutet"), report.findings), 1)
        self.content.addWidget(self.accepts)
        self.accepts.setVisible(bool(report.findings))
        self.way_out(_("Avbryt"))
        self.act_button = self.main(_("Frys siffrorna"), self.carry_out)
        self.accepts.toggled.connect(self.act_button.setEnabled)
        self.act_button.setEnabled(not report.findings)
        self.fit(_WIDTH)

    def carry_out(self) -> None:
        """Finish the report and close, or say why not."""
        accepted = self._report.findings if self.accepts.isChecked() else ()
        work = partial(reports.finish, self._desk.register, self._report.id, accepted)
        if self.attempt(work):
            self.accept()
            self._desk.messages.done(_("Rapporten är färdig och siffrorna frysta."))
