"""What a benchmark finds: rows of the speed table, their targets and verdicts, as words and as JSON."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

_HEADINGS = ("what", "floor", "Clipdesk", "ratio", "medians", "target", "verdict")


class Target(NamedTuple):
    """What must be reached: at most `factor` times the floor plus `extra`, and never more than `most`."""

    factor: float = math.inf
    extra: float = 0.0
    most: float = math.inf

    def limit(self, floor: float) -> float:
        """The largest value that still reaches the target."""
        by_floor = math.inf if math.isinf(self.factor) else floor * self.factor + self.extra
        return min(by_floor, self.most)

    def words(self, unit: str) -> str:
        """The target as the table says it."""
        parts = []
        if self.extra:
            parts.append(f"≤ floor + {self.extra:g} {unit}")
        elif not math.isinf(self.factor):
            parts.append(f"≤ {self.factor:g} ×")
        if not math.isinf(self.most):
            parts.append(f"≤ {self.most:g} {unit}")
        return ", ".join(parts) or "–"


NO_TARGET = Target()
"""Measured to be known, not judged."""


def times(factor: float, most: float = math.inf) -> Target:
    """At most `factor` times the floor."""
    return Target(factor, 0.0, most)


def plus(extra: float) -> Target:
    """At most `extra` more than the floor."""
    return Target(1.0, extra)


def at_most(most: float) -> Target:
    """At most so much, whatever the floor."""
    return Target(most=most)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `floor` and `clipdesk` are judged; the medians are told besides, 0 where there are none.

    All four in `unit`: milliseconds, or MB.
    """

    what: str
    floor: float
    clipdesk: float
    target: Target = NO_TARGET
    unit: str = "ms"
    floor_median: float = 0.0
    clipdesk_median: float = 0.0

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.clipdesk / self.floor if self.floor else math.inf

    @property
    def is_reached(self) -> bool:
        """Whether the target is reached."""
        return self.clipdesk <= self.target.limit(self.floor)

    @property
    def verdict(self) -> str:
        """What the last column says."""
        if self.target == NO_TARGET:
            return ""
        return "ok" if self.is_reached else "MISSED"

    def as_json(self) -> dict[str, Any]:
        """The row for a machine."""
        fields = {name: value for name, value in asdict(self).items() if name != "target"}
        found = {**fields, "ratio": self.ratio, "target": self.target.words(self.unit), "verdict": self.verdict}
        return {name: None if value == math.inf else value for name, value in found.items()}

    def cells(self) -> tuple[str, ...]:
        """The row for a reader."""
        has_floor = self.floor > 0
        medians = f"{number(self.floor_median)} → {number(self.clipdesk_median)}" if self.clipdesk_median else ""
        return (
            self.what,
            f"{number(self.floor)} {self.unit}" if has_floor else "",
            f"{number(self.clipdesk)} {self.unit}",
            f"{self.ratio:.2f}" if has_floor else "",
            medians,
            self.target.words(self.unit),
            self.verdict,
        )


def number(value: float) -> str:
    """Three figures, without a comma after a hundred."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(rows: Sequence[Row]) -> str:
    """The rows under each other, the figures right-aligned."""
    cells = [_HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEADINGS))]
    aligned = [
        "  ".join(
            cell.rjust(width) if 0 < column < 5 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    ]
    aligned.insert(1, "-" * max(map(len, aligned)))
    return "\n".join(aligned)


def summary(rows: Sequence[Row]) -> str:
    """What was missed, by name; one sentence when nothing was."""
    missed = [row for row in rows if row.verdict == "MISSED"]
    if not missed:
        return f"All {sum(1 for row in rows if row.verdict)} targets are reached."
    lines = [f"{len(missed)} of {sum(1 for row in rows if row.verdict)} targets are missed:"]
    lines += [
        f"  {row.what}: {number(row.clipdesk)} {row.unit}, allowed {number(row.target.limit(row.floor))}"
        for row in missed
    ]
    return "\n".join(lines)
