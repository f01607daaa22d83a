"""The MSI's source, and what is put right in the finished package."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

from installer import payload, product
from installer.msi import mend, source
from installer.msi.tables import Table
from tests.installer import payloads

_WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
_EIGHT_THREE = re.compile(r"[A-Z0-9]{1,8}(\.[A-Z0-9]{1,3})?")


def drawn(folder: Path, version: str = "1.2.3") -> ET.Element:
    """The source of a payload, read back: what does not parse fails here."""
    target = folder.parent / f"{version}.wxs"
    source.write(folder, version, target, folder.parent / "checker.dll")
    return ET.parse(target).getroot()


def components(root: ET.Element) -> dict[str, str]:
    """The mark of each component by the file it holds."""
    found = {}
    for component in root.iter(f"{_WIX}Component"):
        file = component.find(f"{_WIX}File")
        found["" if file is None else file.attrib["Source"]] = component.attrib["Guid"]
    return found


def test_a_file_is_a_component_with_a_mark_of_its_own(tmp_path: Path) -> None:
    marks = components(drawn(payloads.make(tmp_path / "payload")))
    assert len(marks) == len(payloads.FILES) + 1
    assert len(set(marks.values())) == len(marks)


def test_marks_are_the_same_in_every_version(tmp_path: Path) -> None:
    first = components(drawn(payloads.make(tmp_path / "payload"), "1.2.3"))
    later = components(drawn(payloads.make(tmp_path / "payload", "new.txt"), "2.0.0"))
    assert first.items() <= later.items()
    assert source.component_mark("bra-desk.exe") == "70D9DF81-77A8-5954-834E-EA4DCCBA5916"


def test_every_component_belongs_to_the_feature(tmp_path: Path) -> None:
    root = drawn(payloads.make(tmp_path / "payload"))
    named = Counter(each.attrib["Id"] for each in root.iter(f"{_WIX}ComponentRef"))
    assert named == Counter(each.attrib["Id"] for each in root.iter(f"{_WIX}Component"))


def test_sources_are_relative_as_the_compiler_wants(tmp_path: Path) -> None:
    root = drawn(payloads.make(tmp_path / "payload"))
    paths = [each.attrib["Source"] for each in root.iter(f"{_WIX}File")]
    assert all((tmp_path / path).is_file() and not Path(path).is_absolute() for path in paths)


def test_nothing_is_started_and_nothing_restarts(tmp_path: Path) -> None:
    root = drawn(payloads.make(tmp_path / "payload"))
    tags = {each.tag.removeprefix(_WIX) for each in root.iter()}
    assert not tags & {"ServiceInstall", "ServiceControl", "ScheduleReboot", "ForceReboot"}
    ran = [
        each.attrib for each in root.iter(f"{_WIX}CustomAction") if "Property" not in each.attrib
    ]
    assert [each["DllEntry"] for each in ran] == ["RefuseIfRunning"]
    assert source.PROPERTIES["REBOOT"] == "ReallySuppress"


def test_every_long_name_gets_a_short_one_and_no_two_the_same() -> None:
    names = [
        "short.txt",
        "a long name.docx",
        "libopenblas.dll",
        "libopenblas2.dll",
        ".",
        "SourceDir",
    ]
    table = Table("File", ["FileName"], "", "", [{"FileName": name} for name in names])
    mend.give_short_names(table, "FileName")
    written = [row["FileName"] for row in table.rows]
    assert [name for name in written if "|" not in name] == ["short.txt", ".", "SourceDir"]
    short = [name.partition("|")[0] for name in written if "|" in name]
    assert len(set(short)) == 3
    assert all(_EIGHT_THREE.fullmatch(name) for name in short)
    assert [name.partition("|")[2] for name in written if "|" in name] == names[1:4]


def test_programs_get_their_version_and_other_files_none(tmp_path: Path) -> None:
    found = payload.files(payloads.make(tmp_path))
    rows = [
        {"File": source.identifier("f", str(each.place)), "Version": "", "Language": ""}
        for each in found
    ]
    table = Table("File", ["File", "Version", "Language"], "", "", rows)
    mend.give_versions(table, found)
    versions = {(row["Version"], row["Language"]) for row in table.rows}
    assert versions == {("1.2.3.4", "0"), ("", "")}


def test_what_windows_says_is_within_its_letters() -> None:
    said = [*mend.CONDITIONS.values(), *source.PROPERTIES.values(), product.NAME]
    for text in said:
        text.encode("cp1252")
