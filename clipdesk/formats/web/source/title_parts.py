"""Parts the title of a page into the headline and the name of the site, and finds that in the links to its front page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.sections import is_section
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.likeness import plain, words
from clipdesk.formats.web.tags import visible_text
from clipdesk.formats.web.tree import Page, fold

SEPARATOR = re.compile(r"\s+(?:[|•·»«›‹:—–/\\>~]|-{1,3}|::)\s+|\s*\|\s*|\s*»\s*|：|_(?=[\u4e00-\u9fff])")
PARTING = re.compile(rf"{SEPARATOR.pattern}|:\s+")
"""What may stand between a headline and the name of the site, where something else tells that it does."""
_QUOTED = re.compile(r"«[^«»]*»|»(?=\S)[^«»]*(?<=\S)«")
_SIGNS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_DATE_PART = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}")
LONGEST_TITLE = 1_000
"""Code points of a headline with the name of the site: what is longer is none, and would be parted in too many ways."""
ROOT = re.compile(
    r"(?:(?:https?://web\.archive\.org)?/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?://))?"
    r"(?:(?:(?:https?:)?//[^/]+)?/?(?:pages/)?(?:index|default|home)\.\w{3,5}|/|(?:https?:)?//[^/]+/?|\.{1,2}/?)",
    re.IGNORECASE,
)
HEAD_WORDS = 3
_TAIL_WORDS = 4
"""Words before and behind the last separator of a title with which the latter counts as the site's name."""
_LONGEST_SITE, _SHORTEST_SITE = 60, 2
_LEVELS = 2
_DOWN = frozenset((">", "»", "›", "::", "/", "→"))
"""Signs of a title that leads from the front page down."""
MASTHEAD = re.compile(r"logo|site-?(?:title|name|heading)|\bbrand|masthead|navbar|blog-?title")
_NO_NAME = re.compile(r",.*|\s+[-–|].*|\s+logo\b.*|^logo(?: (?:of|der|des|von|de|du|del))?\s+", re.IGNORECASE)
"""What is said beside the name in the words for a logo: "Stadt Vega Logo", "The Gazette, to the front page"."""
_OF_BUTTONS = frozenset(
    "home homepage logo start startseite accueil inicio portada back go zurück retour volver front-page hem forside".split()
)
FRONT_PAGE = "front page"
"""The field of claims of what links to the front page say."""


def front_page_claims(page: Page) -> list[Claim]:
    """The words of links to the front page: the name of the site, which a heading may repeat."""
    links = (node for node in page.all("a") if ROOT.fullmatch(node.get("href")) and node.is_short(_LONGEST_SITE))
    words = dict.fromkeys(fold(visible_text(node)) for node in links)
    return [Claim(FRONT_PAGE, said, "root link") for said in words if len(plain(said)) > _SHORTEST_SITE]


def unquoted(title: str) -> str:
    """A title with guillemets of quotations, which part nothing, as straight marks, each letter in its place."""
    return _QUOTED.sub(lambda quoted: f'"{quoted[0][1:-1]}"', title) if "»" in title else title


def site_in_title(title: str, headline: str) -> str:
    """What stands in a page's title behind or before the headline: the name of the site, of five words at most.

    >>> site_in_title("Ferry is back | Harbor | The Gazette", "Ferry is back")
    'The Gazette'
    """
    title = _without_day(title)
    parts = list(SEPARATOR.finditer(unquoted(title)))
    before = list(PARTING.finditer(unquoted(title)))
    if not plain(headline) or len(title) > LONGEST_TITLE:
        return ""
    if parts and plain(title).startswith(plain(headline)):
        while len(parts) > 1 and is_section(title[parts[-1].end() :]):
            title = title[: parts.pop().start()]
        name = title[parts[-1].end() :].strip()
    elif before and plain(title).endswith(plain(headline)):
        name = title[: before[0].start()].strip()
        if before[0].group().lstrip() == before[0].group() and (" " not in name or name.isupper()):
            return ""
    else:
        return ""
    is_name = plain(name) not in plain(headline) and 0 < len(name.split()) <= _TAIL_WORDS + 1
    return "" if not is_name or _DATE_PART.fullmatch(name) or _is_date(name) else name


def _without_day(title: str) -> str:
    """A title without the day behind its last separator, if another one stands before that: "NBW - Ferry is back - May 8, 1999"."""
    parts = list(SEPARATOR.finditer(unquoted(title))) if len(title) <= LONGEST_TITLE else []
    return title[: parts[-1].start()] if len(parts) > 1 and _is_date(title[parts[-1].end() :]) else title


