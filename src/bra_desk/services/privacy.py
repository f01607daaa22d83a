"""The guard of personal data: what texts say of single persons, and why a number may stay."""

import hashlib
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bra_desk.basics import privacy
from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.privacy import Finding, Level
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.forms.form import Form, Values
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: Field name to the reason why the personal numbers in its text stay there.
Reasons = Mapping[str, str]

#: Turns of the hash, so that trying every number there is against one takes days.
_TURNS: Final = 50_000


@dataclass(frozen=True, kw_only=True)
class Found:
    """A finding in a text of the register; the number itself is masked."""

    kind: str
    token: str
    field: str
    finding: Finding
    text: str
    #: Whether somebody has given a reason why it stays.
    is_justified: bool


@dataclass(kw_only=True)
class Grounds:
    """The reasons of one entry: those the register holds, and those given at this save."""

    kind: str
    token: str
    #: What the register holds for the entry, asked for when a number is met.
    held: Callable[[], Iterable[Values]]
    given: Reasons = field(default_factory=dict)

    def allows(self, name: str, number: str) -> bool:
        """Whether that field has a reason to hold that number."""
        return bool(self.given.get(name, "").strip()) or self.is_held(name, number)

    def is_held(self, name: str, number: str) -> bool:
        """Whether the register has such a reason from before."""
        prints = {
            (each["salt"], each["fingerprint"])
            for each in self.held()
            if each["field_name"] == name
        }
        salts = {salt for salt, _print in prints}
        return any((salt, fingerprint(salt, number)) in prints for salt in salts)

    def new(self, values: Values) -> list[dict[str, Any]]:
        """The entries that keep the reasons given now, one for each number."""
        return [
            justification
            for name, reason in self.given.items()
            if name in values and reason.strip()
            for justification in self._justified(name, values[name], reason.strip())
        ]

    def _justified(self, name: str, text: str, reason: str) -> list[dict[str, Any]]:
        salt = secrets.token_hex(16)
        return [
            {
                "entry_kind": self.kind,
                "entry_token": self.token,
                "field_name": name,
                "salt": salt,
                "fingerprint": fingerprint(salt, number),
                "reason": reason,
            }
            for number in dict.fromkeys(each.number for each in privacy.certain(text))
            if not self.is_held(name, number)
        ]


def fingerprint(salt: str, number: str) -> str:
    """What is kept of a number: it tells the same number again, and is slow to guess from."""
    salted = salt.encode(errors="surrogatepass")
    return hashlib.pbkdf2_hmac("sha256", number.encode(), salted, _TURNS).hex()


def grounds(session: Session, kind: str, token: str, given: Reasons | None = None) -> Grounds:
    """The reasons of an entry, inside a read or an act under way."""
    where = {"entry_kind": kind, "entry_token": token}

    def held() -> list[Values]:
        return [each.values for each in reads.stored(session, "justification", where)]

    return Grounds(kind=kind, token=token, held=held, given=given or {})


def reasons_of(session: Session, kind: str, token: str) -> dict[str, str]:
    """The reasons that an entry's fields have, for another that takes over their texts."""
    held = grounds(session, kind, token).held()
    return {each["field_name"]: each["reason"] for each in held}


def keep_reasons(session: Session, grounds: Grounds, values: Values) -> None:
    """Write down, in the act under way, the reasons given for the numbers in `values`.

    Errors: ValuesWrong when a reason cannot be kept, or holds a personal number itself.
    """
    form = FORMS["justification"]
    for justification in grounds.new(values):
        problems = form.problems(justification)
        if problems:
            raise ValuesWrong({justification["field_name"]: " ".join(problems.values())})
        session.add(form.entity(**justification))


def scan(register: Register) -> list[Found]:
    """Everything in the register's texts that points out a person, by kind and token."""
    with register.read() as session:
        return [
            found
            for form in FORMS.values()
            for entry in reads.stored(session, form.kind, with_removed=True)
            for found in findings_in(session, form, entry.token, entry.values)
        ]


def findings_in(session: Session, form: Form, token: str, values: Values) -> list[Found]:
    """What one entry's texts say of single persons."""
    known = grounds(session, form.kind, token)
    return [
        Found(
            kind=form.kind,
            token=token,
            field=each.name,
            finding=finding,
            text=privacy.masked(values[each.name][finding.start : finding.end]),
            is_justified=finding.level is Level.CERTAIN
            and known.is_held(each.name, finding.number),
        )
        for each in form.values
        if isinstance(each, Text)
        for finding in each.findings(values[each.name])
    ]
