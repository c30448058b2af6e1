"""Judges the blocks of an article that was found once more by how they read: set phrases, bylines, trailing links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from clipdesk.formats.news import furniture
from clipdesk.formats.news.affiliation import is_place, is_role_words
from clipdesk.formats.news.dates import read_dates
from clipdesk.formats.news.foot import is_contact
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.lines import is_sentence
from clipdesk.formats.news.names import are_persons, is_person
from clipdesk.formats.news.outlet import is_outlet
from clipdesk.formats.news.sections import is_section
from clipdesk.formats.web.appeals import appeals, rows_at_foot
from clipdesk.formats.web.asides import aside_reasons
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.byline_lines import is_note_on
from clipdesk.formats.web.byline_words import LABEL, OTHER_WORK
from clipdesk.formats.web.bylines import author_names
from clipdesk.formats.web.cards import cards_at_foot, cards_within
from clipdesk.formats.web.decks import deck_places
from clipdesk.formats.web.foot_notes import (
    behind_end,
    comments_at_foot,
    foot_reason,
    headings_at_foot,
    is_addition,
    labels_at_foot,
    repeated_quotes,
)
from clipdesk.formats.web.inserted_links import inserted_links
from clipdesk.formats.web.likeness import likeness, plain
from clipdesk.formats.web.pictures import picture_reasons
from clipdesk.formats.web.roles import is_copyright

_HEAD = 6
"""Blocks at the head of an article in which headline, byline and date are looked for."""

_SHORT = 130
_LONGEST_KICKER = 50
"""Code points before the headline in a line that repeats it: "Harbor: Where the ferry ends"."""
_LONGEST_LABEL = 16
_LINKED = 0.8
_NOTE = 4
"""Blocks at the foot of an article among which a heading such as "About the author" is looked for."""
_HALF = 0.5
_WHOLLY = 0.95
_TIME = re.compile(r"\d{1,2}[.:h]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s?[A-Z]{2,4})?", re.IGNORECASE)
_OF_AUTHOR = re.compile(r"author|byline")
_OF_TIME = re.compile(r"(?:^|[^a-z])time|timestamp|\bdate")
_LINES_AND_CELLS = re.compile(r"[\n\t]")
_MEASURES = re.compile(
    r"(?:about |ca\. |environ |unos )?\d+(?:[.,]\d+)?\+?[ -]?(?:min(?:ute)?s?\b\.?(?: (?:to )?read| reading time| leestijd| lesezeit)?|words|mots|palabras|wörter"
    r"|minuten(?: (?:lesezeit|leestijd))?|minutos(?: de lectura)?|minuti(?: di lettura)?|min(?:utes)? de lecture|min\.? lesezeit|comments?|views?)",
    re.IGNORECASE,
)
"""How long a text is or how often it was read, beside its date."""
_ZONED = re.compile(r"\d{1,2}[.:h]\d\d|[(]?(?:GMT|UTC)\s?[+-]?\d{0,2}:?\d{0,2}[)]?|[()]")
"""A time of day with how far its zone is from Greenwich."""
_PROMPT = re.compile(
    r"[(\[]?\s?(?:more|read(?: (?:more|also))?|see(?: also)?|watch|listen|photos?|videos?|related)\s?[|:]\s?\S",
    re.IGNORECASE,
)
"""How a link to another story begins that stands alone between paragraphs."""
_FILED = re.compile(r"ex(?:hibit )?-?\d{1,3}(?:\.\d{1,2})?(?: \S*\d\S*)*", re.IGNORECASE)
"""The number under which a release is filed: "Exhibit 99.1"."""
_SOURCE = re.compile(r"(?:来源|來源|出典|출처|source|quelle|fuente|fonte|источник)\s?[:：]", re.IGNORECASE)
_EDITED = re.compile(
    r"[（(【\[]?\s?(?:责任编辑|责编|責任編輯|編輯|编辑|編集|校对|redaktor prowadzący|redigering)\s?[:：]", re.IGNORECASE
)
"""How a line at the foot begins that names an editor."""
_CONTACTS = re.compile(r"(?:(?:media|press|news) )?(?:contacts?|enquiries|inquiries)\s?:?\n", re.IGNORECASE)
"""The first line of a block above a release that says whom reporters may call."""
_PICTURED = re.compile(r"(?:media|image) (?:caption|copyright|source|credit)\b", re.IGNORECASE)
"""How captions begin that say so to readers who do not see the picture."""
_REPORTED = re.compile(r"(.{4,40}?) reported from [^.;“”]{2,90}\.")
"""Where the writers were: "Ana Cruz reported from Vega, and Jo Field from Millbrook."."""
_BY = frozenset(("", "by", "von", "par", "por", "di", "da", "door"))
_TOUCHING = re.compile(r"(?<=[A-Z]{3})(?=[A-Z][a-z])|(?<=[a-z\d])(?=[A-Z][a-z])")
"""Where two lines touch that stand beside each other in elements of their own: "10.31 BSTLast modified"."""

_LABELS = frozenset(("more", "related", "read", "watch", "see", "also", "listen", "video", "photos"))
"""First words of labels before a link to another story."""
_OF_PICTURES = ("hide caption", "toggle caption", "enlarge this image", "enlarge image")
"""How captions end that have a button, lower case."""
_OF_WRITERS = frozenset(
    ("about the author", "about the authors", "about the writer", "sobre la firma", "sobre el autor", "über den autor",
     "über die autorin", "à propos de l'auteur", "sull'autore", "sobre o autor", "over de auteur")
)  # fmt: skip
"""Keys of headings below which a note on the writers stands."""


def trimmed(
    blocks: Sequence[Block], headline: str, authors: Sequence[str], language: str, outlet: str = ""
) -> dict[int, str]:
    """The places of blocks that are not the article after all, with a reason each.

    `blocks` are those of the article in their order; never all of them are taken.
    """
    out: dict[int, str] = picture_reasons(blocks) | aside_reasons(blocks)
    after_list = False
    for place, block in enumerate(blocks):
        text = block.text
        phrase = furniture.match(text)
        if phrase is not None and phrase.role != "end" and phrase.weight:
            out.setdefault(place, phrase.reason)
            after_list = phrase.role == "list"
        elif len(text) < 4 * _SHORT and (text.casefold().endswith(_OF_PICTURES) or _PICTURED.match(text)):
            out.setdefault(place, "caption")
        elif len(text) < _SHORT and ((after_list and _is_linked(block)) or _is_promotion(block)):
            out.setdefault(place, "related")
        elif _TIME.fullmatch(text) and _is_stamp(block):
            out.setdefault(place, "date")
        elif text.isdigit() and block.link_share > _WHOLLY:
            out.setdefault(place, "comments")
        else:
            after_list = False
    _trim_links(blocks, range(len(blocks)), "menu", out)
    out |= dict.fromkeys(deck_places(blocks, out), "standfirst")
    _trim_head(blocks, headline, authors, outlet, language, out)
    out |= dict.fromkeys(repeated_quotes(blocks), "pullquote") | out
    out |= dict.fromkeys((*cards_at_foot(blocks), *cards_within(blocks)), "related") | out
    out |= dict.fromkeys(rows_at_foot(blocks), "related") | out
    out |= dict.fromkeys(appeals(blocks), "newsletter") | out
    out |= dict.fromkeys(labels_at_foot(blocks), "furniture") | out
    out |= dict.fromkeys(behind_end(blocks), "furniture") | out
    out |= dict.fromkeys(comments_at_foot(blocks), "comments") | out
    _trim_foot(blocks, authors, out)
    _trim_writers(blocks, authors, language, out)
    _trim_boxes(blocks, authors, out)
    _trim_posters(blocks, out)
    _trim_lists(blocks, out)
    out |= dict.fromkeys(inserted_links(blocks, out), "related") | out
    _trim_links(blocks, range(len(blocks)), "menu", out)
    _trim_links(blocks, range(len(blocks) - 1, -1, -1), "related", out)
    out |= dict.fromkeys(headings_at_foot(blocks, out), "furniture") | out
    return out if len(out) < len(blocks) else {}


def _is_linked(block: Block) -> bool:
    """Whether a block is a link to another story, and at most its day."""
    if block.link_share >= _LINKED:
        return True
    rest = "".join(piece.text for piece in block.pieces if not piece.linked).strip()
    dated = read_dates(rest) if 0 < len(rest) <= _LONGEST_KICKER and block.link_share > _HALF else None
    return dated is not None and not plain(dated.rest)


def _is_stamp(block: Block) -> bool:
    """Whether a time of day alone in a block is when it was posted, by the names of the elements around it."""
    around = (block.node, *islice(block.node.ancestors(), 1))
    return any(node.tag == "time" or bool(_OF_TIME.search(node.names)) for node in around)


def _trim_head(
    blocks: Sequence[Block], headline: str, authors: Sequence[str], outlet: str, language: str, out: dict[int, str]
) -> None:
    known = {plain(name) for name in (*authors, outlet) if authors and plain(name)}
    head = [place for place in range(len(blocks)) if place not in out][:_HEAD]
    for place in head:
        block = blocks[place]
        if len(block.text) > 2 * _SHORT:
            continue
        if _CONTACTS.match(block.text) and is_contact(block.text):
            out[place] = "byline"
            continue
        reasons = [_head_reason(line, headline, known, language) for line in _LINES_AND_CELLS.split(block.text)]
        if all(reasons):
            out[place] = reasons[0]
        elif len(reasons) > 1 and not any(map(is_sentence, filter(None, block.text.split("\n")))):
            if "date" in reasons or ("headline" in reasons and reasons.count("") == 1):
                out[place] = "date" if "date" in reasons else "headline"
        elif (place == head[0] and is_outlet(block.text)) or _names_file(block.text, outlet):
            out[place] = "furniture"


def _names_file(line: str, outlet: str) -> bool:
    """Whether a line is where a release is filed, or the paper's name, as is left of a byline: "| Vega Times.com"."""
    if len(line) <= _SHORT and _FILED.fullmatch(line):
        return True
    name = plain(outlet)
    return len(line) <= _LONGEST_KICKER and bool(name) and plain(line) in (name, f"{name}com")


