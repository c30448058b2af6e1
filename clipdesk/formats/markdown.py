"""Markdown: the words; the signs around them are cut, so that all of the file can be put back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from clipdesk.domain.article import SOURCE_FIELDS, Cut, uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.text import canonical
from clipdesk.formats.document_importer import DocumentImporter
from clipdesk.formats.documents.document import Document
from clipdesk.formats.encoding import decode
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.fields import FIELD_OF_LABEL
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of

_REASON = "markup"
_HEADER = re.compile(r"\A---[ \t]*\n(?P<fields>.{0,5000}?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,}).*$", re.MULTILINE)
_LINE_SIGNS = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+|>[ \t]?)+|(?:(?<![ \t])|(?<=>[ \t]))[ \t]++#++[ \t]*+$", re.MULTILINE)
_UNDERLINE = re.compile(r"(?<=\S\n) {0,3}(?:=+|-{2,})[ \t]*$", re.MULTILINE)
_END_OF_COMMENT = "-->"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\](?:\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)|\[[^\]\n]{0,100}\])")
_LINK = re.compile(
    r"(?<!\\)(?P<open>\[)(?P<words>[^\[\]\n]{1,500})(?P<close>\](?:\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)"
    r"|\[[^\]\n]{0,100}\]))"
)
_PAIRS = (
    re.compile(r"(?<![\\*])(?P<open>\*{1,3})(?=[^\s*])(?P<words>[^*\n]{1,2000}?)(?<![\s\\])(?P<close>(?P=open))(?!\*)"),
    re.compile(
        r"(?<![\w\\_])(?P<open>_{1,3})(?=[^\s_])(?P<words>[^_\n]{1,2000}?)(?<![\s\\])(?P<close>(?P=open))(?![\w_])"
    ),
    re.compile(r"(?<!`)(?P<open>`{1,2})(?=[^`])(?P<words>[^`\n]{1,2000}?)(?P<close>(?P=open))(?!`)"),
)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!>~|])")
_HEAD = 16_384


class MarkdownImporter(DocumentImporter):
    """Reads a text with Markdown's signs as one article."""

    key = "markdown"
    name = "Markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd")
    is_foreign = False
    media_type = "text/markdown"

    def sniff(self, file: SourceFile) -> float:
        """Only with its suffix: a text with signs in it may be anything."""
        is_named = file.name.lower().endswith(self.suffixes)
        return 0.5 if is_named and not kind_of(file.data) and b"\x00" not in file.data[:_HEAD] else 0.0

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The words, with the signs as cuts."""
        decoded = decode(file.data, options.encoding)
        stored = canonical(decoded.text)
        notes = (decoded.note,) if decoded.note else ()
        if not options.clean:
            return Document(stored.text, replaced=stored.replaced, notes=notes)
        text, cuts = without_markup(stored.text)
        return Document(text, cuts, replaced=stored.replaced, notes=notes)

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article, with what a header before it says where nothing else does.

        Raises `ImportFailedError` when there are no words in it.
        """
        for draft in super().read(file, options):
            if isinstance(draft, ArticleDraft) and options.clean:
                header = _HEADER.match(uncut(draft.text, draft.cuts))
                known = dict(_known_fields(header["fields"])) if header else {}
                yield replace(draft, source=draft.source.completed(known, "labeled line"))
            else:
                yield draft


def _known_fields(lines: str) -> Iterator[tuple[str, str]]:
    for line in lines.splitlines():
        label, _, value = line.partition(":")
        field, value = FIELD_OF_LABEL.get(label.strip().casefold(), ""), value.strip().strip("\"'")
        if field == "published":
            date = read_dates(value)
            value = date.published if date else ""
        if field in SOURCE_FIELDS and value:
            yield field, value


def without_markup(text: str) -> tuple[str, tuple[Cut, ...]]:
    """The words of a Markdown text and the signs that were cut; `uncut` puts them back.

    >>> without_markup("# A **new** [bridge](https://e.org)")[0]
    'A new bridge'
    """
    taken = bytearray(len(text))
    for start, end in _signs(text):
        taken[start:end] = b"\x01" * (end - start)
    pieces: list[str] = []
    cuts: list[Cut] = []
    length = last = 0
    for match in re.finditer(rb"\x01+", bytes(taken)):
        kept = text[last : match.start()]
        pieces.append(kept)
        length += len(kept)
        cuts.append(Cut(length, text[match.start() : match.end()], _REASON))
        last = match.end()
    pieces.append(text[last:])
    return "".join(pieces), tuple(cuts)


def _unknown_fields(header: re.Match[str]) -> Iterator[tuple[int, int]]:
    """What of a header before the text says nothing of the source: its borders and the fields of other programs."""
    yield header.start(), header.start("fields")
    start = header.start("fields")
    for line in header["fields"].splitlines(keepends=True):
        label = line.partition(":")[0].strip().casefold()
        if not FIELD_OF_LABEL.get(label):
            yield start, start + len(line)
        start += len(line)
    yield start, header.end()


def _signs(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that are signs and no words; some lie inside others."""
    if header := _HEADER.match(text):
        yield from _unknown_fields(header)
    # Behind the last end no comment is looked for: each beginning would be followed to the end of the text.
    for match in _COMMENT.finditer(text, 0, text.rfind(_END_OF_COMMENT) + len(_END_OF_COMMENT)):
        yield match.span()
    for pattern in (_FENCE, _LINE_SIGNS, _UNDERLINE, _PICTURE, _ESCAPE):
        for match in pattern.finditer(text):
            yield match.span()
    for pattern in (_LINK, *_PAIRS):
        for match in pattern.finditer(text):
            yield match.span("open")
            yield match.span("close")
