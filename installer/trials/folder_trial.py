"""Setup.exe in folders where other things lie: they are nobody's to move or delete."""

from pathlib import Path

from installer import product
from installer.trials import desk
from installer.trials.checks import Checks
from installer.trials.delivery import Delivery
from installer.trials.desk import Desk
from installer.trials.setup_trial import setup
from installer.trials.wine import Wine

#: Papers of somebody's, in folders that carry the names of ours.
_PAPERS = ("minutes.docx", "licenses/own.txt", "_internal/own.txt")


def run(delivery: Delivery, wine: Wine, checks: Checks) -> None:
    """Install among papers, and into another program's folder; upgrade and remove."""
    _trial("among somebody's papers", "papers", delivery, wine, checks)
    _trial("in another program's folder", "program", delivery, wine, checks)


def _trial(where: str, name: str, delivery: Delivery, wine: Wine, checks: Checks) -> None:
    folder = wine.disk / name
    papers = _fill(folder, [*_PAPERS, *(["uninstall.exe"] if name == "program" else [])])
    inside = folder / product.FOLDER if name == "program" else folder
    there = Desk(wine, inside)
    for version in (delivery.earlier, delivery.this):
        answer = setup(wine, version, "/CurrentUser", f"/D=C:\\{name}")
        installed = (inside / product.WINDOW).is_file()
        claim = f"{where}: {version.number} is installed"
        checks.hold(claim, is_true=answer.status == 0 and installed, found=answer)
        kept = papers.items() <= desk.fingerprints(folder).items()
        checks.hold(f"{where}: nothing else is touched", is_true=kept, found=there.files())
    wine.run(there.program("uninstall.exe"), "/S")
    left = desk.fingerprints(folder)
    checks.hold(
        f"{where}: removal leaves them and nothing more", is_true=left == papers, found=left
    )


def _fill(folder: Path, names: list[str]) -> dict[str, str]:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name}: rör inte.\n", encoding="utf-8")
    return desk.fingerprints(folder)
