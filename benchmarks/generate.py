"""Makes projects of any size, fast, and keeps them for the next run.

    python -m benchmarks.generate PROJECT --articles 10000 --annotations 50000

Goes past import and history, straight through the store: what is measured is not how these come about.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import texts
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Source
from clipdesk.domain.change import RecordChange
from clipdesk.domain.fingerprint import fingerprint
from clipdesk.domain.text import digest
from clipdesk.project.project import LAST_ARTICLE, Project
from clipdesk.project.starter import starter_codebook
from clipdesk.store.articles import NewArticle
from clipdesk.store.schema import upgrades
from clipdesk.store.store import Store

_EDITION = 1
"""Raised when the same shape gives another project."""
_CHUNK = 1000
_IN_A_HURRY = ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -1000000")
"""What is generated takes its name when it is whole, so that nothing is lost by a crash."""
_AT_REST = ("journal_mode = WAL",)
_LARGE_ID = "large"
_FIRST_ID = "article"
ANNOTATOR = "bench"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a generated project holds. Annotations are spread evenly over the ordinary articles.

    With a `large_size`, one more article of that size, with annotations of its own, is the one last read.
    """

    articles: int
    annotations: int = 0
    article_size: int = 2_500
    large_size: int = 0
    large_annotations: int = 0

    @property
    def name(self) -> str:
        """Differs where the content differs."""
        figures = (self.articles, self.annotations, self.article_size, self.large_size, self.large_annotations)
        return "-".join(map(str, ("project", _EDITION, upgrades.CURRENT, *figures)))

    @property
    def read_last(self) -> str:
        """The id of the article that is open when the project is opened: the large one, or one in the middle."""
        return _LARGE_ID if self.large_size else article_id(self.articles // 2)


def article_id(number: int) -> str:
    """The id of the ordinary article with this number, from 0."""
    return f"{_FIRST_ID}{number:08}"


def generate(path: Path, shape: Shape) -> None:
    """Write a project. `path` must not exist."""
    chance = random.Random(17)
    codebook = starter_codebook()
    project = Project.create(path, codebook)
    project.set_meta(LAST_ARTICLE, shape.read_last)
    project.close()
    store = Store(path, writing=True)
    _hurry(store, _IN_A_HURRY)
    person = Annotator("bench-annotator", ANNOTATOR)
    tagger = texts.Tagger(chance, tuple(label.id for label in codebook), person.id)
    with store.transaction():
        store.apply([RecordChange(None, person)])
    for first in range(0, shape.articles, _CHUNK):
        numbers = range(first, min(first + _CHUNK, shape.articles))
        with store.transaction():
            articles = [_article(chance, article_id(n), shape.article_size) for n in numbers]
            store.articles.add(articles)
            for number, article in zip(numbers, articles, strict=True):
                _annotate(store, tagger, article, _share(shape, number))
    if shape.large_size:
        with store.transaction():
            large = _article(chance, _LARGE_ID, shape.large_size)
            store.articles.add([large])
            _annotate(store, tagger, large, shape.large_annotations)
    _hurry(store, _AT_REST)
    store.close()


def _hurry(store: Store, pragmas: tuple[str, ...]) -> None:
    """Let the connection of a store write without care for power cuts, or with care again."""
    for pragma in pragmas:
        store._database.connection().execute(f"PRAGMA {pragma}").fetchall()


def _share(shape: Shape, number: int) -> int:
    """How many annotations the article with this number has."""
    before, after = (shape.annotations * n // shape.articles for n in (number, number + 1))
    return after - before


def _annotate(store: Store, tagger: texts.Tagger, article: NewArticle, number: int) -> None:
    store.annotation_rows.add(tagger.annotations(article.id, article.text, number))


def _article(chance: random.Random, new_id: str, size: int) -> NewArticle:
    text = texts.news(chance, size)
    source = Source(
        headline=texts.headline(chance),
        byline=("Jane Roe",),
        outlet=chance.choice(texts.OUTLETS),
        published=f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        dateline="MIAMI",
        language="en",
    )
    return NewArticle(new_id, text, digest(text), fingerprint(text), source, added_at=texts.NOW)


class Cache:
    """Keeps what was generated below one folder, and lends scratch folders that are gone afterwards."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def project(self, shape: Shape) -> Path:
        """A project of this shape, made if there is none. Not to be written to: see `copy`."""
        path = self.folder / f"{shape.name}.clipdesk"
        if not path.exists():
            unfinished = path.with_suffix(".unfinished")
            unfinished.unlink(missing_ok=True)
            generate(unfinished, shape)
            unfinished.rename(path)
        return path

    def copy(self, shape: Shape, folder: Path) -> Path:
        """A copy of such a project that may be written to."""
        return Path(shutil.copyfile(self.project(shape), folder / "project.clipdesk"))

    def scratch(self) -> tempfile.TemporaryDirectory[str]:
        """A folder for one benchmark, on the same disk as the projects."""
        return tempfile.TemporaryDirectory(prefix="scratch-", dir=self.folder)


def article_texts(project: Path) -> Iterator[str]:
    """The texts of a project, in order of import; for floors that are given the same."""
    store = Store(project, writing=False)
    try:
        for article in store.articles.of_numbers(store.every_number()):
            yield article.text
    finally:
        store.close()


def main() -> None:
    """Write one project."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description="Write a project of any size.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--annotations", type=int, default=0)
    parser.add_argument("--article-size", type=int, default=2_500, help="code points")
    parser.add_argument("--large-size", type=int, default=0, help="code points of one more, large article")
    parser.add_argument("--large-annotations", type=int, default=0)
    given = parser.parse_args()
    shape = Shape(given.articles, given.annotations, given.article_size, given.large_size, given.large_annotations)
    generate(given.project, shape)


if __name__ == "__main__":
    main()
