"""A kind of document: what it is called, what it is made of and which template shows it."""

from dataclasses import dataclass
from pathlib import Path

from bra_desk.basics.paths import resource
from bra_desk.basics.texts import _
from bra_desk.documents.fields import Field


@dataclass(frozen=True)
class DocumentKind:
    """A document the program can write."""

    #: Its stable name for commands and the register.
    name: str
    title: str
    #: When one writes it, in a sentence.
    about: str
    #: The kind of entry it is made from; one made from a body is of a year, too, and one that
    #: is made from all of the register needs nothing but its "year".
    needs: str
    #: The content class that fills it.
    content: type
    #: What its template may ask for.
    fields: tuple[Field, ...]
    #: The file in resources/templates that it is written from.
    template: str
    #: What is said once it is on the disk.
    saved: str = _("Dokumentet är sparat")

    @property
    def needs_year(self) -> bool:
        """Whether it tells of a year."""
        return self.needs in {"body", "year"}

    @property
    def needs_entry(self) -> bool:
        """Whether it is made from an entry."""
        return self.needs != "year"

    @property
    def template_path(self) -> Path:
        """The template that comes with the program."""
        return resource("templates") / self.template
