"""What the window remembers lies in a file of the user's own, on this computer."""

from pathlib import Path

from bra_desk.basics import paths
from bra_desk.ui import preferences


def test_what_is_remembered_lies_in_the_users_own_file(tmp_path: Path) -> None:
    preferences.remember_meeting_zoom(150)
    preferences.remember_documents_folder(tmp_path / "å")
    (tmp_path / "å").mkdir()
    assert (preferences.meeting_zoom(), preferences.documents_folder()) == (150, tmp_path / "å")
    assert paths.settings_file().is_file()
    preferences.remember_meeting_zoom(100)


def test_folder_that_is_gone_gives_way_to_the_users_documents(tmp_path: Path) -> None:
    preferences.remember_documents_folder(tmp_path / "gone")
    assert preferences.documents_folder().is_dir()
