"""Little articles on which rules propose numbers otherwise than a researcher tags them."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.learner.sheets import Reader, Sheet
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.domain.span import Span

LABEL = "statistic"


def sheet_of(text: str, *phrases: str, reason: str = "a number", score: float = 0.5) -> Sheet:
    """A sheet on which rules propose these phrases, each at its first place."""
    return Reader(()).read(Reading(text, "en"), proposals(text, phrases, reason, score), with_traits=False)


def proposals(text: str, phrases: Sequence[str], reason: str = "a number", score: float = 0.5) -> list[Proposal]:
    """Proposals of these phrases, each at its first place."""
    places = [Span(text.index(one), text.index(one) + len(one)) for one in phrases]
    return [Proposal((place,), LABEL, score, reason, "rules") for place in places]


def place(text: str, phrase: str) -> Span:
    """The first place of a phrase."""
    return Span(text.index(phrase), text.index(phrase) + len(phrase))


def proposed(text: str, sheet: Sheet) -> list[str]:
    """The words of what is proposed."""
    return [text[span.start : span.end] for one in sheet.rules for span in one.spans]
