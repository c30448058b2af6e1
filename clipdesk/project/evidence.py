"""What a project teaches: its articles with what was tagged and refused in them, as evidence for the learner."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.learner.evidence import Evidence
from clipdesk.assist.proposal import Reading
from clipdesk.assist.registry import builtin_assistants, labels_of
from clipdesk.domain.article import Status
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.refused import is_refusal
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Verdict
from clipdesk.project.jobs import Progress, silent
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store

MOST_ARTICLES = 400
"""Articles that are learned from: those worked on last."""


def taught_names(store: Store) -> dict[str, str]:
    """What the learner calls each label of passages, by id: the name that assistants use for it, else its own."""
    codebook = store.codebooks.codebook()
    names = {label.id: label.name for label in codebook if not label.whole_article}
    known = labels_of(builtin_assistants())
    for name in known:
        label = store.former_labels.label_named(name, codebook)
        if label is not None and names.get(label.id, name) not in known:
            names[label.id] = name
    return names


def evidence_of(store: Store, progress: Progress = silent) -> list[Evidence]:
    """The evidence of a project, ordered by article, with labels by name.

    If there are many articles, only of those worked on last.

    An article marked done was gone through for the labels that were in use when it was last worked on: a label made
    later says nothing about it. Labels of whole articles are left out.
    """
    names = taught_names(store)
    verdicts: dict[str, list[Verdict]] = {}
    for verdict in store.suggestions.every_verdict():
        verdicts.setdefault(verdict.article_id, []).append(verdict)
    worked: list[tuple[str, AnnotatedArticle]] = []
    first_use: dict[str, str] = {}
    corpus = StoreCorpus(store, "", CorpusFilter(), with_suggestions=False)
    for number, one in enumerate(corpus):
        if number % 100 == 0:
            progress(number, len(corpus), "")
        for annotation in one.annotations:
            used = first_use.get(annotation.label_id)
            first_use[annotation.label_id] = min(used or annotation.created_at, annotation.created_at)
        decided = verdicts.get(one.article.id, ())
        if one.article.status is Status.DONE or one.annotations or decided:
            worked.append((_worked_at(store, one, decided), one))
    worked.sort(key=lambda pair: (pair[0], pair[1].article.id), reverse=True)
    found = [
        _evidence(one, verdicts.get(one.article.id, ()), names, at, first_use) for at, one in worked[:MOST_ARTICLES]
    ]
    return sorted(found, key=lambda one: one.article)


def _worked_at(store: Store, one: AnnotatedArticle, verdicts: Sequence[Verdict]) -> str:
    """When an article was last tagged, had a suggestion decided, or changed its status (UTC, ISO 8601)."""
    times = [annotation.modified_at or annotation.created_at for annotation in one.annotations]
    times += [verdict.decided_at for verdict in verdicts]
    times += [entry.at for entry in store.history.of_record(one.article.id)[:1]]
    return max(times, default=one.article.added_at)


def _evidence(
    one: AnnotatedArticle,
    verdicts: Sequence[Verdict],
    names: dict[str, str],
    worked_at: str,
    first_use: dict[str, str],
) -> Evidence:
    article = one.article
    tagged: dict[str, tuple[Span, ...]] = {}
    for annotation in one.annotations:
        if annotation.label_id in names and annotation.end > annotation.start:
            name = names[annotation.label_id]
            tagged[name] = (*tagged.get(name, ()), *annotation.spans)
    labels = {annotation.id: annotation.label_id for annotation in one.annotations}
    refused: dict[str, tuple[Span, ...]] = {}
    for verdict in verdicts:
        name = names.get(verdict.suggestion.label_id, "")
        if name and is_refusal(verdict, labels.get(verdict.annotation_id, "")):
            spans = [span for span in verdict.suggestion.spans if not _touches(span, tagged.get(name, ()))]
            refused[name] = (*refused.get(name, ()), *spans)
    whole = frozenset(name for label_id, name in names.items() if first_use.get(label_id, "~") <= worked_at)
    reading = Reading(article.text, article.source.language)
    return Evidence(article.id, reading, tagged, refused, whole if article.status is Status.DONE else frozenset())


def _touches(span: Span, others: tuple[Span, ...]) -> bool:
    return any(span.overlaps(other) for other in others)
