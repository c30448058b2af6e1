"""What is started for which arguments, and how little is loaded for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from clipdesk import __version__, bootstrap
from clipdesk.bootstrap import Invocation, has_display, main, read_arguments
from clipdesk.runtime import logs
from clipdesk.runtime.crash import CrashHook
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import SettingsFile
from tests.house.sources import ROOT

Started = list[tuple[object, ...]]


@pytest.fixture(autouse=True)
def _hooks_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process belongs to pytest: hooks and log are tested where they live."""
    monkeypatch.setattr(CrashHook, "install", lambda hook: None)
    monkeypatch.setattr(logs, "set_up_logs", lambda folder: "")


def _fake(monkeypatch: pytest.MonkeyPatch, module: str, function: str, stand_in: Callable[..., int]) -> None:
    """Put a module in the place of `module`, so that the import inside bootstrap finds it."""
    fake = ModuleType(module)
    setattr(fake, function, stand_in)
    parent = module.rpartition(".")[0]
    monkeypatch.setitem(sys.modules, parent, ModuleType(parent))
    monkeypatch.setitem(sys.modules, module, fake)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    """What was started, with its arguments; command line, window and sample are fakes."""
    calls: Started = []

    def recorder(name: str, code: int) -> Callable[..., int]:
        def record(*arguments: object) -> int:
            calls.append((name, *arguments))
            return code

        return record

    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    _fake(monkeypatch, "clipdesk.ui.application", "run", recorder("window", 3))
    _fake(monkeypatch, "clipdesk.cli.main", "main", recorder("command", 4))
    monkeypatch.setattr(sys.modules["clipdesk.cli.main"], "carry_out", lambda run: run(), raising=False)
    _fake(monkeypatch, "clipdesk.cli.sample_command", "run", recorder("sample", 5))
    return calls


def test_a_verb_starts_the_command_line(started: Started, tmp_path: Path) -> None:
    assert main(["--base-dir", str(tmp_path), "import", "p.clipdesk", "a.txt", "--json"]) == 4
    ((name, arguments, where),) = started
    assert (name, arguments) == ("command", ["import", "p.clipdesk", "a.txt", "--json"])
    assert isinstance(where, Places)
    assert where.config == tmp_path / "config"


@pytest.mark.parametrize("argv", [["--help"], ["-h"], ["nonsense"], ["a.clipdesk", "b.clipdesk"]])
def test_what_is_neither_project_nor_nothing_is_the_command_lines(started: Started, argv: list[str]) -> None:
    assert main(argv) == 4
    assert started[0][:2] == ("command", argv)


@pytest.mark.parametrize("project", ["p.clipdesk", "./p", "/data/p", "C:\\p"])
def test_a_project_opens_the_window(started: Started, tmp_path: Path, project: str) -> None:
    assert main([f"--base-dir={tmp_path}", project]) == 3
    name, path, where, settings_file, crash_hook = started[0]
    assert (name, path) == ("window", project)
    assert isinstance(where, Places)
    assert isinstance(settings_file, SettingsFile)
    assert settings_file.path == where.settings_file
    assert isinstance(crash_hook, CrashHook)


def test_nothing_opens_the_window_without_a_project(started: Started) -> None:
    assert main([]) == 3
    assert started[0][:2] == ("window", None)


def test_without_a_display_the_sample_runs_on_the_command_line(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 5
    assert started[0][0] == "sample"
    assert "no display" in capsys.readouterr().err


def test_without_a_display_a_project_cannot_be_shown(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main(["p.clipdesk"]) == 1
    assert started == []
    assert "clipdesk --help" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "freebsd14", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux", True),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_whether_there_is_a_display(environment: dict[str, str], platform: str, expected: bool) -> None:
    assert has_display(environment, platform) is expected


@pytest.mark.parametrize(
    ("argv", "mistake"),
    [
        (["--base-dir"], "needs a folder"),
        (["--base-dir="], "needs a folder"),
        (["--base-directory", "x", "stats"], "--base-directory"),
        (["--jsonn"], "there is no option --jsonn; see clipdesk --help"),
    ],
)
def test_wrong_use_is_named(
    started: Started, argv: list[str], mistake: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    assert started == []
    assert mistake in capsys.readouterr().err


def test_a_verbs_own_options_are_left_to_it() -> None:
    invocation = read_arguments(["export", "--base-dir", "x", "--version"])
    assert (invocation.base_dir, invocation.is_version) == (None, False)
    assert invocation.rest == ("export", "--base-dir", "x", "--version")


def test_without_a_log_the_program_starts_and_says_so(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(logs, "set_up_logs", lambda folder: "No log is kept.")
    assert main(["formats"]) == 4
    assert "No log is kept." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise on Windows")
def test_nothing_is_said_where_nobody_reads_the_version() -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        ran = subprocess.run([sys.executable, "-m", "clipdesk", "--version"], stdout=gone, stderr=-1, check=False)
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_ctrl_c_before_the_verb_begins_is_told_in_a_word(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["clipdesk.cli.main"], "main", interrupt)
    monkeypatch.setattr(bootstrap, "raise_interrupts_between_imports", lambda: None)
    assert main(["formats"]) == 130
    assert capsys.readouterr().err == "clipdesk: stopped.\n"


def test_the_version_is_said_without_loading_anything_or_making_a_folder(tmp_path: Path) -> None:
    code = (
        "import sys; from clipdesk.bootstrap import main; code = main(sys.argv[1:]);"
        "print(*{'PySide6', 'sqlite3', 'platformdirs', 'argparse', 'peewee'} & set(sys.modules)); sys.exit(code)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, "--base-dir", str(tmp_path / "base"), "--version"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert result.stdout == f"Clipdesk {__version__}\n\n"
    assert not (tmp_path / "base").exists()


def test_on_the_command_line_a_fault_is_told_with_the_report_that_is_kept(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    hooks: list[CrashHook] = []
    monkeypatch.setattr(CrashHook, "install", lambda hook: hooks.append(hook))

    def fail(*_: object) -> int:
        hooks[0].report(RuntimeError("no rows"))
        return 1

    _fake(monkeypatch, "clipdesk.cli.main", "main", fail)
    assert main(["--base-dir", str(tmp_path), "stats", "p.clipdesk"]) == 1
    assert [record.message for record in caplog.records if record.levelname != "INFO"] == [
        "uncaught error in the program"
    ]
    told = next(one for one in capsys.readouterr().err.splitlines() if one.startswith("clipdesk: "))
    assert told.startswith("clipdesk: this is a bug in Clipdesk. A report is kept as ")
    assert "no rows" in Path(told.partition("kept as ")[2].removesuffix(".")).read_text("utf-8")


def test_what_older_macos_adds_is_no_option() -> None:
    assert read_arguments(["-psn_0_12345"]) == Invocation()


def test_the_window_opens_without_a_console(tmp_path: Path) -> None:
    """As by `pythonw` on Windows: there is neither standard output nor standard error."""
    script = f"""
import sys
sys.stdin = sys.stdout = sys.stderr = None
from clipdesk.bootstrap import main
sys.exit(main(["--base-dir", {str(tmp_path)!r}]))
"""
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, timeout=120, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "CLIPDESK_QUIT_AFTER_MS": "300"},
    )  # fmt: skip
    assert run.returncode == 0
    assert not list(tmp_path.rglob("crash-*"))
