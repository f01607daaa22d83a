"""Forms for safety walks, those who walk, and what they see."""

from collections.abc import Callable, Mapping
from typing import Any

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Clock, Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish, not_before
from bra_desk.forms.views import View, Viewer
from bra_desk.model.walks import (
    Daylight,
    ObservationCategory,
    ObservationKind,
    ObservationState,
    Ruling,
    Walk,
    WalkObservation,
    WalkParticipants,
    WalkRole,
    WalkState,
    observation_state,
)

DAYLIGHTS = {
    Daylight.LIGHT: _("Dagsljus"),
    Daylight.DUSK: _("Skymning"),
    Daylight.DARK: _("Mörker"),
}
WALK_ROLES = {
    WalkRole.RESIDENT: _("Boende"),
    WalkRole.YOUTH: _("Barn och unga"),
    WalkRole.OLDER: _("Äldre"),
    WalkRole.ASSOCIATION: _("Föreningar"),
    WalkRole.POLITICIAN: _("Förtroendevalda"),
    WalkRole.OFFICIAL: _("Tjänstepersoner"),
    WalkRole.PROPERTY: _("Fastighetsägare"),
    WalkRole.POLICE: _("Polisen"),
    WalkRole.BUSINESS: _("Näringsliv"),
    WalkRole.OTHER: _("Andra"),
}
OBSERVATION_KINDS = {ObservationKind.PROBLEM: _("Brist"), ObservationKind.GOOD: _("Bra")}
OBSERVATION_CATEGORIES = {
    ObservationCategory.LIGHTING: _("Belysning"),
    ObservationCategory.VEGETATION: _("Växtlighet och sikt"),
    ObservationCategory.GRAFFITI: _("Klotter och skadegörelse"),
    ObservationCategory.LITTER: _("Nedskräpning"),
    ObservationCategory.TRAFFIC: _("Trafik"),
    ObservationCategory.PATHS: _("Gångvägar och tunnlar"),
    ObservationCategory.BUILDINGS: _("Byggnader"),
    ObservationCategory.MEETING_PLACE: _("Mötesplatser"),
    ObservationCategory.SOCIAL: _("Social miljö"),
    ObservationCategory.OTHER: _("Annat"),
}
RULINGS = {
    Ruling.NOW: _("Åtgärdas nu"),
    Ruling.PLANNED: _("Planeras"),
    Ruling.NO: _("Åtgärdas inte"),
}
OBSERVATION_STATES = {
    ObservationState.LATE: _("Försenad"),
    ObservationState.UNDECIDED: _("Utan beslut"),
    ObservationState.WAITING: _("Ska göras"),
    ObservationState.DONE: _("Klar"),
    ObservationState.REFUSED: _("Åtgärdas inte"),
    ObservationState.GOOD: _("Bra"),
}
#: The same after a number, one and several, as a sentence counts them.
COUNTED_STATES = {
    ObservationState.LATE: (_("försenad"), _("försenade")),
    ObservationState.UNDECIDED: (_("utan beslut"), _("utan beslut")),
    ObservationState.WAITING: (_("ska göras"), _("ska göras")),
    ObservationState.DONE: (_("klar"), _("klara")),
    ObservationState.REFUSED: (_("åtgärdas inte"), _("åtgärdas inte")),
    ObservationState.GOOD: (_("bra"), _("bra")),
}
WALK_STATES = {
    WalkState.UNDATED: _("utan datum"),
    WalkState.COMING: _("planerad"),
    WalkState.EMPTY: _("utan iakttagelser"),
    WalkState.DECIDING: _("väntar på beslut"),
    WalkState.MENDING: _("åtgärdas"),
    WalkState.READY: _("klar"),
}


def _no_says_why(values: Values) -> dict[str, str]:
    if values["ruling"] is Ruling.NO and not values["reason"].strip():
        return {"reason": _("Skriv varför det inte åtgärdas. De som gick med ska få veta det.")}
    return {}


def _what_is_done_was_not_refused(values: Values) -> dict[str, str]:
    if values["ruling"] is Ruling.NO and values["done_on"] is not None:
        return {
            "done_on": _("Beslutet är att det inte åtgärdas. Ändra beslutet eller ta bort dagen.")
        }
    return {}


def _is_problem(values: Mapping[str, Any]) -> bool:
    return values["observation_kind"] is ObservationKind.PROBLEM


def _is_asked(values: Mapping[str, Any]) -> bool:
    return _is_problem(values) and values["done_on"] is None


def _in_state(*states: ObservationState) -> Callable[[Mapping[str, Any], Viewer], bool]:
    def shows(values: Mapping[str, Any], viewer: Viewer) -> bool:
        return observation_state(values, viewer.today) in states

    return shows


def _is_mine(values: Mapping[str, Any], viewer: Viewer) -> bool:
    is_theirs = values["responsible"] is not None and values["responsible"] == viewer.organisation
    return is_theirs and viewer.function.lower() in values["responsible_function"].lower()


