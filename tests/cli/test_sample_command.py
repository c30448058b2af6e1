"""The whole job without a display: import, tag, export, and say where the result is."""

from __future__ import annotations

import json
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from clipdesk.cli.main import carry_out
from clipdesk.cli.sample_command import run
from clipdesk.runtime.paths import Places


def test_it_says_where_the_results_are(places_in_tmp: Places, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(places_in_tmp) == 0
    out = capsys.readouterr().out
    assert "Imported 10 clippings" in out
    files = [Path(line.split(maxsplit=1)[1]) for line in out.splitlines() if line.startswith("  ")]
    assert [one.suffix for one in files] == [".clipdesk", ".jsonl", ".html"]
    assert all(one.exists() for one in files)
    for line in files[1].read_text("utf-8").splitlines():
        record = json.loads(line)
        for span in record["spans"]:
            pieces = span.get("fragments", [[span["start"], span["end"]]])
            assert " ".join(record["text"][start:end] for start, end in pieces) == span["text"]


def test_a_second_run_leaves_the_first_alone(places_in_tmp: Places, capsys: pytest.CaptureFixture[str]) -> None:
    run(places_in_tmp)
    run(places_in_tmp)
    assert len(list(places_in_tmp.projects.glob("*.clipdesk"))) == 2


def test_where_no_process_can_be_started_it_says_so_and_leaves_nothing(
    places_in_tmp: Places, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_process: SpawnProcess) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(SpawnProcess, "start", fail)
    assert carry_out(lambda: run(places_in_tmp)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("clipdesk: The sample project could not be made. “")
    assert "the system did not let Clipdesk start its reader. Close other programs, and try again.\n" in said.err
    assert list(places_in_tmp.projects.iterdir()) == []


def test_where_its_folder_cannot_be_made_it_says_so(places_in_tmp: Places, capsys: pytest.CaptureFixture[str]) -> None:
    places_in_tmp.projects.parent.mkdir(parents=True, exist_ok=True)
    places_in_tmp.projects.write_text("a file in its place")
    assert carry_out(lambda: run(places_in_tmp)) == 1
    assert "cannot be made" in capsys.readouterr().err
