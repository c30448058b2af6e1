"""`TransferReport`: what an import or export took, skipped and changed, and why, item by item."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from itertools import chain
from typing import NamedTuple, overload

from clipdesk.domain.loss import Loss


class Outcome(StrEnum):
    """What became of one item."""

    TAKEN = "taken"
    CHANGED = "changed"
    DUPLICATE = "duplicate"
    JOINED = "joined"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    CONFLICT = "conflict"
    REMARK = "remark"


_TAKEN = (Outcome.TAKEN, Outcome.CHANGED)


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One item of a transfer: its name (file, or file and place in it), the outcome and the reason.

    A `CONFLICT` is something that is here and in another project, but not the same; it stays as it is.
    A `CHANGED` item was taken, with something worth saying about it; a `CANCELLED` one was not reached. A `JOINED` one is a
    duplicate that brought annotations to the article that was there. A `REMARK` is about a file that holds several
    articles, and none itself. `article_id` is the article it became, or the one
    it is a duplicate of, or empty; `annotation_id` the annotation of it that the item is about, or empty.
    """

    name: str
    outcome: Outcome
    reason: str = ""
    article_id: str = ""
    annotation_id: str = ""


class MergeCounts(NamedTuple):
    """What came of the articles of other projects: articles met by their text, new ones; annotations."""

    met: int = 0
    new: int = 0
    added: int = 0
    known: int = 0
    """Annotations that were here already, also if they differ."""
    changed: int = 0
    conflicts: int = 0
    removed: int = 0
    """Annotations that had been removed here, and were not brought back."""
    codebooks: int = 0
    """Codebooks that came with the articles, and what was said of stories: an item of the report each, which counts no article."""
    labeled: int = 0
    """How many of these brought anything."""

    def plus(self, other: MergeCounts) -> MergeCounts:
        """Both together."""
        return MergeCounts(*(one + more for one, more in zip(self, other, strict=True)))


NOTHING_MERGED = MergeCounts()

_BLOCK = 1_000
"""Items that are packed together, to some 30 bytes each: the lines of a million articles would be 250 MB otherwise."""
_FAST = 1


class PackedItems(Sequence[ReportItem]):
    """The items of a long report, most of them packed. `counts` tells how many ended how."""

    def __init__(self, blocks: Sequence[bytes], rest: Sequence[ReportItem], counts: Counter[Outcome]) -> None:
        """`blocks` hold `_BLOCK` items each, `rest` those after them."""
        self._blocks = tuple(blocks)
        self._rest = tuple(rest)
        self.counts = counts
        self._unpacked: tuple[int, Sequence[ReportItem]] = (-1, ())

    def __len__(self) -> int:
        return len(self._blocks) * _BLOCK + len(self._rest)

    def __iter__(self) -> Iterator[ReportItem]:
        return chain(chain.from_iterable(map(_unpack, self._blocks)), self._rest)

    @overload
    def __getitem__(self, place: int) -> ReportItem: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[ReportItem]: ...
    def __getitem__(self, place: int | slice) -> ReportItem | Sequence[ReportItem]:
        """One item, out of a block that stays unpacked until another is asked for, or some of them."""
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        block, within = divmod(range(len(self))[place], _BLOCK)
        if block == len(self._blocks):
            return self._rest[within]
        if self._unpacked[0] != block:
            self._unpacked = (block, _unpack(self._blocks[block]))
        return self._unpacked[1][within]


class ItemLog:
    """Collects the items of a report; what it holds of many articles is little."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._rest: list[ReportItem] = []
        self._counts: Counter[Outcome] = Counter()

    def add(self, *items: ReportItem) -> None:
        """Put these after the others."""
        for item in items:
            self._counts[item.outcome] += 1
            self._rest.append(item)
            if len(self._rest) == _BLOCK:
                self._blocks.append(_pack(self._rest))
                self._rest.clear()

    def items(self) -> Sequence[ReportItem]:
        """All of them, in order."""
        if not self._blocks:
            return tuple(self._rest)
        return PackedItems(self._blocks, self._rest, self._counts.copy())


def _pack(items: Iterable[ReportItem]) -> bytes:
    rows = [(one.name, one.outcome.value, one.reason, one.article_id, one.annotation_id) for one in items]
    return zlib.compress(json.dumps(rows).encode(), _FAST)


def _unpack(block: bytes) -> Sequence[ReportItem]:
    rows = json.loads(zlib.decompress(block))
    return [ReportItem(name, Outcome(outcome), *rest) for name, outcome, *rest in rows]


@dataclass(frozen=True, slots=True)
class TransferReport:
    """What a transfer did, in order; of an export also what its format could not carry."""

    items: Sequence[ReportItem] = ()
    losses: tuple[Loss, ...] = ()
    merged: MergeCounts = NOTHING_MERGED
    refused_files: int = 0
    """How many of the items that could not be read are whole files, each with one item."""
    met: tuple[tuple[str, str], ...] = ()
    """The articles of other projects that have another id here: the id there, the id here."""

    def count(self, *outcomes: Outcome) -> int:
        """How many items ended so."""
        if isinstance(self.items, PackedItems):
            return sum(self.items.counts[one] for one in set(outcomes))
        return sum(item.outcome in outcomes for item in self.items)

    @property
    def taken(self) -> int:
        """How many items were taken, changed or not; the codebook of another project is none."""
        return self.count(*_TAKEN) - self.merged.labeled

    @property
    def known(self) -> int:
        """How many items were there already, whether or not they brought something to what was there."""
        return self.count(Outcome.DUPLICATE, Outcome.JOINED) - self.merged.codebooks + self.merged.labeled

    @property
    def repeated(self) -> int:
        """How many of these are an article that was taken in the same transfer."""
        taken = {one.article_id for one in self.items if one.outcome in _TAKEN and one.article_id}
        return sum(one.outcome is Outcome.DUPLICATE and one.article_id in taken for one in self.items)

    @property
    def conflicts(self) -> int:
        """How many things are here and in another project, but not the same."""
        return self.count(Outcome.CONFLICT)

    @property
    def skipped(self) -> int:
        """How many items were not taken because they could not be read."""
        return self.count(Outcome.SKIPPED)

    def joined(self, others: Iterable[TransferReport]) -> TransferReport:
        """This report followed by `others`."""
        parts = (self, *others)
        items = [part.items for part in parts if part.items]
        return TransferReport(
            items[0] if len(items) == 1 else tuple(chain.from_iterable(items)),
            tuple(loss for part in parts for loss in part.losses),
            reduce(MergeCounts.plus, (part.merged for part in parts)),
            sum(part.refused_files for part in parts),
            tuple(chain.from_iterable(part.met for part in parts)),
        )
