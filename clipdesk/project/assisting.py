"""Lets assistants propose: on one article, or on all articles of a project that are new or have changed since they read them."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import wait as wait_for
from threading import Thread

from clipdesk import __version__
from clipdesk.assist.learner.lessons import Learned
from clipdesk.assist.learner.manners import KEY
from clipdesk.assist.learner.proposing import Proposer
from clipdesk.assist.proposal import Assistant, Proposal, Reading
from clipdesk.assist.registry import builtin_assistants, labels_of, propose
from clipdesk.domain.anchor import anchor
from clipdesk.domain.article import Article
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import UserError, WrongUseError
from clipdesk.domain.label import Label
from clipdesk.domain.near_names import choice_words
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.project.apart import run_apart
from clipdesk.project.clock import utc_now
from clipdesk.project.commands.suggestions import StoreSuggestions
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.lessons_file import NOTHING_KEPT, Kept
from clipdesk.project.pipe import Pipe
from clipdesk.project.project import Project, ProjectReader
from clipdesk.runtime.interrupts import children_spared

_CHILDREN = 2
_BATCH_ARTICLES = 100
_BATCH_LETTERS = 200_000
_ALONE_LETTERS = 400_000
"""Up to this many code points the work is done in this process: starting two children takes a second."""
LARGE_LETTERS = 100_000
"""From this many code points a single article is read in a child process: reading it here would block the window."""
_STRETCH = 1_000
"""Code points of a text that are looked up together."""
_AHEAD = 4
_SECONDS_BETWEEN_LOOKS = 0.1

Assistants = tuple[Assistant, ...]
"""What reads an article, in the order in which it is asked."""


@dataclass(frozen=True, slots=True)
class Assisting:
    """The assistants that a project asks, and the labels under which it takes what they propose. Can be pickled.

    `version` is empty where not all assistants are asked, so that the articles do not count as read. `learner`
    replaces or corrects their proposals by what was learned in the project. `wanted` are the keys of the assistants
    that were asked for.
    """

    assistants: Assistants
    label_ids: tuple[tuple[str, str], ...]
    version: str = ""
    learner: Proposer = field(default_factory=lambda: Proposer(Learned()))
    wanted: tuple[str, ...] = ()

    @classmethod
    def for_codebook(
        cls,
        codebook: Codebook,
        keys: Iterable[str] = (),
        *,
        kept: Kept = NOTHING_KEPT,
        make: Callable[[], Sequence[Assistant]] = builtin_assistants,
        named: Callable[[str], Label | None] | None = None,
    ) -> Assisting:
        """All assistants and what was learned (`kept`), or those with these keys.

        `named` finds the label for a name that assistants use, where it is not the label of that name. Raises
        WrongUseError for a key that no assistant has.
        """
        every, wanted = tuple(make()), tuple(keys)
        known = {one.key for one in every} | {KEY}
        strange = next((key for key in wanted if key not in known), None)
        if strange is not None:
            raise WrongUseError(f"There is no assistant “{strange}”.", choice_words(strange, sorted(known)))
        lessons = kept.of(codebook)
        found = ((name, (named or codebook.named)(name)) for name in labels_of(every))
        ids = {name: label.id for name, label in found if label is not None}
        ids |= {one.label: kept.label_ids[one.label] for one in lessons.used}
        label_ids = tuple(ids.items())
        if wanted and KEY not in wanted:
            return cls(tuple(one for one in every if one.key in wanted), label_ids, wanted=wanted)
        facts = repr((__version__, [one.key for one in every], label_ids, lessons.version))
        version = "" if wanted else blake2b(facts.encode(), digest_size=8).hexdigest()
        return cls(every, label_ids, version, Proposer(lessons), wanted)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the assistants."""
        return self.wanted or (*(one.key for one in self.assistants), KEY)

    def propose_all(self, articles: Sequence[Article]) -> list[Proposed]:
        """What they propose on several articles."""
        return [self.propose(one) for one in articles]

    def propose(self, article: Article) -> Proposed:
        """What they propose on one article. Labels that the codebook does not have are passed over."""
        reading = Reading(article.text, article.source.language)
        label_ids, now = dict(self.label_ids), utc_now()
        proposals = self.learner.revise(reading, propose(self.assistants, reading))
        found = [
            (one, label_ids[one.label]) for one in proposals if one.label in label_ids and one.assistant in self.keys
        ]
        places = [(suggestion_id(article.id, label_id, one.spans), one) for one, label_id in found]
        near = _Near(one for _, one in places)
        made = tuple(
            Suggestion(
                own, article.id, label_id, one.assistant, anchor(article.text, one.spans), one.score, one.reason,
                _attributes(one), _speaker(one, near.of(one.antecedent or one.said_by, places)), now,
            )
            for (one, label_id), (own, _) in zip(found, places, strict=True)
        )  # fmt: skip
        return Proposed(article.id, article.text_hash, self.keys, made, self.version)


