"""Lines that read like bylines: those that begin with "By", its like in other languages, or name a reporter by the office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from clipdesk.formats.news.source.byline import INTRODUCED
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.sections import is_section
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.source.byline_words import ABROAD, KOREAN, LABEL
from clipdesk.formats.web.source.bylines import author_names
from clipdesk.formats.web.tree import Node

LINE = re.compile(
    r"(?:(?:an? )?(?:written|posted|published|submitted|story|text|words|reported|reporting|report|analysis|opinion|op-ed|review|interview|hosted|column|commentary|essay|perspective"
    r"|exclusive|created|compiled|as told|dispatch|guest (?:post|column|essay|opinion)"
    r"|(?:story|text|words) (?:and|&) (?:photos|photographs|photography|pictures)|(?:photos|photographs|photography|pictures) (?:and|&) (?:story|text|words)|this (?:article|post|story) (?:was )?(?:written|contributed)) )?by:? "
    r"|(?:(?:story|text|words) (?:and|&) (?:photos|photographs|photography|pictures|images)"
    r"|guest (?:post|column|essay|opinion|commentary))\s?: |from our (?:own )?(?:\w+ )?(?:correspondents?|reporters?) "
    r"|(?:(?:gespeichert|verfasst|geschrieben|eingetragen|veröffentlicht|text|analyse|bericht|kommentar|interview"
    r"|reportage|gastbeitrag|ein \w+|eine \w+) )?von:? "
    r"|(?:(?:publié|écrit|rédigé|soumis|propos recueillis|article|texte) )?par:? "
    r"|(?:(?:publicado|escrito|enviado|texto) )?por:? |(?:(?:scritto|pubblicato) )?(?:di|da):? |a cura di |door:? |af:? |av:? "
    r"|(?:authors?|autor(?:in|en|es)?|auteurs?|autor[ei]|texte?|textos?|testo|tekst|текст|автор(?:ы)?(?: текста)?)\s?: ?",
    re.IGNORECASE,
)
"""How a byline begins."""

_PARTED = re.compile(r"\s*[|•·]\s*|\s[–—]\s+")
_BARE = re.compile(
    r"(texto|text|texte|tekst|testo|words|story|reporting|reportaje|reportage)(?:,\s?|\s+)", re.IGNORECASE
)
"""A label without a colon, before a name and nothing else; a comma stands for where two elements touch."""

_PARAGRAPH = 100
_ITALICS = ("em", "i")
_LONGEST_REPORTER = 40
_LONGEST_NOTE = 500
_BRACKETED = re.compile(r"【([\u4e00-\u9fff々]{2,7}(?:[、，・][\u4e00-\u9fff々]{2,7}){0,4})】\s*\Z")
_IN_BRACKETS = re.compile(
    r"\s*[（(]([\u3040-\u30ff\u4e00-\u9fff々]{3,6}(?:[、，・][\u3040-\u30ff\u4e00-\u9fff々]{3,6}){0,4})[)）]\s*"
)
_NO_NAMES = frozenset(
    ("敬称略", "共同通信", "時事通信", "以下略", "おわり", "つづく", "随時掲載", "随時連載", "毎週掲載")
)
"""What Japanese papers set into brackets at the end of a story without naming its writer."""
_ABOUT = re.compile(r"([^,.;:()]{4,50}?),? (?:is (?:an?|the)|teaches|writes|covers|serves as|works|was (?:an?|the))\b")
_OF_WRITER = re.compile(
    r"\b(?:staff writer|reporter (?:at|for|with|covering)|(?:contact|reach|follow|e-?mail) (?:him|her|them)|can be reached at|covers [\w ]{3,60} for)\b"
)
"""What tells that a note at the foot is on who wrote the story."""
_CREDIT = re.compile(r"[(\[]?(?:Reporting|Writing) by (?P<names>[^;()\[\]]{4,200})")
"""How agencies name the writers at the end of a story."""
_OF_BEARER = re.compile(
    r"(?:is|was) (?:an?|the|een|de) |(?:writes|teaches|covers|lives|works|serves) |ist |est (?:une?|l[ea]) |es (?:una?|el|la) "
    r"|è (?:una?|il|la) |é (?:uma?) "
)
"""How a note begins whose subject is the name that stands above it."""
_WRITER = re.compile(r"(?:\A|(?<=\s))(?:文|取材・文|記者|著者|執筆|作者|撰文|记者)\s?[:：●・]")
"""A label before an East Asian name; day and source may stand before it."""


def from_label(words: str) -> str:
    """A line from its "By" on, which may stand behind paper and date: "The Gazette | May 5, 2025 | By Jo Field"; else empty."""
    words = words.replace("\xa0", " ")
    if LINE.match(words) or ABROAD.match(words) or INTRODUCED.match(words) or _is_of_reporter(words):
        return words
    if (label := LABEL.match(words)) and label[0].rstrip().endswith(":"):
        return words
    if not words.isascii() and (writer := _WRITER.search(words)):
        return words[writer.start() :]
    if (bare := _BARE.match(words)) and is_person(words[bare.end() :]):
        return f"{bare[1]}: {words[bare.end() :]}"
    match = _PARTED.search(words)
    return from_label(words[match.end() :]) if match else ""


def _is_of_reporter(words: str) -> bool:
    """Whether a short line names an East Asian reporter by the office."""
    is_short = not words.isascii() and len(words) <= _LONGEST_REPORTER
    return is_short and bool(KOREAN.search(words) or _WRITER.match(words))


def signed_names(block: Block) -> list[str]:
    """The writers at the end of a story: in Japanese brackets, in an agency's credit, or in a note on what they are."""
    if bracketed := _BRACKETED.search(block.text):
        return re.split(r"[、，・]", bracketed[1])
    if alone := names_in_brackets(block.text):
        return alone
    last = block.text.rpartition("\n")[2]
    if not last.isascii() and _is_of_reporter(last):
        return author_names(last)
    if credit := _CREDIT.match(block.text):
        return author_names(f"By {credit['names']}")
    is_note = len(block.text) <= _LONGEST_NOTE and (_is_italic(block.node) or _OF_WRITER.search(block.text))
    about = _ABOUT.match(block.text) if is_note else None
    return [about[1]] if about is not None and is_person(about[1]) else []


