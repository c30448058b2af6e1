"""What stands between the paragraphs of a clipping in several lines: boxes of links and pictures, words set large twice, cards."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Mapping, Sequence
from itertools import pairwise

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.body.newsletters import OF_NEWS
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.head.headline import BULLETS
from clipdesk.formats.news.head.mastheads import FOLLOWERS
from clipdesk.formats.news.sentences import is_sentence, may_be_paragraph
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.fields import read_field
from clipdesk.formats.news.source.sections import is_root, is_section
from clipdesk.formats.news.units import Unit

_LONGEST, _TITLE = 240, 60
_FEW_KEYS = 8
"""Pairs of words that are looked for one by one; more are looked up."""
_QUOTES = "“”„«»\"'‘’‹› \u00a0.,!?…"
_MARKS, _STOPS = frozenset("“”„«»\"'‘’‹›"), frozenset(".,!?…")
_FEWEST_BETWEEN, _SECTION = 2, 12
"""Paragraphs between a subheading in quotes and the one that says its words, and the lines among which they are counted."""
_HEADING, _NAMED = 90, 160
_ABOUT = latin_pattern(
    r"(?:About|ABOUT|Über|À propos de|Acerca de|Sobre|Informazioni su|Over)(?: the| l[ae’'])? ?(?P<who>[A-ZÀ-Þ0-9].{1,70}?)\s?:?"
)
"""The heading above what a sender says of itself."""
_ABOUT_INLINE = re.compile(r"About (?:the )?(?P<who>[A-Z][^:.]{1,60}): ?")
_ABOUTS = ("About", "ABOUT", "Über", "À propos", "Acerca", "Sobre", "Informazioni", "Over")
_OF_RELEASE = re.compile(
    r"SOURCE:? [A-Z]|\W{0,3}(?:for immediate release|press release|news release|media release|news provided by|pressemitteilung"
    r"|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|media contacts?|press contacts?|investor contacts?|contacts?:"
    r"|investor relations|source version|view source version)\b|.{3,90}(?:/PRNewswire|\(BUSINESS WIRE\)|\(GLOBE ?NEWSWIRE\))|.{0,3}###",
    re.IGNORECASE,
)
"""What shows that a text is a press release, in a line of its own or in a dateline."""
_MOST_HOLDERS = 50
_AUTHORS = frozenset(("author", "authors", "autor", "autora", "autores", "auteur", "auteurs", "autoren"))
"""Keys of the lines above the writers at the foot of a page."""
_CARD = 4
"""Lines below a name among which the card of a writer says how many read them."""
_SIGNED = ("written by ", "published by ", "escrito por ", "écrit par ", "geschrieben von ")
_FEWEST_WORDS = 4
_NEAR = 4
"""Lines within which the words for a picture come again as its caption."""
_SHOWS = re.compile(
    r"(?:An?|Two|Three|Four|Several|People|Men|Women) (?!.*\b(?:was|were|had|has|have|will|would|said|says)\b)(?!.*\d)[^.“”\"]*"
    r"\b(?:(?:stand|sit|lean|hold|look|walk|smile|hang|pose|wear|line|lie|work|wait|point|ride|play|show)s?|with|in|on)\b[^.“”\"]*\."
)
"""How such words read: nobody is named, nothing is told."""
_WORDS_FOR = 110
_TRAIL = 6
"""Lines of the longest trail, the headline included."""
_DAY = 32
"""Code points of the longest line of a day and nothing else."""
_MOST_LINES, _SPREAD = 6, 0.6
"""Lines of the longest box in one block, and the share of paragraphs with a blank line above."""
_BETWEEN = 3
"""Most unknown lines between two known ones that are the page's as well."""


def pull_quotes(units: Sequence[Unit], start: int, marked: Container[int]) -> set[int]:
    """Indexes of the units from `start` on whose words a paragraph holds: the page shows them twice."""
    quotes: dict[int, str] = {}
    for index in range(start, len(units)):
        text = units[index].text
        if index in marked or len(text) > _LONGEST:
            continue
        is_quoted = text[0] in _QUOTES and text[-1] in _QUOTES
        bare = text.strip(_QUOTES)
        if (is_quoted or not is_sentence(text)) and bare.count(" ") >= _FEWEST_WORDS - 1:
            quotes[index] = bare
    holders = _holders(units, start, {_key(bare) for bare in quotes.values()})
    said = {
        index: [
            place
            for place in holders.get(_key(bare), ())
            if place != index
            and len(units[place].text) > len(units[index].text)
            and bare in units[place].text
            and is_sentence(units[place].text)
        ]
        for index, bare in quotes.items()
    }
    return {index for index, places in said.items() if places and not _is_subheading(units, index, places[0], marked)}


