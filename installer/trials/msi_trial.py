"""The MSI as Intune, SCCM or a group policy meets it: silent, per machine, again and again."""

from pathlib import Path
from typing import Final

from installer import product
from installer.statuses import Status
from installer.trials import desk
from installer.trials.checks import Checks
from installer.trials.delivery import STALE, Delivery, Version
from installer.trials.desk import Desk
from installer.trials.wine import Answer, Wine

#: 1603, "fatal error during installation", as much of it as a Unix exit status holds.
_REFUSED: Final = 1603 % 256
_ENTRIES: Final = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"


def run(delivery: Delivery, wine: Wine, checks: Checks, pictures: Path) -> None:
    """Install, use, be refused, upgrade, remove."""
    before = desk.registry_keys(wine)
    there = Desk(wine, wine.disk / "Program Files" / product.FOLDER)
    _install(delivery.earlier, there, checks)
    started = desk.starting_by_itself(desk.registry_keys(wine) - before)
    checks.hold("no service, no task, nothing at logon", is_true=not started, found=started)
    there.use(checks, pictures / "msi-earlier.png")
    there.add_foreign()
    _refuse_while_running(delivery, there, checks)
    register = there.data()
    _upgrade(delivery.this, there, checks)
    _refuse_others(delivery, there, checks)
    kept = there.data() == register
    checks.hold("the register is byte for byte what it was", is_true=kept)
    there.use(checks, pictures / "msi.png")
    _remove(delivery.this, there, checks, before)


def _install(version: Version, there: Desk, checks: Checks) -> None:
    answer = msiexec(there.wine, "/i", version.msi)
    checks.hold("silent installation answers 0", is_true=answer.status == 0, found=answer)
    checks.hold("every file is in Program Files", is_true=there.is_whole(version.payload))
    _hold_entry(there.wine, version, checks)
    key = there.wine.values(rf"HKLM\{product.MSI_KEY}")
    checks.hold("the folder is in the registry", is_true="InstallDir" in key, found=key)
    checks.hold("one shortcut in the Start menu", is_true=there.has_shortcut())


def _hold_entry(wine: Wine, version: Version, checks: Checks) -> None:
    ours = [
        each for each in wine.registry(_ENTRIES).values() if each.get("DisplayName") == product.NAME
    ]
    told = [(each["DisplayVersion"], each["Publisher"], each["NoModify"]) for each in ours]
    wanted = [(version.number, product.PUBLISHER, "dword:00000001")]
    checks.hold("one entry among the installed programs", is_true=told == wanted, found=ours)


def _refuse_while_running(delivery: Delivery, there: Desk, checks: Checks) -> None:
    before = there.files()
    running = there.wine.start(there.program(product.WINDOW))
    log = there.wine.disk / "refused.log"
    answer = msiexec(there.wine, "/i", delivery.this.msi, "/l*v", there.wine.windows_path(log))
    checks.hold("refused while the program runs", is_true=answer.status == _REFUSED, found=answer)
    said = log.read_text(encoding="cp1252", errors="replace")
    checks.hold("the log says why, in Swedish", is_true=f"{product.NAME} är igång" in said)
    removed = msiexec(there.wine, "/x", delivery.earlier.msi)
    checks.hold("not removed while it runs", is_true=removed.status == _REFUSED, found=removed)
    checks.hold("the program still runs", is_true=running.poll() is None, found=running.poll())
    checks.hold("no file has changed", is_true=there.files() == before)
    there.close(running)


def _upgrade(version: Version, there: Desk, checks: Checks) -> None:
    answer = msiexec(there.wine, "/i", version.msi)
    checks.hold("upgrade answers 0", is_true=answer.status == 0, found=answer)
    checks.hold("every file is the new version's", is_true=there.is_whole(version.payload))
    checks.hold("what is no longer in it is gone", is_true=not (there.folder / STALE).exists())
    checks.hold("files of others are kept", is_true=there.has_foreign())
    _hold_entry(there.wine, version, checks)
    checks.hold("still one shortcut", is_true=there.has_shortcut())


def _refuse_others(delivery: Delivery, there: Desk, checks: Checks) -> None:
    before = there.files()
    older = msiexec(there.wine, "/i", delivery.earlier.msi)
    checks.hold("an older version is refused", is_true=older.status == _REFUSED, found=older)
    for mode in ("/AllUsers", "/CurrentUser"):
        other = there.wine.run(there.wine.windows_path(delivery.this.setup), "/S", mode)
        refused = other.status == Status.INSTALLED_OTHERWISE
        checks.hold(f"Setup.exe {mode} notices the MSI", is_true=refused, found=other)
    checks.hold("no file has changed", is_true=there.files() == before)


def _remove(version: Version, there: Desk, checks: Checks, before: set[str]) -> None:
    register = there.data()
    answer = msiexec(there.wine, "/x", version.msi)
    checks.hold("removal answers 0", is_true=answer.status == 0, found=answer)
    checks.hold("every file of ours is gone", is_true=not there.files(), found=there.files())
    checks.hold("files of others are kept", is_true=there.has_foreign())
    checks.hold("the shortcut is gone", is_true=not there.has_shortcut())
    left = desk.of_ours(desk.registry_keys(there.wine) - before)
    checks.hold("nothing of ours is in the registry", is_true=not left, found=left)
    there.hold_data(register, checks)


def msiexec(wine: Wine, verb: str, package: Path, *words: str) -> Answer:
    """Ask Windows Installer, silently."""
    return wine.run("msiexec", verb, wine.windows_path(package), "/qn", *words)
