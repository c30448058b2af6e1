"""What the package offers, the package uses: code that only its own tests call is taken away, or put to use."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import PACKAGE, expect_none, python_files, shown, tree_of

KEPT = {
    "confident": "whether an encoding is proven or guessed; what a user sees of it is the note",
    "on_accent": "named in the style sheet",
    "process_id": "lets a test see, and end, the child",
    "uninstall": "lets a test take the hooks for crashes away again",
}
"""Names that no line of the package reads, each with its reason. This list may only shrink."""

CALLED_BY_LIBRARIES = frozenset({
    "handle_data", "handle_endtag", "handle_starttag", "parse_marked_section", "writable", "clone", "Meta", "table_function",
})  # fmt: skip
"""What a library looks up by its name; Qt's methods and those of `logging` are told by their capitals."""

FOUND_BY_NAME = ("add_to",)
"""What every module of a command offers, which is imported when the command is asked for."""


def _offered(tree: ast.Module) -> Iterator[str]:
    """Public functions and classes of a module, and the public methods and attributes of its classes."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name
        if isinstance(node, ast.ClassDef):
            yield from (
                one.name
                for one in node.body
                if isinstance(one, ast.FunctionDef) and not one.name.startswith("_") and one.name.islower()
            )
            yield from _attributes(node)


def _attributes(of: ast.ClassDef) -> Iterator[str]:
    yield from (name for one in of.body for name in _targets(one) if not name.startswith("_"))


def _own(tree: ast.Module) -> Iterator[str]:
    """Functions, classes and constants that a module keeps to itself."""
    for node in tree.body:
        names = [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else _targets(node)
        yield from (name for name in names if name.startswith("_") and not name.startswith("__"))


def _targets(node: ast.stmt) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    found = (one for target in targets for one in ast.walk(target))
    return [one.id for one in found if isinstance(one, ast.Name)]


def _used(tree: ast.Module) -> Iterator[str]:
    """Every name that is read; an import alone uses nothing, and neither does giving it a value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            yield node.value  # an annotation in quotes, or a name that is looked up


def _trees() -> dict[Path, ast.Module]:
    return {path: tree_of(path) for path in python_files(PACKAGE)}


def test_nothing_is_offered_that_nobody_in_the_package_uses() -> None:
    trees = _trees()
    used = {name for tree in trees.values() for name in _used(tree)} | CALLED_BY_LIBRARIES | KEPT.keys()
    idle = [f"{shown(path)}: {name}" for path, tree in trees.items() for name in _offered(tree) if name not in used]
    expect_none(idle)


def test_no_module_has_a_name_of_its_own_that_it_does_not_read() -> None:
    idle = [
        f"{shown(path)}: {name}"
        for path, tree in _trees().items()
        for name in sorted(set(_own(tree)) - set(_used(tree)))
    ]
    expect_none(idle)


def _taken(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What is read of modules of the package, as (module, name): imported by name, or behind the module's own name."""
    modules: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            yield from ((node.module, one.name) for one in node.names)
            modules |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            yield modules[node.value.id], node.attr


def test_no_function_is_public_that_neither_its_module_nor_another_calls() -> None:
    trees = _trees()
    taken = {one for tree in trees.values() for one in _taken(tree)}
    idle = []
    for path, tree in trees.items():
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        used = {*_used(tree), *FOUND_BY_NAME, *(name for one, name in taken if one == module)}
        offered = (one.name for one in tree.body if isinstance(one, ast.FunctionDef) and not one.name.startswith("_"))
        idle += [f"{shown(path)}: {name}" for name in offered if name not in used]
    expect_none(idle)


def test_no_reason_is_kept_that_is_not_needed() -> None:
    trees = _trees().values()
    offered, used = ({name for tree in trees for name in names(tree)} for names in (_offered, _used))
    expect_none([name for name in KEPT if name not in offered or name in used])
