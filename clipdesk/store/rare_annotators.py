"""The articles of somebody who made few annotations, found by reading the annotations: no index says who made them.

Read as they lie in the file, a million take 0.1 s; looked up article by article, 0.3.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from clipdesk.domain.filters import ArticleFilter
from clipdesk.store import tallies
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.search import numbers_found

_TURN = 50_000
"""Annotations that are read at once: some 5 ms."""
_SELDOM = 20
"""Whoever made less than one annotation in so many is rare: others have some in any few articles."""
_OF = "SELECT article AS number FROM annotation WHERE annotator = ? AND annotation.number BETWEEN ? AND ?"


def is_rare(chosen: ArticleFilter, counts: Mapping[str, int]) -> bool:
    """Whether a filter asks for somebody rare; not for a label besides, which narrows the articles down sooner."""
    made = counts.get(tallies.ANNOTATOR + chosen.annotator_id, 0)
    is_asked = bool(chosen.annotator_id) and not chosen.label_id
    return is_asked and made * _SELDOM < counts.get(tallies.ANNOTATIONS, 0)


def articles_in_turns(
    database: ProjectDatabase, annotator: int, made: int, conditions: Sequence[str], values: Sequence[object]
) -> Iterator[list[int]]:
    """Nothing while annotations are read, then all articles of `annotator` that meet `conditions` in SQL, ascending.

    The newest annotations are read first, and no more when all that were `made` are found.
    """
    (last,) = execute(database, "SELECT max(number) FROM annotation").fetchone()
    articles, left = set[int](), made
    while left > 0 and last is not None and last > 0:
        found = numbers_found(database, _OF, (annotator, last - _TURN + 1, last))
        articles.update(found)
        left, last = left - len(found), last - _TURN
        yield []
    where = " AND ".join((*conditions, "number IN (SELECT value FROM json_each(?))"))
    sql = f"SELECT number FROM article WHERE {where} ORDER BY number"
    yield numbers_found(database, sql, (*values, json.dumps(sorted(articles))))
