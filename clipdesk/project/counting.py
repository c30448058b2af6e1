"""Counts annotations, articles and stories by label or value and outlet, date and the like, and writes them as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.counts import OTHER_VALUES, CountAsked, CountBy, CountRow, CountTable, CountUnit, ValuesOf
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
ALL_VALUES = "(all values)"
NOT_KNOWN = "(not known)"
NO_VALUE = "(no value)"
MOST_VALUES = 60
"""So many values have a column of their own, those that the codebook offers not counted."""
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
    if asked.values_of is not None:
        cells = _with_others(cells, _offered(store.codebooks.codebook(), asked.values_of))
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


def _offered(codebook: Codebook, of: ValuesOf) -> tuple[str, ...]:
    """The values that the codebook offers."""
    label = codebook.label(of.label_id)
    found = (one.choices for one in label.attributes if one.name == of.attribute) if label is not None else ()
    return next(iter(found), ())


def _with_others(cells: list[CountedCell], offered: Collection[str]) -> list[CountedCell]:
    """The same, but values beyond the most frequent ones are in one column."""
    sums: Counter[str] = Counter()
    for cell in cells:
        sums[cell.column] += cell.annotations
    typed = sorted((one for one in sums if one and one not in offered), key=lambda one: (-sums[one], one))
    others = {*typed[MOST_VALUES:]}
    return (
        [cell._replace(column=OTHER_VALUES) if cell.column in others else cell for cell in cells] if others else cells
    )


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
        self._tagged: defaultdict[str | None, set[int | str]] = defaultdict(set)
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
                    self._counts[row][cell.column] += cell.annotations
                else:
                    self._found[row][cell.column].add(unit)
                    self._tagged[row].add(unit)

    def row(self, value: str | None) -> CountRow:
        """The counts of one row."""
        units = len(self._units[value])
        if self._asked.unit is CountUnit.ANNOTATIONS:
            counts = self._counts[value]
            return CountRow(value or "", units, counts.total(), dict(counts))
        columns = {column: len(found) for column, found in self._found[value].items()}
        return CountRow(value or "", units, len(self._tagged[value]), columns)

    def _unit(self, number: int) -> int | str:
        return self._unit_of.get(number, number)

    @staticmethod
    def _note(into: defaultdict[str | None, set[int | str]], values: Sequence[str | None], unit: int | str) -> None:
        for value in values:
            into[value].add(unit)


# ------------------------------------------------------------ the table


def column_names(table: CountTable, codebook: Codebook) -> dict[str, str]:
    """The titles of the columns, in their order, by what they have in `CountRow.columns`.

    Labels are in the order of the codebook. Of values those come first that it offers, then the most frequent ones;
    annotations with another value, and those without, are in the last columns.
    """
    of, sums = table.asked.values_of, table.whole.columns
    if of is None:
        return {one.id: one.name for one in codebook}
    offered = _offered(codebook, of)
    typed = sorted(sums.keys() - {"", OTHER_VALUES, *offered}, key=lambda one: (-sums[one], one))
    names = {one: one for one in (*offered, *typed)}
    last = {OTHER_VALUES: "(other values)", "": NO_VALUE}
    return names | {key: name for key, name in last.items() if key in sums}


def table_rows(table: CountTable, names: Mapping[str, str]) -> Iterator[list[str | int]]:
    """The titles, a row for each value and one of all; `names` are those of the columns, as of `column_names`."""
    units = "stories" if table.asked.unit is CountUnit.STORIES else "articles"
    every = ALL_LABELS if table.asked.values_of is None else ALL_VALUES
    yield [table.asked.by.value, units, every, *names.values()]
    for row in table.rows:
        yield [row.value or NOT_KNOWN, row.units, row.tagged, *(row.columns.get(one, 0) for one in names)]
    whole = table.whole
    yield [ALL_ROWS, whole.units, whole.tagged, *(whole.columns.get(one, 0) for one in names)]


def write_csv(table: CountTable, names: Mapping[str, str], target: Path) -> None:
    """Write the table as UTF-8, comma-separated. Raises ExportFailedError.

    A word that a spreadsheet would take for a formula has an apostrophe before it.
    """
    rows = table_rows(table, names)
    write_table(([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows), target)
