"""Check: integrity of the file and of every anchor; what the program knows and SQLite cannot."""

from __future__ import annotations

from dataclasses import dataclass

from clipdesk.domain.anchor import quote_of, spans_fit
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.store.store import Store

_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: which check found it, and what, in a sentence."""

    check: str
    sentence: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check looked at and found."""

    articles: int
    annotations: int
    problems: tuple[Problem, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(reader: ProjectReader, progress: Progress = silent) -> CheckResult:
    """Look at everything in a project. Safe in another thread; changes nothing."""
    with reader.open() as store:
        return check_store(store, progress)


def check_store(store: Store, progress: Progress = silent) -> CheckResult:
    """As `check`, over an open store."""
    problems = [Problem("file", sentence) for sentence in store.quick_check(thorough=True)]
    kept, counted = store.tallies.all(), store.tallies.recounted()
    for key in sorted(kept.keys() | counted.keys()):
        if kept.get(key, 0) != counted.get(key, 0):
            sentence = f"The kept count of {key} is {kept.get(key, 0)}, but there are {counted.get(key, 0)}."
            problems.append(Problem("counts", sentence))
    if not store.search.is_whole():
        problems.append(Problem("search", "The search index does not hold the articles that the project holds."))
    numbers = store.every_number()
    annotations = 0
    for first in range(0, len(numbers), _CHUNK):
        chunk = numbers[first : first + _CHUNK]
        texts = _texts(store, chunk, problems)
        for annotation in store.annotations.of_numbers(chunk):
            annotations += 1
            text = texts.get(annotation.article_id)
            if text is None:
                continue
            spans = annotation.spans
            if not spans_fit(spans, len(text)) or (spans and quote_of(text, spans) != annotation.anchor.quote):
                words = annotation.anchor.quote[:60]
                problems.append(Problem("anchors", f"“{words}” does not stand where its annotation says."))
        progress(min(first + _CHUNK, len(numbers)), len(numbers), "")
    for content_hash in store.every_original():
        try:
            store.articles.original(content_hash)
        except ProjectDamagedError as error:
            problems.append(Problem("originals", error.sentence))
    return CheckResult(len(numbers), annotations, tuple(problems))


def _texts(store: Store, numbers: list[int], problems: list[Problem]) -> dict[str, str]:
    """The texts of articles by id; one that is damaged is a problem and left out."""
    texts: dict[str, str] = {}
    for number in numbers:
        try:
            for article in store.articles.of_numbers([number]):
                texts[article.id] = article.text
        except ProjectDamagedError as error:
            problems.append(Problem("texts", error.sentence))
    return texts
