"""What an import dialog shows is read in the background, and nothing comes when nobody looks any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.project import previewing
from clipdesk.project.importing import ImportPreview, ImportRequest
from clipdesk.ui.dialogs.import_reading import ImportReading
from clipdesk.ui.workers import JobRunner
from tests.project_builder import Made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for number in range(130):
        (made / f"{number:03}.txt").write_text(f"The board met for the {number}th time.", encoding="utf-8")
    return made


def test_files_come_in_their_order_and_the_end_is_told(qtbot: QtBot, jobs: JobRunner, folder: Path) -> None:
    reading = ImportReading("Import", jobs, None)
    names: list[str] = []

    def first(found: ImportPreview) -> None:
        names.extend(one.found.name for one in found.files)
        assert found.total == 130
        assert reading.is_going_on

    reading.read.connect(first)
    reading.read_more.connect(lambda files: names.extend(one.found.name for one in files))
    with qtbot.waitSignal(reading.read_all, timeout=20_000):
        reading.begin(ImportRequest((folder,)))
    assert names == [f"in/{number:03}.txt" for number in range(130)]
    assert not reading.is_going_on


def test_where_the_first_are_all_no_more_are_told_of(
    qtbot: QtBot, jobs: JobRunner, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "_SHOWN_AFTER", 600.0)
    reading = ImportReading("Import", jobs, None)
    told: list[str] = []
    reading.read.connect(lambda _found: told.append("read"))
    reading.read_all.connect(lambda: told.append("all"))
    reading.begin(ImportRequest((folder / "000.txt", folder / "001.txt")))
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert told == ["read"]


def test_nothing_comes_when_nobody_looks_any_more(qtbot: QtBot, jobs: JobRunner, folder: Path, made: Made) -> None:
    project = made()
    reading = ImportReading("Import", jobs, project.reader)
    told: list[object] = []
    for signal in (reading.read, reading.read_more, reading.foreseen):
        signal.connect(told.append)
    reading.begin(ImportRequest((folder,)))
    reading.foresee([()])
    reading.stop()
    reading.foresee([()])
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert told == []


def test_the_first_files_are_shown_before_all_are_read(
    qtbot: QtBot, jobs: JobRunner, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "_SHOWN_AFTER", -1.0)
    reading = ImportReading("Import", jobs, None)
    parts: list[int] = []
    told: list[int] = []
    reading.read.connect(lambda found: parts.append(len(found.files)))
    reading.read_more.connect(lambda files: parts.append(len(files)))
    reading.progressed.connect(lambda _done, _total, _what: told.append(len(parts)))
    with qtbot.waitSignal(reading.read_all, timeout=20_000):
        reading.begin(ImportRequest((folder,)))
    assert parts == [1] * 130
    assert set(told) <= {0}, "progress is shown until there is something to see"
