"""Labeled lines, as databases and careful collectors write them: "HEADLINE: …", "Author: …", "BODY:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_LABELS = """
headline = headline | title | titel | überschrift | titre | titular | título | titolo | kop | manchete | head
    | heading
byline = byline | author | author of the article | authors | author(s) | by | autor | autora | autoren | auteur | auteurs | autore
    | writer | reporter | journalist | verfasser
outlet = publication | publication title | newspaper | source | outlet | publisher | medium | paper | zeitung
    | quelle | journal | medio | fuente | giornale | fonte | krant | bron | kaynak | źródło | källa | kilde | source name | publication name
published = date | published | publication date | date published | datum | fecha | data | pub date
    | erscheinungsdatum | veröffentlicht | published on | date of publication
section = section | rubrik | ressort | sección | rubrique | sezione | seção | secção | rubriek | category
    | department
url = url | link | web address | permalink | address | uri | web | website | internet
dateline = dateline
copyright = copyright | rights | copyright holder
updated = updated | last updated | last modified
body = body | text | full text | article | story | article text | volltext | texte | texto | testo | tekst
    | content | full-text
none = length | word count | words | load-date | load date | language | publication-type | publication type
    | document type | edition | page | pages | subject | subjects | keywords | issn | series | graphic | country
    | place of publication | document id | proquest document id | accession number | database | copied
    | retrieved | accessed | downloaded | saved | journal-code | journal code
    | correction-date | company | organization | ticker | geographic | state | city | classification | type
    | volume | issue | start page | sprache | seite | ausgabe | länge | abgerufen | idioma | página | langue
    | longueur | langage | lingua | taal | mailto | from | to | subject line | sent | cc
"""
FIELD_OF_LABEL: dict[str, str] = {
    label.strip(): "" if field == "none" else field
    for row in _LABELS.strip("\n").replace("\n    |", " |").split("\n")
    for field, labels in [row.split(" = ", 1)]
    for label in labels.split(" | ")
}
"""The field of a source that a label announces, by the label in lower case; empty for labels that say nothing of it."""

_LINE = re.compile(r"[*_#\s]*(?P<label>[^\W\d_][\w .()/-]{1,28}?)[*_]*\s*:[*_]*(?:\s+(?P<value>\S.*))?$")
_LONGEST = 300


_OF_CATALOGS = frozenset(
    "publication title | proquest document id | accession number | issn | source type | document type | publication type".split(
        " | "
    )
)
"""Labels, lower case, that stand below an article in catalogs alone."""
_CATALOG = tuple(form(label[:3]) for label in sorted(_OF_CATALOGS) for form in (str, str.upper, str.capitalize))
_COUNTED = frozenset(("words", "length", "longueur", "länge"))
"""Labels, lower case, of figures: "Words: Jo Field" says who wrote."""
_TOLD = frozenset(("byline", "outlet", "published", "section"))


class LabeledField(NamedTuple):
    """One labeled line: the field it fills ("" for none, "body" for the start of the article) and what it says."""

    field: str
    value: str


def read_field(line: str) -> LabeledField | None:
    """The field in a labeled line, None for any other line.

    >>> read_field("HEADLINE: County to study rail line")
    LabeledField(field='headline', value='County to study rail line')
    >>> read_field("The mayor said: no") is None
    True
    """
    if len(line) > _LONGEST or ":" not in line[:32]:
        return None
    match = _LINE.match(line)
    if match is None:
        return None
    field = FIELD_OF_LABEL.get(match["label"].strip().casefold())
    if field is None:
        return None
    value = (match["value"] or "").strip().rstrip("*_ ")
    if not value and field != "body":
        return None
    if (value and field == "body") or (match["label"].casefold() in _COUNTED and not any(map(str.isdigit, value))):
        return None
    return LabeledField(field, value)


def stacked_fields(lines: Sequence[str]) -> list[LabeledField]:
    """What a catalog says below an article, a label and what it says on a line each; empty where no catalog does.

    >>> stacked_fields(["Author", "Field, Jo", "Source type", "Newspaper"])
    [LabeledField(field='byline', value='Jo Field')]
    """
    if not any(line.startswith(_CATALOG) for line in lines):
        return []
    labels = [line.rstrip(" :").casefold() for line in lines]
    if _OF_CATALOGS.isdisjoint(labels):
        return []
    found: dict[str, LabeledField] = {}
    for label, below, value in zip(labels, labels[1:], lines[1:], strict=False):
        field = FIELD_OF_LABEL.get(label, "")
        if field in _TOLD and below not in FIELD_OF_LABEL:
            found.setdefault(field, LabeledField(field, _told(field, value)))
    return list(found.values())


def _told(field: str, value: str) -> str:
    """What a catalog says, as papers write it: "Field, Jo; Lee, Kim" are Jo Field and Kim Lee."""
    pieces = [piece.strip() for piece in value.split(";")]
    if field != "byline":
        return pieces[0]
    turned = [piece.partition(", ") for piece in pieces if piece]
    return " and ".join(f"{first} {last}".strip() for last, _, first in turned)
