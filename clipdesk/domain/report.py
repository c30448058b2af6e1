"""`TransferReport`: what an import or export took, skipped and changed, and why, item by item."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from clipdesk.domain.loss import Loss


class Outcome(StrEnum):
    """What became of one item."""

    TAKEN = "taken"
    CHANGED = "changed"
    DUPLICATE = "duplicate"
    JOINED = "joined"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One item of a transfer: its name (file, or file and place in it), the outcome and the reason.

    A `CHANGED` item was taken, with something worth saying about it; a `CANCELLED` one was not reached. A `JOINED` one is a
    duplicate that brought annotations to the article that was there. `article_id` is the article it became, or the one
    it is a duplicate of, or empty.
    """

    name: str
    outcome: Outcome
    reason: str = ""
    article_id: str = ""


@dataclass(frozen=True, slots=True)
class TransferReport:
    """What a transfer did, in order; of an export also what its format could not carry."""

    items: tuple[ReportItem, ...] = ()
    losses: tuple[Loss, ...] = ()

    def count(self, *outcomes: Outcome) -> int:
        """How many items ended so."""
        return sum(item.outcome in outcomes for item in self.items)

    @property
    def taken(self) -> int:
        """How many items were taken, changed or not."""
        return self.count(Outcome.TAKEN, Outcome.CHANGED)

    @property
    def known(self) -> int:
        """How many items were there already, whether or not they brought something to what was there."""
        return self.count(Outcome.DUPLICATE, Outcome.JOINED)

    @property
    def skipped(self) -> int:
        """How many items were not taken because they could not be read."""
        return self.count(Outcome.SKIPPED)

    def joined(self, others: Iterable[TransferReport]) -> TransferReport:
        """This report followed by `others`."""
        parts = (self, *others)
        return TransferReport(
            tuple(item for part in parts for item in part.items), tuple(loss for part in parts for loss in part.losses)
        )
