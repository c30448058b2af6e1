"""What is done to a tax is the measure: “a 1.5-cent increase in the gas tax”."""

from __future__ import annotations

import re

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span

_SURE = 0.7
"""Score from which on a policy bears its own name."""
_LEAD = 60
"""Code points in front of a policy in which what is done to it begins."""


class PolicyChanges:
    """Finds what is done, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        articles, changes = any_of(words("numbers", "articles") | {"the"}), any_of(words("shapes", "changes"))
        joints, taxes = any_of(words("shapes", "changed")), any_of(words("shapes", "changeable"))
        on = any_of(words("policies", "on"))
        self._change = re.compile(
            rf"(?<!\w)(?:{articles})[ ](?:[\w$€£%-]+(?:[.,][\w-]+)*[ ]){{0,3}}?(?:{changes})[ ](?:{joints})[ ]$",
            re.IGNORECASE,
        )
        self._changeable = re.compile(rf"(?:{taxes})(?:$|[ ](?:{on})[ ])", re.IGNORECASE)

    def whole(self, text: str, one: Proposal) -> Proposal:
        """The measure, where something else only is the tax; the proposal itself elsewhere."""
        change = None
        if one.score < _SURE and self._changeable.search(text[one.start : one.end]):
            change = self._change.search(text[max(0, one.start - _LEAD) : one.start])
        if change is None:
            return one
        span = Span(one.start - len(change[0]), one.end)
        return one._replace(spans=(span,), attributes={"name": text[span.start : span.end]})
