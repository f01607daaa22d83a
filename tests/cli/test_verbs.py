"""What each verb does and answers."""

import io
import json
from pathlib import Path

import pytest

from bra_desk import cli
from bra_desk.cli.commands import VERBS
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries
from bra_desk.services.registers import has_register, open_register
from tests.cli.conftest import Desk

AREAS = [
    {"kind": "area", "token": name, "body": {"name": name, "area_type": kind}}
    for name, kind in (("Öbacka", "district"), ("Ålidhem", "district"), ("Ersboda", "centre"))
]


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    """A file of three areas."""
    file = tmp_path / "areas.json"
    file.write_text(json.dumps(AREAS), encoding="utf-8")
    return file


@pytest.mark.parametrize("start", [None, "empty", "umea", "example"])
def test_init_makes_a_register_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], start: str | None
) -> None:
    words = ["--data", str(tmp_path / "ny"), "init", *(["--from", start] if start else [])]
    assert cli.run(words) == 0
    assert has_register(tmp_path / "ny")
    assert capsys.readouterr().out.startswith("Registret är skapat i")
    assert cli.run([*words, "--json"]) == 3
    told = json.loads(capsys.readouterr().err)
    assert (told["ok"], told["error"]) == (False, "exists")


def test_info_is_json(desk: Desk) -> None:
    told = desk("info").json
    assert told["counts"]["area"] == 0
    assert told["versions"].keys() == {"program", "schema", "sqlite"}


