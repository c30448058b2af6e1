"""What a share is of that a survey found: “a survey of 2,300 teachers found that 78% had”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.proposal import Proposal

_UNIT, _OF = "unit", "of"
_BEFORE = 60
"""Code points in front of a number in which the survey, or who had this share, is named."""
_BEHIND = 30
"""Code points behind a share in which is told that it compares."""
_SENTENCE = re.compile(r"[.!?…][”\"»]?\s|\n|;")
_FIRST = re.compile(r"(?:[ \u00a0][\w-]+){0,3},[ \u00a0]?")
"""“, 78% said” behind “in a survey of 2,300 young teachers”."""


class Surveys:
    """Gives shares what those asked are called, in one language; without lists there are none.

    Only a share that stands where its people would is meant: “found that 78% had”, not “found pay rose 78%”, “by 78%”, “78% more”.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        def listed(name: str) -> str:
            return any_of(lexicon.phrases("statistics", name))

        small = any_of((*lexicon.phrases("statistics", "qualifiers"), *lexicon.phrases("statistics", "before_shares")))
        gap = r"[ \u00a0]"
        self._asked = re.compile(rf"(?<!\w)(?:{listed('surveys')}){gap}(?:[^\W\d][\w-]*{gap}){{0,3}}$", re.IGNORECASE)
        self._found = re.compile(
            rf"(?<!\w)(?:{listed('survey_found')}){gap}(?:(?:{small}){gap}){{0,2}}$", re.IGNORECASE
        )
        self._reporting = re.compile(rf"(?<!\w)(?:{listed('survey_found')})(?!\w)", re.IGNORECASE)
        self._within = re.compile(rf",?(?:{gap}[\w-]+)?{gap}(?:{listed('survey_within')}){gap}", re.IGNORECASE)
        self._next = re.compile(
            rf"(?:,|(?<!\w)(?:{listed('survey_joints')})){gap}(?:(?:{small}){gap}){{0,2}}$", re.IGNORECASE
        )
        self._compared = re.compile(rf"{gap}(?:{listed('survey_compared')})(?!\w)", re.IGNORECASE)
        self._shares = lexicon.words("statistics", "survey_shares")

    def complete(self, text: str, found: Sequence[Proposal]) -> list[Proposal]:
        """The statistics of a text, in order; spans stay."""
        made = list(found)
        asked, end, is_last, is_open = "", 0, False, False
        for at, one in enumerate(found):
            of = one.attributes.get(_OF, "")
            if asked and _SENTENCE.search(text, end, one.start):
                asked = ""
            if (
                of
                and not one.attributes.get(_UNIT)
                and self._asked.search(text, max(end, one.start - _BEFORE), one.start)
            ):
                asked, is_last, is_open = of, False, True
            elif asked and not of and one.attributes.get(_UNIT, "").casefold() in self._shares:
                is_last = self._is_of_asked(text, (end, one), is_behind_share=is_last, is_open=is_open)
                if is_last:
                    made[at] = one._replace(attributes={**one.attributes, _OF: asked})
                is_open = False
            else:
                is_open = is_open and self._is_of_survey(text[end : one.start])
            end = one.end
        return made

    def _is_of_survey(self, between: str) -> bool:
        """“in” of “a survey of 2,300 teachers in 40 schools”: a number that only tells more of the survey."""
        return self._within.fullmatch(between) is not None and self._reporting.search(between) is None

    def _is_of_asked(self, text: str, place: tuple[int, Proposal], *, is_behind_share: bool, is_open: bool) -> bool:
        """Whether a share is of people by what stands beside it. `place`: it, behind where the statistic in front ends.

        `is_open`: nothing stands between it and those who were asked that says something else.
        """
        end, one = place
        if self._compared.search(text, one.start, one.end) or self._compared.match(text, one.end, one.end + _BEHIND):
            return False
        begin = max(end, one.start - _BEFORE)
        is_first = is_open and _FIRST.fullmatch(text, end, one.start) is not None
        joined = is_behind_share and self._next.search(text, begin, one.start) is not None
        return is_first or joined or self._found.search(text, begin, one.start) is not None
