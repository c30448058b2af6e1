"""Reads column files: the last column with tags has the labels of the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.foreign import foreign_readings
from clipdesk.formats.exchange.tags import is_tag, runs
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of

_HEAD = 64 * 1024
_OUTSIDE = re.compile(rb"O\b")
_PREFIXES = b"BIESLU"
"""One of these letters before a hyphen, or a word outside of all spans, is in every file of tags, and not in most prose."""
_DOCUMENT = "-DOCSTART-"
_NO_VALUE = "-X-"
_OWN_COLUMNS = 6
_WORD_HEADS = frozenset(("token", "tokens", "word", "words", "form", "text", "wort", "mot", "palabra"))
_TAG_HEADS = frozenset(
    ("tag", "tags", "ner", "ner_tag", "ner_tags", "label", "labels", "iob", "bio", "entity", "ne", "ne-coarse-lit")
)
_WIDEST_GAP = 10_000
_MADE_UP = "The file does not keep the white space between words: it was made up."
_NOT_FITTING = "Its offsets do not fit its words and were not used."


class _Word(NamedTuple):
    form: str
    tags: tuple[str, ...]
    place: tuple[int, int] | None


@dataclass
class _Document:
    """The sentences between two marks, and the line of the file on which they begin."""

    line: int
    id: str = ""
    sentences: list[list[_Word]] = field(default_factory=lambda: [[]])


class ConllImporter:
    """Reads columns with tags in IOB1, IOB2, BILOU or IOBES, between blanks or tabs; one article for each document.

    The text is put together from the words: by the offsets in files that Clipdesk wrote, else with one
    space between words and each sentence on a line of its own. Other columns of tags are read where they have labels
    in common with the last one, as those for nested names have, and those for phrases have not.
    """

    key = "conll"
    name = "CoNLL columns"
    suffixes = (".conll", ".iob2", ".iob", ".bio")
    is_foreign = False
    carries: frozenset[Feature] = frozenset()

    def sniff(self, file: SourceFile) -> float:
        """How much the first lines look like words with tags."""
        head = file.data[:_HEAD]
        if not (_OUTSIDE.search(head) or _has_prefix(head)) or kind_of(head) or b"\x00" in head:
            return 0.0
        lines = decode(head.rpartition(b"\n")[0] if len(file.data) > _HEAD else head).text.split("\n")
        columns = _Columns(lines)
        if not columns.tags or columns.good * 10 < columns.rows * 9:
            return 0.0
        if columns.has_spans:
            return 0.9
        # A table of articles has no column that says nothing but “O”.
        return 0.8 if columns.by_tab and columns.good == columns.rows else 0.4

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles in the order of the file. Raises `ImportFailedError` when no column holds tags."""
        if kind := kind_of(file.data):
            raise ImportFailedError(f"“{file.name}” is {kind}, not a file of columns.", "Choose a text file.")
        decoded = decode(file.data, options.encoding)
        lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        columns = _Columns(lines)
        if not columns.tags:
            raise ImportFailedError(
                f"“{file.name}” has no column of tags like “B-PER”, “I-PER” and “O”.", "Choose a CoNLL file."
            )
        for document in _documents(lines, columns):
            if isinstance(document, str):
                yield ReportItem(f"{file.name}, line {document}", Outcome.SKIPPED, f"Line {document} has no tag.")
            elif any(document.sentences):
                record, remark = _record(document)
                remarks = [note for note in (remark, decoded.note) if note]
                yield from foreign_readings(record, file.name, f"line {document.line}", (), remarks)


class _Columns:
    """How the lines of a file are divided, and in which column the tags are."""

    def __init__(self, lines: Sequence[str]) -> None:
        given = [line for line in lines if line.strip() and not line.startswith(_DOCUMENT)]
        self.by_tab = sum("\t" in line for line in given) * 2 > len(given)
        rows = [self.split(line) for line in given]
        self.has_heads = len(rows) > 1 and len(rows[0]) == len(rows[1]) and _is_heading(rows[0])
        rows = rows[self.has_heads :]
        width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
        whole = [row for row in rows if len(row) == width]
        self.rows = len(rows)
        self.width = width
        self.form = int(width > 2 and _is_numbered([row[0] for row in whole if row[1] != _NO_VALUE]))
        self.tags: list[int] = []
        self.has_spans = False
        self.good = 0
        known: set[str] = set()
        for place in range(width - 1, self.form, -1):
            values = [row[place] for row in whole]
            good = sum(map(is_tag, values))
            labels = {value[2:] for value in values if is_tag(value)} - {""}
            if good * 10 >= len(values) * 9 and (not self.tags or known & labels):
                self.tags.insert(0, place)
                self.good = self.good or good
                known |= labels
        self.has_spans = bool(known)

    def split(self, line: str) -> list[str]:
        """The columns of a line."""
        return [one.strip() for one in line.rstrip().split("\t")] if self.by_tab else line.split()


