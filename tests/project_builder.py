"""Real projects for tests, from articles written as marked text; see `tests/builders.py`."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import RecordChange
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.text import digest
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.project import Project
from tests.builders import codebook, corpus, draft_of

ANNOTATOR_KEY = "an"

Made = Callable[..., Project]
"""What the fixture `made` is: it makes a project of articles, as `make_project`, which is closed when the test ends."""


def make_project(path: Path, *articles: AnnotatedArticle, labels: Codebook | None = None) -> Project:
    """A project in a new file with these articles, opened for the annotator "an"."""
    made = corpus(*articles, labels=labels)
    project = Project.create(path, labels or codebook(*(one.name for one in made.codebook)))
    for one in made.annotators:
        add_person(project, one.key, one.name)
    add_person(project, ANNOTATOR_KEY, "Ada Nwosu")
    if articles:
        project.execute(AddArticles(tuple(draft_of(item, made) for item in articles)))
    return project


def folder_of_clippings(parent: Path, count: int) -> Path:
    """The folder “clippings” in `parent` with so many texts, of which no two are copies."""
    made = parent / "clippings"
    made.mkdir()
    for number in range(count):
        (made / f"{number:02}.txt").write_text(f"Report {number}\n\nThe board met for the {number}th time.\n")
    return made


def add_person(project: Project, key: str, name: str = "") -> Annotator:
    """Annotate as this person, who is among the people of the project before they have changed anything."""
    made = project.use_annotator(key, name)
    if made not in project.annotators:
        with project._store.transaction():
            project._store.apply([RecordChange(None, made)])
    return made


@contextmanager
def opened_copy(project: Path, folder: Path) -> Iterator[Project]:
    """A copy of a project in `folder`, opened for the annotator of `make_project` and closed at the end."""
    path = folder / project.name
    shutil.copy(project, path)
    made = Project(path)
    made.use_annotator(ANNOTATOR_KEY)
    yield made
    made.close()


def fill_with_rows(path: Path, count: int) -> None:
    """Write `count` small articles straight into the tables of a closed project, which costs no import.

    Every third is done; 40 outlets; ids are "big000000" onwards, numbers begin at 1.
    """
    connection = sqlite3.connect(path)
    with connection:
        columns = [(row[1], row[2]) for row in connection.execute("PRAGMA table_info(article)")]
        empty: dict[str, object] = {name: 0 if kind == "INTEGER" else "" for name, kind in columns}
        empty |= {"byline": "[]", "provenance": "{}", "fingerprint": b"", "added_at": "2025-06-12T09:30:00Z"}
        marks = ", ".join(f":{name}" for name in empty)
        connection.executemany(
            f"INSERT INTO article ({', '.join(empty)}) VALUES ({marks})",  # noqa: S608 - names from the schema itself
            ({**empty, **_small_article(n)} for n in range(count)),
        )
        texts = [(n + 1, _small_text(n)) for n in range(count)]
        connection.executemany("INSERT INTO body (article, text, cuts) VALUES (?, ?, '[]')", texts)
        connection.execute(
            "INSERT INTO article_fts (rowid, headline, source, text)"
            " SELECT number, headline, outlet, text FROM article JOIN body ON article = number"
        )
        done = len(range(0, count, 3))
        counts = {"articles": count, "status:done": done, "status:todo": count - done, "untouched": count}
        connection.executemany("INSERT INTO tally (key, count) VALUES (?, ?)", counts.items())
    connection.close()


def _small_text(n: int) -> str:
    return f"The board met for the {n}th time. Ferries sailed."


def _small_article(n: int) -> dict[str, object]:
    return {
        "number": n + 1,
        "id": f"big{n:06}",
        "headline": f"Harbour board meets for the {n}th time",
        "outlet": f"Outlet {n % 40}",
        "published": f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}",
        "status": "todo" if n % 3 else "done",
        "text_hash": digest(_small_text(n)),
    }
