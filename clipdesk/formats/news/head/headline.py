"""Which of the lines above an article is its headline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from clipdesk.domain.letters import latin_pattern
from clipdesk.domain.sought import unspaced_words
from clipdesk.formats.news.head.writers import LABELED, SENT_BY, SIGNED
from clipdesk.formats.news.lines import Line
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.sections import is_root

BULLETS = ("•", "- ", "– ", "* ", "· ", "● ", "▪", "■")
"""What the items of a list begin with."""

_LISTED_TO_READERS = """
login log-in sign subscribe subscriber subscribers subscription password password? username click visit browser cookie
cookies website websites sponsored newsletter newsletters serving established est. vol. notify notification
notifications account menu navigation skip jump email e-mail trusted powered app download
"""
_TO_READERS = frozenset(_LISTED_TO_READERS.split())
"""Words, lower case, of lines in which a page speaks to its readers or of itself."""
_IN_NEWS = frozenset(("sign", "visit", "account", "accounts", "app", "powered", "jump", "skip", "email", "e-mail", "download", "serving", "trusted", "menu", "click"))  # fmt: skip
_LONG = 8
"""Those that headlines have, too, and the words from which a line is long enough for one: "Drivers learn sign language"."""
_OF_THE_PAGE = re.compile(
    r"\b(?:[Ss]ince \d{4}$|\d+ [\w. ]{2,25}\b(?:Street|Avenue|Road|Boulevard|Blvd|Plaza)\.?(?:, Suite \w+)?$|[Nn]o\. ?\d+|[Ii]ssue \d+|[Ll]og in)\b"
    r"|^(?:Good (?:morning|afternoon|evening)|Hello|Hi|Dear|Happy|Welcome|Guten (?:Morgen|Tag|Abend)|Bonjour|Buenos días|Buongiorno|Bom dia)\b[^.?:]{0,30}[!,]$"
    r"|^(?:A|An|The) (?:\w+ )?(?:blog|weblog|newsletter|magazine|journal|podcast) (?:about|on|for|of|by|from)\b"
    r"|^(?:Office|Bureau|Division) of (?:the )?[A-Z]\w+(?: (?:and |& )?[A-Z]\w+){0,4}$"
    r"|^(?:Send|Give|Got) (?:us )?an? (?:news )?tip\b.{0,30}$|\bto our (?:reporters|newsroom|journalists|newsletters?)$"
    r"|^(?:Press|Media|News) Releases?: (?:[A-Z]\w+ ){0,2}[\w ]{1,12}$"
    r"|\b(?:[Pp]ress|[Mm]edia|[Nn]ews) [Rr]eleases?$|\bPressemitteilung$|\b[Cc]ommuniqué de presse$|\b[Cc]omunicado de prensa$"
)
_COLUMNS = re.compile(r"\S(?: {3,}|\t+)\S.*\S(?: {3,}|\t+)\S")
"""Words set apart in one line, as a copy has the buttons of a menu."""
_BODY = re.compile(
    r"(?:The )?(?:[A-Z]\w+ )?(?:Center|Centre|Institute|Council|Foundation|Association|Society|Alliance|Coalition|Committee) (?:for|of|on)"
    r"(?: (?:the|and|of|&|[A-Z][\w’'-]+)){1,5}"
)
"""A body that publishes what it finds: at the top of a page its name is no headline, if another line may be one."""
_NO_TITLE = (*BULLETS, "(", "@", "#")
_PLAYERS = frozenset(("video", "watch", "watch:", "audio", "podcast", "now playing"))
"""Labels of a player, above the title of what it plays."""
_RELEASED = re.compile(r"for (?:immediate )?release\b|OCR text$", re.IGNORECASE)
_OF_PAPER = frozenset(("outlet", "section", "menu"))
_BELOW = frozenset(("byline", "date", "role", "share", "comments"))
"""Kinds of lines that stand below a headline."""
_SLOGAN = 4
"""Spaces in the longest line in which a site says what it is about, above its menu."""
_CREDITED = latin_pattern(r"[\w)]\.[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+/[A-ZÀ-Þ]")
"""The end of a caption and who took the picture, with nothing between them: "…, in 2025.JO FIELD/Harbor Gazette"."""
_MOST_TITLES = 150
"""So many lines at the top, and as many right above the article, may be the headline: each is compared with all others."""
_SENTENCE = 120
"""Code points of the longest headline with a full stop."""
_PAIR, _KICKER = 2, 48
"""Code points of the longest line above a headline that says what it is about."""
_FAR = 10
_AGAIN = 2.5
"""What it speaks for a headline that a line below the article says it again."""
_OF_SIGN_UP = re.compile(
    r"subscri|sign (?:up|in|me)|e-?mail|newsletter|abonn|anmeld|suscri|iscriv|inscri|log ?in|register", re.IGNORECASE
)
_SIGN_UP = 2
"""Lines of a box for subscribers that tell the words above it from a headline."""


def find_headline(
    lines: Sequence[Line], *, is_page: bool = False, below: Sequence[str] = (), language: str = ""
) -> int:
    """Index of the headline, -1 when no line can be one.

    It is an unknown line of several words, near the byline or date that follows it, not right
    below another one (that is a second deck) and without words that speak to the reader. Lines `below` the
    first paragraph that say it again, as in "8 thoughts on “…”", speak for it.
    """
    labeled = next((index for index, line in enumerate(lines) if line.field == "headline"), -1)
    if labeled >= 0:
        return labeled
    titles = [index for index, line in enumerate(lines) if _may_be_title(lines, index)]
    titles = _below_letterhead(lines, titles)
    titles = titles[:_MOST_TITLES] + titles[max(_MOST_TITLES, len(titles) - _MOST_TITLES) :]
    if not titles:
        return _sentence_headline(lines)
    lengths = {index: _length_score(lines[index].text) for index in titles}
    meta = next((index for index, line in enumerate(lines) if _is_sure(line)), len(lines))
    near = [length for index, length in lengths.items() if index < meta and max(lengths.values()) < 3]
    if max(near or lengths.values()) < 1 and (sentence := _sentence_headline(lines)) >= 0:
        return sentence
    if not is_page:
        long = next((index for index in titles if lengths[index] >= 3), len(lines))
        first = next((index for index in range(long, meta) if lines[index].kind in _BELOW), meta)
        is_menu = any(line.kind in _OF_PAPER for line in lines[long:first]) and lines[first : first + 1]
        meta = meta if is_menu and lines[first].kind not in SIGNED else first
    if (kicker := _kicker(lines, titles)) >= 0 and language not in {"", "en"}:
        del lengths[kicker]
    above = {index: length for index, length in lengths.items() if index < meta}
    if above and (max(above.values()) >= 3 or max(lengths.values()) < 3):
        lengths = above
    again = {index for index in lengths if lengths[index] >= 3 and any(lines[index].text in text for text in below)}
    best = max(
        lengths, key=lambda index: _score(lines, index, lengths, is_page=is_page) + (_AGAIN if index in again else 0)
    )
    best = _said_first(lines, _above_deck(lines, best))
    return best if is_page and lines[best].text.count(" ") > _SLOGAN else _below_slogan(lines, best, meta)


def _below_letterhead(lines: Sequence[Line], titles: list[int]) -> list[int]:
    """The titles below the line that releases a text to the press, where there are any: above it stands who sends it."""
    released = next(
        (index for index, line in enumerate(lines) if line.text[0] in "fFoO" and _RELEASED.match(line.text)), -1
    )
    below = [index for index in titles if index > released and lines[index].text.count(" ") >= _PAIR]
    return below if released > 0 and below else titles


def _may_be_title(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is unknown and no caption that says the words for the picture above once more."""
    if lines[index].kind != "title":
        return False
    text = lines[index].text
    above = lines[index - 1] if index else None
    is_caption = above is not None and above.kind == "sentence" and text.startswith(above.text)
    is_caption = is_caption or ("/" in text and _CREDITED.search(text) is not None)
    is_signed = any(map(_is_sure, lines[index + 1 : index + 2]))
    is_caption |= above is not None and above.text.casefold() in _PLAYERS and not is_signed
    shown, stop, who = text.rpartition(". ")
    is_caption |= bool(stop) and shown[-2:].islower() and is_person(who)  # who took the picture, behind what it shows
    is_sender = above is not None and above.text.endswith(":") and above.text[:-1].casefold() in SENT_BY
    return not text.startswith(_NO_TITLE) and not is_caption and not is_sender


