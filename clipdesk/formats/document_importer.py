"""`DocumentImporter`: from the text of a document to drafts, and what all importers of documents share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import replace

from clipdesk.domain.article import Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.text import REPLACEMENT
from clipdesk.formats.documents.document import Document, layered
from clipdesk.formats.encoding import replaced_words
from clipdesk.formats.news.units import Layout
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile


class DocumentImporter(ABC):
    """Reads a kind of document as one article, or as those of a news database.

    A subclass has the name of the format and finds the text.
    """

    key = ""
    name = ""
    suffixes: tuple[str, ...] = ()
    is_foreign = True
    carries = frozenset({Feature.SOURCE})
    media_type = "application/octet-stream"

    @abstractmethod
    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The text of the file. Raises `ImportFailedError` with the reason when it cannot be read."""

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles in the document.

        Raises `ImportFailedError` when no text can be read.
        """
        yield from self.readings(self.document(file, options), file, options)

    def readings(
        self, document: Document, file: SourceFile, options: ImportOptions, *, needs_database: bool = False
    ) -> Iterator[Reading]:
        """The articles of a document: many where it is the export of a news database, else one.

        Raises `ImportFailedError` when there are no words in it, or no export where one is needed.
        """
        from clipdesk.formats.databases.dividing import divide
        from clipdesk.formats.databases.drafting import readings_of

        if not has_words(document.text):
            raise ImportFailedError(f"“{file.name}” holds no text.", "Choose a file that holds an article.")
        divided = divide(document, options)
        if divided is None and needs_database and options.clean:
            raise ImportFailedError(
                f"“{file.name}” is not an export of a news database that Clipdesk knows.",
                "Choose another format for it.",
            )
        found = readings_of(document, divided, file.name, options, lambda: draft_of(document, file.name, options))
        for one in found:
            if isinstance(one, ArticleDraft):
                one = replace(
                    one, original=file.data, media_type=self.media_type, source_file=one.source_file or file.name,
                    extractor=", ".join(filter(None, (f"{self.key} 1", one.extractor))),
                )  # fmt: skip
            yield one


def has_words(text: str) -> bool:
    """Whether anything in a text can be seen: white space and invisible characters alone cannot."""
    return any(char.isprintable() and not char.isspace() and char != REPLACEMENT for char in text)


def draft_of(document: Document, file_name: str, options: ImportOptions, laid: Layout | None = None) -> ArticleDraft:
    """A document as one article, cleaned like plain text where the options say so; `laid` is its layout, where it is known."""
    from clipdesk.formats.news import language
    from clipdesk.formats.news.clean import Cleaned, clean

    cleaned = (
        clean(document.text, file_name=file_name, laid=laid) if options.clean else Cleaned(document.text, (), Source())
    )
    source = language.with_language(cleaned.source, cleaned.text)
    cuts = layered(document.cuts, cleaned.cuts, cleaned.text)
    return ArticleDraft(cleaned.text, source, cuts, changes=(*changes_of(document), *cleaned.notes))


def changes_of(document: Document) -> tuple[str, ...]:
    """Sentences on what a text lost on its way."""
    return (*document.notes, replaced_words(document.replaced)) if document.replaced else document.notes
