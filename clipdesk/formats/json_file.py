"""A whole project as one JSON file: codebook, people and training records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from clipdesk import __version__
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.corpus import Corpus
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.formats.registry import ExportOptions, ImportOptions, Progress, Reading, SourceFile
from clipdesk.formats.training.codebook_record import annotator_records, codebook_record, read_annotators, read_codebook
from clipdesk.formats.training.reading import RecordReader, spelled_alike
from clipdesk.formats.training.recognition import head_in_utf8, head_of, is_project, known_members, likeness
from clipdesk.formats.training.record import OFFSET_UNIT, encode
from clipdesk.formats.training.strict_json import (
    JsonError,
    Member,
    first_value,
    line_number,
    member_value,
    members,
    numbered_members,
    to_utf8,
)
from clipdesk.formats.training.writing import RecordWriter

FORMAT_VERSION = 1
"""Grows when a reader of the former version would misunderstand the file."""
SCHEMA = "clipdesk-project.schema.json"
"""The JSON Schema of the file, which ships with the program."""


class JsonExporter:
    """Writes `{"clipdesk": …, "codebook": …, "articles": [records]}`, one article a line, without loss."""

    key = "json"
    name = "JSON, with the codebook"
    suffixes = (".json",)
    carries = EVERYTHING - {Feature.SUGGESTIONS}

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        about = {
            "format": FORMAT_VERSION,
            "schema": SCHEMA,
            "version": __version__,
            "project": corpus.name,
            "offset_unit": OFFSET_UNIT,
            "annotators": annotator_records(corpus.annotators),
        }
        target.write(b'{"clipdesk": ' + encode(about) + b',\n"codebook": ')
        target.write(encode(codebook_record(corpus.codebook)) + b',\n"articles": [')
        writer = RecordWriter(corpus, progress)
        separator = b"\n"
        for line in writer.lines():
            target.write(separator)
            target.write(line)
            separator = b",\n"
        target.write(b"\n]}\n")
        return writer.report()


class JsonImporter:
    """Reads a project, a list of training records, or a single one."""

    key = "json"
    name = "JSON"
    suffixes = (".json",)
    is_foreign = False
    is_steady = True
    carries = EVERYTHING - {Feature.SUGGESTIONS}

    def sniff(self, file: SourceFile) -> float:
        """Certain for Clipdesk's own files; else by how much the first record looks like a training record."""
        try:
            data = head_in_utf8(file.data)
            start = first_value(data)
            if is_project(data, start):
                return 1.0
            least = 0.0
            if (articles := _articles(data, start)) is not None:
                start, least = articles, _WITH_SPANS  # without spans, anybody's list of articles
            if data[start : start + 1] == b"[":
                start = next(members(data, start)).start
            # A little less than JSON Lines: a file with a single line may be either.
            alike = likeness(data, start)
            return 0.9 * alike if alike >= least else 0.0
        except (JsonError, StopIteration):
            return 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, one after the other; a record that cannot be read is reported with its line."""
        try:
            data = to_utf8(file.data, options.encoding)
            start = first_value(data)
            yield from _read_value(file.name, data, start)
        except JsonError as error:
            raise ImportFailedError(f"“{file.name}” {error}.") from error


_WITH_SPANS = 0.6


def _articles(data: bytes, start: int) -> int | None:
    """Where the articles of the object at `start` begin; None where it has none, or a text of its own."""
    found = known_members(data, start)
    return found["articles"].start if "articles" in found and "text" not in found else None


def _read_value(file_name: str, data: bytes, start: int) -> Iterator[Reading]:
    if data[start : start + 1] == b"[":
        yield from _read_list(RecordReader(file_name, None, _spelled_alike(data, start)), file_name, data, start)
    elif data[start : start + 1] != b"{":
        raise JsonError("holds neither a project nor a list of articles")
    else:
        found = {member.name: member for member in members(data, start)}
        if "articles" not in found or "text" in found:
            yield from RecordReader(file_name).read(data, start, len(data), f"line {line_number(data, start)}")
            return
        yield from _read_project(file_name, data, found)


def _read_project(file_name: str, data: bytes, found: dict[str, Member]) -> Iterator[Reading]:
    about = head_of(member_value(data, found.get("clipdesk")), FORMAT_VERSION, file_name)
    codebook = read_codebook(member_value(data, found.get("codebook")))
    start = found["articles"].start
    if data[start : start + 1] != b"[":
        raise JsonError("is not a project: its “articles” are not a list")
    people = {one.key: one for one in (*_spelled_alike(data, start), *read_annotators(about.get("annotators")))}
    reader = RecordReader(file_name, codebook, tuple(people.values()))
    yield from _read_list(reader, file_name, data, start)


def _spelled_alike(data: bytes, start: int) -> tuple[Annotator, ...]:
    return spelled_alike(data, ((one.start, one.end) for one in members(data, start)))


def _read_list(reader: RecordReader, file_name: str, data: bytes, start: int) -> Iterator[Reading]:
    """The articles of the list that opens at `start`; where it breaks off, those before are kept."""
    done = 0
    try:
        for member, line in numbered_members(data, start):
            yield from reader.read(data, member.start, member.end, f"line {line}")
            done += 1
    except JsonError as error:
        if not done:
            raise
        yield ReportItem(file_name, Outcome.SKIPPED, f"After article {done}, the file {error}.")
    yield from reader.unread_fields()
