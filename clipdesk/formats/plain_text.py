"""Plain text: copies from a web page, a wire or an editor, one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from clipdesk.domain import text as domain_text
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of


class PlainTextImporter:
    """Reads a text file as one article."""

    key = "text"
    name = "Plain text"
    suffixes = (".txt", ".text")
    reads_several = False

    def sniff(self, file: SourceFile) -> float:
        """Low for anything without NUL bytes: every format that knows better comes first."""
        if kind_of(file.data) or b"\x00" in file.data[:4096]:
            return 0.0
        return 0.2

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article in the file."""
        if kind_of(file.data):
            raise ImportFailedError(f"“{file.name}” is {kind_of(file.data)}, not text.")
        text = domain_text.canonical(file.data.decode(options.encoding or "utf-8", "replace")).text
        if not text.strip():
            raise ImportFailedError(f"“{file.name}” is empty.")
        yield ArticleDraft(text.strip(), original=file.data, source_file=file.name)
