"""Everything shipped under resources/ is used, can be opened by name, and everything asked for is shipped."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from clipdesk.runtime.resources import read_resource
from tests.house.sources import PACKAGE, RESOURCES, expect_none, nodes, python_files, shown, text_of

_READERS = frozenset({"resource_path", "read_resource", "read_resource_text", "list_resources"})
_LICENSE = "LICENSE.txt"
"""Goes wherever the files beside it go."""
_TEXT_SUFFIXES = frozenset({".json", ".css", ".html", ".md", ".txt", ".qss", ".ts"})


def _shipped() -> list[Path]:
    return sorted(path for path in RESOURCES.rglob("*") if path.is_file())


def _words_of_code() -> set[str]:
    """Every string in the code; a resource may be asked for by path, by name or by stem."""
    constants = (node for path in python_files(PACKAGE) for node in nodes(path, ast.Constant))
    return {node.value for node in constants if isinstance(node.value, str)}


def _words_of_resources() -> set[str]:
    texts = (text_of(path) for path in _shipped() if path.suffix in _TEXT_SUFFIXES)
    return {word for text in texts for word in re.findall(r'["\'(]([\w./-]+)["\')]', text)}


def _asked_for(*readers: str) -> list[tuple[Path, int, str]]:
    """Where the code calls one of `readers` with a plain string."""
    found = []
    for path in python_files(PACKAGE):
        for node in nodes(path, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in readers and node.args and isinstance(node.args[0], ast.Constant):
                found.append((path, node.lineno, str(node.args[0].value)))
    return found


def _families() -> tuple[re.Pattern[str], ...]:
    """Names the code puts together behind a fixed beginning, as `f"i18n/clipdesk_{code}.qm"`; with any suffix.

    A name that is all hole (`f"icons/{name}.svg"`) is no family: it would name every icon, used or not.
    """
    patterns = []
    for path in python_files(PACKAGE):
        for node in nodes(path, ast.JoinedStr):
            start = node.values[0].value if node.values and isinstance(node.values[0], ast.Constant) else ""
            if isinstance(start, str) and re.fullmatch(r"(\w+/)+\w+", start):
                patterns.append(re.compile(re.escape(start) + r"\w+\.\w+"))
    return tuple(patterns)


def test_every_shipped_file_is_named_somewhere() -> None:
    families = _families()
    words = _words_of_code() | _words_of_resources()
    listed = tuple(f"{folder}/" for _, _, folder in _asked_for("list_resources"))
    unused = []
    for path in _shipped():
        name = path.relative_to(RESOURCES).as_posix()
        if path.name == _LICENSE or any(family.fullmatch(name) for family in families):
            continue
        if not name.startswith(listed) and words.isdisjoint({name, path.name, path.stem}):
            unused.append(f"{shown(path)} is named by no code")
    expect_none(unused)


def test_everything_asked_for_is_shipped() -> None:
    missing = [
        f"{shown(path, line)} asks for {name!r}"
        for path, line, name in _asked_for(*_READERS)
        if not (RESOURCES / name).exists()
    ]
    expect_none(missing)


@pytest.mark.parametrize("path", _shipped(), ids=shown)
def test_every_shipped_file_opens_by_name(path: Path) -> None:
    assert read_resource(path.relative_to(RESOURCES).as_posix()) == path.read_bytes()
    assert path.stat().st_size > 0
