"""What a report on a year says: chapters of text, lines and tables, whatever the report.

A chapter's parts are plain texts, as printed: what was said once can be frozen, kept in the
register as JSON and printed again letter for letter.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from bra_desk.basics.texts import _
from bra_desk.documents.fields import Field, day, lines, parts
from bra_desk.documents.pictures import Picture


@dataclass(frozen=True)
class RowContent:
    """A row of a table, with a text for each heading."""

    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TableContent:
    """A table; every row has a text for every heading."""

    #: What the table shows, said to those who cannot see it.
    caption: str
    headings: tuple[str, ...]
    rows: tuple[RowContent, ...]


@dataclass(frozen=True, kw_only=True)
class SectionContent:
    """A part of a chapter: a heading, what is said, a list and a table, as far as there is any."""

    heading: str = ""
    #: Paragraphs end with a line break.
    text: str = ""
    bullets: tuple[str, ...] = ()
    #: None for a section without a picture.
    picture: Picture | None = field(default=None, compare=False)
    #: What the picture shows, and where its numbers come from.
    caption: str = ""
    source_line: str = ""
    #: What the picture is drawn from, as `services/reporting/charts.py` writes it; never printed.
    chart: str = ""
    #: None for a section without a table.
    table: TableContent | None = None
    #: Said under the table: how something is counted, or where it comes from.
    note: str = ""

    @property
    def tables(self) -> tuple[TableContent, ...]:
        """The table as a list of one or none, which is how a template asks for it."""
        return () if self.table is None else (self.table,)


@dataclass(frozen=True, kw_only=True)
class ChapterContent:
    """A chapter: what the register tells, and what the secretary writes before it."""

    #: Which chapter it is, as `services/reports.py` keys it; never printed.
    key: str
    title: str
    #: 1 for a chapter, 2 for one goal of many.
    level: int = 1
    #: What the secretary has written; paragraphs end with a line break.
    text: str = ""
    sections: tuple[SectionContent, ...] = ()

    @property
    def is_chapter(self) -> bool:
        """Whether it is a whole chapter, and not one goal of many."""
        return self.level == 1


@dataclass(frozen=True, kw_only=True)
class ReportContent:
    """A report as it is printed."""

    municipality: str
    council_name: str
    body_name: str
    #: What kind of report it is, for instance Årlig uppföljning.
    kind: str
    #: The year it tells of, or the period in words.
    title: str
    #: Which agreement or law it answers to, in words.
    ground: str = ""
    diary_number: str = ""
    #: The day its figures are from.
    figures_from: date
    #: Whether it is finished; a draft says so on its first page.
    is_finished: bool = False
    #: Which decision adopted it, in words; empty until one has.
    adopted: str = ""
    chapters: tuple[ChapterContent, ...] = ()
    contact: tuple[str, ...] = ()

    @property
    def standing(self) -> str:
        """What it is while it is not finished; empty when it is."""
        return "" if self.is_finished else _("Utkast")


def frozen(chapters: tuple[ChapterContent, ...]) -> str:
    """Chapters as JSON, without what the secretary wrote in them."""
    told = [asdict(_plain(each)) for each in chapters]
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def _plain(chapter: ChapterContent) -> ChapterContent:
    """A chapter as data alone: its pictures are drawn anew from what they show."""
    sections = tuple(replace(each, picture=None) for each in chapter.sections)
    return replace(chapter, text="", sections=sections)


def thawed(text: str) -> tuple[ChapterContent, ...]:
    """The chapters again. Errors: ValueError for what `frozen` did not write."""
    try:
        return tuple(_chapter(each) for each in json.loads(text))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(str(error)) from error


def _chapter(told: Mapping[str, Any]) -> ChapterContent:
    sections = tuple(_section(each) for each in told["sections"])
    return ChapterContent(**{**told, "sections": sections})


def _section(told: Mapping[str, Any]) -> SectionContent:
    table = None if told["table"] is None else _table(told["table"])
    return SectionContent(**{**told, "bullets": tuple(told["bullets"]), "table": table})


def _table(told: Mapping[str, Any]) -> TableContent:
    rows = tuple(RowContent(tuple(each["cells"])) for each in told["rows"])
    return TableContent(caption=told["caption"], headings=tuple(told["headings"]), rows=rows)


_TABLE = (
    Field(_("beskrivning"), _("Vad tabellen visar"), "caption"),
    lines(_("rubriker"), _("Kolumnernas rubriker, en i taget"), "headings"),
    parts(
        _("rader"),
        _("Raderna i tabellen"),
        "rows",
        (lines(_("celler"), _("Radens texter, en för varje rubrik"), "cells"),),
    ),
)


def _shown(picture: Picture | None) -> Picture | str:
    return "" if picture is None else picture


_SECTION = (
    Field(_("rubrik"), _("Avsnittets rubrik"), "heading"),
    lines(_("stycken"), _("Avsnittets text, ett stycke i taget"), "text", is_vital=True),
    lines(_("punkter"), _("Avsnittets punktlista, en punkt i taget"), "bullets", is_vital=True),
    Field(_("diagram"), _("Diagrammet, ensamt i sitt stycke"), "picture", _shown),
    Field(_("bildtext"), _("Vad diagrammet visar"), "caption"),
    Field(_("källrad"), _("Källan och vad märkena betyder"), "source_line"),
    parts(_("tabeller"), _("Avsnittets tabell, om det har någon"), "tables", _TABLE),
    Field(_("not"), _("Hur något är räknat, under tabellen"), "note"),
)
_CHAPTER = (
    Field(_("rubrik"), _("Kapitlets rubrik"), "title", is_vital=True),
    Field(
        _("är_kapitel"),
        _("Om det är ett helt kapitel och inte ett mål av flera"),
        "is_chapter",
        bool,
    ),
    lines(_("stycken"), _("Det som sekreteraren har skrivit"), "text", is_vital=True),
    parts(_("avsnitt"), _("Det som registret berättar"), "sections", _SECTION),
)
#: What a template for a report may ask for.
REPORT_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet som rapporten gäller"), "body_name"),
    Field(_("rapport"), _("Vilket slags rapport det är"), "kind"),
    Field(_("år"), _("Året som rapporten gäller"), "title"),
    Field(_("grund"), _("Överenskommelsen eller lagen som rapporten svarar mot"), "ground"),
    Field(_("diarienummer"), _("Rapportens diarienummer"), "diary_number"),
    Field(_("uppgifter_från"), _("Dagen som siffrorna är från"), "figures_from", day),
    Field(_("antagen"), _("Beslutet som antog rapporten"), "adopted"),
    Field(_("utkast"), _("Säger att rapporten inte är färdig"), "standing"),
    parts(_("kapitel"), _("Kapitlen i ordning"), "chapters", _CHAPTER),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
