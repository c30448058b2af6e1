"""`DocumentImporter`: from the text of a document to drafts, and what all importers of documents share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from types import MappingProxyType

from clipdesk.domain.article import Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.text import REPLACEMENT
from clipdesk.formats.documents.document import Document, layered
from clipdesk.formats.encoding import replaced_words
from clipdesk.formats.registry import Division, ImportOptions, Reading, SourceFile


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
        from clipdesk.formats.databases.dividing import is_taken, split_of
        from clipdesk.formats.databases.drafting import drafts_of, undivided

        if not any(char.isprintable() and not char.isspace() and char != REPLACEMENT for char in document.text):
            raise ImportFailedError(f"“{file.name}” holds no text.", "Choose a file that holds an article.")
        split = split_of(document, options)
        if split is None and needs_database and options.clean:
            raise ImportFailedError(
                f"“{file.name}” is not an export of a news database that Clipdesk knows.",
                "Choose another format for it.",
            )
        found: Iterable[Reading]
        if split is not None and is_taken(split, options):
            found = drafts_of(document, split, file.name)
        else:
            whole = draft_of(document, file.name, options)
            is_chosen = options.division is Division.ONE
            found = [whole if split is None else undivided(whole, split, is_chosen=is_chosen)]
            split = None
        for one in found:
            if isinstance(one, ArticleDraft):
                yield replace(
                    one,
                    original=file.data,
                    media_type=self.media_type,
                    source_file=one.source_file or file.name,
                    extractor=f"{self.key} 1" if split is None else f"{self.key} 1, {split.database}",
                )
            else:
                yield one


def draft_of(document: Document, file_name: str, options: ImportOptions) -> ArticleDraft:
    """A document as one article, cleaned like plain text where the options say so."""
    from clipdesk.formats.news import language
    from clipdesk.formats.news.clean import Cleaned, clean

    cleaned = clean(document.text, file_name=file_name) if options.clean else Cleaned(document.text, (), Source())
    source = cleaned.source
    if not source.language and (tongue := language.guess(cleaned.text)):
        source = completed(source, {"language": tongue}, language.ORIGIN)
    cuts = layered(document.cuts, cleaned.cuts, cleaned.text)
    return ArticleDraft(cleaned.text, source, cuts, changes=(*changes_of(document), *cleaned.notes))


def changes_of(document: Document) -> tuple[str, ...]:
    """Sentences on what a text lost on its way."""
    return (*document.notes, replaced_words(document.replaced)) if document.replaced else document.notes


def completed(source: Source, known: Mapping[str, str], origin: str) -> Source:
    """The source with its empty fields filled from `known`, which was found in `origin`."""
    empty = {one.name for one in fields(source) if not getattr(source, one.name)}
    new = {name: value for name, value in known.items() if value and name in empty}
    if not new:
        return source
    provenance = MappingProxyType({**source.provenance, **dict.fromkeys(new, origin)})
    values = {name: (value,) if name == "byline" else value for name, value in new.items()}
    return replace(source, provenance=provenance, **values)  # type: ignore[arg-type]  # names are fields, values fit
