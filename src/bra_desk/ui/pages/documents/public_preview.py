"""What a public version leaves out and what to look at in it, shown before it is written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.services.papers.public_papers import Review
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, label
from bra_desk.ui.kit.lock_mark import LockMark
from bra_desk.ui.kit.scrolling import scrolled


def show_review(column: QVBoxLayout, review: Review) -> None:
    """Fill a column with the two lists; each says it in words when it is empty."""
    content = QWidget()
    rows = QVBoxLayout(content)
    rows.setContentsMargins(0, 0, theme.SMALL, 0)
    rows.setSpacing(theme.SMALL)
    rows.addWidget(label(_("Utelämnas"), "heading"))
    _list(rows, review.left_out, LockMark, _("Inget är markerat."))
    rows.addSpacing(theme.SMALL)
    rows.addWidget(label(_("Se efter innan den publiceras"), "heading"))
    _list(rows, review.to_look_at, _sign, _("Programmet hittar inget att se efter."))
    rows.addWidget(label(_("Läs alltid igenom filen innan den publiceras."), "soft", wraps=True))
    rows.addStretch(1)
    area = scrolled(content)
    room = area.screen().availableGeometry().height()
    area.setMinimumHeight(min(content.sizeHint().height(), room // 3))
    column.addWidget(area, 1)


def _sign() -> QWidget:
    return label(SYMBOLS["soon"])


def _list(
    rows: QVBoxLayout, sentences: Sequence[str], sign: Callable[[], QWidget], nothing: str
) -> None:
    if not sentences:
        rows.addWidget(label(nothing, "soft"))
    for sentence in sentences:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(sign(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(sentence, wraps=True), 1)
        rows.addLayout(row)
