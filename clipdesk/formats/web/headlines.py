"""The headline of a page: what most of its claims agree on, without the name of the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from clipdesk.formats.news import furniture
from clipdesk.formats.news.dates import read_dates
from clipdesk.formats.news.sections import is_section
from clipdesk.formats.web.claims import Claim, of_field
from clipdesk.formats.web.likeness import plain, words
from clipdesk.formats.web.tags import is_block, visible_text
from clipdesk.formats.web.tree import Node, Page, fold

_SEPARATOR = re.compile(r"\s+(?:[|•·»«›‹:—–/\\>~]|-{1,3}|::)\s+|\s*\|\s*|\s*»\s*|：|_(?=[\u4e00-\u9fff])")
_PARTING = re.compile(rf"{_SEPARATOR.pattern}|:\s+")
"""What may stand between a headline and the name of the site, where something else tells that it does."""
_FILED = re.compile(
    r"ex(?:hibit)?[\s_-]?\d{1,3}(?:\.\d{1,2})?|untitled(?: document| page)?(?: \d+)?|document\d*|new page(?: \d+)?|[\w.-]+\.(?:html?|docx?|pdf|txt)",
    re.IGNORECASE,
)
"""Titles that say where a file is filed, and nothing of what is in it."""
_MOST_BOLD, _FEWEST_WORDS, _LONG = 12, 4, 200
"""Bold elements at the head of such a file among which the headline is, words that it has, and code points of a paragraph below."""
_QUOTED = re.compile(r"«[^«»]*»|»(?=\S)[^«»]*(?<=\S)«")
_ARCHIVED = re.compile(r"(?P<sign>\s+(?:[»›|:–—-]|::)\s+)Blog Archive(?P=sign)", re.IGNORECASE)
"""What blogs of old set between their name and the title of an entry."""
_SIGNS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_DATE_PART = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}")
_VOTES = {
    "json-ld": 3.0,
    "opengraph": 3.0,
    "microdata": 2.0,
    "headline element": 3.0,
    "title element": 2.0,
    "meta": 1.0,
}
_ORDER = ("json-ld", "opengraph", "headline element", "microdata", "meta", "title element")
_LONGEST = 300
_MOST_SPOKEN = 40
"""Claims of one origin that are compared with each other."""
_LONGEST_TITLE = 1_000
"""Code points of a headline with the name of the site: what is longer is none, and would be parted in too many ways."""
_NAMED = re.compile(
    r"\b(?:entry|post|article|story|page|news)[-_]{0,2}(?:title|headline)\b|\bheadline\b|\bp-name\b"
    r"|\bhed\b|lbl_?(?:title|headline)\b"
)
_OWN_LINE = re.compile(
    r"(?:^|[\s_-])sub(?:$|[\s_-])|\bsub-?_?(?:title|head|heading|headline|line)|(?:\b|_)kicker|\btag-?line|\bdeck?\b|\beyebrow|\boverline"
    r"|headline-?_?(?:intro|prefix|topic)|stichwort|spitzmarke|dachzeile|ante-?titulo|surtitre|occhiello"
    r"|\bhide\b|visually-hidden|screen-reader|\bsr-only"
)
"""Names of elements within a heading that are lines of their own, or not seen."""
_MASTHEAD = re.compile(r"logo|site-?(?:title|name|heading)|\bbrand|masthead|navbar|blog-?title")
_ROOT = re.compile(r"/|(?:https?:)?//[^/]+/?(?:index\.\w+)?|index\.\w+|\.{1,2}/?")
_HEAD_WORDS = 3
_TAIL_WORDS = 4
_LABELS, _LONGEST_LABEL = ("span", "div", "p", "small", "sup"), 30
_LONGEST_SITE, _SHORTEST_SITE = 60, 2
"""Words before and behind the last separator of a title with which the latter counts as the site's name."""

FRONT_PAGE = "front page"
"""The field of claims of what links to the front page say."""
_LESSER = ("h2", "h3", "h4", "b", "strong", "big", "font", "center", "td", "span", "p", "div")
"""Elements in which a page without a proper heading prints its headline."""

_SEVERAL = 1.5
"""Votes of a heading that is one of several of its rank."""


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
    if title is not None and 0 < len(title.text) <= _LONGEST_TITLE:
        blog, sign, entry = _parted_from_blog(title.text)
        claims = [claim for claim in claims if not sign or plain(claim.value) != plain(blog)]
        claims = _with_printed_part(page, entry, claims)
        claims.append(Claim("headline", entry, "title element"))
    return claims


def front_page_claims(page: Page) -> list[Claim]:
    """The words of links to the front page: the name of the site, which a heading may repeat."""
    links = (node for node in page.all("a") if _ROOT.fullmatch(node.get("href")) and node.is_short(_LONGEST_SITE))
    words = dict.fromkeys(fold(visible_text(node)) for node in links)
    return [Claim(FRONT_PAGE, said, "root link") for said in words if len(plain(said)) > _SHORTEST_SITE]


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


