"""Fonts of the system: where they are looked for, and in which order they are tried."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.formats.pdf_reading.system_fonts import font_files, font_folders


@pytest.mark.parametrize(("platform", "some"), [("linux", "/usr/share/fonts"), ("darwin", "/Library/Fonts")])
def test_every_system_has_its_folders(platform: str, some: str) -> None:
    assert Path(some) in font_folders(platform)
    assert any(Path.home() in folder.parents for folder in font_folders(platform))


def test_on_windows_the_folder_of_the_system_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WINDIR", "D:/Win")
    assert font_folders("win32")[0] == Path("D:/Win/Fonts")


def test_regular_fonts_come_first_and_stand_ins_never(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for name in ("B-Bold.ttf", "below/C-Regular.OTF", "A-Italic.ttc", "D.ttf", "LastResort.otf", "readme.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in font_files((tmp_path, tmp_path / "gone"))] == [
        "C-Regular.OTF", "D.ttf", "A-Italic.ttc", "B-Bold.ttf"
    ]  # fmt: skip
