"""What a page prints as its headline: its headings, the line that stands for one, and its title."""

from __future__ import annotations

import re
from itertools import combinations, islice

from clipdesk.formats.news import furniture
from clipdesk.formats.news.source.sections import is_section
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.likeness import plain, words
from clipdesk.formats.web.source.title_parts import (
    HEAD_WORDS,
    LONGEST_TITLE,
    MASTHEAD,
    PARTING,
    ROOT,
    front_page_claims,
    unquoted,
)
from clipdesk.formats.web.tags import is_block, visible_text
from clipdesk.formats.web.tree import Node, Page, fold

_FILED = re.compile(
    r"ex(?:hibit)?[\s_-]?\d{1,3}(?:\.\d{1,2})?|untitled(?: document| page)?(?: \d+)?|document\d*|new page(?: \d+)?|print(?:er|able)?[ -]?(?:friendly)?(?: (?:version|page|article|story|view)){1,2}|druckversion|versión para imprimir|version imprimable|[\w.-]+\.(?:html?|docx?|pdf|txt)",
    re.IGNORECASE,
)
"""Titles that say where a file is filed, and nothing of what is in it."""
_MOST_BOLD, _FEWEST_WORDS, _LONG = 12, 4, 200
"""Bold elements at the head of such a file among which the headline is, words that it has, and code points of a paragraph below."""
_ARCHIVED = re.compile(r"(?P<sign>\s+(?:[»›|:–—-]|::)\s+)Blog Archive(?P=sign)", re.IGNORECASE)
"""What blogs of old set between their name and the title of an entry."""
_NAMED = re.compile(
    r"\b(?:entry|post|article|story|page|news)[-_]{0,2}(?:title|headline)\b|\bheadline\b|\bp-name\b"
    r"|\bhed\b|lbl_?(?:title|headline)\b"
)
_OWN_LINE = re.compile(
    r"(?:^|[\s_-])sub(?:$|[\s_-])|\bsub-?_?(?:title|head|heading|headline|line)|(?:\b|_)kicker|\btag-?line|\bdeck?\b|\beyebrow|\b(?:over|top)-?line"
    r"|headline-?_?(?:intro|prefix|topic)|stichwort|spitzmarke|dachzeile|oberzeile|vignette|ante-?titulo|surtitre|occhiello"
    r"|(?:^|[\s_-])(?:icon|badge)\b|\bhide\b|visually-hidden|screen-reader|\bsr-only"
)
"""Names of elements within a heading that are lines of their own, or not seen."""
_LONGEST = 300
"""Code points of a heading: what is longer is none."""
_LABELS, _LONGEST_LABEL = ("span", "div", "p", "small", "sup"), 30
_LESSER = ("h2", "h3", "h4", "b", "strong", "big", "font", "center", "td", "span", "p", "div")
"""Elements in which a page without a proper heading prints its headline."""


def headline_claims(page: Page) -> list[Claim]:
    """The headings that may be the headline, and the page's title."""
    fronts = {plain(claim.value) for claim in front_page_claims(page)}
    headings = [text for node in page.all("h1") if (text := _headline_text(node)) and not is_section(text)]
    headings = [text for text in headings if plain(text) not in fronts]
    tags = ("h2", "h3") if headings else ("h2", "h3", "h4", "div", "p", "span", "b", "strong")
    named = (text for node in page.all(*tags) if _NAMED.search(node.marks) and (text := _headline_text(node)))
    name = "heading" if len(headings) < 2 else "one of several headings"
    claims = [Claim("headline", text, "headline element", name) for text in [*headings, *islice(named, 1)]]
    title = page.first("title")
    is_untold = not claims and title is not None and (_FILED.fullmatch(title.text) or plain(title.text) in fronts)
    if is_untold and (line := _bold_line(page) or _lesser_heading(page)):
        return [Claim("headline", line, "headline element", "heading")]
    if title is not None and 0 < len(title.text) <= LONGEST_TITLE:
        blog, sign, entry = _parted_from_blog(title.text)
        claims = [claim for claim in claims if not sign or plain(claim.value) != plain(blog)]
        claims = _with_printed_part(page, entry, claims)
        claims.append(Claim("headline", entry, "title element"))
    return claims


def _bold_line(page: Page) -> str:
    """The first bold line of several words above the paragraphs, as releases have it that are filed under a number; empty for none."""
    first = next((_order(node) for node in page.all("p") if node.size >= _LONG), None)
    for node in islice(page.all("b", "strong"), _MOST_BOLD):
        if first is not None and _order(node) >= first:
            continue
        line = next((around for around in node.ancestors() if is_block(around)), None)
        words = fold(visible_text(node)) if node.is_short(_LONGEST) else ""
        if len(words.split()) >= _FEWEST_WORDS and line is not None and line.size - node.size < _FEWEST_WORDS:
            return words
    return ""


