"""Pairs the annotations of two annotators in one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span, merged

Pieces = tuple[Span, ...]
_Place = tuple[Annotation, Pieces]


class Pair(NamedTuple):
    """What the two annotators have at one place."""

    a: Annotation
    b: Annotation


class Alignment(NamedTuple):
    """The annotations of one article, each in exactly one of the four lists."""

    exact: list[Pair]
    """Same label, same code points."""
    overlapping: list[Pair]
    """Same label, at least one code point in common, but not all."""
    only_a: list[Annotation]
    only_b: list[Annotation]


def align(a: Iterable[Annotation], b: Iterable[Annotation]) -> Alignment:
    """Pair annotations of the same label, each at most once.

    Identical passages first, all pieces taken together, and labels of the whole article with each other; then those
    that share the largest part (common code points to those covered by either). Exchanging the two exchanges nothing
    but the sides.
    """
    result = Alignment([], [], [], [])
    by_label_a, by_label_b = _by_label(a), _by_label(b)
    for label_id in sorted({*by_label_a, *by_label_b}):
        left, right = by_label_a.get(label_id, []), by_label_b.get(label_id, [])
        left, right = _pair_identical(left, right, result.exact)
        pairs = _largest_first(left, right)
        result.overlapping.extend(Pair(left[place_a][0], right[place_b][0]) for place_a, place_b in pairs.items())
        paired = set(pairs.values())
        result.only_a.extend(one for place, (one, _) in enumerate(left) if place not in pairs)
        result.only_b.extend(one for place, (one, _) in enumerate(right) if place not in paired)
    return result


def _by_label(annotations: Iterable[Annotation]) -> dict[str, list[_Place]]:
    found: defaultdict[str, list[_Place]] = defaultdict(list)
    for one in annotations:
        found[one.label_id].append((one, merged(one.spans)))
    return found


def _pair_identical(
    left: Sequence[_Place], right: Sequence[_Place], pairs: list[Pair]
) -> tuple[list[_Place], list[_Place]]:
    """Put those on the same code points into `pairs`; what is left of both sides."""
    waiting: defaultdict[Pieces, list[_Place]] = defaultdict(list)
    for place in reversed(right):
        waiting[place[1]].append(place)
    rest: list[_Place] = []
    for place in left:
        same = waiting[place[1]]
        if same:
            pairs.append(Pair(place[0], same.pop()[0]))
        else:
            rest.append(place)
    unpaired = {id(one) for places in waiting.values() for one, _ in places}
    return rest, [place for place in right if id(place[0]) in unpaired]


def _largest_first(left: Sequence[_Place], right: Sequence[_Place]) -> dict[int, int]:
    """Which of the one list is paired with which of the other, by what they share; by their places in the lists."""
    found = []
    for (place_a, place_b), shared in common_code_points([one for _, one in left], [one for _, one in right]).items():
        a, b = left[place_a][1], right[place_b][1]
        either = _length_of(a) + _length_of(b) - shared
        found.append((-shared / either, sorted((a, b)), place_a, place_b))
    pairs: dict[int, int] = {}
    taken = set[int]()
    for _, _, place_a, place_b in sorted(found):
        if place_a not in pairs and place_b not in taken:
            pairs[place_a] = place_b
            taken.add(place_b)
    return pairs


def common_code_points(left: Sequence[Pieces], right: Sequence[Pieces]) -> Counter[tuple[int, int]]:
    """How many code points passages have in common, by their places in both lists; pairs without any are left out."""
    starts = [(span, 0, place) for place, pieces in enumerate(left) for span in pieces]
    starts += [(span, 1, place) for place, pieces in enumerate(right) for span in pieces]
    open_pieces: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    common: Counter[tuple[int, int]] = Counter()
    for (start, end), side, place in sorted(starts):
        others = open_pieces[1 - side]
        others[:] = [one for one in others if one[0] > start]
        for other_end, other in others:
            common[(other, place) if side else (place, other)] += min(end, other_end) - start
        open_pieces[side].append((end, place))
    return common


def _length_of(pieces: Pieces) -> int:
    """Code points that disjoint pieces cover."""
    return sum(end - start for start, end in pieces)
