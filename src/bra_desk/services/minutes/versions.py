"""How a paper tells which version of a meeting's minutes it is."""

from collections.abc import Iterator
from datetime import date

from bra_desk.basics.texts import _, long_date
from bra_desk.model.approval import grouped
from bra_desk.model.council import MinutesType
from bra_desk.services.meetings.meeting_view import MeetingView


def version_line(number: int, approved_on: date | None, head: str) -> str:
    """Which version it is, when it was approved, and the head of the history, for the foot.

    Without a day for None.
    """
    version = _("Version {number}").format(number=number)
    approved = ""
    if approved_on is not None:
        approved = _("justerat {day}").format(day=approved_on.isoformat())
    printed = _("huvud {head}").format(head=grouped(head))
    return " · ".join(part for part in (version, approved, printed) if part)


def standing(meeting: MeetingView) -> str:
    """What a paper written now is, beside the approved one; empty when that needs no words."""
    seal = meeting.seal
    if seal is not None:
        return _("Avskrift. Den justerade filen är version {number}, huvud {head}.").format(
            number=seal.number, head=grouped(seal.chain_head)
        )
    if meeting.values["approved_on"] is not None:
        return ""
    if meeting.minutes_type is MinutesType.NOTES:
        return _("Utkast, ej godkänd version")
    return _("Utkast, ej justerad version")


def approval_told(meeting: MeetingView) -> str:
    """Whether the minutes are approved, when and in which version, for papers taken from them."""
    is_notes = meeting.minutes_type is MinutesType.NOTES
    seal, approved_on = meeting.seal, meeting.values["approved_on"]
    if approved_on is None:
        return (
            _("Utkast. Anteckningarna är inte godkända.")
            if is_notes
            else _("Utkast. Protokollet är inte justerat.")
        )
    done = _("Anteckningarna är godkända {day}") if is_notes else _("Protokollet är justerat {day}")
    version = "" if seal is None else _(", version {number}").format(number=seal.number)
    return f"{done.format(day=long_date(approved_on))}{version}."


def corrections(meeting: MeetingView) -> Iterator[str]:
    """When and why each earlier version was opened, in words."""
    for seal in meeting.seals:
        if seal.reopened_at is not None:
            day = long_date(seal.reopened_at.astimezone().date())
            yield _("Version {old} öppnades för rättelse {day}: {reason}").format(
                old=seal.number, day=day, reason=seal.reason
            )
