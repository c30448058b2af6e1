"""Counts annotations, articles and stories by label and outlet, date, section and the like, and writes them as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from clipdesk.domain.counts import CountAsked, CountBy, CountRow, CountTable, CountUnit
from clipdesk.formats.formula_guard import guarded
from clipdesk.project.apart import apart_if_large
from clipdesk.project.copies import copies
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.project.table_file import write_table
from clipdesk.store import tallies
from clipdesk.store.cross_counts import CountedArticle, CountedCell
from clipdesk.store.store import Store

ALL_LABELS = "(all labels)"
ALL_ROWS = "(all)"
NOT_KNOWN = "(not known)"
_ANY = ""
"""In the place of the id of a label: whichever it is."""
_CELLS_AT_ONCE = 20_000
_IN_TIME = (CountBy.YEAR, CountBy.MONTH)


def counts_apart(reader: ProjectReader, asked: CountAsked, progress: Progress = silent) -> CountTable:
    """As `count`; for a large project in a child process, so that the window can be used and a cancel takes effect at once.

    Somebody waits for the table: the child is as important as this process.
    """
    return apart_if_large(reader.path, partial(_count_in, reader, asked), progress, is_awaited=True)


def _count_in(reader: ProjectReader, asked: CountAsked, progress: Progress) -> CountTable:
    with reader.open() as store:
        return count(store, asked, progress)


def count(store: Store, asked: CountAsked, progress: Progress = silent) -> CountTable:
    """What is asked for. Safe in another thread, with its own store.

    Rows of dates are in order of time, all others by how many articles they have; what is not known comes last. To
    count stories, copies are looked for first, which takes the longest. Raises CancelledError when it is stopped.
    """
    busy = sum(1 for key, made in store.tallies.all().items() if made and key.startswith(tallies.ANNOTATOR))
    is_of_all = not asked.annotator_id and asked.by is not CountBy.ANNOTATOR
    alike_once = busy > 1 and is_of_all and asked.unit is CountUnit.ANNOTATIONS
    articles = store.cross_counts.articles(asked)
    units = _units(store, articles, progress) if asked.unit is CountUnit.STORIES else {}
    cells = store.cross_counts.cells(asked, alike_once=alike_once)
    keys = {one.id: one.key for one in store.codebooks.annotators()}
    sums = _Sums(asked, {one.number: one for one in articles}, units)
    for done in range(0, len(cells), _CELLS_AT_ONCE):
        progress(done, len(cells), "")
        sums.add(cells[done : done + _CELLS_AT_ONCE], keys)
    progress(len(cells), len(cells), "")
    rows = sorted((sums.row(value) for value in sums.values), key=partial(_place, asked.by))
    return CountTable(asked, tuple(rows), sums.row(None), alike_once)


def _units(store: Store, articles: Iterable[CountedArticle], progress: Progress) -> dict[int, str]:
    """The story of each article by its number; an article that is in none is one by itself."""
    stories = {one.article_id: story[0].article_id for story in copies(store, progress).stories for one in story}
    return {one.number: stories.get(one.id, one.id) for one in articles}


def _place(by: CountBy, row: CountRow) -> tuple[bool, int, str]:
    return not row.value, 0 if by in _IN_TIME else -row.units, row.value.casefold()


class _Sums:
    """Adds up what is counted, row by row; the row None is of all."""

    def __init__(self, asked: CountAsked, articles: Mapping[int, CountedArticle], units: Mapping[int, str]) -> None:
        self._asked = asked
        self._articles = articles
        self._unit_of = units
        self._counts: defaultdict[str | None, Counter[str]] = defaultdict(Counter)
        self._found: defaultdict[str | None, defaultdict[str, set[int | str]]] = defaultdict(lambda: defaultdict(set))
        self._units: defaultdict[str | None, set[int | str]] = defaultdict(set)
        for one in articles.values():
            values = (None,) if asked.by is CountBy.ANNOTATOR else (one.value, None)
            self._note(self._units, values, self._unit(one.number))

    @property
    def values(self) -> list[str]:
        """What stands before the rows, in no order."""
        return [one for one in self._units if one is not None]

    def add(self, cells: Iterable[CountedCell], keys: Mapping[str, str]) -> None:
        """Add annotations; `keys` are those of annotators by id."""
        for cell in cells:
            article = self._articles.get(cell.number)
            if article is None:
                continue
            by_annotator = self._asked.by is CountBy.ANNOTATOR
            value = keys.get(cell.annotator_id, "") if by_annotator else article.value
            unit = self._unit(cell.number)
            if by_annotator:
                self._units[value].add(unit)
            for row in (value, None):
                if self._asked.unit is CountUnit.ANNOTATIONS:
                    self._counts[row][cell.label_id] += cell.annotations
                else:
                    self._found[row][cell.label_id].add(unit)
                    self._found[row][_ANY].add(unit)

    def row(self, value: str | None) -> CountRow:
        """The counts of one row."""
        units = len(self._units[value])
        if self._asked.unit is CountUnit.ANNOTATIONS:
            counts = self._counts[value]
            return CountRow(value or "", units, counts.total(), dict(counts))
        labels = {label: len(found) for label, found in self._found[value].items()}
        return CountRow(value or "", units, labels.pop(_ANY, 0), labels)

    def _unit(self, number: int) -> int | str:
        return self._unit_of.get(number, number)

    @staticmethod
    def _note(into: defaultdict[str | None, set[int | str]], values: Sequence[str | None], unit: int | str) -> None:
        for value in values:
            into[value].add(unit)


# ------------------------------------------------------------ the table


def table_rows(table: CountTable, names: Mapping[str, str]) -> Iterator[list[str | int]]:
    """The titles, a row for each value and one of all; `names` are those of labels by id, in the order of columns."""
    units = "stories" if table.asked.unit is CountUnit.STORIES else "articles"
    yield [table.asked.by.value, units, ALL_LABELS, *names.values()]
    for row in table.rows:
        yield [row.value or NOT_KNOWN, row.units, row.tagged, *(row.labels.get(one, 0) for one in names)]
    whole = table.whole
    yield [ALL_ROWS, whole.units, whole.tagged, *(whole.labels.get(one, 0) for one in names)]


def write_csv(table: CountTable, names: Mapping[str, str], target: Path) -> None:
    """Write the table as UTF-8, comma-separated. Raises ExportFailedError.

    A word that a spreadsheet would take for a formula has an apostrophe before it.
    """
    rows = table_rows(table, names)
    write_table(([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows), target)