def _has_prefix(head: bytes) -> bool:
    """Whether a hyphen follows one of `_PREFIXES`.

    Looking for hyphens, which are rare in prose, is five times as fast as looking for each pair.
    """
    at = head.find(b"-", 1)
    while at > 0:
        if head[at - 1] in _PREFIXES:
            return True
        at = head.find(b"-", at + 1)
    return False


def _documents(lines: Sequence[str], columns: _Columns) -> Iterator[_Document | str]:
    """The documents, and the number of each line whose word has no tag; the word is kept without one."""
    document = _Document(1)
    heading = next((number for number, line in enumerate(lines, 1) if line.strip()), 0) if columns.has_heads else 0
    for number, line in enumerate(lines, 1):
        row = columns.split(line)
        if number == heading:
            continue
        if line.startswith(_DOCUMENT):
            yield document
            document = _Document(number)
        elif not line.strip():
            document.sentences.append([])
        elif line.startswith(("# ", "#\t")) and len(row) != columns.width:
            continue
        else:
            tags = tuple([row[place] if len(row) > place else "" for place in columns.tags])
            if not all(map(is_tag, tags)):
                yield str(number)
                tags = ("O",) * len(tags)
            id_, place = _own(row) if columns.width == _OWN_COLUMNS else ("", None)
            if any(document.sentences) and id_ != document.id:
                yield document
                document = _Document(number)
            document.id = id_
            document.sentences[-1].append(_Word(row[min(columns.form, len(row) - 1)], tags, place))
    yield document


def _is_heading(row: Sequence[str]) -> bool:
    """Whether a first line names the columns instead of holding a word and its tag."""
    names = [one.casefold().lstrip("#").strip() for one in row]
    return not is_tag(row[-1]) and any(one in _WORD_HEADS for one in names) and any(one in _TAG_HEADS for one in names)


def _is_numbered(values: Sequence[str]) -> bool:
    """Whether the first column counts the words of each sentence instead of holding them."""
    last = 0
    for value in values:
        if value not in (str(last + 1), "1"):
            return False
        last = int(value)
    return last > 0


def _own(row: Sequence[str]) -> tuple[str, tuple[int, int] | None]:
    """The id of the article and the offsets in a row as Clipdesk writes it."""
    if len(row) == _OWN_COLUMNS and row[3].isdecimal() and row[4].isdecimal() and len(row[3] + row[4]) < 20:
        return row[2], (int(row[3]), int(row[4]))
    return "", None


def _record(document: _Document) -> tuple[dict[str, Any], str]:
    """A training record of the document, and a remark on how its text came about."""
    given = [sentence for sentence in document.sentences if sentence]
    has_offsets = all(word.place for sentence in given for word in sentence)
    does_fit = has_offsets and _fits([word for sentence in given for word in sentence])
    pieces: list[str] = []
    found: list[tuple[int, int, str]] = []
    length = 0
    for number, sentence in enumerate(given):
        places: list[tuple[int, int]] = []
        for word in sentence:
            is_first = not places
            # In front of a text U+FEFF would be a byte order mark and no word.
            made_up = int(bool(pieces) or word.form.startswith("\ufeff"))
            gap = word.place[0] - length if does_fit and word.place else made_up
            is_break = is_first and number > 0 and (gap > 1 or not does_fit)
            pieces += ["\n" * gap if is_break else " " * gap, word.form]
            places.append((length + gap, length + gap + len(word.form)))
            length = places[-1][1]
        tagged = [run for layer in zip(*(word.tags for word in sentence), strict=True) for run in runs(layer)]
        found += [(places[run.first][0], places[run.last][1], run.label) for run in tagged]
    text = "".join(pieces)
    spans = [{"start": start, "end": end, "label": label, "text": text[start:end]} for start, end, label in found]
    return {"text": text, "spans": spans}, _MADE_UP if does_fit or not has_offsets else _NOT_FITTING


def _fits(words: Sequence[_Word]) -> bool:
    """Whether the offsets leave each word its room, one behind the other."""
    last = 0
    for word in words:
        start, end = word.place or (-1, -1)
        if not last <= start <= last + _WIDEST_GAP or end - start != len(word.form):
            return False
        last = end
    return True
