"""Which database, if any, an export is of."""

from __future__ import annotations

import re
from functools import lru_cache

from clipdesk.formats.databases.found import Divided
from clipdesk.formats.documents.document import Document


def recognized(document: Document) -> Divided | None:
    """What the recognizer makes of the document that finds the most articles in it; None when none finds any."""
    from clipdesk.formats.databases import europresse, factiva, nexis, proquest

    every = (europresse.recognize, proquest.recognize, factiva.recognize, nexis.recognize)
    found = [divided for one in every if (divided := one(document)) is not None]
    return max(found, key=lambda divided: len(divided.found), default=None)


_HEAD = 1 << 17
_KEPT = 1 << 16
"""Bytes of the largest file of which the answer is kept, and the file with it."""
_TAG = re.compile(rb"<[/!a-z][^<>]{0,2000}>", re.IGNORECASE)
_SIGNS: tuple[tuple[re.Pattern[bytes], re.Pattern[bytes]], ...] = (
    # Nexis and LexisNexis
    (
        re.compile(
            rb"^[^\S\n]*(?:(?:FOCUS - )?\d{1,6} (?:of|von|de|van) \d{1,6} (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTEN)"
            rb"|End of Document|Ende des Dokuments|Dokumentende|Fin du document|Fin del documento"
            rb"|(?:Document|Dokument|Documento) \d{1,6} (?:of|von|de) \d{1,6})[^\S\n]*$",
            re.MULTILINE | re.IGNORECASE,
        ),
        re.compile(
            rb"^[^\S\n]*(?:LENGTH|L\S{1,2}NGE|LONGUEUR|LONGITUD|EXTENSI\S{1,2}N|LOAD-DATE|SECTION|RUBRIK|RUBRIQUE|BYLINE)\s*:",
            re.MULTILINE | re.IGNORECASE,
        ),
    ),
    # ProQuest
    (
        re.compile(rb"ProQuest", re.IGNORECASE),
        re.compile(
            rb"(?:Full text|Volltext|Texte int\S{1,10}gral|Texto completo|Publication (?:title|info)|Titel der Publikation"
            rb"|Titre de la publication|T\S{1,8}tulo de (?:la )?publicaci\S{1,8}n)\s*:",
            re.IGNORECASE,
        ),
    ),
    # Factiva
    (
        re.compile(rb"(?:Document|Dokument|Documento)\s+[A-Z][A-Z0-9]{1,11}\d{8}[a-z0-9]{5,12}"),
        re.compile(
            rb"articleParagraph|\w{2}Article\b|>HD<|^HD\b|\d (?:words|W\S{1,6}rter|mots|palabras|parole)\b",
            re.MULTILINE,
        ),
    ),
    # Europresse
    (re.compile(rb"DocPublicationName|titreArticle"), re.compile(rb"<article\b|DocHeader|DocText|docOcurrContainer")),
)

_PARTS = (b"document", b"dokument", b"proquest", b"docpublicationname", b"titrearticle")
"""In small letters: one of them is a part of the first sign of each database. Most texts hold none."""


def looks_like_export(data: bytes) -> bool:
    """Whether text or HTML has the signs of a database's export. Cheap, and cheaper when asked again."""
    return _has_signs(data) if len(data) > _KEPT else _has_signs_again(data)


def _has_signs(data: bytes) -> bool:
    head, tail = data[:_HEAD], data[max(_HEAD, len(data) - _HEAD) :]
    sample = (head + tail).replace(b"\x00", b"")
    small = sample.lower()
    if not any(part in small for part in _PARTS):
        return False
    sample = sample.replace(b"\r", b"\n").replace(b"&nbsp;", b" ")
    samples = [sample, _TAG.sub(b"\n", sample)] if _TAG.search(sample) else [sample]
    return any(one.search(words) and other.search(words) for words in samples for one, other in _SIGNS)


_has_signs_again = lru_cache(2)(_has_signs)
"""Whoever finds out the format asks first, then the importer."""
