"""Boxes in an article that a page announces in words of its own: a picture that opens, a list that is counted."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from clipdesk.formats.news.captions import is_caption
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.lines import is_sentence
from clipdesk.formats.news.units import Unit

_PICTURE = "open this photo in gallery"
_LONGEST_BUTTON = 80
"""Code points of the longest line that is looked at for these words, with the signs around them."""
_CAPTION = 420
"""Code points of the longest words for a picture."""
_BUTTONS = (
    "Sign up for ",
    "Subscribe to ",
    "Jetzt anmelden für ",
    "Inscrivez-vous à ",
    "Suscríbete a ",
    "Iscriviti a ",
)
"""How a button begins that names the newsletter for which it is."""
BUTTON_ENDINGS: tuple[str, ...] = tuple(
    f"{button}{end}"
    for button in (
        "Sign up here", "Sign up now", "Sign up today", "Sign up for free", "Subscribe here", "Subscribe now", "Subscribe today", "Donate today",
        "Donate now", "Donate here", "Kostenlos anmelden", "Jetzt anmelden", "Hier anmelden", "Inscrivez-vous ici", "Suscríbete aquí",
        "Apúntate aquí", "Kostenlos abonnieren", "Jetzt kostenlos abonnieren", "Jetzt abonnieren", "Abonnez-vous ici", "Apúntate a nuestra newsletter", "Subscribe now to listen", "Inscreva-se aqui", "Iscriviti qui", "Meld je hier aan",
    )
    for end in (".", "!", "")
)  # fmt: skip
"""How a paragraph ends that offers something to subscribe to: with the words of its button."""
_CALL = re.compile(
    r"\b(?:(?:click|tap|clique|clica|clicca|toque|clic|cliquez|klicken sie|klik) (?:here|aqu[ií]|ici|qui|hier)\b(?: (?:to|for|e|y|et|und|per|um|om|para|pour)\b[^.“”\"]{2,50})?"
    r"|\b(?:join|joining|sign up (?:to|for)|signing up (?:to|for)|subscribing to|following) [^.“”\"]{4,50} here"
    r"|(?:head|go|log on) to (?:www\.)?[\w-]+\.(?:com|org|net|tv|news)|the trust project)[.!]?$",
    re.IGNORECASE,
)
"""The same for other buttons and links: "Click here to start"."""
_LONGEST_CALL, _LONGEST_OFFER = 160, 340
"""Code points of the longest line with such a call, and of the longest paragraph that offers a newsletter."""
_OF_NEWS = re.compile(
    r"\b(?:news|newsletters?|stories|headlines|inbox|briefing|nachrichten|noticias|actualités?|notizie)\b",
    re.IGNORECASE,
)
_BUTTON, _BLOCK, _MOST = 60, 240, 5
"""Code points of the longest such button and of all that stands above it in its box, and the lines of the longest box."""
_PARAGRAPH, _ABOVE = 80, 4
"""Code points of the shortest paragraph above the box that shows how a text sets its paragraphs, and the lines looked at."""
_LIST_OPENS, _LIST_CLOSES = re.compile(r"list of \d{1,2} items?"), "end of list"
_ADVERTISED = frozenset(("Ad", "Ads", "Sponsored", "Promoted"))
_SHOUTED = 5
"""Spaces in the shortest link in capitals."""
_AD, _PAYER, _FEWEST_SPACES = 120, 40, 2
"""Code points of the longest title of an advertisement and of the longest name below it, and spaces in the shortest title."""
_LINK, _LONGEST_LIST = 240, 40
"""Code points of the longest link of a list, and the lines that it is looked through for its end."""


def behind_picture(units: Sequence[Unit], index: int) -> int:
    """Index behind the words for a picture that stand at `index`, below the button that opens it; `index` for others."""
    button = units[index - 1].text if index else ""
    if not 0 < len(button) <= _LONGEST_BUTTON or key(button) != _PICTURE or len(units[index].text) > _CAPTION:
        return index
    below = units[index + 1] if index + 1 < len(units) else None
    is_credited = below is not None and not below.gap and is_caption(below.text, bare_credit=True)
    return index + 1 + is_credited


def opened_pictures(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes from `start` on of the words for pictures that a button opens, and of who took them."""
    return {place for index in range(start, len(units)) for place in range(index, behind_picture(units, index))}


