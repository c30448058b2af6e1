"""An Excel workbook: articles, annotations, relations and the codebook, a sheet each, safe to open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, BinaryIO, TypeAlias

from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.article import Article
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.label import Attribute
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import ItemLog, TransferReport
from clipdesk.formats.exchange.reading_words import shortened
from clipdesk.formats.loss_log import LossLog
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.training.record import Names
from clipdesk.formats.verified import taken, verified

Cell: TypeAlias = str | int | bool

CELL_LIMIT = 32_767
"""UTF-16 units that a cell of Excel holds."""
ROW_LIMIT = 1_048_576
TOO_LONG = "Cells hold 32,767 characters; what is longer is cut."
TOO_MANY = "Sheets hold 1,048,576 rows; what is beyond is left out."

_ARTICLES = (
    "article id", "headline", "byline", "outlet", "published", "section", "dateline", "language", "url", "copyright",
    "agency", "status", "flagged", "note", "source file", "text",
)  # fmt: skip
_ANNOTATIONS = (
    "article id", "headline", "annotation id", "label", "quote", "start", "end", "fragments", "annotator", "note",
)  # fmt: skip
_MADE = ("origin", "created", "modified")
_RELATIONS = (
    "article id", "relation id", "type", "head", "head quote", "child", "child quote", "annotator", "created",
)  # fmt: skip
_CODEBOOK = (
    "label", "parent", "color", "key", "definition", "include", "exclude", "attributes", "for whole articles",
)  # fmt: skip
_WIDE = frozenset(
    ("headline", "quote", "head quote", "child quote", "note", "definition", "include", "exclude", "text")
)
_ROWS_READ, _CELL_READ = 8, 80
"""So many rows, and characters of a cell, are read to show what stands in a workbook."""
_NEVER_CHANGED = datetime(1980, 1, 1)  # noqa: DTZ001 - the library takes times without a zone
_SAFE = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip


class XlsxExporter:
    """Writes a workbook in which no cell is a formula or a link. Offsets count code points.

    https://cwe.mitre.org/data/definitions/1236.html: a cell that begins with “=” or the like would be computed.
    """

    key = "xlsx"
    name = "Excel workbook"
    suffixes: tuple[str, ...] = (".xlsx",)
    carries = EVERYTHING - {Feature.SUGGESTIONS}

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the workbook; the same corpus gives the same bytes. Reads the corpus twice."""
        import xlsxwriter

        attributes = _attribute_names(corpus, progress)
        log = LossLog()
        items = ItemLog()
        with xlsxwriter.Workbook(target, _SAFE) as book:
            book.set_properties({"created": _NEVER_CHANGED, "title": corpus.name})
            columns = (*_ANNOTATIONS, *(f"attribute: {name}" for name in attributes), *_MADE)
            articles = _Sheet(book, "articles", _ARTICLES, log)
            annotations = _Sheet(book, "annotations", columns, log)
            relations = _Sheet(book, "relations", _RELATIONS, log)
            names = Names(corpus)
            total = len(corpus)
            for done, item in enumerate(corpus, 1):
                sound, left_out = verified(item)
                id_ = sound.article.id
                articles.add(_about(sound.article), id_, id_)
                for one in sorted(sound.annotations, key=reading_key):
                    annotations.add(_annotation(one, sound, names, attributes), one.id, id_)
                for row in _relations(sound, names):
                    relations.add(row, str(row[1]), id_)
                items.add(taken(sound), *left_out)
                progress(done, total)
            _write_codebook(corpus.codebook, _Sheet(book, "codebook", _CODEBOOK, log))
            kinds = _Sheet(book, "relation types", ("type", "from", "to"), log)
            _write_kinds(corpus.codebook, kinds)
        return TransferReport(items.items(), log.losses())

    def readable(self, file: BinaryIO) -> str:
        """Every sheet by its name with its first rows, one a line: what the columns are, and what stands in them."""
        import openpyxl

        book = openpyxl.load_workbook(file, read_only=True)
        parts: list[str] = []
        for sheet in book.worksheets:
            rows = sheet.iter_rows(max_row=_ROWS_READ, values_only=True)
            head = next(rows, ())
            lines = [
                " · ".join(
                    f"{name}: {shortened(' '.join(str(cell).split()), _CELL_READ)}"
                    for name, cell in zip(head, row, strict=False)
                    if cell not in {None, ""}
                )
                for row in rows
            ]
            parts += ["\n".join((sheet.title.upper(), *lines))] if lines else []
        book.close()
        return "\n\n".join(parts)


