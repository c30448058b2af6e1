"""Finds what a researcher may have missed: the same words tagged elsewhere, two labels, no speaker, untouched articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.missed import Missed, MissedKind, answers, asked_ids, is_from_missed
from clipdesk.domain.refused import is_refusal
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.domain.suggestion import Verdict
from clipdesk.project.commands.suggestions import SAID_BY
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.mentions import gathered
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store

_LONGEST = 80
"""The most code points of words that are looked for elsewhere: whole sentences do not come twice by chance."""
_LEAST = 4
_OFTEN = 2
"""How often words must be tagged before they are looked for elsewhere, unless they are a name of several words."""
_OFTEN_ENOUGH = 20
"""Articles between two words about progress."""
_TOKEN = re.compile(r"\w+")


def missed(store: Store, progress: Progress = silent) -> list[Missed]:
    """Everything to look at again, by kind and then in the order of articles, with what was set aside.

    A place is set aside where everything that it might have was refused there, some of it by `SetAside`; an article is
    where it is skipped. Where all was decided on as suggestions, nothing is listed. Reads every text once; safe in
    another thread, with its own store. Linear in the length of the texts.
    """
    codebook, answered = store.codebooks.codebook(), _Answered(store.suggestions.every_verdict())
    corpus = StoreCorpus(store, "", CorpusFilter(), with_suggestions=False)
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for quote, label_id in store.annotations.quotes():
        labels[_key(quote)][label_id] += 1
    words = _Words({key: found.most_common(1)[0][0] for key, found in labels.items() if _is_telling(key, found)})
    found: dict[MissedKind, list[Missed]] = {kind: [] for kind in MissedKind}
    for number, item in enumerate(corpus):
        if number % _OFTEN_ENOUGH == 0:
            progress(number, len(corpus), "")
        answered.note(item.annotations)
        found[MissedKind.TWO_LABELS] += _two_labels(item, labels)
        found[MissedKind.NO_SPEAKER] += _no_speaker(item, codebook)
        if item.annotations:
            found[MissedKind.SAME_WORDS] += _same_words(item, words)
        elif item.article.status is not Status.DONE:
            is_skipped = item.article.status is Status.SKIPPED
            kind = MissedKind.UNTOUCHED
            found[kind].append(Missed(kind, item.article.id, item.article.title, is_set_aside=is_skipped))
    answered.finish()
    told = (answered.told(one) for places in found.values() for one in places)
    return [one for one in told if one is not None]


class _Answered:
    """What was said of places: refused, accepted, set aside."""

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        self._verdicts = {one.id: one for one in verdicts}
        self._labels = dict.fromkeys((one.annotation_id for one in verdicts if one.annotation_id), "")
        self._refused = defaultdict[tuple[str, str], list[Span]](list)

    def note(self, annotations: Iterable[Annotation]) -> None:
        """Take in which labels the annotations of an article have that were suggestions."""
        self._labels.update((one.id, one.label_id) for one in annotations if one.id in self._labels)

    def finish(self) -> None:
        """All annotations were noted."""
        for one in self._verdicts.values():
            if is_refusal(one, self._labels.get(one.annotation_id, "")):
                place = Span(one.suggestion.start, one.suggestion.end)
                self._refused[one.article_id, one.suggestion.label_id].append(place)

    def told(self, one: Missed) -> Missed | None:
        """A place as it is to be listed; None where everything was decided on, and nothing of it by setting aside.

        What was accepted on these very spans is decided on for good, also where its annotation is gone.
        """
        place = one.span
        if place is None:
            return one
        verdicts = [self._verdicts.get(own) for own in asked_ids(one, place)]
        for key, verdict in zip(one.asked, verdicts, strict=True):
            refused = self._refused.get((one.article_id, key), ())
            if verdict is None and not any(answers(span, place) for span in refused):
                return one
        is_set_aside = any(verdict is not None and is_from_missed(verdict) for verdict in verdicts)
        return one._replace(is_set_aside=True) if is_set_aside else None


def _key(words: str) -> str:
    return " ".join(words.split()).casefold()


def _is_telling(key: str, found: Counter[str]) -> bool:
    """Whether these words are worth looking for elsewhere: not too long, no bare number, and tagged often or a name."""
    has_letters = any(char.isalpha() for char in key)
    if not has_letters or not _LEAST <= len(key) <= _LONGEST or len(found) > 1:
        return False
    return " " in key or found.total() >= _OFTEN


_Tree = dict[str, Any]
"""The tokens that may follow, each with its own subtree; `_ENDING` leads to the words that end here, with their labels."""
_ENDING = ""


class _Words:
    """Tagged words with their labels, in a tree of tokens, so that a text is read only once however many words there are."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._root: _Tree = {}
        for key, label_id in labels.items():
            tokens = list(_TOKEN.finditer(key))
            if tokens and tokens[0].start() == 0:
                node = self._root
                for token in tokens:
                    node = node.setdefault(token[0], {})
                node[_ENDING] = (*node.get(_ENDING, ()), (key, label_id))

    def places(self, text: str) -> Iterator[tuple[Span, str]]:
        """Where any of the words stand as whole words, with their label."""
        tokens = [(match[0].casefold(), match.start()) for match in _TOKEN.finditer(text)]
        for number, (token, start) in enumerate(tokens, start=1):
            node = self._root.get(token)
            while node is not None:
                for key, label_id in node.get(_ENDING, ()):
                    end = start + len(key)
                    is_whole = end >= len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
                    if is_whole and _key(text[start:end]) == key:
                        yield Span(start, end), label_id
                node = node.get(tokens[number][0]) if number < len(tokens) else None
                number += 1


