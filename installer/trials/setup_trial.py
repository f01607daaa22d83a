"""Setup.exe as a script or a person without rights meets it, for all users and for one."""

from pathlib import Path
from typing import Final

from installer import product
from installer.statuses import Status
from installer.trials import desk
from installer.trials.checks import Checks
from installer.trials.delivery import STALE, Delivery, Version
from installer.trials.desk import Desk
from installer.trials.msi_trial import msiexec
from installer.trials.wine import Answer, Wine

_ENTRY: Final = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{product.FOLDER}"
_OF_MODE: Final = {"/AllUsers": "HKLM", "/CurrentUser": "HKCU"}
_OTHER: Final = {"/AllUsers": "/CurrentUser", "/CurrentUser": "/AllUsers"}
_REFUSED_BY_MSI: Final = 1603 % 256


def run(mode: str, delivery: Delivery, wine: Wine, checks: Checks, pictures: Path) -> None:
    """Install, use, be refused, upgrade, mend, remove; `mode` is /AllUsers or /CurrentUser."""
    before = desk.registry_keys(wine)
    programs = wine.disk / "Program Files"
    if mode == "/CurrentUser":
        programs = wine.home / "AppData" / "Local" / "Programs"
    there = Desk(wine, programs / product.FOLDER)
    _install(mode, delivery.earlier, there, checks)
    started = desk.starting_by_itself(desk.registry_keys(wine) - before)
    checks.hold("no service, no task, nothing at logon", is_true=not started, found=started)
    there.use(checks, pictures / f"setup-earlier-{mode[1:]}.png")
    there.add_foreign()
    _upgrade_a_running_one(mode, delivery, there, checks)
    _refuse_others(mode, delivery, there, checks)
    _mend(mode, delivery.this, there, checks)
    there.use(checks, pictures / f"setup-{mode[1:]}.png")
    _remove(there, checks, before)


def setup(wine: Wine, version: Version, *words: str) -> Answer:
    """Run Setup.exe silently, in Swedish; no word may hold a space, for NSIS takes no marks."""
    return wine.run(wine.windows_path(version.setup), "/S", "/LANG=sv", *words)


def last_said(wine: Wine) -> str:
    """The last line of Setup's log, wherever this computer keeps temporary files."""
    log = next(wine.disk.glob("**/bra-desk-setup.log"), None)
    return log.read_text(encoding="utf-16").splitlines()[-1] if log else ""


def _install(mode: str, version: Version, there: Desk, checks: Checks) -> None:
    answer = setup(there.wine, version, mode)
    checks.hold("silent installation answers 0", is_true=answer.status == 0, found=answer)
    checks.hold(f"every file is in {there.folder}", is_true=there.is_whole(version.payload))
    _hold_entry(mode, version, there, checks)
    checks.hold("one shortcut in the Start menu", is_true=there.has_shortcut())
    other = there.wine.values(rf"{_OF_MODE[_OTHER[mode]]}\{product.SETUP_KEY}")
    checks.hold("nothing is written for others", is_true=not other, found=other)


def _hold_entry(mode: str, version: Version, there: Desk, checks: Checks) -> None:
    entry = there.wine.values(rf"{_OF_MODE[mode]}\{_ENTRY}")
    told = [entry.get(name) for name in ("DisplayName", "DisplayVersion", "Publisher")]
    wanted = [product.NAME, version.number, product.PUBLISHER]
    checks.hold("one entry among the installed programs", is_true=told == wanted, found=entry)
    quiet = entry.get("QuietUninstallString", "").lower()
    whole = f'"{there.program("uninstall.exe")}" /S'.lower()
    checks.hold("it tells how to remove silently", is_true=quiet == whole, found=quiet)


def _upgrade_a_running_one(mode: str, delivery: Delivery, there: Desk, checks: Checks) -> None:
    before = there.files()
    running = there.wine.start(there.program(product.WINDOW))
    answer = setup(there.wine, delivery.this, mode)
    refused = answer.status == Status.RUNNING
    checks.hold(f"refused with {Status.RUNNING.value} while it runs", is_true=refused, found=answer)
    said = last_said(there.wine)
    checks.hold("the log says why, in Swedish", is_true="BRÅ Desk är igång" in said, found=said)
    checks.hold("the program still runs", is_true=running.poll() is None, found=running.poll())
    checks.hold("no file has changed", is_true=there.files() == before)
    answer = setup(there.wine, delivery.this, mode, "/CLOSE")
    checks.hold("with /CLOSE the upgrade answers 0", is_true=answer.status == 0, found=answer)
    checks.hold("the program closed itself", is_true=running.poll() == 0, found=running.poll())
    _hold_upgrade(mode, delivery.this, there, checks)


def _hold_upgrade(mode: str, version: Version, there: Desk, checks: Checks) -> None:
    checks.hold("every file is the new version's", is_true=there.is_whole(version.payload))
    checks.hold("what is no longer in it is gone", is_true=not (there.folder / STALE).exists())
    checks.hold("files of others are kept", is_true=there.has_foreign())
    _hold_entry(mode, version, there, checks)
    checks.hold("still one shortcut", is_true=there.has_shortcut())


def _refuse_others(mode: str, delivery: Delivery, there: Desk, checks: Checks) -> None:
    before = there.files()
    older = setup(there.wine, delivery.earlier, mode)
    refused = older.status == Status.NEWER_THERE
    checks.hold(f"an older one is refused with {Status.NEWER_THERE.value}", is_true=refused)
    said = last_said(there.wine)
    checks.hold("the log names both versions", is_true=delivery.this.number in said, found=said)
    other = setup(there.wine, delivery.this, _OTHER[mode])
    refused = other.status == Status.INSTALLED_OTHERWISE
    checks.hold(f"{_OTHER[mode]} notices {mode}", is_true=refused, found=other)
    package = msiexec(there.wine, "/i", delivery.this.msi)
    refused = package.status == _REFUSED_BY_MSI
    checks.hold("the MSI notices Setup.exe", is_true=refused, found=package)
    checks.hold("no file has changed", is_true=there.files() == before)


def _mend(mode: str, version: Version, there: Desk, checks: Checks) -> None:
    (there.folder / product.COMMAND).write_bytes(b"")
    answer = setup(there.wine, version, mode)
    mended = answer.status == 0 and there.is_whole(version.payload)
    checks.hold("the same version mends itself", is_true=mended, found=answer)


def _remove(there: Desk, checks: Checks, before: set[str]) -> None:
    running = there.wine.start(there.program(product.WINDOW))
    where = f"_?={there.wine.windows_path(there.folder)}".split(" ")
    answer = there.wine.run(there.program("uninstall.exe"), "/S", *where)
    refused = answer.status == Status.RUNNING
    checks.hold("not removed while it runs", is_true=refused, found=answer)
    there.close(running)
    # the window keeps a copy of the register when it closes, so only now is it as it is to stay
    register = there.data()
    answer = there.wine.run(there.program("uninstall.exe"), "/S")
    checks.hold("removal answers 0", is_true=answer.status == 0, found=answer)
    checks.hold("every file of ours is gone", is_true=not there.files(), found=there.files())
    checks.hold("files of others are kept", is_true=there.has_foreign())
    checks.hold("the shortcut is gone", is_true=not there.has_shortcut())
    left = desk.of_ours(desk.registry_keys(there.wine) - before)
    checks.hold("nothing of ours is in the registry", is_true=not left, found=left)
    there.hold_data(register, checks)
