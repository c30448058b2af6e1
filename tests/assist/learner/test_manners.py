"""What a lesson keeps, without anything that reads texts."""

from __future__ import annotations

import subprocess
import sys

from clipdesk.assist.learner.manners import PLAINLY, Manner, Mending

_PROBE = "import sys, clipdesk.project.lessons_file, clipdesk.project.what_was_learned; print(*sys.modules)"


def test_plainly_takes_the_odds_as_they_are() -> None:
    assert Manner() == PLAINLY
    assert (PLAINLY.lift, Mending().lift, Mending().stay) == (0, 0, 0)
    assert not PLAINLY.keeps_edges
    assert not PLAINLY.keeps_all
    assert not Mending().keeps_all


def test_a_window_says_what_was_learned_without_the_assistants() -> None:
    loaded = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, text=True, check=True).stdout.split()
    assert "clipdesk.assist.learner.manners" in loaded
    assert not {"clipdesk.assist.registry", "clipdesk.assist.learner.sheets"} & set(loaded)
