"""What a researcher still has to do in each set, without training and after some articles of the set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from pathlib import Path
from typing import Any

from benchmarks.suggestions.effort import HAND, Effort, effort, gold_of, suggested
from benchmarks.suggestions.judging import documents
from clipdesk.assist.proposal import Assistant, Proposal, Reading
from clipdesk.assist.registry import builtin_assistants, labels_of, propose

SETS = ("gum_news", "re3d")
MOST_UNTRAINED = 1.2
"""Actions per passage that are to be reached without training, on news."""


def effort_lines(gold: Path, sets: Sequence[str]) -> Iterator[str]:
    """A table: a row for each set, and for each label alone."""
    yield (
        f"{'effort without training':28}{'passages':>9}{'by hand':>9}{'one by one':>12}{'at once':>9}"
        f"   accepted corrected refused tagged"
    )
    assistants = builtin_assistants()
    for name in SETS:
        path = gold / f"{name}.jsonl"
        if (sets and name not in sets) or not path.is_file():
            continue
        found = [(one, _proposed(assistants, one)) for one in documents(path)]
        every = labels_of(assistants)
        whole = _sum(found, every)
        reached = "" if whole.each(whole.at_once) > MOST_UNTRAINED else f"   ≤ {MOST_UNTRAINED}"
        yield _line(name, whole) + (reached or f"   short of {MOST_UNTRAINED}")
        for label in every:
            yield _line(f"  {label}", _sum(found, [label]))


def _proposed(assistants: Sequence[Assistant], document: dict[str, Any]) -> list[Proposal]:
    return propose(assistants, Reading(document["text"], document.get("meta", {}).get("lang", "en")))


def _sum(found: Sequence[tuple[dict[str, Any], list[Proposal]]], labels: Sequence[str]) -> Effort:
    costs = []
    for document, proposals in found:
        judged = [one for one in labels if one in document["labels"]]
        costs.append(effort(gold_of(document, judged), suggested(document["text"], proposals, judged)))
    return reduce(Effort.plus, costs, Effort())


def _line(name: str, one: Effort) -> str:
    return (
        f"{name:28}{one.passages:>9}{HAND:>9.2f}{one.each(one.one_by_one):>12.2f}{one.each(one.at_once):>9.2f}"
        f"{one.accepted:>11}{one.corrected:>10}{one.refused:>8}{one.tagged:>7}"
    )
