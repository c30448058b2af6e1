"""Whether a line is running text: a sentence, or a paragraph that lost its full stop."""

from __future__ import annotations

import re

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.source.agency import agency_at_end

_SIGNED_OFF = re.compile(r"[.!?…][\"”“»’]? \([^()]{3,60}\d\)$")
"""The end of an article with its writer and the day in brackets: "… as it was.” (Jo Field, 14.9.2025)"."""
_OF_COMPANIES = ("Inc.", "Ltd.", "Corp.", "Co.", "Pty.", "S.A.", "S.p.A.", "S.r.l.", "S.L.", "B.V.", "N.V.")
_COMPANY = latin_pattern(r"(?:[A-ZÀ-Þ][\w’'&-]*,? ){1,4}[\w.]+")
"""The name of a company alone in a line, whose full stop ends no sentence."""
_CLOSING = "\"”“’‘'»«)] \u00a0\u202f"
_LONG = 160
_OPEN, _OPEN_SPACES = 60, 9
_NO_PARAGRAPH = ("©", "(", "#", "@")
_TITLE = 120

_SIGNS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def is_sentence(text: str) -> bool:
    """Whether a line is running text rather than a headline, a button or a label.

    >>> is_sentence("It closed."), is_sentence("Who pays?"), is_sentence("Bridge closes")
    (True, False, False)
    """
    bare = text.rstrip(_CLOSING)
    last = bare[-1:] or text[-1]
    if last in "。！？":
        return True
    if last in ".…۔।॥።།။":
        return " " in text and not text.endswith(("Jr.", "Sr.")) and not is_company_name(text)
    if len(text) >= _LONG or (text[-1] == ")" and (is_signed_off(text) or agency_at_end(text))):
        return True
    if last in ":;,":
        return text.count(" ") >= 3
    if last in "?!؟":
        return len(text) > _TITLE or "? " in bare or "؟ " in bare or "! " in bare or ". " in bare
    return len(text) > _TITLE and ". " in text


def length_said(text: str) -> int:
    """The length of a text in letters: a sign of Chinese, Japanese or Korean says as much as two.

    >>> length_said("Bridge"), length_said("橋が閉鎖")
    (6, 8)
    """
    return len(text) + (0 if text.isascii() else len(_SIGNS.findall(text)))


def is_company_name(text: str) -> bool:
    """Whether a line is nothing but the name of a company, whose full stop ends no sentence.

    >>> is_company_name("Vega Publishing Inc."), is_company_name("She works for Vega Inc.")
    (True, False)
    """
    return len(text) <= _OPEN and text.endswith(_OF_COMPANIES) and _COMPANY.fullmatch(text) is not None


def is_signed_off(text: str) -> bool:
    """Whether a line is the end of an article, behind which its writer and the day stand in brackets.

    >>> is_signed_off("It stayed as it was. (Jo Field, 14.9.2025)"), is_signed_off("It stayed (for now).")
    (True, False)
    """
    return _SIGNED_OFF.search(text) is not None


def may_be_paragraph(text: str) -> bool:
    """Whether a line without a full stop is as long as a paragraph is: its writer, or a copy, left the stop out.

    >>> may_be_paragraph("The ferry will be built in Port Alden and is expected to run from next spring")
    True
    """
    return len(text) >= _OPEN and text.count(" ") >= _OPEN_SPACES and not text.startswith(_NO_PARAGRAPH)
