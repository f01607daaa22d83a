"""The kinds of field a form is made of: what they hold, refuse, and read from a file.

To add a kind of field: 1. a class here; 2. its input in `ui/kit/inputs.py`. Values are plain:
text is str ("" when empty), a link is the number of an entry, everything else may be None.
"""

from bra_desk.forms.fields.amounts import DecimalNumber, Number, YesNo
from bra_desk.forms.fields.choices import Choice, Link, Part
from bra_desk.forms.fields.days import Clock, Date
from bra_desk.forms.fields.field import Field
from bra_desk.forms.fields.words import LINE_LIMIT, TEXT_LIMIT, LongText, Text

__all__ = [
    "LINE_LIMIT",
    "TEXT_LIMIT",
    "Choice",
    "Clock",
    "Date",
    "DecimalNumber",
    "Field",
    "Link",
    "LongText",
    "Number",
    "Part",
    "Text",
    "YesNo",
]
