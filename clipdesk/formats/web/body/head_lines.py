"""The lines above the first paragraph of an article: headline, byline and day once more, the section, where a release is filed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from clipdesk.formats.news import furniture
from clipdesk.formats.news.foot import is_contact
from clipdesk.formats.news.head.mastheads import FLAGS
from clipdesk.formats.news.lines import read_line
from clipdesk.formats.news.patterns.phrases import OF_WRITERS
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.affiliation import is_place, is_role_words
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.names import are_persons, is_person
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.news.source.sections import is_section
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.likeness import likeness, plain
from clipdesk.formats.web.source.byline_words import BRACKETS, LABEL, OTHER_WORK, TIMES
from clipdesk.formats.web.source.bylines import author_names
from clipdesk.formats.web.source.dates import is_relative_day
from clipdesk.formats.web.source.heading_place import lines_with
from clipdesk.formats.web.tags import HEADINGS

_HEAD = 6
"""Blocks at the head of an article in which headline, byline and date are looked for."""
_SHORT = 130
_LONGEST_KICKER = 50
"""Code points before the headline in a line that repeats it: "Harbor: Where the ferry ends"."""
_LONGEST_LABEL = 16
_CELL_WORDS = 4
_FIRST_CELL = re.compile(r"[,\t\n(:;]| [-–—] ")
"""What parts a name in a list from what is said of its bearer."""
_FEWEST_OTHERS = 2
_BOLD = ("b", "strong")
_ANY_ORDER = "en-gb"
"""A language in which 5/6 is a day: whichever it is does not matter here."""
_MEASURES = re.compile(
    r"(?:(?:(?:temps de )?lecture|lesezeit|lesedauer|tiempo de lectura|tempo (?:di lettura|de leitura)|leestijd|reading time)\s?:?\s)?(?:about |ca\. |environ |unos )?\d+(?:[.,]\d+)?\+?[ -]?(?:min(?:ute)?s?\b\.?(?: (?:to )?read| reading time| leestijd| lesezeit)?|words|mots|palabras|wörter"
    r"|minuten(?: (?:lesezeit|leestijd))?|minutos(?: de lectura)?|minuti(?: di lettura)?|min(?:utes)? de lecture|min\.? lesezeit|comments?|views?)",
    re.IGNORECASE,
)
"""How long a text is or how often it was read, beside its date."""
_COUNT = re.compile(r"(?!(?:1[5-9]|20)\d\d\Z)\d{1,7}(?:,\d{3}|\.\d)?[KMkm]?|[-–—·•|]{1,3}")
_ZONED = re.compile(r"\d{1,2}[.:h]\d\d|[(]?(?:GMT|UTC)\s?[+-]?\d{0,2}:?\d{0,2}[)]?|[()]")
"""A time of day with how far its zone is from Greenwich."""
_SOURCE = re.compile(r"(?:来源|來源|出典|출처|source|quelle|fuente|fonte|источник)\s?[:：]", re.IGNORECASE)
_CONTACTS = re.compile(r"(?:(?:media|press|news) )?(?:contacts?|enquiries|inquiries)\s?:?\n", re.IGNORECASE)
"""The first line of a block above a release that says whom reporters may call."""
_REPORTED = re.compile(r"(.{4,40}?) reported from [^.;“”]{2,90}\.")
"""Where the writers were: "Ana Cruz reported from Vega, and Jo Field from Millbrook."."""
_BY = frozenset(("", "by", "von", "par", "por", "di", "da", "door"))
_TOUCHING = re.compile(r"(?<=[A-Z]{3})(?=[A-Z][a-z])|(?<=[a-z\d])(?=[A-Z][a-z])")
"""Where two lines touch that stand beside each other in elements of their own: "10.31 BSTLast modified"."""


def trim_head(
    blocks: Sequence[Block], headline: str, authors: Sequence[str], outlet: str, language: str, out: dict[int, str]
) -> None:
    """Put the places of such lines among the first blocks into `out`, with a reason each."""
    known = {plain(name) for name in (*authors, outlet) if authors and plain(name)}
    head = [place for place in range(len(blocks)) if place not in out][:_HEAD]
    for place in head:
        block = blocks[place]
        if len(block.text) > 2 * _SHORT:
            continue
        if _CONTACTS.match(block.text) and is_contact(block.text):
            out[place] = "byline"
            continue
        lines = lines_with(headline, block.text)
        reasons = [line_reason(line, headline, known, language) for line in lines]
        if len(lines) > 1:  # buttons in the cells beside the headline
            reasons = [reason or _of_button(line) for reason, line in zip(reasons, lines, strict=True)]
        if all(reasons):
            is_of_text = reasons[0] == "section" and _heads_paragraph(blocks, place)
            if not (is_of_text or (reasons[0] == "byline" and is_among_names(blocks, place, known))):
                out[place] = reasons[0]
        elif len(reasons) > 1 and not any(map(is_sentence, filter(None, block.text.split("\n")))):
            said = next((one for one in ("date", "headline", "byline") if one in reasons), "")
            is_alone = said and reasons.count("") == 1
            if said == "date" or (is_alone and not (said == "byline" and is_among_names(blocks, place, known))):
                out[place] = said
        elif (place == head[0] and is_outlet(block.text)) or _is_count(block):
            out[place] = "furniture"


def is_heading(block: Block) -> bool:
    """Whether a block is a heading, or all in bold, as pages without headings set what heads their paragraphs."""
    if any(one.tag in HEADINGS for one in block.node.with_ancestors(1)):
        return True
    return any(one.tag in _BOLD and one.text.strip() == block.node.text.strip() for one in block.node.walk())


def _heads_paragraph(blocks: Sequence[Block], place: int) -> bool:
    """Whether a heading below a paragraph that is the article's has one below it, too: "Business" is its subhead then."""
    block = blocks[place]
    return (
        is_heading(block)
        and not block.link_share
        and 0 < place < len(blocks) - 1
        and all(
            is_sentence(one.text) and len(one.text) > _LONGEST_KICKER for one in (blocks[place - 1], blocks[place + 1])
        )
    )


