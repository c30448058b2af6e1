"""What reading a large file takes besides its own bytes: a few times its size at most, however it is made."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Callable
from typing import NamedTuple

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.project.preparing import prepare

SMALL, LARGE = 4 << 20, 64 << 20
_PARAGRAPH = "The harbor board met again on Monday and did not decide what the new pier will cost. " * 12


class Taken(NamedTuple):
    """Memory in sizes of the file: the most while it is read, and the most while its first article is prepared."""

    reading: float
    preparing: float


def _texts(size: int) -> list[str]:
    """Articles of some size, together as long as the file."""
    return [f"Article {number}. " + f"{_PARAGRAPH}\n\n" * 6 for number in range(size // (6 * len(_PARAGRAPH)))]


def _text(size: int) -> bytes:
    return "".join(_texts(size)).encode()


def _table(size: int) -> bytes:
    memory = io.StringIO(newline="")
    csv.writer(memory).writerows([["title", "text"], *([f"Title {n}", text] for n, text in enumerate(_texts(size)))])
    return memory.getvalue().encode()


def _records(size: int) -> list[str]:
    return [json.dumps({"title": f"Title {n}", "content": text}) for n, text in enumerate(_texts(size))]


def _json(size: int) -> bytes:
    return f"[{', '.join(_records(size))}]".encode()


def _json_lines(size: int) -> bytes:
    return "\n".join(_records(size)).encode()


CASES: dict[str, tuple[str, Callable[[int], bytes], Taken]] = {
    "JSON": ("json-records", _json, Taken(0.5, 0.5)),
    "JSON Lines": ("json-records", _json_lines, Taken(0.5, 0.5)),
    "table": ("csv-articles", _table, Taken(1.5, 1.5)),
    "text": ("text", _text, Taken(5.0, 2.5)),
}
"""Format, how a file of a size is made, and the most that it may take besides the file."""


def _taken(key: str, data: bytes) -> Taken:
    importer = builtin_registry().importer(key)
    file = SourceFile("large" + importer.suffixes[0], data)
    list(importer.read(SourceFile(file.name, data[:100_000]), ImportOptions()))  # what is loaded once is loaded now
    tracemalloc.start(1)
    try:
        readings = iter(importer.read(file, ImportOptions()))
        first = next(readings)
        assert isinstance(first, ArticleDraft)
        tracemalloc.reset_peak()
        prepare(first)
        preparing = tracemalloc.get_traced_memory()[1]
        del first, readings
        tracemalloc.reset_peak()
        for _ in importer.read(file, ImportOptions()):
            pass
        return Taken(tracemalloc.get_traced_memory()[1] / len(data), preparing / len(data))
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("key", "make", "most"), CASES.values(), ids=CASES)
def test_a_file_takes_a_few_times_its_size(key: str, make: Callable[[int], bytes], most: Taken) -> None:
    taken = _taken(key, make(SMALL))
    assert taken.reading <= most.reading
    assert taken.preparing <= most.preparing


@pytest.mark.soak
@pytest.mark.parametrize(("key", "make", "most"), CASES.values(), ids=CASES)
def test_a_large_file_takes_a_few_times_its_size(key: str, make: Callable[[int], bytes], most: Taken) -> None:
    taken = _taken(key, make(LARGE))
    assert taken.reading <= most.reading
    assert taken.preparing <= most.preparing
