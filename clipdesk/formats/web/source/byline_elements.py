"""Elements that are named after authors: the names in them, and which of them stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.web.source.byline_words import OF_PICTURES
from clipdesk.formats.web.source.bylines import author_names, unique
from clipdesk.formats.web.tags import is_block, visible_text
from clipdesk.formats.web.tree import Node, Page

LONGEST_BYLINE = 160
"""Code points of the longest byline."""

_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0eff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
"""Letters of names whose shape tells nothing."""

_MOST_LINKED = 12
"""Names from which an element is a list rather than a byline."""

_AROUND = 4
"""Elements around a link of which one is named after authors."""

_NAME_ALONE = re.compile(r"author|username|p-author|\bfn\b|(?:byline|contributor|reporter|writer)[-_]{0,2}name")
_GIVEN = re.compile(r"first-?_?name|given-?_?name|forename|fornavn|förnamn|vorname|prenom|prénom")
_FAMILY = re.compile(r"last-?_?name|family-?_?name|surname|etternavn|efternavn|efternamn|nachname|nom-famille")
_PARTED = re.compile(r"[\n,;()\[\]|/]+")


def names_in(node: Node) -> list[str]:
    """The names in an element that is named after authors."""
    words = _words(node)
    is_caseless = not words.isascii() and bool(_CASELESS.search(words))
    names = author_names(words, is_name=_is_name_alone(node) or is_caseless)
    if len(names) >= _MOST_LINKED:
        return names
    return _set_alike([_linked(name, node) for name in names], words, node)


def _linked(name: str, node: Node) -> str:
    """A name without the place behind it that the link to its bearer leaves out: "<a>Jo Field</a> Harbor"."""
    links = (one.text for one in node.walk() if one.tag == "a")
    return next((words for words in links if name.startswith(f"{words} ") and is_person(words)), name)


def _set_alike(names: Sequence[str], words: str, node: Node) -> list[str]:
    """The names without places that are plain text behind a stroke: "<b>Jo Field</b> | Port Vega | 05/06/2014"."""
    marked = {one.text.strip() for one in node.walk() if one.tag in ("a", "b", "strong")}
    if names[:1] and names[0] not in marked:
        return list(names)
    return [name for name in names if name in marked or not re.search(rf"[|·•]\s*{re.escape(name)}", words)]


def names_beside(node: Node, others: Sequence[Node]) -> list[str]:
    """The names in the likes of an element beside it."""
    beside = [one for one in others if one is not node and (_are_alike(node, one) or _are_linked(node, one))]
    return [name for one in beside for name in author_names(_words(one))]


def linked_author(page: Page, named: re.Pattern[str]) -> list[str]:
    """The one person to whom links marked as the author's lead, in boxes whose names say so, wherever they stand."""
    links = [
        node
        for node in page.all("a")
        if "author" in node.get("rel").lower().split()
        and any(named.search(around.names) for around in node.ancestors(_AROUND))
    ]
    names = unique(name for node in links[:_MOST_LINKED] for name in author_names(visible_text(node)))
    return names if len(names) == 1 and is_person(names[0]) else []


def is_handle(names: Sequence[str]) -> bool:
    """Whether all there is of a name is a user's, such as "webadmin2"."""
    return len(names) == 1 and names[0].isascii() and names[0].islower() and " " not in names[0]


def is_of_pictures(node: Node) -> bool:
    """Whether an element, or what stands in brackets or in an element right beside it, says that it names a photographer."""
    around = node.parent
    if around is None or not around.is_short(LONGEST_BYLINE) or sum(one.tag == node.tag for one in around.elements) > 1:
        around = node
    said = [part.strip() for part in _PARTED.split(visible_text(around))]
    others = [part for part in said if not OF_PICTURES.fullmatch(part)]
    return len(others) < len(said) and len(author_names("; ".join(others))) < 2


def _words(node: Node) -> str:
    """What an element says, with given and family names in one where they have elements of their own."""
    parts = list(node.walk())
    given = [one for one in parts if _GIVEN.search(one.names)]
    family = [one for one in parts if _FAMILY.search(one.names)]
    if given and len(given) == len(family):
        return "; ".join(f"{one.text} {two.text}" for one, two in zip(given, family, strict=True))
    return visible_text(node)


def _is_name_alone(node: Node) -> bool:
    """Whether an author's element holds nothing but a name."""
    return node.tag == "a" or bool(_NAME_ALONE.search(f"{node.names} {node.get('rel')}"))


def _are_alike(node: Node, other: Node) -> bool:
    """Whether two elements have the same tag and class and stand in the same or neighboring parents."""
    if node.tag != other.tag or node.get("rel") != other.get("rel"):
        return False
    one, two = node.get("class").split(), other.get("class").split()
    # The first of several has a class more: "name name--first".
    if one != two and not (
        node.parent is other.parent and one and two and (set(one) < set(two) or set(two) < set(one))
    ):
        return False
    if node.parent is other.parent:
        return True
    return node.parent is not None and other.parent is not None and node.parent.parent is other.parent.parent


def _are_linked(node: Node, other: Node) -> bool:
    """Whether another element is a link to an author in the line of the first."""
    return "author" in other.get("rel").lower().split() and _line_of(node) is _line_of(other)


def _line_of(node: Node) -> Node | None:
    return next((around for around in node.with_ancestors() if is_block(around)), None)
