"""The folders of the program: below one base, or where the system wants them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from clipdesk.runtime.paths import Places, places, with_project_suffix


def _folders(of: Places) -> list[Path]:
    return [*of, of.backups, of.settings_file, of.window_file]


def test_everything_lies_below_the_base_folder(tmp_path: Path) -> None:
    assert all(folder.is_relative_to(tmp_path / "base") for folder in _folders(places(tmp_path / "base")))


def test_no_two_folders_are_the_same(tmp_path: Path) -> None:
    folders = _folders(places(tmp_path))
    assert len(set(folders)) == len(folders)


def test_asking_makes_nothing(tmp_path: Path) -> None:
    places(tmp_path / "base")
    assert not (tmp_path / "base").exists()


def test_a_relative_base_stays_put_when_the_working_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = places(Path("here"))
    monkeypatch.chdir("/")
    assert found.config == tmp_path / "here" / "config"


def test_a_tilde_means_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert places(Path("~/clips")).logs == tmp_path / "clips" / "logs"


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG variables are the custom of Linux")
def test_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere/config")
    assert places().settings_file == Path("/somewhere/config/Clipdesk/settings.json")
    assert places().projects == Path(os.environ["XDG_DOCUMENTS_DIR"]) / "Clipdesk"


def test_a_project_keeps_its_suffix_and_gets_none_in_the_place_of_another() -> None:
    assert with_project_suffix(Path("/x/ferry.clipdesk")) == Path("/x/ferry.clipdesk")
    assert with_project_suffix(Path("/x/ferry 1.2")) == Path("/x/ferry 1.2.clipdesk")


def test_the_suffix_of_a_project_may_be_in_capitals() -> None:
    assert with_project_suffix(Path("FERRY.CLIPDESK")).name == "FERRY.CLIPDESK"
