"""Sound JSON with a wrong value in one place: each place of each file, also of the files in an archive, has its turn."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from tests.faults.hostile_files import _members, _zip, kind_of_file
from tests.faults.samples import samples

Steps: TypeAlias = tuple[Any, ...]
_MARK = "\ue000"
_RAW = (
    "NaN",
    "-Infinity",
    "9" * 5_000,
    "[" * 3_000 + "]" * 3_000,
    '{"a": 1, "a": 2}',
    '"\\ud83d"',
    '"a\\u0000b"',
    '"\\ufeff"',
)
"""JSON that the library does not write."""


def _in_any_case(value: Any) -> Callable[[Any], Any]:
    return lambda _: value


def _of_another_shape(old: Any) -> Any:
    """The same content as a list where it is an object, and the other way round."""
    if isinstance(old, dict):
        return list(old.values())
    return {str(number): one for number, one in enumerate(old)} if isinstance(old, list) else str(old)


def _longer(old: Any) -> Any:
    return [None, *old, "x", 7] if isinstance(old, list) else old * 50 if isinstance(old, str) else None


def _farther(old: Any) -> Any:
    return old + 10**6 if isinstance(old, int) else 0


def _as_fraction(old: Any) -> Any:
    return float(old) if isinstance(old, int) else -0.0


WRONG: tuple[Callable[[Any], Any], ...] = (
    *map(_in_any_case, (None, True, 0, -1, 10**30, 1e308, 1.5, "", "x", "0", [], {}, [[]], [None], {"": ""}, {"x": None})),
    *(_in_any_case(f"{_MARK}{number}") for number in range(len(_RAW))),
    lambda old: [old],
    lambda old: {"value": old},
    _of_another_shape,
    _longer,
    _farther,
    _as_fraction,
)  # fmt: skip
"""What may stand in place of a value."""


class JsonFile(NamedTuple):
    """The JSON values of a sound file, one a line if there are several, and how its bytes are made of them."""

    values: tuple[Any, ...]
    whole: Callable[[bytes], bytes]

    def places(self) -> list[Steps]:
        """The steps to one place of each shape: members of a list are alike where their types are."""
        found: dict[Steps, Steps] = {}
        for at, value in enumerate(self.values):
            _gather(value, (at,), (), found)
        return list(found.values())

    def changed(self, steps: Steps, change: Callable[[Any], Any]) -> bytes:
        """The file with the value in this place changed."""
        text = "\n".join(map(json.dumps, _put(list(self.values), steps, change)))
        for number, raw in enumerate(_RAW):
            text = text.replace(json.dumps(f"{_MARK}{number}"), raw)
        return self.whole(text.encode())


@cache
def json_files(key: str) -> tuple[JsonFile, ...]:
    """The sound files of an importer that are JSON, and archives of it, once for each file in it that is."""
    found = []
    for data in samples(key):
        if kind_of_file(data) == "json" and (values := _values(data)):
            found.append(JsonFile(values, lambda made: made))
        elif kind_of_file(data) == "archive":
            members = list(_members(data))
            for name, inner in members:
                if kind_of_file(inner) == "json" and (values := _values(inner)):
                    found.append(JsonFile(values, _in_archive(members, name)))
    return tuple(found)


def _in_archive(members: list[tuple[str, bytes]], name: str) -> Callable[[bytes], bytes]:
    return lambda made: _zip([(one, made if one == name else data) for one, data in members])


def _values(data: bytes) -> tuple[Any, ...]:
    """The values of JSON or JSON Lines; none where it is something else."""
    text = data.decode("utf-8-sig")
    try:
        return (json.loads(text),)
    except ValueError:
        lines = [line for line in text.splitlines() if line.strip()]
    try:
        return tuple(map(json.loads, lines))
    except ValueError:
        return ()


def _gather(value: Any, steps: Steps, shape: Steps, found: dict[Steps, Steps]) -> None:
    found.setdefault(shape, steps)
    for name, one in _children(value):
        kind = name if isinstance(value, dict) else _kind(one)
        _gather(one, (*steps, name), (*shape, kind), found)


def _kind(value: Any) -> tuple[Any, ...]:
    named = [value.get(name) for name in ("%TYPE", "type", "from_name")] if isinstance(value, dict) else []
    return type(value).__name__, *(one for one in named if isinstance(one, str))


def _children(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)


def _put(value: Any, steps: Steps, change: Callable[[Any], Any]) -> Any:
    if not steps:
        return change(value)
    first, *rest = steps
    made = dict(value) if isinstance(value, dict) else list(value)
    made[first] = _put(made[first], tuple(rest), change)
    return made
