"""What is taken from a file of statistics: proposed from the register, changed by a person."""

import enum
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.exchange.statistics import chosen_columns
from bra_desk.exchange.statistics.chosen_columns import ColumnMap
from bra_desk.services.sender import settings_in
from bra_desk.services.statistics.statistics_files import Statement
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: A file with at most so many series is taken whole when none of them is known before.
_FEW = 12


class Dash(enum.StrEnum):
    """What a lone dash in a file stands for."""

    ZERO = "zero"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Target:
    """Where the numbers of a region go; the whole municipality when neither is given."""

    #: A part of the municipality.
    area: int | None = None
    #: A place outside it, to compare with.
    comparison: str = ""


WHOLE = Target()


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What a person takes from a file."""

    #: The key of each series taken, with its indicator; None makes a new one.
    series: Mapping[str, int | None] = field(default_factory=dict)
    regions: Mapping[str, Target] = field(default_factory=dict)
    dash: Dash = Dash.ZERO
    source: str = ""
    retrieved_on: date | None = None
    #: Whether cells that cannot be read are left out, so that the rest can be taken in.
    leaves_out_problems: bool = False


DASH_WORDS = {Dash.ZERO: _("noll"), Dash.UNKNOWN: _("okänt")}
_REGION_LINE, _DASH_LINE, _MAP_LINE = _("Plats"), _("Streck"), _("Karta")
_WHOLE_WORDS, _COMPARED_WORDS = _("hela kommunen"), _("jämförelse")


def proposed(register: Register, statement: Statement) -> Choices:
    """The series that indicators know, and the regions chosen before or named in the register."""
    with register.read() as session:
        return proposed_in(session, statement)


def proposed_in(session: Session, statement: Statement) -> Choices:
    """The same, inside a read under way."""
    known = {
        each.values["series"]: each.id
        for each in reads.stored(session, "indicator")
        if each.values["series"]
    }
    series: dict[str, int | None] = {key: known[key] for key in statement.series if key in known}
    if not series and len(statement.series) <= _FEW:
        series = dict.fromkeys(statement.series)
    before = _last_choices(session, statement.reading.layout)
    return Choices(
        series=series,
        regions=_proposed_regions(session, statement, before),
        dash=Dash.UNKNOWN if DASH_WORDS[Dash.UNKNOWN] in before[_DASH_LINE] else Dash.ZERO,
        source=statement.reading.source,
        retrieved_on=clock.today(),
    )


def _proposed_regions(
    session: Session, statement: Statement, before: Mapping[str, Sequence[str]]
) -> dict[str, Target]:
    areas = {name.casefold(): id for id, name in reads.captions(session, "area").items()}
    remembered = dict(_remembered(before[_REGION_LINE], areas))
    own = _own_names(session)
    found = {}
    for region in statement.regions:
        if region in remembered:
            found[region] = remembered[region]
        elif region == "" or bare(region) in own or region in own:
            found[region] = WHOLE
        elif region.casefold() in areas:
            found[region] = Target(area=areas[region.casefold()])
    return found


def _own_names(session: Session) -> set[str]:
    """What the municipality is called in files: its name, without "kommun", and its code."""
    settings = settings_in(session)
    return {bare(settings["municipality"]), settings["municipality_code"]} - {""}


def bare(region: str) -> str:
    """A region's name without its code and the word kommun, in small letters."""
    name = re.sub(r"^\d{2,4}\s+", "", region.casefold())
    return re.sub(_(r"\s+kommun$|s kommun$"), "", name).strip()


def chosen_by_words(
    statement: Statement,
    choices: Choices,
    series: Sequence[str],
    regions: Sequence[str],
    compared: Sequence[str],
) -> Choices:
    """The choices with what a person names in words. Errors: InputWrong for what is not there."""
    if series:
        keys = [key for words in series for key in _named(list(statement.series), words)]
        choices = replace(choices, series={key: choices.series.get(key) for key in keys})
    wanted = {
        region: choices.regions.get(region, WHOLE)
        for words in regions
        for region in _named(statement.regions, words)
    }
    beside = {
        region: Target(comparison=_without_code(region))
        for words in compared
        for region in _named(statement.regions, words)
    }
    if wanted or beside:
        choices = replace(choices, regions={**(wanted or choices.regions), **beside})
    return choices


def _named(among: Sequence[str], words: str) -> list[str]:
    """Those that are called so, or else those whose name holds the words."""
    folded = words.casefold()
    exact = [each for each in among if folded in {each.casefold(), bare(each)}]
    found = exact or [each for each in among if folded in each.casefold()]
    if not found:
        sentence = _("Filen har ingenting som heter ”{words}”. Den har: {names}.")
        names = ", ".join(among[:8]) + (" …" if len(among) > 8 else "")
        raise InputWrong(sentence.format(words=words, names=names), where=words)
    return found


def _without_code(region: str) -> str:
    return re.sub(r"^\d{2,4}\s+", "", region)


def written(session: Session, statement: Statement, choices: Choices) -> str:
    """The choices in lines of words, as an import remembers them."""
    areas = reads.captions(session, "area")
    lines = [
        f"{_REGION_LINE}: {region} = {_target_words(target, areas)}"
        for region, target in choices.regions.items()
    ]
    lines.append(f"{_DASH_LINE}: {DASH_WORDS[choices.dash]}")
    if statement.chosen_map is not None:
        kept = json.dumps(chosen_columns.written(statement.chosen_map), ensure_ascii=False)
        lines.append(f"{_MAP_LINE}: {kept}")
    return "\n".join(lines)


def _target_words(target: Target, areas: Mapping[int, str]) -> str:
    if target.area is not None:
        return areas.get(target.area, "")
    return _COMPARED_WORDS if target.comparison else _WHOLE_WORDS


def last_map(register: Register) -> ColumnMap | None:
    """The map of the newest import of a table of one's own; None when there is none."""
    with register.read() as session:
        lines = _last_choices(session, chosen_columns.CHOSEN_COLUMNS)[_MAP_LINE]
    try:
        return chosen_columns.read_map(json.loads(lines[0])) if lines else None
    except (ValueError, InputWrong):  # a person has written in the line
        return None


def _last_choices(session: Session, layout: str) -> dict[str, list[str]]:
    """What was chosen at the newest import of the layout, by the word each line begins with."""
    found: dict[str, list[str]] = {_REGION_LINE: [], _DASH_LINE: [], _MAP_LINE: []}
    imports = reads.stored(session, "statistics_import", {"layout": layout})
    newest = max(imports, key=lambda each: each.id, default=None)
    for line in newest.values["choices"].splitlines() if newest else ():
        word, _colon, rest = line.partition(": ")
        found.setdefault(word, []).append(rest)
    return found


def _remembered(lines: Sequence[str], areas: Mapping[str, int]) -> Iterator[tuple[str, Target]]:
    for line in lines:
        region, _sign, words = line.rpartition(" = ")
        if words == _WHOLE_WORDS:
            yield region, WHOLE
        elif words == _COMPARED_WORDS:
            yield region, Target(comparison=_without_code(region))
        elif words.casefold() in areas:
            yield region, Target(area=areas[words.casefold()])
