"""JSON and JSON Lines of any shape: records at any depth, their fields named by paths and chosen like columns.

What Clipdesk itself or a known program wrote goes to its own importer; this one is for everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Any, NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.remedy import Remedy
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.exchange.values import Value, first_record, values
from clipdesk.formats.field_mapping import (
    CHOSEN_BEFORE,
    TEXT,
    Columns,
    columns_of,
    guessed,
    is_named_text,
    mapped,
    was_chosen,
)
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.row_drafts import Row, draft_of_row
from clipdesk.formats.training.json_values import as_list, storable

_SAMPLE = 50
_DEEPEST = 24
_SPLIT = {"columns", "index", "data"}
"""The fields of a table that was written apart from the names of its columns: a record with others is none."""
_MOST_COLUMNS = 300
_Cells = dict[str, list[str]]
_Place = tuple[str, ...]
"""Where records lie in a value: the steps to them, "*" for all members of a list or an object."""


class Flat(NamedTuple):
    """The values of a record by their paths, and how many values were left out: of too many fields, or too deep."""

    cells: _Cells
    left_out: int = 0


class AnyJsonImporter:
    """Reads records of any shape."""

    key = "json-records"
    name = "JSON records, fields of your choice"
    suffixes = (".json", ".jsonl", ".ndjson")
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """Low for anything that begins like JSON with an object in it: importers for known shapes are preferred."""
        if not file.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            return 0.0
        return 0.2 if first_record(file) else 0.0

    def columns(self, file: SourceFile, options: ImportOptions) -> Columns:
        """The paths of the first records, and which of them are which part of an article."""
        sample = _Sample(file, options)
        return columns_of(sample.names, sample.rows, options)

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The records in order; one without text gets a line of the report.

        Raises `ImportFailedError` when there are no records, or none of their fields can be a text.
        """
        sample = _Sample(file, options)
        chosen = {field: sample.names[at] for field, at in mapped(sample.names, sample.rows, options).items()}
        if TEXT not in chosen:
            raise ImportFailedError(f"No field of “{file.name}” holds a text.", Remedy.NAME_THE_TEXT)
        named = ", ".join(f"{path} → {field}" for field, path in chosen.items())
        told = [f"The fields were read as: {named}."]
        if was_chosen(sample.names, options):
            told.append(CHOSEN_BEFORE)
        number = 0
        for one in chain(sample.values, sample.rest):
            if isinstance(one, ReportItem):
                yield one
                continue
            for record in _records(one.value, sample.place):
                number += 1
                cells, left_out = flat(record)
                row = _row(cells, chosen, f"record {number}")
                changes = list(told) if number == 1 else []
                if left_out:
                    changes.append(
                        f"Values left out, as there are over {_MOST_COLUMNS} fields or as they lie too deep: {left_out}."
                    )
                draft = draft_of_row(row, file, options, f"{self.key} 1", "application/json", changes)
                place = f"{file.name}, record {number}"
                if not sample.place:  # else the line is that of all records in the value
                    place = f"{place}, {one.place}"
                yield (
                    replace(draft, place=place)
                    if draft
                    else ReportItem(place, Outcome.SKIPPED, "The record has no text.")
                )


class _Sample:
    """The first values of a file, where in them the records lie, and their fields as the rows of a table."""

    def __init__(self, file: SourceFile, options: ImportOptions) -> None:
        self.rest = map(_by_rows, values(file, options))
        self.values = list(islice(self.rest, _SAMPLE))
        objects = [one.value for one in self.values if isinstance(one, Value)]
        self.place = _best_place(objects)
        records = list(islice(chain.from_iterable(_records(one, self.place) for one in objects), _SAMPLE))
        self.names, self.rows = _table(records)
        if not self.names:
            raise ImportFailedError(f"“{file.name}” holds no records.", "Choose a file with one record an article.")


def _by_rows(one: Value | ReportItem) -> Value | ReportItem:
    """A value; of a table that was written by its columns, or apart from their names, the records in it.

    So pandas writes tables, unless it is asked to write records.
    """
    if isinstance(one, ReportItem) or not isinstance(one.value, Mapping):
        return one
    names, rows = list(map(_words, as_list(one.value.get("columns")))), as_list(one.value.get("data"))
    is_split = one.value.keys() <= _SPLIT and names and rows and len(set(names)) == len(names)
    if is_split and all(isinstance(row, list) and len(row) == len(names) for row in rows):
        return one._replace(value=[dict(zip(names, row, strict=True)) for row in rows])
    columns = list(one.value.values())
    numbers = list(columns[0]) if len(columns) > 1 and isinstance(columns[0], Mapping) else []
    if (
        numbers
        and all(map(str.isdecimal, numbers))
        and all(isinstance(cells, Mapping) and [*cells] == numbers for cells in columns)
    ):
        return one._replace(value=[{name: cells[at] for name, cells in one.value.items()} for at in numbers])
    return one