def _head_reason(line: str, headline: str, known: set[str], language: str) -> str:
    """What a line above the first paragraph is, empty when it may be the article's."""
    if len(line) > _SHORT:
        return ""
    line = _TOUCHING.sub(" ", line)
    if headline and likeness(headline, line) > 0.9 and likeness(line, headline) > 0.75:
        return "headline"
    if headline and len(line) <= len(headline) + _LONGEST_KICKER and plain(line).endswith(plain(headline)):
        return "headline"
    if is_section(line):
        return "section"
    if _is_of_pictures(line):
        return "caption"
    if known and is_role_words(line) and not is_sentence(line):
        return "byline"
    if _is_whereabouts(line, known):
        return "byline"
    dated = read_dates(line, language.split("-")[0])
    rest = dated.rest if dated else line
    bare = _MEASURES.sub("", rest).strip(" |·,")
    if dated and (is_section(bare) or _is_label(bare)):
        return "date"
    if dated and LABEL.match(rest) and len(rest) <= _LONGEST_KICKER and not is_sentence(line):
        return "date"  # "Submitted by webadmin on Tue, 06/09/2015 - 10:21"
    if known and _is_all_said(rest, known):
        return "byline"
    names = {plain(name) for name in author_names(rest)}
    if dated and (
        not plain(_MEASURES.sub("", _ZONED.sub("", rest)))
        or rest.endswith(" ago")
        or (furniture.match(rest) and not is_sentence(line))
        or _SOURCE.match(rest.lstrip(" |·"))
    ):
        return "date"
    is_byline = len(plain(rest)) <= sum(map(len, names)) + 30 or (
        headline and LABEL.match(rest) and not is_sentence(line)
    )
    return "byline" if names and names <= known and is_byline else ""


