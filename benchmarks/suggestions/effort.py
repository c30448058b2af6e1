"""How much a researcher still has to do: user actions per passage until each article is tagged as the gold says.

The simulated researcher works with the keys of the window, and every key and every click counts:

* `S` goes to the first suggestion of an article (1), after a decision the next one is selected by itself;
* `A` accepts (1), `X` refuses (1), the digit of another label accepts with that label (1);
* an edge is moved to where it belongs (1 each), a piece too much is taken away (1), a missing one is added (2);
* what is not suggested is selected and tagged with its digit (2), which by hand is the cost of everything. So is a
  suggestion with more than one wrong edge: what is tagged over it with its label settles it, as in the window, and
  every other suggestion of the label that it overlaps.

*One by one*, every suggestion is decided on in this way. *At once*, after a look at the article, `Shift+A` accepts all
of a kind (1) and `Shift+X` refuses all that is left of it (1); what is to be treated otherwise is selected before (1).
With nothing selected (`Esc`, 1, where something was) `Shift+A` accepts everything that waits in the article (1).
Each article, and each kind in it, is done in the cheapest way. Nothing is left undecided: what is refused teaches.
Suggestions on optional passages count neither way, and labels that nobody annotated in a document are no part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from clipdesk.assist.proposal import Proposal

HAND = 2
"""Actions for a passage without any help: select it, name its label."""
_EDGE = " \t\r\n\u00a0.,;:!?\"'`‘’‚“”„«»()[]–—-\u200e"
"""What at the ends of a passage makes no difference, as in the judge of spans."""

Place = tuple[int, int]


class Suggested(NamedTuple):
    """A suggestion: its label, and its pieces in code points, cut to what makes a difference."""

    label: str
    pieces: tuple[Place, ...]


class Gold(NamedTuple):
    """A passage that is to be tagged, or (`is_optional`) may be."""

    label: str
    place: Place
    is_optional: bool = False


class Effort(NamedTuple):
    """Passages to be tagged, actions one by one and at once; what became of the suggestions."""

    passages: int = 0
    one_by_one: int = 0
    at_once: int = 0
    accepted: int = 0
    corrected: int = 0
    refused: int = 0
    tagged: int = 0

    def plus(self, other: Effort) -> Effort:
        """The sum of both."""
        return Effort(*(one + more for one, more in zip(self, other, strict=True)))

    def each(self, actions: int) -> float:
        """Actions per passage."""
        return actions / self.passages if self.passages else 0.0


def cut(text: str, start: int, end: int) -> Place:
    """A place without the signs and spaces at its ends."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def gold_of(document: Mapping[str, Any], labels: Iterable[str]) -> list[Gold]:
    """The passages of a gold document that have one of these labels, each once."""
    found: dict[tuple[str, Place], Gold] = {}
    for span in sorted(document["spans"], key=lambda one: bool(one.get("optional"))):
        place = cut(document["text"], span["start"], span["end"])
        if span["label"] in labels and place[0] < place[1]:
            found.setdefault((span["label"], place), Gold(span["label"], place, bool(span.get("optional"))))
    return list(found.values())


def suggested(text: str, proposals: Iterable[Proposal], labels: Iterable[str]) -> list[Suggested]:
    """Proposals as they are simulated, without those of labels that nobody annotated."""
    made = []
    for one in proposals:
        pieces = tuple(place for span in one.spans if (place := cut(text, span.start, span.end))[0] < place[1])
        if one.label in labels and pieces:
            made.append(Suggested(one.label, pieces))
    return made


def effort(gold: Sequence[Gold], suggestions: Sequence[Suggested], *, is_lenient: bool = False) -> Effort:
    """What one article costs. `is_lenient`: a suggestion that touches optional passages alone counts neither way."""
    open_gold = {(one.label, one.place): one for one in gold}
    costs = dict[int, _Cost]()
    for find in (_exact, _near, _relabeled):
        for number, one in enumerate(suggestions):
            if number not in costs and (cost := find(one, open_gold)) is not None:
                costs[number] = cost
    costs |= {
        number: _SETTLED for number, one in enumerate(suggestions) if number not in costs and _is_settled(one, gold)
    }
    if is_lenient:
        costs |= {
            number: _Cost("refused", is_free=True)
            for number, one in enumerate(suggestions)
            if number not in costs and _is_optional(one, gold)
        }
    decided = [(one.label, costs.get(number, _Cost("refused"))) for number, one in enumerate(suggestions)]
    missed = sum(not one.is_optional for one in open_gold.values())
    one_by_one = bool(decided) + sum(cost.alone for _, cost in decided)
    kinds = dict.fromkeys(label for label, _ in decided)
    by_kind = bool(decided) + sum(_cheapest([cost for label, cost in decided if label == kind]) for kind in kinds)
    at_once = min(by_kind, _everything([cost for _, cost in decided]))
    fates = [cost.fate for _, cost in decided if not cost.is_free]
    return Effort(
        sum(not one.is_optional for one in gold), one_by_one + HAND * missed, at_once + HAND * missed,
        fates.count("accepted"), fates.count("corrected"), fates.count("refused"), missed,
    )  # fmt: skip


