"""`Case`: a disagreement of two annotators with what was ruled on it; `Gold`: what stands. Values only."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from clipdesk.domain.agreement import Among, Disagreement
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.decision import CaseKey, Decision


class CaseState(StrEnum):
    """Whether a case was ruled on. `OUTDATED`: it was, but what was ruled on has changed since; it is open again."""

    OPEN = "open"
    RULED = "ruled"
    OUTDATED = "outdated"


class Stands(StrEnum):
    """Which of the annotations of a case stand; `OWN`: neither, but what whoever ruled set instead."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"
    NEITHER = "neither"
    OWN = "own"


class Case(NamedTuple):
    """A disagreement, its state, and the decision on it, the outdated one too.

    `annotators` are the ids of the first and the second annotator, as they were asked for.
    """

    disagreement: Disagreement
    annotators: tuple[str, str]
    state: CaseState = CaseState.OPEN
    decision: Decision | None = None

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """What the annotators have there: one or two annotations, the first annotator's first."""
        return tuple(one for one in (self.disagreement.a, self.disagreement.b) if one is not None)

    @property
    def key(self) -> CaseKey:
        """What a ruling on it names."""
        ids = tuple(one.id for one in self.annotations)
        return CaseKey(self.disagreement.article_id, self.annotators, ids)

    def kept_if(self, stands: Stands) -> tuple[str, ...]:
        """The ids of the annotations that stand under such a ruling.

        Where only one annotator has something, *the other stands* keeps nothing.
        """
        a, b = self.disagreement.a, self.disagreement.b
        chosen = {Stands.FIRST: (a,), Stands.SECOND: (b,), Stands.BOTH: (a, b)}.get(stands, ())
        return tuple(one.id for one in chosen if one is not None)

    @property
    def ruled_as(self) -> Stands | None:
        """What the decision says, also an outdated one; None without one."""
        if self.decision is None:
            return None
        if self.decision.own is not None:
            return Stands.OWN
        kept = {one.annotator_id for one in self.decision.sides if one.annotation_id in self.decision.kept}
        if len(kept) == 1:
            return Stands.FIRST if kept == {self.annotators[0]} else Stands.SECOND
        return Stands.BOTH if kept else Stands.NEITHER


class Gold(NamedTuple):
    """What stands in one article: what both annotators have and what was ruled. What is not ruled on is in `open`."""

    annotations: tuple[Annotation, ...]
    relations: tuple[Relation, ...]
    open: tuple[Case, ...]


class Adjudication(NamedTuple):
    """Every disagreement of two annotators, by article and in reading order. `agreed` is on how many passages they agree."""

    a: Annotator
    b: Annotator
    among: Among
    articles: int
    agreed: int
    cases: tuple[Case, ...]

    def count(self, state: CaseState) -> int:
        """How many cases are in this state."""
        return sum(one.state is state for one in self.cases)
