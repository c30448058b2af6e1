"""What the house tests look at: our own files, read and parsed once."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "clipdesk"
TESTS = ROOT / "tests"
RESOURCES = ROOT / "resources"
_Node = TypeVar("_Node", bound=ast.AST)


def python_files(folder: Path) -> tuple[Path, ...]:
    """Every Python file below `folder`, sorted."""
    return tuple(sorted(folder.rglob("*.py")))


@cache
def text_of(path: Path) -> str:
    """The text of one file."""
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of one Python file."""
    return ast.parse(text_of(path), filename=str(path))


def shown(path: Path, line: int = 0) -> str:
    """`path` as a failing test names it: relative, with the line if there is one."""
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


def module_name(path: Path) -> str:
    """The dotted name of a Python file of the package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def nodes(path: Path, *kinds: type[_Node]) -> list[_Node]:
    """The nodes of exactly these kinds in one file."""
    by_kind = _nodes_by_kind(path)
    return [node for kind in kinds for node in cast("list[_Node]", by_kind.get(kind, []))]


@cache
def _nodes_by_kind(path: Path) -> dict[type[ast.AST], list[ast.AST]]:
    found: dict[type[ast.AST], list[ast.AST]] = {}
    for node in ast.walk(tree_of(path)):
        found.setdefault(type(node), []).append(node)
    return found


def layers() -> tuple[str, ...]:
    """The packages directly below clipdesk."""
    return tuple(sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py")))


def expect_none(faults: list[str]) -> None:
    """Fail with every fault on a line of its own."""
    assert not faults, "\n".join(["", *faults])