def is_call(text: str) -> bool:
    """Whether a line calls on readers to press a button or go to a site, and ends with these words; no quote does.

    >>> is_call("Earn money from home. Click here to start"), is_call("“Click here,” it said.")
    (True, False)
    """
    if text[0] in '“"„«' or len(text) > _LONGEST_OFFER:
        return False
    if text.endswith(BUTTON_ENDINGS):
        return True
    return len(text) <= _LONGEST_CALL and _has_sign_of_call(text[-80:]) and _CALL.search(text) is not None


def _has_sign_of_call(ending: str) -> bool:
    """Whether something stands in the end of a line that every call has: a cheap test before a dear one."""
    is_here = "here" in ending or "HERE" in ending or "aqu" in ending or "ici" in ending or "qui" in ending
    return is_here or "hier" in ending or " to " in ending or "Project" in ending


def named_letters(units: Sequence[Unit], start: int, marked: Container[int]) -> set[int]:
    """Indexes from `start` on of the few short lines above a marked button that names a newsletter, in a block between blank lines."""
    found: set[int] = set()
    for index in range(start, len(units)):
        text = units[index].text
        if index in marked and text.startswith(_BUTTONS) and len(text) <= _BUTTON:
            found.update(_block_above(units, start, index))
    return found


def _block_above(units: Sequence[Unit], start: int, button: int) -> range:
    """The lines of its block above a button; none where the block is no box of a text with blank lines between paragraphs."""
    first = button
    while first > start and not units[first].gap and button - first <= _MOST:
        first -= 1
    is_apart = units[first].gap and (button + 1 == len(units) or units[button + 1].gap)
    words = " ".join(unit.text for unit in units[first:button])
    is_spaced = any(len(unit.text) >= _PARAGRAPH and unit.gap for unit in units[max(start, first - _ABOVE) : first])
    is_box = is_apart and is_spaced and len(words) <= _BLOCK and _OF_NEWS.search(words) is not None
    return range(first, button) if is_box else range(button, button)


def listed_links(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes of the links that a page counts for those who hear it: from "list of 3 items" to "end of list"."""
    found: set[int] = set()
    opened = -1
    for index in range(start, len(units)):
        text = units[index].text
        if _LIST_OPENS.fullmatch(text):
            opened = index
        elif opened >= 0 and text == _LIST_CLOSES:
            found.update(range(opened, index + 1))
            opened = -1
        elif len(text) > _LINK or index - opened > _LONGEST_LIST:
            opened = -1
    return found


def shouted_links(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes from `start` on of links in capitals between paragraphs in small letters, as the sites of some networks set them.

    A heading has fewer words.
    """
    return {
        index
        for index in range(start + 1, len(units) - 1)
        if units[index].text.isupper()
        and units[index].text.count(" ") >= _SHOUTED
        and units[index].text[-1].isalnum()
        and all(is_sentence(units[other].text) and not units[other].text.isupper() for other in (index - 1, index + 1))
    }


def advertised(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes from `start` on of advertisements set like links: a title, a line of nothing but "Ad", and who pays for it."""
    found: set[int] = set()
    for index in range(start + 1, len(units) - 1):
        if units[index].text not in _ADVERTISED:
            continue
        title, payer = units[index - 1].text, units[index + 1].text
        is_box = len(title) <= _AD and not is_sentence(title) and len(payer) <= _PAYER and not is_sentence(payer)
        if is_box and title.count(" ") >= _FEWEST_SPACES:
            found |= {index - 1, index, index + 1}
    return found
