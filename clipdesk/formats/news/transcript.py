"""Whether a text is what several people said, as a transcript sets it."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.units import Unit

_SPEAKER = latin_pattern(r"[A-ZÀ-Þ][\w.'’ -]{0,32}(?: \([^()]{2,20}\))?\s?:\s?\S?")


def is_transcript(units: Sequence[Unit], start: int) -> bool:
    """Whether the units are mostly speeches with the name or letter of who speaks before them."""
    sample = units[start : start + 40]
    spoken = sum(":" in unit.text[:44] and bool(_SPEAKER.match(unit.text)) for unit in sample)
    return spoken >= 3 and spoken >= 0.3 * len(sample)