def _same_words(item: AnnotatedArticle, words: _Words) -> Iterator[Missed]:
    tagged, article = AnnotationSet(item.annotations), item.article
    for span, label_id in words.places(article.text):
        if not any(one.label_id == label_id for _, one in tagged.pieces(span)):
            _, quote, before, after = anchor(article.text, (span,))
            kind = MissedKind.SAME_WORDS
            label = (label_id,)
            yield Missed(kind, article.id, article.title, quote, label, span, "", before, after, label)


def _two_labels(item: AnnotatedArticle, labels: Mapping[str, Counter[str]]) -> Iterator[Missed]:
    """Each place once, however many annotators tagged it; not where it has all the labels that the words have."""
    places = defaultdict[tuple[Span, ...], list[Annotation]](list)
    for one in item.annotations:
        places[one.spans].append(one)
    for spans, here in places.items():
        found = labels[_key(here[0].anchor.quote)] if spans else {}
        if len(found) > 1:
            label_ids = tuple(sorted(found, key=lambda key: (-found[key], key)))
            others = tuple(key for key in label_ids if all(key != one.label_id for one in here))
            if others:
                yield _of(MissedKind.TWO_LABELS, item, here[0], label_ids, others)


def _no_speaker(item: AnnotatedArticle, codebook: Codebook) -> Iterator[Missed]:
    said_by = codebook.relation_named(SAID_BY)
    if said_by is None or not said_by.heads:
        return
    # The first label that the link may begin at is the quote; others (a statistic) need no speaker.
    quotes = said_by.heads[:1]
    linked = {link.head for link in item.relations if link.type_id == said_by.id}
    for group in gathered(one for one in item.annotations if one.label_id in quotes and one.spans):
        # What two annotators tagged is one quote, and has a speaker where either says so.
        if not any(one.id in linked or one.attributes.get("speaker") for one in group):
            yield _of(MissedKind.NO_SPEAKER, item, group[0], (group[0].label_id,), (said_by.id,))


def _of(
    kind: MissedKind, item: AnnotatedArticle, one: Annotation, label_ids: tuple[str, ...], asked: tuple[str, ...]
) -> Missed:
    article, (_, quote, before, after) = item.article, one.anchor
    return Missed(kind, article.id, article.title, quote, label_ids, one.spans[0], one.id, before, after, asked)
