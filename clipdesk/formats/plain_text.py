"""Plain text: a copy from a web page, a wire or an editor: one article, or what looks like several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.text import REPLACEMENT, canonical
from clipdesk.formats.document_importer import draft_of, has_words
from clipdesk.formats.documents.document import Document
from clipdesk.formats.encoding import decode, reads_like_text, replaced_words, utf16_without_mark
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of, looks_binary

if TYPE_CHECKING:
    from clipdesk.formats.databases.found import Divided

EXTRACTOR = "plain text 1"
_HEAD = 4096
_NOT_PROSE = (
    ".json", ".jsonl", ".ndjson", ".geojson", ".csv", ".tsv", ".xml", ".html", ".htm", ".xhtml", ".svg", ".css", ".js",
    ".mjs", ".ts", ".map", ".py", ".c", ".h", ".cpp", ".java", ".rs", ".go", ".rb", ".php", ".sh", ".bat", ".ps1",
    ".sql", ".ini", ".cfg", ".conf", ".toml", ".yaml", ".yml", ".log", ".lock", ".ann", ".conll",
    ".bib", ".ris", ".tex",
    ".eml", ".mht", ".mhtml", ".rtf", ".vcf", ".ics", ".srt", ".vtt", ".pem", ".qdc", ".r", ".ipynb", ".url", ".webloc",
)  # fmt: skip
"""Suffixes of text files that are no articles: a folder of saved pages is full of them."""


class PlainTextImporter:
    """Reads a text file: the body of each article, its source, and what was cut to get them."""

    key = "text"
    name = "Plain text"
    suffixes = (".txt", ".text")
    is_foreign = False
    is_steady = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """Low for anything that may be read as text: every format that knows better comes first."""
        head = file.data[:_HEAD]
        name = file.name.lower()
        if not head.strip(b"\x00 \t\r\n") or name.endswith(_NOT_PROSE) or kind_of(file.data):
            return 0.0
        if b"\x00" in head and not _is_wide_text(head) and not utf16_without_mark(head):
            return 0.0
        return 0.2 if name.endswith(self.suffixes) else 0.1

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article in the file, or the articles that it looks like.

        Raises `ImportFailedError` for a file that is empty or holds no text.
        """
        encoding, readings = _readings(file, options)
        for one in readings:
            if isinstance(one, ArticleDraft):
                one = replace(
                    one, original=file.data, encoding=encoding, extractor=EXTRACTOR,
                    source_file=one.source_file or file.name,
                )  # fmt: skip
            yield one


def _readings(file: SourceFile, options: ImportOptions) -> tuple[str, Iterable[Reading]]:
    """The encoding of a file and what is in it; the steps to that are forgotten, as each is a text as long as the file."""
    from clipdesk.formats.databases.dividing import divide, is_taken
    from clipdesk.formats.databases.drafting import readings_of
    from clipdesk.formats.databases.recognition import looks_like_export
    from clipdesk.formats.news.wrapping import WRAPPED, Unwrapped, unwrap

    if kind := kind_of(file.data):
        raise ImportFailedError(
            f"“{file.name}” is {kind}, not plain text.", "Copy the article's text and save it in a text file."
        )
    decoded = decode(file.data, options.encoding)
    stored = canonical(decoded.text)
    lost = stored.text.count(REPLACEMENT)
    if lost and looks_binary(decoded.text):
        raise ImportFailedError(f"“{file.name}” is not a text file.", "Choose a file that a text editor can show.")
    if not has_words(stored.text):
        raise ImportFailedError(f"“{file.name}” is empty.", "Choose a file that holds an article.")
    notes = _changes(decoded.note, stored.replaced, lost)
    is_export = looks_like_export(file.data)
    document = Document(stored.text, notes=notes)
    divided = divide(document, options, may_be_export=is_export)
    is_whole = divided is None or not is_taken(divided, options)
    if is_whole and ArticleDraft(stored.text).is_too_long:
        options = replace(options, clean=False)  # it is refused: what is not the article in it need not be found
    text, laid = unwrap(stored.text) if options.clean else Unwrapped(stored.text)
    if text != stored.text:
        joined = Document(text, notes=(*notes, WRAPPED))
        if is_whole:
            document = joined
        elif (
            divided is not None
            and (again := divide(joined, options, may_be_export=is_export)) is not None
            and _is_same(divided, again)
        ):
            document, divided = joined, again
    whole = partial(draft_of, document, file.name, options, laid)
    return decoded.encoding, readings_of(document, divided, file.name, options, whole)


def _is_same(divided: Divided, other: Divided) -> bool:
    return (divided.database, len(divided.found)) == (other.database, len(other.found))


def _is_wide_text(head: bytes) -> bool:
    """Whether it has the mark of UTF-16 or UTF-32 and reads like text after it."""
    return head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) and reads_like_text(decode(head).text[:-1])


def _changes(note: str, replaced: int, lost: int) -> tuple[str, ...]:
    """Sentences on what the text lost on its way: `replaced` characters here, the rest of the `lost` ones before."""
    changes = (note,) if note else ()
    if replaced:
        return (*changes, replaced_words(replaced))
    return changes or ((_unreadable(lost),) if lost else ())


def _unreadable(count: int) -> str:
    if count == 1:
        return f"1 place in the file was already unreadable and stands as {REPLACEMENT}."
    return f"{count} places in the file were already unreadable and stand as {REPLACEMENT}."