def _unquoted(title: str) -> str:
    """A title with guillemets of quotations, which part nothing, as straight marks, each letter in its place."""
    return _QUOTED.sub(lambda quoted: f'"{quoted[0][1:-1]}"', title) if "»" in title else title


def _with_printed_part(page: Page, title: str, claims: list[Claim]) -> list[Claim]:
    """The claims and, where none of them is in the title, the longer part of the title that the page prints by itself.

    A heading that is the other part of the title is the name of the site.
    """
    parts = [(title[: match.start()], title[match.end() :]) for match in _PARTING.finditer(_unquoted(title))]
    other = {plain(one): plain(two) for pair in parts for one, two in (pair, pair[::-1]) if _is_longer(one, two)}
    known = {plain(claim.value) for claim in claims}
    if not other or plain(title) in known or not known.isdisjoint(other):
        return claims
    printed = (fold(node.text) for node in page.all(*_LESSER) if node.is_short(_LONGEST))
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
    return len(one.split()) >= max(_HEAD_WORDS, len(other.split()))


def _headline_text(node: Node) -> str:
    """The words of a heading; empty when it is the site's own name in the masthead."""
    text = fold(visible_text(_without_subtitle(node))) if node.is_short(2 * _LONGEST) else ""
    if (
        not text
        or len(text) > _LONGEST
        or any(_MASTHEAD.search(one.marks) for one in (node, *islice(node.ancestors(), 3)))
    ):
        return ""
    links = [one.get("href") for one in node.walk() if one.tag == "a"]
    return "" if any(_ROOT.fullmatch(link) for link in links) else text


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


def best_headline(claims: Sequence[Claim], outlets: Sequence[str]) -> Claim | None:
    """The headline that most claims agree on, once the site's name is off; None when there is no claim."""
    fronts = [claim.value for claim in of_field(claims, FRONT_PAGE)]
    spoken = [claim for claim in _spoken(claims) if not _is_site(claim.value, fronts)] or list(_spoken(claims))
    known = [fold(claim.value) for claim in spoken]
    voted: dict[str, dict[str, Claim]] = {}
    printed = _printed_whole(spoken)
    for claim in spoken:
        key = plain(claim.value)
        others = [other for other in known if not key.endswith(plain(other))] if key in printed else known
        value = without_site(fold(claim.value), outlets, others)
        if value and len(value) <= _LONGEST and plain(value) and not _is_site(value, outlets):
            voted.setdefault(plain(value), {}).setdefault(claim.origin, claim._replace(value=value))
    voted = _joined(voted)
    if not voted:
        return None
    best = max(
        voted.values(), key=lambda group: (sum(_votes(claim) for claim in group.values()), "headline element" in group)
    )
    return next(best[origin] for origin in _ORDER if origin in best)


def _printed_whole(claims: Sequence[Claim]) -> set[str]:
    """The letters of headings that the page gives to machines, too: "Harbor: Ferry is back" is no shorter one with a topic."""
    printed = {plain(claim.value) for claim in claims if claim.origin == "headline element"}
    return printed & {plain(claim.value) for claim in claims if claim.origin in ("json-ld", "opengraph", "microdata")}


