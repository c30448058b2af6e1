"""The section of a paper that a page shows for its article: breadcrumbs, categories, the word above the headline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from clipdesk.formats.news.source.calendar_words import WEEKDAYS_AND_MONTHS
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.sections import is_root, is_section, section_of_trail
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.heading_place import lines_with
from clipdesk.formats.web.source.title_parts import ROOT, SEPARATOR
from clipdesk.formats.web.tags import HEADINGS, visible_text
from clipdesk.formats.web.tree import Node, Page, fold

TRAIL = "trail"
"""The name of claims of a section by where the article stands in its site."""

ABOVE = "section above"
"""The field of claims of the sections through which a trail leads to the one that holds the article."""

_CATEGORY_PAGE = re.compile(
    r"/(?:categor(?:y|ies?|ias?)|sections?|topics?|rubrik(?:en)?|rubriques?|secciones|seccion|kategorien?|th[eè]mes?|themen?|temas?|editorias?)/[^/?#]+/?(?:[?#]|$)"
)
_FRONT_PAGE = "Home"
_LONGEST_HEAD = 400
_OF_MENUS = frozenset(("li", "ul", "ol", "nav", "select"))
_CRUMBS = re.compile(
    r"bread-?_?crumb|\bcrumbs?\b|[-_]crumbs?\b|fil-?d?-?ariane|\bmigas|\bhierarchie\b|\bpathway\b|brotkrumen|\brastro|youarehere|(?:^| )path(?: |$)|topic-?path|pankuzu"
)
_CATEGORY = re.compile(
    r"(?:cat|category|categories)-?_?(?:links?|name|label|title)?\b|\bkicker\b|rubric(?:\b|_)|\brubrik\b|\brubrique\b|\bseccion\b"
    r"|\bsection-?_?(?:label|name|link|title)\b|\btopic-?_?label\b|\bdepartment\b|\bslug\b|\beyebrow\b|\bressort\b|\bchannel-?name\b"
    r"|section-label__link|permalink|\barticle-tag\b|field-(?:news-)?(?:section|category|topics?)\b|[-_ ]editorias?\b|\bgenre\b|group-?labels?\b|[-_]channel\b|\bposted-?in\b|\bcat-?links\b"
)
_PLAIN_SECTION = re.compile(r"(?:^|[\s_-])section(?:__?\w+)?(?:\s|$)")
"""The name of an element that holds a section, right above the headline, and elsewhere of many others."""
_RIGHT_ABOVE = 4
_OF_MENU = re.compile(r"\bmenu-item\b|(?:^|[\s_-])(?:main|primary|site|top|global)[-_]?(?:nav|menu)(?:$|[\s_-])")
_OF_RULES = frozenset(
    ("privacy", "privacy policy", "terms", "terms of service", "terms of use", "tos", "imprint", "dmca", "impressum")
)
"""Steps, lower case, that only menus have."""
_LABEL = re.compile(
    r"(?:category|catégorie|kategorie|categoría|categoria|categorie|rubrik|rubrique|section|sección)\s?:\s*",
    re.IGNORECASE,
)
"""What stands before the name of a section in a list of what an article is."""
_LISTED_EVERYTHING = (
    "news | world news | nachrichten | nieuws | noticias | notícias | notizie | actualités | actualites | nyheter"
)
_EVERYTHING = frozenset(_LISTED_EVERYTHING.split(" | "))
"""First steps of addresses, lower case, below which sites keep all their sections."""
_PAIR = 2
_LONGEST = 40
_MOST_WORDS = 4
_LONGEST_TRAIL = 400
_LONGEST_TITLE = 500
_MENU_LEVELS = 4
_CARD_LEVELS, _LONGEST_CARD = 3, 400
"""Elements around the section of another story that may be the box of it, and its code points."""
_MOST_STEPS = 3
"""Steps of an address that may lead to a section."""
_SIGNED_TRAIL = re.compile(r"\s*[>›»→]\s*")
_YOU_ARE_HERE = re.compile(
    r"(?:you are here|you['’]re here|sie (?:befinden sich|sind) hier|vous êtes ici|(?:usted )?está(?:s)? (?:aquí|en)|você está aqui|(?:tu )?sei (?:qui|in)|u bent hier|jesteś tutaj"
    r"|du är här|buradasınız)\s?:?\s*",
    re.IGNORECASE,
)
"""What a page sets before the trail to it."""
_LONGEST_SIGNED = 200
"""Signs between the links of a trail that no element is named after, and code points of all of it."""
_FAR = 60
"""Elements before the headline among which its section stands."""
_BEHIND = 40
"""Elements behind the headline among which the links to its categories stand."""


def section_claims(page: Page, heading: Node | None, headline: str) -> Iterator[Claim]:
    """What trail, category and kicker around the headline say; the surer first."""
    nodes = list(page.root.walk())
    start = next((place for place, node in enumerate(nodes) if node is heading), 0)
    near = [*nodes[max(0, start - _FAR) : start][::-1], *nodes[start + 1 : start + _BEHIND]]
    around = [node for node in near if not _is_of_menu(node) and not _is_of_card(node, heading)]
    trails = [node for node in nodes[: start + _BEHIND] if _is_trail(node) and node.is_short(_LONGEST_TRAIL)]
    for node in trails or [node for node in nodes[max(0, start - _FAR) : start] if _is_signed_trail(node)]:
        steps = _steps(node, headline)
        if not _OF_RULES.isdisjoint(step.casefold() for step in steps):
            continue
        if section := section_of_trail(steps, headline):
            yield Claim("section", section, "breadcrumb", TRAIL)
            break
    right_above = [node for node in nodes[max(0, start - _RIGHT_ABOVE) : start] if _PLAIN_SECTION.search(node.marks)]
    named_after = [node for node in around if _CATEGORY.search(f"{node.marks} {node.get('aria-label').lower()}")]
    named_after = (
        named_after
        or right_above
        or [node for node in nodes[max(0, start - _RIGHT_ABOVE) : start] if _is_lone_link(node)]
    )
    tagged = (node for node in around if node.tag == "a" and "category" in node.get("rel").lower().split())
    first_links = (link for node in named_after for link in islice((one for one in node.walk() if one.tag == "a"), 1))
    for node in (*tagged, *named_after, *first_links):
        words = fold(visible_text(node)) if node.is_short(_LONGEST) else ""
        label = _LABEL.match(words)
        sure = "category" in node.get("rel") or label is not None or is_section(words) or _leads_to_category(node)
        sure = sure or (bool(_PLAIN_SECTION.search(node.marks)) and _is_link(node))
        words = words[label.end() :] if label is not None else words
        if words and sure and _may_be_section(words, headline, is_linked=_leads_to_category(node)):
            yield Claim("section", words, "category", TRAIL)
            return


def _is_of_menu(node: Node) -> bool:
    """Whether an element stands in the menu of the site, which leads to the categories of all its stories."""
    return any(_OF_MENU.search(around.marks) for around in node.with_ancestors(_MENU_LEVELS))


def _is_of_card(node: Node, heading: Node | None) -> bool:
    """Whether an element stands in a small box around the linked headline of another story."""
    for around in node.ancestors(_CARD_LEVELS):
        if not around.is_short(_LONGEST_CARD) or any(one is heading for one in around.walk()):
            return False
        titles = (one for one in around.walk() if one.tag in HEADINGS and one is not node)
        if any(_is_in_link(title) or _is_link(title) for title in titles):
            return True
    return False


def _is_in_link(node: Node) -> bool:
    return any(around.tag == "a" for around in node.ancestors(_PAIR))


def _leads_to_category(node: Node) -> bool:
    """Whether an element is, or holds nothing beside, a link to all stories of a category: "/category/ferries", or "/news/ferries/" for "Ferries"."""
    link = next((one for one in node.walk() if one.tag == "a" and one.size >= node.size), None)
    if link is None:
        return False
    address = link.get("href")
    return bool(_CATEGORY_PAGE.search(address)) or (bool(plain(link.text)) and _last_step(address) == bare(link.text))


def _is_lone_link(node: Node) -> bool:
    """Whether an element is a link to what it names, beside no others as in a menu: "Vega" to "/vega"."""
    beside = node.parent.elements if node.parent is not None else []
    return (
        node.tag == "a"
        and len(beside) == 1
        and node.parent is not None
        and node.parent.tag not in _OF_MENUS
        and _leads_to_category(node)
    )


def _is_link(node: Node) -> bool:
    """Whether an element holds nothing beside one link."""
    return any(one.tag == "a" and one.size >= node.size for one in node.walk())


def section_of_menu(page: Page, url: str) -> str:
    """The section to which the first step of an address belongs by a link of the page: "Mobilität" for /mobilitaet/.

    The link names a section, or what a part of the page's title is.
    """
    first, below, _ = _path(url).partition("/")
    title = page.first("title")
    parts = (
        {bare(part) for part in SEPARATOR.split(title.text[:_LONGEST_TITLE]) if part} if title is not None else set()
    )
    for link in page.all("a") if below and first not in _EVERYTHING else ():
        words = fold(visible_text(link)) if link.is_short(_LONGEST) else ""
        if _path(link.get("href")) == first and (is_section(words) or bare(words) in parts):
            return words
    return ""


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.strip("/").lower()
    except ValueError:
        return ""


def _last_step(address: str) -> str:
    """The last step of an address in letters alone; empty for one that leads further down than sections stand."""
    steps = _path(address).split("/")
    return bare(steps[-1]) if len(steps) <= _MOST_STEPS else ""


def bare(words: str) -> str:
    """The letters of words, small and without accents, as addresses spell them.

    >>> bare("Política")
    'politica'
    """
    return plain("".join(char for char in unicodedata.normalize("NFD", words) if not unicodedata.combining(char)))


def section_above(blocks: Sequence[Block], headline: str) -> Iterator[Claim]:
    """The name of a section in the line before the headline, on pages that name none of their elements."""
    wanted, before = plain(headline), ""
    for block in blocks if wanted else ():
        if len(block.text) > _LONGEST_HEAD:
            before = ""
            continue
        for line in lines_with(headline, block.text):
            if plain(line) == wanted:
                if is_section(before) and _may_be_section(before, headline):
                    yield Claim("section", before.title() if before.isupper() else before, "section line", TRAIL)
                return
            before = line.strip()
        if any(around.tag in _OF_MENUS for around in block.node.with_ancestors(2)):
            before = ""


def trail_in_data(things: Sequence[dict[str, Any]], headline: str) -> Iterator[Claim]:
    """The section to which the `BreadcrumbList` of a page's JSON-LD leads."""
    for thing in things:
        items = thing.get("itemListElement")
        if "BreadcrumbList" not in str(thing.get("@type")) or not isinstance(items, list):
            continue
        names = [_step_name(item) for item in items if isinstance(item, dict)]
        if section := section_of_trail([name for name in names if _may_be_section(name, headline)], headline):
            yield Claim("section", section, "json-ld", TRAIL)
            yield from (Claim(ABOVE, name, "json-ld") for name in names[: names.index(section)])
            return


