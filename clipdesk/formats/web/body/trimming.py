"""Judges the blocks of an article that was found once more by how they read: set phrases, bylines, trailing links."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from clipdesk.formats.news import furniture
from clipdesk.formats.news.body.link_boxes import is_label_of_box
from clipdesk.formats.news.foot import is_note_on_writer
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.patterns.phrases import OF_WRITERS
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.dates import DateLine, read_dates
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.body.appeals import appeals, left_in_boxes, listed_boxes, rows_at_foot
from clipdesk.formats.web.body.asides import aside_reasons
from clipdesk.formats.web.body.cards import cards_within
from clipdesk.formats.web.body.decks import deck_places
from clipdesk.formats.web.body.foot_notes import (
    behind_end,
    comments_at_foot,
    foot_reason,
    headings_at_foot,
    is_addition,
    is_call,
    labels_at_foot,
    repeated_quotes,
)
from clipdesk.formats.web.body.head_lines import is_among_names, is_heading, is_of_pictures, line_reason, trim_head
from clipdesk.formats.web.body.inserted_links import inserted_links
from clipdesk.formats.web.body.pictures import picture_reasons
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.roles import is_copyright
from clipdesk.formats.web.source.blog_entries import is_posted_sentence
from clipdesk.formats.web.source.byline_lines import is_note_on
from clipdesk.formats.web.tags import HEADINGS

_SHORT = 130
_LONGEST_KICKER = 50
"""Code points beside a link to another story, and of the name of who wrote a post."""
_LINKED = 0.8
_VERSE = 40
"""Code points of the longest line of a poem that tells that a word below it or above it is another."""
_OF_BEARER = (
    "He ",
    "She ",
    "They ",
    "His ",
    "Her ",
    "I ",
    "Er ",
    "Sie ",
    "Il ",
    "Elle ",
    "Es ",
    "Ha ",
    "Ela ",
    "Ele ",
    "Hij ",
    "Zij ",
)
"""How notes on an author go on below the name."""
_SIGNATURES = frozenset(("sobre la firma",))
_NEAR = 6
"""Blocks above a heading among which the paragraph that it follows is looked for."""
_NAMED = 2
"""Blocks from a heading such as "About the author" to the note, with the name between them."""
_NOTE = 4
"""Blocks at the foot of an article among which a heading such as "About the author" is looked for."""
_HALF = 0.5
_FEWEST_BUTTONS = 2
_WHOLLY = 0.95
_MAIL = re.compile(r"[\w.+-]+@([\w-]+)\.\w{2,}")
_TIME = re.compile(r"\d{1,2}[.:h]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s?[A-Z]{2,4})?", re.IGNORECASE)
_OF_AUTHOR = re.compile(r"author|byline")
_OF_BUTTON = re.compile(r"(?:^|[\s_-])(?:button|btn)(?:$|[\s_-])")
_OF_TIME = re.compile(r"(?:^|[^a-z])time|timestamp|\bdate")
_OF_CATEGORY = re.compile(
    r"(?:^|[\s_-])(?:document-?category|categor(?:y|ies)|categorias?|nitfsection|rubrik|rubrique)(?:$|\s)"
)
_OF_TAGS = re.compile(r"(?:^|[\s_-])(?:tags?|topics|temas|themen)(?:-?list|-?links)?(?:$|\s)")
_TAGGED = 0.3
"""What of a row of tags are links at least, beside its label."""
_PROMPT = re.compile(
    r"[(\[]?\s?(?:more|read(?: (?:more|also))?|see(?: also)?|watch|listen|photos?|videos?|related)\s?[|:]\s?\S",
    re.IGNORECASE,
)
"""How a link to another story begins that stands alone between paragraphs."""
_EDITED = re.compile(
    r"[（(【\[]?\s?(?:责任编辑|责编|責任編輯|編輯|编辑|編集|校对|redaktor prowadzący|redigering)\s?[:：]", re.IGNORECASE
)
"""How a line at the foot begins that names an editor."""
_PICTURED = re.compile(r"(?:media|image) (?:caption|copyright|source|credit)\b", re.IGNORECASE)
"""How captions begin that say so to readers who do not see the picture."""
_LABELS = frozenset(("more", "related", "read", "watch", "see", "also", "listen", "video", "photos"))
"""First words of labels before a link to another story."""
_OF_PICTURES = ("hide caption", "toggle caption", "enlarge this image", "enlarge image")
"""How captions end that have a button, lower case."""


def trimmed(
    blocks: Sequence[Block], headline: str, authors: Sequence[str], language: str, outlet: str = ""
) -> dict[int, str]:
    """The places of blocks that are not the article after all, with a reason each.

    `blocks` are those of the article in their order; never all of them are taken.
    """
    out = _told_alone(blocks)
    _trim_links(blocks, range(len(blocks)), "menu", out)
    out |= dict.fromkeys(deck_places(blocks, out), "standfirst")
    trim_head(blocks, headline, authors, outlet, language, out)
    out |= dict.fromkeys(repeated_quotes(blocks), "pullquote") | out
    out |= dict.fromkeys(cards_within(blocks), "related") | out
    out |= dict.fromkeys((*rows_at_foot(blocks), *listed_boxes(blocks)), "related") | out
    out |= dict.fromkeys(appeals(blocks), "newsletter") | out
    out |= dict.fromkeys(labels_at_foot(blocks), "furniture") | out
    out |= dict.fromkeys(behind_end(blocks), "furniture") | out
    out |= dict.fromkeys(comments_at_foot(blocks), "comments") | out
    _trim_foot(blocks, authors, outlet, out)
    _trim_writers(blocks, authors, language, out)
    _trim_boxes(blocks, authors, out)
    _trim_posters(blocks, out)
    _trim_lists(blocks, out)
    out |= dict.fromkeys(inserted_links(blocks, out), "related") | out
    out |= dict.fromkeys(left_in_boxes(blocks, out), "furniture") | out
    _trim_links(blocks, range(len(blocks)), "menu", out)
    _trim_links(blocks, range(len(blocks) - 1, -1, -1), "related", out)
    out |= dict.fromkeys(headings_at_foot(blocks, out), "furniture") | out
    _trim_foot(blocks, authors, outlet, out)  # what stands above what has gone since
    return out if len(out) < len(blocks) else {}


def _told_alone(blocks: Sequence[Block]) -> dict[int, str]:
    """The places of blocks that are known by their own words or element, or by the label of a list right above."""
    out: dict[int, str] = picture_reasons(blocks) | aside_reasons(blocks)
    paragraphs = [place for place, block in enumerate(blocks) if len(block.text) > _LONGEST_KICKER]
    after_list = False
    for place, block in enumerate(blocks):
        text = block.text
        phrase = furniture.match(text)
        may_stay = phrase is not None and (
            0 < phrase.weight < 1 or phrase.role == "end" or (phrase.role == "list" and not is_label_of_box(text))
        )
        if may_stay and _is_of_text(blocks, place, out):
            after_list = False
        elif phrase is not None and phrase.weight and (phrase.role != "end" or phrase.reason == "comments"):
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
        elif is_call(text):
            out.setdefault(place, "furniture")
        elif _is_row_of_buttons(block):
            out.setdefault(place, "share")
        elif (_is_of_category(block) and (block.link_share > 0 or _is_at_end(paragraphs, place))) or _is_row_of_tags(
            block
        ):
            out.setdefault(place, "furniture")
        else:
            after_list = False
    return out


def _is_of_text(blocks: Sequence[Block], place: int, out: Container[int]) -> bool:
    """Whether a word such as "Reactions" is no button: it heads the paragraph below, or is one line of a poem among others.

    What goes `out` between the paragraph above and a heading does not part them.
    """
    if not 0 < place < len(blocks) - 1 or blocks[place].link_share:
        return False
    node = blocks[place].node
    above = next((at for at in range(place - 1, max(place - _NEAR, 0) - 1, -1) if at not in out), 0)
    beside = (blocks[above], blocks[place + 1])
    if any(one.link_share >= _HALF or furniture.match(one.text) is not None for one in beside):
        return False
    if is_heading(blocks[place]):
        return all(is_sentence(one.text) for one in beside)
    is_verse = all(one.node.tag == "p" and one.node.parent is node.parent for one in beside)
    return is_verse and node.tag == "p" and all(len(one.text) <= _VERSE for one in beside)


def _is_of_category(block: Block) -> bool:
    """Whether a few words stand in an element named after the category of the article, and are no heading or paragraph of it."""
    around = [*block.node.with_ancestors(1)]
    return (
        len(block.text) <= _LONGEST_KICKER
        and not any(node.tag in HEADINGS or node.tag == "p" for node in around)
        and any(_OF_CATEGORY.search(node.marks) for node in around)
    )


def _is_at_end(paragraphs: Sequence[int], place: int) -> bool:
    """Whether no paragraph stands above a block, or none below it; `paragraphs` are the places of all of them."""
    return not paragraphs or not paragraphs[0] < place < paragraphs[-1]


def _is_row_of_tags(block: Block) -> bool:
    """Whether a block is the links to what an article is about, perhaps behind a label, by the name of its element."""
    return (
        _OF_TAGS.search(block.node.marks) is not None and len(block.text) <= 2 * _SHORT and block.link_share > _TAGGED
    )


def _is_linked(block: Block) -> bool:
    """Whether a block is a link to another story, and at most its day."""
    if block.link_share >= _LINKED:
        return True
    rest = "".join(piece.text for piece in block.pieces if not piece.linked).strip()
    dated = read_dates(rest) if 0 < len(rest) <= _LONGEST_KICKER and block.link_share > _HALF else None
    return dated is not None and not plain(dated.rest)


def _is_stamp(block: Block) -> bool:
    """Whether a time of day alone in a block is when it was posted, by the names of the elements around it."""
    around = block.node.with_ancestors(1)
    inner = (one for one in block.node.walk() if one.tag == "time" and one.text == block.text)
    return any(node.tag == "time" or bool(_OF_TIME.search(node.names)) for node in (*around, *inner))


def _is_row_of_buttons(block: Block) -> bool:
    """Whether a block is nothing but buttons side by side, to share, to print or to comment, or one link that is called a button."""
    is_link = len(block.text) <= _SHORT and block.link_share > _WHOLLY and not is_heading(block)
    if is_link and _OF_BUTTON.search(block.node.marks):
        return True
    said = [words for piece in block.pieces if (words := piece.text.strip())]
    if len(said) < _FEWEST_BUTTONS or len(block.text) > _SHORT:
        return False
    return all((phrase := furniture.match(words)) is not None and phrase.weight for words in said)


def _trim_foot(blocks: Sequence[Block], authors: Sequence[str], outlet: str, out: dict[int, str]) -> None:
    """Take off what ends a release and who holds the rights, from the last block upwards, and a note on the writer."""
    for place in range(len(blocks) - 1, 0, -1):
        text = blocks[place].text
        if reason := _foot_reason(blocks[place], authors, outlet):
            out.setdefault(place, reason)
        elif place + 1 in out and furniture.match(text) is furniture.RULE:
            out.setdefault(place, furniture.RULE.reason)
        elif place not in out and not is_addition(text):
            break
    heads = OF_WRITERS | _SIGNATURES
    left = [place for place in range(len(blocks)) if place not in out or key(blocks[place].text) in heads]
    for place in left[1:][-_NOTE:]:
        goes_on = any(_is_of_article(block.text, authors) for block in blocks[place + _NAMED :])
        if key(blocks[place].text) in heads and not goes_on and not _heads_text(blocks, place, authors, out):
            out.update((below, "byline") for below in range(place, len(blocks)))
            return


def _is_of_article(text: str, authors: Sequence[str]) -> bool:
    """Whether a long paragraph below a note on an author says nothing of one: the note is a box amid the article."""
    is_note = is_note_on_writer(text) or text.startswith(_OF_BEARER)
    surnames = (name.rpartition(" ")[2] for name in authors if name)
    return len(text) > _SHORT and is_sentence(text) and not is_note and not any(name in text for name in surnames)


def _heads_text(blocks: Sequence[Block], place: int, authors: Sequence[str], out: Container[int]) -> bool:
    """Whether below "About the author" stands no note on one of them, but what an article says of another."""
    below = [block.text for at, block in enumerate(blocks[place + 1 :], place + 1) if at not in out]
    surnames = tuple(name.rpartition(" ")[2] for name in authors)
    is_note = any(is_note_on_writer(text) or any(name in text for name in surnames) for text in below)
    return bool(below) and is_sentence(below[0]) and not is_note


def _foot_reason(block: Block, authors: Sequence[str], outlet: str) -> str:
    """What a block below the last paragraph is, empty when it may be the article's."""
    text = block.text
    mail = _MAIL.search(text) if len(text) < 2 * _SHORT else None
    if mail and plain(mail[1]) == plain(outlet.removeprefix("The ")):
        return "furniture"  # whom at the paper to write to
    is_short = len(text) < _SHORT
    if is_copyright(text) or (len(text) < 2 * _SHORT and "©" in text and is_copyright(text[text.index("©") :])):
        return "copyright"
    if is_of_pictures(text):
        return "caption"
    if is_short and _EDITED.match(text):
        return "byline"
    dated = read_dates(text) if is_short else None
    if dated is not None and (dated.explicit or block.link_share > 0) and not plain(_unlinked(block, dated)):
        return "date"
    if is_posted_sentence(text):
        return "date"
    phrase = furniture.match(text)
    if phrase is not None and phrase.role == "end" and phrase.weight:
        return phrase.reason
    return "related" if is_short and block.link_share > _LINKED else foot_reason(text, authors)


