"""A formal meeting comes whole from a JSON file: entered, said what is wrong with, and written."""

import json
from pathlib import Path
from typing import Any

import pytest

from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from tests.cli.conftest import Desk

PEOPLE = {"anna": "chair", "bo": "member", "cilla": "member", "david": "member", "fia": "secretary"}


def record(kind: str, token: str, **body: Any) -> dict[str, Any]:
    return {"kind": kind, "token": token, "body": body}


def meeting(excluded: str = "david") -> list[dict[str, Any]]:
    """Everything that a formal item may hold; `excluded` does not take part."""
    item = {"agenda_item": "i"}
    told = {"held_on": "2026-11-05", "starts_at": "13:15", "ends_at": "15:00", "place": "Salen"}
    rules = {"minutes_type": "formal", "numbering": "per_year", "quorum": 3, "approver_count": 1}
    return [
        record("body", "b", name="Nämnden", short_name="Nämnden", **rules),
        record("meeting", "m", body="b", number=1, status="held", **told),
        *(
            record(
                "attendance",
                name,
                meeting="m",
                name=name.title(),
                role=role,
                presence="present",
                party="" if role == "secretary" else "C",
                approves_minutes=name == "bo",
            )
            for name, role in PEOPLE.items()
        ),
        record(
            "agenda_item",
            "i",
            meeting="m",
            title="Kameror på torget",
            item_kind="decision",
            proposition_order="Ordföranden ställer yrkandena mot varandra.",
        ),
        record("decision", "d", text="Nämnden beslutar att bifalla förslaget.", **item),
        record("recusal", "j", attendee=excluded, reason="äger huset", **item),
        record("proposal", "y1", attendee="anna", text="bifall till förslaget", **item),
        record("proposal_support", "s", proposal="y1", attendee="cilla"),
        record("proposal", "y2", attendee="bo", text="avslag", **item),
        record("vote", "o", yes_means="bifall", no_means="avslag", **item),
        record("ballot", "r1", vote="o", attendee="anna", choice="yes"),
        record("ballot", "r2", vote="o", attendee="bo", choice="no"),
        record("ballot", "r3", vote="o", attendee="cilla", choice="yes"),
        record("reservation", "res", attendee="bo", text="Det är för dyrt.", **item),
        record("statement", "ant", attendee="cilla", text="Utvärdera efter ett år.", **item),
    ]


def loaded(desk: Desk, tmp_path: Path, records: list[dict[str, Any]]) -> None:
    file = tmp_path / "meeting.json"
    file.write_text(json.dumps(records), encoding="utf-8")
    assert desk("load", file).status == 0


def test_minutes_of_a_loaded_meeting_tell_all_of_it(desk: Desk, tmp_path: Path) -> None:
    records = meeting()
    loaded(desk, tmp_path, records)
    target = tmp_path / "protokoll.docx"
    told = desk("render", "minutes", "--id", 1, "--to", target, "--json")
    assert (told.status, told.json["findings"]) == (0, [])
    text = text_of(unpack(target.read_bytes()))
    for words in (
        "David (C) deltar inte i handläggningen av ärendet på grund av jäv: äger huset.",
        "Anna (C) yrkar bifall till förslaget.",
        "Cilla (C) instämmer i yrkandet.",
        "Ja röstar: Anna (C) och Cilla (C)",
        "Nej röstar: Bo (C)",
        "Utfallet är ja: bifall.",
        "Bo (C) reserverar sig mot beslutet:",
        "Cilla (C) lämnar följande anteckning till protokollet:",
    ):
        assert words in text
    dumped = {each["token"]: each for each in desk("dump").json}
    assert all(
        each["body"].items() <= dumped[each["token"]]["body"].items() for each in records[9:]
    )


def test_what_cannot_be_so_in_a_loaded_meeting_is_told(desk: Desk, tmp_path: Path) -> None:
    loaded(desk, tmp_path, meeting(excluded="bo"))
    told = desk("render", "minutes", "--id", 1, "--to", tmp_path / "p.docx", "--json")
    found = [each.replace("\u00a0", " ") for each in told.json["findings"]]
    assert found == [
        "Bo är jävig vid § 1 och kan inte lägga fram yrkanden.",
        "Bo är jävig vid § 1 och kan inte rösta.",
        "Bo är jävig vid § 1 och kan inte reservera sig.",
        "David tjänstgör vid § 1 men saknar röst i omröstningen.",
    ]


@pytest.mark.parametrize(
    ("place", "body", "words"),
    [
        ("vote", {"yes_means": "bifall", "no_means": "Bifall"}, "betyder samma sak"),
        ("vote", {"yes_means": "a", "no_means": "b", "yes_count": 2}, "både ja och nej"),
        ("ballot", {"vote": "o", "attendee": "anna", "choice": "kanske"}, "finns inte"),
        ("reservation", {"attendee": "nobody", "text": "x"}, "ingen post med token"),
    ],
)
def test_wrong_entry_is_refused_with_its_place(
    desk: Desk, tmp_path: Path, place: str, body: dict[str, Any], words: str
) -> None:
    more = {} if place == "ballot" else {"agenda_item": "i"}
    file = tmp_path / "wrong.json"
    records = [*meeting(), record(place, "wrong", **body, **more)]
    file.write_text(json.dumps(records), encoding="utf-8")
    refused = desk("load", file, "--json")
    assert refused.status == 3
    assert words in refused.refusal["message"]
    assert "wrong" in refused.refusal["where"]
    assert desk("list", "meeting", "--json").json == []
