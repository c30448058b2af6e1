"""What stands in the fields of an article's source, in words."""

from __future__ import annotations

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.ui.language_names import article_language
from clipdesk.ui.locale_words import format_date
from clipdesk.ui.record_words import source_field_title


def source_value(source: Source, name: str) -> str:
    """What stands in a field, on one line; dates as the locale writes them."""
    value = getattr(source, name)
    if name == "byline":
        return ", ".join(value)
    if name == "language":
        return article_language(value)
    return format_date(value) if name == "published" else str(value)


def known_fields(source: Source) -> list[tuple[str, str]]:
    """Caption and content of every field that is filled, in their order."""
    values = [(name, source_value(source, name)) for name in SOURCE_FIELDS]
    return [(source_field_title(name), value) for name, value in values if value.strip()]