def _is_date(words: str) -> bool:
    dated = read_dates(words)
    return dated is not None and not plain(dated.rest)


def site_of_root_link(page: Page, title: str, headline: str) -> str:
    """The words of a link to the front page that stand in the page's title and not in its headline; empty for none."""
    own = plain(headline)
    parts = [(plain(part), len(part.split())) for part in PARTING.split(unquoted(title))]
    for node in page.all("a"):
        if ROOT.fullmatch(node.get("href")) and node.is_short(_LONGEST_SITE):
            name = fold(visible_text(node))
            if (
                len(plain(name)) > 2
                and plain(name) not in own
                and any(plain(name) in part and count < len(name.split()) + _TAIL_WORDS for part, count in parts)
            ):
                return name
    return ""


def mastheads_of(page: Page) -> list[str]:
    """What leads to the front page: the words for its picture, the label of a link without words, those in an element named after a logo."""
    found: list[str] = []
    for link in page.all("a"):
        if not ROOT.fullmatch(link.get("href")):
            continue
        said = fold(visible_text(link)) if link.size <= _LONGEST_SITE else "-"
        pictures = [one.get("alt") for one in link.walk() if one.tag == "img" and one.get("alt")]
        if not said:
            found += [*pictures[:1], link.get("aria-label"), link.get("title")]
        elif any(one.tag == "header" or MASTHEAD.search(one.marks) for one in link.with_ancestors(_LEVELS)):
            found.append(said)
    names = (_NO_NAME.sub("", fold(words)) for words in found)
    return list(dict.fromkeys(name for name in names if _is_name(name)))


def _is_name(words: str) -> bool:
    """Whether words may be the name of a site, and are not those of a button: "Home", "Back to the front page"."""
    known = set(words.casefold().split())
    return 0 < len(known) <= _TAIL_WORDS + 2 and len(words) <= _LONGEST_SITE and known.isdisjoint(_OF_BUTTONS)


def without_site(title: str, outlets: Sequence[str], known: Sequence[str]) -> str:
    """A title without the site's name, section or date before or behind it.

    A part is taken off when it names an outlet, is a date, or when what is left is a headline
    claimed elsewhere.
    """
    others = {plain(value) for value in known if value != title}
    ends = [match.span() for match in PARTING.finditer(unquoted(title))]
    said = [part for start, end in ends for part in (title[:start], title[end:])]
    said = [part for part in said if plain(part) in others and len(part.split()) > 1]
    if said:
        return max(said, key=len)
    parts = [(match.start(), match.end()) for match in SEPARATOR.finditer(unquoted(title))]
    if not parts:
        return title
    if list(known) == [title]:
        head, tail = title[: parts[-1][0]], title[parts[-1][1] :]
        if _is_way_down(title, parts):
            return tail
        return head if _length(head) >= HEAD_WORDS and _length(tail) <= _TAIL_WORDS else title
    names = {plain(outlet) for outlet in outlets if plain(outlet)}
    while parts:
        start, end = parts[-1]
        tail = title[end:]
        is_below = is_section(tail) and len(title[:start].split()) >= HEAD_WORDS
        if not (_names_site(tail, names) or _DATE_PART.fullmatch(tail) or is_below):
            break
        title = title[:start]
        parts.pop()
    while parts and _is_before_headline(title, parts[0], names):
        title = title[parts[0][1] :]
        parts = [(match.start(), match.end()) for match in SEPARATOR.finditer(unquoted(title))]
    return title


def _is_way_down(title: str, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether a title leads down to the headline, by the same sign each time: "Vega Times > Archives > Local News > Ferry is back"."""
    steps = SEPARATOR.split(unquoted(title))
    signs = {title[start:end].strip() for start, end in parts}
    if signs == {"/"} and not is_section(steps[0]):  # "Pro / Con / Ferries are good for towns"
        return False
    is_down = len(parts) >= _LEVELS and len(signs) == 1 and signs <= _DOWN
    return is_down and _length(steps[-1]) >= HEAD_WORDS and all(_length(step) <= _TAIL_WORDS for step in steps[:-1])


def _is_before_headline(title: str, parting: tuple[int, int], names: set[str]) -> bool:
    """Whether what stands before the first separator is the name of the site, or what sort of piece it is: "Opinion | …"."""
    start, end = parting
    if _names_site(title[:start], names):
        return True
    return "|" in title[start:end] and is_section(title[:start]) and len(title[end:].split()) >= HEAD_WORDS


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
