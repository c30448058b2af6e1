"""WordprocessingML for words: runs, paragraphs, and text that XML cannot hold told by a sign.

ECMA-376 part 1, 17.3 (http://www.ecma-international.org/publications-and-standards/standards/ecma-376/).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from clipdesk.formats.exchange.elements import fit

_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
_BREAKS = re.compile("([\t\n])")
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def safe(words: str) -> str:
    """`words` as XML text; what XML has no place for becomes U+FFFD."""
    from xml.sax.saxutils import escape

    return escape(fit(words))


def attribute(value: str) -> str:
    """`value` as an attribute in quotes."""
    from xml.sax.saxutils import quoteattr

    return quoteattr(fit(value))


def run(words: str, look: str = "") -> str:
    """Words that look alike. `look` are elements of `w:rPr` in the order of the schema; line ends become breaks.

    >>> run("a\\tb")
    '<w:r><w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t></w:r>'
    """
    if not words:
        return ""
    look += "<w:rtl/>" if is_right_to_left(words) else ""
    inner = "".join(
        _ELEMENTS.get(part) or f'<w:t xml:space="preserve">{safe(part)}</w:t>' for part in _BREAKS.split(words) if part
    )
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{inner}</w:r>"


def styled(words: str, style: str) -> str:
    """Words in a character style."""
    return run(words, f'<w:rStyle w:val="{style}"/>')


def paragraph(runs: Sequence[str] | str, style: str = "", more: str = "", *, from_right: bool = False) -> str:
    """A paragraph of runs. `more` are elements of `w:pPr` that stand behind the style."""
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner += ("<w:bidi/>" if from_right else "") + more
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{''.join(runs)}</w:p>\n"


def is_right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction runs from right to left.

    >>> is_right_to_left("(שלום) a"), is_right_to_left("1. a ש")
    (True, False)
    """
    for character in words:
        direction = unicodedata.bidirectional(character)
        if direction == "L":
            return False
        if direction in _RIGHT_TO_LEFT:
            return True
    return False