def _attributes(one: Proposal) -> dict[str, str]:
    attributes = {name: value for name, value in one.attributes.items() if value}
    if one.speaker:
        attributes.setdefault("speaker", one.speaker)
    return attributes


class _Near:
    """Finds proposals by place.

    The text is divided into stretches, and each proposal is noted in every stretch it touches.
    """

    def __init__(self, proposals: Iterable[Proposal]) -> None:
        self._in: dict[int, list[int]] = {}
        for number, one in enumerate(proposals):
            for part in {part for span in one.spans for part in self._parts(span)}:
                self._in.setdefault(part, []).append(number)

    @staticmethod
    def _parts(span: Span) -> range:
        return range(span.start // _STRETCH, span.end // _STRETCH + 1)

    def of(self, span: Span | None, places: Sequence[tuple[str, Proposal]]) -> list[tuple[str, Proposal]]:
        """Those of `places`, in order, that may overlap a span."""
        parts = self._parts(span) if span is not None else ()
        return [places[number] for number in sorted({one for part in parts for one in self._in.get(part, ())})]


def _speaker(quote: Proposal, places: Sequence[tuple[str, Proposal]]) -> str:
    """The id of the suggestion on the speaker's words, of a pronoun on whom it means: on exactly these words, else on most."""
    at = quote.antecedent or quote.said_by
    if at is None:
        return ""
    best, most = "", 0
    for own, one in places:
        if one is not quote and one.label != quote.label and not _is_another(quote, one):
            shared = sum(span.shared(at) for span in one.spans)
            whole = max(at.length, sum(span.length for span in one.spans))
            if 2 * shared > whole and shared > most:
                best, most = own, shared
    return best


def _is_another(quote: Proposal, one: Proposal) -> bool:
    """Whether somebody else is named there than who speaks: “Mayor Ana Ruiz” in “a spokesman for Mayor Ana Ruiz said”."""
    name = one.attributes.get("name", "")
    return bool(name and quote.speaker) and quote.antecedent is None and name != quote.speaker


def get_ready(made: Assistants = (), language: str | None = None) -> Assistants:
    """The assistants (`made`, if there are any yet), with their lists for a language (BCP 47) loaded.

    To be called in another thread: loading takes as long as reading ten articles. Without a language the lists are
    loaded with the first article.
    """
    assistants = made or builtin_assistants()
    if language is not None:
        propose(assistants, Reading("", language))
    return assistants


def propose_aside(assisting: Assisting, article: Article, progress: Progress = silent) -> Proposed:
    """What is proposed on one article. For another thread; a large article is read in a child process.

    Raises CancelledError as `progress` does, and StoppedError when the system ended the child.
    """
    if len(article.text) < LARGE_LETTERS:
        return assisting.propose(article)
    return run_apart(partial(_proposed, assisting, article), progress)


def _proposed(assisting: Assisting, article: Article, _progress: Progress) -> Proposed:
    return assisting.propose(article)


# ------------------------------------------------------------------ a whole project


def propose_on_project(
    reader: ProjectReader, assisting: Assisting, progress: Progress = silent, *, again: bool = False
) -> Iterator[list[Proposed]]:
    """Batches of proposals on the articles that are new or changed since assistants read them; with `again`, on all articles.

    Small enough to be kept without a stall. For another thread: reads through `reader`, writes nothing, and works
    in two child processes where there is much to read. Raises UserError when a child was ended by the system.
    """
    with reader.open() as store:
        numbers = store.suggestions.unread("" if again or not assisting.version else assisting.version)
        progress(0, len(numbers), "")
        articles = store.articles.of_numbers(numbers)
        first, letters = list[Article](), 0
        for article in articles:
            first.append(article)
            letters += len(article.text)
            if letters > _ALONE_LETTERS:
                break
        else:
            yield from _told(map(assisting.propose_all, _batches(first)), len(numbers), progress)
            return
        # A fresh copy travels lightly: nothing of its data is loaded yet.
        context = get_context("spawn")
        theirs, ours = context.Pipe(duplex=False)
        pool = ProcessPoolExecutor(_CHILDREN, context, _end_with, (theirs,))
        try:
            batches = _batches(chain(first, articles))
            results = _ahead(pool, assisting, batches, lambda done: progress(done, len(numbers), ""))
            yield from _told(results, len(numbers), progress)
        except BrokenProcessPool as error:
            raise UserError("The assistants were stopped by the system.", "Free some memory and try again.") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # a stop waits for no batch
            ours.close()  # now the children end
            theirs.close()


def _end_with(other: Pipe) -> None:
    """Run in a child: end it, in the midst of a batch too, as soon as the other end of a pipe is closed or its process gone.

    Otherwise the program could not end before the batch, and a child whose parent was killed would wait for ever.
    """

    def watch() -> None:
        wait_for([other])
        os._exit(0)

    Thread(target=watch, name="clipdesk-end", daemon=True).start()


def _told(results: Iterable[list[Proposed]], total: int, progress: Progress) -> Iterator[list[Proposed]]:
    done = 0
    for batch in results:
        yield batch
        done += len(batch)
        progress(done, total, "")


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch, letters = list[Article](), 0
    for article in articles:
        batch.append(article)
        letters += len(article.text)
        if len(batch) >= _BATCH_ARTICLES or letters >= _BATCH_LETTERS:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


def _ahead(
    pool: Executor, assisting: Assisting, batches: Iterable[list[Article]], look: Callable[[int], None]
) -> Iterator[list[Proposed]]:
    """What is proposed on each batch. While one is awaited, `look` is given how many articles are done, and may stop it."""
    waiting: deque[Future[list[Proposed]]] = deque()
    done = 0
    for batch in chain(batches, (None,)):
        if batch is not None:
            with children_spared():  # a child is started for a batch that would wait
                waiting.append(pool.submit(assisting.propose_all, batch))
        while len(waiting) > (_AHEAD if batch is not None else 0):
            made = _awaited(waiting.popleft(), partial(look, done))
            done += len(made)
            yield made


def _awaited(result: Future[list[Proposed]], look: Callable[[], None]) -> list[Proposed]:
    while not wait([result], _SECONDS_BETWEEN_LOOKS).done:
        look()
    return result.result()


def assist_project(
    project: Project,
    keys: Iterable[str] = (),
    progress: Progress = silent,
    *,
    again: bool = False,
    kept: Kept = NOTHING_KEPT,
) -> int:
    """Let assistants read a project and keep what they propose.

    Returns how many articles were read. For the command line.
    """
    read = 0
    assisting = Assisting.for_codebook(project.codebook, keys, kept=kept, named=project.queries.label_suggested)
    for batch in propose_on_project(project.reader, assisting, progress, again=again):
        project.execute(StoreSuggestions(tuple(batch)))
        read += len(batch)
    return read
