"""Finds which column of a table, or field of a record, is which part of an article: guessed by name, or chosen by the user.

A column of a table is named by its heading, a field of a JSON record by its path ("article.body.text").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeAlias, runtime_checkable

from clipdesk.domain.draft import DRAFT_FIELDS
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.registry import FieldMap, ImportOptions, SourceFile

Cells: TypeAlias = Sequence[str]

TEXT, IDENTITY = "text", "id"
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        TEXT: "text|body|content|fulltext|full text|article|article text|article body|body text|body html|body xhtml"
        "|content html|content text|main text|maintext|raw text|story|texto|texte|inhalt|cuerpo|contenido|paragraphs|html|artikeltext|volltext"
        "|texte intégral|texte complet|texto completo|corps|contenu|conteúdo|testo|testo completo|tekst|noticia|artikel",
        "headline": "headline|title|heading|titel|titre|titulo|título|schlagzeile|subject|head|article title|web title|hed"
        "|überschrift|headlines|intitulé|titre de l'article|titular|encabezado|titolo|manchete|kop|tytuł",
        "byline": "byline|author|authors|autor|auteur|autores|writer|by|creator|creators|author names|author name"
        "|autoren|verfasser|von|auteurs|signature|autora|autor/a|autore|autori|redactor|schrijver",
        "outlet": "outlet|source|publication|newspaper|paper|medium|media|quelle|zeitung|journal|fuente|medio|publisher"
        "|source name|site name|site|publication name"
        "|news source|publication title|medium name|zeitschrift|journal title|source de l'article|média|périodique|diario|periódico"
        "|cabecera|testata|giornale|jornal|veículo|krant|bron",
        "published": "published|date|publication date|pubdate|pub date|datum|fecha|publish date|published at"
        "|date published|published date|publication time|issued|date publish|first publication date|web publication date|created at|timestamp"
        "|erschienen|erschienen am|erscheinungsdatum|veröffentlicht|veröffentlicht am|datum der veröffentlichung|date de parution"
        "|date de publication|publié le|fecha de publicación|fecha publicación|publicado|data di pubblicazione"
        "|data de publicação|publicatiedatum",
        "url": "url|link|address|web address|permalink|web url|canonical url|article url|source url|href|uri|lien|enlace|adresse|dirección|liga",
        "section": "section|ressort|rubrik|rubrique|sección|category|desk|section name|news desk|pillar name|sezione|seção|secção|sektion",
        "language": "language|lang|sprache|langue|idioma|in language",
        "dateline": "dateline|place|location|ort",
        "copyright": "copyright|rights",
        "agency": "agency|wire|agentur",
        IDENTITY: "id|article id|document id|doc id|accession number|uuid|guid",
    }
)
FIELDS = DRAFT_FIELDS
"""The parts of an article that a column can be, in the order in which they are shown."""
_HOLDERS = frozenset(
    ("name", "names", "value", "rendered", "main", "text", "plain", "default", "content", "full name", "original")
)
"""Last steps of a path that are ignored: `title.rendered` is a title."""
_ASIDE = frozenset(
    "comments replies related tags keywords categories image images media photos video videos links".split()
)
"""Steps of a path that lead away from the article: `comments.author` is not its author."""
_CAMEL = latin_pattern(r"(?<=[a-zß-ÿ0-9])(?=[A-ZÀ-Þ])")
_SAMPLE, _LONG = 50, 80
_DAY = re.compile(
    r"(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,2}\.? [^\W\d_]{3,10}\.? (?:19|20)\d\d"
    r"|[^\W\d_]{3,10}\.? \d{1,2}, (?:19|20)\d\d)(?:[T ,]+\d{1,2}[:.]\d\d\S*)?"
)


CHOSEN_BEFORE = "They were chosen in the window for files with the same ones."
"""Added to the report if the columns were chosen by the settings alone."""


class Columns(NamedTuple):
    """The columns of a file as they are read: their names, what the first row has in them, which of them are what."""

    names: tuple[str, ...]
    samples: tuple[str, ...]
    mapping: FieldMap
    signature: str
    """The same for all files with the same columns."""


@runtime_checkable
class Mappable(Protocol):
    """An importer whose fields the user may choose."""

    def columns(self, file: SourceFile, options: ImportOptions) -> Columns:
        """The columns, and how they are read under these options. Raises `ImportFailedError` as `read` does."""


def signature(names: Iterable[str]) -> str:
    """A short name for a set of columns.

    >>> signature(["Title", "Text"]) == signature(["text", "TITLE "])
    True
    """
    folded = "\n".join(sorted(" ".join(name.casefold().split()) for name in names))
    return sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def guessed(names: Sequence[str], rows: Sequence[Cells]) -> dict[str, int]:
    """Which column is which field: by its name, and for the text, where no name tells, by the length of its cells.

    >>> guessed(["Title", "Full text", "Pages"], [["A", "B", "3"]])
    {'text': 1, 'headline': 0}
    >>> guessed(["webTitle", "fields.bodyText", "author.name"], [["A", "B", "C"]])
    {'text': 1, 'headline': 0, 'byline': 2}
    """
    found: dict[str, int] = {}
    for field in FIELDS:
        place = _named(field, names, rows, found.values())
        if place is not None:
            found[field] = place
    if "published" not in found:
        day = next((at for at in range(len(names)) if at not in found.values() and _holds_days(rows, at)), -1)
        found |= {"published": day} if day >= 0 else {}
    if TEXT not in found:
        lengths = {at: _mean_length(rows, at) for at in range(len(names)) if at not in found.values()}
        longest = max(lengths, key=lambda at: lengths[at], default=-1)
        if longest >= 0 and lengths[longest] >= _LONG:
            found = {TEXT: longest, **found}
    return found


def is_named_text(names: Sequence[str], rows: Sequence[Cells]) -> bool:
    """Whether a column says by its name that it is the text."""
    return _named(TEXT, names, rows, ()) is not None


def mapped(names: Sequence[str], rows: Sequence[Cells], options: ImportOptions) -> dict[str, int]:
    """Which column is which field: guessed, then as was remembered for such columns, then as the options say.

    Raises `ImportFailedError` when the options name a field or a column that there is not.
    """
    found = guessed(names, rows)
    known = dict(options.remembered).get(signature(names), ())
    for field, name in (*known, *options.mapping):
        if field not in FIELDS:
            raise ImportFailedError(f"An article has no field “{field}”.", f"Choose one of: {', '.join(FIELDS)}.")
        found.pop(field, None)
        if not name:
            continue
        place = _place(name, names)
        if place is None:
            raise ImportFailedError(f"There is no column “{name}”.", f"Choose one of: {', '.join(names[:30])}.")
        found = {one: at for one, at in found.items() if at != place}
        found[field] = place
    return {field: found[field] for field in FIELDS if field in found}


def was_chosen(names: Sequence[str], options: ImportOptions) -> bool:
    """Whether it was remembered which of these columns are what."""
    return signature(names) in dict(options.remembered)


def columns_of(names: Sequence[str], rows: Sequence[Cells], options: ImportOptions) -> Columns:
    """The columns of a file whose first rows are `rows`."""
    found = mapped(names, rows, options)
    samples = tuple(next((row[at] for row in rows if at < len(row) and row[at]), "") for at in range(len(names)))
    mapping = tuple((field, names[found[field]] if field in found else "") for field in FIELDS)
    return Columns(tuple(names), tuple(one[:200] for one in samples), mapping, signature(names))


def _place(name: str, names: Sequence[str]) -> int | None:
    if name in names:
        return names.index(name)
    folded = [" ".join(one.casefold().split()) for one in names]
    wanted = " ".join(name.casefold().split())
    return folded.index(wanted) if wanted in folded else None


def _named(field: str, names: Sequence[str], rows: Sequence[Cells], taken: Iterable[int]) -> int | None:
    """The column with one of the names of a field: the best name, then the shortest path; not one that is empty."""
    free = [at for at in range(len(names)) if at not in set(taken)]
    wanted = _NAMES[field].split("|")
    found = [
        (wanted.index(word), names[at].count("."), weight, at)
        for at in free
        for weight, word in enumerate(_words(names[at]))
        if word in wanted and (not rows or any(at < len(row) and row[at] for row in rows))
    ]
    return min(found)[3] if found else None


def _words(name: str) -> Iterator[str]:
    """The forms by which a name may be known: whole, without ignored steps, its last two steps, its last one."""
    steps = [
        " ".join(_CAMEL.sub(" ", step).replace("_", " ").replace("-", " ").casefold().split())
        for step in name.split(".")
    ]
    if not _ASIDE.isdisjoint(steps[:-1]):
        return
    yield " ".join(steps)
    if len(steps) > 1:
        yield " ".join(steps[-2:])
        yield steps[-2] if steps[-1] in _HOLDERS else steps[-1]


def _mean_length(rows: Sequence[Cells], at: int) -> float:
    sample = rows[:_SAMPLE]
    return sum(len(row[at]) for row in sample if at < len(row)) / max(1, len(sample))


def _holds_days(rows: Sequence[Cells], at: int) -> bool:
    """Whether nearly all cells of a column are days and nothing else."""
    cells = [row[at].strip() for row in rows[:_SAMPLE] if at < len(row) and row[at].strip()]
    return bool(cells) and sum(_DAY.fullmatch(cell) is not None for cell in cells) * 10 >= len(cells) * 9
