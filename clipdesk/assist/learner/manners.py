"""How what was learned becomes proposals: values that a lesson keeps. Imports nothing that reads texts: a window opens with it."""

from __future__ import annotations

from typing import NamedTuple

KEY = "learned"
"""The assistant that proposes what was learned."""
REASON_MOVED = "like what you tagged, other edges than {0}"
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


class Doubt(NamedTuple):
    """How much a trait of a proposal speaks for it (logit, greater than 0) or against it."""

    trait: str
    weight: float


class Move(NamedTuple):
    """A move of an edge: which one ("begin", "end"), how ("drop", "add", "behind", …), over how many words or to which."""

    edge: str
    how: str
    what: str


class Habit(NamedTuple):
    """A move that is made where a trait is true of a proposal; how many edges it put right and wrong where it was learned."""

    move: Move
    trait: str
    right: int = 0
    wrong: int = 0


class SignHabit(NamedTuple):
    """A sign that is taken in at the edges of a label's passages, or left out; how many proposals it put right and wrong."""

    sign: str
    is_in: bool
    right: int = 0
    wrong: int = 0
