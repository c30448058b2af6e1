"""Words over all articles: the first 50 hits with snippets, against FTS5 alone over the same texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.context import Context
from benchmarks.generate import Cache, Shape, article_texts
from benchmarks.results import Row, at_most, times
from benchmarks.texts import vocabulary
from benchmarks.timing import Samples, clock, in_turns
from benchmarks.window import application
from clipdesk.domain.filters import ArticleFilter
from clipdesk.project.project import Project
from clipdesk.ui.models.article_table_model import ArticleChoice, ArticleRole, ArticleTableModel

_HITS = 50


class _Question(NamedTuple):
    """What is searched, and what it is called in the table."""

    name: str
    words: str


def measure(context: Context) -> Iterator[Row]:
    """Through the model of the article list, as the search field does: the first hits with their snippets; then all."""
    scale = context.scale
    application()
    for articles in (scale.articles, scale.many_articles):
        shape = Shape(articles, 3 * scale.articles, scale.article_size)
        project = Project(context.cache.project(shape), read_only=True)
        floor = Floor(context.cache, shape)
        for name, words in questions():
            samples = compare(context, project, floor, words)
            yield samples.row(f"search {articles:,} articles, {name}", times(1.5, most=50))
            chosen = ArticleFilter(words=f"{words} ")
            every = [clock(lambda: project.queries.article_numbers(chosen)) for _ in range(scale.rounds)]  # noqa: B023
            yield Row(f"search {articles:,} articles, {name}: the number of every hit", 0.0, min(every), at_most(50))
        yield slowest_letter(context, project, articles)
        floor.close()
        project.close()


def questions() -> tuple[_Question, ...]:
    words = vocabulary()
    return (
        _Question("a rare word", words[9_000]),
        _Question("an ordinary word", words[600]),
        _Question("a frequent word", words[45]),
        _Question("two words", f"{words[300]} {words[500]}"),
    )


def compare(context: Context, project: Project, floor: Floor, words: str) -> Samples:
    # A space at the end: the word is finished.
    model = _model(project)
    return in_turns(
        2 * context.scale.rounds,
        lambda: clock(lambda: floor.search(words)),
        lambda: _search(model, f"{words} "),
    )


def _model(project: Project) -> ArticleTableModel:
    """The list of all articles, as it stands before words are typed; the program makes it once."""
    model = ArticleTableModel()
    model.set_queries(project.queries)
    return model


def _search(model: ArticleTableModel, words: str) -> float:
    """Milliseconds from the words to the first hits. The list shows all articles again before."""
    model.set_choice(ArticleChoice())
    return clock(lambda: _find(model, words))


def _find(model: ArticleTableModel, words: str) -> int:
    """What the list asks until the first hits can be painted; returns how many are in it by then."""
    model.set_choice(ArticleChoice(ArticleFilter(words=words)))
    for row in range(min(_HITS, model.rowCount())):
        index = model.index(row)
        index.data(ArticleRole.HEADLINE)
        index.data(ArticleRole.SNIPPET)
    return model.rowCount()


def slowest_letter(context: Context, project: Project, articles: int) -> Row:
    """The slowest letter while an ordinary word is typed, one after the other, so that none is kept for the next round."""
    word = vocabulary()[600]
    beginnings = [word[:length] for length in range(1, len(word) + 1)]
    model = _model(project)
    rounds = [[_search(model, typed) for typed in beginnings] for _ in range(context.scale.rounds)]
    slowest = max(min(taken) for taken in zip(*rounds, strict=True))
    return Row(f"search {articles:,} articles, slowest letter while typing", 0.0, slowest, at_most(50))


class Floor:
    """The same texts in a bare FTS5 table, kept beside the project."""

    def __init__(self, cache: Cache, shape: Shape) -> None:
        path = cache.folder / f"{shape.name}.fts5"
        if not path.exists():
            self._fill(path.with_suffix(".unfinished-fts5"), cache.project(shape))
            path.with_suffix(".unfinished-fts5").rename(path)
        self._connection = sqlite3.connect(path)

    @staticmethod
    def _fill(path: Path, project: Path) -> None:
        path.unlink(missing_ok=True)
        connection = sqlite3.connect(path)
        connection.execute("CREATE VIRTUAL TABLE article USING fts5(text)")
        connection.executemany("INSERT INTO article (text) VALUES (?)", ((text,) for text in article_texts(project)))
        connection.commit()
        connection.close()

    def search(self, words: str) -> int:
        """All hits counted, the first with snippets: what a list of results shows."""
        (count,) = self._connection.execute("SELECT count(*) FROM article WHERE article MATCH ?", (words,)).fetchone()
        sql = f"SELECT rowid, snippet(article, 0, '[', ']', '…', 16) FROM article WHERE article MATCH ? LIMIT {_HITS}"  # noqa: S608 - a number from above
        self._connection.execute(sql, (words,)).fetchall()
        return int(count)

    def close(self) -> None:
        """End the connection."""
        self._connection.close()
