"""What the script of Setup.exe is given."""

import re
from pathlib import Path

from installer import product
from installer.nsis import lists
from installer.statuses import Status
from tests.installer import payloads

_SCRIPTS = product.ROOT / "installer" / "nsis"


def written(folder: Path) -> dict[str, str]:
    """The files that the script includes, by name."""
    lists.write(payloads.make(folder / "payload", "licenses/a$b.txt"), "1.2.3", folder / "lists")
    return {file.name: file.read_text("utf-8-sig") for file in (folder / "lists").iterdir()}


def test_what_is_installed_is_what_is_removed_file_by_file(tmp_path: Path) -> None:
    includes = written(tmp_path)
    installed = re.findall(r'^File "(.+)"$', includes["install.nsh"], re.MULTILINE)
    removed = re.findall(r'^Delete "\$INSTDIR\\(.+)"$', includes["uninstall.nsh"], re.MULTILINE)
    assert len(installed) == len(payloads.FILES) + 1
    assert sorted(name.replace("\\", "/") for name in removed) == sorted(
        [*payloads.FILES, "licenses/a$$b.txt"]
    )


def test_folders_are_removed_from_the_inside_out_and_only_when_empty(tmp_path: Path) -> None:
    removal = written(tmp_path)["uninstall.nsh"]
    folders = re.findall(r'^RMDir "(.+)"$', removal, re.MULTILINE)
    assert folders.index(r"$INSTDIR\_internal\bra_desk") < folders.index(r"$INSTDIR\_internal")
    assert "RMDir /r" not in removal


def test_a_name_with_a_dollar_is_no_variable(tmp_path: Path) -> None:
    assert r"licenses\a$$b.txt" in written(tmp_path)["uninstall.nsh"]


def test_every_status_has_a_number_in_the_script(tmp_path: Path) -> None:
    defined = dict(re.findall(r'!define STATUS_(\w+) "(\d+)"', written(tmp_path)["product.nsh"]))
    assert defined == {each.name: str(each.value) for each in Status}
    script = "".join(file.read_text("utf-8") for file in _SCRIPTS.glob("*.ns[hi]"))
    used = set(re.findall(r"\$\{STATUS_(\w+)\}", script))
    assert used == {each.name for each in Status} - {"CANCELLED", "FAULT"}  # those are NSIS' own


def test_every_text_is_in_both_languages_and_is_used() -> None:
    texts = (_SCRIPTS / "texts.nsh").read_text("utf-8")
    named = re.findall(r"!insertmacro Text (T_\w+)", texts)
    assert len(re.findall(r'"\w[^"]+"|"\$\{NAME\}[^"]+"', texts)) == 2 * len(named)
    script = "".join(
        file.read_text("utf-8") for file in _SCRIPTS.glob("*.ns[hi]") if file.name != "texts.nsh"
    )
    assert set(named) == set(re.findall(r"\$\((T_\w+)\)", script))


def test_setup_removes_whole_folders_only_of_what_it_unpacks_itself() -> None:
    script = "".join(file.read_text("utf-8") for file in _SCRIPTS.glob("*.ns[hi]"))
    assert re.findall(r"RMDir /r (.+)", script) == ['"$INSTDIR\\~new"']


def test_setup_starts_nothing_but_the_old_versions_removal() -> None:
    script = "".join(file.read_text("utf-8") for file in _SCRIPTS.glob("*.ns[hi]"))
    started = re.findall(r"\b(?:Exec|ExecWait|ExecShell|nsExec::\w+)\b (.+)", script)
    assert started == ["'\"$0\" /S /FILES _?=$INSTDIR\\~gone' $1"]
    assert "MUI_FINISHPAGE_RUN" not in script
