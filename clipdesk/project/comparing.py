"""Compares two annotators: figures of agreement with intervals, and where they disagree. Reads, never writes."""

from __future__ import annotations

from typing import NamedTuple

from clipdesk.domain.agreement import Among, Comparison
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Status
from clipdesk.domain.errors import UserError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.queries import Counts
from clipdesk.review.comparison import Tally
from clipdesk.review.resampling import RESAMPLES
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store

OFTEN_ENOUGH = 20
"""Articles between two words about progress."""
STATUSES = {Among.ANNOTATED: (Status.TODO, Status.DONE), Among.DONE: (Status.DONE,)}
"""What articles must be to be compared."""


class Asked(NamedTuple):
    """What is to be compared: two annotators by id, on these labels or, if none are given, on all."""

    a: str
    b: str
    label_ids: tuple[str, ...] = ()
    among: Among = Among.ANNOTATED


class NothingInCommonError(UserError):
    """There is no article to compare two annotators on."""


def compare(store: Store, asked: Asked, progress: Progress = silent) -> Comparison:
    """Compare two annotators. Safe in another thread, with its own store.

    Skipped articles never count. Raises NothingInCommonError when there is no article to compare them on.
    """
    corpus = StoreCorpus(store, "", CorpusFilter(statuses=STATUSES[asked.among]), with_suggestions=False)
    labels = [one for one in corpus.codebook if not asked.label_ids or one.id in asked.label_ids]
    tally = Tally(asked.a, asked.b, labels, asked.among)
    # Of draws, there may be two rounds: one for the two annotators, one for everybody.
    read, total = len(corpus), len(corpus) + 2 * RESAMPLES
    for number, item in enumerate(corpus):
        if number % OFTEN_ENOUGH == 0:
            progress(number, total, "")
        tally.add(item)
    if not tally.lengths:
        raise nothing_in_common(asked.among)
    passages, whole_articles = tally.agreement(_Rounds(progress, read, total))
    people = {one.id: one for one in corpus.annotators}
    everybody = tuple(one for one in corpus.annotators if one.id in tally.everybody)
    return Comparison(
        people[asked.a], people[asked.b], asked.among, len(tally.lengths), sum(tally.lengths), passages, whole_articles,
        everybody, len(tally.judged), tuple(tally.disagreements), RESAMPLES,
    )  # fmt: skip


def annotators_at_work(counts: Counts) -> list[tuple[Annotator, int]]:
    """Everybody with annotations in the project, with how many, the most first."""
    found = [(one, number) for one in counts.people if (number := counts.annotators.get(one.id, 0))]
    return sorted(found, key=lambda entry: (-entry[1], entry[0].key))


def nothing_in_common(among: Among) -> NothingInCommonError:
    """The error, in the words that suit."""
    if among is Among.DONE:
        return NothingInCommonError(
            "No article is marked as done.", "Mark the articles that both have worked on, or compare annotated ones."
        )
    return NothingInCommonError(
        "There is no article in which both have annotations.",
        "Choose other annotators, or compare articles marked done.",
    )


class _Rounds:
    """Tells of draws after reading: a round of them begins where the last ended."""

    def __init__(self, progress: Progress, read: int, total: int) -> None:
        self._progress = progress
        self._before, self._total = read, total
        self._last = 0

    def __call__(self, done: int) -> None:
        if done < self._last:
            self._before += RESAMPLES
        self._last = done
        self._progress(self._before + done, self._total, "")