def is_among_names(blocks: Sequence[Block], place: int, known: set[str]) -> bool:
    """Whether a writer stands in a list of people below a paragraph, two or more of whom wrote nothing here."""
    if not any(is_sentence(one.text) and len(one.text) > _LONGEST_KICKER for one in blocks[:place]):
        return False
    others = 0
    for places in (range(place - 1, -1, -1), range(place + 1, len(blocks))):
        names = (_FIRST_CELL.split(blocks[at].text, maxsplit=1)[0].strip() for at in places)
        others += sum(plain(name) not in known for name in takewhile(is_person, names))
    return others >= _FEWEST_OTHERS


def _of_button(line: str) -> str:
    """The reason for a line that is nothing but a button: "PDF", "Print"; empty for others."""
    phrase = furniture.match(line) if line else None
    return phrase.reason if phrase is not None and phrase.weight else ""


def _is_count(block: Block) -> bool:
    """Whether a block is the figure beside a button, such as how many readers liked the article: no number of a chapter."""
    is_numbered = any(one.tag in HEADINGS for one in (block.node, *block.node.walk()))
    return not is_numbered and _COUNT.fullmatch(block.text) is not None


def line_reason(line: str, headline: str, known: set[str], language: str) -> str:
    """What a line above the first paragraph is, empty when it may be the article's."""
    if len(line) > _SHORT + sum(len(name) for name in known if name in plain(line)):
        return ""
    line = _TOUCHING.sub(" ", line)
    if headline and likeness(headline, line) > 0.9 and likeness(line, headline) > 0.75:
        return "headline"
    if headline and len(line) <= len(headline) + _LONGEST_KICKER and plain(line).endswith(plain(headline)):
        return "headline"
    if is_section(line) or line.casefold() in FLAGS:
        return "section"
    if is_relative_day(line):
        return "date"
    if is_of_pictures(line):
        return "caption"
    if known and is_role_words(line) and not is_sentence(line) and furniture.key(line) not in OF_WRITERS:
        return "byline"
    if _is_whereabouts(line, known):
        return "byline"
    return _dated_reason(line, headline, known, language) or _signed_reason(line, language)


