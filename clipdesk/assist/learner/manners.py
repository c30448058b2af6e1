"""How what was learned becomes proposals: values that a lesson keeps. Imports nothing that reads texts: a window opens with it."""

from __future__ import annotations

from typing import NamedTuple

Phrase = tuple[str, ...]
"""The words of a passage, in the case in which they stand."""


class Manner(NamedTuple):
    """How odds become proposals.

    `lift` (natural logarithm) is taken from the odds of what is outside: the greater, the more is proposed. With
    `keeps_edges` a passage that a rule proposes too has the rule's edges; with `keeps_all` what rules propose stays.
    """

    lift: float = 0.0
    keeps_edges: bool = False
    keeps_all: bool = False


PLAINLY = Manner()


class Mending(NamedTuple):
    """How odds mend proposals.

    `lift` (natural logarithm) is taken from the odds of what is outside: the greater, the less is refused. `stay` is
    given to each word as the rule has it: the greater, the surer must be what moves an edge. With `keeps_all` edges
    move only, and nothing is refused.
    """

    lift: float = 0.0
    stay: float = 0.0
    keeps_all: bool = False
