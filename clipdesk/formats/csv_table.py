"""Tables: one row for each annotation, for programs byte by byte, or for spreadsheets and safe to open."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import ItemLog, Outcome, ReportItem, TransferReport
from clipdesk.formats.formula_guard import guarded
from clipdesk.formats.loss_log import NO_ROW, LossLog
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.training.record import Names
from clipdesk.formats.verified import taken, verified

PROGRAM, SPREADSHEET = "program", "spreadsheet"
_ABOUT_ARTICLE = ("article id", "headline", "outlet", "byline", "published")
_ABOUT_ANNOTATION = ("annotation id", "label", "quote", "start", "end", "fragments", "annotator", "note")
_LAST = ("origin", "created", "modified", "status", "source file")
NO_COLUMN = "Address, section, dateline, language, copyright and agency have no column in this table."
NO_ARTICLE_NOTE = "Notes and flags of articles have no column in this table."
NO_MAKER = "Who made a relation, and when, has no column in this table."
_CELL_LIMIT = 32_767
"""Characters of a cell that Excel takes; it drops the rest without a word."""


class CsvExporter:
    """Writes a table with one row for each annotation; offsets count code points.

    Made for one of two dialects. `PROGRAM` is RFC 4180 in UTF-8, byte for byte what the project
    holds. `SPREADSHEET` has a byte order mark, by which Excel knows UTF-8, and an apostrophe
    before every cell that a spreadsheet would take for a formula; of cells that begin with
    apostrophes and such a sign, taking one apostrophe away gives what the project holds.
    """

    carries = EVERYTHING - {Feature.TEXT, Feature.CODEBOOK, Feature.SUGGESTIONS}

    def __init__(self, dialect: str = PROGRAM) -> None:
        self._dialect = dialect
        self.key = "csv" if dialect == PROGRAM else "excel-csv"
        self.name = "CSV table, for programs" if dialect == PROGRAM else "CSV table, for spreadsheets"
        self.suffixes: tuple[str, ...] = (".csv",) if dialect == PROGRAM else (".excel.csv",)

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the table; `options.dialect` overrides the exporter's own. The same corpus gives the same bytes."""
        is_guarded = (options.dialect or self._dialect) == SPREADSHEET
        table = _Table(corpus, _attribute_names(corpus, progress))
        target.write(codecs.BOM_UTF8 if is_guarded else b"")
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\r\n")
        writer.writerow(_guarded(table.header) if is_guarded else table.header)
        items = ItemLog()
        log = LossLog()
        total = len(corpus)
        for done, item in enumerate(corpus, 1):
            sound, left_out = verified(item)
            rows = list(table.rows(sound))
            _note_losses(sound, log)
            writer.writerows(map(_guarded, rows) if is_guarded else rows)
            _hand_over(buffer, target)
            items.add(_line(sound, rows, is_guarded), *left_out)
            progress(done, total)
        _hand_over(buffer, target)
        return TransferReport(items.items(), log.losses())


class _Table:
    """Header and rows. The columns depend on the codebook, and on attributes that it does not know."""

    def __init__(self, corpus: Corpus, attributes: tuple[str, ...]) -> None:
        self._names = Names(corpus)
        self._attributes = attributes
        self._kinds = corpus.codebook.relation_types
        self.header: list[str] = [
            *_ABOUT_ARTICLE,
            *_ABOUT_ANNOTATION,
            *(f"attribute: {name}" for name in attributes),
            *(title for kind in self._kinds for title in (f"relation: {kind.name}", f"relation: {kind.name}, id")),
            *_LAST,
        ]

    def rows(self, item: AnnotatedArticle) -> Iterator[list[str]]:
        """One row for each annotation, in reading order."""
        article = item.article
        source = article.source
        about = [article.id, source.headline, source.outlet, "; ".join(source.byline), source.published]
        known = {one.id: one for one in item.annotations}
        links: dict[tuple[str, str], list[Annotation]] = {}
        for link in sorted(item.relations, key=lambda one: one.id):
            links.setdefault((link.head, link.type_id), []).append(known[link.child])
        for one in sorted(item.annotations, key=reading_key):
            children = [links.get((one.id, kind.id), ()) for kind in self._kinds]
            related = [cell for ends in children for cell in (_words(ends), " ".join(end.id for end in ends))]
            yield [
                *about,
                one.id,
                self._names.label(one),
                *_place(one),
                self._names.person(one),
                one.note,
                *(one.attributes.get(name, "") for name in self._attributes),
                *related,
                one.origin,
                one.created_at,
                one.modified_at,
                article.status,
                article.source_file,
            ]


def _place(one: Annotation) -> tuple[str, str, str, str]:
    """Quote, start, end and fragments; all empty for a label on the whole article."""
    if one.is_whole_article:
        return "", "", "", ""
    fragments = " ".join(f"{start}-{end}" for start, end in one.spans) if len(one.spans) > 1 else ""
    return one.anchor.quote, str(one.start), str(one.end), fragments


def _words(ends: list[Annotation] | tuple[Annotation, ...]) -> str:
    return "; ".join(end.anchor.quote for end in ends)


def _note_losses(item: AnnotatedArticle, log: LossLog) -> None:
    """What of an article has no column."""
    article, source = item.article, item.article.source
    if not item.annotations:
        log.drop(NO_ROW, article.id, article.id)
        return
    if any((source.url, source.section, source.dateline, source.language, source.copyright, source.agency)):
        log.trim(NO_COLUMN, article.id, article.id)
    if article.note or article.flagged:
        log.trim(NO_ARTICLE_NOTE, article.id, article.id)
    for link in item.relations:
        log.trim(NO_MAKER, link.id, article.id)


def _attribute_names(corpus: Corpus, progress: Progress) -> tuple[str, ...]:
    """The attributes of the codebook in its order, then others that occur, sorted. Reads the corpus once."""
    names = dict.fromkeys(attribute.name for label in corpus.codebook for attribute in label.attributes)
    others: set[str] = set()
    total = len(corpus)
    for item in corpus:
        for one in item.annotations:
            others.update(one.attributes)
        progress(0, total)
    return (*names, *sorted(others.difference(names)))


def _hand_over(buffer: io.StringIO, target: BinaryIO) -> None:
    target.write(buffer.getvalue().encode("utf-8"))
    buffer.seek(0)
    buffer.truncate()


def _guarded(row: list[str]) -> list[str]:
    """The row with an apostrophe before every cell that a spreadsheet would take for a formula."""
    return [guarded(cell) for cell in row]


def _line(item: AnnotatedArticle, rows: list[list[str]], is_guarded: bool) -> ReportItem:
    """The line of the report for an article."""
    line = taken(item)
    if not rows:
        return ReportItem(line.name, Outcome.CHANGED, "It has no annotations and so no row.", line.article_id)
    if is_guarded and any(len(cell) > _CELL_LIMIT for row in rows for cell in row):
        reason = f"A cell is longer than the {_CELL_LIMIT:,} characters that Excel keeps."
        return ReportItem(line.name, Outcome.CHANGED, reason, line.article_id)
    return line