def _is_whereabouts(line: str, known: set[str]) -> bool:
    """Whether a line says where the writers were: "Reporting from Vega", "Ana Cruz reported from Vega."."""
    if line.startswith("Reporting from ") and is_place(f"r{line[1:]}"):
        return True
    there = _REPORTED.fullmatch(line)
    return there is not None and plain(there[1]) in known


def _is_of_pictures(line: str) -> bool:
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


def _trim_foot(blocks: Sequence[Block], authors: Sequence[str], out: dict[int, str]) -> None:
    """Take off what ends a release and who holds the rights, from the last block upwards, and a note on the writer."""
    for place in range(len(blocks) - 1, 0, -1):
        text = blocks[place].text
        if reason := _foot_reason(blocks[place], authors):
            out.setdefault(place, reason)
        elif place + 1 in out and furniture.match(text) is furniture.RULE:
            out.setdefault(place, furniture.RULE.reason)
        elif place not in out and not is_addition(text):
            break
    for place in range(max(1, len(blocks) - _NOTE), len(blocks)):
        if key(blocks[place].text) in _OF_WRITERS:
            out.update((below, "byline") for below in range(place, len(blocks)))
            return


def _foot_reason(block: Block, authors: Sequence[str]) -> str:
    """What a block below the last paragraph is, empty when it may be the article's."""
    text = block.text
    is_short = len(text) < _SHORT
    if is_copyright(text):
        return "copyright"
    if _is_of_pictures(text):
        return "caption"
    if is_short and _EDITED.match(text):
        return "byline"
    dated = read_dates(text) if is_short else None
    if dated is not None and dated.explicit and not plain(dated.rest):
        return "date"
    phrase = furniture.match(text)
    if phrase is not None and phrase.role == "end" and phrase.weight:
        return phrase.reason
    return "related" if is_short and block.link_share > _LINKED else foot_reason(text, authors)


