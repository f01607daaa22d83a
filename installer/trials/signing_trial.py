"""Signing with a home-made certificate: every program file, both installers, the uninstaller."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from installer import payload, pe_file, product, signing
from installer.signing import Certificate
from installer.trials import delivery
from installer.trials.checks import Checks
from installer.trials.delivery import Version
from installer.trials.msi_trial import msiexec
from installer.trials.setup_trial import setup
from installer.trials.wine import Wine

#: Letters that a password has and a command line stumbles on.
_PASSWORD: Final = "prov & rön"
_EXTENSIONS: Final = (
    "basicConstraints=critical,CA:FALSE",
    "keyUsage=critical,digitalSignature",
    "extendedKeyUsage=critical,codeSigning",
)


def run(folder: Path, wine: Wine, checks: Checks, work: Path) -> None:
    """Sign a payload and what is made of it, tell a changed byte, and sign nothing unasked."""
    work.mkdir(parents=True, exist_ok=True)
    _sign_nothing_unasked(folder, checks, work)
    by = make_certificate(work)
    with _in_the_environment(by):
        signed = _signed_version(folder, work)
    trusted = work / "certificate.pem"
    programs = [each.source for each in payload.files(signed.payload) if each.is_program]
    for name, files in {
        "every program file": programs,
        "the MSI": [signed.msi],
        "Setup.exe": [signed.setup],
    }.items():
        sound = all(signing.is_whole(file, trusted) for file in files)
        checks.hold(f"{name} is signed, and the signature holds", is_true=sound, found=files)
    setup(wine, signed, "/CurrentUser")
    installed = wine.home / "AppData" / "Local" / "Programs" / product.FOLDER
    sound = signing.is_whole(installed / "uninstall.exe", trusted)
    checks.hold("the installed uninstaller is signed", is_true=sound)
    removed = wine.run(wine.windows_path(installed / "uninstall.exe"), "/S")
    packaged = msiexec(wine, "/i", signed.msi)
    sound = (removed.status, packaged.status) == (0, 0)
    checks.hold("signed installers install", is_true=sound, found=(removed, packaged))
    _tell_changes([signed.setup, signed.msi, programs[0]], trusted, checks)


def make_certificate(work: Path) -> Certificate:
    """A certificate that signs itself, good for a trial and for nothing else."""
    key, public = work / "certificate.key", work / "certificate.pem"
    made = Certificate(work / "certificate.p12", _PASSWORD)
    wishes = [word for each in _EXTENSIONS for word in ("-addext", each)]
    wishes += ["-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Trial of BRA Desk"]
    _openssl("req", "-x509", *wishes, "-keyout", str(key), "-out", str(public))
    wishes = ["-inkey", str(key), "-in", str(public), "-passout", "stdin"]
    _openssl("pkcs12", "-export", *wishes, "-out", str(made.file))
    return made


def _openssl(*words: str) -> None:
    given = _PASSWORD.encode()
    subprocess.run(["openssl", *words], input=given, capture_output=True, check=True)


def _sign_nothing_unasked(folder: Path, checks: Checks, work: Path) -> None:
    copy = Path(shutil.copy(folder / product.COMMAND, work))
    signing.sign_all(copy, signing.certificate({}))
    checks.hold("without a certificate nothing is signed", is_true=not pe_file.is_signed(copy))


def _signed_version(folder: Path, work: Path) -> Version:
    copy = work / "payload"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    signing.sign_all(copy, signing.certificate())
    made = Version(delivery.EARLIER, copy, work / "signed.msi", work / "signed-setup.exe")
    delivery.build(made, work, is_quick=True)
    return made


def _tell_changes(files: list[Path], trusted: Path, checks: Checks) -> None:
    for file in files:
        changed = bytearray(file.read_bytes())
        changed[len(changed) // 2] ^= 1
        other = file.with_name(f"changed-{file.name}")
        other.write_bytes(changed)
        told = not signing.is_whole(other, trusted)
        checks.hold(f"a changed byte in {file.name} is told", is_true=told)


@contextmanager
def _in_the_environment(by: Certificate) -> Iterator[None]:
    named = {"BRA_DESK_SIGN_CERTIFICATE": str(by.file), "BRA_DESK_SIGN_PASSWORD": by.password}
    before = {name: os.environ.get(name) for name in named}
    os.environ.update(named)
    yield
    for name, text in before.items():
        if text is None:
            del os.environ[name]
        else:
            os.environ[name] = text
