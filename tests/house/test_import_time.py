"""What an import loads, seen in fresh interpreters: the linter cannot see what a package's `__init__` drags in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, layers, module_name, python_files

_PROBE = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""

_QT = frozenset({"PySide6", "shiboken6"})
_HEAVY = frozenset(
    {"bs4", "chardet", "datasets", "docx", "lxml", "nltk", "numpy", "openpyxl", "pandas", "pyarrow", "pycrfsuite",
     "pypdf", "pypdfium2", "rensa", "resiliparse", "spacy", "striprtf", "trafilatura", "uharfbuzz", "xlsxwriter"}
)  # fmt: skip
_NEVER = {
    "domain": _QT | _HEAVY | {"peewee", "playhouse", "sqlite3", "platformdirs", "logging"},
    "runtime": _QT | _HEAVY | {"peewee", "playhouse", "sqlite3", "platformdirs"},
    "store": _QT | _HEAVY,
    "formats": _QT | _HEAVY | {"peewee", "playhouse"},
    "assist": _QT | _HEAVY | {"peewee", "playhouse", "sqlite3"},
    "review": _QT | _HEAVY | {"peewee", "playhouse", "sqlite3"},
    "project": _QT | _HEAVY,
    "cli": _QT | _HEAVY,
    "ui": _HEAVY,
}


def _loaded_by(*modules: str) -> set[str]:
    """Top-level names of everything loaded after `modules` were imported into a new process."""
    result = subprocess.run(
        [sys.executable, "-c", _PROBE, json.dumps(modules)], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return set(json.loads(result.stdout))


def test_every_layer_has_its_list() -> None:
    assert set(layers()) <= set(_NEVER)


@pytest.mark.parametrize("layer", layers())
def test_a_layer_loads_nothing_that_is_not_its_own(layer: str) -> None:
    modules = [module_name(path) for path in python_files(PACKAGE / layer)]
    assert _loaded_by(*modules) & _NEVER[layer] == set()


def test_what_is_not_needed_to_read_is_not_loaded_to_start() -> None:
    probe = "import sys, clipdesk.ui.assembly; print(*(name for name in sys.modules if name.startswith('clipdesk.')))"
    result = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    waiting = (
        "project.commands.",
        "formats",
        "assist",
        "ui.dialogs.",
        "ui.panels.side_panel",
        "ui.widgets.command_palette",
    )
    too_soon = [name for name in result.stdout.split() if name.removeprefix("clipdesk.").startswith(waiting)]
    assert too_soon == []


def test_the_package_itself_loads_nothing() -> None:
    assert _loaded_by("clipdesk") - _loaded_by() == {"clipdesk"}


def test_the_probe_sees_what_is_loaded() -> None:
    assert {"sqlite3", "logging"} <= _loaded_by("sqlite3", "logging")


_START = """
import sys
from clipdesk.bootstrap import main
code = main(["--base-dir", sys.argv[1]])
print(*sorted({name.partition(".")[0] for name in sys.modules}))
sys.exit(code)
"""


def _loaded_by_window(base_dir: Path) -> set[str]:
    """Top-level names of everything loaded while the window opened and closed again."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "CLIPDESK_QUIT_AFTER_MS": "300"}
    result = subprocess.run(
        [sys.executable, "-c", _START, str(base_dir)], env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return set(result.stdout.split())


def test_opening_the_window_loads_no_library_that_only_imports_and_exports_need(tmp_path: Path) -> None:
    _loaded_by_window(tmp_path)  # the first start imports the sample
    loaded = _loaded_by_window(tmp_path)
    assert "PySide6" in loaded
    assert loaded & _HEAVY == set()
