"""Preferences: in force at once, kept on disk, and a disk that refuses is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.runtime.settings import Settings, SettingsFile
from clipdesk.ui.preferences import Preferences


def test_a_change_is_in_force_kept_and_announced(tmp_path: Path, qapp: object) -> None:
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    told: list[int] = []
    preferences.changed.connect(lambda: told.append(preferences.settings.zoom))
    preferences.change(zoom=120)
    assert told == [120]
    assert SettingsFile(tmp_path / "settings.json").read().zoom == 120


def test_text_is_zoomed_by_steps(tmp_path: Path, qapp: object) -> None:
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    before = preferences.settings
    preferences.zoom(1)
    assert preferences.settings == before.zoomed(1) != before
    preferences.zoom(-1)
    assert preferences.settings == before


def test_the_same_again_is_no_change(tmp_path: Path, qapp: object) -> None:
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    told: list[bool] = []
    preferences.changed.connect(lambda: told.append(True))
    preferences.put(Settings())
    assert told == []


def test_a_disk_that_refuses_is_told_and_the_change_is_in_force(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: SettingsFile, _settings: Settings) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(SettingsFile, "write", refuse)
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    told: list[str] = []
    preferences.not_kept.connect(told.append)
    kept: list[bool] = []
    preferences.kept_again.connect(lambda: kept.append(True))
    preferences.change(zoom=120)
    assert preferences.settings.zoom == 120
    words = "The settings could not be kept: No space left on device. They hold until Clipdesk is closed. "
    assert told == [words + f"See that “{tmp_path}” can be written and its disk has room, and change a setting again."]
    assert kept == []
    monkeypatch.undo()
    preferences.change(zoom=130)
    preferences.change(zoom=140)
    assert kept == [True]


def test_another_reason_takes_the_place_of_the_first(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons = [OSError(28, "No space left on device"), OSError(30, "Read-only file system")]

    def refuse(_file: SettingsFile, _settings: Settings) -> None:
        raise reasons.pop(0)

    monkeypatch.setattr(SettingsFile, "write", refuse)
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    told: list[str] = []
    preferences.not_kept.connect(told.append)
    preferences.kept_again.connect(told.clear)
    preferences.change(zoom=120)
    preferences.change(zoom=130)
    assert ["Read-only file system" in one for one in told] == [True]
    monkeypatch.undo()
    preferences.change(zoom=140)
    assert told == []
