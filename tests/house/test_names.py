"""Names that say nothing are not used, and packages do nothing by being imported."""

from __future__ import annotations

import ast

from tests.house.sources import PACKAGE, TESTS, expect_none, module_name, nodes, python_files, shown, tree_of

EMPTY_MODULE_NAMES = frozenset({"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "stuff"})
EMPTY_CLASS_ENDINGS = ("Manager", "Helper", "Handler", "Util", "Utils", "Data", "Info")


def test_no_module_is_called_nothing() -> None:
    files = [*python_files(PACKAGE), *python_files(TESTS)]
    faults = [shown(path) for path in files if EMPTY_MODULE_NAMES & set(module_name(path).split("."))]
    expect_none(faults)


def test_no_class_is_called_nothing() -> None:
    faults = [
        f"{shown(path, node.lineno)} {node.name}"
        for path in python_files(PACKAGE)
        for node in nodes(path, ast.ClassDef)
        if node.name.endswith(EMPTY_CLASS_ENDINGS)
    ]
    expect_none(faults)


def test_a_package_holds_a_docstring_and_nothing_else() -> None:
    faults = []
    for path in PACKAGE.rglob("__init__.py"):
        tree = tree_of(path)
        may_follow = ast.Assign if path.parent == PACKAGE else ()  # the version, read by the build
        if not ast.get_docstring(tree):
            faults.append(f"{shown(path)} has no docstring")
        if any(not isinstance(node, may_follow) for node in tree.body[1:]):
            faults.append(f"{shown(path)} holds more than its docstring")
    expect_none(faults)


def test_every_module_says_what_it_is_for() -> None:
    files = [*python_files(PACKAGE), *python_files(TESTS)]
    expect_none([shown(path) for path in files if not ast.get_docstring(tree_of(path))])


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in python_files(PACKAGE)}
    expect_none([shown(folder) for folder in folders if not (folder / "__init__.py").is_file()])
