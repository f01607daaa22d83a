"""Who signs, as the environment says it."""

from pathlib import Path

import pytest

from installer import signing
from installer.signing import Certificate
from tests.installer import payloads


def test_without_a_certificate_nothing_is_signed_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "program.exe"
    file.write_bytes(payloads.program_bytes())
    assert signing.certificate({}) is None
    assert signing.sign_all(file, None) == 0
    assert file.read_bytes() == payloads.program_bytes()
    assert "program.exe is left unsigned" in capsys.readouterr().out


def test_certificate_is_taken_from_the_environment(tmp_path: Path) -> None:
    file = tmp_path / "certificate.p12"
    file.touch()
    environment = {
        "BRA_DESK_SIGN_CERTIFICATE": str(file),
        "BRA_DESK_SIGN_PASSWORD": "prov & rön",
        "BRA_DESK_SIGN_TIME_STAMP": "http://stamp.example",
    }
    wanted = Certificate(file, "prov & rön", "http://stamp.example")
    assert signing.certificate(environment) == wanted


def test_a_certificate_that_is_not_there_stops_the_delivery(tmp_path: Path) -> None:
    named = {"BRA_DESK_SIGN_CERTIFICATE": str(tmp_path / "misspelt.p12")}
    with pytest.raises(FileNotFoundError, match="misspelt"):
        signing.certificate(named)
