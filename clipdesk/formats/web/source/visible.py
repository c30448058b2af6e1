"""Bylines and dates as a reader sees them: elements named after authors or dates, and short lines near the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipdesk.formats.news.source.byline import read_byline
from clipdesk.formats.news.source.names import are_persons, is_person
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.claims import CHANGE, Claim
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.roles import is_copyright
from clipdesk.formats.web.source.blog_entries import blog_entry_claims, labeled_day
from clipdesk.formats.web.source.byline_elements import (
    LONGEST_BYLINE,
    is_handle,
    is_of_pictures,
    linked_author,
    names_beside,
    names_in,
)
from clipdesk.formats.web.source.byline_lines import LINE, boxed_name, from_label, signed_above, signed_names
from clipdesk.formats.web.source.byline_words import CLUTTER
from clipdesk.formats.web.source.bylines import author_names, unique
from clipdesk.formats.web.source.data_attributes import attribute_claims, labels_of
from clipdesk.formats.web.source.date_elements import (
    DATE,
    dated,
    first_printed,
    is_card,
    is_in_card,
    is_in_history,
    is_of_change,
    written_for_machines,
)
from clipdesk.formats.web.source.dates import PrintedDate, is_dated_prose, printed_date
from clipdesk.formats.web.source.frames import nodes_here
from clipdesk.formats.web.source.heading_place import heading_of, place_of
from clipdesk.formats.web.source.name_lines import RIGHT_BEHIND, bare_names, name_above, names_in_lines
from clipdesk.formats.web.source.sections import section_above, section_claims
from clipdesk.formats.web.source.title_parts import MASTHEAD
from clipdesk.formats.web.tags import is_block, visible_text
from clipdesk.formats.web.tree import Node, Page

_AUTHOR = re.compile(
    r"(?:^|[^a-z])(?:by-?line|authors?|auth(?:or)?-?name|(?:written|posted|published)-?by|writer|reporter|columnist|reader-credits|contributors?"
    r"|assinatura|muhabir|yazar|skribent|sign(?:ed)?|szerzo|toimittaja|kirjoittaja|forfatter|redaktor|auteurs?|autor(?:en|es|in|e|ia|ía)?|autore|verfasser|firma|signature|p-author|creator|submitted|user-?name)s?(?:$|[^a-z])"
    r"|byline|contributor-?_?name|[a-z]author(?:s|name)?\b|\bauthor(?!i[tz])[a-z]*"
)
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|autore|by|bylines?|writers?|staff|reporters?|journalists?|contributors?"
    r"|redakteure?|redaktion|journaliste?s?|signatures?|firmas?|columnists?|team)/(?:\d+/)?[^/?#]+/?(?:[?#]|$)",
    re.IGNORECASE,
)
"""Addresses of pages about an author."""
_PERSON_PAGE = re.compile(r"/(?:people|person|profiles?|users?|u|member)/[^/?#]+/?(?:[?#]|$)", re.IGNORECASE)
"""Addresses of pages about a person, who is the author where the link stands in a short line."""
_ISSUER = re.compile(r"/government/organi[sz]ations/[^/?#]+/?$", re.IGNORECASE)
"""The address of the page about a public body on the one site of all of a government."""
_OF_CREDITS = re.compile(r"(?:^|[\s_-])(?:photo-?|image-?)?credits?(?:$|\s)|caption")
_BY = frozenset(("by", "von", "par", "por", "di", "da", "door", "af", "av"))
_MARGIN = 30
"""Elements behind the last paragraph that still count as in the article: a signature, a date at its foot."""
_LONGEST_QUOTE = 600
_LONGEST_DATE = 120
DISTANT = "distant element"
"""The origin of what stands before or behind the article, believed where nothing nearer says anything."""
_ALONE = ("name line", "bare name")
"""Origins of names without a word such as "By", which may be those of sections."""
_A_LABEL = 4
"""Code points beside a link from which a line has words of its own."""
_BOXES = 3
_RIGHT_ABOVE = 8
"""Elements around the headline, and before it, that belong to it."""
_WHOLE = frozenset(("main", "body", "html", "#page"))
_LONGEST_SIGNATURE = 80
_LAST = 3
_LABELED = 60
"""Elements behind the headline among which one may have the date in its label alone."""
_OPENING = 3
_NEAR = 14
_PARAGRAPH = 100
_NEAR_BEFORE = 4
"""Blocks behind and before the headline in which a line may be a byline or a date."""


class Sight:
    """A page as its reader sees it: where the headline stands, and what is named or reads like byline and date."""

    def __init__(
        self, page: Page, blocks: Sequence[Block], headline: str, language: str, article: Sequence[Node]
    ) -> None:
        self._page = page
        self._blocks = blocks
        self._headline = headline
        self._language = language
        self._article = article
        self._heading = heading_of(page, headline)
        self._shown = place_of(self._heading, blocks)
        self._nodes = list(nodes_here(page, [*article, *([self._heading] if self._heading else [])]))
        self._place = {id(node): place for place, node in enumerate(self._nodes)}
        self._start = self._place.get(id(self._heading), 0) if self._heading else 0
        self._end = max((self._place.get(id(node), 0) for node in article), default=len(self._nodes)) + _MARGIN

    def claims(self) -> list[Claim]:
        """Bylines and dates, those nearest behind the headline first."""
        sections = [*section_claims(self._page, self._heading, self._headline)]
        said = {plain(claim.value) for claim in sections}
        bylines = [*self._bylines(), *self._byline_lines()]
        claims = [claim for claim in bylines if claim.origin not in _ALONE or plain(claim.value) not in said]
        claims += [*self._dates(), *self._date_lines(), *self._signature()]
        claims += attribute_claims(self._nodes, self._language)
        if day := labeled_day(self._blocks, self._language):
            claims.append(Claim("published", day, DISTANT))
        claims += sections
        claims += section_above(self._blocks, self._headline)
        return claims + list(
            blog_entry_claims([one for one in self._blocks if id(one.node) in self._place], self._language)
        )

    def _in_reach(self, nodes: Sequence[Node]) -> list[Node]:
        """The nodes from the headline to the end of the article, those before it, the nearest first, and the rest."""
        places = [(self._place[id(node)], node) for node in nodes]
        inside = [node for place, node in places if self._start <= place <= self._end]
        before = [node for place, node in places if place < self._start]
        return inside + before[::-1] + [node for place, node in places if place > max(self._start, self._end)]

    def _bylines(self) -> Iterator[Claim]:
        """The names in the first element that is named after an author, and in its likes beside it."""
        nodes = [node for node in self._nodes if _is_author(node)]
        reach = [node for node in self._in_reach(nodes) if node.is_short(LONGEST_BYLINE)]
        reach = [node for node in reach if not self._is_of_others(node)]
        reach = [node for node in reach if not is_of_pictures(node)] or reach
        found = next(((node, names) for node in reach if (names := names_in(node))), None)
        if found is None:
            yield from (Claim("byline", name, DISTANT) for name in linked_author(self._page, _AUTHOR))
            return
        if is_handle(found[1]):
            # The account that put a story on the page is not who wrote it, if the page names a writer above the text.
            near = [node for node in reach if self._start <= self._place[id(node)] <= self._end - _MARGIN]
            named = ((node, names) for node in near if any(map(is_person, names := names_in(node))))
            found = next(named, found)
        node, names = found
        names += names_beside(node, reach)
        place = self._place[id(node)]
        origin = DISTANT if place > self._end else "foot element" if place > self._end - _MARGIN else "byline element"
        yield from (Claim("byline", name, origin) for name in unique(names))

    def _is_of_others(self, node: Node) -> bool:
        """Whether an element names whom a picture shows or is by, or behind the article the writers of other stories."""
        around = node.with_ancestors()
        if any(one.tag in ("figure", "figcaption") for one in around):
            return True
        if self._place[id(node)] < self._start and "username" in node.names:
            return True  # who is logged in
        if any(one.tag == "article" and is_card(one, self._heading) for one in around):
            return True
        if self._place[id(node)] <= self._end - _MARGIN:
            return False
        boxes = [one for one in around if one.tag in ("aside", "nav")]
        return _is_by_address(node) or (bool(boxes) and not any(_AUTHOR.search(one.names) for one in boxes))

    def _byline_lines(self) -> Iterator[Claim]:
        """The names in the first short line near the headline that begins with "By"."""
        for block in self._near_headline():
            is_credit = bool(_OF_CREDITS.search(block.node.names))
            for words in _words(block).split("\n"):
                said = from_label(words) if len(words) <= LONGEST_BYLINE else ""
                if is_credit and said.partition(" ")[0].casefold() in _BY:
                    continue  # of a picture
                if said and (names := author_names(said)):
                    yield from (Claim("byline", name, "byline line") for name in names)
                    if (read := read_byline(CLUTTER.sub("", words).strip())) is not None and read.outlet:
                        yield Claim("outlet", read.outlet, "byline line")
                    return
        yield from self._names_alone()

    def _names_alone(self) -> Iterator[Claim]:
        """The names in a line by themselves behind the headline, failing that before it."""
        near, above = _lines_of(self._near_headline()[:RIGHT_BEHIND]), _lines_of(self._before_headline())
        if names := names_in_lines(near, self._language) or name_above(above, self._language):
            yield from (Claim("byline", name, "name line") for name in names)
            return
        behind = [
            block
            for block in self._blocks[self._shown + 1 : self._shown + 1 + RIGHT_BEHIND]
            if id(block.node) in self._place and not self._is_of_others(block.node) and not _is_quoted(block.node)
        ]
        paragraphs = "\n".join(block.text for block in self._blocks if len(block.text) >= _PARAGRAPH)
        yield from (Claim("byline", name, "bare name") for name in bare_names(_lines_of(behind), paragraphs))

    def _signature(self) -> Iterator[Claim]:
        """The names in one of the last lines of the article: "— By Jo Field", or a name alone in the very last."""
        within = {id(node) for node in self._article}
        mine = [block for block in self._blocks if id(block.node) in within]
        if name := signed_above(mine):
            yield Claim("byline", name, "name line")
        if name := boxed_name(mine[:_LAST]) or boxed_name(mine[-_LAST:]):
            yield Claim("byline", name, "name line")
        last = [block for block in mine[-_LAST - 1 :] if not is_copyright(block.text)][-_LAST:]
        for place, block in enumerate(reversed(last)):
            if signed := signed_names(block):
                yield from (Claim("byline", name, "signature line") for name in signed)
                return
            words = visible_text(block.node) if block.node.is_short(_LONGEST_SIGNATURE) else block.text
            words = words.strip(" -–—") if len(words) <= _LONGEST_SIGNATURE else ""
            # "First published in May 2011. Text by Jo Field."
            said = next((part for part in (words, *words.split(". ")) if LINE.match(part)), "")
            names = author_names(said or words) if said or (place == 0 and are_persons(words)) else []
            if names:
                yield from (Claim("byline", name, "signature line") for name in names)
                return

    def _dates(self) -> Iterator[Claim]:
        named = [node for node in self._nodes if node.tag not in ("body", "html") and DATE.search(node.names)]
        times = [node for node in self._nodes if node.tag == "time" and not is_in_history(node)]
        for node in sorted(self._in_reach([*times, *named]), key=lambda one: (is_of_change(one), self._is_behind(one))):
            if date := written_for_machines(node, self._language):
                origin = DISTANT if self._is_apart(node) else "time element"
                yield Claim("published", date, origin, CHANGE if is_of_change(node) else "")
                break
        short = [node for node in sorted(self._in_reach(named), key=is_of_change) if node.is_short(_LONGEST_DATE)]
        near = [node for node in short if not self._is_behind(node)]
        behind = [node for node in short if self._is_behind(node) and not self._is_apart(node)]
        apart = [node for node in short if self._is_apart(node)]
        for groups, origin in (((near, behind), "date element"), ((apart,), DISTANT)):
            said = (first_printed(printed_date(visible_text(one), self._language) for one in group) for group in groups)
            yield from dated(next((date for date in said if date.value), PrintedDate()), origin)

    def _is_apart(self, node: Node) -> bool:
        """Whether an element stands far behind the article, or before the headline and in none of the boxes right around it.

        That is the day of another story, or today's.
        """
        if self._place[id(node)] > self._end - _MARGIN and (
            self._place[id(node)] > self._end or is_in_card(node, self._heading)
        ):
            return True
        if self._heading is None or self._place[id(node)] >= self._start:
            return False
        if self._start - self._place[id(node)] <= _RIGHT_ABOVE and not self._is_of_masthead(node):
            return False
        around = {id(one) for one in self._heading.ancestors(_BOXES) if one.tag not in _WHOLE}
        return around.isdisjoint(id(one) for one in node.ancestors())

    def _is_of_masthead(self, node: Node) -> bool:
        """Whether an element stands in the head of the site, which holds today's day and not the headline."""
        boxes = [one for one in node.ancestors() if one.tag == "header" or MASTHEAD.search(one.marks)]
        holders = {id(one) for one in self._heading.ancestors()} if self._heading is not None else set()
        return any(id(one) not in holders for one in boxes)

    def _is_behind(self, node: Node) -> bool:
        """Whether an element stands behind the last paragraph, where other stories may begin, or apart from the article."""
        return self._place[id(node)] > self._end - _MARGIN or self._is_apart(node)

    def _date_lines(self) -> Iterator[Claim]:
        beside = [line for one in self._near_headline() for line in _opening_lines(_words(one))]
        own = self._blocks[self._shown].text.split("\n", _OPENING)[:_OPENING] if self._blocks else []
        lines = (line for line in (*beside, *(own if len(own) > 1 else ())) if len(line) <= _LONGEST_DATE)
        lines = (cell for line in lines for cell in line.split("\t"))
        lines = (line for line in lines if not is_dated_prose(line))
        yield from dated(first_printed(printed_date(line, self._language) for line in lines), "date line")
        behind = self._nodes[self._start + 1 : self._start + _LABELED]
        labels = (words for node in behind for words in labels_of(node))
        yield from dated(first_printed(printed_date(words, self._language) for words in labels), "date label")

    def _before_headline(self) -> Sequence[Block]:
        place = self._shown
        if self._heading is not None and plain(self._heading.text) not in plain(self._blocks[place].text):
            place += 1  # the headline stands in the next block, with more
        return self._blocks[max(0, place - _NEAR_BEFORE) : place]

    def _near_headline(self) -> Sequence[Block]:
        """The blocks around the headline, those behind it first; boxes within the article last."""
        place = self._shown
        behind = self._blocks[place + 1 : place + 1 + _NEAR]
        before = self._before_headline()
        here = [
            block
            for block in (*behind, *reversed(before))
            if id(block.node) in self._place and not _is_quoted(block.node) and not self._is_of_others(block.node)
        ]
        # Some papers set the byline into a box beside the article, but within it, or into one with the count of comments.
        within = {id(node) for node in self._article}
        start = next((place for place, block in enumerate(behind) if id(block.node) in within), 0)
        beside = [
            block
            for place, block in enumerate(behind)
            if id(block.node) not in self._place and (place < start or _is_in_article(block.node))
        ]
        return here + beside


