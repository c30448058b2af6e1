"""A story that several papers print, for the tests of copies."""

from __future__ import annotations

STORY = " ".join(f"word{number}" for number in range(120))
