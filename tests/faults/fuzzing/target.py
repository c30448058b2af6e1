"""What is fuzzed: one importer with one file, and which code counts as its own."""

from __future__ import annotations

import ast
import importlib.util
import sys
import time
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import is_canonical
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Importer, ImportOptions, SourceFile

_FORMATS = "clipdesk.formats"
_SHARED = ("registry", "standing", "losing", "builtin", "signatures")
"""What every importer names; it says nothing of one of them."""

SECONDS = 10.0
"""Of a processor, for one file."""


class Target:
    """The importer of a key, fed with bytes."""

    def __init__(self, key: str) -> None:
        self.importer: Importer = builtin_registry().importer(key)
        self.name = "odd" + (self.importer.suffixes or (".txt",))[0]

    def __call__(self, data: bytes) -> int:
        """How many articles there are in it. Raises whatever an importer must not raise; a refusal is right."""
        begun = time.process_time()
        count = self._articles(SourceFile(self.name, bytes(data)))
        assert (took := time.process_time() - begun) < SECONDS, f"it took {took:.0f} s"
        return count

    def _articles(self, file: SourceFile) -> int:
        self.importer.sniff(file)
        count = 0
        try:
            for reading in self.importer.read(file, ImportOptions()):
                if isinstance(reading, ArticleDraft):
                    _hold(reading)
                    count += 1
        except ImportFailedError:
            return 0
        return count


def _hold(draft: ArticleDraft) -> None:
    assert is_canonical(draft.text), "the text is not canonical"
    for annotation in draft.annotations:
        for start, end in annotation.spans:
            assert 0 <= start < end, f"{start} to {end} is no span"


def modules_of(importer: Importer) -> frozenset[str]:
    """The names of all modules of Clipdesk's formats that reading with this importer may run.

    Found from what is imported, within functions too, so that nothing has to be loaded.
    """
    found: set[str] = set()
    waiting = [type(importer).__module__]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [one for one in _named_in(name) if one.rpartition(".")[2] not in _SHARED]
    return frozenset(found)


def own_modules(importer: Importer) -> frozenset[str]:
    """Of these, those that stand for this format alone: its module, or those of its package, without what writes it."""
    module = type(importer).__module__
    package = module.rpartition(".")[0]
    if package == _FORMATS:
        return frozenset({module})
    return frozenset(
        one
        for one in modules_of(importer)
        if one.startswith(f"{package}.") and one.rpartition(".")[2] not in ("exporter", "writing")
    )


@cache
def _named_in(module: str) -> tuple[str, ...]:
    tree = ast.parse(_path(module).read_text(encoding="utf-8"))
    names = (
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(f"{_FORMATS}.")
    )
    return tuple(dict.fromkeys(names))


def _path(module: str) -> Path:
    spec = importlib.util.find_spec(module)
    assert spec is not None, module
    assert spec.origin is not None, module
    return Path(spec.origin)


class Reached:
    """Which lines of some modules' functions, but those of exporters, run while it is entered: `share()` of them did."""

    def __init__(self, modules: Iterable[str]) -> None:
        self._all: dict[str, frozenset[int]] = {}
        for path in map(_path, modules):
            code = compile(path.read_text(encoding="utf-8"), str(path), "exec")
            self._all[str(path)] = frozenset(_lines_within_functions(code))
        self._seen: dict[str, set[int]] = {path: set() for path in self._all}
        self._before: Any = None

    def __enter__(self) -> Reached:
        self._before = sys.gettrace()
        sys.settrace(self._on_call)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)

    def _on_call(self, frame: FrameType, _event: str, _argument: object) -> Any:
        return self._on_line if frame.f_code.co_filename in self._seen else None

    def _on_line(self, frame: FrameType, _event: str, _argument: object) -> Any:
        self._seen[frame.f_code.co_filename].add(frame.f_lineno)
        return self._on_line

    def share(self) -> float:
        """Between 0 and 1."""
        lines = sum(map(len, self._all.values()))
        seen = sum(len(self._seen[path] & known) for path, known in self._all.items())
        return seen / lines if lines else 1.0

    def missed(self) -> dict[str, list[int]]:
        """By the name of the file, the lines that nothing reached."""
        return {Path(path).name: sorted(known - self._seen[path]) for path, known in self._all.items()}


def _lines_within_functions(code: CodeType) -> Iterator[int]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType) and not constant.co_name.endswith("Exporter"):
            if constant.co_flags & 0x2:  # CO_NEWLOCALS: a function, not a class
                first = constant.co_firstlineno
                yield from (line for _, _, line in constant.co_lines() if line is not None and line != first)
            yield from _lines_within_functions(constant)
