"""The list of contents of a document: a real field of Word's, filled in before Word sees it.

Word fills such a field only when somebody asks, and asks a frightening question when a file
demands it. So the entries are written here, each a link to its heading. They carry no page
numbers, since only the program that lays out the pages knows them; Word adds those when a
person updates the field.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Style keys of headings, as our templates and as Swedish Word write them, with their level.
_LEVELS: Final = {"Heading1": 1, "Heading2": 2, "Rubrik1": 1, "Rubrik2": 2}
_STYLES: Final = {1: "TOC1", 2: "TOC2"}


def fill(root: Any) -> None:
    """Write the entries of every list of contents in the document; nothing where there is none."""
    for field in [each for each in root.iter(f"{_W}instrText") if _is_contents(each)]:
        start = _ancestor(field, "p")
        headings = list(_headings(root, start))
        entries = [_entry(start, each, number) for number, each in enumerate(headings, 1)]
        if entries:
            _replace(start, field, entries)


def _is_contents(code: Any) -> bool:
    return (code.text or "").split()[:1] == ["TOC"]


def _headings(root: Any, after: Any) -> Iterator[tuple[Any, int]]:
    """Each heading below the list of contents, with its level."""
    is_below = False
    for paragraph in root.iter(f"{_W}p"):
        is_below = is_below or paragraph is after
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        level = _LEVELS.get(style.get(f"{_W}val", ""), 0) if style is not None else 0
        if is_below and level and _text(paragraph).strip():
            yield paragraph, level


def _entry(start: Any, heading: tuple[Any, int], number: int) -> Any:
    """A line of the list: a link to the heading, which gets the bookmark it points at."""
    paragraph, level = heading
    name = f"_Toc{number:06}"
    _bookmark(paragraph, name, number)
    made = start.makeelement(f"{_W}p")
    look = _child(made, "pPr")
    _child(look, "pStyle", val=_STYLES[level])
    link = _child(made, "hyperlink", anchor=name, history="1")
    _child(_child(link, "r"), "t").text = _text(paragraph)
    return made


def _bookmark(paragraph: Any, name: str, number: int) -> None:
    begin = paragraph.makeelement(f"{_W}bookmarkStart", {f"{_W}id": str(number), f"{_W}name": name})
    end = paragraph.makeelement(f"{_W}bookmarkEnd", {f"{_W}id": str(number)})
    paragraph.insert(1 if paragraph.find(f"{_W}pPr") is not None else 0, begin)
    paragraph.append(end)


def _replace(start: Any, field: Any, entries: list[Any]) -> None:
    """Put the entries inside the field, whose marks stay in its first and last line."""
    runs = [each for each in start if each.tag == f"{_W}r"]
    at = runs.index(_ancestor(field, "r"))
    kinds = [each.find(f"{_W}fldChar") for each in runs]
    types = ["" if kind is None else kind.get(f"{_W}fldCharType", "") for kind in kinds]
    if "separate" not in types[at:] or types[-1] != "end":
        return  # a field that somebody has built otherwise is left to Word
    opening = runs[: types.index("separate", at) + 1]
    first, last = entries[0], entries[-1]
    for place, each in enumerate(opening, 1):
        first.insert(place, deepcopy(each))
    last.append(deepcopy(runs[-1]))
    for entry in entries:
        start.addprevious(entry)
    start.getparent().remove(start)


def _ancestor(element: Any, name: str) -> Any:
    return next(each for each in element.iterancestors() if each.tag == f"{_W}{name}")


def _child(parent: Any, name: str, **attributes: str) -> Any:
    made = parent.makeelement(
        f"{_W}{name}", {f"{_W}{key}": value for key, value in attributes.items()}
    )
    parent.append(made)
    return made


def _text(paragraph: Any) -> str:
    return "".join(each.text or "" for each in paragraph.iter(f"{_W}t"))
