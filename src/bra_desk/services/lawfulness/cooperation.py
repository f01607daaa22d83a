"""Agreements and the strategic council, 8-10 §§ of the Act (2023:196)."""

from collections.abc import Iterator
from typing import Final

from bra_desk.basics.texts import _, counted
from bra_desk.model.agreement import AgreementState
from bra_desk.model.council import BodyType
from bra_desk.model.law import Verdict
from bra_desk.model.people import OrganisationType, SeatRole, seat_holds
from bra_desk.services import agreements
from bra_desk.services.entries import Row
from bra_desk.services.lawfulness.shown import Evidence, Known, Shown, gap, judged, there

_HOLDING: Final = {AgreementState.IN_FORCE, AgreementState.PROLONGED}
#: Organisations that are the municipality whatever they are a part of.
_MUNICIPAL: Final = {
    OrganisationType.MUNICIPALITY,
    OrganisationType.DEPARTMENT,
    OrganisationType.BOARD,
}
#: Those who sit in a council, deputies and invited left out.
_SEATED: Final = {SeatRole.CHAIR, SeatRole.VICE_CHAIR, SeatRole.MEMBER}


def coordination(known: Known) -> Shown:
    """8 §: as far as 9 and 10 §§ are met."""
    parts = {"9": written_agreements(known), "10": strategic_council(known)}
    evidence = []
    for number, part in parts.items():
        is_met = part.verdict is Verdict.MET
        told = _("{number} § är uppfylld.") if is_met else _("{number} § är inte helt uppfylld.")
        made = there if is_met else gap
        evidence.append(made(told.format(number=number)))
    if all(part.verdict is Verdict.MISSING for part in parts.values()):
        return Shown(verdict=Verdict.MISSING, evidence=tuple(evidence))
    verdict = Verdict.PARTLY if any(each.is_gap for each in evidence) else Verdict.MET
    return Shown(verdict=verdict, evidence=tuple(evidence))


def written_agreements(known: Known) -> Shown:
    """9 §: agreements in force that say purposes and areas."""
    lines = {each.id: each for each in agreements.lines_in(known.session, known.day)}
    rows = [row for row in known.rows("agreement") if lines[row.id].state in _HOLDING]
    if not rows:
        return judged([gap(_("Ingen överenskommelse gäller."), "agreement")])
    evidence: list[Evidence] = []
    for row in rows:
        told = _("{title}: {state}").format(
            title=row.values["title"], state=lines[row.id].state_text
        )
        evidence.append(there(told, "agreement", row.id))
        evidence.extend(_content(row))
    return judged(evidence)


def _content(agreement: Row) -> Iterator[Evidence]:
    missing = {"purpose": _("Syftet är inte ifyllt."), "scope": _("Omfattningen är inte ifylld.")}
    if agreement.values["signed_on"] is None:
        unsigned = _("Dagen för undertecknande är inte ifylld, och lagen vill ha det skriftligt.")
        yield gap(unsigned, "agreement", agreement.id)
    gaps = [text for field, text in missing.items() if not agreement.values[field].strip()]
    if not gaps:
        yield there(_("Syfte och omfattning är ifyllda."), "agreement", agreement.id)
    for text in gaps:
        yield gap(text, "agreement", agreement.id)


def strategic_council(known: Known) -> Shown:
    """10 §: a council that the municipality leads, and where the others send leading people."""
    councils = [each for each in known.rows("body") if each.values["body_type"] is BodyType.COUNCIL]
    if not councils:
        return judged([gap(_("Inget råd finns i registret."), "body")])
    council = councils[0]
    named = there(council.values["name"], "body", council.id)
    seats = [
        each
        for each in known.rows("seat")
        if each.values["body"] == council.id
        and seat_holds(each.values["starts_on"], each.values["ends_on"], known.day)
    ]
    return judged([named, _chair(known, seats), _others(known, seats)])


def _chair(known: Known, seats: list[Row]) -> Evidence:
    chairs = [each for each in seats if each.values["role"] is SeatRole.CHAIR]
    people = {each.id: each for each in known.rows("person")}
    for seat in chairs:
        person = people.get(seat.values["person"])
        if person is not None and _is_municipal(known, person.values["organisation"]):
            who = _("Kommunen leder rådet: {name}, {title}").format(
                name=person.values["name"], title=person.values["title"]
            )
            return there(who.removesuffix(", "), "person", person.id)
    if not chairs:
        return gap(_("Rådet har ingen ordförande i registret."), "seat")
    return gap(
        _("Ordföranden hör inte till kommunen enligt registret."),
        "person",
        *(each.values["person"] for each in chairs),
    )


def _others(known: Known, seats: list[Row]) -> Evidence:
    """How many of the other actors' representatives hold leading positions."""
    seated = {each.values["person"] for each in seats if each.values["role"] in _SEATED}
    others = [
        each
        for each in known.rows("person")
        if each.id in seated and not _is_municipal(known, each.values["organisation"])
    ]
    if not others:
        return gap(_("Inga andra aktörer än kommunen har ledamöter i rådet."), "seat")
    rest = tuple(each.id for each in others if not each.values["leading_position"])
    members = counted(len(others), _("ledamot"), _("ledamöter"))
    text = _("{some} av {members} från övriga aktörer har ledande befattning.").format(
        some=len(others) - len(rest), members=members
    )
    if rest:
        return gap(text, "person", *rest)
    return there(text, "person", *(each.id for each in others))


def _is_municipal(known: Known, organisation_id: int | None) -> bool:
    """Whether an organisation is the municipality or a part of it; no for None."""
    organisations = {each.id: each.values for each in known.rows("organisation")}
    seen: set[int] = set()
    while organisation_id in organisations and organisation_id not in seen:
        seen.add(organisation_id)
        if organisations[organisation_id]["organisation_type"] in _MUNICIPAL:
            return True
        organisation_id = organisations[organisation_id]["parent"]
    return False
