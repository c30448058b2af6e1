"""What stands below the last paragraph of an article on a page: contacts, comments, labels, headings without text."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from clipdesk.formats.news import furniture
from clipdesk.formats.news.foot import is_contact, is_correction, is_note_on, is_note_on_paper, is_to_readers
from clipdesk.formats.news.patterns.phrases import OF_NOTES
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.byline_lines import names_in_brackets
from clipdesk.formats.web.tree import Node

_LONGEST = 420
_SHORT = 130
_FIRST_COMMENTS = 5
"""Blocks below the heading of comments among which one says who wrote when."""
_LAST = 24
"""Blocks at the foot among which lists are looked for that sort the article."""
_REST, _REST_OF_NOTES = 0.2, 0.33
"""Share of a release that may stand behind its end, and below a heading such as "Notes to editors"."""
_HEADING = re.compile(r"h[2-6]")
_END = re.compile(r"#(?:\s?#){2,4}|-\s?30\s?-")
_LONGEST_ENTRY = 60
_SORTS = re.compile(
    r"(?:topics?|topic\(s\)|components?|component\(s\)|attachment\(s\)|attachments|tags|categories|keywords|filed under|posted in"
    r"|schlagwörter|schlagworte|themen|etiquetas|temas|mots-clés|thèmes)\s?:",
    re.IGNORECASE,
)
"""What stands above such a list."""
_OF_LABELS = re.compile(r"label|\btags?\b|topic|keyword|categor|component")
_FEWEST_LETTERS = 12
_LONGEST_SPEAKER = 80
_LONGEST_QUOTE = 300
_MOST_QUOTES = 20
_QUOTES = '"“”„«»‘’‹›'
_OF_QUOTES = re.compile(r"quote|zitat|virgolett|\bcitat|\bcitazion|destacado")
_OF_WRITERS = re.compile(
    r"\b(?:reporters?|staff writer|correspondent|columnists?|columns|news ?room|news tips?|tips to|opinion@|letters@|tips@)(?!\w)",
    re.IGNORECASE,
)
_OF_ACCOUNT = re.compile(r"(?:follow )?@\w{2,30} on (?:twitter|x|instagram|mastodon|bluesky)\.?", re.IGNORECASE)
_INITIALS = re.compile(r"[(\[–—-]\s?[a-zäöüß]{2,5}(?:[/,+ ]{1,2}[a-zäöüß]{2,5}){0,3}[)\]]?")
"""Whose letters stand below a story, as papers write them in German and other languages: "(jp/ob)"."""
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_CONTRIBUTED = re.compile(r"\bcontributed (?:reporting )?(?:to|from|for) (?:this|the) (?:report|story|article)\.?$")
_HELPED = re.compile(
    r"[(\[—–_*-]*\s?[^“”\"]{4,240}? (?:also )?contributed (?:reporting(?: (?:from|in|for|to) [^.]{2,80})?"
    r"|to (?:this|the) (?:report|story|article|piece|post))\.?[)\]]?|[(\[]?[Ww]ith inputs from [^.]{2,80}[)\]]?\.?"
)
"""Who else worked on a story, by itself in a line."""
_CALLS = re.compile(
    r"(?:r(?:ü|ue)ckfragen(?: bitte)? (?:an|von (?:journalisten|medienvertretern)[^.]{0,40})|(?:presse|medien)-?kontakt|kontakt für (?:die )?(?:presse|medien)"
    r"|(?:press|media) (?:contacts?|enquiries|inquiries)|contacts? presse|contacto de prensa|contatti stampa|perscontact)\s?:?",
    re.IGNORECASE,
)
"""The label above whom reporters may call, at the foot of a release."""
_REACHED = re.compile(r"\S@\S|(?!(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d\b)(?<!\d)\d[\d /().-]{5,}\d")
"""An address to write to, or a number to call, which “2019-2020” is none."""
_MORE_ABOUT = re.compile(r"(?:more|read more|learn more|see more) (?:about|by|from) ", re.IGNORECASE)
_AFFECTED = re.compile(
    r"(?:have you been|were you|are you) (?:personally )?affected by\b|share your (?:experiences?|stor(?:y|ies)|views)\b"
    r"|(?:do you have|have you got|got|have) (?:a |an |any )?(?:(?:news|story) )?(?:story|stories|tips?|information)\b|(?:do|did) you (?:know|see|work)\b"
    r"|get in touch\b|(?:contact|reach|e-?mail|write to) us\b",
    re.IGNORECASE,
)
_IN_PRINT = re.compile(
    r"(?:this|a version of this) (?:article|story|essay|piece)(?: (?:also|first|originally))? appear(?:s|ed) (?:in|on) .{0,120}"
    r"\b(?:print|edition|issue)\b|read or share this (?:story|article)\s?:\s?http"
    r"|the post .{5,200} (?:appeared first|first appeared) on \S"
    r"|(?:original )?print headline\s?:|\W?questions\? comments\? (?:e-?mail|write|contact)\b"
    r"|[（(]\s?原标题\s?[：:].{2,80}[）)]\Z"
    r"|[A-Z][\w .’'-]{2,40} welcomes (?:guest |your |opinion )?(?:essays?|letters|op-eds|submissions|columns).{0,120}\b(?:send|submit|write to)\b"
    r"|[A-Z][\w .]{1,40} (?:has affiliate partnerships|may (?:earn|receive) (?:an )?affiliate commissions?)\b"
    r"|our standards\s?:\s|[\w ]{0,30}transcripts are created on a rush deadline\b"
    r"|(?:the )?[\w ]{2,30} is not responsible for the content of external (?:web)?sites\.?$",
    re.IGNORECASE,
)


def foot_reason(text: str, authors: Sequence[str] = ()) -> str:
    """Why a block below the last paragraph is not the article's; empty when it may be, as corrections are.

    Whom else to call, for tickets or with what one saw, belongs to the story.

    >>> foot_reason("Reach our reporter at ana@gazette.example."), foot_reason("For tickets call 555-0102.")
    ('byline', '')
    """
    if len(text) > _LONGEST:
        return ""
    is_of_writer = _OF_WRITERS.search(text) is not None or any(name in text for name in authors)
    if is_contact(text) and is_of_writer:
        return "byline"
    is_more = any(_MORE_ABOUT.match(text[: -len(name)].rpartition(". ")[2]) for name in authors if text.endswith(name))
    if is_more or _HELPED.fullmatch(text) or _OF_ACCOUNT.fullmatch(text):
        return "byline"
    if len(text) <= _SHORT and "@" in text and is_note_on(authors, text):
        return "byline"
    if _INITIALS.fullmatch(text) or ((signed := names_in_brackets(text)) and set(signed) <= set(authors)):
        return "byline"
    return (
        "furniture"
        if is_call(text) or is_to_readers(text) or is_note_on_paper(text) or _IN_PRINT.match(text.strip())
        else ""
    )


def is_call(text: str) -> bool:
    """Whether a block asks readers to write to the paper: "Do you know more? Write to us at tips@gazette.example"."""
    return len(text) <= _LONGEST and "@" in text and _AFFECTED.match(text) is not None


def comments_at_foot(blocks: Sequence[Block]) -> range:
    """The places of comments of readers: from a heading that says so, below which lines with dates stand, to the end."""
    for place in range(1, len(blocks)):
        heading = blocks[place].text.partition("\n")[0]
        phrase = furniture.match(heading) if len(heading) <= _SHORT else None
        if phrase is None or (phrase.reason, phrase.role, phrase.weight) != ("comments", "end", 1.0):
            continue
        below = blocks[place + 1 : place + 1 + _FIRST_COMMENTS]
        if any(_is_stamp(block.text.partition("\n")[0]) for block in below):
            return range(place, len(blocks))
    return range(0)


def _is_stamp(line: str) -> bool:
    """Whether a line says that somebody wrote something on a day at a time."""
    return len(line) <= _SHORT and bool(_CLOCK.search(line)) and read_dates(line) is not None and not line.endswith(".")


def headings_at_foot(blocks: Sequence[Block], out: Container[int]) -> list[int]:
    """The places of the headings behind the last paragraph that is not `out`, which head nothing that is the article's."""
    found: list[int] = []
    for place in range(len(blocks) - 1, 0, -1):
        if place in out:
            continue
        around = blocks[place].node.with_ancestors(1)
        if len(blocks[place].text) > _SHORT or not any(_HEADING.fullmatch(one.tag) for one in around):
            break
        if is_sentence(blocks[place].text):
            break
        found.append(place)
    return found


