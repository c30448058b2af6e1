"""A preview hands on what it has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.project import previewing
from clipdesk.project.importing import ImportRequest
from clipdesk.project.previewing import preview_in_parts


def test_a_preview_goes_on_as_far_as_memory_allows(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previewing, "_SHOWN_AFTER", 60.0)
    for number in range(60, 130):
        (folder / f"{number}.txt").write_text(f"More {number}")
    monkeypatch.setattr(previewing, "_SHOWN_AFTER", 600.0)
    parts = list(preview_in_parts(ImportRequest((folder,))))
    assert [(len(one.files), one.total) for one in parts] == [(100, 130), (25, 130), (5, 130)]
    assert len({file.found.name for one in parts for file in one.files}) == 130
    monkeypatch.setattr(previewing, "_IN_ALL_BYTES", 3 * len("More 100"))
    assert [len(one.files) for one in preview_in_parts(ImportRequest((folder,)))] == [100, 3]


def test_a_preview_hands_on_what_it_has_after_a_second_and_reads_large_files_last(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "_SHOWN_AFTER", 60.0)
    (folder / "10.txt").write_text("The board met.\n\n" * 2_000)
    monkeypatch.setattr(previewing, "_SOON_READ", 20_000)
    parts = list(preview_in_parts(ImportRequest((folder,))))
    assert [len(one.files) for one in parts] == [59, 1]
    assert [one.found.name for one in parts[1].files] == ["clippings/10.txt"]
    monkeypatch.setattr(previewing, "_SHOWN_AFTER", -1.0)
    assert [len(one.files) for one in preview_in_parts(ImportRequest((folder,)))] == [1] * 60


def test_a_preview_of_nothing_has_one_part(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert [(one.files, one.total) for one in preview_in_parts(ImportRequest((tmp_path / "empty",)))] == [((), 0)]
