"""Every title that a command can have is there for the translators."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import clipdesk
from clipdesk.ui.history_words import TEMPLATES

PACKAGE = Path(clipdesk.__file__).parent


def _texts(node: ast.expr, function: ast.AST) -> Iterator[str]:
    """The strings that the first argument of `Title` can be."""
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body, function)
            yield from _texts(orelse, function)
        case ast.Subscript(value=ast.Name(id=name)):
            tables = [one for one in ast.walk(function) if isinstance(one, ast.Assign)]
            table = next(
                one.value for one in tables if isinstance(one.targets[0], ast.Name) and one.targets[0].id == name
            )
            assert isinstance(table, ast.Dict)
            for value in table.values:
                yield from _texts(value, function)
        case _:
            message = f"a title that cannot be read from the code: {ast.unparse(node)}"
            raise AssertionError(message)


def used_templates() -> set[str]:
    """Every template that the program gives a command."""
    found: set[str] = set()
    for path in [one for layer in ("domain", "project", "ui") for one in (PACKAGE / layer).rglob("*.py")]:
        code = path.read_text(encoding="utf-8")
        if "Title(" not in code:
            continue
        tree = ast.parse(code)
        for scope in [tree, *(one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))]:
            for node in ast.walk(scope):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "Title" and node.args:
                    found |= set(_texts(node.args[0], scope if isinstance(scope, ast.FunctionDef) else tree))
    return found


def test_every_title_of_a_command_can_be_translated() -> None:
    used = used_templates()
    assert "Tag as {0}" in used
    assert sorted(used - TEMPLATES) == []


def test_no_template_is_kept_that_no_command_uses() -> None:
    assert sorted(map(str, TEMPLATES - used_templates())) == []
