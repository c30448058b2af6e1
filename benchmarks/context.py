"""What a benchmark is given: the sizes, the cache of projects, and what the user asked for."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from benchmarks.generate import Cache
from benchmarks.scale import FULL, Scale


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to every benchmark."""

    cache: Cache
    scale: Scale = FULL
    platforms: tuple[str, ...] = ("offscreen",)
    size: int = 0
    """Number of articles of the one project that `growth` is to measure; 0 for all of the scale."""

    def tell(self, sentence: str) -> None:
        """Say something that is not a result."""
        print(sentence, file=sys.stderr, flush=True)
