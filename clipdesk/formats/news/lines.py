"""What one line at the head or foot of a clipping is: a byline, a date, a section, a menu, or a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news import furniture
from clipdesk.formats.news.captions import is_caption
from clipdesk.formats.news.patterns.phrases import Phrase
from clipdesk.formats.news.sentences import is_sentence, is_signed_off
from clipdesk.formats.news.source.affiliation import ROLE_NOUNS, is_place
from clipdesk.formats.news.source.agency import RELEASE_WIRES, agency_named
from clipdesk.formats.news.source.byline import is_role, read_byline
from clipdesk.formats.news.source.credits import Credit, read_credit
from clipdesk.formats.news.source.dates import DateLine, read_dates
from clipdesk.formats.news.source.desks import Byline
from clipdesk.formats.news.source.fields import read_field
from clipdesk.formats.news.source.names import is_ordinary, is_person
from clipdesk.formats.news.source.outlet import is_aggregator, is_outlet, is_titled_like_paper
from clipdesk.formats.news.source.public_bodies import is_public_body, is_university
from clipdesk.formats.news.source.sections import is_section, labeled_section, menu_pieces


class Line(NamedTuple):
    """One line and what it is.

    `kind` is "byline", "name" (of a person, perhaps the byline), "role", "date", "section", "menu",
    "outlet", "caption", "copyright", "agency", "address", "title" (a few words that are no sentence),
    "sentence", or the reason of a furniture phrase. `weight` is how much it speaks for a news page.
    """

    kind: str
    text: str
    weight: float = 0.0
    byline: Byline | None = None
    date: DateLine | None = None
    credit: Credit | None = None
    phrase: Phrase | None = None
    section: str = ""
    field: str = ""
    pieces: tuple[str, ...] = ()
    gap: bool = False
    """Whether a blank line stands above it, where other lines of the head have none."""

    @property
    def is_known(self) -> bool:
        """Whether the line was recognized as something that is not the article."""
        return self.kind not in {"title", "sentence", "name"}


_CELLS = re.compile(r"\s+[|·•]\s+|\t+|\s{4,}")
_CELL_SIGNS = frozenset(",·•|")
_PAGE_CELL = re.compile(r"(?:page|seite|página|pagina|pág\.|p\.)\s?[A-Z]{0,2}-?\d{1,3}", re.IGNORECASE)
_MOST_CELLS, _CELL_WORDS, _MOST_NAMED = 6, 5, 3
_OF_ISSUE = re.compile(r"\d|^(?:free|gratis|gratuit|kostenlos|weekly|daily)\b", re.IGNORECASE)
"""A page, a price, the number of an issue."""
_PICTURE_BY = frozenset(
    "foto fotos photo photos bild bilder foto: photo: fotografía fotografías photographies fotografien photographs photography".split()
)
"""First words, lower case, of a line that says who took the picture."""
_BY = latin_pattern(r"(?i:by|von|par|por|door) [A-ZÀ-Þ]")
_CREDIT = ("Credit", "Photo", "Foto", "Picture")
_SHOUTED = latin_pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ.’'-]+){1,3} ?/ ?[A-ZÀ-Þ]{3,12}(?: [A-ZÀ-Þ]{2,12}){0,4}")
"""Who took a picture and for whom, in capitals: "JO FIELD / VEGA"."""
_CREDIT_ONLY = re.compile(r"[^/]{3,40}\S/\S[^/]{1,40}")
_PRINTED_IN = re.compile(r"(?:Published|Printed|Appeared) in (?P<paper>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}), ")
"""The foot of a story on the site of a printed paper: "Published in Dawn, June 1st, 2025"."""
_CITED = re.compile(
    r"(?P<paper>[^\d,;]{3,50}?)(?: \([^()]{2,30}\))?[,;] (?P<date>[^;]{6,40}?)(?:[,;] (?:pp?|pages?|S|Seite|pág|página|pagina)\.? ?[A-Z]?\d[\d–-]*)?\.?"
)
_CATALOGED = re.compile(
    r"(?:(?P<author>[^\d.;,]{2,30}, [^\d;,]{2,30})\. )?(?P<paper>[^\d.;]{3,50})(?:, [^;]{2,40})?; (?P<place>[^;:]{2,60}?)\. (?P<date>[^:;\[\]]{6,30}): [\w./ -]{1,12}\.?"
)
_FROM_PAPER = latin_pattern(r"(?:Clipped from|From|Aus|De|Da) (?=[A-ZÀ-Þ])")
_DIGIT = re.compile(r"\d")
_SLUG = re.compile(
    r"(?:BC|AM|PM|AP|AS|EU|AF|ML|LT|CB|US|CN)-(?:[A-Z]{1,4}(?:-[A-Z]{2,4})?--?|[A-Z][A-Za-z]{1,14}(?:-[A-Z][A-Za-z]{1,14})?--)[A-Z][\w’' -]{1,40}(?:,.{2,40})?"
)
"""The slug above a story of a wire: "BC-US--Harbor Fire, 1st Ld-Writethru"."""
_FIRST_OF_FORWARDED = frozenset("[fFпПwWrRtTiIeEdDpPvV")
_FORWARDED = re.compile(
    r"\[?(?:forwarded from|переслано (?:от|из)|weitergeleitet (?:von|aus)|reenviado de|transféré (?:de|depuis)|inoltrato da|encaminhad[oa] de"
    r"|doorgestuurd van|przekazano od|vidarebefordrat från|iletildi)\s?:?\s+(?P<who>[^\]]{2,60})\]?",
    re.IGNORECASE,
)
"""What messengers set above what was passed on: the channel, or who sent it."""
_OF_BROWSER = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)? .{10,160}?(?: [-–|—] (?P<site>[^-–|—]{3,40}))?"
)
"""What a browser prints at the head of every page: the day of printing, the title of the page and the name of its site."""
_SLOGAN = re.compile(r"(?P<paper>[^|]{3,40}?) (?:\||[-–—]) (?P<slogan>[A-Z][^|.!?]{2,60})")
_BEFORE_ADDRESS = latin_pattern(r"(?P<paper>[A-ZÀ-Þ][^|:]{2,50}?) [-–—|] https?://[^/\s]+/?")
"""A site and its address at the top of a page to print: "Vega County Independent - https://vegaindependent.com"."""
_TITLE_OF_SITE = re.compile(r": | [-–|] ")
_OF_RELEASES = (" News Releases", " Press Releases", " Releases")
_SOURCE_BESIDE = re.compile(
    r"^(?:来源|來源|出典|출처|источник|джерело|πηγή|المصدر|source|quelle|fuente|fonte|kaynak)\s?[:：]\s?", re.IGNORECASE
)
"""What stands before the paper beside the day: "2025年5月12日 来源：织女日报"."""
_WEATHER = re.compile(r"[-−]?\d{1,3} ?°(?: ?[CF])?")
"""How warm it is, at the top of the pages of stations."""
_CHANGED = re.compile(
    r"(?<!\s)\s*[|·•]\s*(?:Last )?Updated:? [A-Z][a-z]{2,8}\.? \d{1,2}(?:,? (?:at )?\d{1,2}:\d{2}.{0,10})?$"
)
"""When a story was changed, said without the year behind when it was published."""
_COUNTED = re.compile(
    r"(?<![\s,;·|])[\s,;·|]+\d{1,5} (?:mots|words|wörter|palabras|parole|palavras|woorden)\b[^.!?]{0,4}(?:p\..{0,20})?$",
    re.IGNORECASE,
)
"""How many words a story has and on which page it stood, behind the day, as databases set it."""
_LONGEST_META = 110
_LETTERS = 2
"""Letters of a country behind the time of day, "18:20, UK": no section."""
_LONGEST_KNOWN = 430
_LONG_CREDIT, _LONGEST_REST = 60, 120
"""Code points of the shortest caption with a day, and of the longest words beside one."""


@lru_cache(maxsize=512)
def read_line(text: str, language: str = "") -> Line:
    """What the line `text` is, for the head and the foot of a clipping.

    The last answers are kept: one clipping asks for a line up to three times, and the pages
    of one site have most of theirs in common.

    >>> read_line("By Jo Field").kind, read_line("Bridge to close for a month").kind
    ('byline', 'title')
    """
    if len(text) > _LONGEST_KNOWN:
        return Line("sentence", text)
    sentence = is_sentence(text)
    has_digit = _DIGIT.search(text) is not None
    masthead = (_masthead(text, language) or _cited(text, language)) if not sentence and has_digit else None
    if masthead is None and has_digit and "; " in text:
        masthead = _catalogued(text, language)
    line = masthead or _marked(text, sentence=sentence) or _sourced(text, language, sentence=sentence)
    return line or Line("sentence" if sentence else "title", text)


def is_marked(line: Line) -> bool:
    """Whether a line surely names the writer, with a word such as "By"."""
    return line.kind == "byline" and line.byline is not None and line.byline.sure and line.weight >= 1


def is_introduced(text: str) -> bool:
    """Whether a line begins with the word before a writer.

    >>> is_introduced("Par Jo Field"), is_introduced("Jo Field"), is_introduced("Por la noche")
    (True, False, False)
    """
    return _BY.match(text) is not None


def _marked(text: str, *, sentence: bool) -> Line | None:
    """Lines known by their words: furniture, sections, menus, credits."""
    if _WEATHER.fullmatch(text) or (text[2:3] == "-" and _SLUG.fullmatch(text)):
        return Line("furniture", text, 0.5)
    if text.startswith("Reporting from ") and is_place(f"r{text[1:]}"):
        return Line("role", text, 0.25)
    phrase = furniture.match(text)
    if phrase is not None and phrase.reason == "agency" and (date := read_dates(text)) and not date.rest:
        return Line("date", text, 1.0, date=date)  # "First published on Mon 3 May 2021"
    if phrase is not None and not (phrase.reason == "comments" and is_section(text)):  # "Letters" is both
        kind = "address" if "://" in text and len(text.split()) < 4 else phrase.reason
        origin = read_credit(text) if phrase.reason == "agency" else None
        return Line(kind, text, phrase.weight, phrase=phrase, credit=origin)
    labeled = read_field(text)
    if labeled is not None and labeled.field == "outlet" and (labeled.value.count("/") > 1 or is_caption(text)):
        return Line("caption", text, 0.5)
    if labeled is not None and (labeled.field or not sentence):
        return Line(
            "field", text, 0.5 if labeled.field else 0.25, field=labeled.field or "none", pieces=(labeled.value,)
        )
    if not sentence:
        if section := labeled_section(text):
            return Line("section", text, 1.0, section=section)
        if is_section(text):
            return Line("section", text, 0.25, section=text.strip(" :|/>›»•·#"))
        if pieces := menu_pieces(text):
            return Line("menu", text, 0.5, pieces=tuple(pieces))
    credit = read_credit(text)
    if credit is not None:
        return Line(credit.reason, text, 1.0, credit=credit)
    return None


def _sourced(text: str, language: str, *, sentence: bool) -> Line | None:
    """Lines that say who, when and where: dates, bylines, papers, captions."""
    if sentence and len(text) > _LONGEST_META:
        return Line("caption", text, 0.5) if is_caption(text) else None
    date = read_dates(_COUNTED.sub("", _CHANGED.sub("", text)), language) if _DIGIT.search(text) else None
    if date is not None and (dated := _dated(text, date)) is not None:
        return dated
    if "/" in text and (
        (_SHOUTED.fullmatch(text) and not _are_writers(text)) or (_CREDIT_ONLY.fullmatch(text) and is_caption(text))
    ):
        return Line("caption", text, 0.5)
    byline = read_byline(text)
    if byline is not None and byline.sure:
        return Line("byline", text, 1.0, byline=byline)
    if text.startswith(_CREDIT) and is_caption(text):
        return Line("caption", text, 0.5)
    if text.startswith("Watch ") and is_outlet(text.removeprefix("Watch ")):
        return Line("furniture", text, 0.5)
    if (named := _named(text, language)) is not None:
        return named
    if byline is not None:
        return _unsure(text, byline)
    if is_role(text):
        return Line("role", text, 0.25)
    if is_caption(text, bare_credit=True):
        return Line("caption", text, 0.5)
    return None


def _are_writers(text: str) -> bool:
    """Whether capitals around a stroke are two writers, not one who took a picture for a paper: "JO FIELD / KIM LEE"."""
    first, _, second = text.partition(" / ")
    return is_person(first) and is_person(second) and not is_outlet(second) and not agency_named(second)


def _unsure(text: str, byline: Byline) -> Line:
    """A line shaped like a name: of a writer, of who took the picture, or of what somebody does."""
    first, *_, last = text.casefold().split() if " " in text else ("", "")
    if first in _PICTURE_BY:
        return Line("caption", text, 0.5)
    if last in ROLE_NOUNS and is_role(text):
        return Line("role", text, 0.25)  # "Multimedia Journalist"
    return Line("name", text, 0.25, byline=byline)


def _named(text: str, language: str) -> Line | None:
    """A line that is the name of a paper, of a site that collects, or of an office."""
    if is_aggregator(text) or _is_title_of_site(text):
        return Line("furniture", text, 1.0)
    who, slash, paper = text.partition("/")
    if slash and is_person(who.strip()) and is_outlet(paper.strip()) and is_caption(text, bare_credit=True):
        return Line("caption", text, 0.5)
    if text.endswith(("eporter", "REPORTER")) and is_ordinary(text.partition(" ")[0]) and is_role(text):
        return Line("role", text, 0.25)  # "Staff Reporter", where "Vega Reporter" is a paper
    if text[:1] in _FIRST_OF_FORWARDED and (passed := _FORWARDED.fullmatch(text)):
        who = passed["who"]
        return Line("furniture" if is_person(who) and not is_outlet(who) else "outlet", who, 1.0)
    if text[0].isdigit() and (printed := _OF_BROWSER.fullmatch(text)):
        return Line("outlet", printed["site"], 0.5) if printed["site"] else Line("furniture", text, 0.5)
    if (found := _FROM_PAPER.match(text)) and is_outlet(text[found.end() :]):
        return Line("outlet", text[found.end() :], 0.5)
    if "://" in text and (site := _BEFORE_ADDRESS.fullmatch(text)):
        return Line("outlet", site["paper"], 0.5)
    if "·" in text and (paper := _behind_role(text)):
        return Line("outlet", paper, 0.5)
    if paper := _before_slogan(text):
        return Line("outlet", paper, 0.5)
    if is_outlet(text) or is_titled_like_paper(text, language) or is_public_body(text):
        return Line("outlet", text, 0.5)
    return Line("outlet", text) if is_university(text) else None


def _before_slogan(text: str) -> str:
    """The paper before what it says of itself: "KVEG | Tri-Vega News & Weather"; empty for other lines.

    Of two papers the one whose name begins with "The" counts: some chains set the town before it.
    """
    match = _SLOGAN.fullmatch(text)
    if match is None or not is_outlet(match["paper"]):
        return ""
    return match["slogan"] if is_outlet(match["slogan"]) and match["slogan"].startswith("The ") else match["paper"]


def _behind_role(text: str) -> str:
    """The paper behind what its writer is: "Multimedia journalist·Vega Herald·"; empty for other lines."""
    role, *others = [cell.strip() for cell in text.strip(" ·").split("·")]
    return others[0] if len(others) == 1 and is_role(role) and is_outlet(others[0]) else ""


def _is_title_of_site(text: str) -> bool:
    """Whether a line is the title of a site that spreads what others wrote: "PressReader.com - Newspapers"."""
    name = _TITLE_OF_SITE.split(text, maxsplit=1)[0]
    if name == text and text.endswith(_OF_RELEASES):  # "EurekAlert! Science News Releases"
        name = text.partition(" ")[0]
    return name != text and (is_aggregator(name) or agency_named(name) in RELEASE_WIRES)


def _masthead(text: str, language: str) -> Line | None:
    """The line below the name of a printed paper: a date and short cells beside it, "Friday 13 June · Page 3 · 80p"."""
    cells = [cell.strip() for cell in _CELLS.split(text)]
    if len(cells) == 2 and (paper := _beside_page(cells)):
        return Line("outlet", paper, 0.5)
    told = (labeled.value for cell in cells if (labeled := read_field(cell)) and labeled.field == "published")
    if len(cells) > 1 and (day := read_dates(next(told, ""), language)):
        return Line("date", text, 1.0, date=day)  # "Press release | No: 62/24 | Date: 27/05/2024"
    if not 2 <= len(cells) <= _MOST_CELLS or any(len(cell.split()) > _CELL_WORDS for cell in cells):
        return None
    bare = [date for cell in cells if _DIGIT.search(cell) and (date := read_dates(cell, language)) and not date.rest]
    found = next((date for date in bare if date.published), bare[0] if bare else None)
    others = [cell for cell in cells if (date := read_dates(cell, language)) is None or date.rest]
    named = [cell for cell in others if not _OF_ISSUE.search(cell)]
    if found is None or len(named) > _MOST_NAMED:
        return None
    papers = tuple(paper for cell in named if is_outlet(paper := cell.partition(",")[0]))
    section = next((cell for cell in named if is_section(cell)), "")
    byline = next((byline for cell in named if (byline := read_byline(cell)) is not None and byline.sure), None)
    if len(papers) + bool(section) + (byline is not None) != len(named) or (len(named) > 1 and not papers):
        return None
    return Line(
        "byline" if byline else "date",
        text,
        len(named) / 2 or 0.5,
        date=found,
        pieces=papers,
        section=section,
        byline=byline,
    )


def _cited(text: str, language: str) -> Line | None:
    """The line under which a cutting is filed: "The Vega Times, 11 February 2025, p. 2"."""
    match = _CITED.fullmatch(text)
    if match is None or not is_outlet(match["paper"]):
        return None
    date = read_dates(match["date"], language)
    if date is None or date.rest or not date.published:
        return None
    return Line("date", text, 1.0, date=date, pieces=(match["paper"],))


def _catalogued(text: str, language: str) -> Line | None:
    """The line in which a catalog says where a story stands: "Field, Jo. Vega Times; Vega [Vega]. 16 May 2024: 5."."""
    match = _CATALOGED.fullmatch(text) if len(text) <= _LONGEST_KNOWN else None
    if match is None or not is_outlet(match["paper"]):
        return None
    date = read_dates(match["date"], language)
    if date is None or date.rest or not date.published:
        return None
    last, _, first = (match["author"] or "").partition(", ")
    byline = read_byline(f"By {first} {last}") if first else None
    byline = byline and byline._replace(outlet=match["paper"])
    return Line("byline" if byline else "date", text, 1.0, byline=byline, date=date, pieces=(match["paper"],))


def _beside_page(cells: Sequence[str]) -> str:
    """The paper in "HARBOR COURIER     PAGE A3", either way round; empty when there is none."""
    for paper, page in (cells, cells[::-1]):
        if _PAGE_CELL.fullmatch(page) and 2 <= len(paper.split()) <= _MOST_CELLS and not any(map(str.isdigit, paper)):
            return paper
    return ""


def _dated(text: str, date: DateLine) -> Line | None:
    """A line of a date and nothing else, or of a date and a byline or a few words."""
    weight = 1.0 if date.explicit else 0.5
    if (
        text[-1] == ")" and len(text) >= _LONG_CREDIT and is_caption(text)
    ):  # "The mill on June 5, 2025. (Jo Field/Vega Times)"
        return Line("caption", text, 0.5)
    if not date.rest:
        return Line("date", text, weight, date=date)
    if len(date.rest) > _LONGEST_REST or is_signed_off(text):
        return None
    if len(date.rest.split()) >= 3 and not _CELL_SIGNS.intersection(date.rest) and is_outlet(date.rest):
        return Line("date", text, weight, date=date, pieces=(date.rest,))
    byline = read_byline(f"{date.rest} on" if " on " in text else date.rest)
    # "Lucía Montero, Madrid - 12 jun 2025": beside a date a name is a writer's, whatever else follows.
    if byline is None and not is_sentence(text):
        byline = read_byline(_CELLS.split(date.rest.partition(",")[0])[0])
    if byline is not None:
        return Line("byline", text, 1.0, byline=byline, date=date)
    rest = _SOURCE_BESIDE.sub("", date.rest).removesuffix(" by").removesuffix(" By")
    if furniture.match(rest) or is_role(rest) or is_aggregator(rest):
        return Line("date", text, weight, date=date)
    if is_section(rest) and not (rest.isupper() and len(rest) <= _LETTERS):
        return Line("date", text, weight, date=date, section=rest)
    if printed := _PRINTED_IN.match(text):
        return Line("date", text, 1.0, date=date, pieces=(printed["paper"],))
    if is_outlet(rest):
        return Line("date", text, weight, date=date, pieces=(rest,))
    words = rest.split()
    if len(words) <= 3 and len(text) < 90 and (date.explicit or date.published) and not is_sentence(text):
        return Line("date", text, weight, date=date)
    return None
