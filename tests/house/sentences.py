"""The sentences that the core says to users, as templates: what the window translates though it was said outside Qt.

`python -m tests.house.sentences` writes them into resources/i18n/sentences.txt, one a line, and for the collector of
translations into build/sentences.py; `make translations` does that first.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from tests.house.sources import PACKAGE, RESOURCES, ROOT, nodes, python_files, tree_of

CORE = ("domain", "store", "formats", "project", "runtime", "assist")
LISTED = RESOURCES / "i18n" / "sentences.txt"
FOR_THE_COLLECTOR = ROOT / "build" / "sentences.py"
_ROOT_OF_ERRORS = "UserError"
_LETTERS = 2
"""A template with fewer letters of its own ("“{0}” {1}.") says nothing that could be translated."""
_SAYING = {
    "ReportItem": slice(2, 3),
    "Refusal": slice(1, 2),
    "Problem": slice(1, 2),
    "Encoding": slice(1, 2),
    "JsonError": slice(0, 1),
    "UnreadableRecordError": slice(0, 1),
}
"""Values besides errors that carry words for users, and which of their arguments they are."""
_SENTENCE = re.compile(r"[A-Z0-9“{].* .*[\w”}]\.", re.DOTALL)
_REASON = re.compile(r"[a-z“][a-z“”,{}0-9 ]* [a-z“”,{}0-9 ]*[a-z”}]")
"""Why an assistant proposes something: a few words, no sentence."""
_CLAUSES = {"“{0}” {1}.", "Line {0} {1}."}
"""Sentences whose second part is said by another."""
_SAID_BY_THE_SYSTEM = (
    "Device or resource busy",
    "Disk quota exceeded",
    "File exists",
    "File name too long",
    "File too large",
    "Input/output error",
    "Invalid argument",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Operation not permitted",
    "Permission denied",
    "Read-only file system",
    "Stale file handle",
    "Too many levels of symbolic links",
    "Too many open files",
)
"""What `strerror` says of files on Linux and macOS; sentences of the core end with it."""
_NOT_FOR_THE_WINDOW = ("card.py", "format_catalog.py", "logs.py")
"""What these say goes into files."""


@cache
def core_sentences() -> tuple[str, ...]:
    """Every template, sorted: what stands between the words is `{0}`, `{1}` and so on."""
    files = [path for layer in CORE for path in python_files(PACKAGE / layer)]
    errors = _user_errors(files)
    constants = {
        target.id: node.value
        for path in files
        for node in tree_of(path).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found = {
        template
        for path in files
        for call in nodes(path, ast.Call)
        for argument in _arguments(call, errors)
        for template in _templates(argument, constants)
    }
    found |= {*_kinds_of_files(), *_names_of_formats(), *_literal_sentences(), *_reasons(), *_SAID_BY_THE_SYSTEM}
    telling = {one for one in found if sum(map(str.isalpha, one)) >= _LETTERS and "\n" not in one}
    return tuple(sorted(telling | _CLAUSES))


def _user_errors(files: list[Path]) -> set[str]:
    """The names of `UserError` and of every class below it."""
    found = {_ROOT_OF_ERRORS}
    classes = [node for path in files for node in nodes(path, ast.ClassDef)]
    while True:
        more = {
            one.name for one in classes if any(isinstance(base, ast.Name) and base.id in found for base in one.bases)
        }
        if more <= found:
            return found
        found |= more


def _arguments(call: ast.Call, errors: set[str]) -> list[ast.expr]:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name in errors:
        return call.args[:2]
    if name in _SAYING:
        return call.args[_SAYING[name]] + [word.value for word in call.keywords if word.arg == "reason"]
    return []


def _templates(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in constants:
        yield from _templates(constants[node.id], {})
    elif isinstance(node, ast.IfExp):
        yield from _templates(node.body, constants)
        yield from _templates(node.orelse, constants)
    elif isinstance(node, ast.JoinedStr):
        ways = (list(_parts(value, constants)) for value in node.values)
        for parts in itertools.product(*ways):
            numbers = itertools.count()
            yield "".join(f"{{{next(numbers)}}}" if part is None else part for part in parts)


def _parts(value: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str | None]:
    """What can stand at one place of a template; None for what only the running program knows."""
    if isinstance(value, ast.FormattedValue):
        chosen = list(_templates(value.value, constants)) if isinstance(value.value, ast.IfExp) else []
        yield from chosen
        if not chosen:
            yield None
    else:
        yield from _templates(value, constants)


def _literal_sentences() -> Iterator[str]:
    """Every whole sentence in the core that is no docstring: remarks on an import, what a format cannot carry."""
    for layer in CORE:
        for path in python_files(PACKAGE / layer):
            if path.name not in _NOT_FOR_THE_WINDOW:
                yield from filter(_SENTENCE.fullmatch, _literals(path))


def _reasons() -> Iterator[str]:
    for path in python_files(PACKAGE / "assist"):
        yield from filter(_REASON.fullmatch, _literals(path))


def _literals(path: Path) -> Iterator[str]:
    joined = nodes(path, ast.JoinedStr)
    inner = {id(part) for node in joined for part in ast.walk(node)}
    inner -= {id(node) for node in joined}
    inner |= {id(node.value) for node in nodes(path, ast.Expr)}
    for node in (*nodes(path, ast.Constant), *joined):
        if id(node) not in inner:
            yield from _templates(node, {})


def _kinds_of_files() -> Iterator[str]:
    """What a file is said to be: "a PDF document"."""
    for node in nodes(PACKAGE / "formats" / "signatures.py", ast.Constant):
        if isinstance(node.value, str) and node.value.startswith(("a ", "an ")):
            yield node.value


def _names_of_formats() -> Iterator[str]:
    """What importers and exporters, and the dialects of these, are called, where one chooses among them."""
    for path in (*python_files(PACKAGE / "formats"), PACKAGE / "project" / "project_importer.py"):
        for made in nodes(path, ast.ClassDef):
            if made.name.endswith(("Importer", "Exporter")):
                for node in ast.walk(made):
                    if isinstance(node, ast.Assign) and any(map(_is_name, node.targets)):
                        yield from _templates(node.value, {})
                    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).endswith("dialects"):
                        for pair in (one for one in ast.walk(node.value) if isinstance(one, ast.Tuple)):
                            yield from _templates(pair.elts[-1], {}) if len(pair.elts) == 2 else ()


def _is_name(target: ast.expr) -> bool:
    """Whether it is `name`, or `self.name`."""
    spelled = ast.unparse(target)
    return spelled in ("name", "self.name")


def write() -> None:
    """Both files anew."""
    sentences = core_sentences()
    LISTED.write_text("".join(f"{one}\n" for one in sentences), encoding="utf-8")
    FOR_THE_COLLECTOR.parent.mkdir(exist_ok=True)
    FOR_THE_COLLECTOR.write_text(for_the_collector(sentences), encoding="utf-8")


def for_the_collector(sentences: Iterable[str]) -> str:
    """A Python file that says each of them once, as `pyside6-lupdate` reads it."""
    escaped = (one.replace("\\", "\\\\").replace('"', '\\"') for one in sentences)
    return "".join(f'QT_TRANSLATE_NOOP("Core", "{one}")\n' for one in escaped)


if __name__ == "__main__":
    write()
