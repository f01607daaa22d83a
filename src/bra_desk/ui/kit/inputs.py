"""One input for each kind of field, all alike: value(), set_value(), problem() and changed.

To add one for a new kind of field: 1. a subclass of `Input`; 2. a line in `INPUTS`.
"""

from collections.abc import Callable, Sequence
from typing import Any

from bra_desk.forms.fields import (
    Choice,
    Clock,
    Date,
    DecimalNumber,
    Field,
    Link,
    LongText,
    Number,
    Text,
    YesNo,
)
from bra_desk.services.entries import Option
from bra_desk.ui.kit.choice_inputs import LinkInput, YesNoInput, choice_input
from bra_desk.ui.kit.text_inputs import (
    ClockInput,
    DateInput,
    DecimalInput,
    Input,
    LineInput,
    LongTextInput,
    NumberInput,
)

INPUTS: dict[type[Field], Callable[[Any], Input]] = {
    Text: LineInput,
    LongText: LongTextInput,
    Date: DateInput,
    Clock: ClockInput,
    Number: NumberInput,
    DecimalNumber: DecimalInput,
    YesNo: YesNoInput,
    Choice: choice_input,
}


def input_for(field: Field, options: Sequence[Option] = ()) -> Input:
    """The input of a field; `options` are the entries that a link may choose among."""
    if isinstance(field, Link):
        return LinkInput(field, options)
    return INPUTS[type(field)](field)


__all__ = ["INPUTS", "Input", "input_for"]
