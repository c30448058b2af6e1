"""The lines of a WebAnno TSV 3 file: columns, sentences and rows, and the text that they cut up.

The unit of positions is found out by the words in the rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from clipdesk.domain.offsets import Utf8Map, Utf16Map
from clipdesk.domain.span import Span
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.webanno_tsv.escaping import unescape_text

FORMAT = "#FORMAT=WebAnno TSV 3"
SPAN, CHAIN, RELATION = "T_SP", "T_CH", "T_RL"
VALUE, ROLE, TARGET, SOURCE = "value", "role", "target", "source"
_LINE_END = re.compile(r"\r\n|\n")
_ESCAPED_SINCE = ("3.0", "3.1")
_PLACE = re.compile(r"([0-9]{1,12})-([0-9]{1,12})")
_ID = re.compile(r"[0-9]+-[0-9]+(?:\.[0-9]+)?")
_WIDEST_GAP = 100_000


class Column(NamedTuple):
    """A column: its layer, the kind of the layer, the feature in it, and what it holds of the feature."""

    layer: str
    kind: str
    feature: str
    holds: str
    other: str = ""
    """Of a target or a source: the type of what it refers to."""


class Row(NamedTuple):
    """A word, or a part of one, with the fields behind it. Positions are those of the file."""

    id: str
    begin: int
    end: int
    words: str
    fields: tuple[str, ...]


@dataclass
class Sentence:
    """The lines of text of one sentence, and its rows."""

    lines: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


@dataclass
class Table:
    """A file: its columns and sentences; `refused` are lines that are neither."""

    columns: list[Column] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


class Placed(NamedTuple):
    """The text, where each row stands in it in code points, and why not, in words, for those that do not."""

    text: str
    spans: dict[str, Span]
    reasons: dict[str, str]


def read_table(text: str) -> Table:
    """The columns and rows of a file."""
    table = Table()
    lines = _LINE_END.split(text)
    version = lines[0].rpartition(" ")[2].strip() if lines else ""
    plain: Callable[[str], str] = str if version in _ESCAPED_SINCE else unescape_text
    for number, line in enumerate(lines[1:], 2):
        if line.startswith(("#T_SP=", "#T_CH=", "#T_RL=")) and not table.sentences:
            table.columns += _columns(line)
        elif line.startswith("#"):
            if not table.sentences or table.sentences[-1].rows:
                table.sentences.append(Sentence())
            if line.startswith("#Text="):
                table.sentences[-1].lines.append(plain(line.removeprefix("#Text=")))
        elif line.strip():
            row = _row(line, plain)
            if row is None or not table.sentences:
                table.refused.append(Refusal(f"line {number}", "It was left out: it is not a row of a word."))
            else:
                table.sentences[-1].rows.append(row)
    table.sentences = [one for one in table.sentences if one.rows]
    return table


def placed(table: Table) -> Placed:
    """Lay the sentences out in the unit in which the most words stand where their rows say; UTF-16 units first."""
    best = _laid_out(table, _to_utf16)
    for to_unit in (_to_code_points, _to_utf8):
        if not best.reasons:
            break
        other = _laid_out(table, to_unit)
        if len(other.reasons) < len(best.reasons):
            best = other
    return best


_ToUnit = Callable[[str], Callable[[int], int | None]]


def _to_utf16(text: str) -> Callable[[int], int | None]:
    units = Utf16Map(text)
    return lambda position: None if units.splits_pair(position) else units.to_code_point(position)


def _to_code_points(_text: str) -> Callable[[int], int | None]:
    return lambda position: position


def _to_utf8(text: str) -> Callable[[int], int | None]:
    units = Utf8Map(text)
    return units.to_code_point


def _laid_out(table: Table, to_unit: _ToUnit) -> Placed:
    """Sentences behind each other: with a line end between them where the positions leave room, then spaces."""
    parts: list[str] = []
    length, unit_length = 0, 0
    spans: dict[str, Span] = {}
    reasons: dict[str, str] = {}
    for sentence in table.sentences:
        begin = sentence.rows[0].begin
        if parts and unit_length == begin + 1:
            parts[-1] = parts[-1][:-1]
            length, unit_length = length - 1, unit_length - 1
        gap = begin - unit_length if 0 < begin - unit_length <= _WIDEST_GAP else 0
        text = "\n".join(sentence.lines)
        start = length + gap
        parts.append(" " * gap + text + "\n")
        _place_rows(sentence, text, to_unit(text), start, spans, reasons)
        length = start + len(text) + 1
        unit_length = begin + _size(text, to_unit) + 1
    return Placed("".join(parts)[:-1], spans, reasons)


def _place_rows(
    sentence: Sentence, text: str, to_code_point: Callable[[int], int | None], start: int, spans: dict[str, Span],
    reasons: dict[str, str],
) -> None:  # fmt: skip
    begin = sentence.rows[0].begin
    for row in sentence.rows:
        first, last = to_code_point(row.begin - begin), to_code_point(row.end - begin)
        if first is None or last is None or not 0 <= first <= last <= len(text):
            reasons[row.id] = "it lies outside its sentence"
        elif text[first:last] != row.words:
            reasons[row.id] = f"the text there is “{text[first:last][:40]}”, not “{row.words[:40]}”"
        else:
            spans[row.id] = Span(start + first, start + last)


def _size(text: str, to_unit: _ToUnit) -> int:
    """The length of a text in a unit."""
    if to_unit is _to_utf16:
        return Utf16Map(text).to_utf16(len(text))
    return Utf8Map(text).to_utf8(len(text)) if to_unit is _to_utf8 else len(text)


def _row(line: str, plain: Callable[[str], str]) -> Row | None:
    fields = line.split("\t")
    place = _PLACE.fullmatch(fields[1]) if len(fields) > 2 else None
    if place is None or not _ID.fullmatch(fields[0]):
        return None
    return Row(fields[0], int(place[1]), int(place[2]), plain(fields[2]), tuple(fields[3:]))


def _columns(line: str) -> list[Column]:
    """The columns of a layer."""
    kind, _, rest = line[1:].partition("=")
    layer, *features = [part.strip() for part in rest.split("|")]
    found: list[Column] = []
    for feature in filter(None, features):
        if kind == RELATION and feature.startswith("BT_"):
            found.append(Column(layer, kind, "", SOURCE, feature[3:]))
        elif kind == SPAN and feature.startswith("ROLE_"):
            found.append(Column(layer, kind, feature.partition(":")[2].partition("_")[0], ROLE))
        elif kind == SPAN and found and found[-1].holds == ROLE:
            found.append(Column(layer, kind, found[-1].feature, TARGET, feature))
        else:
            found.append(Column(layer, kind, feature, VALUE))
    return found or [Column(layer, kind, "", VALUE)]
