"""Draws the source of the MSI, in WiX's language, as far as Debian's wixl understands it.

Each file is a component of its own, whose mark is made from its place. So the same file has the
same mark in every version, which is what Windows Installer counts by.
"""

import os
import uuid
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final
from xml.etree import ElementTree as ET

from installer import payload, product
from installer.payload import PayloadFile

_NAMESPACE: Final = "http://schemas.microsoft.com/wix/2006/wi"
_ENTRY: Final = "::registry"
_DOWNGRADE: Final = (
    f"En nyare version av {product.NAME} är redan installerad. Ingenting har ändrats."
)
RUNNING: Final = (
    f"{product.NAME} är igång på den här datorn, kanske hos en annan användare. "
    "Stäng programmet och försök igen. Ingenting har ändrats."
)
#: What the package does not leave to chance, each with the reason.
PROPERTIES: Final[Mapping[str, str]] = {
    # the entry in the list of installed programs offers to remove, and nothing else
    "ARPNOMODIFY": "1",
    "ARPNOREPAIR": "1",
    "ARPCOMMENTS": "Register och protokoll för lokala brottsförebyggande råd",
    # files in use are told, and nobody's program is closed; see refuse_running.c
    "MSIRESTARTMANAGERCONTROL": "DisableShutdown",
    # 3010 is answered where a restart is needed; the computer never restarts by itself
    "REBOOT": "ReallySuppress",
    # a file of an older number than the one that lies there is put there all the same
    "REINSTALLMODE": "amus",
    "RunningPrograms": "|".join(product.PROGRAMS),
    "RunningText": RUNNING,
}


def component_mark(place: str) -> str:
    """The mark of the component that holds a file, the same in every version."""
    return str(uuid.uuid5(product.UPGRADE_CODE, place)).upper()


def write(folder: Path, version: str, target: Path, checker: Path) -> None:
    """Write the source for a frozen folder; `checker` is the library made of refuse_running.c.

    Its own folder is where wixl must be started: it knows no absolute paths.
    """
    found = payload.files(folder)
    root = ET.Element("Wix", xmlns=_NAMESPACE)
    whole = _product(root, product.checked(version))
    _looks(whole, target.parent, checker)
    _searches(whole)
    _places(whole, found, target.parent, version)
    feature = _add(whole, "Feature", Id="Program", Level="1", Title=product.NAME)
    for each in [*(str(file.place) for file in found), _ENTRY]:
        _add(feature, "ComponentRef", Id=identifier("c", each))
    ET.indent(root)
    ET.ElementTree(root).write(target, encoding="utf-8", xml_declaration=True)


def identifier(kind: str, place: str) -> str:
    """A name inside the package, made from a place, which may have letters that names have not."""
    return kind + sha256(place.encode()).hexdigest()[:20]


def _product(root: ET.Element, version: str) -> ET.Element:
    whole = _add(
        root,
        "Product",
        Id="*",
        Name=product.NAME,
        Manufacturer=product.PUBLISHER,
        Version=version,
        Language="1053",
        Codepage="1252",
        UpgradeCode=str(product.UPGRADE_CODE).upper(),
    )
    _add(
        whole,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Languages="1053",
        SummaryCodepage="1252",
        Description=f"{product.NAME} {version}",
        Manufacturer=product.PUBLISHER,
    )
    _add(whole, "MajorUpgrade", DowngradeErrorMessage=_DOWNGRADE)
    _add(whole, "Media", Id="1", Cabinet="program.cab", EmbedCab="yes")
    return whole


def _looks(whole: ET.Element, place: Path, checker: Path) -> None:
    _add(whole, "Icon", Id="program.ico", SourceFile=os.path.relpath(product.ICON, place))
    _add(whole, "Property", Id="ARPPRODUCTICON", Value="program.ico")
    for name, text in PROPERTIES.items():
        _add(whole, "Property", Id=name, Value=text)
    _add(whole, "Binary", Id="Checker", SourceFile=os.path.relpath(checker, place))
    _add(
        whole,
        "CustomAction",
        Id="RefuseIfRunning",
        BinaryKey="Checker",
        DllEntry="RefuseIfRunning",
        Execute="immediate",
        Impersonate="yes",
        Return="check",
    )
    _add(
        whole,
        "CustomAction",
        Id="TellFolder",
        Property="ARPINSTALLLOCATION",
        Value="[INSTALLDIR]",
        Impersonate="yes",
    )
    order = _add(whole, "InstallExecuteSequence")
    _add(order, "Custom", Action="TellFolder", After="CostFinalize")
    # when a new version takes the old one away, it has looked already
    last = _add(order, "Custom", Action="RefuseIfRunning", After="TellFolder")
    last.text = "NOT UPGRADINGPRODUCTCODE"


def _searches(whole: ET.Element) -> None:
    windows = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
    for searched, root, key, name in (
        # an upgrade stays where the program is
        ("INSTALLDIR", "HKLM", product.MSI_KEY, "InstallDir"),
        ("SETUPFORALL", "HKLM", product.SETUP_KEY, "InstallDir"),
        ("SETUPFORUSER", "HKCU", product.SETUP_KEY, "InstallDir"),
        # the number that Windows has told since 10; VersionNT says 8.1 there too
        ("WINDOWSMAJOR", "HKLM", windows, "CurrentMajorVersionNumber"),
    ):
        holder = _add(whole, "Property", Id=searched)
        _add(
            holder,
            "RegistrySearch",
            Id=f"Find{searched}",
            Root=root,
            Key=key,
            Name=name,
            Type="raw",
            Win64="yes",
        )


def _places(whole: ET.Element, found: list[PayloadFile], place: Path, version: str) -> None:
    disk = _add(whole, "Directory", Id="TARGETDIR", Name="SourceDir")
    _add(disk, "Directory", Id="ProgramMenuFolder")
    programs = _add(disk, "Directory", Id="ProgramFiles64Folder")
    top = _add(programs, "Directory", Id="INSTALLDIR", Name=product.FOLDER)
    made = {PurePosixPath(): top}
    for folder in payload.folders(found):
        names = {"Id": identifier("d", str(folder)), "Name": folder.name}
        made[folder] = _add(made[folder.parent], "Directory", **names)
    for file in found:
        component = _component(made[file.place.parent], str(file.place))
        _add(
            component,
            "File",
            Id=identifier("f", str(file.place)),
            Name=file.place.name,
            Source=os.path.relpath(file.source, place),
            KeyPath="yes",
        )
        if str(file.place) == product.WINDOW:
            _shortcut(component)
    _registry(_component(top, _ENTRY), version)


def _component(folder: ET.Element, place: str) -> ET.Element:
    return _add(
        folder,
        "Component",
        Id=identifier("c", place),
        Guid=component_mark(place),
        Win64="yes",
    )


def _shortcut(component: ET.Element) -> None:
    _add(
        component,
        "Shortcut",
        Id="StartMenu",
        Directory="ProgramMenuFolder",
        Name=product.NAME,
        Icon="program.ico",
        Target=f"[INSTALLDIR]{product.WINDOW}",
        WorkingDirectory="INSTALLDIR",
    )


def _registry(component: ET.Element, version: str) -> None:
    key = _add(component, "RegistryKey", Root="HKLM", Key=product.MSI_KEY)
    _add(
        key, "RegistryValue", Name="InstallDir", Type="string", Value="[INSTALLDIR]", KeyPath="yes"
    )
    _add(key, "RegistryValue", Name="Version", Type="string", Value=version)


def _add(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, tag, attributes)