def labels_at_foot(blocks: Sequence[Block]) -> range:
    """The places of lists at the end that sort the article: "Topic(s):" in an element for labels above short lines."""
    start = len(blocks)
    for place in range(len(blocks) - 1, max(0, len(blocks) - _LAST), -1):
        text = blocks[place].text
        if len(text) > _LONGEST_ENTRY or text.endswith((".", "!", "?", "”", '"')):
            break
        if _SORTS.fullmatch(text) and any(map(_is_label, blocks[place].node.with_ancestors(2))):
            start = place
    return range(start, len(blocks))


def _is_label(node: Node) -> bool:
    return _OF_LABELS.search(node.names) is not None


def is_addition(text: str) -> bool:
    """Whether a block below the last paragraph adds to the article: a correction, or who helped with it."""
    return len(text) <= _LONGEST and (is_correction(text) or _CONTRIBUTED.search(text) is not None)


def behind_end(blocks: Sequence[Block]) -> range:
    """The places of what stands behind "# # #", "Press contact:" or "Notes to editors" at the end of a release, or "Our sources" below a check of facts."""
    length = sum(len(block.text) for block in blocks)
    rest, start = 0, len(blocks)
    for place in range(len(blocks) - 1, 0, -1):
        is_end = rest <= _REST * length and (_END.fullmatch(blocks[place].text) or _names_contact(blocks[place:]))
        if is_end or furniture.key(blocks[place].text) in OF_NOTES:
            start = place
        rest += len(blocks[place].text)
        if rest > _REST_OF_NOTES * length:
            break
    return range(start, len(blocks))


