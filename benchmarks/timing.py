"""Measures two ways of doing the same, turn about, so that a busy machine disturbs both alike."""

from __future__ import annotations

import gc
import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.results import Row, Target


def clock(work: Callable[[], object], *, is_clean: bool = True) -> float:
    """Milliseconds that `work` takes. With `is_clean` not what others have left to be collected."""
    if is_clean:
        gc.collect()
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    """The value that a share (0 to 1) of `values` does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


@dataclass(frozen=True, slots=True)
class Samples:
    """What was measured, in turns. Disturbances only add, so the least of each side is what is judged."""

    floor: list[float] = field(default_factory=list)
    clipdesk: list[float] = field(default_factory=list)

    def row(self, what: str, target: Target, unit: str = "ms") -> Row:
        """The best of each side, with the medians besides."""
        return Row(
            what,
            min(self.floor, default=0.0),
            min(self.clipdesk),
            target,
            unit,
            statistics.median(self.floor) if self.floor else 0.0,
            statistics.median(self.clipdesk),
        )


def in_turns(rounds: int, floor: Callable[[], float], clipdesk: Callable[[], float], warm_up: int = 1) -> Samples:
    """Call both `rounds` times, turn about; each returns what it measured. Rounds to warm up do not count."""
    samples = Samples()
    for number in range(warm_up + rounds):
        pair = floor(), clipdesk()
        if number >= warm_up:
            samples.floor.append(pair[0])
            samples.clipdesk.append(pair[1])
    return samples
