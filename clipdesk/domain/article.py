"""`Article`, its `Source`, its `Status`, and what was cut from it at import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import NamedTuple

from clipdesk.domain.mapping import NOTHING, read_only
from clipdesk.domain.text import canonical

TYPED = "typed"
"""How a field of a source was found that somebody typed."""


class Status(StrEnum):
    """How far the work on an article has come. *Flagged* is apart: any article can be flagged."""

    TODO = "todo"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from.

    Unknown fields are empty. `published` is ISO 8601: a date (`2025-06-12`, or the month or the year where no more
    is known) or, where the source gives one, an instant with its offset. `language` is a BCP 47 tag. `provenance`
    says for every filled field how it was found: "json-ld", "opengraph", "meta", "byline line",
    "file name", "typed" …
    """

    headline: str = ""
    byline: tuple[str, ...] = ()
    outlet: str = ""
    published: str = ""
    url: str = ""
    section: str = ""
    dateline: str = ""
    language: str = ""
    copyright: str = ""
    agency: str = ""
    provenance: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    def completed(self, known: Mapping[str, str | tuple[str, ...]], origin: str) -> Source:
        """The source with its empty fields filled from `known`, which was found in `origin`. A byline may be one name.

        >>> Source("Strike").completed({"headline": "News", "byline": "Jo Field"}, "typed").byline
        ('Jo Field',)
        """
        new = {name: value for name, value in known.items() if value and not getattr(self, name)}
        if not new:
            return self
        provenance = read_only({**self.provenance, **dict.fromkeys(new, origin)})
        if isinstance(byline := new.get("byline"), str):
            new["byline"] = (byline,)
        return replace(self, provenance=provenance, **new)  # type: ignore[arg-type]  # names are fields, values fit

    def described(self, values: Mapping[str, str | tuple[str, ...]]) -> Source:
        """The source with these fields as somebody typed them: what differs is marked so, what they emptied is not known.

        >>> Source("Strike", outlet="Post").described({"headline": "Strike!", "outlet": ""}).provenance
        mappingproxy({'headline': 'typed'})
        """
        new = {name: value for name, value in values.items() if value != getattr(self, name)}
        provenance = {name: origin for name, origin in self.provenance.items() if name not in new}
        provenance |= {name: TYPED for name, value in new.items() if value}
        return replace(self, provenance=read_only(provenance), **new)  # type: ignore[arg-type]  # as in `completed`

    def storable(self) -> Source:
        r"""The source with what cannot be stored replaced, as `canonical` does in a text.

        >>> Source("Pier \ud83d to close").storable().headline
        'Pier � to close'
        """
        values: dict[str, str] = {name: getattr(self, name) for name in SOURCE_FIELDS if name != "byline"}
        if "".join((*self.byline, *values.values())).isprintable():
            return self
        return Source(
            byline=tuple(canonical(one).text for one in self.byline),
            provenance=self.provenance,
            **{name: canonical(value).text for name, value in values.items()},
        )


SOURCE_FIELDS: tuple[str, ...] = tuple(f.name for f in fields(Source) if f.name != "provenance")
"""Names of the fields of `Source` that a user sees, in their order."""


class Cut(NamedTuple):
    """A piece of the imported text that was taken out because it is not the article.

    `offset` is the code point offset in the stored text where the piece stood; inserting
    every cut's `text` at its offset, last to first, gives the text as it was imported.
    `reason` is one word for the user: "furniture", "headline", "byline", "copyright" …;
    "blank" marks white space only, which is not shown.
    """

    offset: int
    text: str
    reason: str


def uncut(text: str, cuts: Sequence[Cut]) -> str:
    r"""The text as it was imported: every cut put back where it stood.

    >>> uncut("Body.", [Cut(0, "Menu\n", "furniture"), Cut(5, "\nShare", "furniture")])
    'Menu\nBody.\nShare'
    """
    pieces: list[str] = []
    last = 0
    for cut in cuts:
        pieces += (text[last : cut.offset], cut.text)
        last = cut.offset
    pieces.append(text[last:])
    return "".join(pieces)


FIRST_WORDS = 80
"""Code points that lists show of a text without a headline."""


def first_words(text: str) -> str:
    """The first line of `text`, or as many whole words as lists show of it, then with an ellipsis.

    >>> first_words("It closed."), len(first_words("word " * 40))
    ('It closed.', 80)
    """
    line = text.split("\n", 1)[0].rstrip()
    if len(line) <= FIRST_WORDS:
        return line
    head = line[: FIRST_WORDS - 1]
    whole = head if line[FIRST_WORDS - 1].isspace() else head.rpartition(" ")[0] or head
    return whole.rstrip(" ,;:") + "…"


ALONE = "alone"
"""In place of an article to be in one story with: an article that is in no story."""


@dataclass(frozen=True, slots=True)
class Article:
    """One clipped text with its source data.

    `text` is canonical and `text_hash` its SHA-256; `cuts` is ordered by offset;
    `source_file` is the name of the file it came from; `original_hash` is the SHA-256 of that
    file's bytes. `added_at` is UTC, ISO 8601. `number` is the order of import, from 1. `story` is the id of the article
    with which somebody put it in one story, `ALONE` where they took it out of every story, else empty.
    """

    id: str
    text: str
    source: Source
    status: Status = Status.TODO
    flagged: bool = False
    cuts: tuple[Cut, ...] = ()
    text_hash: str = ""
    source_file: str = ""
    original_hash: str = ""
    added_at: str = ""
    number: int = 0
    note: str = ""
    story: str = ""

    @property
    def title(self) -> str:
        """What lists call the article: its headline, else its first words, else the file name."""
        return self.source.headline or first_words(self.text.strip()[: FIRST_WORDS + 1]) or self.source_file
