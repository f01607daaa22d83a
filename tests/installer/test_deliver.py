"""What lies in dist/ at the end."""

import hashlib
import zipfile
from pathlib import Path

from installer import deliver
from tests.installer import payloads


def test_checksums_name_every_file_but_their_own(tmp_path: Path) -> None:
    for name in ("b.msi", "a.exe"):
        (tmp_path / name).write_bytes(name.encode())
    for _ in range(2):
        deliver.sum_up(tmp_path)
    lines = (tmp_path / "SHA256SUMS").read_text("ascii").splitlines()
    assert lines == [
        f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in ("a.exe", "b.msi")
    ]


def test_zip_holds_the_folder_and_is_the_same_every_time(tmp_path: Path) -> None:
    folder = payloads.make(tmp_path / "payload")
    for name in ("first.zip", "second.zip"):
        deliver.pack(folder, tmp_path / name)
    with zipfile.ZipFile(tmp_path / "first.zip") as packed:
        assert sorted(packed.namelist()) == sorted(f"BRA-Desk/{name}" for name in payloads.FILES)
    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()