def _is_subheading(units: Sequence[Unit], index: int, said: int, marked: Container[int]) -> bool:
    """Whether words in quotes without a full stop head the paragraphs below them, in a later one of which they are `said`.

    What is set large beside a paragraph stands right at the one that says it.
    """
    text = units[index].text
    if text[0] not in _MARKS or text[-1] not in _MARKS or text[-2] in _STOPS or said < index:
        return False
    between = [place for place in range(index + 1, min(said, index + _SECTION)) if place not in marked]
    is_below_box = index > 0 and not is_sentence(units[index - 1].text)
    is_section = len(between) >= _FEWEST_BETWEEN or (is_below_box and bool(between))
    return is_section and between[0] == index + 1 and is_sentence(units[between[0]].text)


def shown_twice(units: Sequence[Unit], start: int, marked: Container[int]) -> set[int]:
    """Indexes of lines without a full stop that stand twice close together: words for a picture and its caption.

    What stands between both goes too: the number of pictures, a button.
    """
    found: set[int] = set()
    for index in range(start + 1, len(units)):
        text = units[index].text
        if len(text) > _LONGEST or index in marked or text.count(" ") < _FEWEST_WORDS or is_sentence(text):
            continue
        for above in range(index - 1, max(start, index - _NEAR) - 1, -1):
            if units[above].text == text:
                found.update(range(above, index + 1))
                break
            if is_sentence(units[above].text):
                break
    return found


def between_marks(units: Sequence[Unit], start: int, marked: Container[int]) -> set[int]:
    """Indexes of lines without a full stop between two known lines of the page, with no paragraph among them."""
    found: set[int] = set()
    last = -1
    for index in range(start, len(units)):
        if index in marked:
            if 0 <= last < index - 1 <= last + _BETWEEN:
                found.update(range(last + 1, index))
            last = index
        elif last >= 0 and (
            index > last + _BETWEEN
            or is_sentence(units[index].text)
            or may_be_paragraph(units[index].text)
            or units[index].text.startswith(BULLETS)
        ):
            last = -1
    return found


def dated_links(units: Sequence[Unit], start: int, marked: Container[int]) -> set[int]:
    """Indexes of the lines of a box that shows another story: its section, its headline, its day, one below the other.

    Without a section there is one such box in the text: several are the entries of a chronicle.
    """
    found: set[int] = set()
    lone: list[int] = []
    for index in range(start + 2, len(units) - 1):
        text, above = units[index].text, units[index - 1]
        if index in marked or index - 1 in marked or units[index].gap or len(text) > _DAY or not _is_link(above.text):
            continue
        date = read_dates(text) if any(map(str.isdigit, text)) else None
        if date is None or date.rest or not date.published:
            continue
        if is_section(units[index - 2].text) and not above.gap:
            found |= {index - 2, index - 1, index}
        elif above.gap and units[index + 1].gap:
            lone.append(index)
    return found | {lone[0] - 1, lone[0]} if len(lone) == 1 and not found else found


def _is_link(text: str) -> bool:
    """Whether a line is long enough for a headline and ends no sentence."""
    return len(text) <= _LONGEST and text.count(" ") >= _FEWEST_WORDS - 1 and not is_sentence(text)


def box_mates(units: Sequence[Unit], start: int, known: Mapping[int, str]) -> dict[int, str]:
    """The unknown lines that stand in one block with a known line of the page, and the reason of that, where blank lines part all paragraphs.

    They are the title of a box, the words for a picture, who pays for an advertisement. A sentence is one only beside the credit
    of a picture, or where it speaks of news. `known` are the reasons of the known lines.
    """
    found: dict[int, str] = {}
    last = len(units) - 1
    while last > start and (last in known or not is_sentence(units[last].text)):
        last -= 1
    if not any(index < last for index in known) or not _is_spread(units[start:]):
        return found
    first = start + 1
    for end in range(start + 2, last + 1):
        if not units[end].gap:
            continue
        block, first = range(first, end), end
        reasons = {known[index] for index in block if index in known}
        others = [index for index in block if index not in known]
        if not reasons or not others or len(block) > _MOST_LINES or not units[block[0]].gap:
            continue
        words = " ".join(units[index].text for index in others)
        sentences = sum(is_sentence(units[index].text) for index in others)
        is_box = not any(read_field(units[index].text) for index in others)
        is_box &= (
            not sentences
            or OF_NEWS.search(words) is not None
            or ("caption" in reasons and sentences == len(others) == 1)
        )
        if is_box and len(words) <= _LONGEST:
            found.update(dict.fromkeys(others, "caption" if "caption" in reasons else "furniture"))
    return found


