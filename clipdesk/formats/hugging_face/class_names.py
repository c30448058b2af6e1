"""Finds the names of classes that a data set numbers: in the card beside the files, or in `dataset_info(s).json`.

https://huggingface.co/docs/datasets/about_dataset_features: `class_label` with `names`, a mapping from numbers or a list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.documents.package import Package
from clipdesk.formats.registry import SourceFile

_LARGEST = 1 << 20
_LEVELS = 2
_LINE = re.compile(r"^( *)((?:- +)*)(.*?)[ \t\r]*$", re.MULTILINE)
_KEY = re.compile(r"(?P<quote>['\"]?)(?P<key>[^'\":]+)(?P=quote):(?:\s+(?P<value>.*))?")
_ENTRY = re.compile(r"(?:\{\s*)?name:\s*(?P<name>[^,}]+)")
_INLINE = re.compile(r"names:\s*(?P<open>[\[{])(?P<inside>[^\]}]*)[\]}]")

ClassNames = Mapping[str, Sequence[str]]
"""By column, the names of its classes in the order of their numbers."""


def class_names(file: SourceFile) -> ClassNames:
    """The class names by the card or description beside a file, or in the folders above; empty if there are none."""
    return _found(Path(file.path).parent, lambda place: _contents(Path(place))) if file.path else {}


def class_names_in(archive: Package, name: str) -> ClassNames:
    """The class names by the card or description beside a file of an archive, or in the folders above."""

    def contents(place: PurePath) -> str:
        try:
            data = archive.read(str(place))
        except ImportFailedError:  # damaged, or too large for a card: then the numbers stay without names
            return ""
        return data.decode("utf-8", "replace") if len(data) <= _LARGEST else ""

    return _found(PurePosixPath(name).parent, contents)


def _found(folder: PurePath, contents: Callable[[PurePath], str]) -> ClassNames:
    for place in (folder, *folder.parents[:_LEVELS]):
        for name, read in (
            ("README.md", of_card),
            ("dataset_info.json", of_description),
            ("dataset_infos.json", of_description),
        ):
            words = contents(place / name)
            found = read(words) if words else {}
            if found:
                return found
    return {}


def _contents(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace") if path.stat().st_size <= _LARGEST else ""
    except OSError:  # none there, or none that may be read: then the numbers stay without names
        return ""


def of_card(words: str) -> ClassNames:
    """The classes that the YAML at the head of a card names.

    >>> of_card(
    ...     "---\\nfeatures:\\n- name: ner_tags\\n  sequence:\\n    class_label:\\n      names:\\n        '0': O\\n---\\n"
    ... )
    {'ner_tags': ['O']}
    """
    if not words.startswith("---"):
        return {}
    front = words[3:].partition("\n---")[0]
    found: dict[str, list[str]] = {}
    column, names_at = "", -1
    for line in _LINE.finditer(front):
        indent, dashes, rest = line.groups()
        depth = len(indent) + len(dashes)
        if not rest:
            continue
        if names_at >= 0 and depth > names_at - (1 if dashes else 0):
            match = _KEY.fullmatch(rest)
            found.setdefault(column, []).append(_bare((match["value"] or "") if match else rest))
            continue
        names_at = -1
        if entry := _ENTRY.match(rest):
            column = _bare(entry["name"])
        if inline := _INLINE.search(rest):
            pieces = [piece for piece in inline["inside"].split(",") if piece.strip()]
            if inline["open"] == "{":
                pieces = [piece.partition(":")[2] for piece in pieces]
            found[column] = [_bare(piece) for piece in pieces]
        elif rest == "names:" and column:
            names_at = depth
    return {name: classes for name, classes in found.items() if name and all(classes)}


def of_description(words: str) -> ClassNames:
    """The classes that a description in JSON names.

    >>> of_description('{"features": {"label": {"names": ["bad", "good"], "_type": "ClassLabel"}}}')
    {'label': ['bad', 'good']}
    """
    try:
        return dict(_described(json.loads(words)))
    except (ValueError, RecursionError):
        return {}


def _described(told: Any, depth: int = 0) -> Iterator[tuple[str, list[str]]]:
    if not isinstance(told, dict) or depth > 3:
        return
    features = told.get("features")
    for name, feature in features.items() if isinstance(features, dict) else ():
        inner = feature
        while isinstance(inner, dict) and "names" not in inner and isinstance(inner.get("feature"), dict):
            inner = inner["feature"]
        names = inner.get("names") if isinstance(inner, dict) else None
        if isinstance(names, list) and all(isinstance(one, str) for one in names):
            yield name, names
    if features is None:
        for one in told.values():
            yield from _described(one, depth + 1)


def _bare(words: str) -> str:
    words = words.strip()
    return words[1:-1] if len(words) > 1 and words[0] == words[-1] and words[0] in "'\"" else words


def named(record: dict[str, Any], names: ClassNames) -> dict[str, Any]:
    """The record with names in place of the numbers of classes; a number without a name stays one."""
    told = dict(record)
    for column, classes in names.items():
        value = record.get(column)
        if isinstance(value, list) and all(_is_class(one, classes) for one in value):
            told[column] = [classes[one] for one in value]
        elif isinstance(value, int) and _is_class(value, classes):
            told[column] = classes[value]
    return told


def _is_class(value: Any, classes: Sequence[str]) -> bool:
    return type(value) is int and 0 <= value < len(classes)
