"""The coordinating function's tasks and the cameras, 12 and 14 §§ of the Act (2023:196)."""

from bra_desk.basics.texts import _, counted, long_date
from bra_desk.services.entries import Row
from bra_desk.services.lawfulness.leading import coordinators
from bra_desk.services.lawfulness.shown import (
    Evidence,
    Known,
    Shown,
    gap,
    judged,
    left_to_you,
    there,
)


def their_tasks(known: Known) -> Shown:
    """12 §: somebody who coordinates (1), a way to reach them (2), and what has been told (3)."""
    return judged([_support(known), *_contacts(known), _information(known)])


def _support(known: Known) -> Evidence:
    people = coordinators(known).evidence
    if people[0].is_gap:
        return people[0]
    count = counted(len(people), _("samordnare"), _("samordnare"))
    ids = tuple(id for each in people for id in each.ids)
    return there(_("Arbetet samordnas av {count}.").format(count=count), "person", *ids)


def _contacts(known: Known) -> list[Evidence]:
    settings = next(iter(known.rows("settings")), None)
    ways = [] if settings is None else [settings.values["email"], settings.values["phone"]]
    found, contacts = ", ".join(filter(None, ways)), known.rows("contact")
    evidence = []
    if found:
        evidence.append(there(_("Kontaktpunkt: {ways}").format(ways=found), "settings"))
    if contacts:
        count = counted(len(contacts), _("kontakt"), _("kontakter"))
        text = _("{count} hos parterna finns i registret.").format(count=count)
        evidence.append(there(text, "contact", *(each.id for each in contacts)))
    if not found:
        missing = _("Inställningarna har varken e-post eller telefon till rådet.")
        evidence.append(gap(missing, "settings"))
    return evidence


def _information(known: Known) -> Evidence:
    """What has been told within a year of the day."""
    until, day = known.day, known.day
    since = day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
    told = [each for each in known.rows("communication") if since < each.values["sent_on"] <= until]
    if not told:
        nothing = _("Ingen information till invånare eller andra är antecknad sedan {day}.")
        return gap(nothing.format(day=long_date(since)), "communication")
    newest = max(told, key=lambda each: (each.values["sent_on"], each.id))
    text = _("Ni har berättat {times} det senaste året, senast {day}: {what}").format(
        times=counted(len(told), _("gång"), _("gånger")),
        day=long_date(newest.values["sent_on"]),
        what=newest.values["what"],
    )
    return there(text, "communication", *(each.id for each in told))


def cameras(known: Known) -> Shown:
    """14 §: camera measures with their decision and their review; nobody must have any."""
    found = [each for each in known.rows("measure") if each.values["is_camera"]]
    if not found:
        return left_to_you([there(_("Ingen åtgärd i registret gäller kamerabevakning."))])
    return left_to_you([each for measure in found for each in _camera(known, measure)])


def _camera(known: Known, measure: Row) -> list[Evidence]:
    values = measure.values
    title, review = values["title"], values["camera_review_on"]
    evidence = [there(f"{title}: {measure.texts['status'].lower()}", "measure", measure.id)]
    if values["decision"] is None:
        evidence.append(gap(_("{title} saknar beslut.").format(title=title), "measure", measure.id))
    if review is None:
        text = _("{title} saknar dag för ny prövning av behovet.")
        evidence.append(gap(text.format(title=title), "measure", measure.id))
    elif review < known.day:
        text = _("Behovet av {title} skulle ha prövats senast {day}.")
        told = text.format(title=title, day=long_date(review))
        evidence.append(gap(told, "measure", measure.id))
    else:
        text = _("Behovet prövas senast {day}.").format(day=long_date(review))
        evidence.append(there(text, "measure", measure.id))
    return evidence
