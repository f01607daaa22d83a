"""The trial of the program by itself; that all of it works is tested on the frozen one."""

from pathlib import Path

import pytest

from bra_desk import selftest
from bra_desk.basics.errors import PlaceWrong


def test_a_picture_that_cannot_be_kept_is_refused_before_anything_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "no such folder" / "window.png"
    with pytest.raises(PlaceWrong, match="no such folder"):
        selftest.run(target)
    assert capsys.readouterr().out == ""