def _words(block: Block) -> str:
    """The lines of a block; of a short one with what stands between elements that touch."""
    return visible_text(block.node) if block.node.is_short(LONGEST_BYLINE) else block.text


def _lines_of(blocks: Sequence[Block]) -> list[str]:
    """The lines of blocks, without those that are blank."""
    return [line.strip() for block in blocks for line in _words(block).split("\n") if line.strip()]


def _opening_lines(text: str) -> list[str]:
    """A short block as one line; of a long one, or one with a sentence beside the day, the lines with which it opens."""
    if "\n" in text and (len(text) > _LONGEST_DATE or is_dated_prose(text)):
        return text.split("\n", _OPENING)[:_OPENING]
    return [text] if len(text) <= _LONGEST_DATE else []


def _is_in_article(node: Node) -> bool:
    return any(around.tag == "article" for around in node.ancestors())


def _is_quoted(node: Node) -> bool:
    """Whether an element stands in a quoted post; old pages indent whole articles with the same tag."""
    return any(around.tag == "blockquote" and around.is_short(_LONGEST_QUOTE) for around in node.with_ancestors())


def _is_by_address(node: Node) -> bool:
    """Whether nothing but the address of a link to a person, alone in its line, tells that an element is about one."""
    line = next((around for around in node.ancestors() if is_block(around)), node)
    return (
        line.size - node.size < _A_LABEL
        and node.tag == "a"
        and bool(_PERSON_PAGE.search(node.get("href")))
        and not _AUTHOR.search(node.names)
    )


def _is_author(node: Node) -> bool:
    if node.tag in ("body", "html", "article", "main", "form", "input", "img"):
        return False
    if node.tag == "a" and ("author" in node.get("rel").lower().split() or _AUTHOR_PAGE.search(node.get("href"))):
        return True
    if node.tag == "a" and _PERSON_PAGE.search(node.get("href")) and _stands_in_short_line(node):
        return is_person(node.text) and not _is_beside_body(node)
    return bool(_AUTHOR.search(node.names)) or not {"by", "byl"}.isdisjoint(node.marks.split())


def _is_beside_body(node: Node) -> bool:
    """Whether a link to a person stands beside one to the public body that issued the page, whose head that is, and not behind "By"."""
    block = next((around for around in node.ancestors() if is_block(around)), node)
    if block.text.partition(node.text)[0].casefold().split()[-1:] == ["by"]:
        return False
    return any(one.tag == "a" and _ISSUER.search(one.get("href")) for one in block.walk())


def _stands_in_short_line(node: Node) -> bool:
    block = next((around for around in node.ancestors() if is_block(around)), node)
    return block.is_short(LONGEST_BYLINE)