class _Sheet:
    """One sheet with a head that stays in sight, filled from the top."""

    def __init__(self, book: Any, name: str, head: Sequence[str], log: LossLog) -> None:
        self._sheet = book.add_worksheet(name)
        self._log = log
        self._row = 0
        bold = book.add_format({"bold": True})
        self._sheet.freeze_panes(1, 0)
        for column, title in enumerate(head):
            self._sheet.set_column(column, column, 40 if title in _WIDE else 16)
            self._sheet.write_string(0, column, title[:CELL_LIMIT], bold)

    def add(self, cells: Sequence[Cell], id_: str, article_id: str = "") -> None:
        """Write one row, and note what of the thing with this id does not fit."""
        self._row += 1
        if self._row >= ROW_LIMIT:
            self._log.drop(TOO_MANY, id_, article_id)
            return
        is_cut = False
        for column, cell in enumerate(cells):
            if isinstance(cell, bool):
                self._sheet.write_boolean(self._row, column, cell)
            elif isinstance(cell, int):
                self._sheet.write_number(self._row, column, cell)
            elif cell:
                fitting = within_cell(cell)
                is_cut = is_cut or fitting != cell
                self._sheet.write_string(self._row, column, fitting)
        if is_cut:
            self._log.trim(TOO_LONG, id_, article_id)


def within_cell(words: str) -> str:
    """As many whole code points as a cell holds.

    >>> len(within_cell("a" * 40_000)), len(within_cell("👍" * 20_000))
    (32767, 16383)
    """
    if 2 * len(words) <= CELL_LIMIT:
        return words
    data = words.encode("utf-16-le", "surrogatepass")
    return words if len(data) <= 2 * CELL_LIMIT else data[: 2 * CELL_LIMIT].decode("utf-16-le", "ignore")


def _attribute_names(corpus: Corpus, progress: Progress) -> tuple[str, ...]:
    """The attributes that occur, those of the codebook first and in its order."""
    used: set[str] = set()
    total = len(corpus)
    for item in corpus:
        for one in item.annotations:
            used.update(one.attributes)
        progress(0, total)
    known = dict.fromkeys(attribute.name for label in corpus.codebook for attribute in label.attributes)
    return (*(name for name in known if name in used), *sorted(used.difference(known)))


def _about(article: Article) -> list[Cell]:
    source = article.source
    return [
        article.id, source.headline, "; ".join(source.byline), source.outlet, source.published, source.section,
        source.dateline, source.language, source.url, source.copyright, source.agency, article.status.value,
        article.flagged, article.note, article.source_file, article.text,
    ]  # fmt: skip


def _annotation(one: Annotation, item: AnnotatedArticle, names: Names, attributes: Iterable[str]) -> list[Cell]:
    place: list[Cell] = ["", "", "", ""]
    if one.spans:
        pieces = " ".join(f"{start}-{end}" for start, end in one.spans) if len(one.spans) > 1 else ""
        place = [one.anchor.quote, one.start, one.end, pieces]
    return [
        item.article.id, item.article.source.headline, one.id, names.label(one), *place, names.person(one), one.note,
        *(one.attributes.get(name, "") for name in attributes), one.origin, one.created_at, one.modified_at,
    ]  # fmt: skip


def _relations(item: AnnotatedArticle, names: Names) -> Iterable[list[Cell]]:
    quotes = {one.id: one.anchor.quote for one in item.annotations}
    for link in sorted(item.relations, key=lambda one: one.id):
        ends = [cell for id_ in (link.head, link.child) for cell in (id_, quotes.get(id_, ""))]
        yield [item.article.id, link.id, names.kind(link), *ends, names.person(link), link.created_at]


def _write_codebook(codebook: Codebook, sheet: _Sheet) -> None:
    known = {label.id: label.name for label in codebook}
    for label in codebook:
        about = "\n".join(map(_described, label.attributes))
        sheet.add(
            [
                label.name, known.get(label.parent, ""), label.color, label.shortcut, label.definition, label.include,
                label.exclude, about, label.whole_article,
            ],
            label.id,
        )  # fmt: skip


def _write_kinds(codebook: Codebook, sheet: _Sheet) -> None:
    known = {label.id: label.name for label in codebook}
    for kind in codebook.relation_types:
        ends = ("; ".join(known.get(id_, id_) for id_ in ids) for ids in (kind.heads, kind.children))
        sheet.add([kind.name, *ends], kind.id)


def _described(attribute: Attribute) -> str:
    choices = f": {', '.join(attribute.choices)}" if attribute.choices else ""
    return f"{attribute.name} ({attribute.kind.value}{choices})"