def _above_deck(lines: Sequence[Line], best: int) -> int:
    """The short sentence right above a title, between a section and the writer: a headline with a full stop, and its deck."""
    if best < 2 or best + 1 >= len(lines) or lines[best + 1].kind != "byline":
        return best
    above = lines[best - 1]
    is_headline = above.kind == "sentence" and len(above.text) <= _SENTENCE and above.text[-1] != ":"
    over = lines[best - 2]
    is_rubric = over.kind in {"section", "menu"} or (over.kind == "title" and over.text.count(" ") < _PAIR)
    return best - 1 if is_headline and is_rubric else best


def _said_first(lines: Sequence[Line], best: int) -> int:
    """The line of the same words above the writer or the date, where a page says its headline again below them."""
    first = next(index for index, line in enumerate(lines) if line.text == lines[best].text)
    return first if any(_is_sure(line) for line in lines[first:best]) else best


def _below_slogan(lines: Sequence[Line], best: int, meta: int) -> int:
    """The first short sentence below a section, where all titles stand above it: a headline with a full stop."""
    sections = [index for index in range(best + 1, min(meta, len(lines))) if lines[index].kind in {"section", "menu"}]
    if not sections or meta >= len(lines):
        return best
    first = sections[-1] + 1
    is_headline = lines[first].kind == "sentence" and len(lines[first].text) <= _SENTENCE
    return first if is_headline and first < meta else best


