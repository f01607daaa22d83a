"""Meetings full of canaries: texts that no public version may hold, and texts that it must."""

import base64
import html
import random
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bra_desk.services import entries
from bra_desk.services.loading import load
from bra_desk.services.papers import public_papers
from bra_desk.storage.register import Register

BODIES = {"minutes": "formal", "notes": "notes", "notice": "simple"}
#: How a text may hide a name: each is given the first name and the surname.
SPELLINGS = (
    "{0} {1}",
    "{0} {1}s",
    "{0}  {1}",
    "{0}\u00a0{1}",
    "{0} \u2009{1}",
    "{1}, {0}",
    "{0}-{1}",
    "{0} Maria {1}",
    "{0[0]}. {1}",
    "{1}",
    "{1}s",
    "{0}.{1}@example.se",
    "{0}\n{1}",
    "{0}\u00ad {1}",
    "({0} {1})",
    "{1}:s",
    "{0} {1}\u2019s",
)
_FIELDS = ("title", "presenter", "diary_number", "background", "supporting_documents", "discussion")
#: How many meetings the three bodies share, so that each is told of the others' secrets.
_TOGETHER = 10
_SHOWN_BY_NOTICE = {"title", "presenter", "diary_number", "background"}
_TAGS = re.compile(r"<[^>]*>")


@dataclass
class Planted:
    """A meeting by its token, with what its public version must not hold, and what it must."""

    token: str
    document: str
    records: list[dict[str, Any]] = field(default_factory=list)
    secret: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)


