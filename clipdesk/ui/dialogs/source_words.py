"""What the fields of an article's source are called, and what stands in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.ui.language_names import article_language
from clipdesk.ui.locale_words import format_date


def source_field_title(name: str) -> str:
    """The caption of a field of `Source`."""
    translate = QCoreApplication.translate
    titles = {
        "headline": translate("Source", "Headline"),
        "byline": translate("Source", "Byline"),
        "outlet": translate("Source", "Outlet"),
        "published": translate("Source", "Published"),
        "url": translate("Source", "Address"),
        "section": translate("Source", "Section"),
        "dateline": translate("Source", "Dateline"),
        "language": translate("Source", "Language"),
        "copyright": translate("Source", "Copyright"),
        "agency": translate("Source", "Agency"),
    }
    return titles[name]


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
