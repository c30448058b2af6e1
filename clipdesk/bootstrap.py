"""Composition root: arguments → folders, log, crash hook → command line or window, each imported only if it is wanted.

Decides nothing else. Qt is not loaded before a window is sure to be shown.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk import __version__
from clipdesk.runtime.garbage import collect_nothing, collect_seldom
from clipdesk.runtime.interrupts import raise_interrupts_between_imports
from clipdesk.runtime.paths import Places, places

if TYPE_CHECKING:
    from clipdesk.runtime.crash import CrashHook, CrashReport

WRONG_USE, STOPPED = 2, 130
_OPTIONS = ("-h", "--help", "--version")
_OF_THE_FINDER = "-psn_"
"""Older macOS gives a program that is opened by a double click the number of its process so."""

_NO_DISPLAY = "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)."


@dataclass(frozen=True, slots=True)
class Invocation:
    """What was asked for: the options that stand before a verb, and the rest as it was given."""

    rest: tuple[str, ...] = ()
    base_dir: Path | None = None
    is_version: bool = False
    mistake: str = ""

    @property
    def wants_window(self) -> bool:
        """Whether the rest is nothing, or one project: a path, not a word. Verbs have no dot and no slash."""
        return not self.rest or (len(self.rest) == 1 and _is_path(self.rest[0]))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; `argv` without the program's name. Returns the exit code."""
    _prepare_frozen_children()
    invocation = read_arguments(sys.argv[1:] if argv is None else argv)
    if invocation.mistake:
        print(f"clipdesk: {invocation.mistake}", file=sys.stderr)
        return WRONG_USE
    if invocation.is_version:
        return _say_version()
    if not invocation.wants_window:
        return _run_command(invocation)
    where = places(invocation.base_dir)
    crash_hook = _watch(where)
    if not has_display(os.environ, sys.platform):
        return _run_without_display(invocation.rest, where)
    return _run_window(invocation.rest, where, crash_hook)


def read_arguments(argv: Sequence[str]) -> Invocation:
    """Take `--base-dir DIR` and `--version` off the front; what they precede is left to the verb."""
    rest = [word for word in argv if not word.startswith(_OF_THE_FINDER)]
    base_dir: Path | None = None
    while rest and rest[0].startswith("--base-dir"):
        option, equals, folder = rest.pop(0).partition("=")
        if option != "--base-dir":
            return Invocation(mistake=f"there is no option {option}; see clipdesk --help")
        if not equals:
            folder = rest.pop(0) if rest else ""
        if not folder:
            return Invocation(mistake="--base-dir needs a folder after it")
        base_dir = Path(folder)
    if rest and rest[0].startswith("-") and rest[0] not in _OPTIONS:
        return Invocation(mistake=f"there is no option {rest[0]}; see clipdesk --help")
    return Invocation(tuple(rest), base_dir, is_version=rest[:1] == ["--version"])


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown. Only X11 and Wayland can be missing, and only if Qt was not told to do without."""
    if platform in ("win32", "darwin"):
        return True
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if wanted and wanted != "xcb" and not wanted.startswith("wayland"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _is_path(word: str) -> bool:
    return not word.startswith("-") and any(mark in word for mark in "./\\")


def _watch(where: Places) -> CrashHook:
    """Keep a log and catch what nobody else catches, from here on."""
    import logging

    from clipdesk.runtime.crash import CrashHook
    from clipdesk.runtime.logs import set_up_logs

    problem = set_up_logs(where.logs)
    if problem:
        print(f"clipdesk: {problem}", file=sys.stderr)
    version = ".".join(map(str, sys.version_info[:3]))
    logging.getLogger(__name__).info("Clipdesk %s on Python %s, %s", __version__, version, sys.platform)
    crash_hook = CrashHook(where.logs)
    crash_hook.install()
    return crash_hook


def _tell_report(report: CrashReport) -> None:
    """On the command line: whose fault it is, and where what is needed to mend it is kept."""
    kept = f" A report is kept as {report.path}." if report.path is not None else ""
    print(f"clipdesk: this is a bug in Clipdesk.{kept}", file=sys.stderr)


def _say_version() -> int:
    try:
        print(f"Clipdesk {__version__}", flush=True)
    except OSError:  # nobody reads it any more, or the disk is full
        from clipdesk.cli.output import leave_pipe

        leave_pipe()
        return 1
    return 0


def _run_command(invocation: Invocation) -> int:
    raise_interrupts_between_imports()
    try:
        where = places(invocation.base_dir)
        _watch(where).on_report = _tell_report
        collect_nothing()
        from clipdesk.cli.main import main as run_command

        collect_seldom()
        return run_command(list(invocation.rest), where)
    except KeyboardInterrupt:  # before the command line could take care of it
        print("clipdesk: stopped.", file=sys.stderr)
        return STOPPED


def _run_without_display(rest: Sequence[str], where: Places) -> int:
    """Show what the program does on the command line, with the sample; a project that was named cannot be shown."""
    print(f"clipdesk: {_NO_DISPLAY}", file=sys.stderr)
    if rest:
        print("clipdesk: Projects can be used from the command line as well; see clipdesk --help.", file=sys.stderr)
        return 1
    from clipdesk.cli.main import carry_out
    from clipdesk.cli.sample_command import run as run_sample

    return carry_out(lambda: run_sample(where))


def _run_window(rest: Sequence[str], where: Places, crash_hook: CrashHook) -> int:
    collect_nothing()
    from clipdesk.runtime.settings import SettingsFile
    from clipdesk.ui.application import run as run_window

    return run_window(rest[0] if rest else None, where, SettingsFile(where.settings_file), crash_hook)


def _prepare_frozen_children() -> None:
    """In a bundle, worker processes start as this program again and must not open a window."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