def _names_contact(blocks: Sequence[Block]) -> bool:
    """Whether a label begins the first block, and a number to call or an address to write to stands behind it or below.

    Words right behind the label are a name only where the number or the address is among them: "Press enquiries rise" heads text.
    """
    text = blocks[0].text
    label = _CALLS.match(text)
    if label is None or is_sentence(text.partition("\n")[0]):
        return False
    behind = text[label.end() :]
    is_alone = not behind or label[0][-1] in ":\n"
    return any(_REACHED.search(one) for one in (behind, *(block.text for block in blocks[1:] if is_alone)))


def repeated_quotes(blocks: Sequence[Block]) -> list[int]:
    """The places of quotations set by themselves that the article has word for word in another paragraph."""
    quotes = [
        place
        for place, block in enumerate(blocks)
        if len(block.text) <= _LONGEST_QUOTE
        and block.text[0] in _QUOTES
        and block.text[-1] in _QUOTES
        and any(map(_is_quote, block.node.with_ancestors(2)))
    ][:_MOST_QUOTES]
    if not quotes:
        return []
    spoken = [plain(block.text) for block in blocks]
    found: list[int] = []
    for place in quotes:
        words = spoken[place]
        others = (other for at, other in enumerate(spoken) if at != place and len(other) > len(words))
        if len(words) >= _FEWEST_LETTERS and any(words in other for other in others):
            found.append(place)
            if place + 1 < len(blocks) and _is_below_quote(blocks[place], blocks[place + 1]):
                found.append(place + 1)
    return found


def _is_below_quote(quote: Block, block: Block) -> bool:
    """Whether a short block says who spoke, within the box of a quotation."""
    if len(block.text) > _LONGEST_SPEAKER:
        return False
    boxes = {id(one) for one in quote.node.with_ancestors(2) if _is_quote(one)}
    return any(id(one) in boxes for one in block.node.with_ancestors(3))


def _is_quote(node: Node) -> bool:
    """Whether an element is one for quotations, by its tag or its names."""
    return node.tag in ("blockquote", "aside", "figure") or bool(_OF_QUOTES.search(node.names))
