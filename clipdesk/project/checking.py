"""Checks a project: the integrity of the file, and what only the program can know, such as every anchor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from clipdesk.domain.anchor import quote_of, spans_fit
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.change import ArticleState, Record
from clipdesk.domain.decision import Decision
from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.domain.suggestion import Verdict
from clipdesk.project.apart import apart_if_large
from clipdesk.project.history_check import HistoryCheck
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.store.store import Store

_CHUNK = 100
Tell = Callable[[int, int], object]
"""Told how many of how many were looked at."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: which check found it, and what, in a sentence; `detail` is what SQLite says of it."""

    check: str
    sentence: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check looked at and found."""

    articles: int
    annotations: int
    problems: tuple[Problem, ...]
    removed: int = 0
    """How many of the articles were removed; they stay in the file so that this can be undone."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_apart(reader: ProjectReader, progress: Progress = silent) -> CheckResult:
    """As `check`; for a large project in a child process, so that the window does not wait and a cancel takes effect at once."""
    return apart_if_large(reader.path, partial(check, reader), progress)


def check(reader: ProjectReader, progress: Progress = silent) -> CheckResult:
    """Check everything in a project.

    Safe in another thread; changes nothing. `progress` gets (done, total, the check at hand); the total is 0 for a
    check that SQLite does in one go.
    """
    with reader.open() as store:
        return check_store(store, progress)


def check_store(store: Store, progress: Progress = silent) -> CheckResult:
    """As `check`, over an open store."""
    work = _Check(store)
    for look, what in (
        (work.file, "Inspecting the file."),
        (work.counts, "Counting what there is."),
        (work.index, "Comparing the search index."),
    ):
        progress(0, 0, what)
        work.attempt("file", look)
    numbers: list[int] = []
    work.attempt("file", lambda: numbers.extend(store.every_number()))
    for first in range(0, len(numbers), _CHUNK):
        progress(first, len(numbers), "Reading every article.")
        work.attempt("file", partial(work.articles, numbers[first : first + _CHUNK]))
    work.attempt("file", partial(work.originals, _naming(progress, "Reading the original files.")))
    work.attempt("file", partial(work.history, _naming(progress, "Reading the history.")))
    return CheckResult(len(numbers), work.annotations, tuple(work.problems), work.removed)


def _naming(progress: Progress, what: str) -> Callable[[int, int], None]:
    """Tells `progress` how far the check called `what` has come."""
    return lambda done, total: progress(done, total, what)


