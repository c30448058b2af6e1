"""Reads CoNLL-U: the text by words and white space, passages by `Spans`, or by tags in `NER` or `Entity`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.conll_u.last_column import from_spaces, read_misc, read_spans
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.foreign import foreign_readings, own_id
from clipdesk.formats.exchange.tags import is_tag, runs
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of
from clipdesk.formats.training.drafts import Refusal

_HEAD = 64 * 1024
_COLUMNS = 10
_NUMBER = re.compile(r"[0-9]{1,9}(?:[-.][0-9]{1,9})?")
_TAG_KEYS = ("NER", "ner", "Entity")


class _Word(NamedTuple):
    form: str
    misc: dict[str, str]
    line: int


@dataclass
class _Document:
    """The words between two `# newdoc`, the place of the first word of each sentence and what `# text` says of it."""

    line: int
    id: str = ""
    words: list[_Word] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)
    refused: list[Refusal] = field(default_factory=list)


class ConllUImporter:
    """Reads one article for each `# newdoc`; words of several syntactic words count once, as they are written."""

    key = "conll-u"
    name = "CoNLL-U"
    suffixes = (".conllu",)
    is_foreign = False
    carries = frozenset((Feature.TEXT, Feature.OVERLAPS, Feature.DOUBLES, Feature.PIECES))

    def sniff(self, file: SourceFile) -> float:
        """Whether the first lines have ten columns."""
        head = file.data[:_HEAD]
        if head.count(b"\t") < _COLUMNS - 1 or kind_of(head) or b"\x00" in head:
            return 0.0
        text = decode(head.rpartition(b"\n")[0] if len(file.data) > _HEAD else head).text
        rows = [line for line in text.splitlines() if line and not line.startswith("#")]
        return 0.95 if rows and all(_is_row(line.split("\t")) for line in rows[:50]) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles in the order of the file. Raises `ImportFailedError` when it has no words in ten columns."""
        if kind := kind_of(file.data):
            raise ImportFailedError(f"“{file.name}” is {kind}, not CoNLL-U.", "Choose a text file.")
        decoded = decode(file.data, options.encoding)
        documents = [one for one in _documents(decoded.text) if one.words or one.refused]
        if not any(one.words for one in documents):
            raise ImportFailedError(f"“{file.name}” has no words in ten columns.", "Choose a CoNLL-U file.")
        for document in documents:
            if document.words:
                record, remarks = _record(document)
                remarks += [decoded.note] if decoded.note else []
                yield from foreign_readings(record, file.name, f"line {document.line}", document.refused, remarks)
            else:
                yield from (
                    ReportItem(f"{file.name}, {part}", Outcome.SKIPPED, reason) for part, reason in document.refused
                )


def _is_row(row: Sequence[str]) -> bool:
    return len(row) == _COLUMNS and _NUMBER.fullmatch(row[0]) is not None and bool(row[1])


def _documents(text: str) -> Iterator[_Document]:
    document = _Document(1)
    covered = 0
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            key = key.strip()
            if key in ("newdoc", "newdoc id"):
                yield document
                document = _Document(number, value.strip())
            elif key in ("newpar", "newpar id"):
                document.paragraphs.add(len(document.words))
            elif key == "text":
                document.texts.append((len(document.words), value.removeprefix(" ")))
        elif not line.strip():
            covered = 0
        elif not _is_row(row := line.split("\t")):
            document.refused.append(
                Refusal(f"line {number}", f"Line {number} does not have the ten columns of a word.")
            )
        elif "-" in row[0]:
            covered = int(row[0].partition("-")[2])
            document.words.append(_Word(row[1], read_misc(row[9]), number))
        elif "." not in row[0] and int(row[0]) > covered:
            document.words.append(_Word(row[1], read_misc(row[9]), number))
    yield document


def _record(document: _Document) -> tuple[dict[str, Any], list[str]]:
    """A training record of the document, and remarks about its text."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for place, (form, misc, _) in enumerate(document.words):
        before = from_spaces(misc.get("SpacesBefore", ""))
        pieces += [before, form, _behind(document, place)]
        places.append((length + len(before), length + len(before) + len(form)))
        length += len(before) + len(form) + len(pieces[-1])
    text = "".join(pieces)
    remarks: list[str] = []
    given = [(word.misc.get("Start"), word.misc.get("End")) for word in document.words]
    if any(start for start, _ in given) and given != [(str(start), str(end)) for start, end in places]:
        remarks.append("Its offsets do not fit its words and were not used.")
    for number, (first, expected) in enumerate(document.texts, 1):
        if first < len(places) and not text.startswith(expected, places[first][0]):
            reason = f"The text of sentence {number} was put together from its words: it is not what “# text” says."
            document.refused.append(Refusal(f"line {document.words[first].line}", reason))
    meta: dict[str, Any] = {}
    own = own_id(document.id, meta) if any(word.misc.get("Start") for word in document.words) else ""
    return {"id": own, "text": text, "spans": _spans(document, places, text), "meta": meta}, remarks


def _behind(document: _Document, place: int) -> str:
    """The white space behind a word."""
    misc = document.words[place].misc
    if "SpacesAfter" in misc:
        return from_spaces(misc["SpacesAfter"])
    if misc.get("SpaceAfter") == "No":
        return ""
    if place + 1 == len(document.words):
        return " " if "Start" in misc else ""
    return "\n\n" if place + 1 in document.paragraphs else " "


def _spans(document: _Document, places: Sequence[tuple[int, int]], text: str) -> list[dict[str, Any]]:
    """The passages with their words: those that `Spans` names, else those that tags in another key make."""
    found: dict[str, tuple[str, list[list[int]]]] = {}
    for word, (start, end) in zip(document.words, places, strict=True):
        for name, label, begins in read_spans(word.misc.get("Spans", "")):
            pieces = found.setdefault(name, (label, []))[1]
            if begins or not pieces:
                pieces.append([start, end])
            else:
                pieces[-1][1] = end
    passages = list(found.values()) or _tagged(document, places)
    return [
        {
            "start": pieces[0][0], "end": pieces[-1][1], "label": label,
            "fragments": pieces if len(pieces) > 1 else None,
            "text": " ".join(text[start:end] for start, end in pieces),
        }
        for label, pieces in passages
    ]  # fmt: skip


def _tagged(document: _Document, places: Sequence[tuple[int, int]]) -> list[tuple[str, list[list[int]]]]:
    for key in _TAG_KEYS:
        given = [word.misc.get(key, "O") for word in document.words]
        if any(tag != "O" for tag in given) and all(map(is_tag, given)):
            return [(run.label, [[places[run.first][0], places[run.last][1]]]) for run in runs(given)]
    return []
