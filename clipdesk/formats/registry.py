"""`Importer` and `Exporter` protocols, and the look-up by key, content and suffix.

Knows no format: the list of those shipped is in `builtin`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO, Protocol, TypeAlias, runtime_checkable

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError, WrongUseError
from clipdesk.domain.loss import Feature, Purpose
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.near_names import choice_words, near_names
from clipdesk.domain.report import ReportItem, TransferReport
from clipdesk.formats.signatures import kind_of, remedy_for

Reading: TypeAlias = ArticleDraft | ReportItem
"""What an importer yields: an article, or a line of the report about something it did not take."""

FieldMap: TypeAlias = tuple[tuple[str, str], ...]
"""Fields of an article with the columns that hold them, an empty name where none does; others are guessed."""

Progress: TypeAlias = Callable[[int, int], None]
"""Called with (done, total) items; raises `CancelledError` to stop the work."""

_FEW_SUFFIXES = 5
"""Suffixes that are told where a name has none that is known."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to import: the name shown to the user, its bytes and, when it lies on disk, its path."""

    name: str
    data: bytes
    path: str = ""


class Division(StrEnum):
    """Whether a file that may hold several articles is divided into them."""

    FIND_OUT = ""
    ONE = "no"
    SEVERAL = "yes"


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How the user wants files read.

    `encoding` forces one (empty: found out). `clean` cuts away what is not the article.
    `whole_page` keeps all the text of a web page instead of the article found in it. `mapping` says which columns of
    a table or fields of records are what, `remembered` the same by `field_mapping.signature` of the columns.
    `division` says whether a file that only looks like several articles is divided into them. `is_preview` says that
    nothing is stored, so that originals need not be read.
    """

    encoding: str = ""
    clean: bool = True
    whole_page: bool = False
    mapping: FieldMap = ()
    remembered: tuple[tuple[str, FieldMap], ...] = ()
    division: Division = Division.FIND_OUT
    is_preview: bool = False


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How the user wants a corpus written; what is in it was chosen before. `dialect` is the exporter's own.

    `language` is the tag of the one in which pages for reading say their own words, as headings are. `parts` says for
    exporters that divide themselves (`divides`) in which part each article goes, by its id: train, dev or test.
    """

    dialect: str = ""
    language: str = ""
    parts: Mapping[str, str] = field(default_factory=lambda: NOTHING)


class Format(Protocol):
    """What importers and exporters say of themselves. Making one is cheap; heavy libraries are loaded when it works."""

    @property
    def key(self) -> str:
        """Short name for the command line ("text", "html")."""

    @property
    def name(self) -> str:
        """Name shown to the user ("Plain text")."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of file names, lower case, with the dot (".txt"); for an exporter the first one is the default."""

    @property
    def carries(self) -> frozenset[Feature]:
        """What of a project survives in it. An exporter reports the loss of everything else."""


class Importer(Format, Protocol):
    """Reads one format."""

    @property
    def is_foreign(self) -> bool:
        """Whether its parser may hang or crash on a bad file: such files are read in a child process."""

    def sniff(self, file: SourceFile) -> float:
        """How sure it is that the file is of this format: 0 no, 1 certain. Cheap; never raises."""

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles in the file, in order, and a report item for each part that could not be read.

        Raises `ImportFailedError` when nothing at all can be read.
        """


@runtime_checkable
class Steady(Protocol):
    """An importer that never refuses a file after its first article, so that articles are taken as they come."""

    is_steady: bool


@runtime_checkable
class Gatherer(Protocol):
    """An importer of a format that keeps an article in several files, one of which stands for all."""

    def companions(self, names: Collection[str]) -> frozenset[str]:
        """Those files of a folder that are read together with another one and not by themselves. Cheap."""


class FileExporter(Format, Protocol):
    """Writes one format into one file."""

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write `corpus` into `target` and report what was written, skipped, changed and lost.

        Calls `progress` after each article and lets its `CancelledError` through. The same corpus and
        options give the same bytes.
        """


class FileSink(Protocol):
    """Where a format of several files puts them: a folder, or a ZIP archive."""

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A file to write, one at a time. `name` is relative, with `/` between folders, and new."""


@runtime_checkable
class FolderExporter(Format, Protocol):
    """Writes one format into several files: a folder, or one archive of the same files where the name ends in .zip."""

    def write_files(self, corpus: Corpus, sink: FileSink, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write `corpus` into files of `sink`; otherwise as `FileExporter.write`."""


@runtime_checkable
class HasDialects(Protocol):
    """An exporter that can write its format in several ways."""

    @property
    def dialects(self) -> tuple[tuple[str, str], ...]:
        """Keys with words, the default first."""


@runtime_checkable
class HasMainFile(Protocol):
    """An exporter of several files, one of which has the annotations: a sample of it is shown."""

    @property
    def main_suffix(self) -> str:
        """How the name of that file ends."""


@runtime_checkable
class Dividing(Protocol):
    """An exporter of several files that puts train, dev and test into files of their own."""

    divides: bool


