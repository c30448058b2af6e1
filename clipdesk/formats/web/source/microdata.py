"""Reads schema.org microdata (`itemprop`) and the older class names of microformats."""

from __future__ import annotations

from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.tags import visible_text
from clipdesk.formats.web.tree import Node, Page

_FIELDS = {
    "headline": "headline",
    "alternativeheadline": "",
    "datepublished": "published",
    "datecreated": "published",
    "author": "byline",
    "creator": "byline",
    "publisher": "outlet",
    "articlesection": "section",
    "inlanguage": "language",
    "mainentityofpage": "url",
    "copyrightholder": "copyright",
}
_LONGEST = 400
_ARTICLE_ENDS = ("article", "posting", "creativework", "webpage", "report", "review", "itempage", "recipe")


def microdata_claims(page: Page) -> list[Claim]:
    """What `itemprop` attributes say of the article itself, not of pictures, comments or other articles."""
    claims: list[Claim] = []
    for node in page.root.walk():
        if "itemprop" not in node.attributes:
            continue
        for prop in node.attributes["itemprop"].lower().split():
            field = _FIELDS.get(prop)
            if field and _is_of_article(node) and (value := _value(node)):
                claims.append(Claim(field, value, "microdata"))
    return claims


def _is_of_article(node: Node) -> bool:
    for around in node.ancestors():
        if "itemscope" in around.attributes or "itemtype" in around.attributes:
            return around.get("itemtype").lower().endswith(_ARTICLE_ENDS) or not around.get("itemtype")
    return True


def _value(node: Node) -> str:
    given = node.get("content") or node.get("datetime")
    if given or node.size > _LONGEST:
        return given
    if "itemscope" in node.attributes or any("itemprop" in one.attributes for one in node.elements):
        named = (one for one in node.walk() if one is not node and "name" in one.get("itemprop").lower().split())
        if (first := next(named, None)) is not None:
            return first.get("content") or first.text
    return visible_text(node)