def _signed_reason(line: str, language: str) -> str:
    """What a line is that names a desk or an office and nobody, as a byline does: "By Gazette Staff"."""
    read = read_line(line, language.split("-")[0]) if line and not is_sentence(line) else None
    if read is None or (read.byline is not None and any(map(is_person, read.byline.names))):
        return ""
    is_byline = read.kind == "byline" and LABEL.match(line)
    is_desk = read.kind == "role" or (read.kind == "agency" and len(line) <= _LONGEST_KICKER)
    return "byline" if is_byline or is_desk else ""


def _dated_reason(line: str, headline: str, known: set[str], language: str) -> str:
    """What a line is that is known by its day or by the names in it."""
    dated = read_dates(line, _ANY_ORDER if language.startswith("en") else language.split("-")[0])
    rest = dated.rest if dated else line
    bare = _MEASURES.sub("", TIMES.sub("", rest)).strip(" |·,—–-")
    if dated and (is_section(bare) or _is_label(bare)):
        return "date"
    if dated and LABEL.match(rest) and len(rest) <= _LONGEST_KICKER and not is_sentence(rest):
        return "date"  # "Submitted by webadmin on Tue, 06/09/2015 - 10:21"
    if known and (_is_all_said(rest, known) or (dated and _is_row(rest, known))):
        return "byline"
    names = {plain(name) for name in author_names(rest)}
    if dated and (
        not plain(_MEASURES.sub("", _ZONED.sub("", rest)))
        or rest.endswith(" ago")
        or (furniture.match(rest) and not is_sentence(line))
        or _SOURCE.match(rest.lstrip(" |·"))
    ):
        return "date"
    beside = _MEASURES.sub("", rest if rest.startswith("(") else BRACKETS.sub("", rest))
    is_byline = len(plain(beside)) <= sum(map(len, names)) + 30 or (
        headline and LABEL.match(rest) and not is_sentence(line)
    )
    return "byline" if names and names <= known and is_byline else ""


def _is_row(words: str, known: set[str]) -> bool:
    """Whether what stands beside a day are short cells, and one of them an author: "ANA CRUZ | VEGA | Updated"."""
    cells = [cell for cell in words.split("|") if cell.strip()]
    return any(plain(cell) in known for cell in cells) and all(len(cell.split()) <= _CELL_WORDS for cell in cells)


def _is_whereabouts(line: str, known: set[str]) -> bool:
    """Whether a line says where the writers were: "Reporting from Vega", "Ana Cruz reported from Vega."."""
    if line.startswith("Reporting from ") and is_place(f"r{line[1:]}"):
        return True
    there = _REPORTED.fullmatch(line)
    return there is not None and plain(there[1]) in known


def is_of_pictures(line: str) -> bool:
    """Whether a line names who took the pictures and says nothing else: "Fotos: Ana Cruz"."""
    label = OTHER_WORK.match(line) if len(line) <= _SHORT else None
    if label is None:
        return False
    return label[0].rstrip().endswith((":", " by", " von", " par", " por")) and are_persons(
        line[label.end() :].strip(" .")
    )


def _is_label(words: str) -> bool:
    """Whether beside a date stands one word alone: "입력", "Yayınlanma:"."""
    return len(words.split()) == 1 and len(words) <= _LONGEST_LABEL and not is_sentence(words)


def _is_all_said(words: str, known: set[str]) -> bool:
    """Whether words say nothing but names of `known` (letters alone), with "by" or the like before them."""
    left = plain(words)
    for name in sorted(known, key=len, reverse=True):
        left = left.replace(name, "", 1)
    return len(left) < len(plain(words)) and left in _BY
