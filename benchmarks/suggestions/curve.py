"""What a researcher still has to do in each set, without training and after some articles of the set."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import reduce
from pathlib import Path
from typing import Any

from benchmarks.suggestions.effort import HAND, Effort, effort, gold_of, suggested
from benchmarks.suggestions.judging import documents, reading_of
from clipdesk.assist.learner.evidence import Evidence, folds_of
from clipdesk.assist.learner.learning import learn
from clipdesk.assist.learner.proposing import Proposer
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.registry import builtin_assistants, labels_of, propose
from clipdesk.domain.span import Span

SETS = ("gum_news", "re3d")
TRAINED = (10, 30)
"""Articles after which the effort is measured again."""
_PARTS = 4
_MOST = {0: 1.2, 30: 0.9}
"""Actions per passage that are to be reached, by articles trained on."""

_ASSISTANTS = builtin_assistants()

Found = list[tuple[dict[str, Any], list[Proposal]]]
"""Documents, each with what is proposed on it."""


def effort_lines(gold: Path, sets: Sequence[str]) -> Iterator[str]:
    """A table: a row for each set, and for each label alone."""
    yield (
        f"{'effort':28}{'passages':>9}{'by hand':>9}{'one by one':>12}{'at once':>9}"
        f"   accepted corrected refused tagged"
    )
    for name in SETS:
        path = gold / f"{name}.jsonl"
        if (sets and name not in sets) or not path.is_file():
            continue
        found = [(one, _rules(one)) for one in documents(path)]
        has_optional = any(span.get("optional") for one, _ in found for span in one["spans"])
        yield from _rows(f"{name}", 0, found)
        for number in TRAINED:
            if number < len(found):
                yield from _rows(f"{name} after {number}", number, _after(found, number))
                if has_optional:
                    after = _after(found, number, tags_optional=False)
                    yield _line("  optional ones left untagged", _sum(after, labels_of(_ASSISTANTS)))


def _rows(name: str, trained: int, found: Found) -> Iterator[str]:
    every = labels_of(_ASSISTANTS)
    whole = _sum(found, every)
    most = _MOST.get(trained)
    verdict = "" if most is None else f"   {'≤' if whole.each(whole.at_once) <= most else 'short of'} {most}"
    yield _line(name, whole) + verdict
    yield _line("  optional ones touched free", _sum(found, every, is_lenient=True))
    for label in every:
        yield _line(f"  {label}", _sum(found, [label]))


def _rules(document: dict[str, Any]) -> list[Proposal]:
    return propose(_ASSISTANTS, reading_of(document))


def _after(found: Found, number: int, *, tags_optional: bool = True) -> Found:
    """What is proposed on each document after training on `number` others."""
    count = _PARTS if number <= len(found) * (_PARTS - 1) // _PARTS else len(found)
    parts = folds_of([one["id"] for one, _ in found], count)
    made: Found = []
    for part in range(count):
        others = [one for one, own in zip(found, parts, strict=True) if own != part]
        taught = sorted(others, key=_by_hash)[:number]
        learned = learn(
            _evidence(document if tags_optional else _without_optional(document), proposals)
            for document, proposals in taught
        )
        proposer = Proposer(learned)
        made += [
            (document, proposer.revise(reading_of(document), proposals))
            for (document, proposals), own in zip(found, parts, strict=True)
            if own == part
        ]
    return made


def _without_optional(document: dict[str, Any]) -> dict[str, Any]:
    return {**document, "spans": [one for one in document["spans"] if not one.get("optional")]}


def _by_hash(one: tuple[dict[str, Any], list[Proposal]]) -> str:
    """Any order, the same in every run."""
    return hashlib.blake2b(one[0]["id"].encode(), digest_size=8).hexdigest()


def _evidence(document: dict[str, Any], proposals: Sequence[Proposal]) -> Evidence:
    """As a researcher leaves an article: tagged as the gold says, everything else that was proposed refused.

    Optional passages are tagged: a suggestion of their very words is accepted, and nobody says that they are none.
    """
    labels = [one for one in labels_of(_ASSISTANTS) if one in document["labels"]]
    every = {label: gold_of(document, [label]) for label in labels}
    tagged = {label: tuple(Span(*one.place) for one in gold) for label, gold in every.items() if gold}
    refused = {
        label: tuple(
            span
            for one in proposals
            if one.label == label
            for span in one.spans
            if not any(gold.place[0] < span.end and span.start < gold.place[1] for gold in every[label])
        )
        for label in labels
    }
    return Evidence(document["id"], reading_of(document), tagged, refused, frozenset(labels))


def _sum(found: Found, labels: Sequence[str], *, is_lenient: bool = False) -> Effort:
    costs = []
    for document, proposals in found:
        judged = [one for one in labels if one in document["labels"]]
        made = suggested(document["text"], proposals, judged)
        costs.append(effort(gold_of(document, judged), made, is_lenient=is_lenient))
    return reduce(Effort.plus, costs, Effort())


def _line(name: str, one: Effort) -> str:
    return (
        f"{name:28}{one.passages:>9}{HAND:>9.2f}{one.each(one.one_by_one):>12.2f}{one.each(one.at_once):>9.2f}"
        f"{one.accepted:>11}{one.corrected:>10}{one.refused:>8}{one.tagged:>7}"
    )