def _lesser_heading(page: Page) -> str:
    """The first heading of the second or third rank that is no link and has several words; empty for none."""
    linked = {id(one) for link in page.all("a") for one in (link.parent, *link.elements)}
    said = (node.text for node in page.all("h2", "h3") if node.is_short(_LONGEST) and id(node) not in linked)
    return next((fold(words) for words in said if len(words.split()) >= _FEWEST_WORDS), "")


def _order(node: Node) -> int:
    """Where the words of an element stand among those of the page."""
    return next((run.order for run in node.runs()), 0)


def _parted_from_blog(title: str) -> tuple[str, str, str]:
    """The name of the blog, the sign behind it and the title of the entry in "Harbor Notes » Blog Archive » Ferry is back"."""
    parted = _ARCHIVED.search(title)
    return (title[: parted.start()], parted["sign"], title[parted.end() :]) if parted else ("", "", title)


def _with_printed_part(page: Page, title: str, claims: list[Claim]) -> list[Claim]:
    """The claims and, where none of them is in the title, the longer part of the title that the page prints by itself.

    A heading that is the other part of the title is the name of the site.
    """
    ends = [match.span() for match in PARTING.finditer(unquoted(title))]
    parts = [(title[:start], title[end:]) for start, end in ends]
    parts += [(title[:start], title[end:until]) for (start, end), (until, _) in combinations(ends, 2)]
    other = {plain(one): plain(two) for pair in parts for one, two in (pair, pair[::-1]) if _is_longer(one, two)}
    known = {plain(claim.value) for claim in claims}
    if not other or plain(title) in known or not known.isdisjoint(other):
        return claims
    printed = (fold(visible_text(node)) for node in page.all("h1", *_LESSER) if node.is_short(_LONGEST))
    spelled = {plain(part): words(part) for pair in parts for part in pair}
    # "Winter sportsWhere it ends" is two lines that touch, not a headline.
    found = max(
        (text for text in printed if spelled.get(key := plain(text)) == words(text) and key in other),
        key=len,
        default="",
    )
    if not found:
        return claims
    rest = [claim for claim in claims if plain(claim.value) != other[plain(found)]]
    return [Claim("headline", found, "headline element", "heading"), *rest]


def _is_longer(one: str, other: str) -> bool:
    return len(one.split()) >= max(HEAD_WORDS, len(other.split()))


def _headline_text(node: Node) -> str:
    """The words of a heading; empty when it is the site's own name in the masthead."""
    text = fold(visible_text(_without_subtitle(node))) if node.is_short(2 * _LONGEST) else ""
    if not text or len(text) > _LONGEST or any(MASTHEAD.search(one.marks) for one in node.with_ancestors(3)):
        return ""
    links = [one.get("href") for one in node.walk() if one.tag == "a"]
    return "" if any(ROOT.fullmatch(link) for link in links) else text


def _without_subtitle(node: Node) -> Node:
    """The heading without the elements in it that are named after lines of their own, as long as something is left."""
    said = [child for child in node.children if isinstance(child, Node) or child.text.strip()]
    ends = {id(child) for child in (*said[:1], *said[-1:])}
    kept = [
        child
        for child in node.children
        if not (isinstance(child, Node) and (_OWN_LINE.search(child.marks) or (id(child) in ends and _is_label(child))))
    ]
    if len(kept) == len(node.children):
        return node
    bare = Node(node.tag, node.attributes, node.parent)
    bare.children = kept
    return bare if fold(visible_text(bare)) else node


def _is_label(node: Node) -> bool:
    """Whether an element at the edge of a heading is the name of a section or a button: "Opinion", "12 Comments"."""
    words = fold(visible_text(node)) if node.tag in _LABELS and node.is_short(_LONGEST_LABEL) else ""
    phrase = furniture.match(words) if words else None
    return is_section(words) or (phrase is not None and phrase.weight > 0)


def line_of_headline(page: Page, wanted: str) -> Node | None:
    """The innermost element that shows the headline, `wanted` in letters alone, on a page without a heading for it."""
    nodes = (node for node in page.all(*_LESSER) if wanted and node.is_short(_LONGEST))
    found = next((node for node in nodes if plain(node.text) == wanted), None)
    while found is not None and len(found.elements) == 1 and found.elements[0].size == found.size:
        found = found.elements[0]
    return found
