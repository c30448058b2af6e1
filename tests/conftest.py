"""What holds for every test: no screen, no network, no folder of the user's, no noise, no thread left behind."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

# Before Qt is imported anywhere: without it the xcb plugin aborts the process where there is no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Of such a locale Qt warns and takes this one; without LC_ALL Python has done so already.
if os.environ.get("LC_ALL") in {"C", "POSIX"}:
    os.environ["LC_ALL"] = "C.UTF-8"

import pytest
from hypothesis import HealthCheck, settings

from clipdesk.runtime.paths import Places, places

if TYPE_CHECKING:
    from clipdesk.domain.codebook import Codebook
    from clipdesk.domain.corpus import AnnotatedArticle
    from clipdesk.project.project import Project
    from tests.project_builder import Made

# `default` makes the same examples on every machine, so that a failure can be repeated by anyone;
# `explore` looks for new ones (make soak, or HYPOTHESIS_PROFILE=explore).
settings.register_profile("default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=2_000, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

_IN_MEMORY = Path("/dev/shm")
_ROOM = 4 << 30
_POOL_PATIENCE_MS = 10_000
_LOCAL_HOSTS = frozenset({"", "127.0.0.1", "::1", "localhost", "0.0.0.0", "::"})  # noqa: S104 - compared, not bound
_network_attempts: list[str] = []


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook: nothing in the suite may leave the machine, not even from C code."""
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) and address else ""  # AF_UNIX addresses are paths
    else:
        return
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if isinstance(name, str) and name not in _LOCAL_HOSTS:
        _network_attempts.append(f"{event} {name}")
        raise ConnectionRefusedError(f"A test tried to reach {name}; Clipdesk never leaves the machine.")


sys.addaudithook(_refuse_network)


def pytest_configure() -> None:
    """Keep the folders of tests in memory if it has room: a project waits at every change until the disk has it."""
    if _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free >= _ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_IN_MEMORY))


def pytest_collection_finish() -> None:
    """Spare the collector of garbage what stays to the end: thousands of tests, all modules."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Fail the test that tried to connect, even where the refusal was swallowed.

    What was tried before it, while modules were imported, fails the first test.
    """
    yield
    attempts = list(_network_attempts)
    _network_attempts.clear()
    assert not attempts, f"network attempts: {attempts}"


@pytest.fixture(autouse=True)
def _no_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every folder the system would offer to a temporary one."""
    home = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    for variable in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home / variable.lower()))


@pytest.fixture
def places_in_tmp(tmp_path: Path) -> Places:
    """The folders of the program below the test's own folder, as `--base-dir` makes them."""
    return places(tmp_path / "base")


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    """Makes a project of articles, as `make_project`, in “p.clipdesk” unless it is named; it is closed when the test ends."""
    from tests.project_builder import make_project

    opened: list[Project] = []

    def make(*articles: AnnotatedArticle, name: str = "", labels: Codebook | None = None) -> Project:
        path = tmp_path / f"{name or 'p' * (len(opened) + 1)}.clipdesk"
        opened.append(make_project(path, *articles, labels=labels))
        opened[-1].finish_history()
        return opened[-1]

    yield make
    for project in opened:
        project.close()


class _Collecting(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_logged_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    """An error in the log is a failure, unless the test asks for `caplog` and looks at it."""
    if "caplog" in request.fixturenames:
        yield
        return
    collecting = _Collecting()
    logger = logging.getLogger("clipdesk")
    logger.addHandler(collecting)
    yield
    logger.removeHandler(collecting)
    assert not collecting.messages, f"errors were logged: {collecting.messages}"


@pytest.fixture(autouse=True)
def _no_log_left_behind() -> Iterator[None]:
    """Put the program's log back as it was: what it says of odd names cannot be sent from one process to another."""
    logger = logging.getLogger("clipdesk")
    level, handlers = logger.level, list(logger.handlers)
    yield
    logger.setLevel(level)
    for one in [one for one in logger.handlers if one not in handlers]:
        logger.removeHandler(one)
        one.close()


@pytest.fixture(autouse=True)
def _no_work_left_behind() -> Iterator[None]:
    """Wait for Qt's thread pool: a worker that outlives its test breaks the next one."""
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        finished = core.QThreadPool.globalInstance().waitForDone(_POOL_PATIENCE_MS)
        assert finished, f"a job still runs {_POOL_PATIENCE_MS} ms after its test"
