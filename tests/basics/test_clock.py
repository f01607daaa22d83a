"""The day and the person at the desk, given or asked of the machine."""

import getpass
from datetime import UTC, date, datetime, timedelta

import pytest

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong


def test_given_moment_stands_in_for_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRA_NOW", "2026-11-26T13:15")
    assert clock.now().replace(tzinfo=None) == datetime(2026, 11, 26, 13, 15)  # noqa: DTZ001 - the desk's own time
    assert clock.today() == date(2026, 11, 26)


def test_given_moment_keeps_its_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRA_NOW", "2026-11-26T12:15:00+00:00")
    assert clock.now() == datetime(2026, 11, 26, 12, 15, tzinfo=UTC)


def test_now_always_has_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRA_NOW")
    assert clock.now().tzinfo is not None
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize("given", ["i morgon", "2026-13-01T09:00", "09:00"])
def test_senseless_moment_is_refused_and_named(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRA_NOW", given)
    with pytest.raises(InputWrong) as refused:
        clock.now()
    assert refused.value.where == "BRA_NOW"


def test_given_actor_stands_in_for_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRA_ACTOR", "Åsa Öberg")
    assert clock.actor() == "Åsa Öberg"


def test_actor_is_the_account_when_nobody_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRA_ACTOR")
    monkeypatch.setenv("LOGNAME", "asaobe01")
    monkeypatch.setenv("USERNAME", "asaobe01")
    assert clock.actor() == "asaobe01"


def test_account_without_a_name_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise OSError

    monkeypatch.delenv("BRA_ACTOR")
    monkeypatch.setattr(getpass, "getuser", nameless)
    assert clock.actor() == "okänd"