WALK = Form(
    entity=Walk,
    singular=_("Trygghetsvandring"),
    plural=_("Trygghetsvandringar"),
    about=_(
        "Gemensamma vandringar som visar var det är tryggt och otryggt, och vad som görs åt det."
    ),
    caption=("title", "held_on"),
    sort=("-held_on", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Date("held_on", _("Datum"), column=True),
        Clock("starts_at", _("Börjar")),
        Clock("ends_at", _("Slutar")),
        Choice("daylight", _("Ljus eller mörker"), labels=DAYLIGHTS, column=True),
        Link("area", _("Område"), to="area", column=True),
        Text("gathering_place", _("Samling")),
        LongText(
            "route",
            _("Rutt"),
            hint=_("Plats för plats. Platser mindre än ett kvarter kan peka ut någon."),
        ),
        Link("organiser", _("Arrangör"), to="organisation"),
        Date("premeeting_on", _("Förmöte")),
        LongText("premeeting", _("Från förmötet"), hint=_("Vad gruppen vill titta särskilt på.")),
        Date(
            "follow_up_on", _("Uppföljande möte"), hint=_("Gärna två–tre veckor efter vandringen.")
        ),
        LongText("follow_up", _("Från uppföljande mötet")),
        Link("continues", _("Följer upp vandringen"), to="walk"),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("participants", _("Deltagare"), form="walk_participants", via="walk"),
        Part("observations", _("Iakttagelser"), form="walk_observation", via="walk"),
    ),
    checks=(
        not_before(
            "ends_at", "starts_at", _("Vandringen slutar innan den börjar. Ändra en av tiderna.")
        ),
        not_before(
            "held_on", "premeeting_on", _("Vandringen ligger före förmötet. Ändra en av dagarna.")
        ),
        not_before(
            "follow_up_on",
            "held_on",
            _("Det uppföljande mötet ligger före vandringen. Ändra en av dagarna."),
        ),
    ),
    wishes=(
        Wish(field="held_on", text=_("saknar datum")),
        Wish(field="daylight", text=_("saknar val av ljus eller mörker")),
        Wish(field="area", text=_("saknar område")),
    ),
)

WALK_PARTICIPANTS = Form(
    entity=WalkParticipants,
    singular=_("Deltagargrupp"),
    plural=_("Deltagargrupper"),
    about=_("Hur många som gick med, efter roll. Ingen nämns vid namn."),
    caption=("role", "count"),
    sort=("walk", "position"),
    fields=(
        Link("walk", _("Trygghetsvandring"), to="walk", required=True),
        Number("position", _("Ordning")),
        Choice(
            "role",
            _("Roll"),
            labels=WALK_ROLES,
            default=WalkRole.RESIDENT,
            column=True,
        ),
        Number("count", _("Antal"), most=1000, column=True),
        Link("organisation", _("Organisation"), to="organisation", column=True),
    ),
)

WALK_OBSERVATION = Form(
    entity=WalkObservation,
    singular=_("Iakttagelse"),
    plural=_("Iakttagelser"),
    about=_("Det som sågs på en plats, vad som föreslås, vem som svarar och vad det blev."),
    caption=("place", "text"),
    sort=("walk", "position"),
    fields=(
        Link("walk", _("Trygghetsvandring"), to="walk", required=True),
        Number("position", _("Ordning")),
        Text("place", _("Plats"), column=True, names_nobody=True),
        LongText("text", _("Iakttagelse"), required=True, column=True, names_nobody=True),
        Choice(
            "observation_kind",
            _("Bra eller brist"),
            labels=OBSERVATION_KINDS,
            default=ObservationKind.PROBLEM,
        ),
        Choice("category", _("Kategori"), labels=OBSERVATION_CATEGORIES, column=True),
        LongText("proposal", _("Förslag"), names_nobody=True),
        Link("responsible", _("Ansvarig"), to="organisation", column=True),
        Text(
            "responsible_function",
            _("Ansvarig funktion"),
            hint=_("Till exempel områdesförvaltare."),
            names_nobody=True,
        ),
        Choice("ruling", _("Beslut"), labels=RULINGS, column=True),
        LongText(
            "reason", _("Skäl"), hint=_("Måste finnas när något inte åtgärdas."), names_nobody=True
        ),
        Date("due_on", _("Klar senast"), column=True),
        Date("done_on", _("Klar")),
        Date("told_on", _("Återkopplat till deltagarna")),
        Date("checked_on", _("Efterkontroll")),
        LongText("checked", _("Vad kontrollen visade"), names_nobody=True),
        Link("continues", _("Samma iakttagelse förra vandringen"), to="walk_observation"),
        Link("measure", _("Åtgärd"), to="measure"),
        Link("backlog_item", _("Ärende i ärendebanken"), to="backlog_item"),
        LongText(
            "notes",
            _("Anteckningar"),
            hint=_("Kommer inte med i några dokument."),
            names_nobody=True,
        ),
    ),
    checks=(_no_says_why, _what_is_done_was_not_refused),
    wishes=(
        Wish(field="responsible", text=_("saknar ansvarig"), applies=_is_asked),
        Wish(field="ruling", text=_("saknar beslut"), applies=_is_asked),
    ),
    views=(
        View(name="undecided", label=_("Utan beslut"), shows=_in_state(ObservationState.UNDECIDED)),
        View(name="late", label=_("Sena"), shows=_in_state(ObservationState.LATE)),
        View(
            name="open",
            label=_("Ska göras"),
            shows=_in_state(ObservationState.WAITING, ObservationState.LATE),
        ),
        View(name="done", label=_("Klara"), shows=_in_state(ObservationState.DONE)),
        View(name="refused", label=_("Åtgärdas inte"), shows=_in_state(ObservationState.REFUSED)),
        View(name="good", label=_("Bra"), shows=_in_state(ObservationState.GOOD)),
        View(name="mine", label=_("Mina"), shows=_is_mine, is_personal=True),
    ),
)
