"""A person as the papers of a meeting name them."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PersonContent:
    """Somebody who is called to a meeting or attended it."""

    name: str
    title: str = ""
    organisation: str = ""
    #: The role in words (Ledamot, Ersättare); empty when it is not worth saying.
    role: str = ""

    @property
    def description(self) -> str:
        """Role, title and organisation, as many as are known."""
        return ", ".join(each for each in (self.role, self.title, self.organisation) if each)