def _spoken(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims that are looked at: those that may be a headline, and of each origin the first ones alone."""
    heard = Counter[str]()
    for claim in of_field(claims, "headline"):
        if len(claim.value) <= _LONGEST_TITLE and heard[claim.origin] < _MOST_SPOKEN:
            heard[claim.origin] += 1
            yield claim


def _votes(claim: Claim) -> float:
    return _SEVERAL if claim.name == "one of several headings" else _VOTES[claim.origin]


def _joined(voted: dict[str, dict[str, Claim]]) -> dict[str, dict[str, Claim]]:
    """The groups, with shortened headlines counted for the longer ones that they begin."""
    joined: dict[str, dict[str, Claim]] = {}
    for key in sorted(voted, key=len, reverse=True):
        longer = next((known for known in joined if len(key) > 30 and known.startswith(key)), None)
        if longer is not None and _is_cut_short(voted[key]):
            for origin, claim in voted[key].items():
                joined[longer].setdefault(origin, next(iter(joined[longer].values()))._replace(origin=claim.origin))
        else:
            joined[key] = voted[key]
    return _with_opening(joined)


def _with_opening(voted: dict[str, dict[str, Claim]]) -> dict[str, dict[str, Claim]]:
    """The groups, with a title that goes on behind a heading of several words counted for the heading too."""
    for group in list(voted.values()):
        title = group.get("title element")
        if title is None or len(group) > 1:
            continue
        for other in voted.values():
            heading = other.get("headline element")
            if heading is not None and _goes_on(title.value, heading.value):
                other.setdefault("title element", heading._replace(origin="title element"))
    return voted


def _goes_on(title: str, heading: str) -> bool:
    """Whether a title is a heading with a further sentence: "Ferry back? The harbor waits"."""
    behind = title[len(heading) :].lstrip()
    is_whole = heading.endswith((".", "?", "!", "…")) or behind[:1] in ":;–—-"
    return title.startswith(heading) and bool(behind) and is_whole and len(heading.split()) >= _HEAD_WORDS


def _is_cut_short(group: dict[str, Claim]) -> bool:
    return any(claim.value.endswith(("…", "...")) or len(claim.value) >= 100 for claim in group.values())


def site_in_title(title: str, headline: str) -> str:
    """What stands in a page's title behind or before the headline: the name of the site, of five words at most.

    >>> site_in_title("Ferry is back | Harbor | The Gazette", "Ferry is back")
    'The Gazette'
    """
    parts = list(_SEPARATOR.finditer(_unquoted(title)))
    before = list(_PARTING.finditer(_unquoted(title)))
    if not plain(headline) or len(title) > _LONGEST_TITLE:
        return ""
    if parts and plain(title).startswith(plain(headline)):
        name = title[parts[-1].end() :].strip()
    elif before and plain(title).endswith(plain(headline)):
        name = title[: before[0].start()].strip()
        if before[0].group().lstrip() == before[0].group() and (" " not in name or name.isupper()):
            return ""
    else:
        return ""
    is_name = plain(name) not in plain(headline) and 0 < len(name.split()) <= _TAIL_WORDS + 1
    return "" if not is_name or _DATE_PART.fullmatch(name) or _is_date(name) else name


def _is_date(words: str) -> bool:
    dated = read_dates(words)
    return dated is not None and not plain(dated.rest)


def site_of_root_link(page: Page, title: str, headline: str) -> str:
    """The words of a link to the front page that stand in the page's title and not in its headline; empty for none."""
    own = plain(headline)
    parts = [(plain(part), len(part.split())) for part in _PARTING.split(_unquoted(title))]
    for node in page.all("a"):
        if _ROOT.fullmatch(node.get("href")) and node.is_short(_LONGEST_SITE):
            name = fold(visible_text(node))
            if (
                len(plain(name)) > 2
                and plain(name) not in own
                and any(plain(name) in part and count < len(name.split()) + _TAIL_WORDS for part, count in parts)
            ):
                return name
    return ""


def masthead_of(page: Page) -> str:
    """What a picture stands for that leads to the front page; empty for none, and where it is but a button's."""
    for link in page.all("a"):
        if _ROOT.fullmatch(link.get("href")) and not fold(visible_text(link)):
            words = next((fold(one.get("alt")) for one in link.walk() if one.tag == "img" and one.get("alt")), "")
            if 1 < len(words.split()) <= _TAIL_WORDS + 2 and len(words) <= _LONGEST_SITE:
                return words
    return ""


def without_site(title: str, outlets: Sequence[str], known: Sequence[str]) -> str:
    """A title without the site's name, section or date before or behind it.

    A part is taken off when it names an outlet, is a date, or when what is left is a headline
    claimed elsewhere.
    """
    others = {plain(value) for value in known if value != title}
    for match in _PARTING.finditer(_unquoted(title)):
        start, end = match.span()
        if plain(title[:start]) in others and len(title[:start].split()) > 1:
            return title[:start]
        if plain(title[end:]) in others and len(title[end:].split()) > 1:
            return title[end:]
    parts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(_unquoted(title))]
    if not parts:
        return title
    if list(known) == [title]:
        head, tail = title[: parts[-1][0]], title[parts[-1][1] :]
        return head if _length(head) >= _HEAD_WORDS and _length(tail) <= _TAIL_WORDS else title
    names = {plain(outlet) for outlet in outlets if plain(outlet)}
    while parts:
        start, end = parts[-1]
        tail = title[end:]
        is_below = is_section(tail) and len(title[:start].split()) >= _HEAD_WORDS
        if not (_names_site(tail, names) or _DATE_PART.fullmatch(tail) or is_below):
            break
        title = title[:start]
        parts.pop()
    while parts and _is_before_headline(title, parts[0], names):
        title = title[parts[0][1] :]
        parts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(_unquoted(title))]
    return title


def _is_before_headline(title: str, parting: tuple[int, int], names: set[str]) -> bool:
    """Whether what stands before the first separator is the name of the site, or what sort of piece it is: "Opinion | …"."""
    start, end = parting
    if _names_site(title[:start], names):
        return True
    return "|" in title[start:end] and is_section(title[:start]) and len(title[end:].split()) >= _HEAD_WORDS


def _length(words: str) -> int:
    """How many words there are, three Chinese or Japanese signs counted as one."""
    return max(len(words.split()), len(_SIGNS.findall(words)) // 3)


def _names_site(part: str, names: set[str]) -> bool:
    """Whether a part of a title is a name of the site, one with a word behind it, or the beginning of one."""
    bare, spoken = plain(part), words(part)
    if not bare or len(spoken) > _TAIL_WORDS + 2:
        return False
    beginnings = {bare, "".join(spoken[:-1])}
    return not beginnings.isdisjoint(names) or any(len(bare) > 3 and name.startswith(bare) for name in names)


def _is_site(value: str, outlets: Sequence[str]) -> bool:
    return plain(value) in {plain(outlet) for outlet in outlets}
