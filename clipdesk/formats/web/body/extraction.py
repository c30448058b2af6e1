"""Finds the article in a page: which runs of its text belong to it.

Several ways are tried: the vote of the paragraphs, at first boldly, then ever more mildly; and the
element that the page itself names as the body of its article. `JSON-LD` text, where a page has it, decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.web.body.boxes import Box, measure
from clipdesk.formats.web.body.cleaning import clean
from clipdesk.formats.web.body.completion import completed
from clipdesk.formats.web.body.listings import answers, drop_teasers, home_of, is_list_of_teasers
from clipdesk.formats.web.body.outline import Strictness, outlined
from clipdesk.formats.web.body.scoring import best_of, score, with_siblings
from clipdesk.formats.web.likeness import overlap, plain
from clipdesk.formats.web.tree import Node, Page
from clipdesk.formats.web.words import is_body

ENOUGH = 500
"""Code points of folded text with which a vote counts as successful."""

_SHORT_ARTICLE = 140
_BODY_TELLS = 400
_FAR_MORE = 1.6
_MOSTLY_LINKS = 0.3
_LONGEST_HEADING = 600
_AGREEING = 0.85
_MISSED = 0.5
_OPENING = 60
_OF_SENTENCES = frozenset(("p", "li", "td", "blockquote"))
_VOTES = (
    Strictness(),
    Strictness(drop_unlikely=False),
    Strictness(drop_unlikely=False, weigh_names=False),
    Strictness(drop_unlikely=False, weigh_names=False, prune=False),
    Strictness(drop_unlikely=False, weigh_names=False, prune=False, keep_hidden=True),
)


class _Case(NamedTuple):
    """A page, its headline, the ids of elements that are not its article, and the host of its site."""

    page: Page
    headline: str
    foreign: frozenset[int]
    home: str


def article_runs(page: Page, headline: str, body: str = "") -> frozenset[int]:
    """The orders of the runs that make up the article; empty when there is no text.

    `body` is the article's text as the page gives it to machines, empty when it does not.
    """
    case = _Case(page, headline, answers(page), home_of(page))
    voted = _voted(case)
    marked = _marked(case)
    if _tells(body, voted) or _is_missed(body, voted):
        article = _like_body(case, body, [box for box in (voted, marked) if box is not None])
    else:
        article = _agreed(voted, marked)
    if article is None:
        return frozenset()
    return completed(page, _orders(article) - (_behind(article, marked) if marked is not None else frozenset()))


def _behind(article: Box, marked: Box) -> frozenset[int]:
    """The orders of what stands behind the body that the page marks, where that says no sentence: lists, labels."""
    held = _orders(marked)
    behind = frozenset(order for order in _orders(article) if held and order > max(held))
    said = (box for box in article.walk() if box.tag in _OF_SENTENCES and not behind.isdisjoint(_orders(box)))
    return frozenset() if any(is_sentence(box.text) for box in said) else behind


def _tells(body: str, voted: Box | None) -> bool:
    """Whether the text given to machines is the article and not its first lines."""
    return len(body) >= max(_BODY_TELLS, voted.figures.length // 2 if voted is not None else 0)


def _is_missed(body: str, voted: Box | None) -> bool:
    """Whether a vote found nothing of even a short text given to machines, not the words with which it opens either."""
    if len(body) < _SHORT_ARTICLE or voted is None:
        return False
    return overlap(body, voted.text) < _MISSED and plain(body)[:_OPENING] not in plain(voted.text)


def _orders(article: Box) -> frozenset[int]:
    return frozenset(run.order for run in article.runs())


def _voted(case: _Case) -> Box | None:
    """The first vote that finds enough text, else the first that no milder one finds far more than."""
    best: Box | None = None
    for strictness in _VOTES:
        if strictness.keep_hidden and best is not None and best.figures.length:
            break
        article = _vote(case, strictness)
        if best is not None and best.figures.length >= _SHORT_ARTICLE and _holds_lists(case, article):
            continue
        if article.figures.length >= ENOUGH:
            return article
        if best is None or article.figures.length > _FAR_MORE * best.figures.length:
            best = article
    return best if best is not None and best.figures.length else None


def _vote(case: _Case, strictness: Strictness, *, again: bool = True) -> Box:
    root = outlined(case.page, strictness, case.headline, case.foreign)
    best = best_of(score(root, weigh_names=strictness.weigh_names))
    if again and strictness.prune and best is not None and _is_beside(case, best.node):
        other = _vote(case._replace(foreign=case.foreign | {id(best.node)}), strictness, again=False)
        if other.figures.length >= _SHORT_ARTICLE and other.link_density < _MOSTLY_LINKS:
            return other
    parts = with_siblings(best) if best is not None else root.boxes
    parts = [box for box in parts if box is best or best is None or not is_list_of_teasers(box.node, case.home)]
    article = _article(root, parts, strictness)
    if strictness.prune:
        drop_teasers(article, case.home)
        measure(article)
    return article


def _holds_lists(case: _Case, article: Box) -> bool:
    """Whether part of what was found lists other stories beside the article."""
    return any(_is_beside(case, part.node) for part in article.boxes)


def _is_beside(case: _Case, node: Node) -> bool:
    """Whether an element lists other stories and does not hold the headline, which stands elsewhere on the page."""
    wanted = plain(case.headline)
    shown = [
        one for one in case.page.all("h1") if wanted and one.is_short(_LONGEST_HEADING) and plain(one.text) == wanted
    ]
    if not shown or any(around is node for one in shown for around in one.ancestors()):
        return False
    return is_list_of_teasers(node, case.home)


def _article(root: Box, parts: Sequence[Box], strictness: Strictness) -> Box:
    """A clean box that holds the parts."""
    article = Box("div", root.node)
    for part in parts:
        if part.tag not in ("div", "article", "section", "p", "ol", "ul"):
            part.tag = "div"
        article.append(part)
    clean(article, strictness)
    return article


def _marked(case: _Case) -> Box | None:
    """What the page itself names as the body of its article; None when it names nothing or nothing of substance."""
    nodes = _marked_nodes(case.page.root)
    if not nodes:
        return None
    root = outlined(case.page, Strictness(), case.headline, case.foreign)
    boxes = {id(box.node): box for box in root.walk() if box.figures.length}
    article = _article(root, [boxes[id(node)] for node in nodes if id(node) in boxes], Strictness())
    drop_teasers(article, case.home)
    measure(article)
    return article if article.figures.length >= _SHORT_ARTICLE else None


def _marked_nodes(root: Node) -> list[Node]:
    """The outermost elements marked as the body of the first article, by schema.org or else by their names."""
    return _first_marked(root, _is_body_property) or _first_marked(root, _is_body_name)


def _first_marked(root: Node, is_marked: Callable[[Node], bool]) -> list[Node]:
    """The outermost marked elements: several of one class as long as no heading stands between them."""
    found: list[Node] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if is_marked(node):
            if not found or found[0].get("class") == node.get("class"):
                found.append(node)
        elif node.tag in ("h1", "h2") and found:
            break
        else:
            waiting += reversed(node.elements)
    return found


def _is_body_property(node: Node) -> bool:
    return not {"articlebody", "liveblogupdate"}.isdisjoint(node.get("itemprop").lower().split())


def _is_body_name(node: Node) -> bool:
    return node.tag not in ("html", "body") and is_body(node.marks)


def _agreed(voted: Box | None, marked: Box | None) -> Box | None:
    """The vote, unless what is marked holds it and more, or is what the vote went far beyond or missed."""
    if voted is None or marked is None:
        return voted if marked is None else marked
    one, other = _orders(voted), _orders(marked)
    shared = len(one & other) / max(1, min(len(one), len(other)))
    longer = voted.figures.length / max(1, marked.figures.length)
    is_clean = marked.link_density < _MOSTLY_LINKS
    if shared < 0.3:
        return marked if is_clean and longer < 2 else voted
    return marked if (longer < 0.67 and is_clean) or (longer > 2 and marked.figures.length >= ENOUGH) else voted


def _like_body(case: _Case, body: str, found: Sequence[Box]) -> Box | None:
    """The first finding that is much like `body`; when there is none, the one of all votes that is most like it."""
    ranked = [(overlap(body, box.text), box) for box in found]
    for likeness, box in ranked:
        if likeness >= _AGREEING:
            return box
    ranked += [(overlap(body, box.text), box) for box in (_vote(case, mild) for mild in _VOTES[1:])]
    return max(ranked, key=lambda rank: rank[0])[1]
