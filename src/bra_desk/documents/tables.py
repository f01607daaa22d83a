"""What a table is given when a template leaves it to the content: its name and its columns."""

from typing import Any, Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: How wide a letter of a table is, in twentieths of a point, and the edge beside a text.
_LETTER, _EDGE = 112, 230
#: Letters: a longer word is broken, and a longer text is given no more room for its length.
_LONGEST_WORD, _LONGEST_TEXT = 19, 60
_NOTHING: Final = "\u2013"
#: Style keys of a caption, as our templates and as Swedish Word write them.
_CAPTIONS: Final = ("Caption", "Beskrivning")


def spread(table: Any) -> None:
    """Share a table's width among its columns by what they hold.

    Only for a table whose rows do not have the columns that its grid names: one that was
    filled with a column for each of a list.
    """
    rows = [row.findall(f"{_W}tc") for row in table.findall(f"{_W}tr")]
    grid = table.find(f"{_W}tblGrid")
    if grid is None or not rows or len(rows[0]) == len(grid):
        return
    total = sum(int(each.get(f"{_W}w", "0")) for each in grid)
    columns = [[_text(row[column]) for row in rows] for column in range(len(rows[0]))]
    widths = _shared(total, [_least(texts) for texts in columns], [_most(t) for t in columns])
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.append(grid.makeelement(f"{_W}gridCol", {f"{_W}w": str(width)}))
    for row in rows:
        for cell, width in zip(row, widths, strict=True):
            preferred = cell.find(f"{_W}tcPr/{_W}tcW")
            if preferred is not None:
                preferred.set(f"{_W}w", str(width))


def name(table: Any) -> None:
    """Give a table without a name the caption that stands above it, for those who cannot see."""
    properties, above = table.find(f"{_W}tblPr"), table.getprevious()
    style = None if above is None else above.find(f"{_W}pPr/{_W}pStyle")
    if properties is None or style is None or style.get(f"{_W}val") not in _CAPTIONS:
        return
    if properties.find(f"{_W}tblCaption") is None:
        said = {f"{_W}val": "".join(above.itertext())}
        properties.append(properties.makeelement(f"{_W}tblCaption", said))


def fill_empty_cells(table: Any) -> None:
    """Put a dash in each empty cell: an empty one is a riddle to those who hear the table read."""
    for row in table.findall(f"{_W}tr")[1:]:
        for cell in row.findall(f"{_W}tc"):
            paragraph = cell.find(f"{_W}p")
            is_empty = not _text(cell).strip() and cell.find(f".//{_W}drawing") is None
            if paragraph is not None and is_empty:
                run = paragraph.makeelement(f"{_W}r")
                text = run.makeelement(f"{_W}t")
                text.text = _NOTHING
                run.append(text)
                paragraph.append(run)


def _shared(total: int, least: list[int], most: list[int]) -> list[int]:
    """What every column needs, and what is left of the room shared by what each has use for."""
    if sum(least) >= total:
        widths = _capped(total, least)
    else:
        wanted = [max(high - low, 1) for low, high in zip(least, most, strict=True)]
        left = total - sum(least)
        widths = [low + left * want // sum(wanted) for low, want in zip(least, wanted, strict=True)]
    widths[-1] += total - sum(widths)
    return widths


def _capped(total: int, least: list[int]) -> list[int]:
    """What every column needs, the widest cut down until all of them fit."""
    cap, left = total // len(least), total
    for place, each in enumerate(sorted(least)):
        cap = left // (len(least) - place)
        if each > cap:
            break
        left -= each
    return [min(each, cap) for each in least]


def _least(texts: list[str]) -> int:
    words = (
        len(word)
        for text in texts
        for word in text.replace("-", "- ").replace("\n", " ").split(" ")
    )
    return min(max(words, default=1), _LONGEST_WORD) * _LETTER + _EDGE


def _most(texts: list[str]) -> int:
    lengths = sorted(map(len, texts))
    # a column with a text in a few rows alone has use for room too
    wanted = max(lengths[len(lengths) * 3 // 4], lengths[-1] // 2)
    return min(wanted, _LONGEST_TEXT) * _LETTER + _EDGE


def _text(cell: Any) -> str:
    return " ".join("".join(p.itertext()) for p in cell.iter(f"{_W}p"))
