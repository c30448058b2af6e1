"""Whether a line is site furniture: menus, share buttons, sign-ups, comment boxes, links to other stories."""

from __future__ import annotations

import re
from functools import lru_cache

from clipdesk.formats.news.patterns.appeals import is_appeal
from clipdesk.formats.news.patterns.phrases import AROUND, PHRASES, Phrase
from clipdesk.formats.news.patterns.rows import LINK, NUMBER
from clipdesk.formats.news.patterns.table import PATTERNS
from clipdesk.formats.news.patterns.telling import tells

_LONGEST = 560
_LONGEST_PHRASE = 90
_LONGEST_BAR = 60
_MOST_BUTTONS = 8

_RULE = re.compile(r"[\W_]{1,40}$|-\s?30\s?-$|-\s?0\s?-$|x{3,}$", re.IGNORECASE)
_AGO = re.compile(
    r"\W{0,3}(?:(?:updated|posted|published|edited|last updated|modified)\W{1,3})?(?:(?:about|vor|hace|il y a|há|fa) )?"
    r"(?:an?|one|\d+)\s?(?:s|m|h|d|w|mo|y|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?"
    r"|minuten?|stunden?|tag(?:en)?|minutos?|horas?|días?|heures?|jours?|ore|ora|giorni|dias?|uur|dagen)(?: ago"
    r"| geleden| fa)?\W{0,3}$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.? ?)?(?:GMT|BST|CES?T|[ECMP][SD]?T|UTC|IST|AE[SD]T|SAST)$", re.IGNORECASE
)
"""The time of an entry of a live report, with its zone."""
_READ = re.compile(r"\d{1,3} ?min(?:ute)?s?\.?(?: read)?$", re.IGNORECASE)
_CELLS = re.compile(r"\s*[•·|]\s*")
_AROUND_CELLS = " •·|"
_NUMBERED = re.compile(r"\d{1,2}\. ")
_PICTURES = re.compile(r"\A[\U00010000-\U0010ffff\u2600-\u27bf\ufe0f\u200d ]+")
"""Small pictures at the beginning of a line."""
_FIGURES = re.compile(r"\d[./-]\d+[./-]\d")
"""Figures that are a date."""
_EDITED = re.compile(r"[(（]?(?:责任编辑|责编|責任編輯|编辑|編輯|校对|审核|编审)\s?[:：].{1,30}$")
"""Who edited a story, at the foot of papers in Chinese."""
_COUNTER = re.compile(r"\(?\d{1,3}\s?(?:/|of|von|de|sur)\s?\d{1,3}\)?$")
_PAGE = re.compile(
    r"(?:.{0,50}\b)?(?:page|pg\.?|seite|página|pagina|pág\.) ?[A-Z]{0,2}-?\d{1,3}(?:(?: of | von | sur |/)\d+)?\W{0,2}(?:\b.{0,40})?$",
    re.IGNORECASE,
)
_FOLIO = re.compile(r"[A-Z]{1,2}-?\d{1,3}\s*(?:[|•·–—]|$)")
_COUNT = re.compile(
    r"\d[\d.,]*\s?[KkMm]?\+?\s(?:followers?|subscribers?|shares?|views?|likes?|reads?|comments?|reactions?|replies|votes?"
    r"|retweets?|reposts?|favou?rites|abonnés|partages|commentaires?|kommentare?|aufrufe|seguidores|comentarios?|visitas"
    r"|comentários?|visualizações|commenti|condivisioni|postings?|reaktionen|reacties|réactions?|reacciones|reações|reazioni|kommentarer"
    r"|komentarz\w*|delningar|me gusta|gostos|respuestas|просмотр\w*|комментари\w*|тыс\. просмотров)\W{0,3}$",
    re.IGNORECASE,
)
"""How often a page was looked at, passed on or talked about."""
_SHORTCODE = re.compile(r"\[[a-z][\w-]+(?: [\w-]+=\S+)+ ?\]")
"""What a site puts a player in place of, where it did not: "[player video="12" station="9"]"."""
_ADDRESS = re.compile(r"(?:[\w ]{1,30}:\s*)?<?https?://\S+>?(?: \d{1,3}/\d{1,3})?$", re.IGNORECASE)

_LINK_NOTE = ", opens new tab"
"""What a copy of some pages has behind the words of a link."""
_SPOKEN = ".,;?"
_DASHES = "-–— "
_FIRST_PICTURE = 0x1F000
"""From here on characters are small pictures, with which pages begin lines that speak to readers."""

RULE = Phrase("furniture", "line", 0.0)
"""A line of signs only ("###", "* * *"), which ends a release and divides an essay."""
_PRESS_END = Phrase("furniture", "end", 1.0)
_STAMP = Phrase("date", "line", 0.5)
_EDITORS = Phrase("byline", "line", 1.0)
_PAPER = Phrase("furniture", "line", 0.5)
_LINKED = Phrase("furniture", "line", 0.25)
_BOXED = Phrase("related", "line", 1.0)
_PLAYER = Phrase("furniture", "line", 1.0)
_APPEAL = Phrase("furniture", "line", 1.0)
_LONGEST_BOXED = 150
_LINK = re.compile(LINK + r"(?=\S)")
_LONGEST_LABEL, _LONGEST_LINK = 44, 240
"""Code points among which the label of a link ends, and of the longest such link."""


