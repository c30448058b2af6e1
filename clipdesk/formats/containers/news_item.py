"""Makes a draft of a news item in an agency's format, which marks paragraphs and fields itself. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.text import canonical
from clipdesk.formats.encoding import replaced_words
from clipdesk.formats.registry import SourceFile


def draft_of_item(
    paragraphs: Iterable[str],
    known: Mapping[str, str],
    byline: Iterable[str],
    file: SourceFile,
    *,
    origin: str,
    media_type: str,
) -> ArticleDraft | None:
    """The article; None when it has no words. `origin` says where its fields come from ("NITF")."""
    text = canonical("\n\n".join(" ".join(one.split()) for one in paragraphs if one.strip()))
    if not text.text.strip():
        return None
    values = {name: " ".join(value.split()) for name, value in known.items() if name in SOURCE_FIELDS and value.strip()}
    names = tuple(dict.fromkeys(" ".join(one.split()) for one in byline if one.strip()))
    source = Source().completed({**values, "byline": names}, origin)
    notes = (replaced_words(text.replaced),) if text.replaced else ()
    return ArticleDraft(
        text.text,
        source,
        original=file.data,
        media_type=media_type,
        source_file=file.name,
        extractor=f"{origin} 1",
        changes=notes,
    )


def text_of(element: Any) -> str:
    """The words in an element and below, white space folded."""
    return " ".join("".join(element.itertext()).split())


def paragraphs_of(element: Any) -> list[str]:
    """The paragraphs, headings and list items below an element, in order, each once."""
    names = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "li", "dd", "dt", "td", "blockquote", "pre"}
    found: list[str] = []
    for one in element.iter():
        if isinstance(one.tag, str) and one.tag.rpartition("}")[2] in names:
            inner = any(
                isinstance(sub.tag, str) and sub.tag.rpartition("}")[2] in names for sub in one.iterdescendants()
            )
            if not inner:
                found.append(text_of(one))
    return [one for one in found if one] or [line for line in (element.text or "").split("\n") if line.strip()]
