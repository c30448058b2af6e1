"""What stands in the fields of an article's source, in words."""

from __future__ import annotations

from clipdesk.domain.article import Source
from clipdesk.ui.language_names import article_language
from clipdesk.ui.locale_words import format_date


def source_value(source: Source, name: str) -> str:
    """What stands in a field, on one line; dates as the locale writes them."""
    value = getattr(source, name)
    if name == "byline":
        return ", ".join(value)
    if name == "language":
        return article_language(value)
    return format_date(value) if name == "published" else str(value)