@lru_cache(1024)
def key(line: str) -> str:
    """What a line says, without counts, arrows and punctuation around: a key of `PHRASES`.

    >>> key("▼ Comments (12)")
    'comments'
    """
    said = line.strip(AROUND).replace("\u00a0", " ").casefold()
    return said.replace("i\u0307", "i") if "\u0307" in said else said  # the capital of Turkish


def match(line: str) -> Phrase | None:
    """What the line is, None when it is no furniture. `line` has no white space around it.

    >>> match("Share this article").reason
    'share'
    >>> match("Share prices fell on Monday.") is None
    True
    """
    return _phrase_again(line) if len(line) <= _LONGEST else _phrase_of(line)


def _phrase_of(line: str) -> Phrase | None:
    if line.startswith("http") and _ADDRESS.match(line):
        return _LINKED
    line = line.removesuffix(_LINK_NOTE)
    length = len(line)
    if length > _LONGEST:
        return None
    if length <= _LONGEST_PHRASE:
        words = key(line)
        phrase = PHRASES.get(words)
        if phrase is not None and (phrase.weight >= 1 or not _is_spoken(line)):
            return phrase
        if len(words) < 20 or "|" in line[:6] or "age" in line or "http" in line or "eite" in line or "ági" in line:
            phrase = _small(line, words)
            if phrase is not None:
                return _turned(line) if phrase is _PAPER else phrase
    if ord(line[0]) > _FIRST_PICTURE or "\u2600" <= line[0] <= "\u27bf":  # "📲 Follow us"
        line = _PICTURES.sub("", line) or line
    first = line.split(None, 1)[0].casefold()
    rows = PATTERNS.get(NUMBER if first.replace(",", "").isdecimal() else first) or PATTERNS.get(
        first.strip("[(:*•·-–—,.!|>»¿¡")
    )
    bare = line.lstrip("[(*•·-–—|>»«←→‹› \u00a0") if rows or not first[0].isalnum() else line
    if not rows and bare is not line and bare:
        rows = PATTERNS.get(bare.split(None, 1)[0].casefold())
    found = next((row for row in rows or () if length <= row.longest and row.regex.match(bare)), None)
    if found is not None and not tells(line):
        return found.phrase
    phrase = (_buttons(line) if length <= _LONGEST_BAR else None) or _boxed(line)
    return phrase or _labeled_link(line) or (_APPEAL if is_appeal(line) else None)


def _is_spoken(line: str) -> bool:
    """Whether a line ends as a sentence or a verse does, or is one of a list, and no button: "More?", "Share,", "3. Print"."""
    if line[-1] in _SPOKEN and not line.endswith("..") and not (line[-1] == "." and " " in line):
        return True
    return line[0].isdigit() and _NUMBERED.match(line) is not None


def _turned(line: str) -> Phrase:
    """What a line with the number of a page is: where a story goes on in print, or the page itself."""
    return next(
        (row.phrase for row in PATTERNS.get(line.split(None, 1)[0].casefold(), ()) if row.regex.match(line)), _PAPER
    )


def _labeled_link(line: str) -> Phrase | None:
    """A link behind the label of a list of links, in any language: "Read also: Late ferries, committee told"."""
    found = _LINK.search(line, 0, _LONGEST_LABEL) if len(line) <= _LONGEST_LINK and "\n" not in line else None
    phrase = PHRASES.get(key(line[: found.start()])) if found else None
    return _BOXED if phrase is not None and phrase.role == "list" else None


def _boxed(line: str) -> Phrase | None:
    """A link in brackets between paragraphs, as papers in Ireland set it, "[ Late ferries, committee told ]", or a player."""
    if line[0] != "[" or line[-1] != "]" or len(line) > _LONGEST_BOXED:
        return None
    is_boxed = line.startswith("[ ") and line.endswith(" ]")
    return _BOXED if is_boxed else _PLAYER if _SHORTCODE.fullmatch(line) else None


_phrase_again = lru_cache(1024)(_phrase_of)
"""Whoever looks for the article in a page asks for each line again and again."""


def _buttons(line: str) -> Phrase | None:
    """A line of nothing but buttons to share with, as a copied page has them: "Share  Tweet  Email"."""
    words = line.split("|") if "|" in line else line.split()
    first = PHRASES.get(key(words[0])) if 1 < len(words) <= _MOST_BUTTONS else None
    if first is None or first.reason != "share":
        return None
    others = [PHRASES.get(key(word)) for word in words[1:]]
    return first if all(one is not None and one.reason == "share" for one in others) else None


def _small(line: str, words: str) -> Phrase | None:
    """Lines of a few signs: rules, counters, page numbers, addresses, "3 hours ago"."""
    if _RULE.match(line) or (not words and not _FIGURES.search(line)):
        return _PRESS_END if line.startswith(("###", "# #")) or line.strip(_DASHES) == "30" else RULE
    if line[-1].isdigit() or line[-1] in "):":
        if _COUNTER.match(line):
            return RULE
        if len(line) < 70 and _PAGE.match(line):
            return _PAPER
    if line[0].isdigit() and len(line) < 40 and _COUNT.match(line):
        return _STAMP._replace(reason="share")
    if len(line) < 40 and all(
        _AGO.match(cell) or _READ.match(cell) for cell in _CELLS.split(line.strip(_AROUND_CELLS))
    ):
        return _STAMP
    if line[0].isdigit() and _CLOCK.match(line):
        return _STAMP
    if _FOLIO.match(line) and len(line) < 70:
        return _PAPER
    if "http" in line and _ADDRESS.match(line):
        return _LINKED
    return _EDITORS if _EDITED.match(line) else None
