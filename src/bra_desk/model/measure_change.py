"""What a decision changed in a measure that was there before it."""

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to


class MeasureChange(Entry):
    """A measure changed by a decision; one that a decision began points at it by itself."""

    __tablename__ = "measure_change"

    decision_id: Mapped[int] = belongs_to("decision")
    measure_id: Mapped[int] = belongs_to("measure")
    #: What the decision changed, in a line.
    note: Mapped[str] = mapped_column(default="")