def _is_spread(units: Sequence[Unit]) -> bool:
    """Whether blank lines part most paragraphs."""
    sentences = [unit for unit in units if is_sentence(unit.text)]
    gaps = [unit.gap for unit in sentences if len(unit.text) >= _TITLE] or [unit.gap for unit in sentences]
    return sum(gaps) >= _SPREAD * len(gaps)


def writer_cards(units: Sequence[Unit], start: int, names: Collection[str]) -> list[int]:
    """Indexes of the lines below which a blog says who its writer is: "Written by Jo Field", a name above followers."""
    found: list[int] = []
    for index in range(start + 1, len(units)):
        text = units[index].text
        if len(text) > _TITLE or not text.endswith(tuple(names) or ("\0",)):
            continue
        below = [unit.text for unit in units[index + 1 : index + 1 + _CARD]]
        if key(units[index - 1].text) in _AUTHORS:
            found.append(index - 1)
            continue
        is_card = any(FOLLOWERS.match(line) for line in below)
        if is_card and (text in names or text.casefold().startswith(_SIGNED)):
            found.append(index)
    return found


def words_for_pictures(units: Sequence[Unit], start: int, captions: Container[int]) -> list[int]:
    """Indexes of the sentences right above a caption that say what its picture shows, as pages do to readers who do not see it."""
    return [
        index
        for index in range(start, len(units) - 1)
        if index + 1 in captions and len(units[index].text) <= _WORDS_FOR and _SHOWS.fullmatch(units[index].text)
    ]


def posters(units: Sequence[Unit], start: int, names: Collection[str]) -> list[int]:
    """Indexes of the lines that say once more that one of the writers wrote, as above the entries of a live report."""
    signed = {f"by {name.casefold()}" for name in names}
    longest = max(map(len, signed), default=0)
    short = (index for index in range(start, len(units)) if len(units[index].text) <= longest)
    return [index for index in short if units[index].text.casefold() in signed]


def trails_at_foot(units: Sequence[Unit], start: int, headline: str) -> list[int]:
    """Indexes of the lines from `start` on at which a trail begins that leads from the front page to the headline."""
    ends = [index for index in range(start + 1, len(units)) if units[index].text == headline]
    near = {index for end in ends for index in range(max(start, end - _TRAIL) + 1, end + 1)}
    return sorted(index for index in near if is_root(units[index].text))


def boilerplate(units: Sequence[Unit], start: int) -> list[int]:
    """Index of the heading under which a press release says who sent it ("About Vega Robotics"); empty when there is none.

    Only a text that shows itself to be a release has one, and the paragraph below speaks of whom the heading names.
    """
    headings = [
        index
        for index in range(start + 1, len(units) - 1)
        if units[index].text.startswith(_ABOUTS) and _heads_boilerplate(units, index)
    ]
    if not headings or not any(_OF_RELEASE.match(unit.text) for unit in units if len(unit.text) <= _LONGEST):
        return []
    return headings[:1]


def sender_in_heading(heading: str) -> str:
    """Who sent a release, by the heading above what it says of itself; empty for another line.

    >>> sender_in_heading("About Vega Robotics")
    'Vega Robotics'
    """
    found = _ABOUT.fullmatch(heading) or _ABOUT_INLINE.match(heading)
    return found["who"].strip(" :") if found else ""


def _heads_boilerplate(units: Sequence[Unit], index: int) -> bool:
    text = units[index].text
    if (inline := _ABOUT_INLINE.match(text)) and text.startswith(inline["who"], inline.end()):
        return True
    if len(text) > _HEADING or not (found := _ABOUT.fullmatch(text)):
        return False
    name = found["who"].split()[0].casefold()
    return is_sentence(units[index + 1].text) and name in units[index + 1].text[:_NAMED].casefold()


def _key(words: str) -> tuple[str, str]:
    """The second word and the third, which have nothing around them that a quotation may lack."""
    _, second, third, *_ = words.split(" ", 3)
    return second, third


def _holders(units: Sequence[Unit], start: int, keys: set[tuple[str, str]]) -> dict[tuple[str, str], list[int]]:
    """The first units in which two words stand beside each other, for each such pair."""
    found: dict[tuple[str, str], list[int]] = {}
    few = [(pair, " ".join(pair)) for pair in keys] if len(keys) <= _FEW_KEYS else None
    for place in range(start, len(units)) if keys else ():
        text = units[place].text
        pairs = set(pairwise(text.split(" "))) if few is None else {pair for pair, words in few if words in text}
        for pair in pairs:
            if pair in keys:
                holders = found.setdefault(pair, [])
                if len(holders) < _MOST_HOLDERS:
                    holders.append(place)
    return found