def _unlinked(block: Block, dated: DateLine) -> str:
    """What a dated block says beside its day, and beside links such as "Back"."""
    if not plain(dated.rest) or block.link_share == 0:
        return dated.rest
    bare = read_dates("".join(piece.text for piece in block.pieces if not piece.linked).strip(" ()"))
    return bare.rest if bare is not None else dated.rest


def _trim_writers(blocks: Sequence[Block], authors: Sequence[str], language: str, out: dict[int, str]) -> None:
    """Take the last blocks that name an author once more with an office or the like; a bare signature stays."""
    known = {plain(name) for name in authors}
    left = [place for place in range(len(blocks)) if place not in out]
    for place in reversed(left[1:][-_NOTE:]):
        text = blocks[place].text
        if plain(text) in known or is_among_names(blocks, place, known):
            continue
        if line_reason(text, "", known, language) == "byline":
            out[place] = "byline"


def _trim_boxes(blocks: Sequence[Block], authors: Sequence[str], out: dict[int, str]) -> None:
    """Take an author's name, or "About the author", that stands alone above a note on its bearer, and the note."""
    known = {plain(name) for name in authors}
    for place, (one, other) in enumerate(pairwise(blocks)):
        is_headed = key(one.text) in OF_WRITERS and other.text.startswith(tuple(filter(None, authors)))
        if is_headed or (plain(one.text) in known and is_note_on(one.text, other.text)):
            out.update({place: "byline", place + 1: "byline"})
        if (
            is_headed
            and plain(other.text) in known
            and any(is_note_on_writer(below.text) for below in blocks[place + _NAMED : place + _NAMED + 1])
        ):
            out[place + _NAMED] = "byline"


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
        around = next((one for one in block.node.with_ancestors(2) if one.tag in ("ul", "ol")), None)
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
    label, _, rest = label.partition("\n")
    if rest.strip() and not _is_day(rest):
        return False
    if not label or label == block.text or not block.text.startswith(label):
        return False
    if label.endswith(":"):
        return label.count(" ") <= 3 and (label.isupper() or label.split()[0].strip(":").casefold() in _LABELS)
    phrase = furniture.match(label)
    if phrase is None:
        phrase = next((found for words in _ends(label) if (found := furniture.match(words)) is not None), None)
    return phrase is not None and phrase.role == "list"


def _is_day(words: str) -> bool:
    dated = read_dates(words.strip())
    return dated is not None and not plain(dated.rest)


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
