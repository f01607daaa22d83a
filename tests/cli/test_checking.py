"""The verb of the law check, as a script meets it."""

from pathlib import Path

from tests.cli.conftest import Desk


def test_law_is_told_paragraph_by_paragraph(desk: Desk) -> None:
    told = desk("law", "--json").json
    assert [each["paragraph"] for each in told] == [str(number) for number in range(4, 15)]
    assert told[1]["verdict"] == "missing"
    assert told[1]["evidence"][0]["text"] == "Ingen åtgärdsplan gäller."
    assert told[1]["said"] is None
    shown = desk("law", "--year", 2025).out
    assert "bedöms av er" in shown
    assert "Ingen åtgärdsplan gäller." in shown


def test_law_check_is_rendered_for_a_year(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "lag.docx"
    assert desk("render", "law_check", "--to", target, "--json").refusal["where"] == "year"
    assert desk("render", "law_check", "--year", 2026, "--to", target).status == 0
    assert target.read_bytes()[:2] == b"PK"