def _trim_writers(blocks: Sequence[Block], authors: Sequence[str], language: str, out: dict[int, str]) -> None:
    """Take the last blocks that name an author once more with an office or the like; a bare signature stays."""
    known = {plain(name) for name in authors}
    left = [place for place in range(len(blocks)) if place not in out]
    for place in reversed(left[1:][-_NOTE:]):
        text = blocks[place].text
        if plain(text) not in known and _head_reason(text, "", known, language) == "byline":
            out[place] = "byline"


def _trim_boxes(blocks: Sequence[Block], authors: Sequence[str], out: dict[int, str]) -> None:
    """Take an author's name that stands alone above a note on its bearer, and the note."""
    known = {plain(name) for name in authors}
    for place, (one, other) in enumerate(pairwise(blocks)):
        if plain(one.text) in known and is_note_on(one.text, other.text):
            out.update({place: "byline", place + 1: "byline"})


def _trim_posters(blocks: Sequence[Block], out: dict[int, str]) -> None:
    """Take the names of those who wrote the posts of a live report, which stand again and again in elements of their own."""
    named = [
        place
        for place, block in enumerate(blocks)
        if len(block.text) <= _LONGEST_KICKER and _OF_AUTHOR.search(block.node.marks) and is_person(block.text)
    ]
    if len(named) > 1:
        out.update((place, "byline") for place in named if place not in out)


def _trim_lists(blocks: Sequence[Block], out: dict[int, str]) -> None:
    """Take lists in the midst of an article of which every item is nothing but a link to another page."""
    lists: dict[int, list[int]] = {}
    for place, block in enumerate(blocks):
        around = next(
            (one for one in (block.node, *islice(block.node.ancestors(), 2)) if one.tag in ("ul", "ol")), None
        )
        if around is not None:
            lists.setdefault(id(around), []).append(place)
    for places in lists.values():
        if len(places) == 1 and (places[0] == 0 or blocks[places[0] - 1].text.endswith(":")):
            continue
        if all(blocks[place].link_share > _WHOLLY for place in places):
            out.update((place, "related") for place in places if place not in out)


def _is_promotion(block: Block) -> bool:
    """Whether a block is nothing but links to other stories behind a label such as "More:" or "Also in News"."""
    is_boxed = block.text.startswith("[") and block.text.endswith("]")
    if block.link_share >= _LINKED and (is_boxed or _PROMPT.match(block.text)):
        return True
    label = "".join(piece.text for piece in block.pieces if not piece.linked).strip()
    if not label or label == block.text or not block.text.startswith(label):
        return False
    if label.endswith(":"):
        return label.count(" ") <= 3 and (label.isupper() or label.split()[0].strip(":").casefold() in _LABELS)
    phrase = furniture.match(label)
    if phrase is None:
        phrase = next((found for words in _ends(label) if (found := furniture.match(words)) is not None), None)
    return phrase is not None and phrase.role == "list"


def _ends(label: str) -> Iterator[str]:
    """The last two and three words of a label: "For subscribers Read also" ends with what tells."""
    words = label.split()
    return (" ".join(words[-count:]) for count in (2, 3) if len(words) > count)


def _trim_links(blocks: Sequence[Block], places: Iterable[int], reason: str, out: dict[int, str]) -> None:
    """Take off short blocks of links from one end."""
    for place in places:
        if place not in out:
            if not _is_linked(blocks[place]) or len(blocks[place].text) > _SHORT:
                return
            out[place] = reason
