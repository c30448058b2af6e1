"""Nothing grows until nobody reads it: limits for modules, classes and functions."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.house.sources import PACKAGE, TESTS, expect_none, nodes, python_files, shown, text_of

MODULE_LINES = 400
TEST_MODULE_LINES = 600
CLASS_LINES = 250
CLASS_METHODS = 25
FUNCTION_LINES = 50


def _too_long(paths: tuple[Path, ...], most: int) -> list[str]:
    lengths = ((path, text_of(path).count("\n")) for path in paths)
    return [f"{shown(path)} has {lines} lines, {most} at most" for path, lines in lengths if lines > most]


def _lines(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_modules_are_short() -> None:
    expect_none(_too_long(python_files(PACKAGE), MODULE_LINES))


def test_test_modules_are_short() -> None:
    expect_none(_too_long(python_files(TESTS), TEST_MODULE_LINES))


def test_classes_are_short() -> None:
    faults = []
    for path in python_files(PACKAGE):
        for node in nodes(path, ast.ClassDef):
            methods = sum(isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef) for member in node.body)
            if _lines(node) > CLASS_LINES:
                faults.append(f"{shown(path, node.lineno)} {node.name}: {_lines(node)} lines, {CLASS_LINES} at most")
            if methods > CLASS_METHODS:
                faults.append(f"{shown(path, node.lineno)} {node.name}: {methods} methods, {CLASS_METHODS} at most")
    expect_none(faults)


def test_functions_are_short() -> None:
    faults = []
    for path in python_files(PACKAGE):
        for node in nodes(path, ast.FunctionDef, ast.AsyncFunctionDef):
            assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            if _lines(node) > FUNCTION_LINES:
                place = f"{shown(path, node.lineno)} {node.name}"
                faults.append(f"{place}: {_lines(node)} lines, {FUNCTION_LINES} at most")
    expect_none(faults)
