"""Errors nobody caught: reported once each, from any thread, and never swallowed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from clipdesk import __version__
from clipdesk.runtime import crash
from clipdesk.runtime.crash import CrashHook, CrashReport

_INSTALL = """
import sys
from pathlib import Path
from clipdesk.runtime.crash import CrashHook
hook = CrashHook(Path(sys.argv[1]))
hook.install()
"""


def _run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `code` with the hook installed, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", _INSTALL + code, str(folder)], capture_output=True, text=True, check=False, timeout=60
    )


def _reports(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("crash-*.txt"))]


def _error(text: str = "boom") -> ValueError:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


@pytest.fixture
def hook(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> CrashHook:
    """A hook that was not installed: the process belongs to pytest."""
    return CrashHook(tmp_path / "logs")


def test_an_uncaught_error_leaves_a_report_and_python_s_own_trace(tmp_path: Path) -> None:
    result = _run("raise ValueError('boom')", tmp_path)
    (report,) = _reports(tmp_path)
    assert report.startswith("ValueError: boom\n")
    assert f"Clipdesk: {__version__}" in report
    assert "ValueError: boom" in result.stderr
    assert result.returncode == 1


def test_an_error_in_a_thread_is_reported(tmp_path: Path) -> None:
    result = _run(
        "import threading; t = threading.Thread(target=lambda: 1 / 0, name='reader'); t.start(); t.join()", tmp_path
    )
    (report,) = _reports(tmp_path)
    assert "In reader\n" in report
    assert "ZeroDivisionError" in result.stderr


def test_an_error_while_cleaning_up_is_reported(tmp_path: Path) -> None:
    result = _run("class A:\n def __del__(self): raise RuntimeError('late')\nA()", tmp_path)
    assert "RuntimeError: late" in _reports(tmp_path)[0]
    assert "RuntimeError: late" in result.stderr


@pytest.mark.parametrize("code", ["raise KeyboardInterrupt", "sys.exit(7)", "hook.uninstall(); 1 / 0"])
def test_what_is_no_crash_of_ours_is_not_reported(tmp_path: Path, code: str) -> None:
    assert _run(code, tmp_path).returncode != 0
    assert _reports(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the fault is raised by a POSIX signal")
def test_a_fault_of_the_interpreter_leaves_its_trace(tmp_path: Path) -> None:
    _run("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", tmp_path)
    assert "Segmentation fault" in (tmp_path / "faults.log").read_text(encoding="utf-8")


def test_the_reporter_gets_what_the_file_holds(hook: CrashHook) -> None:
    shown: list[CrashReport] = []
    hook.on_report = shown.append
    hook.report(_error(), "the reading pane")
    (report,) = shown
    assert report.title == "ValueError: boom"
    assert "In the reading pane" in report.text
    assert report.path is not None
    assert report.path.read_text(encoding="utf-8") == report.text


def test_the_same_error_is_reported_once_and_still_counted(hook: CrashHook, caplog: pytest.LogCaptureFixture) -> None:
    reports = [hook.report(_error(f"cell {number}")) for number in range(100)]
    assert [report is not None for report in reports] == [True] + [False] * 99
    assert [record.message.partition("has come ")[2] for record in caplog.records[1:]] == ["10 times", "100 times"]


def test_errors_from_different_places_are_different(hook: CrashHook) -> None:
    assert hook.report(_error()) is not None
    with pytest.raises(ValueError, match="boom") as elsewhere:
        raise ValueError("boom")
    assert hook.report(elsewhere.value) is not None


def test_an_error_without_a_trace_is_reported(hook: CrashHook) -> None:
    report = hook.report(ValueError("made, not raised"))
    assert report is not None
    assert "made, not raised" in report.text


def test_old_reports_are_forgotten(hook: CrashHook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "_MOST_REPORTS", 3)
    (tmp_path / "logs").mkdir()
    for year in range(2001, 2006):
        (tmp_path / "logs" / f"crash-{year}0101T000000Z-0.txt").write_text("old", encoding="utf-8")
    hook.report(_error("newest"))
    kept = _reports(tmp_path / "logs")
    assert len(kept) == 3
    assert "newest" in kept[-1]


def test_a_disk_that_refuses_does_not_hide_the_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    report = CrashHook(tmp_path / "file" / "logs").report(_error())
    assert report is not None
    assert report.path is None
    assert "boom" in report.text


def test_errors_from_other_processes_are_told_apart_by_their_words(hook: CrashHook, tmp_path: Path) -> None:
    for words in ("KeyError in reader.py, line 3", "KeyError in reader.py, line 9", "KeyError in reader.py, line 3"):
        error = RuntimeError(words)
        error.add_note("Traceback of the other process")
        hook.report(error)
    first, second = _reports(tmp_path / "logs")
    assert "Traceback of the other process" in first
    assert ("line 3" in first, "line 9" in second) == (True, True)
