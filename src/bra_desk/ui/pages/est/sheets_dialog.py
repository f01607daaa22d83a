"""Takes in reporters' sheets: what each row is, what is wrong and where; then one act."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QHeaderView, QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.services.est import groups, sheet_import, sheet_reading
from bra_desk.services.est.sheet_import import WHAT_WORDS, Line, Preview, Taken, What
from bra_desk.services.est.sheet_reading import Chosen
from bra_desk.ui.kit.cards import SYMBOLS, empty, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.named_rows import NamedRows
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.kit.scrolling import scrolled_column
from bra_desk.ui.pages.est.chooser import EstChooser

if TYPE_CHECKING:
    from bra_desk.exchange.tables import SourceFile
    from bra_desk.services.est.sheet_reading import Statement
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 980
_HEIGHT: Final = 640
_HEADS: Final = (
    _("Fil"), _("Rad"), _("Område"), _("Kategori"), _("Plats"), _("Iakttagelse"),
    _("Vad som händer"),
)  # fmt: skip
#: Rows shown in the table; the rest are counted.
_SHOWN: Final = 400


class SheetsDialog(Dialog):
    """Some sheets; nothing is written until the main button is pressed."""

    def __init__(
        self, desk: "Desk", files: Sequence["SourceFile"], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Läs in EST-blanketter"), parent=parent)
        self._desk = desk
        self._files = files
        #: The sheets as they are understood, and what would be done; empty and None until then.
        self.statements: list[Statement] = []
        self.seen: Preview | None = None
        self.says_itself = QCheckBox(_("Använd grupp, period och rapportör som står i blanketten"))
        self.says_itself.setChecked(True)
        self.chooser = EstChooser()
        self.chooser.show_groups(groups.groups(desk.register))
        self.reporter = QuietCombo()
        self.table = RowTable(_("Vad inläsningen gör"), _HEADS)
        self.leave_out = QCheckBox(_("Lämna raderna med fel och ta in resten"))
        self._lay_out()
        self._fill_reporters()
        self.says_itself.toggled.connect(lambda _on: self.begin())
        self.chooser.changed.connect(self._other_group)
        self.reporter.activated.connect(lambda _place: self.begin())
        self.leave_out.toggled.connect(lambda _on: self._show())
        self.begin()

    @property
    def faults(self) -> Sequence[str]:
        """What is wrong in the rows, each with its place."""
        return () if self.seen is None else self.seen.problems

    @property
    def notes(self) -> str:
        """What a person should know before they are taken in."""
        return self._notes.text()

    def begin(self) -> None:
        """Understand the sheets, or ask what they do not say."""
        register, chosen = self._desk.register, self._chosen()
        self.statements, self.seen = [], None

        def understand() -> None:
            self.statements = [
                sheet_reading.understand(register, file, chosen) for file in self._files
            ]
            self.seen = sheet_import.preview(register, self.statements)

        self.attempt(understand)
        self._asked.setEnabled(not self.says_itself.isChecked())
        self._show()

    def carry_out(self) -> None:
        """Take the sheets in and close, or say why that was not possible."""
        register, leaves_out = self._desk.register, self.leave_out.isChecked()
        take = partial(sheet_import.carry_out, register, self.statements)
        work = partial(take, leaves_out_problems=leaves_out)
        self.attempt(work, self._taken_in)

    def _taken_in(self, taken: Taken) -> None:
        self.accept()
        count = counted(taken.preview.count(What.NEW), _("rapport"), _("rapporter"))
        self._desk.done_with_undo(_("{count} inlästa.").format(count=count))

    def _chosen(self) -> Chosen:
        group, period = self.chooser.group, self.chooser.period
        if self.says_itself.isChecked() or group is None or period is None:
            return Chosen()
        reporter = self.reporter.currentData()
        return Chosen(group_id=group.id, day=period.starts_on, reporter_id=reporter)

    def _show(self) -> None:
        seen = self.seen
        if seen is None:
            self.table.show_rows([])
            self._notes.clear()
            self._show_faults()
            self.import_button.setEnabled(False)
            return
        shown = seen.lines[:_SHOWN]
        self.table.show_rows([(place, _cells(line)) for place, line in enumerate(shown)])
        self._notes.setText("\n".join(self._headed(seen)))
        self._show_faults()
        count = counted(seen.count(What.NEW), _("rapport"), _("rapporter"))
        self.import_button.setText(_("Läs in {count}").format(count=count))
        stops = bool(seen.problems) and not self.leave_out.isChecked()
        is_told = all(each.reporter_id is not None for each in self.statements)
        self.import_button.setEnabled(not stops and is_told)

    def _headed(self, seen: Preview) -> list[str]:
        """Whose each sheet is and of which period, and then the notes."""
        whose = [
            " · ".join(
                filter(None, (each.file.name, each.group.name, each.period.label, each.reporter))
            )
            for each in self.statements
        ]
        return [*whose, *seen.notes]

    def _other_group(self) -> None:
        self._fill_reporters()
        self.begin()

    def _fill_reporters(self) -> None:
        group, before = self.chooser.group, self.reporter.currentData()
        self.reporter.clear()
        self.reporter.addItem(_("– inte sagt –"), None)
        found = () if group is None else groups.reporters(self._desk.register, group.id)
        for each in found:
            self.reporter.addItem(each.name, each.id)
        self.reporter.setCurrentIndex(max(self.reporter.findData(before), 0))

    def _show_faults(self) -> None:
        empty(self._wrong)
        for each in self.faults:
            self._wrong.addWidget(label(f"{SYMBOLS['late']} {each}", "problem", wraps=True))
        for widget in (self._wrong_area, self.leave_out):
            widget.setVisible(bool(self.faults))

    def _lay_out(self) -> None:
        self.content.addWidget(self.says_itself)
        self._asked = QWidget()
        form = NamedRows()
        self._asked.setLayout(form)
        form.add(_("Grupp och period"), self.chooser)
        form.add(_("Rapportör"), self.reporter)
        self.content.addWidget(self._asked)
        header = self.table.horizontalHeader()
        for short in (1, 2, 3, 6):
            header.setSectionResizeMode(short, QHeaderView.ResizeMode.ResizeToContents)
        self.content.addWidget(self.table, 2)
        self._notes = label("", "small", wraps=True)
        self.content.addWidget(self._notes)
        self._wrong_area, self._wrong = scrolled_column()
        self.content.addWidget(self._wrong_area, 1)
        self.remedies.addWidget(self.leave_out)
        self.way_out(_("Avbryt"))
        self.import_button = self.main(_("Läs in"), self.carry_out)
        self.fit(_WIDTH, _HEIGHT)


def _cells(line: Line) -> tuple[str, ...]:
    what = f"{SYMBOLS['late']} {WHAT_WORDS[line.what]}" if line.what is What.WRONG else ""
    return (
        line.file,
        str(line.number),
        line.area,
        line.category,
        line.place,
        line.text,
        what or WHAT_WORDS[line.what],
    )