def section_in_address(url: str) -> str:
    """The first step of an address when it is the name of a section.

    >>> section_in_address("https://www.example.org/politics/2021/04/05/relief/")
    'Politics'
    """
    try:
        first = urlsplit(url).path.strip("/").partition("/")[0].replace("-", " ")
    except ValueError:
        return ""
    return (
        (first.upper() if len(first) < 4 else first.capitalize())
        if is_section(first) and first.lower() not in _EVERYTHING
        else ""
    )


def _step_name(item: dict[str, Any]) -> str:
    inner = item.get("item")
    name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else "")
    return fold(name) if isinstance(name, str) else ""


def _is_trail(node: Node) -> bool:
    return (
        bool(_CRUMBS.search(node.marks))
        or "breadcrumb" in node.get("aria-label").lower()
        or node.get("itemtype").endswith("BreadcrumbList")
    )


def _is_signed_trail(node: Node) -> bool:
    """Whether an element holds nothing but links with signs between them, the first one to the front page: "Home > News > Local"."""
    links = [one for one in node.walk() if one.tag == "a"] if node.is_short(_LONGEST_SIGNED) else []
    if len(links) < _PAIR or not (ROOT.fullmatch(links[0].get("href")) or is_root(links[0].text)):
        return False
    said = _SIGNED_TRAIL.split(_YOU_ARE_HERE.sub("", fold(visible_text(node))).strip(" >›»→"))
    return len(said) >= len(links) and all(fold(visible_text(link)) in said for link in links)


def _steps(trail: Node, headline: str) -> list[str]:
    links = [node for node in trail.walk() if node.tag == "a"]
    named = (_FRONT_PAGE if ROOT.fullmatch(node.get("href")) else fold(node.text) for node in links)
    return [words for words in named if _may_be_section(words, headline)]


def _may_be_section(words: str, headline: str, *, is_linked: bool = False) -> bool:
    """Whether words may be the name of a section; where they lead to all stories of one, their shape may be that of a person's."""
    if not words or len(words) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return False
    if words.isdigit() or words.casefold() in WEEKDAYS_AND_MONTHS:
        return False  # steps of an archive by days
    return (is_linked or is_section(words) or not is_person(words)) and plain(words) != plain(headline)
