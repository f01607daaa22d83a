"""Signs what Windows runs with a certificate that the environment names, or says there is none.

    BRA_DESK_SIGN_CERTIFICATE  a PKCS#12 file (.p12, .pfx) with the certificate and its key
    BRA_DESK_SIGN_PASSWORD     its password
    BRA_DESK_SIGN_TIME_STAMP   the address of a time stamp service; without one the signatures end
                               with the certificate, and nothing is asked of a network

python -m installer.signing FILE_OR_FOLDER…
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import payload, pe_file, product

_PREFIX: Final = "BRA_DESK_SIGN_"


@dataclass(frozen=True)
class Certificate:
    """Who signs."""

    file: Path
    password: str
    #: Empty for none.
    time_stamp: str = ""


def certificate(environment: Mapping[str, str] = os.environ) -> Certificate | None:
    """The certificate that the environment names; None when it names none.

    Errors: FileNotFoundError, so that a slip in a name does not deliver something unsigned.
    """
    named = environment.get(f"{_PREFIX}CERTIFICATE", "")
    if not named:
        return None
    if not Path(named).is_file():
        raise FileNotFoundError(f"There is no certificate at {named}")
    return Certificate(
        Path(named),
        environment.get(f"{_PREFIX}PASSWORD", ""),
        environment.get(f"{_PREFIX}TIME_STAMP", ""),
    )


def sign(file: Path, by: Certificate) -> None:
    """Sign one program file or MSI in place, whole or not at all.

    Errors: subprocess.CalledProcessError, with osslsigncode's own words before it.
    """
    signed = file.with_name(f"{file.name}.signed")
    signed.unlink(missing_ok=True)
    words = ["-pkcs12", str(by.file), "-readpass", "/dev/stdin", "-h", "sha256"]
    words += ["-n", product.NAME, *(["-ts", by.time_stamp] if by.time_stamp else [])]
    subprocess.run(
        ["osslsigncode", "sign", *words, "-in", str(file), "-out", str(signed)],
        input=by.password,
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    signed.replace(file)


def sign_all(place: Path, by: Certificate | None) -> int:
    """Sign a file, or every program file of a folder that its maker left unsigned; how many."""
    if by is None:
        sys.stdout.write(f"No certificate: {place.name} is left unsigned\n")
        return 0
    files = [place]
    if place.is_dir():
        programs = [each.source for each in payload.files(place) if each.is_program]
        files = [each for each in programs if not pe_file.is_signed(each)]
    for file in files:
        sign(file, by)
    sys.stdout.write(f"Signed {len(files)} file(s) of {place.name}\n")
    return len(files)


def is_whole(file: Path, trusted: Path) -> bool:
    """Whether a signature leads to `trusted` (PEM) and no byte has changed since."""
    asked = ["osslsigncode", "verify", "-CAfile", str(trusted), "-in", str(file)]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def main(arguments: Sequence[str]) -> int:
    """Sign what is named on the command line."""
    by = certificate()
    for place in arguments:
        sign_all(Path(place), by)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
