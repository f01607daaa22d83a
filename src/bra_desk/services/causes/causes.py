"""What is done with causes beyond writing their form: measures hung on them, several at once."""

from collections.abc import Collection, Sequence

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, counted, shortened
from bra_desk.forms.causes import MEASURE_CAUSE
from bra_desk.services import entries
from bra_desk.services.causes.ground import Ground, ground_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


def hang_measures(
    register: Register, cause_id: int, measures: Sequence[int], *, effect: str = ""
) -> int:
    """Hang measures on a cause, as one act; answers with how many did not hang there already.

    Errors: EntryMissing, InputWrong when no measure is given, ValuesWrong.
    """
    if not measures:
        raise InputWrong(_("Välj minst en åtgärd."), where="measure")
    caption = entries.read(register, "cause", cause_id).values["text"]
    name = _("{count} hängdes på orsaken: {cause}").format(
        count=counted(len(measures), _("åtgärd"), _("åtgärder")), cause=shortened(caption)
    )
    with register.write(name) as session:
        held = _hung(session, cause_id)
        new = [id for id in dict.fromkeys(measures) if id not in held]
        for id in new:
            values = {"measure": id, "cause": cause_id, "problem": None, "effect": effect}
            entries.opened_in(session, "measure", id)
            entries.save_in(session, MEASURE_CAUSE, values)
    return len(new)


def hung_on(register: Register, cause_id: int) -> frozenset[int]:
    """The measures that hang on a cause itself."""
    with register.read() as session:
        return _hung(session, cause_id)


def take_down(register: Register, cause_id: int, measure_id: int) -> None:
    """Let a measure hang on a cause no more. Errors: EntryMissing."""
    with register.read() as session:
        where = {"cause": cause_id, "measure": measure_id}
        ties = reads.stored(session, MEASURE_CAUSE.kind, where)
    entries.remove(register, MEASURE_CAUSE.kind, ties[0].id if ties else 0)


def answered(session: Session, measures: Collection[int]) -> dict[int, tuple[str, str]]:
    """What measures answer to in words: their problems, and their causes; empty for none."""
    ground = ground_in(session)
    return {id: _words(ground, id) for id in measures}


def _hung(session: Session, cause_id: int) -> frozenset[int]:
    ties = reads.stored(session, MEASURE_CAUSE.kind, {"cause": cause_id})
    return frozenset(tie.values["measure"] for tie in ties)


def _words(ground: Ground, measure_id: int) -> tuple[str, str]:
    problems = {row.id: row.values["title"] for row in ground.problems}
    causes = {row.id: row for row in ground.causes}
    told: tuple[list[str], list[str]] = ([], [])
    for tie in ground.ties.get(measure_id, ()):
        cause = causes.get(tie.values["cause"])
        problem = tie.values["problem"] if cause is None else cause.values["problem"]
        told[0].append(problems.get(problem, ""))
        told[1].append("" if cause is None else cause.values["text"])
    first, second = ("; ".join(dict.fromkeys(filter(None, each))) for each in told)
    return first, second
