"""What two annotators say of every character of an article: the units of percent agreement and kappa."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span, merged

LabelSet = frozenset[str]
CharacterTable = Mapping[tuple[LabelSet, LabelSet], int]
"""How many code points carry these labels by the first annotator, and those by the second; no label is a set, too."""


def character_table(a: Iterable[Annotation], b: Iterable[Annotation], length: int) -> CharacterTable:
    """Count the code points of a text of `length` by the sets of labels that both put on them."""
    edges: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for side, given in enumerate((a, b)):
        for label_id, pieces in _by_label(given).items():
            for start, end in merged(pieces):
                edges[start].append((side, label_id))
                edges[end].append((side, label_id))
    carried: tuple[set[str], set[str]] = (set(), set())
    counts: Counter[tuple[LabelSet, LabelSet]] = Counter()
    for here, there in pairwise(sorted({0, length, *edges})):
        for side, label_id in edges.get(here, ()):
            carried[side].symmetric_difference_update({label_id})
        counts[frozenset(carried[0]), frozenset(carried[1])] += there - here
    return counts


def _by_label(annotations: Iterable[Annotation]) -> dict[str, list[Span]]:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for one in annotations:
        found[one.label_id].extend(one.spans)
    return found


def of_label(table: CharacterTable, label_id: str) -> Counter[tuple[bool, bool]]:
    """The same, by whether either has this one label on them."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for (a, b), number in table.items():
        counts[label_id in a, label_id in b] += number
    return counts