class _Cost(NamedTuple):
    """What becomes of a suggestion, and by how many actions it is changed before it is accepted; none where it is free."""

    fate: str
    changes: int = 0
    is_free: bool = False

    @property
    def alone(self) -> int:
        """Actions when its turn comes: changes, and one decision. With another label it is decided by the digit."""
        return 0 if self.is_free else self.changes + 1


_SETTLED = _Cost("settled", is_free=True)


def _is_settled(one: Suggested, gold: Sequence[Gold]) -> bool:
    """Whether something that is to be tagged with its label overlaps it: once that is done, it waits no more."""
    return any(
        each.label == one.label and not each.is_optional and any(_shared(piece, each.place) for piece in one.pieces)
        for each in gold
    )


def _cheapest(costs: Sequence[_Cost]) -> int:
    """Actions for all suggestions of a kind: one by one, or accepted at once, or the right ones picked and the rest refused."""
    in_turn = sum(one.alone for one in costs)
    accept_all = 1 + sum(
        1 + (one.changes if one.fate == "corrected" else 1)
        for one in costs
        if one.fate != "accepted" and not one.is_free
    )
    refuse_rest = 1 + sum(1 + one.alone for one in costs if one.fate != "refused" and not one.is_free)
    return min(in_turn, accept_all, refuse_rest)


def _apart(costs: Sequence[_Cost]) -> int:
    """Actions for those that cannot be accepted with the others as they are: select it, then mend or refuse it."""
    return sum(
        1 + (one.changes if one.fate == "corrected" else 1)
        for one in costs
        if one.fate != "accepted" and not one.is_free
    )


def _everything(costs: Sequence[_Cost]) -> int:
    """Actions for all suggestions of an article, accepted by one key once what is wrong was dealt with."""
    apart = _apart(costs)
    return bool(costs) + apart + (apart > 0)


_Open = dict[tuple[str, Place], Gold]


def _exact(one: Suggested, gold: _Open) -> _Cost | None:
    hits = [(one.label, place) for place in one.pieces]
    if any(key not in gold for key in hits):
        return None
    taken = [gold.pop(key) for key in dict.fromkeys(hits)]
    return _Cost("accepted", is_free=all(one.is_optional for one in taken))


def _near(one: Suggested, gold: _Open) -> _Cost | None:
    """Its edges are moved, or it is tagged anew where that is less."""
    hits = list(_overlapping(one, gold))
    if not hits:
        return None
    taken = {place for place, _ in hits}
    moves = sum((piece[0] != key[1][0]) + (piece[1] != key[1][1]) for piece, key in hits)
    changes = moves + sum(piece not in taken for piece in one.pieces)
    keys = [key for _, key in hits]
    if all(gold[key].is_optional for key in keys):
        is_half = all(2 * _shared(piece, key[1]) >= piece[1] - piece[0] for piece, key in hits)
        return _Cost("refused", is_free=True) if is_half else None
    for key in keys:
        del gold[key]
    return _Cost("corrected", min(changes, HAND * len(keys) - 1))


def _overlapping(one: Suggested, gold: _Open) -> Iterator[tuple[Place, tuple[str, Place]]]:
    """Each piece with the passage of its label that it shares most with, each passage once."""
    used: set[tuple[str, Place]] = set()
    for piece in one.pieces:
        shared = {key: _shared(piece, key[1]) for key in gold if key[0] == one.label and key not in used}
        best = max(shared, key=lambda key: (shared[key], not gold[key].is_optional), default=None)
        if best is not None and shared[best] > 0:
            used.add(best)
            yield piece, best


def _is_optional(one: Suggested, gold: Sequence[Gold]) -> bool:
    touched = [
        each for each in gold if each.label == one.label and any(_shared(piece, each.place) for piece in one.pieces)
    ]
    return bool(touched) and all(each.is_optional for each in touched)


def _shared(one: Place, other: Place) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _relabeled(one: Suggested, gold: _Open) -> _Cost | None:
    """The very words are to have another label: accepted with its digit."""
    if len(one.pieces) != 1:
        return None
    key = next((key for key in gold if key[1] == one.pieces[0] and not gold[key].is_optional), None)
    if key is None:
        return None
    del gold[key]
    return _Cost("corrected", 0)