def flat(record: Mapping[str, Any]) -> Flat:
    """The values of a record by their paths; several where there is a list on the way.

    >>> flat({"title": "A", "author": [{"name": "B"}, {"name": "C"}], "n": {"m": 1.5}}).cells
    {'title': ['A'], 'author.name': ['B', 'C'], 'n.m': ['1.5']}
    """
    found: _Cells = {}
    left_out = 0
    for path, words in _flattened(record, "", 0):
        if words and path and (path in found or len(found) < _MOST_COLUMNS):
            found.setdefault(path, []).append(words)
        else:
            left_out += 1
    return Flat(found, left_out)


def _flattened(value: Any, path: str, depth: int) -> Iterator[tuple[str, str]]:
    """The values with their paths; empty values where they are nested too deeply."""
    if isinstance(value, Mapping) and depth < _DEEPEST:
        for name, one in value.items():
            step = storable(name).strip()
            yield from _flattened(one, f"{path}.{step}" if path else step, depth + 1)
    elif isinstance(value, list) and depth < _DEEPEST:
        for one in value:
            yield from _flattened(one, path, depth + 1)
    elif isinstance(value, (Mapping, list)):
        if value:
            yield path, ""
    elif value is not None and (words := _words(value)).strip():
        yield path, words


def _words(value: Any) -> str:
    return storable(value) if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def _table(records: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[list[str]]]:
    cells = [flat(record).cells for record in records]
    names = list(dict.fromkeys(name for one in cells for name in one))[:_MOST_COLUMNS]
    return names, [["; ".join(one.get(name, ())) for name in names] for one in cells]


def _row(cells: _Cells, chosen: Mapping[str, str], place: str) -> Row:
    taken = set(chosen.values())
    joined = {
        field: ("\n\n" if field == TEXT else "\n" if field == "byline" else "; ").join(cells.get(path, ()))
        for field, path in chosen.items()
    }
    return Row(joined, [(path, "; ".join(found)) for path, found in cells.items() if path not in taken], place)


def _best_place(objects: Sequence[Any]) -> _Place:
    """Where the records are: the outermost with a known name for the text; else lists of records with long texts."""
    best: tuple[tuple[int, int, int], _Place] = ((0, 0, 0), ())
    for place in dict.fromkeys(_places(objects)):
        records = list(islice(chain.from_iterable(_records(one, place) for one in objects), _SAMPLE))
        names, rows = _table([_own(one) for one in records])
        sure = 2 if is_named_text(names, rows) else 1 if TEXT in guessed(names, rows) else 0
        is_list = len(objects) > 1 or bool(place)
        rank = (sure, int(is_list) if sure < 2 else 1, -len(place))
        if sure and rank > best[0]:
            best = (rank, place)
    return best[1]


def _places(objects: Sequence[Any]) -> Iterator[_Place]:
    yield ()
    for one in objects[:5]:
        yield from _lists(one, (), 0)


def _lists(value: Any, steps: _Place, depth: int) -> Iterator[_Place]:
    """Places of lists of objects, and of objects that are used like lists: with several members, all of them objects."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        if any(isinstance(one, Mapping) for one in value):
            yield (*steps, "*")
        for one in value[:2]:
            yield from _lists(one, (*steps, "*"), depth + 1)
    elif isinstance(value, Mapping):
        if _is_like_a_list(value):
            yield (*steps, "*")
        for name, one in islice(value.items(), _MOST_COLUMNS):
            if isinstance(one, (list, Mapping)):
                yield from _lists(one, (*steps, name), depth + 1)


def _is_like_a_list(value: Mapping[str, Any]) -> bool:
    """Whether an object has several members of the same shape: records by their names."""
    members = list(value.values())
    if len(members) < 2 or not all(isinstance(one, Mapping) for one in members):
        return False
    return len(set.intersection(*(set(one) for one in members))) > 1


def _own(value: Any, depth: int = 0) -> Any:
    """A record without the records in it: what it is itself."""
    if isinstance(value, Mapping) and depth < _DEEPEST:
        inner = {name: _own(one, depth + 1) for name, one in value.items()}
        return {} if _is_like_a_list(value) else inner
    if isinstance(value, list):
        return [one for one in value if not isinstance(one, (Mapping, list))]
    return value


def _records(value: Any, steps: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    if not steps:
        if isinstance(value, Mapping):
            yield value
        return
    first, rest = steps[0], steps[1:]
    if first == "*":
        members = value if isinstance(value, list) else value.values() if isinstance(value, Mapping) else ()
        for one in members:
            yield from _records(one, rest)
    elif isinstance(value, Mapping) and first in value:
        yield from _records(value[first], rest)
