"""Which entry a piece of content tells of, so that what is marked in it can be left out."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Origin:
    """An entry of the register, by kind and number."""

    kind: str
    id: int


@dataclass(frozen=True, kw_only=True)
class Traced:
    """Content that tells of one entry of the register; a base of content classes."""

    #: The entry it tells of, never shown; None for what no entry is behind.
    origin: Origin | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, kw_only=True)
class NamedContent(Traced):
    """An entry that a text only names, such as the measure that something led to."""

    title: str
