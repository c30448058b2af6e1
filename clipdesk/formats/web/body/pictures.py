"""What stands below pictures within an article and names who took them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news.captions import is_caption
from clipdesk.formats.news.patterns.telling import tells
from clipdesk.formats.news.source.names import are_persons
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.tree import Node

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:\w{1,5}-?)?captions?(?:$|[\s_-])|(?:^|\s)(?:pie-?(?:de-?)?foto|bild-?(?:unterschrift|text|legende)"
    r"|legende-?(?:photo|image)|(?:photo|image|picture|media)-?(?:credit|legend)s?|video-?desc(?:ription)?|img[-_]?descr?)(?:$|[\s_-])"
)
"""Names of elements that hold a caption."""
_CREDIT = re.compile(r"Credit(?:\.\.\.|…|:)|Photo(?:graph)?s? by [^.:]{3,80}\Z")
"""How a line begins that is nothing but who took a picture."""
_TAKEN = re.compile(r"(?:[\s（(／/][\u4e00-\u9fff]{2,4}\s?[摄攝][）)]?|撮影[）)]?)\Z")
"""How Chinese and Japanese captions end with who took the picture."""
_OF_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:(?:photo|image|picture|media|figure|caption)[-_]{0,2})?credits?(?:[-_](?:text|line|source))?(?:$|\s)"
)
"""Names of elements that hold who took a picture."""
_LONGEST_CREDIT = 80
_LOOKED_UP = 4
_LONGEST = 420
_BESIDE = 80
"""Code points that a box around a picture and its caption holds beside the caption."""
_ALBUM = re.compile(
    r"(?:fotogaler[íi]a|galer[íi]a|photo gallery|gallery|slideshow|photos|video|vídeo|diaporama|en images|galerie"
    r"|fotostrecke|bildstrecke|bildergalerie|fotogallery)\s?:\s",
    re.IGNORECASE,
)
"""How a link to more pictures begins."""
_LONGEST_LINK = 130
_WHOLLY = 0.95


def picture_reasons(blocks: Sequence[Block]) -> dict[int, str]:
    """A reason for each block, by its place, that is the credit of a picture, or a caption with one outside `figure`.

    Other captions stay: what a picture shows is the article's to some, and nothing tells it from a diagram's words.
    """
    found: dict[int, str] = {}
    for place, block in enumerate(blocks):
        if len(block.text) <= _LONGEST_LINK and block.link_share > _WHOLLY and _ALBUM.match(block.text):
            found[place] = "related"
        elif len(block.text) <= _LONGEST and _is_of_picture(block):
            found[place] = "caption"
    return found if len(found) < len(blocks) else {}


def _is_of_picture(block: Block) -> bool:
    if len(block.text) <= _LONGEST_LINK and _CREDIT.match(block.text) and not tells(block.text):
        return True
    if _is_credit(block):
        return True
    if not (is_caption(block.text) or _is_signed(block.text)):
        return False
    around = block.node.with_ancestors(2 * _LOOKED_UP)
    if any(one.tag == "figure" for one in around):
        return False
    small = [one for one in around[:_LOOKED_UP] if one.is_short(len(block.text) + _BESIDE)]
    return any(_CAPTION.search(one.marks) or _has_picture(one) for one in small)


def _is_credit(block: Block) -> bool:
    """Whether a short block is named after who took a picture that stands in the same box."""
    if len(block.text) > _LONGEST_CREDIT or not any(
        _OF_CREDIT.search(one.marks) for one in block.node.with_ancestors(1)
    ):
        return False
    return any(_has_picture(one) for one in block.node.ancestors(_LOOKED_UP) if one.is_short(_LONGEST))


def _is_signed(text: str) -> bool:
    """Whether a caption ends with who took the picture: "The quay on Monday. / Ana Cruz"."""
    if _TAKEN.search(text):
        return True
    head, slash, name = text.rpartition("/")
    return bool(slash) and head.rstrip().endswith((".", "”", '"')) and are_persons(name.strip(" ."))


def _has_picture(node: Node) -> bool:
    return any(one.tag in ("img", "picture", "video") for one in node.walk())
