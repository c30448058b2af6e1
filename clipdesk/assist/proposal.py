"""What an assistant makes of one article, and what every assistant promises. Knows no store and no codebook ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.span import Span


class Proposal(NamedTuple):
    """A label proposed on a passage.

    `spans` are ordered, disjoint code-point intervals of the article's text; `label` is the name of a label
    ("quote"). `score` says how sure the assistant is, 0 to 1; `reason` is a few words for the researcher
    ("quotation marks and “said”"). `said_by` is the span of who said it, where that is another proposal or a
    bare mention; `speaker` says in words who that is ("unnamed official", a name resolved from a pronoun), and
    `antecedent` is where the one whom a pronoun means is named.
    """

    spans: tuple[Span, ...]
    label: str
    score: float
    reason: str
    assistant: str
    attributes: Mapping[str, str] = NOTHING
    said_by: Span | None = None
    speaker: str = ""
    antecedent: Span | None = None

    @property
    def start(self) -> int:
        """Offset of the first code point covered."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Offset behind the last code point covered."""
        return self.spans[-1].end


class Reading(NamedTuple):
    """The article as assistants get it: its stored text, its language (BCP 47, may be empty).

    `found` holds what earlier assistants proposed.
    """

    text: str
    language: str = ""
    found: Sequence[Proposal] = ()


class Assistant(Protocol):
    """Proposes labels on passages of one article at a time. Making one costs nothing; data are loaded at the first call."""

    @property
    def key(self) -> str:
        """Short name for the command line and the store ("quotes")."""

    @property
    def name(self) -> str:
        """Name shown to the user ("Quotations")."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the labels that it may propose."""

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """What it proposes, in reading order. The same reading gives the same proposals. Linear in the length of the text."""
