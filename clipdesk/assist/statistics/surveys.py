"""What a share is of that a survey found: “a survey of 2,300 teachers found that 78% had”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.proposal import Proposal

_UNIT, _OF = "unit", "of"
_BEFORE = 60
"""Code points in front of a number in which the survey is named."""
_SENTENCE = re.compile(r"[.!?…][”\"»]?\s|\n")


class Surveys:
    """Gives shares what those asked are called, in one language; without lists there are none."""

    def __init__(self, lexicon: Lexicon) -> None:
        asked = any_of(lexicon.phrases("statistics", "surveys"))
        self._asked = re.compile(rf"(?<!\w)(?:{asked})[ \u00a0](?:[\w-]+[ \u00a0]){{0,2}}$", re.IGNORECASE)
        self._shares = lexicon.words("statistics", "survey_shares")

    def complete(self, text: str, found: Sequence[Proposal]) -> list[Proposal]:
        """The statistics of a text, in order; spans stay."""
        made = list(found)
        asked, end = "", 0
        for at, one in enumerate(found):
            of = one.attributes.get(_OF, "")
            if asked and _SENTENCE.search(text, end, one.start):
                asked = ""
            if (
                of
                and not one.attributes.get(_UNIT)
                and self._asked.search(text, max(0, one.start - _BEFORE), one.start)
            ):
                asked = of
            elif asked and not of and one.attributes.get(_UNIT, "").casefold() in self._shares:
                made[at] = one._replace(attributes={**one.attributes, _OF: asked})
            end = one.end
        return made
