"""The sentence in which a blog says by whom and when an entry was posted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.source.bylines import author_names
from clipdesk.formats.web.source.dates import printed_date
from clipdesk.formats.web.source.sections import TRAIL
from clipdesk.formats.web.tree import fold

_SENTENCE = re.compile(
    r"(?:this (?:entry|post|article|story) was (?:posted|published|written|contributed|submitted)"
    r"|(?:this|the) (?:entry|post|article|story) (?:is )?by"
    r"|dieser (?:eintrag|beitrag|artikel) wurde"
    r"|(?:cette entrée|cet article|ce billet) a été (?:publiée?|postée?|écrite?|rédigée?)"
    r"|(?:esta entrada|este artículo) (?:fue|ha sido) (?:publicad|escrit)[oa])\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:posted|written|published|submitted) by:?\s+(?P<name>[^|·•]{2,60}?)\s+(?:at|on|in)\b", re.IGNORECASE
)
_GUEST = re.compile(
    r"(?:editor[’']s note: )?(?:the following|this|today[’']s post|below) is an? guest (?:post|essay|column|article|blog|contribution)"
    r" (?:written |contributed )?(?:by|from) (?P<name>[^,.;:()]{4,60}?)(?=[,.;:(]| (?:of|from|at|who|about|on)\b|$)",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:\bfiled under:?|\d\d(?:\s?[ap]\.?m\.?)?,? in)\s+(?P<section>[^\W\d_][^|,.•·:]{1,40}?)(?=\s*(?:$|[|,.•·:]))",
    re.IGNORECASE,
)
"""The category of an entry, behind the time at which it was posted."""
GUEST = "guest line"
"""The origin of a writer whom the host of the page introduces."""

_END = re.compile(
    r"\s*(?:,?\s(?:and is filed|and tagged|und mit|y etiquetad|et étiqueté|et marqué)|\bbookmark\b|\byou can\b|(?<!\d)\. |\.$)",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|von|par|por)\s+(?P<name>.+?)(?=\s+(?:on|in|am|le|el|dans|en|unter|um|at|under|veröffentlicht)\b|,|$)",
                 re.IGNORECASE)  # fmt: skip
_LABELED = re.compile(
    r"(?:published|posted|created|first published|publiée? le|mise? en ligne le|veröffentlicht|erstellt|publicado|pubblicato)\b",
    re.IGNORECASE,
)
_LONGEST_LABELED = 60
"""Code points of a line that says no more than when something came out."""
_LONGEST = 800
_LONGEST_DATE = 180


def blog_entry_claims(blocks: Sequence[Block], language: str) -> Iterator[Claim]:
    """Author and date of the first sentence such as "This entry was posted by Jo Field on May 5, 2009".

    Of a line such as "Posted by Jo at 9:12 AM in Harbor | Comments (2)" the author, and the category where it is a link.
    """
    for block in blocks:
        text = " ".join(block.text.split())
        if len(text) <= _LONGEST and (signed := _SIGNED.match(text)):
            yield from (Claim("byline", name, "signature line") for name in author_names(signed["name"], is_name=True))
            yield from _filed(block, text)
            return
        if len(text) <= _LONGEST and (guest := _GUEST.match(text)):
            yield from (Claim("byline", name, GUEST) for name in author_names(guest["name"]))
            return
        if len(text) > _LONGEST or (start := _SENTENCE.match(text)) is None:
            continue
        end = _END.search(text, start.end())
        said = text[: end.start() if end else len(text)]
        if by := _BY.search(said):
            yield from (Claim("byline", name, "byline line") for name in author_names(by["name"], is_name=True))
        if date := printed_date(said[:_LONGEST_DATE], language).value:
            yield Claim("published", date, "date line")
        yield from _filed(block, text)
        return


def _filed(block: Block, text: str) -> Iterator[Claim]:
    """The category behind the time, where a link leads to it."""
    if (filed := _FILED.search(text)) and any(
        one.tag == "a" and fold(one.text) == filed["section"] for one in block.node.walk()
    ):
        yield Claim("section", filed["section"], "category", TRAIL)


def is_posted_sentence(text: str) -> bool:
    """Whether a block is the sentence in which a blog says by whom and when an entry was posted.

    >>> (
    ...     is_posted_sentence("This entry was posted by Jo on May 5, 2009 and is filed under Harbor."),
    ...     is_posted_sentence("Jo posted it."),
    ... )
    (True, False)
    """
    return len(text) <= _LONGEST and _SENTENCE.match(text) is not None and any(map(str.isdigit, text))


def labeled_day(blocks: Sequence[Block], language: str) -> str:
    """The one day in lines such as "Published May 5, 2011", wherever they stand; empty for several, as comments have them."""
    days: set[str] = set()
    for block in blocks:
        line = block.text.partition("\n")[0]
        if len(line) > _LONGEST_LABELED or not _LABELED.match(line):
            continue
        date = printed_date(line, language)
        if date.value and not date.is_update:
            days.add(date.value[:10])
    return days.pop() if len(days) == 1 else ""