def signed_above(blocks: Sequence[Block]) -> str:
    """The name in a line in bold above the first paragraph, alone or with a place behind it: "Ana Cruz, Vega"; else empty.

    Where there are several such lines they head what each of several people says.
    """
    first = next((place for place, block in enumerate(blocks) if len(block.text) >= _PARAGRAPH), 0)
    named = [(place, name) for place, block in enumerate(blocks) if (name := _bold_name(block))]
    return named[0][1] if len(named) == 1 and named[0][0] < first else ""


def _bold_name(block: Block) -> str:
    """The name that a line in bold is, with a place behind it at most; empty for any other block."""
    if len(block.text) > _LONGEST_REPORTER or not _is_set_in(block.node, ("strong", "b")):
        return ""
    name, comma, place = block.text.partition(", ")
    is_line = (not comma or place.istitle()) and not is_section(block.text)
    return name if is_line and is_person(name) else ""


def names_in_brackets(text: str) -> list[str]:
    """The East Asian names in a line that is nothing but them in round brackets; none when it says something else.

    >>> names_in_brackets("（海野恵子）"), names_in_brackets("（敬称略）")
    (['海野恵子'], [])
    """
    found = _IN_BRACKETS.fullmatch(text)
    names = re.split(r"[、，・]", found[1]) if found is not None else []
    return [] if any(name in _NO_NAMES for name in names) else names


def boxed_name(blocks: Sequence[Block]) -> str:
    """The name in a box on the writer: alone in one block, and what its bearer is in the next; empty for none."""
    boxed = (one.text for one, other in pairwise(blocks) if is_note_on(one.text, other.text))
    return next(boxed, "")


def is_note_on(name: str, note: str) -> bool:
    """Whether a note goes on behind the name above it.

    >>> is_note_on("Ana Cruz", "is a retired pilot."), is_note_on("Ana Cruz", "The ferry is back.")
    (True, False)
    """
    return len(note) <= _LONGEST_NOTE and _OF_BEARER.match(note) is not None and is_person(name)


def _is_italic(node: Node) -> bool:
    """Whether all of an element is set in italics."""
    around = (node, *(one for one in node.ancestors() if one.size == node.size))
    return any(one.tag in _ITALICS for one in around) or _is_set_in(node, _ITALICS)


def _is_set_in(node: Node, tags: Sequence[str]) -> bool:
    """Whether an element holds one of these tags and next to nothing else."""
    inner = list(islice((child for child in node.children if isinstance(child, Node)), 2))
    return len(inner) == 1 and inner[0].tag in tags and inner[0].size >= 0.9 * node.size
