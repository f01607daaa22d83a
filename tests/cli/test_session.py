"""Requests by the line: one reply each, in order, whatever the line holds."""

import io
import json
import sys
from typing import Any

import pytest

from tests.cli.conftest import Desk


def request(*tokens: str, kind: str = "area", **body: Any) -> str:
    """A line that asks for some entries."""
    rows = [{"token": token, "body": {"name": token, **body}} for token in tokens]
    return json.dumps({"kind": kind, "rows": rows})


@pytest.fixture
def ask(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sends lines to a session; answers with its replies."""

    def asked(*lines: str | bytes) -> list[dict[str, Any]]:
        raw = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), "ascii"))
        told = desk("session")
        assert (told.status, told.err) == (0, "")
        return [json.loads(line) for line in told.out.splitlines()]

    return asked


def test_replies_come_in_the_order_of_the_requests(ask: Any, desk: Desk) -> None:
    replies = ask(request("å"), request("b", "c"), request("d"))
    assert [reply["tokens"] for reply in replies] == [["å"], ["b", "c"], ["d"]]
    assert [record["token"] for record in desk("dump").json] == ["b", "c", "d", "å"]


def test_request_is_saved_whole_or_not_at_all(ask: Any, desk: Desk) -> None:
    (reply,) = ask(request("a", "b", "a"))
    assert (reply["ok"], reply["error"], reply["where"]) == (False, "exists", "post 3 (area a)")
    assert desk("dump").json == []


BAD_LINES: list[tuple[str | bytes, str]] = [
    ("nonsense", "bad_input"),
    ("{", "bad_input"),
    ("[]", "bad_input"),
    ("7", "bad_input"),
    ("null", "bad_input"),
    ('{"kind": "area"}', "bad_input"),
    ('{"rows": []}', "bad_input"),
    ('{"kind": "area", "rows": 7}', "bad_input"),
    ('{"kind": "area", "rows": ["x"]}', "bad_input"),
    ('{"kind": ["area"], "rows": [{}]}', "bad_input"),
    ('{"kind": "area", "rows": [{}]}', "bad_input"),
    ('{"kind": "\\ud800", "rows": [{"token": "x", "body": {}}]}', "bad_input"),
    ('{"kind": "area", "rows": [{"token": "\\ud800", "body": {"name": "x"}}]}', "bad_input"),
    ('{"kind": "area", "rows": [{"token": "x", "body": {"\\ud800": 1}}]}', "bad_input"),
    ('{"kind": "area", "rows": [{"token": "x", "body": {"name": "\\ud800"}}]}', "values_wrong"),
    (b'{"kind": "area", "rows": [{"token": "x", "body": {"name": "\xe5"}}]}', "values_wrong"),
    (b"\xff\xfe", "bad_input"),
    ("[" * 100_000, "bad_input"),
    ('{"kind": "area", "rows": ' + "9" * 5000 + "}", "bad_input"),
    (request("x", area_type="galax"), "values_wrong"),
    (request("x", kind="ghost"), "bad_input"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "error"), BAD_LINES, ids=range(len(BAD_LINES)))
def test_bad_line_is_refused_and_the_next_is_answered(
    ask: Any, desk: Desk, line: str | bytes, error: str
) -> None:
    first, refused, last = ask(request("first"), line, request("last"))
    assert (first["ok"], last["ok"]) == (True, True)
    assert (refused["ok"], refused["error"]) == (False, error)
    assert refused["message"].endswith(".")
    assert [record["token"] for record in desk("dump").json] == ["first", "last"]


def test_empty_lines_are_passed_over(ask: Any) -> None:
    assert ask("", "  ", request("a"), "") == [{"ok": True, "tokens": ["a"]}]


def test_large_request_is_one_act(ask: Any, desk: Desk) -> None:
    (reply,) = ask(request(*(f"t{number}" for number in range(500)), notes="å" * 50))
    assert len(reply["tokens"]) == 500
    assert desk("undo").out == "Ångrade: Inläsning av 500 poster\n"