def plant(register: Register, count: int, seed: int) -> Iterator[tuple[Planted, int]]:
    """Take in so many meetings, and give each with its number in the register."""
    planted = [_Planter(random.Random(f"{seed}-{n}"), n).meeting() for n in range(count)]
    bodies = [
        {"kind": "body", "token": f"{each}{n}", "body": {"name": "Rådet", "minutes_type": each}}
        for each in BODIES.values()
        for n in range(1 + count // _TOGETHER)
    ]
    load(register, [*bodies, *(record for each in planted for record in each.records)])
    numbers = {row.token: row.id for row in entries.rows(register, "meeting")}
    for each in planted:
        yield each, numbers[each.token]


def leaks(path: Path, secret: list[str]) -> list[str]:
    """The secret texts that the file holds in any part, spelling or encoding, or in its name."""
    with zipfile.ZipFile(path) as package:
        parts = [(each, package.read(each)) for each in package.namelist()]
    raw = b"".join(data for _name, data in parts)
    texts = [data.decode("utf-8", "replace") for _name, data in parts]
    read = [html.unescape(_TAGS.sub("", text)) for text in texts]
    names = " ".join(name for name, _data in parts)
    told = _plain("\n".join([path.name, names, *texts, *map(html.unescape, texts), *read]))
    return [each for each in secret if _plain(each) in told or _encoded(each, raw)]


def _plain(text: str) -> str:
    """A text as a searcher compares it: no case, accents, spaces, hyphens or unseen signs."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(each for each in folded if each.isalnum())


def _encoded(secret: str, raw: bytes) -> bool:
    plain = secret.encode()
    turned = [secret.encode(each) for each in ("utf-16-le", "utf-16-be")]
    turned += [base64.b64encode(b"\0" * shift + plain)[4:-4] for shift in range(3)]
    return any(each in raw for each in turned)


class _Planter:
    """Makes up one meeting."""

    def __init__(self, chance: random.Random, number: int) -> None:
        self._chance = chance
        self._number = number
        document = chance.choice(sorted(BODIES))
        self._planted = Planted(token=f"m{number}", document=document)
        self._names = [(self._word("Kim"), self._word("Ek")) for _ in range(chance.randint(1, 3))]

    def meeting(self) -> Planted:
        """The meeting with all that belongs to it."""
        planted, shown = self._planted, self._planted.document != "notice"
        secret_file = self._text(is_open=True)
        self._add(
            "meeting",
            "",
            body=f"{BODIES[planted.document]}{self._number // _TOGETHER}",
            held_on=f"2026-{self._chance.randint(1, 12):02}-{self._chance.randint(1, 28):02}",
            starts_at="13:15",
            place=self._text(is_open=True),
            attachments=f"{secret_file}\n{self._text(is_open=True)}",
            adjournments=self._text(is_open=planted.document == "minutes"),
            notice_text=self._text(is_open=not shown),
            status="planned",
        )
        for name in self._names:
            self._private(name)
        self._add("attendance", "chair", meeting=planted.token, role="chair", **self._official())
        for place in range(self._chance.randint(2, 5)):
            self._item(place)
        planted.secret += [surname for _first, surname in self._names]
        planted.secret += [f"{first}{surname}" for first, surname in self._names]
        return planted

    def _private(self, name: tuple[str, str]) -> None:
        listed = self._chance.choice(["{0} {1}", "{1}, {0}", "{0}  {1}"]).format(*name)
        self._add("private_name", name[1], meeting=self._planted.token, name=listed)
        if self._chance.random() < 0.7:
            told = {"name": " ".join(name), "title": self._secret(), "note": self._secret()}
            self._add(
                "attendance", f"guest-{name[1]}", meeting=self._planted.token, role="co_opted",
                presence="present", **told
            )  # fmt: skip

    def _official(self) -> dict[str, str]:
        name = f"{self._word('Bo')} {self._word('Ås')}"
        self._planted.open.append(name)
        return {"name": name, "title": "samordnare", "presence": "present"}

    def _item(self, place: int) -> None:
        token, notice = f"i{place}", self._planted.document == "notice"
        part = self._chance.choice(
            ["", "whole", *_FIELDS, "decisions", "tasks", "decision", "task"]
        )
        held = set(_FIELDS) | {"decisions", "tasks"} if part == "whole" else {part}
        told = {
            name: self._secret()
            if name in held
            else self._text(is_open=not notice or name in _SHOWN_BY_NOTICE)
            for name in _FIELDS
        }
        self._add("agenda_item", token, meeting=self._planted.token, position=place,
                  item_kind="decision", **told)  # fmt: skip
        self._rows(token, "decision", "text", held, part)
        self._rows(token, "task", "what", held, part)
        if part:
            one = {part: self._token(f"{token}-{part}0")} if part in {"decision", "task"} else {}
            name = {"decision": "decisions", "task": "tasks"}.get(part, part)
            self._add("secrecy_mark", token, agenda_item=self._token(token), part=name,
                      paragraph="26 kap. 1 § OSL", note=self._secret(), **one)  # fmt: skip

    def _rows(self, item: str, kind: str, text: str, held: set[str], part: str) -> None:
        for place in range(self._chance.randint(1, 2)):
            is_held = f"{kind}s" in held or (part == kind and place == 0)
            shown = self._planted.document != "notice"
            words = self._secret() if is_held else self._text(is_open=shown)
            more = {"dispatch_to": self._secret()} if is_held and kind == "decision" else {}
            words = words if kind == "decision" else words.replace("\n", " ")
            self._add(kind, f"{item}-{kind}{place}", agenda_item=self._token(item),
                      position=place, **{text: words}, **more)  # fmt: skip

    def _add(self, kind: str, token: str, **body: Any) -> None:
        token = self._token(token) if token else self._planted.token
        self._planted.records.append({"kind": kind, "token": token, "body": body})

    def _token(self, token: str) -> str:
        return f"{self._planted.token}-{token}"

    def _secret(self) -> str:
        made = f"{self._word('Hemlig')} <&> {self._word('Röja')}"
        self._planted.secret.append(made)
        return made

    def _text(self, *, is_open: bool) -> str:
        """A text that says something open, and often names a private person in some spelling."""
        made = f"{self._word('Öppet')} & {self._word('Torg')}"
        if is_open:
            self._planted.open.append(made)
        if self._chance.random() < 0.5:
            spelt = self._chance.choice(SPELLINGS).format(*self._chance.choice(self._names))
            turned = (spelt, spelt, spelt.upper())
            spelt = self._chance.choice(turned).replace("\n", " ")
            made = f"{made} {spelt} kom"
        return made

    def _word(self, stem: str) -> str:
        letters = "".join(self._chance.choices("bcdfghjklmnpqrtvwx", k=7))
        return f"{stem}{letters}{self._number}q"


def write(register: Register, planted: Planted, meeting_id: int, folder: Path) -> Path:
    """The public version of a planted meeting, under the name that is proposed."""
    name = public_papers.proposed_name(register, planted.document, meeting_id)
    target = folder / f"{planted.token} {name}"
    public_papers.write_public(register, planted.document, meeting_id, target)
    return target


def missing(path: Path, open_texts: list[str]) -> list[str]:
    """The open texts that the file does not say."""
    with zipfile.ZipFile(path) as package:
        body = b"".join(package.read(each) for each in package.namelist() if "word/" in each)
    told = _plain(html.unescape(_TAGS.sub("", body.decode("utf-8", "replace"))))
    return [each for each in open_texts if _plain(each) not in told]