@runtime_checkable
class Readable(Protocol):
    """An exporter whose files are not text, and which can show their content as text."""

    def readable(self, file: BinaryIO) -> str:
        """The articles in a file that it wrote, as text, from the first one on."""


Exporter: TypeAlias = FileExporter | FolderExporter


def dialects_of(exporter: Exporter) -> tuple[tuple[str, str], ...]:
    """The ways in which it can write its format, as keys with words, the default first; none where there is but one."""
    return exporter.dialects if isinstance(exporter, HasDialects) else ()


@dataclass(frozen=True, slots=True)
class Registry:
    """The formats on offer, in the order in which the user sees them. `purposes` are by key of the exporter."""

    importers: tuple[Importer, ...] = ()
    exporters: tuple[Exporter, ...] = ()
    purposes: Mapping[str, Purpose] = field(default_factory=dict)

    def importer(self, key: str) -> Importer:
        """The importer of this key. Raises `WrongUseError` when there is none."""
        for importer in self.importers:
            if importer.key == key:
                return importer
        raise WrongUseError(f"There is no import format “{key}”.", _known_words(key, self.importers))

    def exporter(self, key: str) -> Exporter:
        """The exporter of this key. Raises `WrongUseError` when there is none."""
        for exporter in self.exporters:
            if exporter.key == key:
                return exporter
        raise WrongUseError(f"There is no export format “{key}”.", _known_words(key, self.exporters))

    def importer_for(self, file: SourceFile, forced_key: str = "") -> Importer:
        """The importer that fits the file best, by what is in it, then by its suffix.

        `forced_key` overrides the choice. Raises `WrongUseError` when there is no such key, and
        `ImportFailedError` when none fits, with what the file is and which kinds of files can be read.
        """
        if forced_key:
            return self.importer(forced_key)
        folded = file.name.lower()
        told = [importer.sniff(file) for importer in self.importers]
        sure = max(told, default=0.0)
        equals = [importer for importer, one in zip(self.importers, told, strict=True) if one == sure]
        ranked = [(_suffix_length(folded, one.suffixes), -order, one) for order, one in enumerate(equals)]
        suffix, _, best = max(ranked, default=(0, 0, None))
        if best is None or (sure <= 0 and not suffix):
            if not file.data:
                raise ImportFailedError(f"“{file.name}” is empty.", "Choose a file that holds an article.")
            kind = kind_of(file.data) or "a file of a kind that Clipdesk does not know"
            raise ImportFailedError(f"“{file.name}” is {kind} and cannot be read.", remedy_for(kind))
        return best

    def exporter_for(self, path_or_key: str) -> Exporter:
        """The exporter with this key, else the one whose suffix the path ends in.

        Raises `WrongUseError` when there is neither.
        """
        for exporter in self.exporters:
            if exporter.key == path_or_key:
                return exporter
        ranked = [
            (_suffix_length(path_or_key.lower(), exporter.suffixes), -order, exporter)
            for order, exporter in enumerate(self.exporters)
        ]
        suffix, _, best = max(ranked, key=lambda rank: rank[:2], default=(0, 0, None))
        if best is None or not suffix:
            raise WrongUseError(
                f"The name “{path_or_key}” does not say which format to write.",
                self._suffix_words(path_or_key),
            )
        return best

    def _suffix_words(self, name: str) -> str:
        """What to do about a name without a suffix that is known."""
        every = [suffix for exporter in self.exporters for suffix in exporter.suffixes]
        _, dot, suffix = name.rpartition(".")
        if dot and near_names(dot + suffix, every):
            return choice_words(dot + suffix, every)
        known = list(dict.fromkeys(one.suffixes[0] for one in self.exporters if one.suffixes))
        few = ", ".join(known[:_FEW_SUFFIXES])
        if len(known) <= _FEW_SUFFIXES:
            return f"Choose a name that ends in {few}."
        return f"Choose a name that ends in {few}, or in another of the {len(known)} that clipdesk formats lists."

    def companions(self, names: Collection[str]) -> frozenset[str]:
        """Of the files of one folder, those that belong to another of them and are read along with it."""
        gatherers = (importer for importer in self.importers if isinstance(importer, Gatherer))
        return frozenset().union(*(gatherer.companions(names) for gatherer in gatherers))


def _known_words(key: str, formats: Sequence[Importer] | Sequence[Exporter]) -> str:
    """What to say of a key that none of the formats has; a suffix leads to its format."""
    aliases = {suffix.lstrip("."): one.key for one in reversed(formats) for suffix in one.suffixes}
    return choice_words(key, [one.key for one in formats], aliases)


def _suffix_length(folded: str, suffixes: tuple[str, ...]) -> int:
    """Length of the longest of `suffixes` in which a name in small letters ends, 0 for none."""
    if not folded.endswith(suffixes):
        return 0
    return max(len(suffix) for suffix in suffixes if folded.endswith(suffix))
