"""The day, the moment and the person at the desk; scripts and tests may set them."""

import getpass
import os
from datetime import UTC, date, datetime

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _


def now() -> datetime:
    """This moment with its zone; `BRA_NOW` (ISO time) stands in for it."""
    given = os.environ.get("BRA_NOW")
    if not given:
        return datetime.now(UTC).astimezone()
    try:
        return datetime.fromisoformat(given).astimezone()
    except ValueError as error:
        raise InputWrong(
            _("BRA_NOW ska vara en tid som 2026-11-26T13:15."), where="BRA_NOW"
        ) from error


def today() -> date:
    """This day where the desk stands."""
    return now().date()


def actor() -> str:
    """Who is at the desk: the name of the account, or `BRA_ACTOR`."""
    given = os.environ.get("BRA_ACTOR")
    if given:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # what an account without a name gives, by version
        return _("okänd")
