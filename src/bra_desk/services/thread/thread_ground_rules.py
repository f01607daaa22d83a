"""What problems, causes and the measures that hang on them should have on the red thread."""

from bra_desk.basics.texts import _
from bra_desk.model.measures import FINISHED
from bra_desk.services.causes.cause_states import needs_causes, needs_measure
from bra_desk.services.entries import Row
from bra_desk.services.thread.thread_rule import Facts, Rule, changes_several, makes


def hanging_rules() -> tuple[Rule, ...]:
    """What measures should hang on."""
    return (
        Rule(
            code="measure_problem",
            kind="measure",
            words=_("saknar problem"),
            mend=makes("measure_cause", "measure", _("Koppla problem"), "problem"),
            is_broken=_hangs_nowhere,
        ),
        Rule(
            code="measure_cause",
            kind="measure",
            words=_("saknar orsak"),
            mend=makes("measure_cause", "measure", _("Koppla orsak"), "cause"),
            is_broken=_hangs_on_no_cause,
        ),
    )


def ground_rules() -> tuple[Rule, ...]:
    """What problems and causes should have."""
    return (
        Rule(
            code="problem_picture",
            kind="problem",
            words=_("hör inte till någon lägesbild"),
            mend=changes_several("problem", "picture", _("Välj lägesbild")),
            is_broken=lambda row, _facts: row.values["picture"] is None,
        ),
        Rule(
            code="problem_cause",
            kind="problem",
            words=_("prioriteras men saknar orsaksanalys"),
            mend=makes("cause", "problem", _("Lägg till orsak"), "text"),
            is_broken=lambda row, facts: needs_causes(row, facts.entries.ground),
        ),
        Rule(
            code="cause_influence",
            kind="cause",
            words=_("saknar bedömning av om det går att påverka"),
            mend=changes_several("cause", "influence", _("Bedöm")),
            is_broken=lambda row, _facts: row.values["influence"] is None,
        ),
        Rule(
            code="cause_measure",
            kind="cause",
            words=_("går att påverka men saknar åtgärd"),
            mend=makes("measure_cause", "cause", _("Koppla åtgärd"), "measure"),
            is_broken=lambda row, facts: needs_measure(row, facts.entries.ground),
        ),
    )


def _hangs_nowhere(row: Row, facts: Facts) -> bool:
    return row.values["status"] not in FINISHED and not facts.entries.ground.of_measure.get(row.id)


def _hangs_on_no_cause(row: Row, facts: Facts) -> bool:
    stems = facts.entries.ground.of_measure.get(row.id, ())
    return row.values["status"] not in FINISHED and not any(
        kind == "cause" for stem in stems for kind, _id in stem
    )
