"""The form of the phrases that are inserted in a meeting's texts."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, LongText, Text
from bra_desk.forms.form import Form
from bra_desk.model.phrases import Phrase, PhrasePlace

PHRASE_PLACES = {
    PhrasePlace.BACKGROUND: _("Bakgrund"),
    PhrasePlace.DISCUSSION: _("Diskussion"),
    PhrasePlace.DECISION: _("Beslut"),
    PhrasePlace.ANYWHERE: _("Överallt"),
}

PHRASE = Form(
    entity=Phrase,
    singular=_("Fras"),
    plural=_("Fraser"),
    about=_("Formuleringar att infoga i mötets texter med Ctrl+J."),
    caption=("title",),
    sort=("place", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        LongText("text", _("Text"), required=True, column=True),
        Choice(
            "place", _("Passar i"), labels=PHRASE_PLACES, default=PhrasePlace.DECISION, column=True
        ),
    ),
)
