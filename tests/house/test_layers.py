"""Who may import whom: the contracts in pyproject.toml hold, and would notice if they did not."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, ROOT, expect_none, layers, python_files, shown, tree_of

_LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True, no_cache=True))"

# Contract → a line that breaks it, and the module the line is planted in.
_VIOLATIONS = {
    "Clipdesk is layered": ("domain/span.py", "def late():\n    import clipdesk.store.store"),
    "Qt lives under clipdesk.ui": ("cli/main.py", "def late():\n    import PySide6.QtCore"),
    "SQL lives under clipdesk.store": ("runtime/logs.py", "import sqlite3"),
    "Peewee rows stay in the store": ("project/project.py", "import clipdesk.store.tables"),
    "The domain is standard library only": ("domain/text.py", "import lxml"),
    "Window and command line know the project and the domain, not what is behind": (
        "ui/actions.py",
        "import clipdesk.formats.registry",
    ),
    "One format does not know another": ("formats/plain_text.py", "import clipdesk.formats.jsonl"),
    "The window knows its parts, parts do not know the window": ("ui/theme.py", "import clipdesk.ui.main_window"),
}


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", _LINT], cwd=folder, capture_output=True, text=True, check=False)


def _contract(name: str) -> dict[str, list[str]]:
    """One contract of pyproject.toml, by its id."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = next(
        one for one in settings["tool"]["importlinter"]["contracts"] if one["id"] == name
    )
    return found


def test_every_layer_is_under_the_contracts_that_name_layers() -> None:
    packages = {f"clipdesk.{layer}" for layer in layers()}
    front = {"clipdesk.ui", "clipdesk.cli", "clipdesk.project", "clipdesk.domain", "clipdesk.runtime"}
    assert set(_contract("qt")["source_modules"]) == packages - {"clipdesk.ui"}
    assert set(_contract("peewee")["source_modules"]) == packages - {"clipdesk.store"}
    assert set(_contract("door")["forbidden_modules"]) == packages - front


def test_window_and_command_line_hand_a_store_on_without_looking_into_it() -> None:
    """The reader of a job yields a store, which the contracts cannot see."""
    looks = [
        f"{shown(path)}: store.{one.attr}"
        for layer in ("ui", "cli")
        for path in python_files(PACKAGE / layer)
        for one in ast.walk(tree_of(path))
        if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name) and one.value.id == "store"
    ]
    expect_none(looks)


def test_the_layers_hold() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy of the program in which every contract is broken on purpose."""
    folder = tmp_path_factory.mktemp("spoilt")
    shutil.copytree(PACKAGE, folder / "clipdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for module, line in _VIOLATIONS.values():
        with (folder / "clipdesk" / module).open("a", encoding="utf-8") as file:
            file.write(f"\n\n{line}\n")
    undeclared = folder / "clipdesk" / "leftovers"
    undeclared.mkdir()
    (undeclared / "__init__.py").write_text('"""A package no layer knows."""\n', encoding="utf-8")
    result = _lint(folder)
    assert result.returncode == 1, result.stderr
    return " ".join(result.stdout.split())


@pytest.mark.parametrize("contract", _VIOLATIONS)
def test_a_violation_is_noticed(spoilt: str, contract: str) -> None:
    assert f"{contract} BROKEN" in spoilt


def test_a_package_outside_the_layers_is_noticed(spoilt: str) -> None:
    assert "clipdesk.leftovers" in spoilt or "- leftovers" in spoilt
