"""What a comparison of annotators found: figures with their intervals, and the places where they disagree. Values only."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.annotator import Annotator


class Among(StrEnum):
    """Which articles are compared.

    `ANNOTATED`: those in which both annotators have an annotation. `DONE`: those marked as done; who has no annotation
    in one of them found nothing there.
    """

    ANNOTATED = "annotated"
    DONE = "done"


class Undefined(StrEnum):
    """Why a figure, or its interval, has no value."""

    UNUSED = "nobody used this label"
    NO_VARIATION = "no variation: everything was judged the same"
    FEW_ARTICLES = "no interval: it needs at least two articles"
    RARE = "no interval: too many of the resamples have no value"


class Figure(NamedTuple):
    """A figure and its 95 % interval. `why` says what is missing and why; None where nothing is."""

    value: float | None
    low: float | None = None
    high: float | None = None
    why: Undefined | None = None


class Matching(NamedTuple):
    """How many annotations of one annotator the other has as well.

    `precision` is the share of the second annotator's that the first has, `recall` the share of the first one's that
    the second has; with the annotators exchanged, so are the two. None where there are no annotations to share.
    """

    matched: int
    f1: Figure
    precision: float | None
    recall: float | None


class PassageAgreement(NamedTuple):
    """How two annotators agree on the passages of one label, or of all labels together (`label_id` is empty)."""

    label_id: str
    count_a: int
    count_b: int
    exact: Matching
    overlapping: Matching
    percent: Figure
    kappa: Figure
    alpha: Figure


class ArticleAgreement(NamedTuple):
    """How annotators agree on one label of whole articles, or on all of them together (`label_id` is empty).

    `alpha` is of everybody who annotated, the rest of the two annotators who are compared.
    """

    label_id: str
    count_a: int
    count_b: int
    percent: Figure
    kappa: Figure
    alpha: Figure


class DisagreementKind(StrEnum):
    """How two annotators differ at one place."""

    ONLY_A = "only the first"
    ONLY_B = "only the second"
    OTHER_LABEL = "same words, other label"
    EDGES = "edges differ"
    VALUES = "same passage, other values"


class Disagreement(NamedTuple):
    """One place where two annotators differ; what the first has there (`a`), and what the second has."""

    kind: DisagreementKind
    article_id: str
    headline: str
    a: Annotation | None
    b: Annotation | None


class Comparison(NamedTuple):
    """What was found of two annotators, over `articles` articles of `characters` code points.

    The last of `passages` and of `whole_articles` is of all labels together. `everybody` are the annotators behind the
    alpha of whole articles, over `articles_of_everybody`; `resamples` is how many the intervals come from.
    """

    a: Annotator
    b: Annotator
    among: Among
    articles: int
    characters: int
    passages: tuple[PassageAgreement, ...]
    whole_articles: tuple[ArticleAgreement, ...]
    everybody: tuple[Annotator, ...]
    articles_of_everybody: int
    disagreements: tuple[Disagreement, ...]
    resamples: int
