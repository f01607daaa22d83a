"""Words of an earlier version as records of this one: their titles, and tokens made of them."""

import hashlib
from typing import Any, Final

#: The most letters of a title; the rest stands whole below it.
_LETTERS: Final = 150
#: A record as a file holds it.
Record = dict[str, Any]


def record_of(kind: str, token: str, **body: str) -> Record:
    """A record of the entry that some words become."""
    return {"kind": kind, "token": token, "body": body}


def titled(text: str) -> tuple[str, str]:
    """A text as a title of one line, and all of it where that is not the same."""
    line = " ".join(text.split())
    if len(line) <= _LETTERS:
        return line, "" if line == text else text
    return f"{line[:_LETTERS].rsplit(' ', 1)[0]} …", text


def folded(text: str) -> str:
    """The words of a text, the same however they are spaced and whatever letters are great."""
    return " ".join(text.split()).casefold()


def token_of(kind: str, *texts: str) -> str:
    """The same for the same words, as the register's own upgrade made it."""
    words = "\n".join(map(folded, texts))
    return f"{kind}-{hashlib.sha256(words.encode()).hexdigest()[:16]}"