def test_kinds_and_schema_need_no_register(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["--data", str(tmp_path), "kinds"]) == 0
    assert [kind["kind"] for kind in json.loads(capsys.readouterr().out)] == list(FORMS)
    assert cli.run(["--data", str(tmp_path), "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["type"] == "array"
    assert list(tmp_path.iterdir()) == []


def test_load_and_list(desk: Desk, areas: Path) -> None:
    assert desk("load", areas).out == "3 poster inlästa.\n"
    assert desk("list", "area").out.splitlines()[0].split() == ["id", "Namn", "Typ"]
    assert [row["name"] for row in desk("list", "area", "--json").json] == [
        "Ersboda",
        "Ålidhem",
        "Öbacka",
    ]


def test_list_is_chosen_and_sorted(desk: Desk, areas: Path) -> None:
    desk("load", areas)
    chosen = desk("list", "area", "--where", "area_type=district", "--sort", "-name", "--json").json
    assert [row["name"] for row in chosen] == ["Öbacka", "Ålidhem"]
    assert chosen[0].keys() == {"id", "token", "name", "area_type", "notes"}
    twice = desk("list", "area", "--where", "area_type=district", "--where", "name=Öbacka")
    assert len(twice.out.splitlines()) == 2


def test_list_of_nothing_has_its_headings(desk: Desk) -> None:
    assert desk("list", "measure").out.startswith("id  Rubrik")
    assert desk("list", "measure", "--json").json == []


def test_dry_run_saves_nothing(desk: Desk, areas: Path) -> None:
    told = desk("load", areas, "--dry-run", "--json").json
    assert told == {"ok": True, "tokens": ["Öbacka", "Ålidhem", "Ersboda"]}
    assert desk("dump").json == []


def test_file_of_windows_is_read(desk: Desk, areas: Path) -> None:
    areas.write_text("\ufeff" + areas.read_text(encoding="utf-8"), encoding="utf-8")
    assert desk("load", areas).status == 0


def test_dump_is_what_load_takes(desk: Desk, areas: Path) -> None:
    desk("load", areas)
    assert sorted(desk("dump").json, key=str) == sorted(AREAS, key=str)
    history = desk("dump", "--history").json
    assert [each["kind"] for each in history] == ["area"] * 3 + ["change"] * 3


def test_undo_takes_back_act_by_act(desk: Desk, areas: Path) -> None:
    desk("load", areas)
    assert desk("undo").out == "Ångrade: Inläsning av 3 poster\n"
    assert desk("dump").json == []
    assert desk("undo").out == "Det finns inget att ångra.\n"
    assert desk("undo", "--json").json == {"ok": True, "act": None}


def test_verify_gives_the_head(desk: Desk, areas: Path) -> None:
    empty = desk("verify").json
    desk("load", areas)
    told = desk("verify").json
    assert (told["ok"], told["problems"]) == (True, [])
    assert len(told["head"]) == 64
    assert told["head"] != empty["head"]


def test_backup_prints_where_it_is(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "kopia.sqlite3"
    assert desk("backup", "--to", target).out == f"{target}\n"
    assert target.read_bytes()[:15] == b"SQLite format 3"
    assert desk("backup", "--to", target, "--json").json == {"ok": True, "path": str(target)}


def test_documents_tell_what_they_need(desk: Desk) -> None:
    told = desk("documents").json
    assert [each["document"] for each in told] == list(DOCUMENTS)
    assert all(each["fields"] for each in told)
    needs = {each["document"]: each["needs"] for each in told}
    assert needs["minutes"] == {"--id": "meeting"}
    assert needs["extract"] == {"--id": "agenda_item"}
    assert needs["pledges"] == {"--period": "period"}
    assert needs["year_index"] == {"--id": "body", "--year": "year"}


@pytest.mark.parametrize(
    "document",
    # what has happened since the last meeting is told whole, whatever has happened
    [n for n, kind in DOCUMENTS.items() if kind.needs == "meeting" and n != "since_last"],
)
def test_render_writes_and_prints_the_findings(
    example_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], document: str
) -> None:
    data = ["--data", str(example_folder)]
    cli.run([*data, "list", "meeting", "--where", "status=planned", "--json"])
    (planned, *_rest) = json.loads(capsys.readouterr().out)
    target = tmp_path / "papper.docx"
    words = [*data, "render", document, "--id", str(planned["id"]), "--to", str(target)]
    assert cli.run(words) == 0
    path, *findings = capsys.readouterr().out.splitlines()
    assert path == str(target)
    assert target.read_bytes()[:2] == b"PK"
    assert cli.run([*words, "--json"]) == 0, "our own file may be written again"
    assert json.loads(capsys.readouterr().out)["findings"] == findings
    assert findings, "a planned meeting is not complete"


def test_check_template_tells_what_is_wrong(desk: Desk) -> None:
    ours = DOCUMENTS["minutes"].template_path
    assert desk("check-template", ours, "--for", "minutes").status == 0
    told = desk("check-template", ours, "--for", "notice", "--json")
    assert (told.status, told.json["ok"]) == (3, False)
    assert told.json["problems"]


def test_scan_tells_what_texts_say_of_single_persons(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk("scan").json == []
    text = "Läget är lugnt.\nEn pojke, 15 år, och 19850115-1230.\n"
    file = tmp_path / "text.txt"
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    found = desk("scan", "--text", "-").json
    assert [(each["level"], each["line"], each["text"]) for each in found] == [
        ("possible", 2, "pojke, 15 år"),
        ("certain", 2, "19850115-XXXX"),
    ]
    assert text[found[1]["start"] : found[1]["end"]] == "19850115-1230"
    assert desk("scan", "--text", file).json == found
    assert desk("scan", "--text", tmp_path / "borta").status == 4
    file.write_bytes(b"\xff\xfe\x00")
    assert desk("scan", "--text", file).status == 3
    area = {"kind": "area", "token": "a", "body": {"name": "En elev, 14 år"}}
    file.write_text(json.dumps([area]), encoding="utf-8")
    desk("load", file)
    (told,) = desk("scan").json
    assert (told["kind"], told["token"], told["field"]) == ("area", "a", "name")
    assert (told["level"], told["justified"]) == ("possible", False)


def test_justifications_tell_where_a_number_stays_and_why(desk: Desk, folder: Path) -> None:
    assert desk("justifications", "--json").json == []
    register = open_register(folder)
    values = FORMS["area"].empty() | {"name": "Ersboda", "notes": "Hos 19850115-1230"}
    entries.save(register, "area", values, reasons={"notes": "Ur polisens beslut."})
    register.close()
    (told,) = desk("justifications", "--json").json
    assert (told["where"], told["what"]) == ("Område, Anteckningar", "Ersboda")
    assert told["is_needed"] is True
    shown = desk("justifications").out
    assert "Ur polisens beslut." in shown
    assert "1230" not in shown


def test_every_verb_has_a_test() -> None:
    """The self-test shows the window and has its own place."""
    files = sorted(Path(__file__).parent.glob("test_*.py"))
    tested = "".join(file.read_text(encoding="utf-8") for file in files)
    named = {verb for verb in VERBS if f'("{verb}"' in tested or f', "{verb}"' in tested}
    assert VERBS.keys() - named == {"selftest"}