class _Check:
    """The work of one check, over an open store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._recollection = HistoryCheck(store)
        self.problems: list[Problem] = []
        self.annotations = self.removed = 0

    def attempt(self, check: str, look: Callable[[], object]) -> None:
        """Check something; damage that makes the check itself impossible is noted as a problem."""
        try:
            look()
        except ProjectDamagedError as error:
            self.say(check, error.sentence)

    def say(self, check: str, sentence: str, detail: str = "") -> None:
        """Note a problem, once."""
        problem = Problem(check, sentence, detail)
        if problem not in self.problems[-3:]:
            self.problems.append(problem)

    def file(self) -> None:
        """What SQLite itself finds."""
        found = self._store.quick_check(thorough=True)
        if found:
            self.say("file", "Parts of the file are not as they were stored.", "\n".join(found))

    def counts(self) -> None:
        """The kept counts against those that are counted."""
        kept, counted = self._store.tallies.all(), self._store.tallies.recounted()
        for key in sorted(kept.keys() | counted.keys()):
            if kept.get(key, 0) != counted.get(key, 0):
                has, are = kept.get(key, 0), counted.get(key, 0)
                self.say("counts", f"The kept count of {key} is {has}, but there are {are}.")

    def index(self) -> None:
        """The search index against the texts, and against itself."""
        if not self._store.search.is_whole():
            self.say("search", "The search index does not hold the articles that the project holds.")
        try:
            is_sound = self._store.search.is_sound()
        except ProjectError as error:  # as where there is no room for its copy: the other checks go on
            self.say("search", error.sentence)
            return
        if not is_sound:
            self.say("search", "The search index is damaged: some searches do not find all that they should.")

    def articles(self, numbers: list[int]) -> None:
        """Texts against their hashes, passages against texts, and all against the history."""
        texts = _texts(self._store, numbers, self.problems)
        records: dict[str, Record] = {}
        for annotation in self._store.annotations.of_numbers(numbers):
            self.annotations += 1
            records[annotation.id] = annotation
            text = texts.get(annotation.article_id)
            if text is None:
                continue
            spans = annotation.spans
            if not spans_fit(spans, len(text)) or (spans and quote_of(text, spans) != annotation.anchor.quote):
                words = annotation.anchor.quote[:60]
                self.say("anchors", f"“{words}” is not where its annotation says.")
        self._suggestions(numbers, texts)
        records.update((one.id, one) for one in self._decisions(numbers, texts))
        self._relations(numbers, records)
        for article_id in texts:
            records.update((one.id, one) for one in self._store.suggestions.verdicts_of(article_id))
            state = self._store.articles.state(article_id)
            if state is not None:
                records[article_id] = state
                self.removed += state.removed
        self._remembered(records)

    def _relations(self, numbers: list[int], records: dict[str, Record]) -> None:
        """Links join two annotations of their own article. `records` has those; the links are added to it."""
        for one in self._store.annotations.relations_of_numbers(numbers):
            ends = (records.get(one.head), records.get(one.child))
            if any(not isinstance(end, Annotation) or end.article_id != one.article_id for end in ends):
                self.say("links", "A link does not join two annotations of one article.")
            records[one.id] = one

    def _suggestions(self, numbers: list[int], texts: dict[str, str]) -> None:
        for one in self._store.suggestions.of_numbers(numbers):
            text = texts.get(one.article_id)
            if text is not None and (
                not spans_fit(one.spans, len(text)) or quote_of(text, one.spans) != one.anchor.quote
            ):
                self.say("suggestions", f"“{one.anchor.quote[:60]}” is not where its suggestion says.")

    def _decisions(self, numbers: list[int], texts: dict[str, str]) -> list[Decision]:
        """The rulings in some articles, those on places that hold other words noted as problems."""
        found = self._store.decisions.of_numbers(numbers)
        for one in found:
            text = texts.get(one.article_id)
            if text is None or one.own is None:
                continue
            spans, quote, _, _ = one.own.anchor
            if not spans_fit(spans, len(text)) or (spans and quote_of(text, spans) != quote):
                self.say("rulings", f"“{quote[:60]}” is not where a ruling says.")
        return found

    def originals(self, tell: Tell) -> None:
        """The original files against their hashes."""
        hashes = self._store.every_original()
        for done, content_hash in enumerate(hashes):
            tell(done, len(hashes))
            try:
                self._store.originals.get(content_hash)
            except ProjectDamagedError as error:
                self.say("originals", error.sentence)

    def history(self, tell: Tell) -> None:
        """Every entry of the history can be read; labels and people are as it says."""
        seqs = self._store.history.seqs()
        for done, seq in enumerate(seqs):
            tell(done, len(seqs))
            self.attempt("history", partial(self._store.history.changes, seq))
        self._store.history.latest(len(seqs))
        codebook = self._store.codebooks.codebook()
        entries: tuple[Record, ...] = (
            *codebook.labels,
            *codebook.relation_types,
            *self._store.codebooks.annotators(),
            *self._store.people.all(),
        )
        self._remembered({one.id: one for one in entries})

    def _remembered(self, records: dict[str, Record]) -> None:
        """Check that each record is as some entry of the history left it; records without an entry are passed over."""
        for record, _ in self._recollection.differences(records):
            self.say("history", f"{_words(record)} differs from its last state in the history.")


def _words(record: Record) -> str:
    match record:
        case Annotation():
            return f"The annotation of “{record.anchor.quote[:60]}”"
        case Verdict():
            return f"The verdict on “{record.suggestion.anchor.quote[:60]}”"
        case Decision():
            return f"The ruling on “{', '.join(one.quote[:60] for one in record.sides)}”"
        case Relation():
            return "A link between two annotations"
        case ArticleState():
            return f"What is known of the article “{record.source.headline[:60]}”"
        case _:
            return f"“{getattr(record, 'name', '')}”"


def _texts(store: Store, numbers: list[int], problems: list[Problem]) -> dict[str, str]:
    """The texts of articles by id. A damaged one is noted as a problem and left out."""
    texts: dict[str, str] = {}
    for number in numbers:
        try:
            for article in store.articles.of_numbers([number]):
                texts[article.id] = article.text
        except ProjectDamagedError as error:
            problems.append(Problem("texts", error.sentence))
    return texts
