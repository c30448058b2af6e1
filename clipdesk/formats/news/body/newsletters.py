"""Boxes between the paragraphs of a clipping that offer a newsletter."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from clipdesk.formats.news.furniture import key, match
from clipdesk.formats.news.patterns.telling import tells
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.units import Unit

_LETTER = re.compile(
    r"\b(?:newsletters?|digest|briefing|inbox|sign up|subscrib\w*|bolet[ií]n|boletines|infolettre|newsletter[- ]?anmeldung)\b",
    re.IGNORECASE,
)
_LISTED_CLOSINGS = """
enter email | enter email address | enter your email | enter your email address | type your email | email address
your email address | your email | e-mail address | sign up | sign me up | sign up now | subscribe | subscribe now
submit | jetzt anmelden | jetzt kostenlos anmelden | kostenlos anmelden | anmelden | e-mail-adresse | s'inscrire
s’inscrire | s'inscrire à la newsletter | s’inscrire à la newsletter | apúntate | apuntarme | jetzt bestellen
inscreva-se | assinar newsletter | aanmelden | anmäl dig | registrieren | iscriviti alla newsletter | zapisz się | je m'inscris
je m’inscris | suscribirme | suscribirse | iscriviti
"""
_CLOSINGS = frozenset(words for row in _LISTED_CLOSINGS.replace("\n", "|").split("|") if (words := row.strip()))
"""Keys of the lines that close a box for a newsletter: the field for an address and the button below it."""
_CALL = re.compile(r"(?:subscribe to|sign up (?:for|to)|get) (?:our|the|your) \S", re.IGNORECASE)
"""How lines begin that call for a newsletter by its name, above what it brings."""
_PAID = frozenset(
    (
        "sponsored",
        "sponsored content",
        "sponsored message",
        "paid content",
        "paid post",
        "together with",
        "presented by",
    )
)
"""Keys of labels above what somebody paid for."""
_BELOW = re.compile(r"(?:after|privacy)\b", re.IGNORECASE)
"""How lines begin that stand at the foot of a box although they speak of newsletters."""
_OFFER = re.compile(
    r"\bdelivered (?:to|every|each|daily|weekly|monday|straight)\b|\b(?:in|to) your inbox\b"
    r"|\bin (?:ihr(?:em)?|dein(?:em)?|je|uw) (?:e-?mail-?)?(?:postfach|mailbox|inbox)\b|\bdans votre (?:boîte|messagerie)"
    r"|\ben (?:tu|su) (?:correo|buzón|e-?mail)\b|\bno seu e-?mail\b|\bnella tua (?:casella|mail|posta)\b",
    re.IGNORECASE,
)
"""What a line promises that nothing but a box for an address says above such a field."""
_HIGHEST = 5
"""Lines of a box above its button that are looked at."""
_LONGEST = 240
_TITLE, _PROMISE = 60, 130
"""Code points of the longest name of a newsletter, and of the longest sentence that says what it brings."""
OF_NEWS = re.compile(
    r"\b(?:news|newsletters?|stories|headlines|inbox|briefing|nachrichten|noticias|actualités?|notizie)\b",
    re.IGNORECASE,
)
"""Words for what a newsletter brings."""


def sign_ups(units: Sequence[Unit], start: int, marked: Container[int]) -> set[int]:
    """Indexes of the units from `start` on that stand in a box for a newsletter and are not in `marked`."""
    found: set[int] = set()
    for index in range(start, len(units)):
        text = units[index].text
        if index in marked:
            if key(text) in _CLOSINGS:
                found |= _above_button(units, start, index, marked)
            elif _OFFER.search(text):
                found |= _name_above(units, start, index, marked)
        elif (
            len(text) <= _LONGEST
            and "deliver" in text
            and _OFFER.search(text, len(text) - _TITLE)
            and OF_NEWS.search(text)
        ):
            found |= {index} | _name_above(units, start, index, marked)
        elif len(text) <= _LONGEST and _is_beside_letter(units, index, marked):
            found.add(index)
    return found


def sponsored(units: Sequence[Unit], start: int, marked: Container[int]) -> set[int]:
    """Indexes of the line below a label that says who pays, where the foot of the page follows and no paragraph stands further down."""
    found: set[int] = set()
    has_foot = False
    for index in range(len(units) - 2, start - 1, -1):
        text, below = units[index].text, index + 2
        has_foot = has_foot or below in marked
        if below < len(units) and below not in marked and len(units[below].text) > _TITLE:
            break
        if index not in marked and len(text) > _PROMISE:
            break
        is_below_label = has_foot and index in marked and index + 1 not in marked and key(text) in _PAID
        if is_below_label and not tells(units[index + 1].text):
            found.add(index + 1)
    return found


def _above_button(units: Sequence[Unit], start: int, button: int, marked: Container[int]) -> set[int]:
    """The unmarked lines between a line that offers a newsletter and the field or button below it."""
    between: set[int] = set()
    sentences = 0
    for index in range(button - 1, max(start - 1, button - 1 - _HIGHEST), -1):
        text = units[index].text
        if index in marked:
            if _LETTER.search(text) and key(text) not in _CLOSINGS and not _BELOW.match(text):
                named = _name_above if _OFFER.search(text) else _title_above
                return between | named(units, start, index, marked)
            if key(text) not in _CLOSINGS:
                break
            continue
        if len(text) <= _LONGEST and _OFFER.search(text):
            return between | {index} | _name_above(units, start, index, marked)
        sentences += is_sentence(text)
        if len(text) > _LONGEST or sentences > 1:
            break
        between.add(index)
    return set()


def _name_above(units: Sequence[Unit], start: int, offer: int, marked: Container[int]) -> set[int]:
    """The name of a newsletter right above the line that offers it."""
    if offer - 1 < start or offer - 1 in marked:
        return set()
    name = units[offer - 1].text
    return {offer - 1} if len(name) < _TITLE and not is_sentence(name) else set()


def _title_above(units: Sequence[Unit], start: int, offer: int, marked: Container[int]) -> set[int]:
    """The title of a box that stands between its label "Newsletter" and the line that offers it."""
    if offer - 2 < start or offer - 1 in marked or offer - 2 not in marked:
        return set()
    title, label = units[offer - 1].text, units[offer - 2].text
    return {offer - 1} if len(title) < _TITLE and not is_sentence(title) and _LETTER.search(label) else set()


def _is_beside_letter(units: Sequence[Unit], index: int, marked: Container[int]) -> bool:
    """Whether a line speaks of a newsletter right below a line that offers one, or stands with that in a block of two."""
    if index == 0:
        return False
    text, above = units[index].text, units[index - 1]
    if index - 1 in marked and index + 1 in marked and _CALL.match(above.text) and OF_NEWS.search(text):
        return len(text) <= _PROMISE
    is_block = above.gap and not units[index].gap and (index + 1 == len(units) or units[index + 1].gap)
    is_block &= len(text) <= _PROMISE and len(above.text) <= _TITLE
    if not is_block and not _speaks_of_letter(text):
        return False
    return bool(_LETTER.search(above.text)) and (index - 1 in marked or match(above.text) is not None)


def _speaks_of_letter(text: str) -> bool:
    """Whether a line has a word for a newsletter or where it arrives."""
    is_english = "newsletter" in text or "inbox" in text
    return is_english or "ostfach" in text or "mailbox" in text or "buzón" in text or "boîte mail" in text