def _kicker(lines: Sequence[Line], titles: Sequence[int]) -> int:
    """Index of a short line above a longer one with a deck below it, as papers in German set it; -1 for none."""
    first = next(
        (
            one
            for one, two in pairwise(titles)
            if two == one + 1 and lines[two + 1 : two + 2] and lines[two + 1].kind == "sentence"
        ),
        -1,
    )
    if first < 0:
        return -1
    kicker, title, deck = lines[first : first + _PAIR + 1]
    is_short = len(kicker.text) <= _KICKER and len(kicker.text) < len(title.text)
    return first if is_short and deck.kind == "sentence" and len(deck.text) > len(title.text) else -1


def _is_lone_headline(lines: Sequence[Line]) -> bool:
    """Whether a clipping begins with a sentence that is its headline: a byline or date stands below it."""
    if not lines or lines[0].kind != "sentence" or len(lines[0].text) > 150:
        return False
    return any(line.kind in _BELOW for line in lines[1:3])


def _sentence_headline(lines: Sequence[Line]) -> int:
    """Index of a headline with a full stop, as some papers set it: the first sentence, above the writer or the date."""
    first = next((index for index, line in enumerate(lines) if line.kind == "sentence"), -1)
    if first < 0 or len(lines[first].text) > _SENTENCE:
        return -1
    is_above = any(line.kind == "byline" or _is_sure(line) for line in lines[first + 1 :])
    return first if is_above or _is_lone_headline(lines) else -1


def _is_sure(line: Line) -> bool:
    if line.field in LABELED:
        return True
    if line.kind == "byline":
        return line.byline is not None and line.byline.sure
    return line.kind == "date" and line.date is not None and bool(line.date.published or line.date.updated)


def _score(lines: Sequence[Line], index: int, lengths: Mapping[int, float], *, is_page: bool) -> float:
    """How much a line looks like the headline; `lengths` holds the candidates by index.

    On a whole page the nearest to the article is the likeliest; in a copy of the article the
    first, if no masthead or section stands below it.
    """
    text = lines[index].text
    far = min(_FAR, max(lengths) - index)
    score = lengths[index] + (-0.3 if is_page else 0.05) * far
    between = lines[index + 1 : max(lengths)]
    if not is_page and any((line.kind in _OF_PAPER and line.weight) or is_root(line.text) for line in between):
        score -= 2.5
    following = next((other for other in sorted(lengths) if other > index and lengths[other] >= 3), index)
    if not is_page and sum(bool(_OF_SIGN_UP.search(line.text)) for line in lines[index + 1 : following]) >= _SIGN_UP:
        score -= 2.5  # what the site is about, above its own box for subscribers
    if lengths.get(index - 1, 0.0) >= 3:
        score -= 2
    score -= 1.5 * text.endswith(":")  # a kicker
    is_above_menu = index + 1 < len(lines) and _has_columns(lines[index + 1].text)
    if (index == 0 and _BODY.fullmatch(text)) or (is_above_menu and not is_page):
        score -= 2.5
    if not is_page and index + 1 < len(lines) and lines[index + 1].kind == "caption" and index > min(lengths):
        score -= 2  # the words for a picture
    is_long = lengths[index] >= 3 or max(lengths.values()) < 3
    if score >= 0 and is_long and any(line.text.startswith(text) for place, line in enumerate(lines) if place != index):
        score += 3
    return score


def _has_columns(text: str) -> bool:
    """Whether words are set apart in a line, as those of a menu are."""
    return ("   " in text or "\t" in text) and _COLUMNS.search(text) is not None


def _length_score(text: str) -> float:
    """What the length of a line speaks for a headline, and words that speak to the reader against it."""
    unspaced = unspaced_words(text)
    words, length = text.count(" ") + 1 + unspaced, len(text) + 2 * unspaced
    if _has_columns(text):
        return -1.0
    if words >= 3 and (speaks_to_readers(text) or _OF_THE_PAGE.search(text)):
        return -1.0
    if words >= 4 and length >= 18:
        return 3.0
    return 1.0 if words == 3 and length >= 15 else 0.0 if words >= 2 else -1.0


def speaks_to_readers(text: str) -> bool:
    """Whether a line has a word with which a page speaks to its readers: "Subscribe for $1 a week"."""
    words = text.casefold().split()
    return not (_TO_READERS if len(words) < _LONG else _TO_READERS - _IN_NEWS).isdisjoint(words)
