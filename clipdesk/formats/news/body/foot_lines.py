"""What lines and sentences at the foot of a clipping are: signatures, cards of writers, topics."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.body.line_marks import Mark
from clipdesk.formats.news.foot import is_contact, is_correction, is_note_on_writer
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.lines import Line
from clipdesk.formats.news.patterns.phrases import OF_WRITERS
from clipdesk.formats.news.sentences import is_company_name, is_sentence
from clipdesk.formats.news.units import Unit

_PLAIN = 120
_LONGEST_CARD = 420
_NAMED = 60
"""Code points of the longest line above: "By Jo Field"."""
_ON_CARD = tuple(
    "Redactor|Periodista|Es |Ha |Elle |Il est |Er |Sie |È |Corresponsal|Journaliste |Redakteur|Korrespondent|Giornalista|Jornalista|I |I'|I’|Ich |Je |J’|J'|Escribo |Soy ".split(
        "|"
    )
)
"""How writers, or their papers, begin to say what they write."""
_OF_WRITER = re.compile(
    r"(?:[\w’']+ ){0,3}(?:[ld]['’])?(?:authors?|writers?|reporters?|journalists?|autor(?:in|a|es|en)?|auteure?s?|autrices?|journalistes?|redakteur(?:in)?|periodista|autore|giornalista)\s?:?",
    re.IGNORECASE,
)
"""A heading for the writer, whatever words a page has for it: "Meet the author", "Unsere Autorin"."""
_SIGNED_OFF = latin_pattern(r"[-–—] ?[A-ZÀ-Þ][\w.&’' ]{1,30}\w")
"""The paper or agency below the last paragraph: "- Vega"."""
_SIGNED = latin_pattern(
    r"[A-ZÀ-Þ]{2,3}\.?|[a-z]{1,4}(?:/[a-z]{1,5}){1,4}|(?:\([a-zß-ÿ]{2,5}(?:/[a-zß-ÿ]{2,5})?\) ?){1,3}"
)
"""The letters with which some papers sign a story below its last paragraph, and what an agency has beside it: "(foto)(vídeo)"."""


REASONS: dict[str, str] = {
    "role": "byline",
    "menu": "furniture",
    "outlet": "furniture",
    "address": "furniture",
    "field": "furniture",
}
"""Reasons of the cut by the kind of a line, where they differ."""


def foot_mark(line: Line, names: Sequence[str]) -> Mark | None:
    """What a line below the last paragraph is, by itself and by the names of the writers; None for an unknown one."""
    if line.kind == "name":
        return Mark("byline", weight=0.25)
    if line.is_known:
        return Mark(REASONS.get(line.kind, line.kind), weight=line.weight)
    if len(line.text) <= _PLAIN and line.text.startswith(tuple(names) or ("\0",)):
        return Mark("byline", weight=0.5)
    if is_contact(line.text):
        return Mark("byline")
    if is_company_name(line.text) or line.text.startswith(("Copyright ", "COPYRIGHT ")):
        return Mark("copyright", weight=0.5)
    if _SIGNED.fullmatch(line.text) or (line.text[0] in "-–—" and _SIGNED_OFF.fullmatch(line.text)):
        return Mark("byline", weight=0.5)
    return Mark("correction") if is_correction(line.text) else None


def is_on_card(units: Sequence[Unit], index: int, names: Sequence[str]) -> bool:
    """Whether a paragraph says, right below the name of one of the writers or a heading for them, what they write."""
    text, above = units[index].text, units[index - 1].text
    if len(text) > _LONGEST_CARD:
        return False
    if len(above) <= _NAMED and _OF_WRITER.fullmatch(above) and is_note_on_writer(text):
        return True
    if text.startswith(_ON_CARD):
        return above.endswith(tuple(names) or ("\0",)) and len(above) <= _NAMED
    if above in names and text.startswith(f"{above.partition(' ')[0]} "):
        return True
    # "Jo Field, Staff Writer" above "Jo covers the harbor."
    return any(above.startswith(f"{one}, ") and text.startswith(f"{one.partition(' ')[0]} ") for one in names)


def is_tag(text: str) -> bool:
    """Whether a line below the last paragraph is a topic such as "choir" or "#harbor"."""
    return (text.islower() or text.startswith("#")) and text.count(" ") <= 2 and text[-1].isalnum()


def told_of_author(units: Sequence[Unit], start: int, marks: Container[int], names: Sequence[str]) -> frozenset[int]:
    """Indexes from `start` on of "About the author" above a paragraph, where none below is a note on one: the article speaks of another's work."""
    found: set[int] = set()
    short = (index for index in range(start, len(units) - 1) if len(units[index].text) <= _NAMED)
    heads = [index for index in short if key(units[index].text) in OF_WRITERS]
    surnames = tuple(name.rpartition(" ")[2] for name in names)
    for index in range(len(units) - 1, heads[0] if heads else len(units), -1):
        text = units[index].text
        if index in marks or not is_sentence(text):
            continue
        if is_note_on_writer(text) or any(name in text for name in surnames):
            break
        if key(units[index - 1].text) in OF_WRITERS:
            found.add(index - 1)
    return frozenset(found)
