"""The verbs of the wheel of the year, as a script meets them."""

from pathlib import Path

from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk


def test_duty_is_shown_and_ticked_off(desk: Desk, folder: Path) -> None:
    register = open_register(folder)
    duty = make.entry(register, "yearly_duty")
    register.close()
    (told,) = desk("wheel", "--json").json
    assert (told["due_on"], told["standing"], told["done_on"]) == ("2026-03-13", "late", None)
    assert desk("wheel-done", "--id", duty, "--on", "2026-03-12").out == "Uppgiften är avprickad.\n"
    (told,) = desk("wheel", "--year", 2026, "--json").json
    assert (told["standing"], told["done_on"]) == ("done", "2026-03-12")
    assert "klar 12 mars 2026" in desk("wheel").out
    assert desk("wheel-done", "--id", 99, "--json").refusal["error"] == "missing"


def test_wheel_is_rendered_for_a_year(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "hjul.docx"
    told = desk("render", "yearly_wheel", "--year", 2026, "--to", target, "--json").json
    assert "Årshjulet har inga uppgifter 2026." in told["findings"]
    assert target.read_bytes()[:2] == b"PK"
