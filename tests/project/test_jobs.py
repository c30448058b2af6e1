"""Jobs: a progress that nobody looks at."""

from __future__ import annotations

from clipdesk.project.jobs import silent


def test_silence_takes_what_any_progress_takes() -> None:
    silent(1, 2, "a file")
    silent(0, 0, "")
