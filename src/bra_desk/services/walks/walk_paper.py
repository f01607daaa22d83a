"""The papers of a safety walk: its protocol, its public version, and the lists to those asked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import _, counted, full_date, joined, listed
from bra_desk.documents.fields import day, time_span
from bra_desk.documents.origin import NamedContent, Origin
from bra_desk.documents.walks import (
    ObservationContent,
    ResponsibleContent,
    RulingCount,
    WalkContent,
)
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.walks import (
    MOST_PARTICIPANTS,
    ObservationKind,
    ObservationState,
    Ruling,
    observation_state,
)
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.sender import sender_in
from bra_desk.services.walks.observations import number_of
from bra_desk.services.walks.shown_photos import shown_photos
from bra_desk.services.walks.walks import standing_text
from bra_desk.storage import photos as kept
from bra_desk.storage import reads
from bra_desk.storage.register import Session

#: The kinds of entry whose texts stand in the papers.
KINDS: Final = ("walk", "walk_observation", "walk_photo")
_NOBODY: Final = _("Utan ansvarig")

#: An observation as it is kept and as it is told.
_Pair = tuple[Row, ObservationContent]


def walk(session: Session, walk_id: int) -> WalkContent:
    """Gather what a walk says today, with all its photos. Errors: EntryMissing."""
    return _Told(session, walk_id).content(only_public=False)


def public_walk(session: Session, walk_id: int) -> WalkContent:
    """What may be published of it: photos only where somebody has said so.

    Names and what is marked still stand in it, for `public_version.public` to take out.
    """
    told = _Told(session, walk_id).content(only_public=True)
    return replace(told, is_public=True, responsible=())


def walk_findings(session: Session, walk_id: int) -> list[str]:
    """What is missing on a walk, in words. Errors: EntryMissing."""
    told = _Told(session, walk_id)
    return [*told.gaps(), *told.observation_gaps(), *told.photo_gaps()]


class _Told:
    """A walk with what was seen on it, read once."""

    def __init__(self, session: Session, walk_id: int) -> None:
        found = rows_in(session, "walk", {"id": walk_id})
        if not found:
            raise EntryMissing(_("Trygghetsvandringen finns inte."), where="walk")
        self.session, self.row, self.today = session, found[0], clock.today()
        self.seen = rows_in(session, "walk_observation", {"walk": walk_id})
        self.photos = rows_in(session, "walk_photo", {"walk": walk_id})
        self.participants = rows_in(session, "walk_participants", {"walk": walk_id})
        self.present = kept.present(session)

    def content(self, *, only_public: bool) -> WalkContent:
        """Everything the papers say."""
        shown = [each for each in self.photos if each.values["is_public"] or not only_public]
        all_seen = [(row, self._observation(row, shown)) for row in self.seen]
        problems = [pair for pair in all_seen if _is_problem(pair[0])]
        groups = _by_responsible(problems)
        unsorted = (each for each in shown if not each.values["observation"])
        return replace(
            self._head(),
            summary=tuple(self._count(name, pairs) for name, pairs in groups.items()),
            good=tuple(content for row, content in all_seen if not _is_problem(row)),
            problems=tuple(content for _row, content in problems),
            responsible=tuple(self._asked(name, pairs) for name, pairs in groups.items()),
            unsorted=() if only_public else tuple(shown_photos(self.session, unsorted)),
        )

    def _head(self) -> WalkContent:
        """The walk itself: when and where, who walked, and what was said before and after."""
        values, texts = self.row.values, self.row.texts
        sender = sender_in(self.session)
        held_on = values["held_on"]
        return WalkContent(
            municipality=sender.municipality,
            council_name=sender.council_name,
            title=values["title"],
            held_on=_("Datum saknas") if held_on is None else full_date(held_on),
            time=time_span(values["starts_at"], values["ends_at"]),
            daylight=texts["daylight"],
            area=texts["area"],
            gathering_place=values["gathering_place"],
            organiser=texts["organiser"],
            participants=self._participants(),
            premeeting_on=day(values["premeeting_on"]),
            follow_up_on=day(values["follow_up_on"]),
            earlier=texts["continues"],
            route=values["route"],
            premeeting=values["premeeting"],
            follow_up=values["follow_up"],
            standing=self._standing(self.seen),
            contact=sender.contact,
        )

    def _asked(self, name: str, pairs: Sequence[_Pair]) -> ResponsibleContent:
        """What one organisation answers for."""
        return ResponsibleContent(
            name=name,
            standing=self._standing([row for row, _content in pairs]),
            observations=tuple(content for _row, content in pairs),
        )

    def gaps(self) -> Iterator[str]:
        """What the walk itself lacks."""
        for wish in FORMS["walk"].wishes:
            if wish.is_open(self.row.values):
                yield _("Vandringen {lacks}.").format(lacks=wish.text)
        if not self.participants:
            yield _("Vandringen saknar deltagare. Skriv hur många som gick med, efter roll.")
        total = sum(each.values["count"] or 0 for each in self.participants)
        if total > MOST_PARTICIPANTS:
            yield _("{count} gick med. Metoden fungerar bäst med högst {most}.").format(
                count=total, most=MOST_PARTICIPANTS
            )
        if not self.seen:
            yield _("Vandringen har inga iakttagelser.")

    def observation_gaps(self) -> Iterator[str]:
        """What the observations lack, those with the same lack in one sentence."""
        for wish in FORMS["walk_observation"].wishes:
            numbers = [str(number_of(row.values)) for row in self.seen if wish.is_open(row.values)]
            if numbers:
                yield _("Iakttagelse {numbers} {lacks}.").format(
                    numbers=listed(numbers), lacks=wish.text
                )

    def photo_gaps(self) -> Iterator[str]:
        """Photos that nobody has sorted, and those whose picture is not there."""
        unsorted = sum(each.values["observation"] is None for each in self.photos)
        if unsorted:
            yield _("{photos} hör inte till någon iakttagelse.").format(
                photos=counted(unsorted, _("bild"), _("bilder"))
            )
        gone = sum(each.values["sha256"] not in self.present for each in self.photos)
        if gone:
            yield _("{photos} följde inte med när posterna lästes in.").format(
                photos=counted(gone, _("bild"), _("bilder"))
            )

    def _observation(self, row: Row, photos: Sequence[Row]) -> ObservationContent:
        values, texts = row.values, row.texts
        own = [each for each in photos if each.values["observation"] == row.id]
        return ObservationContent(
            number=str(number_of(values)),
            place=values["place"],
            text=values["text"],
            category=texts["category"],
            proposal=values["proposal"],
            responsible=joined(texts["responsible"], values["responsible_function"]),
            ruling=(texts["ruling"] or _("Inget beslut än")) if _is_problem(row) else "",
            reason=values["reason"],
            due=day(values["due_on"]) if values["ruling"] is not Ruling.NO else "",
            done=day(values["done_on"]),
            checked=joined(day(values["checked_on"]), values["checked"]),
            earlier=self._earlier(values["continues"]),
            results=tuple(_results(row)),
            photos=tuple(shown_photos(self.session, own, row)),
        )

    def _earlier(self, observation_id: int | None) -> str:
        """Which observation of which walk it was before; empty for a new one."""
        if observation_id is None:
            return ""
        before = reads.stored(
            self.session, "walk_observation", {"id": observation_id}, with_removed=True
        )[0].values
        return _("nummer {number} på förra vandringen").format(number=number_of(before))

    def _participants(self) -> str:
        told = [
            " ".join(filter(None, (each.texts["count"], each.texts["role"].lower())))
            for each in self.participants
        ]
        total = sum(each.values["count"] or 0 for each in self.participants)
        if not told:
            return ""
        people = counted(total, _("person"), _("personer"))
        return (
            _("{people}: {told}").format(people=people, told=listed(told))
            if total
            else listed(told)
        )

    def _standing(self, rows: Sequence[Row]) -> str:
        return standing_text(Counter(observation_state(row.values, self.today) for row in rows))

    def _count(self, name: str, pairs: Sequence[_Pair]) -> RulingCount:
        states = [observation_state(row.values, self.today) for row, _content in pairs]

        def said(*wanted: ObservationState) -> str:
            return str(sum(state in wanted for state in states))

        return RulingCount(
            name=name,
            total=str(len(states)),
            undecided=said(ObservationState.UNDECIDED),
            waiting=said(ObservationState.WAITING, ObservationState.LATE),
            done=said(ObservationState.DONE),
            refused=said(ObservationState.REFUSED),
        )


def _by_responsible(
    pairs: Sequence[_Pair],
) -> dict[str, list[_Pair]]:
    """Observations by who answers for them, in the order they are first named; nobody last."""
    found: dict[str, list[_Pair]] = {}
    for row, content in sorted(pairs, key=lambda pair: pair[0].values["responsible"] is None):
        found.setdefault(row.texts["responsible"] or _NOBODY, []).append((row, content))
    return found


def _is_problem(row: Row) -> bool:
    return row.values["observation_kind"] is ObservationKind.PROBLEM


def _results(row: Row) -> Iterator[NamedContent]:
    """What an observation led to."""
    for kind in ("measure", "backlog_item"):
        if row.values[kind] is not None:
            origin = Origin(kind=kind, id=row.values[kind])
            yield NamedContent(title=row.texts[kind], origin=origin)
