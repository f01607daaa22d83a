"""What a template is written in: the sandbox it runs in, and how a value becomes Word's XML."""

import functools
import re
from typing import TYPE_CHECKING, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.fields import Field
from bra_desk.documents.pictures import Picture, picture_xml

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context
    from markupsafe import Markup

#: The name under which a fill keeps the texts it has put in, in order.
INSERTED: Final = "_inserted"
#: The name under which it keeps the pictures it has put in, in order.
PICTURES: Final = "_pictures"
#: The processing instruction that marks a column to leave out when the rest of it is empty.
OPTIONAL_COLUMN: Final = "optional-column"
#: What every template may ask for beside the fields of its content.
OPTIONAL_FIELD: Final = Field(
    _("utgår_om_tom"), _("Skrivs i rubriken på en kolumn som ska utgå när den är tom"), ""
)

_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


@functools.cache
def environment() -> "Environment":
    """The sandbox of every template: escapes always, changes nothing, guesses nothing."""
    from jinja2 import StrictUndefined, pass_context
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    made = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=pass_context(_written)
    )
    mark = Markup(f'</w:t><?{OPTIONAL_COLUMN}?><w:t xml:space="preserve">')
    made.globals = {OPTIONAL_FIELD.name: mark}
    return made


def _written(context: "Context", value: object) -> "Markup":
    """A value as Word writes it; what is put in is remembered so that it can be looked for."""
    from markupsafe import Markup, escape

    if isinstance(value, Markup):
        return value  # only the mark of an optional column: the values themselves are plain
    if isinstance(value, Picture):
        _refuse_unfit(value.alt_text)
        context[PICTURES].append(value)
        shown = picture_xml(value, len(context[PICTURES]))
        return Markup(f'</w:t>{shown}<w:t xml:space="preserve">')
    text = _LINE_ENDS.sub("\n", str(value))
    _refuse_unfit(text)
    context[INSERTED].append(text)
    xml = str(escape(text)).replace("\n", _between("br")).replace("\t", _between("tab"))
    return Markup(xml)


def _refuse_unfit(text: str) -> None:
    """Errors: InputWrong for a text that Word cannot show."""
    if _UNFIT.search(text):
        shown = _UNFIT.sub("□", text)[:60]
        raise InputWrong(
            _("Texten ”{text}” innehåller ett tecken som Word inte kan visa.").format(text=shown)
        )


def _between(element: str) -> str:
    """An element of Word's in the middle of a text."""
    return f'</w:t><w:{element}/><w:t xml:space="preserve">'
